/** "The system doesn't hold this", or "not finer than that"; and the same of what was taken, whatever the system holds. */
import { limitOf, speaksOf } from '../../match/holdings.ts';
import type { NotHeld } from '../../systems/types.ts';
import { traitOf } from '../../vocabulary/index.ts';
import type { BelievedLimit } from '../../weigh/types.ts';
import { count, percent } from '../../wording.ts';
import { type Beyond, beyond } from '../beyond.ts';
import type { Claim } from '../types.ts';
import { type AssertionKind, type Finding, NO_CHANGE, type TestContext } from './types.ts';

/** Beyond this share a leak goes further than the claim; below the other it doesn't; between, the evidence is divided. */
const GOES_BEYOND = 0.9;
const STAYS_WITHIN = 0.05;
/** One tenth or ten times: from here on one way in is clearly ahead of another. */
const CLEAR = 1;

export const notHeld: AssertionKind = {
  effect: (claim, own) => ({
    accepted: { beliefs: { limits: limits(claim, own, 1) }, excluded: [] },
    rejected: { beliefs: { limits: limits(claim, own, 0) }, excluded: [] },
  }),

  test: (context) =>
    judge(context, entriesOf(context.claim, context.own), {
      absent: 'nothing was recognised as what the claim denies, which fits it and proves nothing',
      untested: (about) =>
        `the rest of the evidence does not support ${about} well enough, so this leak can't test what ${about} holds`,
      contradicted: (about) =>
        `it can't be true if the leak came from ${about} alone; another source joined to it would leave it standing`,
    }),
};

export const notTaken: AssertionKind = {
  // What was taken says nothing of what is held: no total hangs on it.
  effect: () => ({ accepted: NO_CHANGE, rejected: NO_CHANGE }),

  test: (context) =>
    judge(context, context.claim.asserts?.kind === 'notTaken' ? context.claim.asserts.notTaken : [], {
      absent:
        'nothing in this evidence was recognised as what the claim says was not taken; more may have been taken than was seen here',
      untested: (about) =>
        `the rest of the evidence does not support ${about} well enough, so it can't tell what was taken from ${about}`,
      contradicted: (about) =>
        `it can't be true if all of this evidence was taken from ${about}; another source joined to it would leave it standing`,
    }),
};

/** Why a claim is untestable or contradicted, in the words of its kind. */
interface Reasons {
  readonly absent: string;
  readonly untested: (about: string) => string;
  readonly contradicted: (about: string) => string;
}

function judge(
  { claim, weighing, own, graded, supported }: TestContext,
  entries: readonly NotHeld[],
  why: Reasons,
): Finding {
  const measured = entries.map((entry) => beyond(weighing.model.observations, entry)).filter((entry) => entry !== null);
  const seen = measured.filter((entry) => entry.seen);
  const unread = measured.filter((entry) => !entry.seen).flatMap((entry) => answersTo(entry.trait, own, weighing));
  const evidence =
    [...measured.map(evidenceOf), ...unknownColumns(measured, weighing)].join('; ') ||
    'nothing in the evidence bears on it';
  const descriptors = describe(claim, own, weighing, measured);
  const finding = (verdict: Finding['verdict'], because: string): Finding => ({
    verdict,
    because,
    evidence,
    descriptors,
  });
  const above = seen.filter((entry) => entry.share >= GOES_BEYOND);
  const asked = inQuestion(own, graded).filter(
    ({ id }) => above.length > 0 && above.every(({ trait }) => isAsked(weighing, id, trait)),
  );
  if (asked.length > 0)
    return finding(
      'untestable',
      `what goes beyond it may be what ${asked.map(({ id }) => id).join(' or ')} was asked by, taken from elsewhere, and not what it answered`,
    );
  if (above.length > 0)
    return supported
      ? finding('contradicted', `${why.contradicted(claim.about)}${scopeText(claim)}`)
      : finding('untestable', why.untested(claim.about));
  if (unread.length > 0)
    return finding(
      'untestable',
      `columns answer to ${unread.join(', ')} of ${claim.about}, which the claim is about, but what they hold was not recognised: look at them`,
    );
  if (seen.length === 0) return finding('untestable', why.absent);
  if (!supported) return finding('untestable', why.untested(claim.about));
  if (seen.every((entry) => entry.known && entry.share <= STAYS_WITHIN))
    return finding('borne out', `nothing was seen that goes beyond it${scopeText(claim)}`);
  return finding('untestable', 'the evidence is divided: some of it goes beyond the claim and some does not');
}

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

/** The ways in that fit about as well as the best of them: one that fits clearly worse explains nothing away. */
function inQuestion(own: TestContext['own'], graded: TestContext['graded']): TestContext['own'] {
  const findings = new Map(graded.map(({ candidate, findingsLog10 }) => [candidate, findingsLog10]));
  const best = Math.max(...own.map(({ id }) => findings.get(id) ?? Number.NEGATIVE_INFINITY));
  return own.filter(({ id }) => best - (findings.get(id) ?? Number.NEGATIVE_INFINITY) < CLEAR);
}

function isAsked({ candidates, model }: TestContext['weighing'], id: string, trait: string): boolean {
  const candidate = candidates.find((other) => other.id === id);
  return candidate !== undefined && model.holdings(candidate).get(trait)?.asked === true;
}

/** Fields of a trait that columns answer to by their names, though what they hold was recognised as nothing. */
function answersTo(trait: string, own: TestContext['own'], { matches }: TestContext['weighing']): string[] {
  const names = own.flatMap(({ id }) =>
    (matches.get(id) ?? []).flatMap(({ column, field }) =>
      column.attribute === 'other' && column.present > 0 && field !== null && traitOf(field.attribute)?.id === trait
        ? [field.name]
        : [],
    ),
  );
  return [...new Set(names)];
}

/** Absent means not recognised: whoever reads "no such column" should know how many columns nobody could read. */
function unknownColumns(measured: readonly Beyond[], { profile }: TestContext['weighing']): string[] {
  if (measured.every((entry) => entry.seen)) return [];
  const columns = profile.tables.flatMap((table) => table.columns).filter((column) => column.present > 0);
  const unknown = columns.filter((column) => column.attribute === 'other').length;
  if (unknown === 0) return [];
  return [`what ${unknown} of ${count(columns.length, 'column')} mean is not known`];
}

function evidenceOf(entry: Beyond): string {
  if (!entry.seen) return `no column was recognised as ${entry.title}`;
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
  const taken = claim.asserts?.kind === 'notTaken';
  const parts = [
    against.size === 0
      ? taken
        ? `no document lists it for ${claim.about} beyond the claim`
        : `no document lists more than ${claim.about} is said to hold`
      : `documents that list ${taken ? `it for ${claim.about}, where it could have been taken` : 'more'}: ${[...against].join(', ')}`,
    within.size === 0 ? '' : `within the claim: ${[...within].join(', ')}`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function scopeText(claim: Claim): string {
  return claim.scope.length === 0 ? '' : ` (the claim is limited to: ${claim.scope.join(', ')})`;
}
