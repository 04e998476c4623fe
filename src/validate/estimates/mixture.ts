/**
 * Shares that are drawn once per leak, counted over leaks. Enters: k of n for each leak. Leaves: a mixture of a few shares.
 * The share of one leak of three columns is mostly chance; a mixture of binomials knows that, quantiles of k / n don't.
 */

/** k of n; k may be a sum of probabilities. */
export interface Hits {
  readonly k: number;
  readonly n: number;
}

/** A share and how many of the leaks have it. */
export interface MixtureClass {
  readonly share: number;
  readonly weight: number;
}

/** Steps of EM: it moves little after fifty, and a fixed number gives the same bytes everywhere. */
const STEPS = 300;
/** No share is exactly 0 or 1, or one leak would forbid it for ever. */
const EDGE = 0.001;

/** Weights of given shares by maximum likelihood (EM: Dempster, Laird & Rubin 1977), begun at equal weights. */
export function weightsOf(hits: readonly Hits[], shares: readonly number[]): number[] {
  let classes = shares.map((share) => ({ share, weight: 1 / shares.length }));
  for (let step = 0; step < STEPS; step++) {
    const own = belonging(hits, classes);
    classes = classes.map(({ share }, c) => ({ share, weight: meanOf(own, c) }));
  }
  return classes.map(({ weight }) => weight);
}

/** As many classes as asked for, shares ascending; begun at shares spread evenly between the edges, with equal weights. */
export function classesOf(hits: readonly Hits[], count: number): MixtureClass[] {
  let classes: MixtureClass[] = Array.from({ length: count }, (_, c) => ({
    share: (c + 1) / (count + 1),
    weight: 1 / count,
  }));
  for (let step = 0; step < STEPS; step++) {
    const own = belonging(hits, classes);
    classes = classes.map(({ share }, c) => {
      let k = 0;
      let n = 0;
      hits.forEach((hit, i) => {
        k += (own[i]?.[c] ?? 0) * hit.k;
        n += (own[i]?.[c] ?? 0) * hit.n;
      });
      const next = n === 0 ? share : Math.min(1 - EDGE, Math.max(EDGE, k / n));
      return { share: next, weight: meanOf(own, c) };
    });
  }
  return [...classes].sort((x, y) => x.share - y.share);
}

/** For each leak, how probably it is of each class. */
function belonging(hits: readonly Hits[], classes: readonly MixtureClass[]): number[][] {
  return hits.map(({ k, n }) => {
    const logs = classes.map(
      ({ share, weight }) => Math.log(Math.max(weight, 1e-300)) + k * Math.log(share) + (n - k) * Math.log(1 - share),
    );
    const most = Math.max(...logs);
    const odds = logs.map((log) => Math.exp(log - most));
    const sum = odds.reduce((all, one) => all + one, 0);
    return odds.map((one) => one / sum);
  });
}

function meanOf(own: readonly (readonly number[])[], c: number): number {
  return own.length === 0 ? 0 : own.reduce((sum, one) => sum + (one[c] ?? 0), 0) / own.length;
}
