/**
 * Marks of a source: what betrays in the values, beside their meaning, where a file came from. Enters (for a finder): the
 * columns of a table with the small facts of their sampled values. Leaves: marks. A mark is a finding of its own and a hint,
 * never a weight; it holds counts, and words only where at least ten distinct records share them.
 */
import type { ColumnTally, Sampled } from '../column-tally.ts';
import type { Kept } from '../sketch.ts';
import type { FactKind } from './fact-kinds.ts';
import type { KeyStyle } from './key-styles.ts';

/** What is kept of a value besides its findings: a word of ours, with a fingerprint of a part or with a number. */
export interface Fact {
  readonly kind: FactKind;
  /** Fingerprint of the part that values may share (tag, domain, host), or of the value that comes next. */
  readonly print: number | null;
  readonly number: number | null;
  /** The part itself, as long as the value's text is there, and later where enough records share it. */
  readonly text: string | null;
}

/** Something that values share. `text` is null where no part of the evidence alone could show it. */
export interface Shared {
  readonly text: string | null;
  /** Distinct values and distinct records that have it, of those that were looked at. */
  readonly values: number;
  readonly records: number;
  /** True where `records` is an estimate; else absent. */
  readonly estimated?: boolean;
}

/** First and last day, `YYYY-MM-DD`, as the clock that starts at `epoch` has it. */
export interface Span {
  readonly epoch: string;
  readonly from: string;
  readonly to: string;
}

interface Found {
  /** Positions of the columns it was found in, from 0. */
  readonly columns: readonly number[];
  /** k of the n distinct values (or rows) that were looked at show it. */
  readonly k: number;
  readonly n: number;
  readonly of: 'values' | 'rows';
}

export type Mark =
  | (Found & {
      readonly mark: 'mail-tag';
      readonly detail: { readonly different: number; readonly shared: readonly Shared[] };
    })
  | (Found & { readonly mark: 'mail-domain'; readonly detail: { readonly shared: readonly Shared[] } })
  | (Found & { readonly mark: 'mail-name'; readonly detail: Readonly<Record<never, never>> })
  | (Found & {
      readonly mark: 'internal-host';
      readonly detail: {
        /** Values by what tells: the end of the name, a private address, a word such as `staging`. */
        readonly suffix: number;
        readonly address: number;
        readonly stage: number;
        readonly shared: readonly Shared[];
      };
    })
  | (Found & {
      readonly mark: 'record-key';
      readonly detail: { readonly style: KeyStyle; readonly spans: readonly Span[] };
    })
  | (Found & {
      readonly mark: 'number-run';
      readonly detail: {
        /** 1: every number; k: every k-th. */
        readonly step: number;
        /** Rounded down: two digits, tens at least. */
        readonly from: number;
        readonly to: number;
        readonly begins: 'at the start' | 'later';
      };
    })
  | (Found & { readonly mark: 'test-account'; readonly detail: { readonly rows: number } })
  | (Found & {
      readonly mark: 'default-date';
      readonly detail: { readonly days: readonly { readonly day: string; readonly rows: number }[] };
    })
  | (Found & {
      readonly mark: 'zone-offset';
      /** Minutes east of Greenwich. */
      readonly detail: { readonly offsets: readonly { readonly minutes: number; readonly values: number }[] };
    })
  | (Found & {
      readonly mark: 'shifted-midnight';
      readonly detail: { readonly times: readonly string[]; readonly minutes: readonly number[] };
    })
  | (Found & {
      readonly mark: 'night-gap';
      readonly detail: {
        /** Quiet from this hour on, and until before that one, as written. */
        readonly from: number;
        readonly until: number;
        readonly clock: 'UTC' | 'unknown';
        /** Of the people, if the clock is UTC; about two hours either way. */
        readonly minutes: readonly number[];
      };
    })
  | (Found & {
      readonly mark: 'lookup-key';
      readonly detail: {
        /** Share of records that the best filled other column fills. */
        readonly next: number;
        /** Of tested neighbours of a number, those that are there; null where values have none. */
        readonly neighbours: { readonly k: number; readonly n: number } | null;
      };
    });

/** A sampled value with its facts. */
export type Told = Kept<Sampled> & { readonly facts: readonly Fact[] };

/** What is known of a column before its values are read. */
export interface ColumnFacts {
  readonly position: number;
  readonly tally: ColumnTally;
  readonly present: number;
  /** Distinct values among distinct records: nearly all, as a key has. */
  readonly unique: boolean;
  readonly attribute: string;
  /** True when at least half of its values are dates. */
  readonly dated: boolean;
}

export interface MarkedColumn extends ColumnFacts {
  /** The sample, lowest fingerprint first. */
  readonly values: readonly Told[];
}

export interface MarkedTable {
  readonly records: number;
  readonly columns: readonly MarkedColumn[];
  /** Positions of the columns that are filled, and in how many records. */
  readonly patterns: readonly { readonly columns: readonly number[]; readonly rows: number }[];
}

/** What is known when a value's facts are read. */
export interface Asked {
  /** Its kinds of character (`signsOf`). */
  readonly signs: number;
  /** No sample of the whole can hold a fingerprint above this one: what comes next there needn't be told. */
  readonly last: number;
  /** Fingerprint of a text that is bytes already. */
  readonly printBytes: (bytes: Uint8Array) => number;
}

/** Fingerprint of a text, as values are fingerprinted. */
export type Print = (text: string) => number;

export interface MarkFinder {
  readonly id: Mark['mark'];
  /** Facts of one value that the marks need; absent where the tally's counts suffice. */
  readonly read?: (value: string, print: Print, more?: Asked) => readonly Fact[];
  /** Kinds of character (`signsOf`) of which a value has one at least, if it has facts. Absent: it may have any. */
  readonly signs?: number;
  /** Lengths of values that have facts, in UTF-16 units. Absent: any. */
  readonly lengths?: readonly [least: number, most: number];
  /**
   * True for columns of which the mark may say something: facts of others are read only for a sketch, since in the whole it
   * may be otherwise. Absent: of any.
   */
  readonly needs?: (column: ColumnFacts) => boolean;
  /** True where a mark takes several columns. Absent: each by itself, so that `find` may be given one column at a time. */
  readonly together?: true;
  readonly find: (table: MarkedTable) => readonly Mark[];
}
