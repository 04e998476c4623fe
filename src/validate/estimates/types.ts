/** The seam of the estimates: what is counted, and what comes of it. Enters: nothing. Leaves: types. */
import type { System } from '../../systems/types.ts';
import type { HeaderStyle, TrialKind } from '../trials/types.ts';
import type { Hits } from './mixture.ts';

/** What is counted in one leak of known truth, as k of n. Plain data: leaks are counted in several processes. */
export interface LeakCounts {
  readonly index: number;
  readonly kind: TrialKind;
  readonly family: string;
  readonly headerStyle: HeaderStyle;
  /** Columns that hold anything. */
  readonly columns: number;
  /** By what is counted; what a leak has nothing to say of is missing. */
  readonly hits: Readonly<Record<string, Hits>>;
}

/** What constants are counted in. */
export interface Counted {
  readonly leaks: readonly LeakCounts[];
  readonly systems: readonly System[];
}

/** Where a number comes from. */
type Source = 'leaks' | 'population';

/** A constant, or a few that belong together. */
export interface Parameter {
  readonly id: string;
  readonly source: Source;
  /** What was stated before anything was counted: weighs in where cases are few, and is used where counting is in vain. */
  readonly stated: readonly number[];
  /** Numbers above 1 are averaged by their logarithms. */
  readonly scale: 'share' | 'number';
  /** False where the count only gives back what trials were made with, or measures worse. RATIONALE.md says which. */
  readonly taken: boolean;
  /** The count and the number of cases behind it; null where there is none. */
  readonly count: (of: Counted) => Count | null;
}

export interface Count {
  readonly values: readonly number[];
  readonly cases: number;
  /** Families that speak of it. */
  readonly families: readonly string[];
}

/** What stands in the data file. */
export interface Estimate {
  readonly id: string;
  readonly source: Source;
  readonly taken: boolean;
  readonly stated: readonly number[];
  readonly counted: readonly number[] | null;
  /** 95 % intervals, family by family. */
  readonly low: readonly number[] | null;
  readonly high: readonly number[] | null;
  readonly cases: number;
  readonly families: number;
  readonly used: readonly number[];
}
