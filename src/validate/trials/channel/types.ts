/** The seam of the channels: a leak before any value is made. Enters: nothing. Leaves: types. */
import type { Field, Path, System } from '../../../systems/types.ts';
import type { Locale } from '../locales/types.ts';
import type { Chance } from '../random.ts';
import type { Spec } from '../spec.ts';
import type { ColumnOrder, HeaderStyle, TrialKind } from '../types.ts';

/** A way into a system that rows are made from. */
export interface Part {
  readonly system: System;
  readonly path: Path;
}

/** What one part puts into a column. */
interface Filling {
  /** Index of the part; −1 for what comes from elsewhere. */
  readonly part: number;
  readonly field: Field | null;
  readonly spec: Spec;
}

export interface Column {
  readonly header: string;
  /** One for a column of one system; more where several systems fill the same column. */
  readonly fillings: readonly Filling[];
  /** Changes every value, for what no spec says (capital letters). */
  readonly finish?: (value: string) => string;
}

export type FileFormat = 'comma' | 'semicolon' | 'tab' | 'pipe' | 'ndjson' | 'sql' | 'text' | 'logins';

/** What becomes of rows once they are made. */
export type Accident = (rows: string[][], chance: Chance) => string[][];

/** Everything that is decided about a leak before its values are made. */
export interface Draft {
  readonly columns: readonly Column[];
  readonly headerStyle: HeaderStyle;
  readonly columnOrder: ColumnOrder;
  readonly rows: number;
  readonly format: FileFormat;
  /** Written where a cell is empty. */
  readonly none: string;
  readonly accidents: readonly Accident[];
  /** The last bytes are missing, so many. */
  readonly cut: number;
  readonly steps: readonly string[];
}

/** What a channel is given. */
export interface Origin {
  readonly kind: TrialKind;
  readonly parts: readonly Part[];
  readonly columns: readonly Column[];
  /** Columns that must stay, since the parts were matched by them or nothing else would show that a part is there. */
  readonly keys: ReadonlySet<Column>;
  readonly home: Locale;
  readonly size: number | undefined;
}

/** A way from a system to a file. */
export type Channel = (origin: Origin, chance: Chance) => Draft;
