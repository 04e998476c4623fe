/**
 * Enters: a value that is more than a literal, by its places in a buffer. Leaves: the text a dumping program wrapped in
 * it: casts, conversions, joined literals, SQLite's replace(). Deliberately absent: evaluation; any other expression is
 * its own text.
 */
import { bareValue, type Value } from './bare-value.ts';
import {
  alternativeEnd,
  byteAt,
  CLOSE,
  COMMA,
  DOLLAR,
  DOUBLE,
  dollarClose,
  keyword,
  OPEN,
  QUOTE,
  quotedEnd,
  skipSpace,
  tagEnd,
  wordEnd,
} from './bytes.ts';
import { Cells, ENDS_SELECT, QUOTED, skimValue } from './tuple.ts';
import { DOUBLED, EXTENDED, MYSQL, RAW, replaceAll, UNICODE, unescaped } from './unescape.ts';

/** Conversions, whose first literal is the value. */
const CONVERSIONS = new Set([
  ...['CAST', 'TRY_CAST', 'CONVERT', 'TRY_CONVERT', 'TO_DATE', 'TO_TIMESTAMP', 'TO_TIMESTAMP_TZ', 'TO_CHAR'],
  'TO_NCHAR',
  ...['TO_NUMBER', 'TO_CLOB', 'TO_NCLOB', 'TO_BLOB', 'HEXTORAW', 'STR_TO_DATE', 'TO_DSINTERVAL', 'TO_YMINTERVAL'],
  ...['DATE', 'TIME', 'DATETIME', 'TIMESTAMP', 'GEOMFROMTEXT', 'ST_GEOMFROMTEXT', 'PARSE_JSON', 'XMLTYPE'],
]);
const CHARACTERS = new Set(['CHAR', 'CHR', 'NCHAR', 'NCHR']);
/** Words before a literal that only say its type: `DATE '2023-06-12'`, `_utf8mb4 'x'`. */
const TYPED = /^(?:DATE|TIME|TIMESTAMP|TIMESTAMPTZ|DATETIME|JSON|XML|_[A-Z0-9]+)$/;
/** Calls within calls that are followed; SQLite nests two. */
const DEEPEST = 8;
/** Longest text that replace() looks for, in bytes: SQLite's are 2 to 8. */
const LONGEST_PATTERN = 64;

/** Pieces a value may be joined of; Oracle's tools cut texts every few thousand characters. */
const MOST_STEPS = 100_000;

/** For values passed over. */
const aside = new Cells();
/** A step of putting the value together. */
type Step =
  | {
      readonly do: 'literal';
      readonly from: number;
      readonly to: number;
      readonly style: number;
      readonly quote: number;
    }
  | { readonly do: 'character'; readonly code: number }
  | { readonly do: 'replace'; readonly since: number; readonly pattern: Uint8Array; readonly by: Uint8Array };

/** Reads the value at `bytes[from, to)`, writing in place. @param backslash whether a backslash escapes in `'…'` */
export function evaluate(bytes: Uint8Array, from: number, to: number, backslash: boolean): Value {
  const expression = new Expression(bytes, to, backslash);
  if (expression.joined(from, 0) >= 0) {
    const [only] = expression.steps;
    // One piece may stay where it is.
    const start = expression.steps.length === 1 && only?.do === 'literal' ? only.from : from;
    return { from: start, to: expression.write(start), kind: QUOTED };
  }
  return bareValue(bytes, from, to, backslash);
}

class Expression {
  readonly steps: Step[] = [];
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private readonly backslash: boolean;

  constructor(bytes: Uint8Array, end: number, backslash: boolean) {
    this.bytes = bytes;
    this.end = end;
    this.backslash = backslash;
  }

