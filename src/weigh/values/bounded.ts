/**
 * A bound that is part of the model instead of a cut at its end. Enters: P of a finding under both hypotheses. Leaves: the
 * same two, drawn together. With a small probability the other system is a relative that shares the trait with the
 * candidate, or the candidate got it from there: no likelihood ratio can then say more than that this isn't so.
 */

export interface Pair {
  readonly candidate: number;
  readonly population: number;
}

/** Mixes so that |log10(candidate / population)| stays under `cap`. Both P above 0. */
export function bounded({ candidate, population }: Pair, cap: number): Pair {
  const shared = 1 / (1 + 10 ** cap);
  return {
    candidate: (1 - shared) * candidate + shared * population,
    population: (1 - shared) * population + shared * candidate,
  };
}

/** Most that a finding about a whole header row may weigh, in log10, until trials say more. */
export const ROW_CAP = 1.5;
