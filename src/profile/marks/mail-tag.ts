/**
 * Tags in addresses: `name+shop@…`. People tag the address that they give to a service; a tag that many people share names
 * the service they gave it to. Enters: addresses. Leaves: how many have a tag, and the tags that ten addresses share.
 */
import { AT } from '../../vocabulary/index.ts';
import { NOTHING, plain, shared } from './fact.ts';
import { groupsOf, having, shownGroups } from './groups.ts';
import type { MarkFinder } from './types.ts';

/** Fewer tagged addresses say nothing. */
const LEAST_TAGGED = 3;
/** What a reader can be shown, and no longer than a name. */
const isTag = (tag: string): boolean => /^[\p{L}\p{N}._+=-]{1,40}$/u.test(tag);
/** Nearly all of them. */
const PLAIN_DOMAIN = /^[a-z0-9][ -~]*[a-z0-9]$/;
const ADDRESS = /^([^\s@]{1,64})@([^\s@]{3,190})$/;

/** Local part and domain, lower case; null for what is no address. */
export function addressOf(value: string): Address | null {
  if (value !== lastValue) {
    lastAddress = readAddress(value);
    lastValue = value;
  }
  return lastAddress;
}

interface Address {
  readonly local: string;
  readonly domain: string;
}

/** Five marks ask for the same address in turn. */
let lastValue = '';
let lastAddress: Address | null = null;

function readAddress(value: string): Address | null {
  if (value.length > 254) return null;
  const match = ADDRESS.exec(value.toLowerCase());
  const [, local, domain] = match ?? [];
  if (local === undefined || domain === undefined || !domain.includes('.')) return null;
  // A domain begins and ends with a letter or a number.
  return PLAIN_DOMAIN.test(domain) || (/^[\p{L}\p{N}]/u.test(domain) && /[\p{L}\p{N}]$/u.test(domain))
    ? { local, domain }
    : null;
}

export const MAIL_TAG: MarkFinder = {
  id: 'mail-tag',
  signs: AT,
  lengths: [5, 254],
  read(value, print) {
    const address = addressOf(value);
    if (address === null) return NOTHING;
    const plus = address.local.indexOf('+');
    const tag = plus < 1 ? '' : address.local.slice(plus + 1);
    return tag !== '' && isTag(tag) ? [plain('mail'), shared('tag', tag, print)] : [plain('mail')];
  },
  find: ({ columns }) =>
    columns.flatMap(({ position, values }) => {
      const tagged = having(values, 'tag');
      if (tagged.length < LEAST_TAGGED) return [];
      const groups = groupsOf(tagged, ['tag']);
      return [
        {
          mark: 'mail-tag',
          columns: [position],
          k: tagged.length,
          n: having(values, 'mail').length,
          of: 'values',
          detail: { different: groups.length, shared: shownGroups(groups) },
        },
      ];
    }),
};
