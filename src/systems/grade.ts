/**
 * From Admiralty grades to a probability that a statement is right: r = ½ + (c − ½)·w with c by credibility and w by
 * reliability, halved for a party to the dispute. A stated guess until fitted; see RATIONALE.md of the weigh stage.
 */
import type { Statement } from './types.ts';

const CREDIBILITY = { 1: 0.99, 2: 0.97, 3: 0.8, 4: 0.5, 5: 0.2, 6: 0.5 } as const;
const RELIABILITY = { A: 1, B: 0.9, C: 0.7, D: 0.4, E: 0.2, F: 0 } as const;

/** Probability that a statement with these grades is right, between 0.2 and 0.99. */
export function gradeProbability(grades: Pick<Statement, 'reliability' | 'credibility' | 'interested'>): number {
  const weight = RELIABILITY[grades.reliability] * (grades.interested ? 0.5 : 1);
  return 0.5 + (CREDIBILITY[grades.credibility] - 0.5) * weight;
}

/** What nobody vouches for counts as F6. */
export const UNGRADED = 0.5;
