/**
 * Enters: bytes somewhere in a dump. Leaves: the place where reading may go on: the end of a statement that has no rows,
 * or the next line that begins one that has. Deliberately absent: rows.
 */
import {
  BACKTICK,
  BRACKET,
  byteAt,
  CLOSE,
  commentEnd,
  DOLLAR,
  DOUBLE,
  dollarClose,
  HASH,
  HYPHEN,
  isWordByte,
  keyword,
  LF,
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

/** Longest beginning of a line that is looked at for a statement: `-- Table structure for table`. */
export const LINE_START = 64;

/** What lines look like that dumping programs begin a table, its rows or a part of the dump with. */
const BEGINS =
  /^(?:INSERT\s+(?:INTO\b|IGNORE\b|OR\s|ALL\b|[[`"])|REPLACE\s+INTO\b|CREATE\s+TABLE\b|UPDATE\s+[[`"\w]\S*\s+SET\s|MERGE\s+INTO\b|COPY\s+["\w][^\n]*(?:\(|\sFROM\s)|DROP\s+TABLE\b|(?:UN)?LOCK\s+TABLES\b|-- Dump(?:ing)?\b|-- Table structure|-- Data for Name:|\/\*!40000 ALTER TABLE)/i;
/** First letters of those: most lines need no closer look. */
const FIRST = new Uint8Array(256);
for (const letter of 'IiRrCcDdUuLlMm-/') FIRST[letter.charCodeAt(0)] = 1;

/** Whether the line that begins here begins a statement with rows, or a part of a dump. */
export function isStatementLine(bytes: Uint8Array, from: number, end: number): boolean {
  if (from >= end || FIRST[byteAt(bytes, from)] === 0) return false;
  const to = Math.min(end, from + LINE_START);
  const start = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
  return BEGINS.test(start);
}

/**
 * The next line of that kind behind `from`.
 * @param rows true if a line that begins with a parenthesis will do
 * @returns MORE if there is none
 */
export function statementLine(bytes: Uint8Array, from: number, end: number, rows = false): number {
  for (let at = lineEnd(bytes, from, end); at >= 0 && at < end; at = lineEnd(bytes, at, end)) {
    if (isStatementLine(bytes, at, end) || (rows && byteAt(bytes, at) === OPEN)) return at;
  }
  return MORE;
}

/** The place after a literal, a quoted name, a comment, a word or a single byte. */
export function passToken(bytes: Uint8Array, at: number, end: number, backslash: boolean): number {
  const byte = byteAt(bytes, at);
  if (byte === QUOTE || byte === DOUBLE || byte === BACKTICK) return quotedEnd(bytes, at, end, backslash);
  if (byte === BRACKET && /[A-Za-z_]/.test(String.fromCharCode(byteAt(bytes, at + 1)))) {
    const to = quotedEnd(bytes, at, end, false);
    return to === MORE ? at + 1 : to;
  }
  if (byte === DOLLAR) {
    const body = tagEnd(bytes, at, end);
    if (body === at) return at + 1;
    const close = dollarClose(bytes, at, end);
    return close === MORE ? MORE : close + body - at;
  }
  if (byte === SLASH && byteAt(bytes, at + 1) === STAR && byteAt(bytes, at + 2) !== 33)
    return commentEnd(bytes, at, end);
  if ((byte === HYPHEN && byteAt(bytes, at + 1) === HYPHEN) || (backslash && byte === HASH))
    return lineEnd(bytes, at, end);
  if (!isWordByte(byte)) return at + 1;
  const to = backslash ? unhashed(bytes, at, wordEnd(bytes, at, end)) : wordEnd(bytes, at, end);
  // E'…'
  const extended = to - at === 1 && (byte | 32) === 101 && byteAt(bytes, to) === QUOTE;
  return extended ? quotedEnd(bytes, to, end, true) : to;
}

const LOOPS = new Set(['IF', 'LOOP', 'WHILE', 'REPEAT', 'FOR']);

/**
 * The place after a statement that has no rows.
 * @param body true if it may hold statements of its own, between BEGIN and END
 */
export function statementEnd(bytes: Uint8Array, from: number, end: number, backslash: boolean, body: boolean): number {
  let depth = 0;
  for (let at = from; at >= 0 && at < end; ) {
    const byte = byteAt(bytes, at);
    if (byte === SEMICOLON && depth <= 0) return at + 1;
    if (byte === LF) {
      if (isBatchEnd(bytes, at + 1, end) || (!body && isStatementLine(bytes, at + 1, end))) return at + 1;
    }
    const next = passToken(bytes, at, end, backslash);
    if (body && next > at + 2 && isWordByte(byte)) {
      const word = keyword(bytes, at, next);
      if (word === 'BEGIN' || word === 'CASE') depth++;
      else if (word === 'END') {
        const after = skipSpace(bytes, next, end, backslash);
        if (after < 0) return MORE;
        const to = wordEnd(bytes, after, end);
        const what = keyword(bytes, after, to);
        if (!LOOPS.has(what)) depth--;
        at = what === 'CASE' ? to : next;
        continue;
      }
    }
    at = next;
  }
  return MORE;
}

/** A line of SQL Server's `GO` or Oracle's `/` alone. */
export function isBatchEnd(bytes: Uint8Array, from: number, end: number): boolean {
  let at = from;
  if (byteAt(bytes, at) === SLASH) at++;
  else if ((byteAt(bytes, at) | 32) === 103 && (byteAt(bytes, at + 1) | 32) === 111) at += 2;
  else return false;
  while (at < end && byteAt(bytes, at) !== LF && byteAt(bytes, at) <= 32) at++;
  return at >= end || byteAt(bytes, at) === LF || byteAt(bytes, at) === SEMICOLON;
}

/** A row too long to be held, passed over as it comes. */
export class RowSkipper {
  private depth = 0;
  private quote = 0;
  private escaped = false;

  /** @returns the place behind the row, or MORE when it goes on behind `end` */
  skip(bytes: Uint8Array, from: number, end: number, backslash: boolean): number {
    for (let at = from; at < end; at++) {
      const byte = byteAt(bytes, at);
      if (this.escaped) this.escaped = false;
      else if (this.quote !== 0) {
        if (byte === this.quote) this.quote = 0;
        else if (backslash && byte === 92) this.escaped = true;
      } else if (byte === QUOTE || byte === DOUBLE || byte === BACKTICK) this.quote = byte;
      else if (byte === OPEN) this.depth++;
      else if (byte === CLOSE && --this.depth <= 0) return at + 1;
    }
    return MORE;
  }
}

/** Whether a statement that nothing ends stops inside a literal, a comment or parentheses. */
export function isUnended(bytes: Uint8Array, from: number, end: number, backslash: boolean): boolean {
  let depth = 0;
  for (let at = from; at < end; ) {
    const byte = byteAt(bytes, at);
    if (byte === OPEN) depth++;
    else if (byte === CLOSE) depth--;
    const next = passToken(bytes, at, end, backslash);
    // A line of comment needs no line end.
    if (next === MORE) return byte !== HYPHEN;
    at = next;
  }
  return depth > 0;
}
