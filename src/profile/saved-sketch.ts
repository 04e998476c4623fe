/**
 * What a saved profile carries besides its description, so that profiles merge: the tally of each column without its
 * texts. Lists of numbers are strings, since a saved profile is indented and a number a line would be ten times as long.
 * How they are spelled is in `sketch-spelling.ts`.
 */
import type { SavedFacts } from './marks/spelling.ts';

/** A bottom-k sample: `whole` tells that nothing was dropped from it. */
interface SavedSample {
  readonly whole: boolean;
  /** Rows of each entry. */
  readonly rows: string;
}

/** A finding of a detector, as `Hit` has it, but for which detector it was. */
interface SavedHit {
  readonly kind: string;
  readonly specificity: number;
  readonly precision: string | null;
  readonly format: string | null;
  readonly scheme: string | null;
  readonly chance: number;
}

export interface SavedDates {
  readonly patterns: readonly (readonly [string, number])[];
  readonly precisions: readonly (readonly [string, number])[];
  readonly years: string;
  readonly dayFirst: string;
  /** Null when it is the same as `dayFirst`. */
  readonly monthFirst: string | null;
  readonly onlyDayFirst: number;
  readonly onlyMonthFirst: number;
  readonly times: string;
}

export interface SavedValues extends SavedSample {
  /** Fingerprints, ascending. */
  readonly prints: string;
  /** Of each value: how many of its records' fingerprints follow; `+` where there were more. */
  readonly records: string;
  readonly recordPrints: string;
  /** What detectors found, each finding once. */
  readonly hits: readonly SavedHit[];
  /** Of the values with the lowest fingerprints: places in `hits`, joined by commas; `-` for none. */
  readonly looks: string;
  /** What marks of a source need of each value; absent where that is not known. */
  readonly marks?: SavedFacts;
  /** The same as `looks` of the values above those, `?` where it is not known; only of a column that a pivot needs. */
  readonly further?: Pick<SavedValues, 'hits' | 'looks'>;
  /** Keys of records inside these values; absent where there are none. */
  readonly keys?: SavedKeys;
  /** Place of a value and its text, for values that the profile may show. */
  readonly texts: readonly (readonly [number, string])[];
}

/** Keys inside cells. */
export interface SavedKeys extends Pick<SavedValues, 'hits' | 'looks'> {
  /** Fingerprints of keys, most frequent first. */
  readonly names: string;
  /** Place of a key and its text, where at least ten distinct values have it. */
  readonly texts: readonly (readonly [number, string])[];
  /** Fingerprints of what keys hold, ascending; `looks` are of these. */
  readonly values: string;
  /** Of each value that detectors looked at: a letter for how it is written, and key:held; `-` for no record. */
  readonly told: string;
}

export interface SavedColumn {
  /** Meanings that the column's name suggests, with the share of the name that they explain. */
  readonly header: readonly (readonly [string, number])[];
  readonly masked: number;
  readonly hashed: number;
  readonly shapes: SavedSample & { readonly of: readonly string[] };
  readonly values: SavedValues;
  readonly dates: SavedDates | null;
}

export interface SavedSketch {
  readonly version: 1;
  /** `unkeyed`, or `keyed:` and what tells keys apart. Only sketches with the same word here can be merged. */
  readonly fingerprints: string;
  /** Fingerprints of distinct records, ascending. */
  readonly records: { readonly whole: boolean; readonly prints: string };
  /** Which columns are filled together: bits as in the tally, in hexadecimal; `-` for none. */
  readonly patterns: SavedSample & { readonly bits: string };
  readonly columns: readonly SavedColumn[];
}
