/**
 * The seam of the systems stage: a validated descriptor (`leakprint: system/1`) with every default filled in, so that later stages never
 * ask whether something was written down.
 */

export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * Who says so, with Admiralty grades. `interested` marks a party to the dispute. `about` the leak: what was read off the
 * evidence itself, or off a copy of it, and so can't speak for a source of it.
 */
export interface Statement {
  readonly id: string;
  readonly by: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly interested: boolean;
  readonly about: 'system' | 'leak';
}

export interface Field {
  readonly name: string;
  readonly attribute: string;
  /** Nobody stated its meaning: it was read off its name, and says nothing that the name doesn't say. */
  readonly typedByName: boolean;
  /** Step on the attribute's ladder, canonical spelling; null when unknown or the attribute has no ladder. */
  readonly precision: string | null;
  readonly format: string | null;
  readonly pattern: string | null;
  readonly values: readonly string[];
  readonly unique: boolean;
  /** Share of records in which the field is filled, by the record of the statement; null when unknown. */
  readonly coverage: number | null;
  /** Day and month that stand in a full-format date although only the year is held ("01-01"); null when none is known. */
  readonly padded: string | null;
  readonly scheme: string | null;
  /** Ids of the statements that say so; [] counts as F6. */
  readonly statements: readonly string[];
  readonly note: string | null;
}

/** "Not held", or not finer than a step of the ladder. */
export interface NotHeld {
  readonly attribute: string;
  readonly finerThan: string | null;
  readonly statements: readonly string[];
}

/** At most `value` records share one value of `attribute`. */
interface Rule {
  readonly maxRowsPer: string;
  readonly value: number;
  readonly statements: readonly string[];
}

/** A way in. `shows` and the keys of `masks` are field names; '*' was already resolved. */
export interface Path {
  readonly id: string;
  readonly title: string | null;
  readonly access: string;
  readonly shows: readonly string[];
  /**
   * Fields that must be put in to get an answer, among `shows`: whoever asks has them, whether they are given out or not.
   * Absent where nobody says.
   */
  readonly asks?: readonly string[];
  /** Field name → precision it is shown with here. */
  readonly masks: Readonly<Record<string, string>>;
  readonly order: readonly string[];
  readonly region: string | null;
  readonly period: Period | null;
  readonly completeness: Completeness;
  readonly statements: readonly string[];
}

export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export type Completeness = 'closed' | 'open';

export interface System {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly region: string | null;
  readonly period: Period | null;
  /** Systems of one family count once in the reference population; defaults to the id. */
  readonly family: string;
  /** An aggregator compiles other leaks: it can imitate any set of fields. */
  readonly aggregator: boolean;
  readonly completeness: Completeness;
  readonly note: string | null;
  readonly statements: Readonly<Record<string, Statement>>;
  readonly fields: readonly Field[];
  readonly notHeld: readonly NotHeld[];
  readonly rules: readonly Rule[];
  readonly paths: readonly Path[];
  /** File it was read from, for messages and the report. */
  readonly source: string;
}
