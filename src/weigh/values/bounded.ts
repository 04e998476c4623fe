/**
 * A bound that is part of the model instead of a cut at its end. Enters: P of a finding under both hypotheses. Leaves: the
 * same two, drawn together. With a small probability the other system is a relative that shares the trait with the
 * candidate, or the candidate got it from there: no likelihood ratio can then say more than that this isn't so.
 */

export interface Pair {
  readonly candidate: number;
  readonly population: number;
}

/** Mixes so that log10(candidate / population) stays between -`down` and `up`. Both P above 0. */
export function bounded({ candidate, population }: Pair, up: number, down = up): Pair {
  // The shares of the other's at which the two ends are reached exactly.
  const high = 10 ** -up;
  const low = 10 ** -down;
  const own = (low * (1 - high)) / (1 - high * low);
  const other = (high * (1 - low)) / (1 - high * low);
  return {
    candidate: (1 - own) * candidate + own * population,
    population: (1 - other) * population + other * candidate,
  };
}

/** Most that a finding about a whole header row may weigh, in log10, until trials say more. */
export const ROW_CAP = 2;
/** And the least: no relative stands behind a row of names that are another system's, only somebody who took these over. */
export const ROW_FLOOR = 2.5;
