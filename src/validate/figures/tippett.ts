/**
 * Tippett plot: how many trials reach each ratio, by their truth. Enters: log10 ratios with their truth. Leaves: two step
 * curves to draw and the shares that point the wrong way. Nothing is smoothed.
 */
import { ascending, type Point, type Share, shareOf, type Trials } from './types.ts';

/** A curve has at most this many steps; beyond, every so-manieth distinct ratio is kept, the ends always. */
const MOST_POINTS = 512;

/**
 * x: log10 LR. y: share of the side's trials with that ratio or a larger one, falling from 1 (to 0: the last point stands
 * below the one before it and says what share lies beyond every finite ratio).
 */
export interface Tippett {
  readonly right: readonly Point[];
  readonly wrong: readonly Point[];
  /** Ratios on the wrong side of 1; a ratio of exactly 1 misleads nobody. */
  readonly misleading: { readonly right: Share; readonly wrong: Share };
}

/** The curves; a side without trials has no points. Infinite ratios count in the shares and are no points. */
export function tippett({ right, wrong }: Trials): Tippett {
  return {
    right: reaching(right),
    wrong: reaching(wrong),
    misleading: { right: shareOf(right, (x) => x < 0), wrong: shareOf(wrong, (x) => x > 0) },
  };
}

/** Share of values ≥ x at each distinct finite x. */
function reaching(values: readonly number[]): Point[] {
  const sorted = ascending(values);
  const points: Point[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const x = sorted[i] ?? 0;
    if (x !== sorted[i - 1] && Number.isFinite(x)) points.push({ x, y: (sorted.length - i) / sorted.length });
  }
  const last = points.at(-1);
  if (last === undefined) return [];
  const beyond = sorted.filter((x) => x > last.x).length;
  return [...thinned(points), { x: last.x, y: beyond / sorted.length }];
}

function thinned(points: readonly Point[]): Point[] {
  const last = points.length - 1;
  if (last < MOST_POINTS) return [...points];
  const places = Array.from({ length: MOST_POINTS }, (_, i) => Math.round((i * last) / (MOST_POINTS - 1)));
  return places.flatMap((place) => points[place] ?? []);
}
