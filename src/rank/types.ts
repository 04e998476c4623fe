/** The seam of the rank stage: order, verdicts, what hangs on what. Every number here was weighed before. */
import type { Weighed } from '../weigh/types.ts';
import type { LinkedGaps } from './gaps.ts';

export interface Ranked extends Weighed {
  /** 1 is best; equal totals share a rank. Candidates within a factor of two are flagged, not tied. */
  readonly rank: number;
  readonly interval: readonly [number, number];
  /** Its low end before it is bounded by what can be stated at all. */
  readonly low: number;
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

/** A candidate that is or is no longer supported, with its total after the change and the low end of its interval then. */
export interface Turned {
  readonly candidate: string;
  readonly log10LR: number;
  readonly lowLog10: number;
}

/** Who is supported after a change and wasn't before, and the reverse, in the order of the ranking. */
export interface Turn {
  readonly gained: readonly Turned[];
  readonly lost: readonly Turned[];
}

/** Something whose removal gives or takes support. */
export interface Hinge extends Turn {
  readonly kind: 'group' | 'statement';
  readonly id: string;
}

/** One column more, of a meaning that wasn't seen, and what becomes of the order and of support. */
export interface Decoy extends Turn {
  readonly trait: string;
  /** Null where the trait has no steps. */
  readonly precision: string | null;
  /** Who comes first then; null: the same as before. */
  readonly becomes: string | null;
  /** log10 LR(new first : old first) then; 0 where it is the same. */
  readonly lead: number;
}

export interface Decoys {
  /** Columns tried: each meaning that wasn't seen, at each precision of use. 0 where nothing was recognised. */
  readonly tried: number;
  /** How many of them put another candidate first; one of another system; and how many give or take support. */
  readonly changeFirst: number;
  readonly changeSystem: number;
  readonly changeSupport: number;
  /** Worst first, of each meaning the worst precision. */
  readonly worst: readonly Decoy[];
}

/** How firmly a ranking stands, beside its pivots. */
export interface Robustness {
  readonly hinges: readonly Hinge[];
  readonly decoys: Decoys;
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
