/**
 * Enters: a line of a list of logins. Leaves: its parts: login and password, and a page in front of them or behind. Deliberately
 * absent: a split at every colon; a password may hold any character.
 */

/** Longer logins and addresses don't exist; longer lines are something else. */
const LONGEST_LOGIN = 254;
const LONGEST_PAGE = 2000;
const EMAIL = /^[^\s:;|,@<>"(){}[\]]{1,64}@[^\s:;|,@<>"(){}[\]]{1,190}$/;
const LOGIN = /^[^\s:;|,<>"(){}[\]^~]{1,254}$/;
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const SCHEME = /^[a-z][a-z0-9+.-]{1,20}:\/\//i;
/** "https://example.org/login login:password". */
const BLANK_BEHIND_PAGE = /^(\S+)[ \t]+([^\s:|]{1,254}):/;
/** "example.org/login", "www.example.org": a page without its scheme. */
const BARE_PAGE = /^(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?:\/\S*)?$/i;
/** A login without marks, and a page with a path behind its host. */
const PLAIN_LOGIN = /^[\p{L}\p{N}_.+-]{3,64}$/u;
const PATH = /[^/:]\/[^/]/;
/** What stands before a colon in dates and times; dates and amounts. */
const NO_LOGIN = /^(?:\d{1,2}|\d{4}-\d{2}-\d{2}\S*|\d{1,2}[./]\d{1,2}[./]\d{4}|-?\d+[.,]\d{1,2})$/;
/** What stands behind the first colon of an address of a network card or of IPv6. */
const HEX_GROUPS = /^(?:[0-9a-f]{0,4}:){1,7}[0-9a-f]{0,4}(?:\/\d{1,3})?$/i;

/** Whether a text is an e-mail address as far as a list of logins goes. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** Whether a text is the address of a machine. */
export function isMachine(text: string): boolean {
  return IPV4.test(text);
}

/** A login and what follows its first separator. @returns undefined if the line isn't made so */
export function loginLine(line: string, separator: string): [string, string] | undefined {
  const at = line.slice(0, LONGEST_LOGIN + 1).indexOf(separator);
  if (at < 1 || SCHEME.test(line)) return undefined;
  const login = line.slice(0, at);
  const password = line.slice(at + separator.length);
  if (!LOGIN.test(login) || password === '' || /^\s/.test(password)) return undefined;
  // A blank divides only where it is the only one.
  if (separator === ' ' && (/\s/.test(password) || !isEmail(login))) return undefined;
  return [login, password];
}

/** What stands in front of a password that may hold colons: a login and its address, or a machine with its port and a login. */
const LEADS = [
  [LOGIN, EMAIL],
  [IPV4, /^\d{1,5}$/, LOGIN],
] as const;

/** "user:email:password", "ip:port:user:password": what stands behind these colons is the password. @returns undefined if the line isn't made so */
export function leadLine(line: string): string[] | undefined {
  const parts = line.slice(0, LONGEST_LOGIN * 2).split(':');
  const kinds = LEADS.find((lead) => parts.length > lead.length && lead.every((kind, i) => kind.test(parts[i] ?? '')));
  if (kinds === undefined) return undefined;
  const lead = parts.slice(0, kinds.length);
  const password = line.slice(lead.join(':').length + 1);
  return password === '' ? undefined : [...lead, password];
}

/** Whether a login line is one beyond doubt: not a time, an address of a machine's card, a label or a page. */
export function isTypical([login, password]: readonly [string, string]): boolean {
  if (EMAIL.test(login)) return true;
  if (isMachine(login)) return /^\d{1,5}$/.test(password);
  if (/^[0-9a-f]{1,4}$/i.test(login) && HEX_GROUPS.test(password.slice(0, 50))) return false;
  return !NO_LOGIN.test(login) && !/\s/.test(password) && !/^\d{1,2}(?::\d|$)/.test(password);
}

/** What a line with a page in front was split into, and whether it could have been split otherwise. */
export interface PageLine {
  readonly parts: [string, string, string];
  readonly ambiguous: boolean;
}

/**
 * "https://host:port/path:login:password": the port belongs to the page, the last two colons divide; if there are more, an
 * e-mail address between two colons is the login, else it is doubtful. A blank behind the page divides, too.
 */
export function pageLine(line: string): PageLine | undefined {
  const scheme = SCHEME.exec(line);
  const apart = scheme === null ? null : BLANK_BEHIND_PAGE.exec(line.slice(0, LONGEST_PAGE + LONGEST_LOGIN));
  if (apart !== null) {
    const [, page = '', login = ''] = apart;
    const password = line.slice(apart[0].length);
    return password === '' ? undefined : { parts: [page, login, password], ambiguous: false };
  }
  const from = scheme === null ? 0 : scheme[0].length;
  const colons: number[] = [];
  for (let at = line.indexOf(':', from); at >= 0; at = line.indexOf(':', at + 1)) colons.push(at);
  // A number after the host is a port if a path follows, or another two parts do.
  const port = /^:\d{1,5}(?=([/:]))/.exec(line.slice(colons[0] ?? line.length, (colons[0] ?? 0) + 7));
  if (port !== null && !line.slice(from, colons[0]).includes('/') && (port[1] === '/' || colons.length > 2))
    colons.shift();
  if (colons.length < 2) return undefined;
  const email = colons.findIndex((at, i) => i + 1 < colons.length && isEmail(line.slice(at + 1, colons[i + 1])));
  const first = colons.length === 2 ? 0 : email >= 0 ? email : plainLogin(line, colons);
  const a = colons[first] ?? 0;
  const b = colons[first + 1] ?? 0;
  const parts: [string, string, string] = [line.slice(0, a), line.slice(a + 1, b), line.slice(b + 1)];
  if (parts[1] === '' || parts[2] === '' || /\s/.test(parts[0])) return undefined;
  if (scheme === null && !BARE_PAGE.test(parts[0].slice(0, LONGEST_PAGE))) return undefined;
  return { parts, ambiguous: colons.length > 2 && email < 0 };
}

/**
 * Where the login begins if colons leave it open: behind a path the first part that is made as logins are, for passwords hold a
 * colon more often than paths do; else the last but one.
 */
function plainLogin(line: string, colons: readonly number[]): number {
  const last = colons.length - 2;
  const plain = colons.slice(0, -1).findIndex((at, i) => PLAIN_LOGIN.test(line.slice(at + 1, colons[i + 1])));
  return plain >= 0 && PATH.test(line.slice(0, colons[plain])) ? plain : last;
}

/** "login:password:https://example.org/login": the page begins at the last scheme. @returns undefined if the line isn't made so */
export function pageBehind(line: string): [login: string, password: string, page: string] | undefined {
  const reach = Math.max(0, line.length - LONGEST_PAGE);
  for (let at = line.lastIndexOf('://'); at > reach; at = line.lastIndexOf('://', at - 1)) {
    const colon = line.lastIndexOf(':', at - 1);
    if (colon < 1) return undefined;
    const page = line.slice(colon + 1);
    if (!SCHEME.test(page)) continue;
    const login = /\s/.test(page) ? undefined : loginLine(line.slice(0, colon), ':');
    return login === undefined ? undefined : [...login, page];
  }
  return undefined;
}
