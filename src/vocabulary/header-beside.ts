/**
 * What names mean beside the other names of their table. Enters: the names and what each means alone. Leaves: the same,
 * read again where the table says more: a table without accounts has rows that were created, not accounts.
 */

import { tokens } from './header-tokens.ts';
import { ACCOUNT_STATES } from './header-words.ts';
import type { HeaderMatch } from './types.ts';

/** Of fewer columns nothing is concluded: what they were taken from may have had more. */
const MIN_COLUMNS = 3;
/** What the meaning alone is worth after the table's. */
const SECOND = 0.5;
/** Words of joining: a date of them is an account's wherever it stands. */
const JOINING =
  /regist|sign|join|member|since|account|user|customer|client|subscri|enrol|inscri|adh|anmeld|beitr|angemeld|mitglied|kunde|alta|afilia|cadastr|daftar|kayit/;

interface Beside {
  readonly holds: (...attributes: readonly string[]) => boolean;
  readonly hasOwnKey: boolean;
}

type Rule = (name: string, best: HeaderMatch, beside: Beside) => string | null | undefined;

/** Only these are in tables of accounts and in no others. */
const hasAccounts = ({ holds }: Beside): boolean =>
  holds('account.password', 'account.salt', 'account.lastLoginAt') ||
  (holds('account.username') && holds('contact.email', 'account.ipAddress', 'account.role'));
const hasPeople = ({ holds }: Beside): boolean =>
  holds('person.givenName', 'person.familyName', 'person.birthDate', 'person.gender', 'contact.email', 'contact.phone');

/** People alone, not what they ordered, paid or were treated for: a status there is of that. */
const isOfPeople = (beside: Beside): boolean =>
  hasPeople(beside) &&
  !beside.holds(
    'commerce.order',
    'commerce.orderDate',
    'finance.amount',
    'health.diagnosis',
    'health.appointment',
    'travel.ticket',
  );

const ownWords = (name: string): readonly string[] =>
  tokens(name).flatMap(({ text, segment }) => (segment === 0 ? [text] : []));
const isOneWord = (name: string): boolean => tokens(name).length === 1;

/** By the meaning that a name has alone: another meaning, null for none, undefined to leave it. */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['account.createdAt', ofRow],
  ['account.updatedAt', ofRow],
  [
    'record.flag',
    (name, _best, beside) => {
      const isState = ownWords(name).every((word) => ACCOUNT_STATES.has(word));
      return isState && hasAccounts(beside) ? 'account.status' : undefined;
    },
  ],
  ['account.status', (_name, _best, beside) => (hasAccounts(beside) || isOfPeople(beside) ? undefined : null)],
  [
    'civic.voterStatus',
    (_name, { phrase }, { holds }) =>
      /vot|absent|uocava/.test(phrase) || holds('civic.precinct', 'civic.party', 'id.voter', 'civic.voteHistory')
        ? undefined
        : null,
  ],
  ['person.language', (name, _best, beside) => (isOneWord(name) && hasAccounts(beside) ? 'account.locale' : undefined)],
  [
    'person.namePrefix',
    (name, _best, beside) => {
      if (hasPeople(beside) || beside.holds('person.name') || !isOneWord(name)) return undefined;
      return beside.holds('communication.text') ? 'communication.subject' : null;
    },
  ],
  // A hash beside no user name is no password's.
  [
    'account.password',
    (_name, { phrase }, { holds }) => (phrase === 'hash' && !holds('account.username') ? 'account.token' : undefined),
  ],
  // Beside accounts a provider is one of log-ins.
  [
    'health.practitioner',
    (_name, { phrase }, beside) => (phrase === 'provider' && hasAccounts(beside) ? null : undefined),
  ],
  ['commerce.order', ofOther],
  ['travel.ticket', ofOther],
  ['health.appointment', ofOther],
]);

function ofRow(_name: string, { phrase }: HeaderMatch, beside: Beside): string | undefined {
  return hasAccounts(beside) || JOINING.test(phrase) ? undefined : 'record.timestamp';
}

/** `order_id` beside an `id` of the table's own is the key of another table's record. */
function ofOther(name: string, { phrase }: HeaderMatch, { hasOwnKey }: Beside): string | undefined {
  return hasOwnKey && /^(?:order|ticket|appointment|cart)/.test(phrase) && ownWords(name).at(-1) === 'id'
    ? 'id.record'
    : undefined;
}

/** The meanings of a table's names, read again beside each other. */
export function beside(names: readonly string[], found: readonly HeaderMatch[][]): HeaderMatch[][] {
  const all = [...found];
  if (names.filter((name) => name !== '').length < MIN_COLUMNS) return all;
  const held = new Set(found.map(([best]) => (best?.phrase === 'hash' ? undefined : best?.attribute)));
  const table: Beside = {
    holds: (...attributes) => attributes.some((attribute) => held.has(attribute)),
    hasOwnKey: names.some((name) => /^_?id$/i.test(name)),
  };
  return all.map((matches, position) => {
    const [best, ...others] = matches;
    const name = names[position] ?? '';
    const meaning = best === undefined ? undefined : RULES.get(best.attribute)?.(name, best, table);
    if (best === undefined || meaning === undefined) return matches;
    if (meaning === null) return others;
    // What the name means alone stays the second guess.
    const left = others.filter(({ attribute }) => attribute !== meaning);
    return [{ ...best, attribute: meaning }, { ...best, coverage: best.coverage * SECOND }, ...left];
  });
}
