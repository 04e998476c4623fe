/** Gaps as coins: how probable filled and empty cells are if nothing is known beforehand. Enters: counts. Leaves: ln P. */
import { logBetaBinomial, logGamma } from '../weigh/counting.ts';

/** ln P of a sequence of so many heads and tails, every share being as probable beforehand. */
export function lnCoin(heads: number, tails: number): number {
  return logBetaBinomial(heads, heads + tails, 1, 1);
}

/** ln of the number of choices of this size out of so many, each size being as probable: what naming one costs. */
export function lnChoices(of: number, size: number): number {
  return logGamma(of + 1) - logGamma(size + 1) - logGamma(of - size + 1) + Math.log(Math.max(1, of));
}
