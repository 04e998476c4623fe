/**
 * Tests claims. Enters: claims and a weighing. Leaves: for each what the evidence says, what the descriptors say, both
 * rankings and a verdict. A claim about a system can be tested by a leak only as far as the rest of the leak supports that
 * system: otherwise it is untestable, never "true by default".
 */
import type { Candidate } from '../match/types.ts';
import { SUPPORTED } from '../rank/verdict.ts';
import type { NotHeld } from '../systems/types.ts';
import { traitOf } from '../vocabulary/index.ts';
import type { Weighing } from '../weigh/index.ts';
import { AS_GRADED, type Beliefs } from '../weigh/types.ts';
import { ASSERTIONS } from './assertions/index.ts';
import { bestOf, firstOf, standings } from './standing.ts';
import type { Claim, ClaimResult } from './types.ts';

/** Tests every claim. */
export function testClaims(claims: readonly Claim[], weighing: Weighing): ClaimResult[] {
  return claims.map((claim) => testClaim(claim, weighing));
}

function testClaim(claim: Claim, weighing: Weighing): ClaimResult {
  const own = weighing.candidates.filter((candidate) => candidate.system.id === claim.about);
  const effect = claim.asserts === null ? null : ASSERTIONS[claim.asserts.kind].effect(claim, own, weighing.candidates);
  const accepted = under(weighing, effect?.accepted);
  const rejected = under(weighing, effect?.rejected);
  const context = {
    claim,
    weighing,
    own,
    graded: standings(weighing, AS_GRADED, new Set()),
    supported: restSupports(claim, own, weighing),
  };
  const finding = claim.asserts === null ? UNTESTED : ASSERTIONS[claim.asserts.kind].test(context);
  const first = firstOf(accepted);
  const other = firstOf(rejected);
  return {
    ...claim,
    ...finding,
    decides: first !== undefined && other !== undefined && first.candidate !== other.candidate,
    ifAccepted: accepted,
    ifRejected: rejected,
  };
}

/** A system within a factor of ten of the best is still in question. */
const BEHIND = 1;

/** True if the evidence without what the claim denies supports the system, and no other fits clearly better. */
function restSupports(claim: Claim, own: readonly Candidate[], weighing: Weighing): boolean {
  const denied = deniedOf(claim);
  const groups = denied.map((entry) => traitOf(entry.attribute)?.id).filter((id) => id !== undefined);
  const rest = standings(weighing, { ...AS_GRADED, withoutGroups: new Set(groups) }, new Set());
  const best = bestOf(rest, (id) => own.some((candidate) => candidate.id === id));
  const first = firstOf(rest);
  if (best === undefined || first === undefined || best.log10LR < SUPPORTED) return false;
  // Totals have different alternatives, so one can't be subtracted from another: sums of findings can.
  return best.findingsLog10 >= first.findingsLog10 - BEHIND;
}

function deniedOf({ asserts }: Claim): readonly NotHeld[] {
  if (asserts?.kind === 'notTaken') return asserts.notTaken;
  return asserts?.kind === 'notHeld' ? asserts.notHeld : [];
}

const UNTESTED = {
  verdict: 'untestable',
  because: 'the claim asserts nothing that fields and their precision could test',
  evidence: 'nothing in the evidence bears on it',
  descriptors: 'nothing in the descriptors bears on it',
} as const;

function under(
  weighing: Weighing,
  change: { beliefs: Partial<Beliefs>; excluded: readonly Candidate[] } | undefined,
): ReturnType<typeof standings> {
  return standings(
    weighing,
    { ...AS_GRADED, ...change?.beliefs },
    new Set((change?.excluded ?? []).map((candidate) => candidate.id)),
  );
}
