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
  const concepts = new Map<string, number>();
  const smooth = (count: number, of: number): number => (count + USUAL_SHARE * USUAL_NAMES) / (of + USUAL_NAMES);
  return {
    share: (concept) => {
      let share = concepts.get(concept);
      if (share === undefined) {
        share = Math.max(
          smooth(mine.get(concept) ?? 0, a.items.length),
          smooth(theirs.get(concept) ?? 0, b.items.length),
        );
        concepts.set(concept, share);
      }
      return share;
    },
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

/** How far the lists of the other side cover one list. */
interface Coverages {
  /** By item; null without a list. */
  readonly of: readonly (number | null)[];
  /** Of all lists, ascending. */
  readonly sorted: Float64Array;
}

function valueRanks(a: Side, b: Side): ValueRanks {
  let theirs: readonly (Vocabulary | null)[] | undefined;
  let weights: ReadonlyMap<string, number> = new Map();
  const rows = new Map<number, Coverages>();
  // Lists are few, and flags many: what one says, its like says, too.
  const alike = new Map<string, Coverages>();
  const spelt = new Map<Vocabulary, string>();
  const coveragesOf = (i: number): Coverages => {
    const known = rows.get(i);
    if (known !== undefined) return known;
    if (theirs === undefined) {
      theirs = b.items.map(vocabulary);
      weights = wordWeights(theirs);
      for (const list of theirs) if (list !== null) spelt.set(list, spellingOf(list, false));
    }
    const mine = vocabulary(a.items[i]);
    const key = mine === null ? '' : spellingOf(mine, true);
    const made = alike.get(key) ?? coverages(mine, theirs, weights, spelt);
    alike.set(key, made);
    rows.set(i, made);
    return made;
  };
  return {
    coverage: (i, j) =>
      (a.items[i]?.values.length ?? 0) === 0 || b.items[j]?.values.length === 0 ? null : (coveragesOf(i).of[j] ?? null),
    asGood: (i, least) => {
      const { sorted } = coveragesOf(i);
      return sorted.length === 0 ? 1 : (sorted.length - below(sorted, least - 1e-9)) / sorted.length;
    },
  };
}

function coverages(
  mine: Vocabulary | null,
  theirs: readonly (Vocabulary | null)[],
  weights: ReadonlyMap<string, number>,
  spelt: ReadonlyMap<Vocabulary, string>,
): Coverages {
  const known = new Map<string, number>();
  const of = theirs.map((list) => {
    if (mine === null || list === null) return null;
    const key = spelt.get(list) ?? '';
    const covered = known.get(key) ?? coverage(mine, list, weights);
    known.set(key, covered);
    return covered;
  });
  return { of, sorted: Float64Array.from(of.filter((value) => value !== null)).sort() };
}

/** What a list holds, in a text: the same for lists that differ in nothing that coverage looks at. */
function spellingOf({ values }: Vocabulary, shares: boolean): string {
  return values.map(({ text, share }) => (shares ? `${text}\u0000${share}` : text)).join('\u0001');
}

/** How many of ascending numbers are less than `least`. */
function below(sorted: Float64Array, least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function vocabulary(item: Item | undefined): Vocabulary | null {
  return item === undefined || item.values.length === 0 ? null : vocabularyOf(item.values);
}
