/**
 * The seam of the trials: an invented leak with all that is known about it. Enters: nothing. Leaves: types. Deliberately
 * absent: any verdict; what the model says about a trial is for others to compare with its truth.
 */
import type { System } from '../../systems/types.ts';

/**
 * `listed`: one system, and it is among the rivals. `open`: one system that isn't. `joined`: two systems, a person a row,
 * matched by a key that both hold. `merged`: two systems, their rows one below the other. `aggregator`: several systems,
 * their facts about one person gathered in one row each, with the traces that leaves.
 */
export type TrialKind = 'listed' | 'open' | 'joined' | 'merged' | 'aggregator';

/** Trials to fit constants on, and trials to test what was fitted. They share no family of systems and no channel. */
export type TrialSide = 'fit' | 'test';

/** What became of the names of the columns. */
export type HeaderStyle = 'kept' | 'restyled' | 'renamed' | 'translated' | 'gone';

/** What became of the order of the columns: as in the source, as most people would put them, or in any order. */
export type ColumnOrder = 'kept' | 'natural' | 'shuffled';

/** One column as the leak shows it. */
export interface Leaked {
  /** As written in the file; its position from 1 where there is no header. */
  readonly column: string;
  /** The field it was made from and its system; both null for a column from elsewhere, the field for a mark of the system. */
  readonly field: string | null;
  readonly system: string | null;
  readonly attribute: string;
  /** Step on the attribute's ladder as shown; a padded date is shown as a day, whatever is held. Null without a ladder. */
  readonly precision: string | null;
}

export interface TrialFile {
  /** A file name without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Trial {
  readonly id: string;
  readonly kind: TrialKind;
  readonly side: TrialSide;
  /** Candidates, `system/path`, that the rows were made from. */
  readonly truth: readonly string[];
  readonly truthSystems: readonly string[];
  /** Families of those systems. */
  readonly families: readonly string[];
  /** Domain of the first of them. */
  readonly domain: string;
  /** What is to be listed as candidates: the true systems (but for `open`) and twelve others where there are as many. */
  readonly rivals: readonly System[];
  /** Candidates of the rivals that state the same facts to the same steps: no set of columns tells them apart. */
  readonly classes: readonly (readonly string[])[];
  /**
   * For `listed`: other candidates of the rivals that state every trait which leaked to the same step as the truth does. Only
   * what is missing, names and values can tell them apart. Empty for other kinds.
   */
  readonly alike: readonly string[];
  readonly headerStyle: HeaderStyle;
  readonly columnOrder: ColumnOrder;
  /** Records in the files, repeated ones included. */
  readonly rows: number;
  readonly files: readonly TrialFile[];
  /** What happened on the way, in plain words, in order. */
  readonly steps: readonly string[];
  readonly leaked: readonly Leaked[];
}

export interface TrialOptions {
  readonly seed: number;
  readonly index: number;
  /** The whole population: which of it may be used is decided here, by side. */
  readonly systems: readonly System[];
  /** Drawn if not given. */
  readonly kind?: TrialKind | undefined;
  readonly side: TrialSide;
  /** Records to make, before some are repeated; drawn if not given. */
  readonly size?: number | undefined;
}
