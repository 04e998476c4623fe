/**
 * The seam of the compare stage: what two leaks have in common. It holds counts, shares, column names and verdicts; no
 * value, and no fingerprint. The two sides are called a and b, in the order in which they were named.
 */
import type { EvidenceManifest } from '../evidence/types.ts';

export type SideName = 'a' | 'b';

/** A measured share: k of n distinct things that could be looked up. */
export interface Share {
  readonly k: number;
  readonly n: number;
  readonly share: number;
  /** √(p(1 − p)/n); 0 where nothing was sampled. */
  readonly standardError: number;
  /** 95 % (Wilson); both ends equal where nothing was sampled. */
  readonly interval: readonly [number, number];
}

/** Two sets of fingerprints side by side. A share is null where nothing could be looked up: unknown, not zero. */
export interface Overlap {
  readonly aInB: Share | null;
  readonly bInA: Share | null;
  /** Shared ones of all that either side has. */
  readonly jaccard: number | null;
  /** Distinct ones that both have: exact, or estimated from the sample. */
  readonly shared: number;
}

/** A column by name and position (from 0). */
export interface ColumnRef {
  readonly name: string;
  readonly position: number;
}

/**
 * What a column can say of records: `identifying` (nearly every record has a value of its own), `running` (nearly unique,
 * but it may be a running number or a time, which other leaks have too), `repeated` (records share values), `few` (too few
 * values), `empty`.
 */
export type Standing = 'identifying' | 'running' | 'repeated' | 'few' | 'empty';

/** A column of one side with its counterpart on the other, if it has one. */
export interface ColumnLink {
  readonly a: ColumnRef | null;
  readonly b: ColumnRef | null;
  /** What told them for the same column. */
  readonly by: 'name' | 'values' | 'meaning' | null;
  readonly renamed: boolean;
  /** The weaker of both sides. */
  readonly standing: Standing;
  /** Of distinct values; null where fingerprints can't be compared. */
  readonly values: Overlap | null;
}

/** What an overlap of records is read from. */
export interface Carrier {
  /** Whole records, the values of one column, or of two columns that stand in one record. */
  readonly kind: 'records' | 'column' | 'columns';
  /** Columns as each side calls them; none for whole records. */
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly overlap: Overlap;
  /** Share of each side's records that it can speak of. */
  readonly filled: { readonly a: number; readonly b: number };
  /** Share of each side that strangers would be expected to have in the other. */
  readonly chance: { readonly a: number; readonly b: number };
}

/** In what two leaks of the same records differ. */
export type Difference = 'format' | 'names' | 'order' | 'cells' | 'bytes';

/** Why nothing can be said. */
export type Unknown =
  | 'other-key'
  | 'no-fingerprints'
  | 'no-records'
  | 'nothing-identifying'
  | 'too-few'
  | 'sampled'
  | 'not-compared';

export type Verdict =
  /** The same records; [] when the files are the same byte for byte. */
  | { readonly kind: 'same'; readonly differs: readonly Difference[] }
  /** The same records, columns left out on one side, or on both. */
  | { readonly kind: 'repost'; readonly fewer: SideName | 'both' }
  | { readonly kind: 'part-of' }
  | { readonly kind: 'superset' }
  /** One side is a cohort of the other: columns that only its records fill there, and that only the others fill. */
  | {
      readonly kind: 'merge';
      readonly whole: SideName;
      readonly own: readonly string[];
      readonly others: readonly string[];
    }
  | { readonly kind: 'overlapping' }
  | { readonly kind: 'same-schema' }
  | { readonly kind: 'unrelated' }
  | { readonly kind: 'unknown'; readonly because: Unknown };

/** How many columns hold values on each side, and how they relate. */
export interface Schema {
  readonly a: number;
  readonly b: number;
  readonly common: number;
  readonly renamed: number;
  readonly onlyA: number;
  readonly onlyB: number;
  /** Common columns in one order; null if there are fewer than two. */
  readonly sameOrder: boolean | null;
}

export interface TableRef {
  readonly name: string;
  readonly records: number;
  readonly distinctRecords: number;
  /** True where `distinctRecords` is an estimate; else absent. */
  readonly distinctEstimated?: boolean;
}

/** Two tables that belong together. */
export interface TableComparison {
  readonly a: TableRef;
  readonly b: TableRef;
  readonly verdict: Verdict;
  readonly schema: Schema;
  readonly columns: readonly ColumnLink[];
  /** What the verdict rests on; null if on nothing. */
  readonly carrier: Carrier | null;
  /** All that could have carried it, the strongest first. */
  readonly carriers: readonly Carrier[];
  /** Columns whose values both have, beside other values: shared keys, not shared records. */
  readonly contradicted: readonly ColumnLink[];
}

export interface Side {
  readonly evidence: readonly EvidenceManifest[];
  readonly complete: boolean;
  readonly sampled: boolean;
  readonly tables: number;
  readonly records: number;
}

export interface Comparison {
  readonly format: 'leakprint-compare/1';
  readonly complete: boolean;
  readonly a: Side;
  readonly b: Side;
  /** `structure`: names and meanings of columns only. */
  readonly compared: 'records' | 'structure';
  readonly verdict: Verdict;
  readonly tables: readonly TableComparison[];
  /** Tables without a counterpart. */
  readonly alone: { readonly a: readonly TableRef[]; readonly b: readonly TableRef[] };
  /** Tables that were not compared, since there are too many: nothing is known of them. */
  readonly notCompared: { readonly a: readonly TableRef[]; readonly b: readonly TableRef[] };
}
