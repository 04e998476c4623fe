/**
 * What a column means. Enters: how many sampled values each kind of value explains, the header, facts of all rows. Leaves:
 * ranked hypotheses with confidence. Values lead, headers modulate, and values can veto a header: a column `email` of 0 and
 * 1 is no e-mail. Scores are log-odds against "some other column"; constants are argued in RATIONALE.md.
 */
import { ATTRIBUTES, type Attribute, type ValueKind } from '../vocabulary/index.ts';
import type { Heading } from './column-tally.ts';
import { supportOf, valueScore } from './fit.ts';
import type { Inspected } from './inspect.ts';
import type { Hypothesis, Support } from './types.ts';
import { type Rated, ratedMeanings } from './typing-rates.ts';
import { type ColumnFacts, kindShares, type Usual, usualMeanings } from './usual.ts';

const PRIOR = -3.5;
/** A header that says something, and nothing of this: its values alone must be more certain. */
const FOREIGN = -1.5;
/** Log-odds that go to what most leaks hold. */
const COMMON = 0.8;
const HEADER_WEIGHT = 9;
const COMMONLY: ReadonlySet<string> = new Set([
  'contact.email',
  'contact.address',
  'person.givenName',
  'person.gender',
  'person.birthDate',
  'account.password',
]);
/** Of meanings that a header names alike, the one whose first kind the values are: that is what it usually shows. */
const FIRST_KIND = 0.5;
const LEAST_CONFIDENCE = 0.02;
const REPEATS = { records: 20, unique: 0.95, repeated: 0.25, swing: 1.5 };
/** What it means for an attribute that no value stands twice: 1 speaks for it, −1 against. */
const UNIQUE: ReadonlyMap<string, number> = new Map([
  ['id.record', 1],
  ['person.name', 0.7],
  // Names of companies are many; few of them in many records are a list of kinds of companies.
  ['commerce.company', 1.3],
  ['employment.jobTitle', 0.7],
  ['contact.postalCode', -1],
]);

/** Names vary: so few in so many records are letters or labels of something else. A guess on the safe side. */
const VARIED: ReadonlySet<string> = new Set([
  'person.name',
  'person.givenName',
  'person.middleName',
  'person.familyName',
]);
const UNVARIED = { records: 40, distinct: 5 };
/** Called after people, too; but few labels are districts only where most are names of places. */
const DISTRICT = { id: 'contact.district', kind: 'place-name:locality', least: 0.5 };

/** Meanings whose columns go by any name: what is flagged, what happened then. Another header speaks less against them. */
const OPEN: ReadonlySet<string> = new Set(['record.flag', 'record.timestamp']);

/** Scores of all meanings of a column that something speaks for. */
export function scoresOf(
  header: readonly Heading[],
  values: readonly Inspected[],
  facts: ColumnFacts,
  withoutLists = false,
): Scored[] {
  const n = values.length;
  const scored: Scored[] = [];
  const byHeader = new Map(header.map((match) => [match.attribute, match.coverage]));
  const shares = kindShares(values);
  const usual = usualMeanings(shares, facts);
  const rated = withoutLists ? new Map<string, Rated>() : ratedMeanings(shares, n);
  const few = facts.records >= UNVARIED.records && facts.distinct <= UNVARIED.distinct;
  const unplaced = (shares.get(DISTRICT.kind) ?? 0) < DISTRICT.least ? DISTRICT.id : null;
  for (const attribute of ATTRIBUTES) {
    const { id } = attribute;
    const coverage = byHeader.get(id) ?? 0;
    const meaning = usual.get(id);
    const rate = rated.get(id);
    if (coverage > 0) {
      const support = supportOf(attribute, undefined, values);
      const gain = valueScore(attribute, support, values, facts.records);
      const by = gain > 1 ? 'both' : 'header';
      const usually = FIRST_KIND * (shares.get(attribute.kinds[0] ?? '') ?? 0);
      const score = PRIOR + HEADER_WEIGHT * coverage + gain + usually;
      scored.push({ attribute: id, score, support: { k: support.k, n }, by });
    } else if (meaning !== undefined || rate !== undefined) {
      if (few && (VARIED.has(id) || id === unplaced)) continue;
      const strange = facts.headed && !OPEN.has(id) ? FOREIGN : 0;
      const kinds = rate?.by ?? [...(meaning?.kinds ?? [])];
      const { k, gain } = rate === undefined ? explained(attribute, meaning, values, facts) : { k: 0, gain: rate.gain };
      const common = (meaning?.share ?? 0) + (COMMONLY.has(id) && rate === undefined ? COMMON : 0);
      const support = { k: rate === undefined ? k : hits(kinds, values), n };
      scored.push({
        attribute: id,
        score: PRIOR + gain + common + repetition(id, facts) + strange,
        support,
        by: 'values',
      });
    }
  }
  return scored;
}

function explained(attribute: Attribute, usual: Usual | undefined, values: readonly Inspected[], facts: ColumnFacts) {
  const support = supportOf(attribute, usual, values);
  return { k: support.k, gain: valueScore(attribute, support, values, facts.records) };
}

function hits(kinds: readonly ValueKind[], values: readonly Inspected[]): number {
  return values.reduce((sum, value) => sum + (kinds.some((kind) => value.has(kind)) ? 1 : 0), 0);
}

/** The best hypothesis, unless "some other column" is likelier than it. */
export function chosen(found: readonly Hypothesis[]): Hypothesis | null {
  const best = found[0];
  if (best === undefined) return null;
  const other = 1 - found.reduce((sum, entry) => sum + entry.confidence, 0);
  return best.confidence > other ? best : null;
}

/** A meaning with its log-odds against some other column. */
export interface Scored {
  readonly attribute: string;
  readonly score: number;
  readonly support: Support;
  readonly by: Hypothesis['by'];
}

/** Keys of records hardly repeat; postal codes of a population do, labels more than people's names. */
function repetition(attribute: string, { records, distinct }: ColumnFacts): number {
  if (records < REPEATS.records) return 0;
  if (distinct >= REPEATS.unique * records) return REPEATS.swing * (UNIQUE.get(attribute) ?? 0);
  if (distinct <= REPEATS.repeated * records) return -REPEATS.swing * (UNIQUE.get(attribute) ?? 0);
  return 0;
}

/** Ranked hypotheses of a column, best first; those below 2 % confidence are left out. Empty means `other`. */
export function hypotheses(scored: readonly Scored[]): Hypothesis[] {
  const sum = scored.reduce((all, entry) => all + Math.exp(entry.score), 1);
  return scored
    .map(({ attribute, score, support, by }) => ({ attribute, confidence: Math.exp(score) / sum, support, by }))
    .filter((entry) => entry.confidence >= LEAST_CONFIDENCE)
    .sort((x, y) => y.confidence - x.confidence || (x.attribute < y.attribute ? -1 : 1));
}
