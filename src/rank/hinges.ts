/** What support hangs on: each group of findings and each statement, left out by itself. */
import { findings, settled, type Weighing } from '../weigh/index.ts';
import type { Beliefs } from '../weigh/types.ts';
import { intervals } from './interval.ts';
import { eachLeftOut } from './leave-out.ts';
import type { Support } from './support.ts';
import type { Hinge } from './types.ts';

/** Everything whose removal gives or takes support. */
export function findHinges(weighing: Weighing, support: Support): Hinge[] {
  return eachLeftOut(weighing).flatMap(({ kind, id, beliefs, atMost }) => {
    if (!support.isInQuestion(atMost)) return [];
    const sums = findings(weighing, beliefs);
    const { gained, lost } = support.under(sums, () => lowEnds(weighing, sums, beliefs));
    return gained.length + lost.length === 0 ? [] : [{ kind, id, gained, lost }];
  });
}

function lowEnds(weighing: Weighing, sums: ReadonlyMap<string, number>, beliefs: Beliefs): Map<string, number> {
  const spans = intervals(weighing, settled(weighing, sums), beliefs);
  return new Map([...spans].map(([id, { low }]) => [id, low]));
}
