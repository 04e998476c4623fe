/** Columns that stand together stay together: what stands between two sure pairs is looked for between their partners. */
import type { Anchors, Item, Side, Signal } from '../types.ts';

/** Sure pairs further away than this don't tell where a column stands. */
const REACH = 6;
/** P(there | same field) at most, where the order of all sure pairs was kept. */
const MOST = 0.7;
/** A place in a long table is narrow, but where a column stands is never known so well. */
const LEAST_CHANCE = 0.1;
/** A place that holds nearly everything tells nothing. */
const LEAST_ITEMS = 4;

export const neighboursSignal: Signal = {
  id: 'neighbours',
  second: true,
  compare(a, b, { a: mine, b: theirs, anchors }, i, j) {
    if (anchors === null || theirs.items.length < LEAST_ITEMS) return null;
    const before = nearest(anchors, mine, a, i, -1);
    const after = nearest(anchors, mine, a, i, 1);
    if (before === null && after === null) return null;
    const [from, to] = placeOf(before, after);
    const size = Math.min(theirs.items.length, to - from - 1 + 2);
    const chance = Math.max(LEAST_CHANCE, Math.min(0.95, size / theirs.items.length));
    const there = j > from - 2 && j < to + 2 && inTable(theirs, b, before ?? after ?? j);
    const pSame = Math.max(chance, Math.min(MOST, anchors.kept));
    return there
      ? { pSame, pOther: chance, because: 'it stands where its neighbours do' }
      : { pSame: 1 - pSame, pOther: 1 - chance, because: 'its neighbours stand elsewhere' };
  },
};

/** Partner of the nearest sure pair on one side, in the same table. */
function nearest(anchors: Anchors, side: Side, item: Item, i: number, step: number): number | null {
  for (let far = 1; far <= REACH; far++) {
    const at = i + step * far;
    if (side.items[at]?.table !== item.table) return null;
    const partner = anchors.of(at);
    if (partner !== undefined) return partner;
  }
  return null;
}

/** Where between two partners, or beside the only one, the other end should stand. */
function placeOf(before: number | null, after: number | null): [number, number] {
  const least = before ?? (after ?? 0) - REACH;
  const most = after ?? (before ?? 0) + REACH;
  return most > least && most - least <= 4 * REACH ? [least, most] : [least, least + REACH];
}

function inTable(side: Side, item: Item, anchor: number): boolean {
  return side.items[anchor]?.table === item.table;
}
