/**
 * Enters: the inside of a literal, by its places in a buffer. Leaves: its text, written into the same buffer at or before
 * the place where it stood (no escape is shorter than what it means). Deliberately absent: repair; escapes that would make
 * bytes that are no UTF-8 leave the literal as it was written.
 */
import { isUtf8 } from 'node:buffer';
import { BACKSLASH, byteAt } from './bytes.ts';

/** How a literal is escaped. Only the quote, by doubling it; */
export const DOUBLED = 0;
/** MySQL's backslashes, and the quote also by doubling; */
export const MYSQL = 1;
/** PostgreSQL's E'…', and the quote also by doubling; */
export const EXTENDED = 2;
/** a cell of PostgreSQL's COPY, which has no quotes; */
export const COPY = 3;
/** `\XXXX`, `\+XXXXXX`, `\uXXXX`, `\UXXXXXXXX` of unistr() and U&'…', and the quote by doubling; */
export const UNICODE = 4;
/** nothing: dollar quotes and Oracle's q'[…]'. */
export const RAW = 5;

/** What the letter after a backslash means; 0: itself. Source: MySQL manual, String Literals. \% and \_ stay as they are. */
const MYSQL_LETTERS = letters({ '0': 0, b: 8, t: 9, n: 10, r: 13, Z: 26 });
/** Source: PostgreSQL manual, String Constants with C-Style Escapes. */
const EXTENDED_LETTERS = letters({ b: 8, t: 9, n: 10, f: 12, r: 13 });
/** Source: PostgreSQL manual, COPY, Text Format. */
const COPY_LETTERS = letters({ b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 });

function letters(meanings: Readonly<Record<string, number>>): Int16Array {
  const table = new Int16Array(256).fill(-1);
  for (const [letter, byte] of Object.entries(meanings)) table[letter.charCodeAt(0)] = byte;
  return table;
}

/**
 * Unescapes `bytes[from, to)` into `bytes` from `into` (≤ `from`) on.
 * @param quote the byte that stands for itself when doubled
 * @returns the end of what was written
 */
export function unescaped(
  bytes: Uint8Array,
  from: number,
  to: number,
  style: number,
  quote: number,
  into: number,
): number {
  if (style === UNICODE || (style >= EXTENDED && hasNumbers(bytes, from, to))) {
    const before = new Uint8Array(bytes.subarray(from, to));
    const end = style === UNICODE ? points(bytes, from, to, quote, into) : run(bytes, from, to, style, quote, into);
    if (isUtf8(bytes.subarray(into, end))) return end;
    bytes.set(before, into);
    return into + before.length;
  }
  return run(bytes, from, to, style, quote, into);
}

/** Whether an escape gives a byte or a character by its number. */
function hasNumbers(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at++) {
    if (byteAt(bytes, at) !== BACKSLASH) continue;
    const letter = byteAt(bytes, ++at);
    if ((letter >= 48 && letter <= 55) || letter === 120 || (letter | 32) === 117) return true;
  }
  return false;
}

function run(bytes: Uint8Array, from: number, to: number, style: number, quote: number, into: number): number {
  const mark = style === DOUBLED || style === RAW ? -1 : BACKSLASH;
  const doubled = style === RAW || style === COPY ? -1 : quote;
  const table = style === MYSQL ? MYSQL_LETTERS : style === EXTENDED ? EXTENDED_LETTERS : COPY_LETTERS;
  let at = from;
  let out = into;
  while (at < to) {
    const byte = byteAt(bytes, at);
    if (byte === mark && at + 1 < to) {
      const letter = byteAt(bytes, at + 1);
      const meant = table[letter] ?? -1;
      if (meant >= 0) {
        bytes[out++] = meant;
        at += 2;
      } else if (style === MYSQL) {
        if (letter === 37 || letter === 95) bytes[out++] = BACKSLASH;
        bytes[out++] = letter;
        at += 2;
      } else {
        at = numeric(bytes, at, to, style, out);
        out = written;
      }
    } else {
      bytes[out++] = byte;
      at += byte === doubled && byteAt(bytes, at + 1) === doubled ? 2 : 1;
    }
  }
  return out;
}

