/**
 * What values mean when no header says more: what leaked files hold most often. Enters: inspected values and facts of the
 * whole column. Leaves: the meanings to consider, each with the kinds that speak for it and the log-odds of its share
 * among the meanings of these kinds.
 */
import type { ValueKind } from '../vocabulary/index.ts';
import { type BirthFacts, looksLikeBirth } from './birth.ts';
import { addCount } from './counts.ts';
import type { Inspected } from './inspect.ts';

/** A meaning that values alone suggest. */
export interface Usual {
  readonly kinds: ReadonlySet<ValueKind>;
  /** ln of the share of columns with these kinds that have this meaning; 0 when there is no other. */
  readonly share: number;
}

/** What only many rows can tell: not a cell, but all of them. */
export interface ColumnFacts {
  /** Distinct records that hold a value, about: copies of a record say nothing more. */
  readonly records: number;
  readonly distinct: number;
  /** True when the column has a name of its own. */
  readonly headed: boolean;
  /** Null for a column that isn't of dates. */
  readonly birth: BirthFacts | null;
}

const USUAL: ReadonlyMap<ValueKind, string> = new Map([
  ['email', 'contact.email'],
  ['masked:email', 'contact.email'],
  ['phone', 'contact.phone'],
  ['relative-name', 'person.relativeName'],
  ['gender', 'person.gender'],
  ['age', 'person.age'],
  ['postal-code', 'contact.postalCode'],
  ['address', 'contact.address'],
  ['geolocation', 'contact.geolocation'],
  ['national-id', 'id.national'],
  ['tax-id', 'id.tax'],
  ['voter-id', 'id.voter'],
  ['passport', 'id.passport'],
  ['driver-licence', 'id.driverLicence'],
  ['masked', 'id.number'],
  ['card', 'finance.cardNumber'],
  ['iban', 'finance.iban'],
  ['uuid', 'id.uuid'],
  ['record-id', 'id.record'],
  ['hash', 'account.password'],
  ['vaccine', 'health.vaccine'],
  ['dose', 'health.dose'],
  ['facility', 'health.facility'],
  ['test-result', 'health.testResult'],
  ['test-type', 'health.test'],
  ['id-type', 'id.type'],
  ['blood-group', 'health.bloodGroup'],
  ['ip', 'account.ipAddress'],
  ['mac', 'device.mac'],
  ['url', 'contact.website'],
  ['user-agent', 'account.userAgent'],
  ['username', 'account.username'],
  ['locale', 'account.locale'],
  ['currency', 'finance.currency'],
  ['flag', 'record.flag'],
]);
/** Kinds of identity documents: a column in which several are common is their union. */
const DOCUMENTS: readonly ValueKind[] = ['national-id', 'tax-id', 'voter-id', 'passport', 'driver-licence', 'masked'];
const COMMON_DOCUMENT = 0.05;
/** So many years among the values, and they are no postal codes. */
const YEARS = 0.9;
/**
 * Of random numbers of ten digits 76 % are valid phones somewhere, of a column of phones 97 % (guess): below 90 % its numbers
 * speak for chance (0.9 log(.97/.76) = 0.1 log(.24/.03)).
 */
const PHONES = 0.9;
/** Below this share of the values a kind suggests no meaning for the column: one known name among labels is no name. */
const LEAST_SHARE = 0.1;
/** Of date columns that could be births by everything all rows tell, so many are; a stated guess. */
const BIRTH_SHARE = 0.7;

/**
 * Meanings to consider without a header, by attribute.
 *
 * @param shares share of the values that is of each kind
 */
export function usualMeanings(shares: ReadonlyMap<ValueKind, number>, facts: ColumnFacts): Map<string, Usual> {
  const usual = new Map<string, Usual>();
  const share = (kind: ValueKind): number => shares.get(kind) ?? 0;
  const common = DOCUMENTS.filter((kind) => share(kind) >= COMMON_DOCUMENT);
  for (const kind of shares.keys()) {
    const meaning = USUAL.get(kind);
    if (meaning === undefined || share(kind) < LEAST_SHARE) continue;
    usual.set(meaning, { kinds: new Set([kind, ...(usual.get(meaning)?.kinds ?? [])]), share: 0 });
  }
  // Years are four digits too.
  if (share('year') >= YEARS) usual.delete('contact.postalCode');
  if (share('long-number') >= PHONES && share('phone') < PHONES) usual.delete('contact.phone');
  if (common.length > 1) usual.set('id.number', { kinds: new Set(common), share: 0 });
  if (facts.birth !== null) {
    const birth = looksLikeBirth(facts.birth) ? BIRTH_SHARE : 0;
    if (birth > 0) usual.set('person.birthDate', { kinds: new Set(['date', 'year']), share: Math.log(birth) });
    usual.set('record.timestamp', { kinds: new Set(['date', 'year']), share: Math.log(1 - birth) });
  }
  return usual;
}

/** Share of the values that is of each kind. */
export function kindShares(values: readonly Inspected[]): Map<ValueKind, number> {
  const shares = new Map<ValueKind, number>();
  for (const value of values) for (const kind of value.keys()) addCount(shares, kind);
  // Counted first: nine times a tenth, added up, is less than nine tenths.
  for (const [kind, count] of shares) shares.set(kind, count / values.length);
  return shares;
}
