/** What support hangs on: each group of findings and each statement, left out by itself. */
import { findings, type Weighing } from '../weigh/index.ts';
import { eachLeftOut } from './leave-out.ts';
import type { Support } from './support.ts';
import type { Hinge } from './types.ts';

/** Everything whose removal gives or takes support. */
export function findHinges(weighing: Weighing, support: Support): Hinge[] {
  return eachLeftOut(weighing).flatMap(({ kind, id, beliefs, atMost }) => {
    if (!support.isInQuestion(atMost)) return [];
    const { gained, lost } = support.under(findings(weighing, beliefs));
    return gained.length + lost.length === 0 ? [] : [{ kind, id, gained, lost }];
  });
}
