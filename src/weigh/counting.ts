/**
 * Probability of rows per step. The same counts are weighed under every hypothesis, so multinomial coefficients cancel
 * and are left out. Beta-binomials and Dirichlet-multinomials, since rows of one leak share one history: a hundred rows are
 * not a hundred witnesses.
 */

/** ln Γ(x), x > 0 (Lanczos approximation, g = 7, n = 9; relative error below 1e-13). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  const z = x - 1;
  let sum = 0.99999999999980993;
  for (let i = 0; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (z + i + 1);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln of the beta-binomial without its coefficient: k hits of n, Beta(a, b) on the share. */
export function logBetaBinomial(k: number, n: number, a: number, b: number): number {
  return logBeta(k + a, n - k + b) - logBeta(a, b);
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** How a minority of rows falls on the other steps: mostly on one of them, which one is not known beforehand. */
const ELSEWHERE = 0.5;

/** ln of the Dirichlet-multinomial without its coefficient: how counts fall on steps, symmetric concentration. */
export function logScatter(counts: readonly number[]): number {
  if (counts.length < 2) return 0;
  const n = sum(counts);
  const whole = ELSEWHERE * counts.length;
  const parts = counts.reduce((all, count) => all + logGamma(count + ELSEWHERE) - logGamma(ELSEWHERE), 0);
  return logGamma(whole) - logGamma(n + whole) + parts;
}

/**
 * ln P(rows per step | the column was made at step `level`): finer rows are damage, each with probability `rowError`;
 * coarser rows are a minority of cells that were poorer from the start.
 */
export function logRowsAt(counts: readonly number[], level: number, rowError: number): number {
  const finer = sum(counts.slice(0, level));
  const coarser = counts.slice(level + 1);
  const rest = sum(counts) - finer;
  const poor = coarser.length === 0 ? 0 : logBetaBinomial(sum(coarser), rest, 0.3, 3) + logScatter(coarser);
  return finer * Math.log(rowError) + rest * Math.log1p(-rowError) + poor;
}

/** ln P(rows per step | made at `level`, a share of rows unknown beforehand made finer by another source). */
export function logRowsMixed(counts: readonly number[], level: number, rowError: number): number {
  const finer = counts.slice(0, level);
  const rest = counts.map((count, step) => (step < level ? 0 : count));
  return logBetaBinomial(sum(finer), sum(counts), 1, 1) + logScatter(finer) + logRowsAt(rest, level, rowError);
}

/** ln P(rows per step | the step is filled for a share of people only, about `coverage`). */
export function logRowsCovered(counts: readonly number[], level: number, coverage: number, rowError: number): number {
  const finer = sum(counts.slice(0, level));
  const coarser = counts.slice(level + 1);
  const n = sum(counts);
  const strength = 10;
  return (
    logBetaBinomial(n - sum(coarser), n, strength * coverage, strength * (1 - coverage)) +
    (n - finer) * Math.log1p(-rowError) +
    logScatter(coarser) +
    finer * Math.log(rowError)
  );
}

function sum(values: readonly number[]): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
