/**
 * Enters: bytes of SQL and a place in them. Leaves: the place after a blank, a comment, a word or a literal. Deliberately
 * absent: strings in the loops, and any knowledge of statements.
 */

/** What stands here is cut off by the end of the bytes: come again with more of them. */
export const MORE = -1;
/** What stands here is no SQL. */
export const BROKEN = -2;

export const LF = 10;
export const CR = 13;
export const QUOTE = 39;
export const DOUBLE = 34;
export const BACKTICK = 96;
export const BACKSLASH = 92;
export const OPEN = 40;
export const CLOSE = 41;
export const COMMA = 44;
export const SEMICOLON = 59;
export const DOT = 46;
export const HYPHEN = 45;
export const SLASH = 47;
export const STAR = 42;
export const HASH = 35;
export const DOLLAR = 36;
export const BRACKET = 91;
export const BRACKET_END = 93;

/** Longest `$tag$` of a dollar quote, in bytes: PostgreSQL cuts names at 63. */
const LONGEST_TAG = 66;

/** Letters, digits, underscore, dollar, # and @ (Oracle, SQL Server) and everything beyond ASCII. */
const WORD = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  WORD[byte] = byte >= 0x80 || /[\w$#@]/.test(String.fromCharCode(byte)) ? 1 : 0;
}

/** The byte at a place, 0 beyond the end. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** Whether a byte can stand in a name without quotes. */
export function isWordByte(byte: number): boolean {
  return WORD[byte] === 1;
}

/** The end of the word that begins here; the same place if none does. */
export function wordEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && WORD[bytes[at] ?? 0] === 1) at++;
  return at;
}

/** The end of a word that ends at `to` where `#` is no part of one. */
export function unhashed(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== HASH) at++;
  return at;
}

/** Whether these bytes are this word, whatever their case. `word` is in ASCII capitals. */
export function isWord(bytes: Uint8Array, from: number, to: number, word: string): boolean {
  if (to - from !== word.length) return false;
  for (let i = 0; i < word.length; i++) {
    const byte = bytes[from + i] ?? 0;
    if ((byte >= 97 && byte <= 122 ? byte - 32 : byte) !== word.charCodeAt(i)) return false;
  }
  return true;
}

/** The longest word that is looked up as a keyword; longer ones are names. */
const LONGEST_KEYWORD = 24;

/** Words seen lately, by hash: a dump has few, and a string for each would cost more than all else. A power of two. */
const RECENT = 1 << 10;
const recent: string[] = new Array<string>(RECENT).fill('');

/** The word between two places in capitals, '' if it is too long for a keyword. */
export function keyword(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > LONGEST_KEYWORD) return '';
  let hash = to - from;
  for (let at = from; at < to; at++) hash = (hash * 31 + ((bytes[at] ?? 0) & 0xdf)) | 0;
  const slot = (hash ^ (hash >>> 10)) & (RECENT - 1);
  const known = recent[slot] ?? '';
  if (isWord(bytes, from, to, known)) return known;
  const word = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from)
    .toString('latin1')
    .toUpperCase();
  recent[slot] = word;
  return word;
}

/** The place after blanks only. */
export function skipBlanks(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] ?? 0) <= 32) at++;
  return at;
}

/**
 * The place after blanks and comments; `end` if nothing else follows, MORE if a comment is cut off.
 * @param hash whether `#` begins a comment, as in MySQL; elsewhere names and operators are made of it
 */
export function skipSpace(bytes: Uint8Array, from: number, end: number, hash: boolean): number {
  let at = from;
  for (;;) {
    at = skipBlanks(bytes, at, end);
    const byte = byteAt(bytes, at);
    const next = at + 1 < end ? byteAt(bytes, at + 1) : 0;
    if (at < end && ((byte === HYPHEN && next === HYPHEN) || (hash && byte === HASH))) at = lineEnd(bytes, at, end);
    else if (at < end && byte === SLASH && next === STAR) at = commentEnd(bytes, at, end);
    else return at;
    if (at < 0) return MORE;
  }
}

/** The place after the line end. */
export function lineEnd(bytes: Uint8Array, from: number, end: number): number {
  const at = bytes.indexOf(LF, from);
  return at < 0 || at >= end ? MORE : at + 1;
}

/** The place after the comment that opens here. */
export function commentEnd(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from + 3; at < end; at++) {
    if (byteAt(bytes, at) === SLASH && byteAt(bytes, at - 1) === STAR) return at + 1;
  }
  return MORE;
}

/** The place after the literal or quoted name whose opening quote stands here. A quote is doubled to stand for itself. */
export function quotedEnd(bytes: Uint8Array, from: number, end: number, backslash: boolean): number {
  const opening = byteAt(bytes, from);
  const quote = opening === BRACKET ? BRACKET_END : opening;
  const marker = backslash && (quote === QUOTE || quote === DOUBLE) ? BACKSLASH : quote;
  let at = from + 1;
  for (;;) {
    while (at < end && bytes[at] !== quote && bytes[at] !== marker) at++;
    if (at >= end) return MORE;
    if (bytes[at] === quote && !(at + 1 < end && bytes[at + 1] === quote)) return at + 1;
    at += 2;
  }
}

/** The place after the `$tag$` that stands here; the same place if none does. */
export function tagEnd(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from + 1; at < end && at < from + LONGEST_TAG; at++) {
    const byte = byteAt(bytes, at);
    if (byte === DOLLAR) return at + 1;
    // `$1` is a parameter, not a tag.
    if (WORD[byte] === 0 || (at === from + 1 && byte >= 48 && byte <= 57)) return from;
  }
  return from;
}

/** Where the closing `$tag$` of the dollar quote that opens here begins. */
export function dollarClose(bytes: Uint8Array, from: number, end: number): number {
  const body = tagEnd(bytes, from, end);
  const length = body - from;
  for (let at = body; at + length <= end; at++) {
    if (byteAt(bytes, at) !== DOLLAR) continue;
    let same = 1;
    while (same < length && byteAt(bytes, at + same) === byteAt(bytes, from + same)) same++;
    if (same === length) return at;
  }
  return MORE;
}

/** Where Oracle's `q'[…]'` ends; `from` is the place of its apostrophe. */
export function alternativeEnd(bytes: Uint8Array, from: number, end: number): number {
  const opening = byteAt(bytes, from + 1);
  const pair = '[](){}<>'.indexOf(String.fromCharCode(opening));
  const closing = pair >= 0 && pair % 2 === 0 ? '[](){}<>'.charCodeAt(pair + 1) : opening;
  for (let at = from + 3; at < end; at++) {
    if (byteAt(bytes, at) === QUOTE && byteAt(bytes, at - 1) === closing) return at + 1;
  }
  return MORE;
}

/** Behind `/*!40101` and `/*M!100616`, whose inside is read like any statement; undefined at other comments. */
export function opened(bytes: Uint8Array, at: number): number | undefined {
  const mark = byteAt(bytes, at + 2) === 77 ? at + 3 : at + 2;
  if (byteAt(bytes, mark) !== 33) return undefined;
  let behind = mark + 1;
  while (byteAt(bytes, behind) >= 48 && byteAt(bytes, behind) <= 57) behind++;
  return behind;
}

/** Of a reader that began at `start` and came to `at`: MORE only where nothing at all was read; else what was read so far. */
export function progress(next: number, at: number, start: number): number {
  return next === MORE && at > start ? at : next;
}
