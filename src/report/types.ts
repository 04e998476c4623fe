/**
 * The outside contract: the report, as JSON (schema: schemas/report.schema.json). Frozen once built: everything that is
 * rendered is read from here, nothing is computed again.
 */
import type { ClaimResult, Denial } from '../case/types.ts';
import type { EvidenceManifest } from '../evidence/types.ts';
import type { Relation, SignalResult } from '../match/types.ts';
import type { Mark } from '../profile/marks/types.ts';
import type { ColumnKeys, ColumnProfile, FieldProfile, PivotProfile } from '../profile/types.ts';
import type { Cohort, Join, Pivot, Robustness } from '../rank/types.ts';
import type { Statement } from '../systems/types.ts';
import type { WeightLine } from '../weigh/types.ts';

export type { ColumnKeys, FieldProfile, Mark, PivotProfile };

/** The only part that may differ between two runs on the same input; fixed by SOURCE_DATE_EPOCH. */
export interface Header {
  readonly tool: string;
  readonly version: string;
  readonly generated: string;
}

/** A table as it is reported. */
interface ReportTable {
  readonly name: string;
  readonly records: number;
  readonly distinctRecords: number;
  /** True where `distinctRecords` is an estimate; else absent. */
  readonly distinctEstimated?: boolean;
  /** Columns whose names are values and are shown as shapes; absent if there are none. */
  readonly namesAsShapes?: number;
  /** Null or absent where it is not known whether there are any. */
  readonly marks?: readonly Mark[] | null;
  /** Absent where it is no table of keys and values. */
  readonly pivot?: PivotProfile;
}

/** A column as it is reported: its profile without what only typing needed. */
export type ReportColumn = Omit<ColumnProfile, 'cells' | 'length' | 'leadingZeros' | 'years' | 'by' | 'shown'> & {
  readonly table: string;
};

/** One row of the overlap matrix: a column of the leak against every candidate, in the order of the ranking. */
export interface MatrixRow {
  readonly table: string;
  readonly column: string;
  readonly position: number;
  readonly attribute: string;
  readonly observed: string;
  readonly cells: readonly Relation[];
}

interface ReportMatch {
  readonly column: string;
  readonly field: string | null;
  readonly relation: Relation;
  readonly score: number | null;
  readonly signals: readonly SignalResult[];
  readonly runnersUp: readonly { readonly field: string; readonly score: number }[];
}

export interface ReportRank {
  readonly rank: number;
  readonly system: string;
  readonly path: string;
  readonly candidate: string;
  readonly name: string;
  readonly access: string;
  readonly log10LR: number;
  /** Sum of the findings alone, before it is settled: LR(A : B) of two candidates is 10 to the difference of theirs. */
  readonly findingsLog10: number;
  readonly interval: readonly [number, number];
  readonly verdict: string;
  readonly flags: readonly string[];
  readonly weights: readonly WeightLine[];
  readonly matches: readonly ReportMatch[];
}

/** `about` is there only where a statement was read off the leak and so was not weighed. */
export type ReportStatement = Omit<Statement, 'about'> & { readonly about?: 'leak' };

interface ReportSystem {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly completeness: string;
  readonly note: string | null;
  readonly statements: readonly ReportStatement[];
}

export interface Report {
  readonly format: 'leakprint-report/1';
  readonly header: Header;
  readonly complete: boolean;
  readonly calibration: {
    readonly status: string;
    readonly because: string;
    /** Total = offset + slope × (findings and the line on other candidates), within [lowest, highest]; all log10. */
    readonly offset: number;
    readonly slope: number;
    readonly lowest: number;
    readonly highest: number;
    /** Trials it was fitted on, and the ratios of true sources and of others in them. */
    readonly trials: number;
    readonly right: number;
    readonly wrong: number;
    readonly seed: number;
  };
  readonly said: readonly string[];
  readonly unsaid: readonly string[];
  readonly evidence: readonly EvidenceManifest[];
  readonly tables: readonly ReportTable[];
  readonly columns: readonly ReportColumn[];
  readonly matrix: { readonly candidates: readonly string[]; readonly rows: readonly MatrixRow[] };
  readonly population: {
    readonly systems: number;
    readonly families: number;
    readonly domains: Readonly<Record<string, number>>;
  };
  readonly ranking: readonly ReportRank[];
  readonly supported: readonly string[];
  readonly flags: readonly string[];
  readonly joins: readonly Join[];
  readonly cohorts: readonly Cohort[];
  readonly pivots: readonly Pivot[];
  readonly robustness: Robustness;
  readonly denials: readonly Denial[];
  readonly claims: readonly ClaimResult[];
  readonly systems: readonly ReportSystem[];
}
