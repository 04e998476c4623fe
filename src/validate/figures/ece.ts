/**
 * Empirical cross-entropy over prior odds (Ramos & Gonzalez-Rodriguez 2013). Enters: log10 ratios with their truth. Leaves:
 * three curves to draw: the ratios as they are, the same after PAV (no recalibration does better), and a tool that
 * always says 1. Where the first lies above the last, a reader with that prior does better without the tool.
 */
import { bits, costAt, probability } from './cllr.ts';
import { pooled } from './pav.ts';
import type { Point, Trials } from './types.ts';

/** log10 prior odds: from 1 to 1,000 against, to 1,000 to 1 for, the span customary in the literature. */
const FROM = -3;
const TO = 3;
/** Ten points per unit of log10: smooth at the size that is drawn. */
const PER_UNIT = 10;

/** x: log10 prior odds, −3 to 3. y: bits; Infinity where an infinite ratio points the wrong way. */
export interface Ece {
  readonly observed: readonly Point[];
  readonly calibrated: readonly Point[];
  readonly neutral: readonly Point[];
  /** Prior odds (log10) at which `observed` lies above `neutral`: the tool harms there. Empty is good. */
  readonly harmful: readonly number[];
}

/** The curves, or null when a side has no trials. At x = 0 they are Cllr, Cllr_min and 1. */
export function ece(trials: Trials): Ece | null {
  if (trials.right.length === 0 || trials.wrong.length === 0) return null;
  const best = pooled(trials);
  const curve = (y: (x: number) => number): Point[] => priors().map((x) => ({ x, y: y(x) }));
  const observed = curve((x) => costAt(trials, x) ?? Number.NaN);
  const neutral = curve(entropy);
  return {
    observed,
    calibrated: curve((x) => costAt(best, x) ?? Number.NaN),
    neutral,
    harmful: observed.filter(({ y }, i) => y > (neutral[i]?.y ?? 0) + ROUNDING).map(({ x }) => x),
  };
}

/** Two sums of the same terms differ by less; a curve above by this much is no harm. */
const ROUNDING = 1e-12;

function priors(): number[] {
  return Array.from({ length: (TO - FROM) * PER_UNIT + 1 }, (_, i) => (FROM * PER_UNIT + i) / PER_UNIT);
}

/** Entropy of the prior alone, in bits. */
function entropy(log10Odds: number): number {
  return probability(log10Odds) * bits(-log10Odds) + probability(-log10Odds) * bits(log10Odds);
}
