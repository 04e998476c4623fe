/** Trials that several tests use: sets with figures from other programs, and arbitrary ones. */
import fc from 'fast-check';
import type { Trials } from '../../../src/validate/figures/types.ts';

/** n numbers that look scattered and repeat themselves; whole-number arithmetic, so every program gets the same ones. */
function scattered(n: number, times: number, modulus: number, per: number, from: number): number[] {
  return Array.from({ length: n }, (_, i) => ((i * times) % modulus) / per + from);
}

const apart: Trials = { right: scattered(60, 37, 101, 25, -1), wrong: scattered(200, 53, 97, 24, -3) };

/**
 * Figures of LiR 1.3.1 (Netherlands Forensic Institute), scikit-learn 1.9.1 and SciPy 1.17.1, none of which is ours:
 * `lir.metrics.cllr`, `cllr_min`, `lir.plotting.expected_calibration_error.calculate_ece` at log10 prior odds −2, −1, 1, 2,
 * `lir.algorithms.bayeserror.elub(llrs, y)`, and `LogisticRegression(C=1e12, tol=1e-12)` with sample weights on the trials
 * plus one trial per side that is spread over the other side's ratios.
 */
export const SETS: Readonly<
  Record<
    string,
    {
      readonly trials: Trials;
      readonly cllr: number;
      readonly min: number;
      readonly ece: readonly number[];
      readonly elub: readonly [number, number];
      readonly fit: readonly [number, number];
    }
  >
> = {
  apart: {
    trials: apart,
    cllr: 0.6706264162925535,
    min: 0.5056570520076108,
    ece: [0.05530460454686221, 0.2962643584256209, 0.29811320999481716, 0.05545152843853618],
    elub: [-1.39, 1.77],
    fit: [0.016757298054689992, 0.5780674075180632],
  },
  overlapping: {
    trials: { right: scattered(40, 7, 31, 10, -1.2), wrong: scattered(150, 11, 29, 10, -1.5) },
    cllr: 1.2738061481705576,
    min: 0.8696262290705861,
    ece: [0.10206975978742075, 0.5792329798478713, 0.5617556299486619, 0.09856362698280455],
    elub: [-0.09, 0.11],
    fit: [-0.01755488865985638, 0.2163385020798998],
  },
  overstated: {
    trials: { right: apart.right.map((x) => 8 * x), wrong: apart.wrong.map((x) => 8 * x) },
    cllr: 3.4682126400857696,
    min: 0.5056570520076108,
    ece: [1.960778217432736, 2.7629849608648147, 2.9041931228581084, 2.1040596484188074],
    elub: [-0.44, 0.47],
    fit: [0.01675729800524243, 0.07225842594376959],
  },
  inverted: {
    trials: { right: scattered(30, 7, 31, 10, -2.5), wrong: scattered(50, 11, 29, 10, -0.5) },
    cllr: 3.617585987150973,
    min: 1,
    ece: [0.41735337116678606, 1.8359484831245818, 2.0774248906609554, 0.5443565716889008],
    elub: [0, 0],
    // Without the bound of the slope: −0.0411, −0.9047.
    fit: [0, 0],
  },
  separated: {
    trials: { right: [2, 3, 4, 5, 6], wrong: [-1, -2, -3, -4, -5, -6, -7, -8, -9, -1.5] },
    cllr: 0.011514570597627415,
    min: 0,
    ece: [0.0024878530207474723, 0.0046549508460483795, 0.014381047716054553, 0.006635964362678593],
    elub: [-0.73, 0.96],
    fit: [0.08193504717700525, 0.17033602603665518],
  },
  few: {
    trials: { right: [0.5, 1, 1, 2], wrong: [-1, 0.5, -0.25] },
    cllr: 0.5588191720884754,
    min: 0.2873582063433233,
    ece: [0.050015736495403904, 0.24373026589698735, 0.2823755524689573, 0.0599879598378753],
    elub: [-0.24, 0.2],
    fit: [-0.23044809434249242, 0.4815741257621274],
  },
};

/** Ratios with many ties, on both sides; `infinite` adds ratios of 0 and without end. */
export function anyTrials({ infinite = false } = {}): fc.Arbitrary<Trials> {
  // No two differ by less than what counts as a tie, whatever a test multiplies them with.
  const finite = fc.oneof(
    fc.integer({ min: -8, max: 8 }).map((x) => x / 2),
    fc.integer({ min: -5e6, max: 5e6 }).map((x) => x / 1e6),
  );
  const value = infinite
    ? fc.oneof({ weight: 8, arbitrary: finite }, fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY))
    : finite;
  const side = fc.array(value, { minLength: 1, maxLength: 25 });
  return fc.record({ right: side, wrong: side });
}
