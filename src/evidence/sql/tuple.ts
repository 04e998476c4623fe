/**
 * Enters: bytes of SQL at the opening parenthesis of a row. Leaves: where each of its values begins and ends and what
 * kind it is. Deliberately absent: unescaping (the row may turn out to be cut off, and is then scanned again), and memory
 * of anything between two rows.
 */
import {
  alternativeEnd,
  BACKSLASH,
  BACKTICK,
  BRACKET,
  BRACKET_END,
  BROKEN,
  byteAt,
  CLOSE,
  COMMA,
  commentEnd,
  DOLLAR,
  DOUBLE,
  dollarClose,
  HASH,
  HYPHEN,
  isWord,
  isWordByte,
  keyword,
  lineEnd,
  MORE,
  OPEN,
  QUOTE,
  quotedEnd,
  SEMICOLON,
  SLASH,
  STAR,
  skipSpace,
  tagEnd,
  unhashed,
  wordEnd,
} from './bytes.ts';

/** Kinds of values. Written as it is, without quotes; */
export const PLAIN = 0;
/** in quotes, as it is; */
export const QUOTED = 1;
/** in quotes, with escapes; */
export const ESCAPED = 2;
/** NULL, which is an empty cell without quotes; */
export const NULL = 3;
/** DEFAULT, which is no cell; */
export const DEFAULT = 4;
/** anything else: an expression. */
export const COMPLEX = 5;

const START_CELLS = 64;
const CAPITAL_N = 78;

/** The values of one row: start, end and kind of each. */
export class Cells {
  places = new Int32Array(START_CELLS * 3);
  count = 0;
  /** Where the literal begins that the bytes end in, −1 if they end in none. */
  open = -1;
  /** Where it turned out that this is no SQL. */
  seen = 0;
  /** Where the value passed last ends, without blanks and comments behind it. */
  last = 0;
  /** Whether any value needs work before it can be read. */
  special = false;

  begin(): void {
    this.count = 0;
    this.open = -1;
    this.special = false;
  }

  add(from: number, to: number, kind: number): void {
    const at = this.count++ * 3;
    if (at + 3 > this.places.length) {
      const larger = new Int32Array(this.places.length * 2);
      larger.set(this.places);
      this.places = larger;
    }
    this.places[at] = from;
    this.places[at + 1] = to;
    this.places[at + 2] = kind;
    if (kind === ESCAPED || kind === COMPLEX) this.special = true;
  }

  /** The values as texts. */
  texts(bytes: Uint8Array): string[] {
    return Array.from({ length: this.count }, (_, i) =>
      Buffer.from(bytes.subarray(this.places[i * 3] ?? 0, this.places[i * 3 + 1] ?? 0)).toString(),
    );
  }
}

/** Bytes that end a plain value (1) or make it an expression (2). */
const STOP = new Uint8Array(256);
for (const byte of [COMMA, CLOSE]) STOP[byte] = 1;
for (const character of '(\'"`[{$;:/|_') STOP[character.charCodeAt(0)] = 2;

/**
 * Scans a row whose `(` stands at `start`.
 * @param backslash whether a backslash escapes in a literal
 * @returns the place after its `)`, MORE or BROKEN
 */
export function scanTuple(bytes: Uint8Array, start: number, end: number, backslash: boolean, cells: Cells): number {
  let at = start + 1;
  cells.begin();
  // No calls for single bytes in here: the compiler runs out of room to inline them, and each would cost as much as a cell.
  for (;;) {
    while (at < end && (bytes[at] ?? 0) <= 32) at++;
    if (at >= end) return MORE;
    const first = at;
    let byte = bytes[at] ?? 0;
    // N'…': the prefix says nothing that UTF-8 doesn't.
    if (byte === CAPITAL_N && at + 1 < end && bytes[at + 1] === QUOTE) {
      at++;
      byte = QUOTE;
    }
    if (byte === QUOTE || byte === DOUBLE) {
      const from = ++at;
      const marker = backslash ? BACKSLASH : byte;
      let kind = QUOTED;
      for (;;) {
        let here: number | undefined = 0;
        for (; at < end; at++) {
          here = bytes[at];
          if (here === byte || here === marker) break;
        }
        if (at >= end) {
          cells.open = from;
          return MORE;
        }
        if (here === byte && !(at + 1 < end && bytes[at + 1] === byte)) break;
        kind = ESCAPED;
        at += 2;
      }
      const to = at++;
      while (at < end && (bytes[at] ?? 0) <= 32) at++;
      if (at >= end) return MORE;
      const after = bytes[at];
      if (after === COMMA || after === CLOSE) {
        cells.add(from, to, kind);
        at++;
        if (after === CLOSE) return at;
        continue;
      }
    } else {
      while (at < end && STOP[bytes[at] ?? 0] === 0) at++;
      if (at >= end) return MORE;
      const after = bytes[at];
      let commented = false;
      for (let i = first; i + 1 < at && !commented; i++) commented = bytes[i] === HYPHEN && bytes[i + 1] === HYPHEN;
      for (let i = first; backslash && i < at && !commented; i++) commented = bytes[i] === HASH;
      if ((after === COMMA || after === CLOSE) && !commented) {
        let to = at;
        while (to > first && (bytes[to - 1] ?? 0) <= 32) to--;
        const letter = byte | 32;
        // NULL and DEFAULT.
        if (letter === 110 || letter === 100) addWord(bytes, first, to, cells);
        // `()` is a row without values.
        else if (to > first || after === COMMA || cells.count > 0) cells.add(first, to, PLAIN);
        at++;
        if (after === CLOSE) return at;
        continue;
      }
    }
    const from = skipSpace(bytes, first, end, backslash);
    const to = from < 0 ? from : skimValue(bytes, from, end, backslash, cells);
    if (to < 0) return to;
    cells.add(from, cells.last, COMPLEX);
    at = to + 1;
    if (byteAt(bytes, to) === CLOSE) return at;
  }
}

