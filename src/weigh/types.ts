/** The seam of the weigh stage: for each candidate the increments of its likelihood ratio, which add up to its total. */
import type { Candidate } from '../match/types.ts';
import type { ColumnProfile } from '../profile/types.ts';
import type { Trait } from '../vocabulary/index.ts';

/** What was seen of one trait, or that nothing was. */
export interface Observation {
  readonly trait: Trait;
  /** Columns that speak of it, the deciding one first; [] when nothing was recognised. */
  readonly columns: readonly ObservedColumn[];
  /** Share of rows per step of what decides, parts of a name joined: all 0 at a step that nobody can tell; [] when not seen. */
  readonly shares: readonly number[];
  /** What may be the case; weights add up to 1. One reading unless the evidence was only reported or typing is unsure. */
  readonly readings: readonly Reading[];
  /** Share of true columns of this kind that would have been recognised. */
  readonly sensitivity: number;
  /** One phrase for reports: "day in 97 % of 90 records", "not seen". */
  readonly observed: string;
}

export interface ObservedColumn {
  readonly table: string;
  readonly column: ColumnProfile;
}

/** `counts`: distinct records per step of the trait; null: the trait is absent. */
export interface Reading {
  readonly weight: number;
  readonly counts: readonly number[] | null;
}

/** One finding and how much more probable it is if the candidate is the source than if one is that nobody listed. */
export interface WeightLine {
  /** Trait, or the value signal, e.g. `person.birthDate`, `format`. */
  readonly group: string;
  readonly finding: string;
  readonly column: string | null;
  readonly field: string | null;
  readonly observed: string;
  readonly held: string;
  readonly log10: number;
  /** P(finding | candidate, findings before) and P(finding | population, findings before); null for what has none. */
  readonly pGivenCandidate: number | null;
  readonly pGivenPopulation: number | null;
  readonly statement: string | null;
  readonly because: string;
}

export interface Weighed {
  readonly candidate: Candidate;
  /** log10 of P(O | candidate) / P(O | another source, listed or not): exactly the sum of the lines, in their order. */
  readonly total: number;
  /** The same against a source that nobody listed, as the model has it: LR(A : B) is 10 to the difference of two. */
  readonly findings: number;
  readonly lines: readonly WeightLine[];
}

/** What is taken for granted in one run of the model: accepted and rejected statements and claims, groups left out. */
export interface Beliefs {
  /** `system statement` → probability that it is right, instead of its grade. */
  readonly statements: ReadonlyMap<string, number>;
  readonly limits: readonly BelievedLimit[];
  readonly withoutGroups: ReadonlySet<string>;
}

/** A claim "not held finer than this step", accepted (`r` 1) or rejected (0). */
export interface BelievedLimit {
  readonly system: string;
  readonly trait: string;
  readonly step: number;
  readonly r: 0 | 1;
}

/** Statements by their grades, nothing accepted, nothing left out. */
export const AS_GRADED: Beliefs = { statements: new Map(), limits: [], withoutGroups: new Set() };
