/**
 * Tags in addresses: `name+shop@…`. People tag the address that they give to a service; a tag that many people share names
 * the service they gave it to. Enters: addresses. Leaves: how many have a tag, and the tags that ten addresses share.
 */
import { plain, shared } from './fact.ts';
import { groupsOf, having, shownGroups } from './groups.ts';
import type { MarkFinder } from './types.ts';

/** Fewer tagged addresses say nothing. */
const LEAST_TAGGED = 3;
/** What a reader can be shown, and no longer than a name. */
const TAG = /^[\p{L}\p{N}._+=-]{1,40}$/u;
const ADDRESS = /^([^\s@]{1,64})@([^\s@]{3,190})$/;

/** Local part and domain, lower case; null for what is no address. */
export function addressOf(value: string): { readonly local: string; readonly domain: string } | null {
  if (value.length > 254) return null;
  const match = ADDRESS.exec(value.toLowerCase());
  const [, local, domain] = match ?? [];
  if (local === undefined || domain === undefined || !domain.includes('.')) return null;
  // A domain begins and ends with a letter or a number.
  return /^[\p{L}\p{N}]/u.test(domain) && /[\p{L}\p{N}]$/u.test(domain) ? { local, domain } : null;
}

export const MAIL_TAG: MarkFinder = {
  id: 'mail-tag',
  read(value, print) {
    if (!value.includes('@')) return [];
    const address = addressOf(value);
    if (address === null) return [];
    const plus = address.local.indexOf('+');
    const tag = plus < 1 ? '' : address.local.slice(plus + 1);
    return TAG.test(tag) ? [plain('mail'), shared('tag', tag, print)] : [plain('mail')];
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
