/**
 * Two bottom-k samples side by side. Enters: samples of distinct hashes. Leaves: how much of each stands in the other, with
 * its error. Below the lower of both thresholds each sample is complete, so what is counted there is a plain sample of both
 * sets, drawn by hash (Broder 1997; Beyer et al. 2007): k of n is binomial.
 */
import { HASH_SPACE } from '../kernel/hash.ts';
import type { Overlap, Share } from './types.ts';

/** Of the normal distribution, 95 %. */
const Z = 1.96;

/** Hashes that are complete below a threshold. */
export interface Hashes {
  /** Ascending. */
  readonly hashes: readonly number[];
  /** Infinite if nothing was dropped. */
  readonly below: number;
}

/** The hashes of a sample. */
export function hashesOf(sample: { entries(): readonly { readonly hash: number }[]; readonly exact: boolean }): Hashes {
  const hashes = sample.entries().map(({ hash }) => hash);
  return { hashes, below: sample.exact ? Number.POSITIVE_INFINITY : (hashes.at(-1) ?? 0) + 1 };
}

/** How many hashes are below a threshold. */
function countBelow(hashes: readonly number[], threshold: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The overlap of two samples of sets. */
export function overlapOf(a: Hashes, b: Hashes): Overlap {
  const below = Math.min(a.below, b.below);
  const [mine, theirs] = [countBelow(a.hashes, below), countBelow(b.hashes, below)];
  let shared = 0;
  for (let i = 0, j = 0; i < mine && j < theirs; ) {
    const [x = 0, y = 0] = [a.hashes[i], b.hashes[j]];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return overlapFrom(shared, mine, theirs, Math.min(1, below / HASH_SPACE));
}

/**
 * The overlap from counts.
 *
 * @param part of all distinct things that were looked at, (0 to 1]; 1 where nothing was sampled
 */
export function overlapFrom(shared: number, a: number, b: number, part: number): Overlap {
  const all = a + b - shared;
  return {
    aInB: shareOf(shared, a, part === 1),
    bInA: shareOf(shared, b, part === 1),
    jaccard: all === 0 ? null : shared / all,
    shared: Math.round(shared / part),
  };
}

/** k of n; null of nothing. */
export function shareOf(k: number, n: number, whole: boolean): Share | null {
  if (n === 0) return null;
  const share = k / n;
  if (whole) return { k, n, share, standardError: 0, interval: [share, share] };
  return { k, n, share, standardError: Math.sqrt((share * (1 - share)) / n), interval: wilson(k, n) };
}

/** Wilson's interval (1927): sound at 0 of n and n of n, where the textbook one has no width. */
export function wilson(k: number, n: number): readonly [number, number] {
  const p = k / n;
  const z = (Z * Z) / n;
  const middle = p + z / 2;
  const half = Z * Math.sqrt((p * (1 - p)) / n + z / (4 * n));
  return [k === 0 ? 0 : Math.max(0, (middle - half) / (1 + z)), k === n ? 1 : Math.min(1, (middle + half) / (1 + z))];
}

/**
 * The overlap where each of a small side's things was looked for.
 *
 * @param k found of `small`, all that the small side has
 * @param large how many the other side has: an estimate, so that the share of it keeps an interval
 */
export function soughtOverlap(k: number, small: number, large: number, smallSide: 'a' | 'b'): Overlap {
  const all = Math.max(k, large);
  const inLarge = shareOf(k, small, true);
  const inSmall = shareOf(k, all, false);
  const [aInB, bInA] = smallSide === 'a' ? [inLarge, inSmall] : [inSmall, inLarge];
  return { aInB, bInA, jaccard: k / Math.max(1, small + all - k), shared: k };
}
