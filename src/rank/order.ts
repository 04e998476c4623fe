/**
 * The order of candidates, the same in a ranking and under every assumption. Enters: a weighing and beliefs, or two places.
 * Leaves: the places; which is ahead.
 */
import { findings, settled, type Weighing } from '../weigh/index.ts';
import type { Beliefs } from '../weigh/types.ts';

/** Totals that differ by less than this are the same number, reached by different sums. */
const SAME = 1e-9;

/** A candidate with what it comes to, settled and before it is settled. */
export interface Place {
  readonly candidate: string;
  readonly log10LR: number;
  readonly findingsLog10: number;
}

/** By how much the first is ahead; at the bounds of what can be stated, by its findings. 0 for a tie. */
export function ahead(x: Place, y: Place): number {
  const total = x.log10LR - y.log10LR;
  if (Math.abs(total) > SAME) return total;
  const findings = x.findingsLog10 - y.findingsLog10;
  return Math.abs(findings) > SAME ? findings : 0;
}

/** For sorting, best first; ties by id. */
export function byPlace(x: Place, y: Place): number {
  return ahead(y, x) || (x.candidate < y.candidate ? -1 : 1);
}

/** The candidate with the highest sum; equal sums by id. */
export function leaderOf(sums: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [id, sum] of sums) {
    const most = best === null ? Number.NEGATIVE_INFINITY : (sums.get(best) ?? 0);
    if (best === null || sum > most + SAME || (Math.abs(sum - most) <= SAME && id < best)) best = id;
  }
  return best;
}

/** The places of all candidates under beliefs, in the order of the candidates. */
export function placesOf(weighing: Weighing, beliefs: Beliefs): Place[] {
  const sums = findings(weighing, beliefs);
  return [...settled(weighing, sums)].map(([candidate, log10LR]) => ({
    candidate,
    log10LR,
    findingsLog10: sums.get(candidate) ?? log10LR,
  }));
}
