/** The ranking under an assumption: beliefs changed, some candidates ruled out. */
import { byPlace, placesOf } from '../rank/order.ts';
import type { Weighing } from '../weigh/index.ts';
import type { Beliefs } from '../weigh/types.ts';
import type { Standing } from './types.ts';

/** Candidates ruled out come last, in the order of a ranking. */
export function standings(weighing: Weighing, beliefs: Beliefs, excluded: ReadonlySet<string>): Standing[] {
  return placesOf(weighing, beliefs)
    .map((place) => ({ ...place, excluded: excluded.has(place.candidate) }))
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
