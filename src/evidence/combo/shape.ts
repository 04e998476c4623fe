/**
 * Enters: the first lines of a text. Leaves: whether they are a list of logins, and how its lines are written.
 * Deliberately absent: names of files, and doubt in favour of logins: `Label: value`, times, addresses of network cards and
 * ordinary tables are none.
 */
import { hasHeader } from '../header.ts';
import { namesAField } from '../header-words.ts';
import { usualWidth } from '../usual-width.ts';
import { isEmail, isMachine, isTypical, leadLine, loginLine, pageBehind, pageLine } from './line.ts';

/** How the lines of a list are written. */
export interface ComboShape {
  /** Between login and password. */
  readonly separator: string;
  /** What stands beside login and password: a page (or program) in front or behind, an account or a machine in front. */
  readonly page: 'front' | 'behind' | 'lead' | 'none';
  /** Columns of a line. */
  readonly width: number;
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

/** Lines in front of the first login: who made the list, where it was shared. */
const FRONT = 3;
/** More cells than a login has: a doubled colon, a mark of tables twice. */
const CELLS = /^[^\s]{0,300}?::|^[^;|^~,]*([;|^~,])[^;|^~,]*\1/;
const BANNER = /^[a-z][a-z0-9+.-]{1,20}:\/\/|^[^:;|]*$/i;
const SEPARATORS = [':', ';', '|', ' '] as const;

/** @param lines of the head, of which empty ones don't count */
export function comboShape(lines: readonly string[]): ComboShape | undefined {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  for (let front = 0; front <= FRONT; front++) {
    const shape = shapeOf(filled.slice(front));
    if (shape !== undefined || !BANNER.test(filled[front] ?? '')) return shape;
  }
  return undefined;
}

function shapeOf(lines: readonly string[]): ComboShape | undefined {
  const filled = headerNames(lines[0] ?? '') === undefined ? lines : lines.slice(1);
  if (filled.length < LEAST_LINES) return undefined;
  const enough = filled.length * LOGIN_SHARE;
  if (filled.filter((line) => CELLS.test(line)).length >= enough) return undefined;
  if (filled.filter((line) => pageBehind(line) !== undefined).length >= enough)
    return { separator: ':', page: 'behind', width: 3, machines: false };
  if (filled.filter((line) => pageLine(line) !== undefined).length >= enough)
    return { separator: ':', page: 'front', width: 3, machines: false };
  const leads = filled.flatMap((line) => {
    const parts = leadLine(line);
    return parts === undefined ? [] : [parts];
  });
  const { width } = usualWidth(leads);
  const led = leads.filter(({ length }) => length === width);
  // Where no password holds a colon, it is a table of colons like any other.
  if (
    led.length >= enough &&
    led.some((parts) => isLonger(parts, ':')) &&
    !isTable(led, ':') &&
    !led.some((parts) => /\s/.test(parts.at(-1) ?? ''))
  )
    return { separator: ':', page: 'lead', width, machines: false };
  for (const separator of SEPARATORS) {
    const logins = filled.flatMap((line) => {
      const parts = loginLine(line, separator);
      return parts === undefined || !isTypical(parts) ? [] : [parts];
    });
    if (logins.length < enough || isTable(logins, separator)) continue;
    if (filled === lines && isHeaded(filled.map((line) => cellsOf(line, separator)))) return undefined;
    if (separator !== ':' && !passwordsOfEmails(logins)) continue;
    const machines = logins.filter(([login]) => isMachine(login)).length;
    return { separator, page: 'none', width: 2, machines: machines * 2 > logins.length };
  }
  return undefined;
}

/** Whether the first row names columns, of a table whose names mean neither login nor password. */
function isHeaded(rows: readonly (readonly string[])[]): boolean {
  return rows[0]?.every(namesAField) === true && hasHeader(rows);
}

function cellsOf(line: string, separator: string): string[] {
  const at = line.indexOf(separator);
  return at < 0 ? [line] : [line.slice(0, at), line.slice(at + separator.length)];
}

/** Whether so many last parts hold separators that these divide columns; one line may always have a password with one. */
function isTable(lines: readonly (readonly string[])[], separator: string): boolean {
  return lines.filter((parts) => isLonger(parts, separator)).length > Math.max(1, lines.length * LONGER_SHARE);
}

function isLonger(parts: readonly string[], separator: string): boolean {
  return parts.at(-1)?.includes(separator) === true;
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
  return names.length >= 2 && names.length <= 4 && names.every((name) => HEADER_WORD.test(name.trim()))
    ? names.map((name) => name.trim())
    : undefined;
}