function addWord(bytes: Uint8Array, from: number, to: number, cells: Cells): void {
  if (to - from === 4 && isWord(bytes, from, to, 'NULL')) cells.add(from, from, NULL);
  else if (to - from === 7 && isWord(bytes, from, to, 'DEFAULT')) cells.add(from, from, DEFAULT);
  else cells.add(from, to, PLAIN);
}

/** Words that may follow a literal; any other is the text behind a quote that closed too early. */
const AFTER_LITERAL = new Set([
  ...['AS', 'COLLATE', 'AT', 'ESCAPE', 'UESCAPE', 'USING', 'FROM', 'IN', 'IS', 'NOT', 'LIKE', 'AND', 'OR'],
  ...['THEN', 'ELSE', 'END', 'WHEN', 'ON', 'YEAR', 'MONTH', 'DAY', 'HOUR', 'MINUTE', 'SECOND'],
]);
/** Words that end a row of `SELECT 1, 'a' UNION ALL SELECT …`. */
export const ENDS_SELECT: ReadonlySet<string> = new Set([
  ...['UNION', 'FROM', 'WHERE', 'LIMIT', 'ORDER', 'GROUP', 'GO', 'INSERT', 'SET', 'ON', 'EXCEPT', 'INTERSECT'],
]);

/**
 * Passes over one value, whatever it is.
 * @param ends words that end it outside of a row, where a semicolon does, too
 * @returns the place of what ends it (`,` or `)`), MORE or BROKEN
 */
export function skimValue(
  bytes: Uint8Array,
  start: number,
  end: number,
  backslash: boolean,
  cells: Cells,
  ends: ReadonlySet<string> | null = null,
): number {
  const select = ends !== null;
  let depth = 0;
  let at = start;
  let literal = false;
  cells.last = start;
  while (at < end) {
    const byte = byteAt(bytes, at);
    const from = at;
    cells.seen = at;
    if (byte === QUOTE || byte === DOUBLE || byte === BACKTICK) {
      at = quotedEnd(bytes, at, end, backslash);
      if (at === MORE) cells.open = from;
      if (at === MORE) return MORE;
      if (at >= end && !select) return MORE;
      if (at < end && isWordByte(byteAt(bytes, at)) && !(backslash && byteAt(bytes, at) === HASH)) return BROKEN;
      literal = byte !== BACKTICK;
      cells.last = at;
      continue;
    }
    const hash = backslash && byte === HASH;
    if (isWordByte(byte) && byte !== DOLLAR && !hash) {
      at = wordEnd(bytes, at, end);
      if (backslash) at = unhashed(bytes, from, at);
      if (at >= end) {
        cells.last = at;
        return select ? at : MORE;
      }
      if (byteAt(bytes, at) === QUOTE) {
        at = prefixedEnd(bytes, from, at, end, backslash);
        if (at === MORE) cells.open = from;
        if (at < 0) return at;
        literal = true;
        cells.last = at;
        continue;
      }
      if (!select && !literal) {
        cells.last = at;
        continue;
      }
      const word = keyword(bytes, from, at);
      if (select && depth === 0 && ends.has(word)) return from;
      if (literal && !select && !AFTER_LITERAL.has(word)) return BROKEN;
      literal = false;
      cells.last = at;
      continue;
    }
    const comment =
      hash ||
      (byte === SLASH && byteAt(bytes, at + 1) === STAR) ||
      (byte === HYPHEN && byteAt(bytes, at + 1) === HYPHEN);
    if (byte > 32 && !comment) literal = false;
    if (byte === DOLLAR) {
      const body = tagEnd(bytes, at, end);
      at = body > at ? dollarClose(bytes, at, end) : at;
      if (at === MORE) cells.open = from;
      if (at === MORE) return MORE;
      at += body > from ? body - from : 1;
    } else if (byte === OPEN || byte === BRACKET || byte === 123) {
      depth++;
      at++;
    } else if (byte === CLOSE || byte === BRACKET_END || byte === 125) {
      if (depth === 0) return byte === CLOSE ? at : BROKEN;
      depth--;
      at++;
    } else if (byte === COMMA && depth === 0) return at;
    else if (byte === SEMICOLON) return select && depth === 0 ? at : BROKEN;
    else if (comment) at = byte === SLASH ? commentEnd(bytes, at, end) : lineEnd(bytes, at, end);
    else at++;
    if (at < 0) return MORE;
    if (byte > 32 && !comment) cells.last = at;
  }
  return select ? end : MORE;
}

/** The place after a literal with letters before its quote: `E'…'`, `q'[…]'`, `_utf8mb4'…'`. */
function prefixedEnd(bytes: Uint8Array, word: number, quote: number, end: number, backslash: boolean): number {
  const last = byteAt(bytes, quote - 1) | 32;
  const short = quote - word <= 2;
  // q and nq
  if (short && last === 113 && !backslash) return alternativeEnd(bytes, quote, end);
  // E
  const at = quotedEnd(bytes, quote, end, backslash || (quote - word === 1 && last === 101));
  if (at === MORE) return MORE;
  return at < end && isWordByte(byteAt(bytes, at)) ? BROKEN : at;
}
