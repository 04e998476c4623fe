/**
 * Empirical lower and upper bound of the ratios (ELUB; Vergeer et al. 2016). Enters: log10 ratios with their truth. Leaves:
 * the range in which these trials carry the ratios: beyond it, a ratio is extrapolation, whatever the model says.
 */
import { ascending, type Trials } from './types.ts';

/**
 * Misleading ratios added to each side: one right trial below and one wrong trial above every threshold. "None of 500" is
 * not "never": without them, perfectly separated trials would carry any ratio.
 */
const ADDED = 1;

/** log10; lower ≤ 0 ≤ upper. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * A threshold t asks for an LR above t before it accepts. Its normalised Bayes error is
 * misses + t · false alarms (shares, with the added misleading ratios), against min(1, t) for a tool that always says 1.
 * The bounds are the thresholds on either side of 1, nearest to 1, where the tool's error exceeds the neutral one. Null when
 * a side has no trials. Never wider than log10(wrong + 1) and −log10(right + 1): what the number of trials can carry.
 *
 * Exact: the shares change at observed ratios only, and between two of them the error is a straight line in t. (LiR steps
 * through a grid of 0.01 and passes over narrower stretches in which the tool does harm; the bounds here are the same up to
 * two of its steps, or nearer to 1.)
 */
export function elub({ right, wrong }: Trials): Bounds | null {
  if (right.length === 0 || wrong.length === 0) return null;
  const mirror = (values: readonly number[]) => values.map((value) => -value);
  // `0 -` and not a minus sign: −0 would be printed.
  return { upper: upper(right, wrong), lower: 0 - upper(mirror(wrong), mirror(right)) };
}

/** The smallest log10 t ≥ 0 at which misses + t · false alarms goes above 1. */
function upper(right: readonly number[], wrong: readonly number[]): number {
  const hits = ascending(right);
  const alarms = ascending(wrong);
  const steps = ascending([0, ...hits.filter((x) => x > 0), ...alarms.filter((x) => x > 0)]);
  let hit = 0;
  let alarm = 0;
  for (let i = 0; i < steps.length; i++) {
    const from = steps[i] ?? 0;
    while ((hits[hit] ?? Number.POSITIVE_INFINITY) <= from && hit < hits.length) hit++;
    while ((alarms[alarm] ?? Number.POSITIVE_INFINITY) <= from && alarm < alarms.length) alarm++;
    const hitShare = (hits.length - hit) / (hits.length + ADDED);
    const alarmShare = (alarms.length - alarm + ADDED) / (alarms.length + ADDED);
    const carries = Math.log10(hitShare / alarmShare);
    if (carries < (steps[i + 1] ?? Number.POSITIVE_INFINITY)) return Math.max(from, carries);
  }
  return 0;
}
