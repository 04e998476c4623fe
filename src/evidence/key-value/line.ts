/**
 * Enters: a line of pairs such as `level=info msg="two words"` or `Name: Ada - Phone: 1`. Leaves: its pairs, and what stood
 * before the first. Deliberately absent: decoding of percent signs, typing, and lists of keys of our own; a value runs to the
 * next pair.
 */
import { byText } from '../../by-script.ts';
import { frontEnd } from './front.ts';

/** How the pairs of a text are written. */
export interface PairStyle {
  /** Between key and value. */
  readonly equals: '=' | ':';
  /** Between pairs: a blank, a mark with or without blanks, or a dash between blanks. */
  readonly between: ' ' | '&' | ';' | '|' | ',' | '\t' | ' - ' | ' – ' | ' — ';
  /** A colon needs no blank behind it: "name:Ada". Only believed of known keys. */
  readonly tight?: true;
  /** The lines are those of a log: a time and words stand in front. */
  readonly stamped?: true;
  /** The keys that begin a pair; any if undefined. What looks like another one belongs to the value it stands in. */
  readonly keys?: ReadonlySet<string>;
}

/** A pair; quotes around the value are taken off. */
interface Pair {
  readonly key: string;
  readonly value: string;
  readonly quoted: boolean;
}

export interface PairLine {
  /** What stands before the first key; '' if nothing. */
  readonly prefix: string;
  readonly pairs: readonly Pair[];
}

/** No key is longer. */
const LONGEST_KEY = 64;
const KEY = byText(/^[A-Za-z_@$][A-Za-z0-9_.\-/[\]@]*/, () => /^[\p{L}_@$№][\p{L}\p{M}\p{N}_.\-/[\]@]*/u);
/** With a colon, keys may be of several words: "first name: Ada". */
const WORDY_KEY = byText(
  /^[A-Za-z_@$][A-Za-z0-9_.\-/'()]*(?: [A-Za-z0-9_.\-/'()#]+){0,3}/,
  () => /^[\p{L}_@$№][\p{L}\p{M}\p{N}_.\-/'’()]*(?: [\p{L}\p{M}\p{N}_.\-/'’()#]+){0,3}/u,
);

/** Splits a line. Linear: every place is tried once for a key of bounded length. */
export function pairsOf(line: string, style: PairStyle): PairLine {
  const front = style.stamped === true ? frontEnd(line, style.equals) : 0;
  if (front === 0) return pairsIn(line, style);
  const { prefix, pairs } = pairsIn(line.slice(front), style);
  return { prefix: `${line.slice(0, front)}${prefix}`.trim(), pairs };
}

function pairsIn(line: string, style: PairStyle): PairLine {
  const pairs: Pair[] = [];
  let prefix: string | undefined;
  let key: string | undefined;
  let start = 0;
  let at = 0;
  /** The last place where a query may begin: looked for once, not from every place of a line that has none. */
  const lastQuery = style.between === '&' ? line.lastIndexOf('?') : -1;
  const close = (end: number): void => {
    const text = line.slice(start, end);
    if (key === undefined) prefix = text.trim();
    else pairs.push({ key, ...unquoted(text, style) });
  };
  while (at < line.length) {
    const found = keyAt(line, at, style);
    if (found !== undefined) {
      if (at > start || key !== undefined) close(separatorStart(line, at, style));
      key = found.key;
      start = found.end;
      // An empty value leaves the blank behind its colon to the separator.
      at = quotedEnd(line, start) ?? (line.charAt(start - 1) === ' ' && style.between.length > 1 ? start - 1 : start);
    }
    const query = key === undefined && at <= lastQuery ? line.indexOf('?', at) : -1;
    at = query >= 0 ? query + 1 : nextStart(line, at, style);
  }
  if (key !== undefined || start < line.length) close(line.length);
  return { prefix: prefix ?? '', pairs };
}

/** The key that begins at a place, if one does. */
function keyAt(line: string, from: number, style: PairStyle): { key: string; end: number } | undefined {
  const { equals, between } = style;
  let at = from;
  while (line.charAt(at) === ' ' || line.charAt(at) === '\t') at++;
  const key = (equals === '=' ? plainKey(line, at) : undefined) ?? patternKey(line, at, equals);
  if (key === '' || style.keys?.has(key) === false) return undefined;
  const after = at + key.length;
  if (line.charAt(after) !== equals) return undefined;
  if (equals === ':') {
    const next = line.charAt(after + 1);
    if (next === ' ') return { key, end: after + 2 };
    // The value of the last pair is empty, or a colon alone does and no address follows.
    return next === '' || (style.tight === true && next !== '/' && next !== ':') ? { key, end: after + 1 } : undefined;
  }
  // "==" is base64 or a comparison, no pair.
  if (line.charAt(after + 1) === '=' && between !== '&') return undefined;
  return { key, end: after + 1 };
}

/** The key at a place by the pattern; '' if none is, or no sign follows within its bounds. */
function patternKey(line: string, at: number, equals: string): string {
  const pattern = equals === ':' ? WORDY_KEY : KEY;
  // The window bounds the work on a hostile line.
  const window = line.slice(at, at + LONGEST_KEY + 1);
  // Most places have no key, which is known without a pattern: its sign stands behind it.
  if (!window.includes(equals) && line.charAt(at + LONGEST_KEY + 1) !== equals) return '';
  return pattern(window).exec(window)?.[0] ?? '';
}

/** The same for a key in front of "=", character by character; undefined where it takes the pattern to tell. */
function plainKey(line: string, at: number): string | undefined {
  for (let end = at; end <= at + LONGEST_KEY + 1; end++) {
    const code = line.charCodeAt(end);
    if (code === EQUALS && end > at) return line.slice(at, end);
    const kind = KEY_CODES[code] ?? (code >= 0x80 ? undefined : 0);
    if (kind === undefined) return undefined;
    // The first character may be fewer.
    if (kind === 0 || (end === at && kind === 1)) return '';
  }
  return undefined;
}

const EQUALS = 0x3d;
/** What ASCII characters are in KEY: 2 may begin it, 1 may follow, 0 neither. */
const KEY_CODES = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_@$]/.test(character) ? 2 : /[0-9.\-/[\]]/.test(character) ? 1 : 0;
});

