/**
 * From the sum of a candidate's findings to what is stated. Enters: the sum, log10 P(O | h) / P(O | a source that nobody
 * listed), and those of its rivals. Leaves: the parts that turn it into a ratio against "another source, listed or not",
 * on the scale and within the bounds that trials of known truth allow. RATIONALE.md says why.
 */
import { CALIBRATION } from './calibration.ts';

/** What was fitted on trials; `calibration.ts` says on which. */
export interface Calibration {
  /** Stated log10 LR = offset + slope × log10 LR of the model, never outside [lowest, highest]. */
  readonly offset: number;
  readonly slope: number;
  readonly lowest: number;
  readonly highest: number;
}

/** What is added to the sum of the findings; with it they add up to `total`. All log10. */
export interface Settled {
  /** That another candidate explains it, too: at most log10 2 up, as far down as the best of the others goes. */
  readonly rivals: number;
  readonly calibration: number;
  readonly cap: number;
  readonly total: number;
  /** The total before it is capped. */
  readonly uncapped: number;
}

/** If it is another source, it is as probably one of those listed as one that isn't: even odds, the least that can be said. */
const LISTED = 0.5;

/**
 * Settles the sum of one candidate.
 *
 * @param sum log10 LR against a source that nobody listed
 * @param others the best sum of each other system that is listed
 */
export function settle(sum: number, others: readonly number[], calibration: Calibration = CALIBRATION): Settled {
  const rivals = others.length === 0 ? 0 : -log10Sum([log10(1 - LISTED), ...share(others)]);
  const { offset, slope, lowest, highest } = calibration;
  const scaled = offset + slope * (sum + rivals);
  const total = Math.min(highest, Math.max(lowest, scaled));
  return { rivals, calibration: scaled - sum - rivals, cap: total - scaled, total, uncapped: scaled };
}

function share(others: readonly number[]): number[] {
  return others.map((sum) => sum + log10(LISTED / others.length));
}

/** log10 Σ 10^x, without overflow. */
function log10Sum(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + log10(values.reduce((sum, value) => sum + 10 ** (value - most), 0));
}

const log10 = Math.log10;

/** The best sum of each system, by its id. */
export function bestOfSystems(sums: Iterable<readonly [system: string, sum: number]>): Map<string, number> {
  const best = new Map<string, number>();
  for (const [system, sum] of sums) best.set(system, Math.max(sum, best.get(system) ?? Number.NEGATIVE_INFINITY));
  return best;
}

/** What the other systems come to. */
export function othersOf(best: ReadonlyMap<string, number>, ...systems: readonly string[]): number[] {
  return [...best].filter(([system]) => !systems.includes(system)).map(([, sum]) => sum);
}
