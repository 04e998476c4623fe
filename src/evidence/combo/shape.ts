/**
 * Enters: the first lines of a text. Leaves: whether they are a list of logins, and how its lines are written.
 * Deliberately absent: names of files, and doubt in favour of logins: `Label: value`, times, addresses of network cards and
 * ordinary tables are none.
 */
import { isEmail, isMachine, isTypical, loginLine, pageBehind, pageLine } from './line.ts';

/** How the lines of a list are written. */
export interface ComboShape {
  /** Between login and password. */
  readonly separator: string;
  /** Where a page (or program) stands: in front of the login, behind the password. */
  readonly page: 'front' | 'behind' | 'none';
  /** Machines and ports, not logins and passwords. */
  readonly machines: boolean;
}

/** Share of the lines that must be logins; banners and damage make up the rest. */
const LOGIN_SHARE = 0.8;
/** Share of the lines that may have more separators than the form needs: passwords that hold one. More is a table. */
const LONGER_SHARE = 0.4;
/** Share of e-mail addresses that makes `email;password` a list of logins rather than a table. */
const EMAIL_SHARE = 0.9;
const LEAST_LINES = 2;

/** @param lines of the head, of which empty ones don't count */
export function comboShape(lines: readonly string[]): ComboShape | undefined {
  const body = lines.map((line) => line.trim()).filter((line) => line !== '');
  const filled = headerNames(body[0] ?? '') === undefined ? body : body.slice(1);
  if (filled.length < LEAST_LINES) return undefined;
  const enough = filled.length * LOGIN_SHARE;
  if (filled.filter((line) => pageBehind(line) !== undefined).length >= enough)
    return { separator: ':', page: 'behind', machines: false };
  if (filled.filter((line) => pageLine(line) !== undefined).length >= enough)
    return { separator: ':', page: 'front', machines: false };
  for (const separator of [':', ';', '|']) {
    const logins = filled.flatMap((line) => {
      const parts = loginLine(line, separator);
      return parts === undefined || !isTypical(parts) ? [] : [parts];
    });
    if (logins.length < enough) continue;
    const longer = logins.filter(([, rest]) => rest.includes(separator)).length;
    if (longer > logins.length * LONGER_SHARE) continue;
    if (separator !== ':' && !passwordsOfEmails(logins)) continue;
    const machines = logins.filter(([login]) => isMachine(login)).length;
    return { separator, page: 'none', machines: machines * 2 > logins.length };
  }
  return undefined;
}

/** Passwords have no blanks, and most of them are no numbers, dates or addresses: else it is a table of two columns. */
function passwordsOfEmails(logins: readonly (readonly [string, string])[]): boolean {
  const emails = logins.filter(([login]) => isEmail(login)).length;
  const words = logins.filter(([, password]) => /\s/.test(password)).length;
  const mixed = logins.filter(([, password]) => isMixed(password)).length;
  return emails >= logins.length * EMAIL_SHARE && words === 0 && mixed * 2 > logins.length;
}

/** Letters with digits or marks, as in passwords and hashes. */
function isMixed(text: string): boolean {
  return /\p{L}/u.test(text) && /[^\p{L}\s]/u.test(text) && !isEmail(text);
}

const HEADER_WORD =
  /^(?:url|uri|host|site|domain|e-?mail|mail|login|user|user_?name|pass|password|passwd|pwd|hash|ip|port)$/i;

/** The names in a first line that is made of such words alone. */
export function headerNames(line: string): string[] | undefined {
  const names = line.trim().split(/[:;|]/);
  return names.length >= 2 && names.length <= 3 && names.every((name) => HEADER_WORD.test(name.trim()))
    ? names.map((name) => name.trim())
    : undefined;
}
