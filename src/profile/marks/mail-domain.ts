/**
 * Domains behind many addresses that give addresses to nobody else: an employer, a school, or a domain made for one service
 * (a catch-all). Enters: addresses. Leaves: the domains that hold a fifth of them and more.
 */
import { AT } from '../../vocabulary/index.ts';
import { NOTHING, shared } from './fact.ts';
import { groupsOf, having, shownGroups } from './groups.ts';
import { addressOf } from './mail-tag.ts';
import { isPublicMail } from './public-mail.ts';
import type { MarkFinder } from './types.ts';

/** Addresses below which a share says nothing. */
const LEAST_MAILS = 20;
/** Of all addresses: a domain of one employer stays below that in files of the public. Guess. */
const LARGE = 0.2;

export const MAIL_DOMAIN: MarkFinder = {
  id: 'mail-domain',
  signs: AT,
  lengths: [5, 254],
  read(value, print) {
    const domain = addressOf(value)?.domain;
    return domain === undefined || isPublicMail(domain) ? NOTHING : [shared('domain', domain, print)];
  },
  find: ({ columns }) =>
    columns.flatMap(({ position, values }) => {
      const n = having(values, 'mail').length;
      if (n < LEAST_MAILS) return [];
      const large = groupsOf(values, ['domain']).filter((group) => group.values.length >= LARGE * n);
      if (large.length === 0) return [];
      const k = large.reduce((sum, group) => sum + group.values.length, 0);
      const detail = { shared: shownGroups(large) };
      return [{ mark: 'mail-domain', columns: [position], k, n, of: 'values', detail }];
    }),
};
