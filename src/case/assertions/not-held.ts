/** "The system doesn't hold this", or "not finer than that". */
import { limitOf, speaksOf } from '../../match/holdings.ts';
import type { NotHeld } from '../../systems/types.ts';
import { traitOf } from '../../vocabulary/index.ts';
import type { BelievedLimit } from '../../weigh/types.ts';
import { percent } from '../../wording.ts';
import { type Beyond, beyond } from '../beyond.ts';
import type { Claim } from '../types.ts';
import type { AssertionKind, Finding, TestContext } from './types.ts';

/** Beyond this share a leak goes further than the claim; below the other it doesn't; between, the evidence is divided. */
const GOES_BEYOND = 0.9;
const STAYS_WITHIN = 0.05;

export const notHeld: AssertionKind = {
  effect: (claim, own) => ({
    accepted: { beliefs: { limits: limits(claim, own, 1) }, excluded: [] },
    rejected: { beliefs: { limits: limits(claim, own, 0) }, excluded: [] },
  }),

  test({ claim, weighing, own, supported }: TestContext): Finding {
    const entries = entriesOf(claim, own);
    const measured = entries
      .map((entry) => beyond(weighing.model.observations, entry))
      .filter((entry) => entry !== null);
    const seen = measured.filter((entry) => entry.seen);
    const evidence = measured.map(evidenceOf).join('; ') || 'nothing in the evidence bears on it';
    const descriptors = describe(claim, own, weighing, measured);
    const outside = `the rest of the evidence does not support ${claim.about}, so this leak can't test what ${claim.about} holds`;
    if (seen.length === 0)
      return {
        verdict: 'untestable',
        because: 'what the claim denies was not seen, which fits it and proves nothing',
        evidence,
        descriptors,
      };
    if (!supported) return { verdict: 'untestable', because: outside, evidence, descriptors };
    if (seen.some((entry) => entry.share >= GOES_BEYOND)) {
      return {
        verdict: 'contradicted',
        because: `it can't be true if the leak came from ${claim.about} alone; another source joined to it would leave it standing${scopeText(claim)}`,
        evidence,
        descriptors,
      };
    }
    if (seen.every((entry) => entry.known && entry.share <= STAYS_WITHIN)) {
      return {
        verdict: 'borne out',
        because: `nothing was seen that goes beyond it${scopeText(claim)}`,
        evidence,
        descriptors,
      };
    }
    return {
      verdict: 'untestable',
      because: 'the evidence is divided: some of it goes beyond the claim and some does not',
      evidence,
      descriptors,
    };
  },
};

/** What of the claim denies a fact; "no such column" beside a finer listed field denies none. */
function entriesOf(claim: Claim, own: TestContext['own']): NotHeld[] {
  const entries = claim.asserts?.kind === 'notHeld' ? claim.asserts.notHeld : [];
  return entries.filter((entry) => {
    const trait = traitOf(entry.attribute);
    return trait !== undefined && own.every((candidate) => speaksOf(candidate.system, trait, entry));
  });
}

function limits(claim: Claim, own: TestContext['own'], r: 0 | 1): BelievedLimit[] {
  return entriesOf(claim, own).flatMap((entry) => {
    const trait = traitOf(entry.attribute);
    return trait === undefined ? [] : [{ system: claim.about, trait: trait.id, step: limitOf(trait, entry).step, r }];
  });
}

function evidenceOf(entry: Beyond): string {
  if (!entry.seen) return `${entry.title} was not seen`;
  if (!entry.known) return `${entry.title} was seen, how fine can't be told`;
  const as = entry.observed.startsWith('seen ') ? entry.observed.slice('seen '.length) : `as ${entry.observed}`;
  return `${entry.title} was seen ${as}: ${percent(entry.share)} goes beyond the claim`;
}

/** Fields of the system that speak against the claim or for it, with their statements. */
function describe(
  claim: Claim,
  own: TestContext['own'],
  weighing: TestContext['weighing'],
  measured: readonly Beyond[],
): string {
  const against = new Set<string>();
  const within = new Set<string>();
  for (const candidate of own) {
    for (const { trait, step } of measured) {
      for (const held of weighing.model.holdings(candidate).get(trait)?.fields ?? []) {
        const said = `${held.field.name} (${held.field.statements.join(', ') || 'no statement'})`;
        (held.step < step ? against : within).add(said);
      }
    }
  }
  const parts = [
    against.size === 0
      ? `no document lists more than ${claim.about} is said to hold`
      : `documents that list more: ${[...against].join(', ')}`,
    within.size === 0 ? '' : `within the claim: ${[...within].join(', ')}`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function scopeText(claim: Claim): string {
  return claim.scope.length === 0 ? '' : ` (the claim is limited to: ${claim.scope.join(', ')})`;
}
