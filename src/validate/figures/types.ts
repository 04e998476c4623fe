/**
 * What the figures take and give: log10 likelihood ratios of trials whose truth is known, and points to draw. No trial, no
 * file, no candidate's name is in here; where the ratios come from is the caller's business.
 */

/**
 * log10 likelihood ratios against the shared alternative, any order. ±Infinity is allowed (a ratio of 0 or without end),
 * NaN is not. One entry per weighed candidate: `right` where the leak came from it, `wrong` where it did not.
 */
export interface Trials {
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** k of n as counts; `share` is null for none of none: unknown is not zero. */
export interface Share {
  readonly k: number;
  readonly n: number;
  readonly share: number | null;
}

function share(k: number, n: number): Share {
  return { k, n, share: n === 0 ? null : k / n };
}

/** How many of the values pass, as a share of all. */
export function shareOf<T>(values: readonly T[], passes: (value: T) => boolean): Share {
  return share(values.filter(passes).length, values.length);
}

/** Ascending copy. Not by subtraction: Infinity − Infinity is no order. NaN is a caller's mistake and is thrown back. */
export function ascending(values: readonly number[]): number[] {
  if (values.some(Number.isNaN)) throw new RangeError('NaN is no likelihood ratio');
  return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Sums of the same terms in another order differ by less; ratios that differ by less are the same ratio. */
const PER_UNIT = 1e9;

/** A log10 ratio without the digits that rounding decides, for finding ties (never for computing with it). */
export function settled(log10LR: number): number {
  // `+ 0` turns −0 into 0, which a Map and a comparison would not tell apart, but a printed value would.
  return Number.isFinite(log10LR) ? Math.round(log10LR * PER_UNIT) / PER_UNIT + 0 : log10LR;
}