  /** Pieces joined by `||`, `+` or nothing. @returns the place of what follows (a cast, `,`, `)`, the end), −1 if it is something else */
  joined(from: number, depth: number): number {
    const { bytes, end } = this;
    let at = this.piece(from, depth);
    while (at >= 0) {
      at = skipSpace(bytes, at, end, this.backslash);
      const byte = byteAt(bytes, at);
      if (at >= end || byte === COMMA || byte === CLOSE) return at;
      if (byte === 58 && byteAt(bytes, at + 1) === 58) return this.past(at);
      if (byte === 124 && byteAt(bytes, at + 1) === 124)
        at = this.piece(skipSpace(bytes, at + 2, end, this.backslash), depth);
      else if (byte === 43) at = this.piece(skipSpace(bytes, at + 1, end, this.backslash), depth);
      else if (byte === QUOTE) at = this.piece(at, depth);
      else if (/^(?:AS|COLLATE|AT|UESCAPE|USING)$/.test(keyword(bytes, at, wordEnd(bytes, at, end))))
        return this.past(at);
      else return -1;
    }
    return -1;
  }

  /** Carries out the steps. @returns the end of what was written */
  write(start: number): number {
    const { bytes } = this;
    const starts: number[] = [];
    let out = start;
    for (const step of this.steps) {
      starts.push(out);
      if (step.do === 'literal') out = unescaped(bytes, step.from, step.to, step.style, step.quote, out);
      else if (step.do === 'character') out += Buffer.from(String.fromCodePoint(step.code)).copy(bytes, out);
      else out = replaceAll(bytes, starts[step.since] ?? start, out, step.pattern, step.by);
    }
    return out;
  }

  private literal(from: number, to: number, style: number, quote: number): void {
    this.steps.push({ do: 'literal', from, to, style, quote });
  }

  private piece(at: number, depth: number): number {
    const { bytes, end } = this;
    const byte = byteAt(bytes, at);
    if (at < 0 || at >= end || depth > DEEPEST || this.steps.length > MOST_STEPS) return -1;
    if (byte === QUOTE || byte === DOUBLE) return this.quoted(at, this.backslash ? MYSQL : DOUBLED);
    if (byte === DOLLAR) {
      const body = tagEnd(bytes, at, end);
      const close = body > at ? dollarClose(bytes, at, end) : -1;
      if (close < 0) return -1;
      this.literal(body, close, RAW, 0);
      return close + body - at;
    }
    const to = wordEnd(bytes, at, end);
    if (to === at) return -1;
    const word = keyword(bytes, at, to);
    const next = skipSpace(bytes, to, end, this.backslash);
    if (next < 0) return -1;
    const after = byteAt(bytes, next);
    if (after === OPEN) return this.call(word, next + 1, depth + 1);
    if (after === 38 && word === 'U' && byteAt(bytes, next + 1) === QUOTE) return this.quoted(next + 1, UNICODE);
    if (after !== QUOTE) return TYPED.test(word) ? this.prefixed(next) : -1;
    if (TYPED.test(word)) return this.quoted(next, this.backslash ? MYSQL : DOUBLED);
    if (next > to) return -1;
    if (word === 'N') return this.quoted(next, this.backslash ? MYSQL : DOUBLED);
    if (word === 'E') return this.quoted(next, EXTENDED);
    if (word !== 'Q' && word !== 'NQ') return -1;
    const close = alternativeEnd(bytes, next, end);
    if (close > 0) this.literal(next + 2, close - 2, RAW, 0);
    return close > 0 ? close : -1;
  }

  /** TIMESTAMP N'…' and the like. */
  private prefixed(at: number): number {
    const letter = byteAt(this.bytes, at) | 32;
    if (byteAt(this.bytes, at + 1) !== QUOTE) return byteAt(this.bytes, at) === DOUBLE ? this.quoted(at, MYSQL) : -1;
    if (letter === 110) return this.quoted(at + 1, this.backslash ? MYSQL : DOUBLED);
    return letter === 101 ? this.quoted(at + 1, EXTENDED) : -1;
  }

