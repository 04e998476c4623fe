/**
 * The seam of the profile stage: the aggregate picture of the evidence. It holds counts, shapes, shares and formats; the
 * only texts from the evidence are names of columns and tables and cells of small vocabularies (gender, vaccine) that at least ten
 * distinct records share.
 */
import type { EvidenceManifest } from '../evidence/types.ts';
import type { Mark } from './marks/types.ts';
import type { SavedSketch } from './saved-sketch.ts';

/** k of the n distinct values that were looked at. */
export interface Support {
  readonly k: number;
  readonly n: number;
}

/** A meaning that a column may have. Confidences of one column add up to at most 1. */
export interface Hypothesis {
  readonly attribute: string;
  readonly confidence: number;
  readonly support: Support;
  /** What spoke for it: the header, the values, or both. */
  readonly by: 'header' | 'values' | 'both';
}

/** Dates heaped on one day: year-only (or month-only) data in a full-format dress. */
export interface Padding {
  /** `MM-DD` of the heap, or `DD` when every month heaps on one day of the month. */
  readonly on: string;
  readonly rows: number;
  /** Share of rows that are padding, natural heaping taken off, with a 95 % interval. */
  readonly share: number;
  readonly interval: readonly [number, number];
  /** True when the heap is near total: the column then says no more than the year (month). */
  readonly whole: boolean;
}

export interface ValueCount {
  readonly value: string;
  readonly rows: number;
}

/** How many distinct records share one value of the column; counted up to 32 a value. */
export interface RowsPerValue {
  readonly values: number;
  readonly mean: number;
  readonly most: number;
  /** Share of values that more than one distinct record has. */
  readonly shared: number;
}

/** A statement about evidence that nobody handed over, with Admiralty grades. */
export interface Reported {
  readonly statement: string;
  readonly by: string;
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6;
  /** True for a party to the dispute. */
  readonly interested: boolean;
}

/** A scheme of ids that values of a column could be tested for, and how strongly their check digits speak for it. */
export interface ChecksumFinding {
  readonly scheme: string;
  /** Countries that use it (ISO 3166), separated by commas; `*` for any. */
  readonly country: string;
  /** Distinct values of its forms, and those that pass. */
  readonly tested: number;
  readonly passed: number;
  readonly passRate: number;
  /** Share of random strings of these forms that would pass. */
  readonly chance: number;
  /** "A column of this scheme" against "random strings of these forms". */
  readonly log10LR: number;
  /** Present where values pass only with a leading zero put back, as a spreadsheet loses it. */
  readonly form?: 'leading zeros lost';
}

/** A field that is no column: a key inside cells, or a key of a key/value table. */
export interface FieldProfile {
  readonly name: string;
  /** `other` where nothing was recognised. */
  readonly attribute: string;
  readonly confidence: number;
  readonly by: Hypothesis['by'] | null;
  /** Of the records that were looked at, those that have the field. */
  readonly support: Support;
  /** Of its distinct values that were looked at, those that the meaning explains. */
  readonly fits: Support;
  /** As of a column, but for dates heaped on one day: these are not seen here. */
  readonly precision: Readonly<Record<string, number>>;
}

/** Records inside the cells of a column. */
export interface ColumnKeys {
  readonly form: 'json' | 'python' | 'php' | 'pairs';
  /** Distinct values that are such records, of those looked at. */
  readonly values: Support;
  /** Keys that at least ten of them have, most frequent first. */
  readonly named: readonly FieldProfile[];
  /** How many other keys there are. */
  readonly others: number;
}

/** A table of one fact a row: which, and what it is. */
export interface PivotProfile {
  /** Positions of the columns, from 0. */
  readonly key: number;
  readonly value: number;
  readonly owner: number | null;
  /** What the words in the key column mean; `support`: of the rows of a word that were looked at, those whose value is known. */
  readonly attributes: readonly FieldProfile[];
  /** How many other words there are. */
  readonly others: number;
}

