/** The ranking under an assumption: beliefs changed, some candidates ruled out. */
import { byPlace } from '../rank/order.ts';
import { findings, settled, type Weighing } from '../weigh/index.ts';
import type { Beliefs } from '../weigh/types.ts';
import type { Standing } from './types.ts';

/** Candidates ruled out come last, in the order of a ranking. */
export function standings(weighing: Weighing, beliefs: Beliefs, excluded: ReadonlySet<string>): Standing[] {
  const sums = findings(weighing, beliefs);
  return [...settled(weighing, sums)]
    .map(([candidate, log10LR]) => ({
      candidate,
      log10LR,
      findingsLog10: sums.get(candidate) ?? log10LR,
      excluded: excluded.has(candidate),
    }))
    .sort((x, y) => Number(x.excluded) - Number(y.excluded) || byPlace(x, y));
}

/** The first that isn't ruled out. */
export function firstOf(list: readonly Standing[]): Standing | undefined {
  return list.find((entry) => !entry.excluded);
}

/** The best of those that a test accepts, ruled out or not. */
export function bestOf(list: readonly Standing[], accept: (candidate: string) => boolean): Standing | undefined {
  return [...list].sort(byPlace).find((entry) => accept(entry.candidate));
}
