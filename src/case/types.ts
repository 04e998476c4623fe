/** The seam of the case stage: public assertions to test, and what became of them. */
import type { NotHeld, Period } from '../systems/types.ts';

/** What exactly a claim asserts. `null`: nothing that fields could test. */
export type Assertion =
  | { readonly kind: 'notHeld'; readonly notHeld: readonly NotHeld[] }
  | { readonly kind: 'notTaken'; readonly notTaken: readonly NotHeld[] }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'onlyAccess'; readonly access: readonly string[] }
  | { readonly kind: 'hasAccess'; readonly access: readonly string[] }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'notDirect' | 'isSource' | 'notSource' | 'moreDetailed' | 'fabricated' };

export interface Claim {
  readonly id: string;
  readonly by: string;
  readonly about: string;
  readonly date: string | null;
  readonly scope: readonly string[];
  readonly says: string;
  readonly interested: boolean;
  readonly source: string | null;
  readonly note: string | null;
  readonly asserts: Assertion | null;
}

export interface CaseFile {
  readonly title: string | null;
  readonly evidence: readonly string[];
  readonly systems: readonly string[];
  readonly claims: readonly string[];
  readonly expect: readonly string[];
}

/** A place in the ranking under an assumption. `excluded`: the assumption itself rules the candidate out. */
export interface Standing {
  readonly candidate: string;
  readonly log10LR: number;
  /** Before it is settled: differences of it are log10 LR of one candidate against another. */
  readonly findingsLog10: number;
  readonly excluded: boolean;
}

export type ClaimVerdict = 'borne out' | 'contradicted' | 'untestable';

export interface ClaimResult extends Claim {
  readonly verdict: ClaimVerdict;
  /** True if the first place hangs on it. */
  readonly decides: boolean;
  readonly because: string;
  /** What the evidence says, and what the descriptors say, each in a sentence. */
  readonly evidence: string;
  readonly descriptors: string;
  readonly ifAccepted: readonly Standing[];
  readonly ifRejected: readonly Standing[];
}

/** A field that a denial is about, and what was seen of it. */
export interface DeniedField {
  readonly attribute: string;
  readonly finerThan: string | null;
  readonly seen: boolean;
  /** Share of what was seen that goes beyond the denial. */
  readonly beyond: number;
}

/** All that one statement denies of a system, and the first place with it, against it and without its fields. */
export interface Denial {
  readonly system: string;
  readonly statement: string;
  readonly by: string;
  readonly date: string | null;
  readonly fields: readonly DeniedField[];
  readonly accepted: DenialOutcome;
  readonly rejected: DenialOutcome;
  readonly withoutFields: DenialOutcome;
}

export interface DenialOutcome {
  readonly first: string;
  readonly firstLog10LR: number;
  /** The best path of the system that the denial is about. */
  readonly best: string;
  readonly bestLog10LR: number;
}