export interface ColumnProfile {
  readonly name: string;
  /** What is shown in place of a name that is a value, see value-names.ts; never written beside it. */
  readonly shown?: string;
  readonly named: boolean;
  readonly position: number;
  /** Records with this cell; of these: holding a value, empty, placeholder. */
  readonly cells: number;
  readonly present: number;
  readonly empty: number;
  readonly placeholders: number;
  readonly distinct: number;
  /** True where `distinct` is an estimate; else absent. */
  readonly distinctEstimated?: boolean;
  readonly length: readonly [number, number] | null;
  readonly leadingZeros: number;
  readonly shapes: readonly ValueCount[];
  readonly attribute: string;
  readonly confidence: number;
  readonly support: Support;
  readonly by: Hypothesis['by'] | null;
  /** What the values are, whatever they mean; absent in profiles written before it was told. */
  readonly baseType?: 'empty' | 'text' | 'integer' | 'decimal' | 'date' | 'time' | 'flag' | 'json';
  /** What the column does in a record, see typing-axes.ts. */
  readonly role?:
    | 'key'
    | 'identifier'
    | 'name'
    | 'place'
    | 'moment'
    | 'flag'
    | 'measure'
    | 'category'
    | 'free text'
    | 'value';
  /** Values that the chosen meaning can have, of those looked at (rows for dates); null where any text would do. */
  readonly validity?: { readonly valid: number; readonly of: number } | null;
  readonly alternatives: readonly Hypothesis[];
  /** Effective precision: share of present rows per step. Padded rows count as year; a constant time is no time. */
  readonly precision: Readonly<Record<string, number>>;
  /** Set where day, month and year stand in columns side by side: `precision` is that of all of them together. */
  readonly datePart?: 'day' | 'month' | 'year';
  readonly padded: Padding | null;
  readonly dateOrder: 'DMY' | 'MDY' | 'ambiguous' | null;
  readonly format: string | null;
  readonly formats: readonly ValueCount[];
  readonly schemes: readonly ValueCount[];
  /**
   * Of values in a form of the best scheme, the share that pass; `chance` is what random ones would reach. Null where few have
   * such a form, and where they fail and nothing calls them ids.
   */
  readonly checksum: {
    readonly scheme: string;
    readonly tested: number;
    readonly passRate: number;
    readonly chance: number;
  } | null;
  /** Schemes of ids, best first; absent where no value has the form of one. */
  readonly checksums?: readonly ChecksumFinding[];
  readonly values: readonly ValueCount[];
  readonly rowsPerValue: RowsPerValue | null;
  readonly years: {
    readonly min: number;
    readonly median: number;
    readonly max: number;
    readonly spread: number;
  } | null;
  readonly reported: Reported | null;
  /** Absent where cells hold no records; null where that is not known. */
  readonly keys?: ColumnKeys | null;
}

/** Which columns are filled together, by position, and in how many records. */
export interface RowPattern {
  readonly columns: readonly number[];
  readonly rows: number;
}

export interface TableProfile {
  readonly name: string;
  /** As of a column. */
  readonly shown?: string;
  /** Columns whose names are values and are shown as shapes; absent if there are none. */
  readonly namesAsShapes?: number;
  readonly records: number;
  readonly distinctRecords: number;
  /** True where `distinctRecords` is an estimate; else absent. */
  readonly distinctEstimated?: boolean;
  readonly columns: readonly ColumnProfile[];
  readonly patterns: readonly RowPattern[];
  /** What betrays a source beside the meanings; null or absent where that is not known. */
  readonly marks?: readonly Mark[] | null;
  /** Absent where the table is none of keys and values, or can't be told to be one. */
  readonly pivot?: PivotProfile;
  /** What it merges by; absent where nobody asked for it. */
  readonly sketch?: SavedSketch;
}

export interface Profile {
  readonly format: 'leakprint-profile/1';
  readonly complete: boolean;
  readonly evidence: readonly EvidenceManifest[];
  readonly tables: readonly TableProfile[];
}
