/**
 * Enters: the bytes of a word in JSON. Leaves: whether it is a number or a literal, or a constructor of MongoDB's shell.
 * Deliberately absent: its value.
 */
import { decode } from './key-cache.ts';

/** NaN and the infinities are no JSON, but Python writes them. */
const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'NaN', 'Infinity', '-Infinity']);
const CALLS: ReadonlySet<string> = new Set([
  'ObjectId',
  'ISODate',
  'NumberLong',
  'NumberInt',
  'NumberDecimal',
  'UUID',
  'BinData',
  'Timestamp',
]);
const LONGEST_LITERAL = 9;
const POINT = 0x2e;
const MINUS = 0x2d;

/** Whether the word may stand for a value: as RFC 8259 has it, or NaN, Infinity, -Infinity. */
export function isLiteral(bytes: Uint8Array, start: number, end: number): boolean {
  return isNumber(bytes, start, end) || (end - start <= LONGEST_LITERAL && LITERALS.has(decode(bytes, start, end)));
}

/** Whether the word wraps a value in MongoDB's shell: `ObjectId("…")`. */
export function isCall(word: string): boolean {
  return CALLS.has(word);
}

function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  let at = bytes[start] === MINUS ? start + 1 : start;
  const first = at;
  at = digits(bytes, at, end);
  if (at === first || (bytes[first] === 0x30 && at > first + 1)) return false;
  if (at < end && bytes[at] === POINT) {
    const from = at + 1;
    at = digits(bytes, from, end);
    if (at === from) return false;
  }
  if (at < end && ((bytes[at] ?? 0) | 0x20) === 0x65) {
    at++;
    if (bytes[at] === MINUS || bytes[at] === 0x2b) at++;
    const from = at;
    at = digits(bytes, from, end);
    if (at === from) return false;
  }
  return at === end;
}

/** The place behind the digits. */
function digits(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39) at++;
  return at;
}
