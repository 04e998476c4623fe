/**
 * Calibration by a straight line: calibrated log10 LR = a + b · log10 LR. Enters: log10 ratios with their truth. Leaves: a
 * and b. Two numbers can be fitted on a few dozen trials and go on beyond them; steps as in `pav.ts` can't. Where the
 * trials stop carrying the line, `elub.ts` caps it.
 */
import { ascending, type Trials } from './types.ts';

/** a in log10 units, b ≥ 0 without unit. {0, 0} says nothing whatever comes in, {0, 1} leaves all as it is. */
export interface Affine {
  readonly a: number;
  readonly b: number;
}

/** A fit that isn't done by then would be a bug: Newton takes about ten rounds, separated trials about twenty. */
const ROUNDS = 200;
/** Length of the gradient at which the fit is done; the objective is scaled to trials of weight 1 in all. */
const DONE = 1e-12;
/** Share of the promised gain that a step must bring, else it is halved (Armijo). */
const ARMIJO = 1e-4;

/**
 * The line, or null when a side has no trials. Logistic regression with both sides weighing ½ (so that the number of wrong
 * candidates is no prior), by Newton's method from "says nothing"; no random numbers.
 *
 * Regularised with one trial per side: of the wrong side's ½, a share 1/(wrong + 1) lies spread over the right trials'
 * ratios, and the other way round. Free of units, gone as trials grow, nothing when ratios say nothing; and perfectly
 * separated trials, which would ask for an endless slope, get the ratio that their number carries, as in ELUB. A negative
 * slope would reward what the model speaks against: it becomes 0, and with it a. Infinite ratios stand at the finite one
 * farthest from 1 (a line can't be fitted through infinity).
 */
export function calibrate(trials: Trials): Affine | null {
  if (trials.right.length === 0 || trials.wrong.length === 0) return null;
  const rows = weighted(trials);
  const centre = rows.reduce((sum, row) => sum + row.x * (row.for + row.against), 0);
  const spread = Math.sqrt(rows.reduce((sum, row) => sum + (row.x - centre) ** 2 * (row.for + row.against), 0));
  if (!(spread > 0)) return { a: 0, b: 0 };
  const [offset, slope] = newton(rows.map((row) => ({ ...row, x: (row.x - centre) / spread })));
  const b = slope / spread / Math.LN10;
  return b > 0 ? { a: offset / Math.LN10 - b * centre, b } : { a: 0, b: 0 };
}

/** The line at a ratio (log10 → log10). */
export function calibrated({ a, b }: Affine, log10LR: number): number {
  return b === 0 ? a : a + b * log10LR;
}

/** A ratio and its weight as a right and as a wrong trial; all weights together are 1. */
interface Row {
  readonly x: number;
  readonly for: number;
  readonly against: number;
}

function weighted({ right, wrong }: Trials): Row[] {
  const finite = [...right, ...wrong].filter(Number.isFinite);
  const most = finite.reduce((far, x) => Math.max(far, Math.abs(x)), 0) || 1;
  const side = (own: readonly number[], other: readonly number[]) =>
    ascending(own).map((x) => ({
      x: Math.max(-most, Math.min(most, x)),
      own: 0.5 / (own.length + 1),
      other: 0.5 / (other.length + 1) / own.length,
    }));
  return [
    ...side(right, wrong).map((row) => ({ x: row.x, for: row.own, against: row.other })),
    ...side(wrong, right).map((row) => ({ x: row.x, for: row.other, against: row.own })),
  ];
}

/** Offset and slope in natural log-odds that minimise the weighted log loss: convex, so the way there doesn't matter. */
function newton(rows: readonly Row[]): readonly [number, number] {
  let at: readonly [number, number] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const { g0, g1, h00, h01, h11 } = derivatives(rows, at);
    const determinant = h00 * h11 - h01 * h01;
    if (Math.hypot(g0, g1) < DONE || !(determinant > 0)) break;
    const step = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant] as const;
    const promise = g0 * step[0] + g1 * step[1];
    const here = loss(rows, at);
    let size = 1;
    const next = () => [at[0] - size * step[0], at[1] - size * step[1]] as const;
    while (size > DONE && loss(rows, next()) > here - ARMIJO * size * promise) size /= 2;
    if (size <= DONE) break;
    at = next();
  }
  return at;
}

function loss(rows: readonly Row[], [offset, slope]: readonly [number, number]): number {
  return rows.reduce((sum, row) => {
    const z = offset + slope * row.x;
    return sum + row.for * softplus(-z) + row.against * softplus(z);
  }, 0);
}

/** ln(1 + e^z) without overflow. */
function softplus(z: number): number {
  return Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));
}

function derivatives(rows: readonly Row[], [offset, slope]: readonly [number, number]) {
  let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const p = 1 / (1 + Math.exp(-(offset + slope * row.x)));
    const weight = row.for + row.against;
    const error = weight * p - row.for;
    const curve = weight * p * (1 - p);
    g0 += error;
    g1 += error * row.x;
    h00 += curve;
    h01 += curve * row.x;
    h11 += curve * row.x * row.x;
  }
  return { g0, g1, h00, h01, h11 };
}
