/**
 * The seam of the match stage: which field of a candidate each column could be, and how their precision compares; and the
 * view of columns and fields alike by which any two sides are paired.
 */
import type { ColumnProfile, ValueCount } from '../profile/types.ts';
import type { Field, Path, System } from '../systems/types.ts';

/** The unit that is ranked: a system by one way in. `id` is `system/path`. */
export interface Candidate {
  readonly id: string;
  readonly system: System;
  readonly path: Path;
}

/** Leak against candidate, in one word. `unknown`: an open descriptor is silent. */
export type Relation = 'held' | 'finer' | 'coarser' | 'notHeld' | 'unknown';

/** What the values are made of, as far as it is known. */
export type Kind = 'number' | 'date' | 'flag' | 'list' | 'text' | 'code';

/** A column of a leak or a field of a system, as they are compared. Unknown is null or empty, never a guess. */
export interface Item {
  readonly name: string;
  /** False for a position that has no name of its own. */
  readonly named: boolean;
  readonly table: string;
  /** Place in its table, counted in items of this side. */
  readonly position: number;
  readonly attribute: string;
  /** What it may mean, best first, each with how sure that is (0 to 1); none for `other`. */
  readonly meanings: readonly Meaning[];
  /** True where nothing but the name speaks for the meanings; absent: more does. */
  readonly byName?: boolean;
  /** Index of the step on the trait's ladder; null when nobody can tell. */
  readonly step: number | null;
  /** Comparable spelling of dates, as `dateFormat` gives it. */
  readonly format: string | null;
  readonly scheme: string | null;
  readonly kind: Kind | null;
  /** A small vocabulary: what was seen, with rows, or what is listed, with rows of 1. */
  readonly values: readonly ValueCount[];
  readonly shapes: readonly ValueCount[];
  /** Pattern that all values are said to match, or null. */
  readonly pattern: string | null;
  readonly unique: boolean | null;
  readonly length: readonly [number, number] | null;
}

interface Meaning {
  readonly attribute: string;
  readonly confidence: number;
}

/** One of the two things that are paired. */
export interface Side {
  readonly items: readonly Item[];
  /** Share of the items with a small vocabulary. */
  readonly listing: number;
}

/** What a signal found in a pair: how probable it is in pairs that are one field and in pairs that aren't. */
export interface Finding {
  readonly pSame: number;
  readonly pOther: number;
  readonly because: string;
}

/** What signals may know of the two sides beyond the pair. Positions are those in the sides' `items`. */
export interface Context {
  readonly a: Side;
  readonly b: Side;
  /** Share of the names of a side that have a word of this concept, and how many names speak of an attribute. */
  readonly words: WordShares;
  readonly values: ValueRanks;
  /** Pairs that the other signals leave no doubt about; null while these are asked. */
  readonly anchors: Anchors | null;
}

export interface WordShares {
  /** Share of names with such a word, in the side where it is more frequent; 0 to 1. */
  share(concept: string): number;
  /** Share of the items, besides the pair's own, that may have this attribute, in the side where it is larger. */
  attribute(id: string): number;
}

/** Sure pairs of a first round: each is the best of its row and of its column. */
export interface Anchors {
  /** Partner of item i of the first side; undefined if it has no sure one. */
  of(i: number): number | undefined;
  /** Share of the sure pairs that stand between the partners of their neighbours: how far the order was kept. */
  readonly kept: number;
}

export interface ValueRanks {
  /** Share of what was seen in item i of the first side that stands in the list of item j; null without both. */
  coverage(i: number, j: number): number | null;
  /** Share of all lists that cover item i at least as well; 0 to 1. */
  asGood(i: number, coverage: number): number;
}

/** One reason for or against a pair: 0 (against) to 1 (for), with its weight in the score. */
export interface SignalResult {
  readonly signal: string;
  /** Probability that it is one field if this were all that is known and the odds were even. */
  readonly value: number;
  /** |log10| of the likelihood ratio. */
  readonly weight: number;
  readonly because: string;
}

export interface FieldPair {
  readonly field: Field;
  /** Probability that column and field are one, 0 to 1. */
  readonly score: number;
  readonly signals: readonly SignalResult[];
}

export interface FieldMatch {
  readonly table: string;
  readonly column: ColumnProfile;
  /** Trait the column speaks of; null for `other`. */
  readonly trait: string | null;
  readonly field: Field | null;
  readonly relation: Relation;
  readonly pair: FieldPair | null;
  readonly runnersUp: readonly FieldPair[];
}

/** A signal: one file in `signals/` plus one line in its list. Null when it has nothing to say of the pair. */
export interface Signal {
  readonly id: string;
  /** True if it needs to know what the others found: it is asked in a second round. */
  readonly second?: true;
  /** False for an item of which it has nothing to say, whatever it is paired with; absent: every pair is asked about. */
  speaksOf?(item: Item): boolean;
  compare(a: Item, b: Item, context: Context, i: number, j: number): Finding | null;
}