/** Where the last numeric escape left off writing. */
let written = 0;

/** PostgreSQL's `\101`, `\x41` and (in E'…') `\u0041`; anything else stands for itself. @returns the place after it */
function numeric(bytes: Uint8Array, at: number, to: number, style: number, out: number): number {
  const letter = byteAt(bytes, at + 1);
  let value = 0;
  let next = at + 1;
  if (letter >= 48 && letter <= 55) {
    while (next < to && next < at + 4 && byteAt(bytes, next) >= 48 && byteAt(bytes, next) <= 55)
      value = value * 8 + byteAt(bytes, next++) - 48;
    bytes[out] = value & 0xff;
    written = out + 1;
    return next;
  }
  const most =
    letter === 120 ? 2 : style === EXTENDED && letter === 117 ? 4 : style === EXTENDED && letter === 85 ? 8 : 0;
  const digits = hexDigits(bytes, at + 2, Math.min(to, at + 2 + most));
  if (digits > 0 && (most === 2 || digits === most)) {
    value = hex(bytes, at + 2, digits);
    next = at + 2 + digits;
    if (most === 2) {
      bytes[out] = value;
      written = out + 1;
      return next;
    }
    return codePoint(bytes, value, next, to, out);
  }
  bytes[out] = letter;
  written = out + 1;
  return at + 2;
}

/** The escapes of unistr() and U&'…'. */
function points(bytes: Uint8Array, from: number, to: number, quote: number, into: number): number {
  let at = from;
  let out = into;
  while (at < to) {
    const byte = byteAt(bytes, at);
    if (byte !== BACKSLASH) {
      bytes[out++] = byte;
      at += byte === quote && byteAt(bytes, at + 1) === quote ? 2 : 1;
      continue;
    }
    const letter = byteAt(bytes, at + 1);
    const [skip, length] = letter === 43 ? [2, 6] : letter === 117 ? [2, 4] : letter === 85 ? [2, 8] : [1, 4];
    if (hexDigits(bytes, at + skip, Math.min(to, at + skip + length)) === length) {
      at = codePoint(bytes, hex(bytes, at + skip, length), at + skip + length, to, out);
      out = written;
    } else {
      bytes[out++] = BACKSLASH;
      at += letter === BACKSLASH ? 2 : 1;
    }
  }
  return out;
}

/** Writes a character; the second half of a surrogate pair may follow as a like escape. @returns the place after it */
function codePoint(bytes: Uint8Array, value: number, next: number, to: number, out: number): number {
  let point = value;
  let at = next;
  if (point >= 0xd800 && point < 0xdc00 && at < to && byteAt(bytes, at) === BACKSLASH) {
    const digits = at + (byteAt(bytes, at + 1) === 117 ? 2 : 1);
    const low = hexDigits(bytes, digits, Math.min(to, digits + 4)) === 4 ? hex(bytes, digits, 4) : 0;
    if (low >= 0xdc00 && low < 0xe000) {
      point = 0x10000 + (point - 0xd800) * 0x400 + (low - 0xdc00);
      at = digits + 4;
    }
  }
  // What is no character is written so that the check for UTF-8 fails.
  if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) {
    bytes[out] = 0xff;
    written = out + 1;
  } else written = out + Buffer.from(String.fromCodePoint(point)).copy(bytes, out);
  return at;
}

function hexDigits(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && digit(byteAt(bytes, at)) >= 0) at++;
  return at - from;
}

function hex(bytes: Uint8Array, from: number, length: number): number {
  let value = 0;
  for (let at = from; at < from + length; at++) value = value * 16 + digit(byteAt(bytes, at));
  return value;
}

function digit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** Replaces in place what is never shorter than what it becomes. @returns the end */
export function replaceAll(bytes: Uint8Array, from: number, to: number, pattern: Uint8Array, by: Uint8Array): number {
  let out = from;
  let at = from;
  while (at < to) {
    let same = 0;
    while (same < pattern.length && at + same < to && bytes[at + same] === pattern[same]) same++;
    if (same === pattern.length) {
      bytes.set(by, out);
      out += by.length;
      at += same;
    } else bytes[out++] = byteAt(bytes, at++);
  }
  return out;
}