  private quoted(at: number, style: number): number {
    const close = quotedEnd(this.bytes, at, this.end, style === MYSQL || style === EXTENDED);
    if (close < 0) return -1;
    this.literal(at + 1, close - 1, style, byteAt(this.bytes, at));
    return close;
  }

  /** @param at behind the parenthesis @returns the place behind the call */
  private call(name: string, at: number, depth: number): number {
    const { bytes, end } = this;
    let next = -1;
    if (CHARACTERS.has(name)) {
      const to = wordEnd(bytes, skipSpace(bytes, at, end, this.backslash), end);
      const code = Number(keyword(bytes, skipSpace(bytes, at, end, this.backslash), to) || 'none');
      // Never longer than the call itself: `chr(1)` is six bytes, a character at most four.
      if (!Number.isInteger(code) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return -1;
      this.steps.push({ do: 'character', code });
      next = to;
    } else if (name === 'UNISTR') {
      if (byteAt(bytes, at) !== QUOTE) return -1;
      next = this.quoted(at, UNICODE);
    } else if (name === 'REPLACE') next = this.replace(at, depth);
    else if (CONVERSIONS.has(name)) next = this.firstLiteral(at, depth);
    return next < 0 ? -1 : this.closed(next);
  }

  /** replace(x, 'text', char(10)) */
  private replace(at: number, depth: number): number {
    const { bytes, end } = this;
    const since = this.steps.length;
    const comma = this.joined(skipSpace(bytes, at, end, this.backslash), depth);
    if (comma < 0 || byteAt(bytes, comma) !== COMMA) return -1;
    const from = skipSpace(bytes, comma + 1, end, this.backslash);
    const to = byteAt(bytes, from) === QUOTE ? quotedEnd(bytes, from, end, false) : -1;
    const second = to < 0 ? -1 : skipSpace(bytes, to, end, this.backslash);
    if (second < 0 || byteAt(bytes, second) !== COMMA || to - from - 2 < 1 || to - from > LONGEST_PATTERN) return -1;
    const steps = this.steps.length;
    const close = this.joined(skipSpace(bytes, second + 1, end, this.backslash), depth);
    const [by, more] = this.steps.splice(steps);
    if (close < 0 || by?.do !== 'character' || more !== undefined) return -1;
    const replacement = Buffer.from(String.fromCodePoint(by.code));
    if (replacement.length > to - from - 2) return -1;
    this.steps.push({
      do: 'replace',
      since,
      pattern: new Uint8Array(bytes.subarray(from + 1, to - 1)),
      by: replacement,
    });
    return close;
  }

  /** The first argument that is a text: CAST(N'x' AS t), CONVERT(datetime, 'x', 120). */
  private firstLiteral(at: number, depth: number): number {
    const { bytes, end } = this;
    let from = skipSpace(bytes, at, end, this.backslash);
    for (let argument = 0; argument < 2 && from >= 0; argument++) {
      const steps = this.steps.length;
      const to = this.joined(from, depth);
      if (to >= 0) return to;
      this.steps.length = steps;
      const comma = skimValue(bytes, from, end, this.backslash, aside);
      if (comma < 0 || byteAt(bytes, comma) !== COMMA) return -1;
      from = skipSpace(bytes, comma + 1, end, this.backslash);
    }
    return -1;
  }

  /** Behind the parenthesis that closes a call, past arguments that are left. */
  private closed(from: number): number {
    let at = from;
    while (at < this.end) {
      at = skimValue(this.bytes, at, this.end, this.backslash, aside);
      if (at < 0) return -1;
      if (byteAt(this.bytes, at) === CLOSE) return at + 1;
      at++;
    }
    return -1;
  }

  /** What ends the value that `at` is behind: the end of all, or of the argument. */
  private past(at: number): number {
    const next = skimValue(this.bytes, at, this.end, this.backslash, aside, ENDS_SELECT);
    return next < 0 ? -1 : next;
  }
}
