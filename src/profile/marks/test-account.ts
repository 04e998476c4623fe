/**
 * Accounts that the makers of a system left in it: `test@…`, addresses at domains reserved for examples, `Test User`. Enters:
 * values. Leaves: how many of a column's distinct values are such; never which.
 */
import { AT, LETTER, signsOf } from '../../vocabulary/index.ts';
import { MOST_VALUES } from '../suppression.ts';
import { NOTHING, plain } from './fact.ts';
import { having } from './groups.ts';
import { addressOf } from './mail-tag.ts';
import type { MarkFinder } from './types.ts';

const LEAST = 2;
/** Words that nobody is called. */
const LOCAL =
  /^(?:test|tester|testing|testuser|test[._-](?:user|account|mail)|demo|dummy|asdf|asdfgh?|qwerty|foo|bar|foobar|admin|administrator|root|user|example)\d{0,6}$/;
/** RFC 2606 and RFC 6761. */
const RESERVED = /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid)$/;
const NAME =
  /^(?:test(?:er)? ?(?:user|account|name|customer|person|test|\d{1,6})|demo (?:user|account)|dummy(?: (?:user|name))?|(?:john|jane|max) (?:doe|mustermann)|asdf(?: asdf|gh?)?|foo ?bar|lorem ipsum)$/;
/** Of the names, in any case. */
const FIRST = /^[tdjmaflTDJMAFL]/;
const LONGEST = 64;

export const TEST_ACCOUNT: MarkFinder = {
  id: 'test-account',
  signs: AT | LETTER,
  lengths: [1, 64],
  read(value, _, more) {
    if (value.length > LONGEST) return NOTHING;
    // Nearly all values are told by their first letter.
    const isAddress = ((more?.signs ?? signsOf(value)) & AT) !== 0;
    if (!isAddress && !FIRST.test(value)) return NOTHING;
    const text = value.toLowerCase();
    const address = isAddress ? addressOf(text) : null;
    const made = address === null ? NAME.test(text) : LOCAL.test(address.local) || RESERVED.test(address.domain);
    return made ? [plain('test')] : NOTHING;
  },
  find: ({ columns }) =>
    columns.flatMap(({ position, values, tally, attribute }) => {
      // A column of few words is a list of roles or answers, where `admin` is one.
      if (attribute === 'account.password' || tally.values.distinct() <= MOST_VALUES) return [];
      const made = having(values, 'test');
      if (made.length < LEAST) return [];
      const rows = made.reduce((sum, { count }) => sum + count, 0);
      return [
        { mark: 'test-account', columns: [position], k: made.length, n: values.length, of: 'values', detail: { rows } },
      ];
    }),
};
