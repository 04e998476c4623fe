/** Ends of a share from a count. Enters: k of n. Leaves: exact one-sided limits. No approximation by a normal curve. */

/** Each end alone is passed by the truth in at most this share of cases; both together make a 90 % interval. */
const MISSED = 0.05;
/** Halvings of [0, 1]: below the last digit of a double. */
const HALVINGS = 60;

export interface Ends {
  readonly lower: number;
  readonly upper: number;
}

/**
 * One-sided 95 % limits of a share (Clopper & Pearson 1934): `upper` is the share at which k or fewer of n has
 * probability 5 %, `lower` the one at which k or more has. None of n gives 1 − 0.05^(1/n), about 3/n. Null for n = 0.
 */
export function clopperPearson(k: number, n: number): Ends | null {
  if (n === 0) return null;
  if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || k > n) throw new RangeError(`${k} of ${n} is no count`);
  return { lower: 1 - upperEnd(n - k, n), upper: upperEnd(k, n) };
}

function upperEnd(k: number, n: number): number {
  let [low, high] = [k / n, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (atMost(k, n, middle) > MISSED) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(k or fewer of n | share p), 0 < p < 1, summed downwards from its largest term, so that large n don't underflow. */
function atMost(k: number, n: number, p: number): number {
  if (p >= 1) return 0;
  const odds = p / (1 - p);
  let logTerm = n * Math.log1p(-p);
  for (let i = 0; i < k; i++) logTerm += Math.log(((n - i) / (i + 1)) * odds);
  let sum = 0;
  let term = 1;
  for (let i = k; i >= 0 && term > 1e-18 * sum; i--) {
    sum += term;
    term *= i / ((n - i + 1) * odds);
  }
  return Math.exp(logTerm) * sum;
}
