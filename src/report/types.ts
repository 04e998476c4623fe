/**
 * The outside contract: the report, as JSON (schema: schemas/report.schema.json). Frozen once built: everything that is
 * rendered is read from here, nothing is computed again.
 */
import type { ClaimResult, Denial } from '../case/types.ts';
import type { EvidenceManifest } from '../evidence/types.ts';
import type { Relation, SignalResult } from '../match/types.ts';
import type { Mark } from '../profile/marks/types.ts';
import type { ColumnProfile } from '../profile/types.ts';
import type { Join, Pivot } from '../rank/types.ts';
import type { Statement } from '../systems/types.ts';
import type { WeightLine } from '../weigh/types.ts';

export type { Mark };

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
  /** Null or absent where it is not known whether there are any. */
  readonly marks?: readonly Mark[] | null;
}

/** A column as it is reported: its profile without what only typing needed. */
export type ReportColumn = Omit<ColumnProfile, 'cells' | 'length' | 'leadingZeros' | 'years' | 'by'> & {
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
  readonly interval: readonly [number, number];
  readonly verdict: string;
  readonly flags: readonly string[];
  readonly weights: readonly WeightLine[];
  readonly matches: readonly ReportMatch[];
}

interface ReportSystem {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly completeness: string;
  readonly note: string | null;
  readonly statements: readonly Statement[];
}

export interface Report {
  readonly format: 'leakprint-report/1';
  readonly header: Header;
  readonly complete: boolean;
  readonly calibration: { readonly status: string; readonly because: string };
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
  readonly pivots: readonly Pivot[];
  readonly denials: readonly Denial[];
  readonly claims: readonly ClaimResult[];
  readonly systems: readonly ReportSystem[];
}
