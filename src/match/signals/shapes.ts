/** Values of the same shape: letters, digits and marks in the same places. */
import type { Signal } from '../types.ts';

/** Words and plain numbers look alike whatever they mean; so only shapes with an outline of their own count. */
const LIKE = { pSame: 0.7, pOther: 0.08 } as const;
const PARTLY = { pSame: 0.2, pOther: 0.12 } as const;
const UNLIKE = { pSame: 0.1, pOther: 0.8 } as const;
const OUTLINED = /9.*9.*9.*9.*9|[-/.:@{].*[-/.:}]|A{3}/;
/** More shapes than this are no shape at all. */
const MOST_SHAPES = 40;

export const shapesSignal: Signal = {
  id: 'shapes',
  speaksOf: ({ shapes }) => shapes.length > 0 && shapes.length <= MOST_SHAPES && OUTLINED.test(shapes[0]?.value ?? ''),
  compare(a, b) {
    if (!shapesSignal.speaksOf?.(a) || !shapesSignal.speaksOf(b)) return null;
    const share = overlap(a.shapes, b.shapes);
    const because = `${Math.round(100 * share)} % of the shapes are the same`;
    return share >= 0.8 ? { ...LIKE, because } : share >= 0.2 ? { ...PARTLY, because } : { ...UNLIKE, because };
  },
};

type Counts = readonly { readonly value: string; readonly rows: number }[];

function overlap(mine: Counts, theirs: Counts): number {
  const total = (counts: Counts): number => counts.reduce((sum, { rows }) => sum + rows, 0);
  const [n, m] = [total(mine), total(theirs)];
  const known = new Map(theirs.map(({ value, rows }) => [value, rows / m]));
  return mine.reduce((sum, { value, rows }) => sum + Math.min(rows / n, known.get(value) ?? 0), 0);
}
