/**
 * What a column means. Enters: how many sampled values each kind of value explains, the header, facts of all rows. Leaves:
 * ranked hypotheses with confidence. Values lead, headers modulate, and values can veto a header: a column `email` of 0 and
 * 1 is no e-mail. Scores are log-odds against "some other column"; constants are argued in RATIONALE.md.
 */
import { ATTRIBUTES } from '../vocabulary/index.ts';
import type { Heading } from './column-tally.ts';
import { supportOf, valueScore } from './fit.ts';
import type { Inspected } from './inspect.ts';
import type { Hypothesis, Support } from './types.ts';
import { type ColumnFacts, usualMeanings } from './usual.ts';

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
const LEAST_CONFIDENCE = 0.02;
const REPEATS = { records: 20, unique: 0.95, repeated: 0.25, swing: 1.5 };
/** What it means for an attribute that no value stands twice: 1 speaks for it, −1 against. */
const UNIQUE: ReadonlyMap<string, number> = new Map([
  ['id.record', 1],
  ['person.name', 0.7],
  ['contact.postalCode', -1],
]);

/** Ranked hypotheses for a column, best first; those below 2 % confidence are left out. Empty means `other`. */
export function hypotheses(header: readonly Heading[], values: readonly Inspected[], facts: ColumnFacts): Hypothesis[] {
  const n = values.length;
  const scored: Scored[] = [];
  const byHeader = new Map(header.map((match) => [match.attribute, match.coverage]));
  const usual = usualMeanings(values, facts);
  for (const attribute of ATTRIBUTES) {
    const coverage = byHeader.get(attribute.id) ?? 0;
    const meaning = usual.get(attribute.id);
    if (coverage === 0 && meaning === undefined) continue;
    const support = supportOf(attribute, coverage === 0 ? meaning : undefined, values);
    const gain = valueScore(attribute, support, values) + (coverage === 0 ? repetition(attribute.id, facts) : 0);
    const share = coverage === 0 ? (meaning?.share ?? 0) + (COMMONLY.has(attribute.id) ? COMMON : 0) : 0;
    const by = coverage === 0 ? 'values' : gain > 1 ? 'both' : 'header';
    const score = PRIOR + HEADER_WEIGHT * coverage + gain + share + (coverage === 0 && facts.headed ? FOREIGN : 0);
    scored.push({ attribute: attribute.id, score, support: { k: support.k, n }, by });
  }
  return normalised(scored);
}

/** The best hypothesis, unless "some other column" is likelier than it. */
export function chosen(found: readonly Hypothesis[]): Hypothesis | null {
  const best = found[0];
  if (best === undefined) return null;
  const other = 1 - found.reduce((sum, entry) => sum + entry.confidence, 0);
  return best.confidence > other ? best : null;
}

interface Scored {
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

function normalised(scored: readonly Scored[]): Hypothesis[] {
  const sum = scored.reduce((all, entry) => all + Math.exp(entry.score), 1);
  return scored
    .map(({ attribute, score, support, by }) => ({ attribute, confidence: Math.exp(score) / sum, support, by }))
    .filter((entry) => entry.confidence >= LEAST_CONFIDENCE)
    .sort((x, y) => y.confidence - x.confidence || (x.attribute < y.attribute ? -1 : 1));
}
