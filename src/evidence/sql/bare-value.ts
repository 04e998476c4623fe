/**
 * Enters: a value that holds no text, by its places in a buffer: a number, a word, an expression. Leaves: where it lies without
 * what only says its type. Deliberately absent: writing; what is left is its own text.
 */
import { byteAt, CLOSE, DOUBLE, isWord, keyword, OPEN, QUOTE, quotedEnd, skipSpace, wordEnd } from './bytes.ts';
import { NULL, PLAIN } from './tuple.ts';

/** Where the value lies once it is put together, and its kind (PLAIN, QUOTED or NULL). */
export interface Value {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

/** The value as written, without a cast behind it. */
export function bareValue(bytes: Uint8Array, from: number, to: number, backslash: boolean): Value {
  let at = from;
  let last = to;
  const cast = /^(?:TRY_)?CAST$/.test(keyword(bytes, from, wordEnd(bytes, from, to)));
  const open = skipSpace(bytes, wordEnd(bytes, from, to), to, backslash);
  // CAST(12.50 AS Decimal(18, 2)), as SQL Server writes its numbers.
  if (cast && byteAt(bytes, open) === OPEN) {
    at = open + 1;
    last = before(bytes, at, to, backslash, (place) => isWord(bytes, place, wordEnd(bytes, place, to), 'AS'));
    if (last === to) at = from;
  } else
    last = before(bytes, at, to, backslash, (place) => byteAt(bytes, place) === 58 && byteAt(bytes, place + 1) === 58);
  const word = wordEnd(bytes, at, last);
  const rest = skipSpace(bytes, word, last, backslash);
  // _binary 0xFF
  if (byteAt(bytes, at) === 95 && word < rest && rest < last) at = rest;
  while (at < last && byteAt(bytes, at) <= 32) at++;
  while (last > at && byteAt(bytes, last - 1) <= 32) last--;
  return isWord(bytes, at, last, 'NULL') ? { from: at, to: at, kind: NULL } : { from: at, to: last, kind: PLAIN };
}

/** The place where `holds` is true first, outside of literals and parentheses; `to` if it never is. */
function before(
  bytes: Uint8Array,
  from: number,
  to: number,
  backslash: boolean,
  holds: (place: number) => boolean,
): number {
  let depth = 0;
  for (let at = from; at < to; ) {
    const byte = byteAt(bytes, at);
    if (depth === 0 && holds(at)) return at;
    if (byte === QUOTE || byte === DOUBLE) {
      const close = quotedEnd(bytes, at, to, backslash);
      if (close < 0) return to;
      at = close;
      continue;
    }
    if (byte === OPEN) depth++;
    else if (byte === CLOSE) depth--;
    const word = wordEnd(bytes, at, to);
    at = word > at ? word : at + 1;
  }
  return to;
}