/** The place after the next separator; after all of a run of blanks, of which each would be tried otherwise. */
function nextStart(line: string, from: number, { between }: PairStyle): number {
  let next = line.indexOf(between, from);
  if (next < 0) return line.length;
  next += between.length;
  if (between === ' ' || between === '\t') while (line.charAt(next) === ' ' || line.charAt(next) === '\t') next++;
  return next;
}

/** Where the value before a key ends: before the separator and the blanks around it. */
function separatorStart(line: string, keyPlace: number, { between }: PairStyle): number {
  const start = keyPlace - between.length;
  return start >= 0 && line.startsWith(between, start) ? start : keyPlace;
}

/** The place after the quote that closes a value beginning with one; undefined if none does. */
function quotedEnd(line: string, start: number): number | undefined {
  const quote = line.charAt(start);
  if (quote !== '"' && quote !== "'") return undefined;
  for (let at = line.indexOf(quote, start + 1); at >= 0; at = line.indexOf(quote, at + 1)) {
    let slashes = 0;
    while (line.charAt(at - slashes - 1) === '\\') slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return undefined;
}

function unquoted(text: string, { between }: PairStyle): { value: string; quoted: boolean } {
  const value = between === '&' ? text : text.trim();
  const end = quotedEnd(value, 0);
  if (end === undefined || end !== value.length) return { value, quoted: false };
  const inner = value.slice(1, -1);
  if (!inner.includes('\\')) return { value: inner, quoted: true };
  const quote = value.charAt(0);
  return { value: inner.replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\'), quoted: true };
}
