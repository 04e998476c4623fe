/** The seam of the match stage: which field of a candidate each column could be, and how their precision compares. */
import type { ColumnProfile } from '../profile/types.ts';
import type { Field, Path, System } from '../systems/types.ts';

/** The unit that is ranked: a system by one way in. `id` is `system/path`. */
export interface Candidate {
  readonly id: string;
  readonly system: System;
  readonly path: Path;
}

/** Leak against candidate, in one word. `unknown`: an open descriptor is silent. */
export type Relation = 'held' | 'finer' | 'coarser' | 'notHeld' | 'unknown';

/** One reason for or against a pair: 0 (against) to 1 (for), with its weight in the score. */
export interface SignalResult {
  readonly signal: string;
  readonly value: number;
  readonly weight: number;
  readonly because: string;
}

export interface FieldPair {
  readonly field: Field;
  /** Weighted mean of the signals, 0 to 1. */
  readonly score: number;
  readonly signals: readonly SignalResult[];
}

export interface FieldMatch {
  readonly table: string;
  readonly column: ColumnProfile;
  /** Trait the column speaks of; null for `other`. */
  readonly trait: string | null;
  readonly field: Field | null;
  readonly relation: Relation;
  readonly pair: FieldPair | null;
  readonly runnersUp: readonly FieldPair[];
}

/** A signal: one file in `signals/` plus one line in its list. Null when it has nothing to say of the pair. */
export interface Signal {
  readonly id: string;
  readonly weight: number;
  compare(column: ColumnProfile, field: Field): { value: number; because: string } | null;
}
