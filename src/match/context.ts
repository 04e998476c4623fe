/**
 * What is known of two sides before any pair of them is looked at: how common words and attributes are, and which lists
 * cover which values. Enters: two sides. Leaves: the context that signals are given. What coincides often says little.
 */
import type { Context, Item, Side, ValueRanks, WordShares } from './types.ts';
import { coverage, type Vocabulary, vocabularyOf, wordWeights } from './vocabularies.ts';
import { wordsOf } from './words/read.ts';

/** A word nobody has counted stands in one name of a hundred; this many such names are added to those counted. */
const USUAL_SHARE = 0.01;
const USUAL_NAMES = 30;

/** Context of two sides, lazily: lists are compared when first asked for. */
export function contextOf(a: Side, b: Side): Context {
  return { a, b, words: wordShares(a, b), values: valueRanks(a, b), anchors: null };
}

const COUNTS = new WeakMap<Side, ReadonlyMap<string, number>>();

/** How many names of a side have a word of each concept. */
function countsOf(side: Side): ReadonlyMap<string, number> {
  let counts = COUNTS.get(side);
  if (counts === undefined) {
    const made = new Map<string, number>();
    for (const item of side.items) {
      for (const concept of new Set(wordsOf(item.name).map((word) => word.concept))) {
        made.set(concept, (made.get(concept) ?? 0) + 1);
      }
    }
    counts = made;
    COUNTS.set(side, counts);
  }
  return counts;
}

/** Two phones on either side: which is which is for the assignment to say, so half of the doubt is left to it. */
const OTHERS = 0.5;

/** A side of one item says nothing of how common its meaning is. */
const LEAST_ITEMS = 10;

const MEANINGS = new WeakMap<Side, ReadonlyMap<string, number>>();

/** Share of a side that has this meaning, one item taken off. */
function others(side: Side, attribute: string): number {
  let counts = MEANINGS.get(side);
  if (counts === undefined) {
    const made = new Map<string, number>();
    for (const { meanings } of side.items)
      for (const { attribute: id, confidence } of meanings) made.set(id, (made.get(id) ?? 0) + confidence);
    counts = made;
    MEANINGS.set(side, counts);
  }
  return (OTHERS * Math.max(0, (counts.get(attribute) ?? 0) - 1)) / Math.max(LEAST_ITEMS, side.items.length);
}

function wordShares(a: Side, b: Side): WordShares {
  const mine = countsOf(a);
  const theirs = countsOf(b);
  const shares = new Map<string, number>();
  const smooth = (count: number, of: number): number => (count + USUAL_SHARE * USUAL_NAMES) / (of + USUAL_NAMES);
  return {
    share: (_text, concept) =>
      Math.max(smooth(mine.get(concept) ?? 0, a.items.length), smooth(theirs.get(concept) ?? 0, b.items.length)),
    attribute: (id) => {
      let share = shares.get(id);
      if (share === undefined) {
        share = Math.max(others(a, id), others(b, id));
        shares.set(id, share);
      }
      return share;
    },
  };
}

function valueRanks(a: Side, b: Side): ValueRanks {
  let lists: readonly (Vocabulary | null)[] | undefined;
  let weights: ReadonlyMap<string, number> = new Map();
  const rows = new Map<number, readonly (number | null)[]>();
  const rowOf = (i: number): readonly (number | null)[] => {
    const known = rows.get(i);
    if (known !== undefined) return known;
    if (lists === undefined) {
      lists = b.items.map(vocabulary);
      weights = wordWeights(lists);
    }
    const mine = vocabulary(a.items[i]);
    const row = lists.map((list) => (mine === null || list === null ? null : coverage(mine, list, weights)));
    rows.set(i, row);
    return row;
  };
  return {
    coverage: (i, j) =>
      (a.items[i]?.values.length ?? 0) === 0 || b.items[j]?.values.length === 0 ? null : (rowOf(i)[j] ?? null),
    asGood: (i, least) => {
      const known = rowOf(i).filter((value) => value !== null);
      const better = known.filter((value) => value >= least - 1e-9).length;
      return known.length === 0 ? 1 : better / known.length;
    },
  };
}

function vocabulary(item: Item | undefined): Vocabulary | null {
  return item === undefined || item.values.length === 0 ? null : vocabularyOf(item.values);
}
