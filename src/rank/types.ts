/** The seam of the rank stage: order, verdicts, what hangs on what. Every number here was weighed before. */
import type { Weighed } from '../weigh/types.ts';
import type { LinkedGaps } from './gaps.ts';

export interface Ranked extends Weighed {
  /** 1 is best; equal totals share a rank. Candidates within a factor of two are flagged, not tied. */
  readonly rank: number;
  readonly interval: readonly [number, number];
  readonly verdict: string;
  readonly flags: readonly string[];
}

/** Two systems that together explain what neither explains alone. */
export interface Join {
  readonly members: readonly [string, string];
  /** Trait by which records of both can be brought together. */
  readonly key: string;
  readonly log10LR: number;
  /** log10 LR of both together against the better of the two alone. */
  readonly leadLog10: number;
  /** What the second adds: traits that the first doesn't hold, or not so finely. */
  readonly adds: readonly string[];
  /**
   * Set where gaps speak for this donor: positions of the columns that it brought, how many records lack all of them, of how
   * many that were looked at.
   */
  readonly unmatched: Pick<LinkedGaps, 'columns' | 'rows' | 'of'> | null;
  /** Statements taken as accepted, `system: statement`; [] as graded. */
  readonly assuming: readonly string[];
  /** log10 LR of each member alone, under the same assumption. */
  readonly alone: readonly [number, number];
  /** log10 of the number of pairs tried: the price of having searched. A prior, for display, never part of log10LR. */
  readonly searched: number;
}

/** Records that fill columns of their own, weighed as if they were a leak by themselves. */
export interface Cohort {
  /** '' for the only table. */
  readonly table: string;
  readonly rows: number;
  /** Positions of the columns that its records fill. */
  readonly columns: readonly number[];
  /** Leading candidates, best first. */
  readonly best: readonly { readonly candidate: string; readonly log10LR: number }[];
}

/** Something whose removal changes the first place. */
export interface Pivot {
  readonly kind: 'group' | 'statement';
  readonly id: string;
  readonly was: string;
  readonly becomes: string;
  /** log10 LR(new first : old first) after the removal. */
  readonly lead: number;
}

export interface Ranking {
  readonly entries: readonly Ranked[];
  readonly supported: readonly string[];
  readonly flags: readonly string[];
  readonly joins: readonly Join[];
  /** [] where the leak is of one piece. */
  readonly cohorts: readonly Cohort[];
  readonly pivots: readonly Pivot[];
}
