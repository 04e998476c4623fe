/** A kind of assertion: one file here plus one line in the list. */
import type { Candidate } from '../../match/types.ts';
import type { Weighing } from '../../weigh/index.ts';
import type { Beliefs } from '../../weigh/types.ts';
import type { Claim, ClaimVerdict, Standing } from '../types.ts';

export interface TestContext {
  readonly claim: Claim;
  readonly weighing: Weighing;
  /** Candidates of the system that the claim is about. */
  readonly own: readonly Candidate[];
  readonly graded: readonly Standing[];
  /** True if the evidence supports that system when the claim is rejected. */
  readonly supported: boolean;
}

export interface Finding {
  readonly verdict: ClaimVerdict;
  readonly because: string;
  readonly evidence: string;
  readonly descriptors: string;
}

/** What taking the claim for granted does: statements believed otherwise, candidates ruled out. */
export interface Change {
  readonly beliefs: Partial<Beliefs>;
  readonly excluded: readonly Candidate[];
}

export interface AssertionKind {
  /** `own`: candidates of the system that the claim is about; `all`: of every system. */
  effect(claim: Claim, own: readonly Candidate[], all: readonly Candidate[]): { accepted: Change; rejected: Change };
  test(context: TestContext): Finding;
}

export const NO_CHANGE: Change = { beliefs: {}, excluded: [] };
