/** The small vocabulary of the one is that of the other. What many lists cover (yes, no) tells little. */
import type { Signal } from '../types.ts';

/** P(at least so much is covered | same field): lists of one fact are often written in other words. */
const GRADES: readonly (readonly [number, number])[] = [
  [0.9, 0.4],
  [0.7, 0.5],
  [0.5, 0.6],
  [0.3, 0.7],
  [0.15, 0.8],
];
/** Lists that share next to nothing: P(so | same), P(so | other). */
const NOTHING = { pSame: 0.2, pOther: 0.9 } as const;
/** One list isn't counted as chance: it may be the very one. */
const OWN = 0.6;

export const valuesSignal: Signal = {
  id: 'values',
  speaksOf: ({ values }) => values.length > 0,
  compare(_a, b, { values, b: side }, i, j) {
    const covered = values.coverage(i, j);
    if (covered === null || b.values.length === 0) return null;
    const because = `${Math.round(100 * covered)} % of the rows hold a value that is listed`;
    const grade = GRADES.find(([least]) => covered >= least);
    if (grade === undefined) return { ...NOTHING, because };
    const lists = Math.max(1, side.items.length * side.listing);
    const pOther = Math.max(0.3, values.asGood(i, covered) * lists - OWN) / Math.max(lists, 10);
    return { pSame: grade[1], pOther: Math.min(1, pOther), because };
  },
};
