/** What support hangs on, and what one column more could do. Enters: a weighing and its ranking. */
import type { Weighing } from '../weigh/index.ts';
import { findDecoys } from './decoys.ts';
import { findHinges } from './hinges.ts';
import { Support } from './support.ts';
import type { Ranking, Robustness } from './types.ts';

/** Tells how firmly a ranking stands. */
export function robustnessOf(weighing: Weighing, { entries, supported }: Ranking): Robustness {
  const support = new Support(weighing, entries);
  const first = entries[0]?.candidate.id ?? null;
  return { hinges: findHinges(weighing, support), decoys: findDecoys(weighing, support, { first, supported }) };
}
