/**
 * The trials that went most wrong. Enters: outcomes. Leaves: a few of them in words, with the reasons that were given.
 * A figure says how often; this says how, and what would have to change. Deliberately absent: values of the rows.
 */
import { bits } from './figures/cllr.ts';
import type { Outcome, OutcomeCandidate, OutcomeReason } from './outcome.ts';
import { isOfOne } from './scored.ts';
import type { Explained, Place } from './types.ts';
import { systemsOf, unitsOf } from './units.ts';

/** As many as are read to the end. */
const TOLD = 3;

/** Trials of one source whose ratios cost most, the costliest first; none in which nothing went wrong. */
export function explain(outcomes: readonly Outcome[]): Explained[] {
  return outcomes
    .filter((outcome) => isOfOne(outcome) && wentWrong(outcome))
    .map((outcome) => ({ outcome, cost: costOf(outcome) }))
    .sort((a, b) => b.cost - a.cost || (a.outcome.id < b.outcome.id ? -1 : 1))
    .slice(0, TOLD)
    .map(({ outcome, cost }) => told(outcome, cost));
}

/** The first place is another system's, or something is supported though the source isn't listed. */
function wentWrong(outcome: Outcome): boolean {
  const { kind, supported, truthSystems, same, candidates } = outcome;
  if (kind === 'open') return supported.length > 0;
  const [first] = systemsOf(candidates);
  const leader = candidates[0];
  return first !== undefined && !truthSystems.includes(first) && !(leader !== undefined && same.includes(leader.id));
}

/** What its ratios cost, in bits, as Cllr counts them: the right one too small, the best wrong one too large. */
function costOf(outcome: Outcome): number {
  const { right, wrong } = unitsOf(outcome, 'log10LR');
  const worst = wrong.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(...wrong);
  return right.reduce((sum, log10LR) => sum + bits(-log10LR), 0) + bits(worst);
}

function told(outcome: Outcome, cost: number): Explained {
  const { candidates, reasons, truth } = outcome;
  const own = candidates.find(({ id }) => truth.includes(id));
  return {
    id: outcome.id,
    kind: outcome.kind,
    bits: cost,
    says: outcome.story.split('\n'),
    first: placeOf(candidates[0], reasons.first),
    truth: placeOf(own, reasons.truth),
  };
}

function placeOf(candidate: OutcomeCandidate | undefined, lines: readonly OutcomeReason[]): Place | null {
  return candidate === undefined ? null : { candidate: candidate.id, log10LR: candidate.log10LR, lines };
}
