/**
 * Names and addresses that only a network of one's own knows: `crm.corp`, `10.0.3.7`, `staging.shop.example`. Enters: web
 * addresses, host names, IP addresses, mail addresses. Leaves: how many there are, and those that ten records share.
 */
import { AT, DOT, SIGN, SLASH } from '../../vocabulary/index.ts';
import { NOTHING, plain, shared } from './fact.ts';
import type { FactKind } from './fact-kinds.ts';
import { groupsOf, having, shownGroups } from './groups.ts';
import { addressOf } from './mail-tag.ts';
import type { MarkFinder } from './types.ts';

const LEAST_HOSTS = 3;
/** Columns whose values have dots of their own. */
const NAMING: ReadonlySet<string> = new Set(['account.username', 'person.name', 'person.alias']);
const LONGEST = 500;
/** Ends that no public name has: RFC 6762 (`local`), 8375 (`home.arpa`), ICANN's `internal`, and customary ones. */
const SUFFIX = /\.(?:local|localdomain|corp|internal|intern|intranet|intra|lan|private|home|home\.arpa|domain)$/;
const STAGE =
  /^(?:staging|stage|stg|dev|develop|development|uat|qa|test|testing|preprod|sandbox|int)(?:\d{1,2}|-[a-z0-9-]{1,40})?\./;
const HOST = /^(?=[^.]{1,63}(?:\.|$))[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?$/;
const WEB = /^[a-z][a-z0-9+.-]{1,15}:\/\/(?:[^/@\s]{0,100}@)?([^/:?#@\s]{1,253})(?=[/:?#]|$)/;
const UNC = /^\\\\([a-z0-9._-]{1,253})\\/;
const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

export const INTERNAL_HOST: MarkFinder = {
  id: 'internal-host',
  signs: AT | DOT | SIGN | SLASH,
  lengths: [5, 500],
  read(value, print) {
    const host = hostOf(value);
    if (host === null) return NOTHING;
    // A share lies on a network of one's own, whatever it is called.
    const kind = value.startsWith('\\\\') ? 'host-suffix' : kindOf(host);
    // An address of a private network says no more than that it is one.
    return kind === null ? NOTHING : [kind === 'host-address' ? plain(kind) : shared(kind, host, print)];
  },
  find: ({ columns }) =>
    columns.flatMap(({ position, values, attribute }) => {
      // `nguyen.lan` is somebody, not a host.
      if (NAMING.has(attribute)) return [];
      const inside = having(values, 'host-suffix', 'host-address', 'host-stage');
      if (inside.length < LEAST_HOSTS) return [];
      const detail = {
        suffix: having(inside, 'host-suffix').length,
        address: having(inside, 'host-address').length,
        stage: having(inside, 'host-stage').length,
        shared: shownGroups(groupsOf(inside, ['host-suffix', 'host-stage'])),
      };
      return [{ mark: 'internal-host', columns: [position], k: inside.length, n: values.length, of: 'values', detail }];
    }),
};

/** The host that a value names, lower case; null if none. */
function hostOf(value: string): string | null {
  const { length } = value;
  if (length < 5 || length > LONGEST || !/[.\\/@]/.test(value)) return null;
  const text = value.toLowerCase();
  if (text.startsWith('\\\\')) return UNC.exec(text)?.[1] ?? null;
  const inside = WEB.exec(text)?.[1] ?? (text.includes('@') ? addressOf(text)?.domain : undefined);
  const host = inside ?? (text.includes('.') ? text : undefined);
  // Whatever stands there may be shown: a login or markup is no host.
  return host !== undefined && HOST.test(host) ? host : null;
}

function kindOf(host: string): FactKind | null {
  if (host === 'localhost' || host.endsWith('.localhost')) return 'host-address';
  const parts = IPV4.exec(host);
  if (parts !== null) return isPrivate(parts.slice(1).map(Number)) ? 'host-address' : null;
  if (SUFFIX.test(host)) return 'host-suffix';
  return host.split('.').length > 2 && STAGE.test(host) ? 'host-stage' : null;
}

/** RFC 1918, loopback and link-local. */
function isPrivate([a = 0, b = 0, c = 0, d = 0]: readonly number[]): boolean {
  if (Math.max(a, b, c, d) > 255) return false;
  return (
    a === 10 || a === 127 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254)
  );
}
