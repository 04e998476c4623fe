/**
 * Pairs beyond doubt. Enters: the scores of a first round. Leaves: for items of the first side the partner that is best for
 * both by far; what stands between two such pairs is looked for between their partners.
 */
import type { Anchors } from './types.ts';

/** log10 of the ratio from which a pair can be an anchor, and its lead over the next of its row (guesses). */
const SURE = 2.1;
const LEAD = 0.3;

/** Anchors among rows × columns pairs. */
export function anchorsOf(rows: number, columns: number, ratio: (i: number, j: number) => number): Anchors {
  const bestOfColumn = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) bestOfColumn[j] = Math.max(bestOfColumn[j] ?? 0, ratio(i, j));
  }
  const found = new Map<number, number>();
  for (let i = 0; i < rows; i++) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    let next = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < columns; j++) {
      const value = ratio(i, j);
      if (value > most) [best, next, most] = [j, most, value];
      else next = Math.max(next, value);
    }
    if (most >= SURE && most - next >= LEAD && most >= (bestOfColumn[best] ?? 0)) found.set(i, best);
  }
  const of = (i: number): number | undefined => found.get(i);
  return { of, kept: keptBy([...found.keys()], of) };
}

/** How near in the other side the partners of neighbours are expected. */
const NEAR = 4;
/** Before anything was seen: one in ten is, as by chance. */
const USUAL = { kept: 0.5, asked: 5 } as const;

/** Share of sure pairs whose partner stands soon after that of the sure pair before it. */
function keptBy(sure: readonly number[], of: (i: number) => number | undefined): number {
  let asked: number = USUAL.asked;
  let kept: number = USUAL.kept;
  for (let at = 1; at < sure.length; at++) {
    const step = (sure[at] ?? 0) - (sure[at - 1] ?? 0);
    const far = (of(sure[at] ?? 0) ?? 0) - (of(sure[at - 1] ?? 0) ?? 0);
    if (step > NEAR) continue;
    asked++;
    if (far > 0 && far <= step + NEAR) kept++;
  }
  return kept / asked;
}
