/** Ends and ticks of an axis. Enters: values or ends. Leaves: numbers in the axis' own unit; pixels are `svg.ts`'s. */

/** About this many ticks; what comes out is between half and one and a half times as many. */
const TICKS = 6;
/** Values beyond stand at the edge: an axis to there would show nothing else, and doubles run out of digits for its ticks. */
const FARTHEST = 1e9;
/** An axis is at least this share of its larger end long, for the same reason. */
const SHORTEST = 1e-6;

/**
 * The ends of an axis over the values up to ±10^9, or as given; never empty: without values 0 to 1, around one value
 * half its size or ½ on either side.
 */
export function extent(values: readonly number[], from?: number, to?: number): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!(Math.abs(value) <= FARTHEST)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) [low, high] = [from ?? 0, to ?? (from ?? 0) + 1];
  const start = from ?? low;
  const end = to ?? high;
  const size = Math.max(1, Math.abs(start), Math.abs(end));
  return end - start >= SHORTEST * size ? [start, end] : [start - 0.5 * size, start + 0.5 * size];
}

/** Multiples of 1, 2 or 5 times a power of ten between the ends, both included. */
export function ticks([from, to]: readonly [number, number]): number[] {
  const rough = (to - from) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
  // Counted in steps: 3 × 0.1 is no longer 0.3 when added up.
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
