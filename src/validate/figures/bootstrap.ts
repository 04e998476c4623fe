/**
 * How far a figure would move with other systems. Enters: items (trials, ratios), the cluster each belongs to, a figure
 * of items. Leaves: percentile intervals. Whole clusters are drawn, since trials of one family of systems are no
 * independent witnesses: drawn one by one, they would give intervals that are too narrow.
 */
import { Random, seedOf } from '../../rank/random.ts';
import { ascending } from './types.ts';

/** Enough for 2.5 % tails of 25 draws each. */
const DRAWS = 1000;
const LEVEL = 0.95;

export interface BootstrapOptions {
  /** Names the stream of random numbers: the same name, items and clusters give the same interval. */
  readonly seed: string;
  readonly draws?: number;
  /** Share of the draws between the ends, over 0, under 1. */
  readonly level?: number;
}

export interface Interval {
  /** The figure of the items as they are. */
  readonly point: number | null;
  /** Null with fewer than two clusters: one cluster says nothing about others. */
  readonly low: number | null;
  readonly high: number | null;
  readonly clusters: number;
  readonly draws: number;
  /** Draws in which the figure has no value (a side without trials); left out of the ends. */
  readonly without: number;
}

/**
 * Percentile interval of a figure (Efron 1979; clusters: Davison & Hinkley 1997, 3.8). Ends are values of draws, never
 * between two (an infinite cost has no mean with a finite one). Clusters are drawn in the order of their names, so the order of
 * the items matters only inside a cluster. Somewhat narrow still: see RATIONALE.md.
 */
export function bootstrap<T>(
  items: readonly T[],
  clusterOf: (item: T) => string,
  figure: (items: readonly T[]) => number | null,
  { seed, draws = DRAWS, level = LEVEL }: BootstrapOptions,
): Interval {
  const clusters = grouped(items, clusterOf);
  const point = figure(items);
  const none = { point, low: null, high: null, clusters: clusters.length };
  if (clusters.length < 2) return { ...none, draws: 0, without: 0 };
  const random = new Random(seedOf(seed));
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = clusters.flatMap(() => clusters[Math.floor(random.uniform() * clusters.length)] ?? []);
    const value = figure(drawn);
    if (value !== null) values.push(value);
  }
  const without = draws - values.length;
  if (values.length === 0) return { ...none, draws, without };
  const sorted = ascending(values);
  const cut = Math.floor(((1 - level) / 2) * sorted.length);
  return {
    point,
    low: sorted[cut] ?? null,
    high: sorted[sorted.length - 1 - cut] ?? null,
    clusters: clusters.length,
    draws,
    without,
  };
}

/** Items by cluster, clusters in the order of their names (by code unit, the same under every locale). */
function grouped<T>(items: readonly T[], clusterOf: (item: T) => string): T[][] {
  const clusters = new Map<string, T[]>();
  for (const item of items) {
    const name = clusterOf(item);
    const members = clusters.get(name);
    if (members === undefined) clusters.set(name, [item]);
    else members.push(item);
  }
  return [...clusters].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, members]) => members);
}
