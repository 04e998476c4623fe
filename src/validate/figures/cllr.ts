/**
 * The cost of the log likelihood ratios, in bits. Enters: log10 ratios with their truth (never natural logarithms, never
 * plain ratios). Leaves: one number. No calibration here: what the best order-keeping map would leave of it is in `pav.ts`.
 */
import type { Trials } from './types.ts';

/**
 * Cllr (Brümmer & du Preez 2006): ½ · mean of log2(1 + 1/LR) over right + ½ · mean of log2(1 + LR) over wrong. 0 is perfect,
 * 1 says nothing (every ratio 1), above 1 misleads. Infinity when an infinite ratio points the wrong way: the whole truth
 * was ruled out. Null when a side has no trials.
 */
export function cllr(trials: Trials): number | null {
  return costAt(trials, 0);
}

/**
 * The same cost for other prior odds, in bits: P · mean log2(1 + 1/(LR · O)) + (1 − P) · mean log2(1 + LR · O), with
 * O = P/(1 − P) = 10^`log10Odds`. This is the empirical cross-entropy (Ramos & Gonzalez-Rodriguez 2013); at odds of 1 it is
 * Cllr. Null when a side has no trials.
 */
export function costAt({ right, wrong }: Trials, log10Odds: number): number | null {
  const ofRight = mean(right, (log10LR) => bits(-log10LR - log10Odds));
  const ofWrong = mean(wrong, (log10LR) => bits(log10LR + log10Odds));
  if (ofRight === null || ofWrong === null) return null;
  return probability(log10Odds) * ofRight + probability(-log10Odds) * ofWrong;
}

/** Probability for log10 odds. */
export function probability(log10Odds: number): number {
  return 1 / (1 + 10 ** -log10Odds);
}

/** log2(1 + 10^x): 0 for −Infinity, Infinity for Infinity, and no overflow between (10^400 is none a double could hold). */
export function bits(x: number): number {
  return Math.max(0, x) * Math.log2(10) + Math.log1p(10 ** -Math.abs(x)) / Math.LN2;
}

function mean(values: readonly number[], of: (value: number) => number): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) {
    if (Number.isNaN(value)) throw new RangeError('NaN is no likelihood ratio');
    sum += of(value);
  }
  return sum / values.length;
}
