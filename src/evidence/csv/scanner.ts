/**
 * Enters: one buffer of delimited text. Leaves: its records, each cell with whether it stood in quotes. Deliberately absent: guesses;
 * what a broken quote made doubtful is counted.
 */

import { MAX_COLUMNS } from '../limits.ts';
import { lose } from '../losses.ts';
import type { RawCell, Reading } from '../types.ts';
import type { Dialect } from './dialect.ts';

/** A quote that hasn't closed after this many characters and at least one line end is taken never to close. */
const OPEN_QUOTE_LIMIT = 1 << 20;
/** How far a stray quote inside a quoted field is forgiven: bounds the work on hostile lines. */
const STRAY_LIMIT = 256;
const CR = 13;
const LF = 10;

/** What scanning for the end of a field may find instead of an end. */
const MORE = -1;
const UNCLOSED = -2;
const UNQUOTED = -3;

/** Splits one buffer; stops before a record whose end isn't in it, unless the buffer is the last. The strict reader: slow and sure. */
export class Scanner {
  private readonly text: string;
  private readonly last: boolean;
  private readonly dialect: Dialect;
  private readonly reading: Reading;
  private readonly quoteCode: number;
  private readonly delimiterCode: number;
  private at = 0;
  private recordStart = 0;
  private cellText = '';
  /** Doubts about the current record, counted once it is complete. */
  private strays = 0;
  private unclosed = 0;
  /** The quote that never closes, and the one that is read as any other character. */
  private openedAt = -1;
  private plainAt = -1;

  constructor(text: string, last: boolean, dialect: Dialect, reading: Reading) {
    this.text = text;
    this.last = last;
    this.dialect = dialect;
    this.reading = reading;
    this.quoteCode = dialect.quote.charCodeAt(0);
    this.delimiterCode = dialect.delimiter === '' ? -1 : dialect.delimiter.charCodeAt(0);
  }

  /** The text behind the last record read. */
  rest(): string {
    return this.text.slice(this.recordStart);
  }

  /** The text up to the end of the last record read. */
  read(): string {
    return this.text.slice(0, this.recordStart);
  }

  /** The next records, at most `most`. */
  records(most = Number.POSITIVE_INFINITY): RawCell[][] {
    const found: RawCell[][] = [];
    while (this.at < this.text.length && found.length < most) {
      const cells: RawCell[] = [];
      this.strays = 0;
      this.unclosed = 0;
      let outcome = this.record(cells, true);
      if (outcome === UNCLOSED) {
        // The quote belongs to this line at most: read the line again without it, or without any, and go on after it.
        this.plainAt = this.openedAt;
        outcome = this.again(cells, true);
        this.plainAt = -1;
        if (outcome === UNCLOSED) outcome = this.again(cells, false);
      }
      if (outcome === MORE) break;
      if (this.strays > 0) lose(this.reading, 'strayQuotes', this.strays);
      if (this.unclosed > 0) lose(this.reading, 'unclosedQuotes', this.unclosed);
      if (cells.some(({ quoted, text }) => quoted || text !== '')) found.push(cells);
      // A sheet that was saved so has as many of them as it once had rows.
      else if (cells.length > 1) lose(this.reading, 'emptyRows');
      this.recordStart = this.at;
    }
    return found;
  }

  private again(cells: RawCell[], quoting: boolean): number {
    this.strays = 0;
    this.unclosed = 1;
    this.at = this.recordStart;
    cells.length = 0;
    return this.record(cells, quoting);
  }

  /** Reads one record from `at` on. @returns 0, MORE or UNCLOSED */
  private record(cells: RawCell[], quoting: boolean): number {
    let beyond = 0;
    for (;;) {
      const open = quoting ? this.openingQuote() : -1;
      let end = open < 0 || open === this.plainAt ? UNQUOTED : this.quotedEnd(open);
      if (end === UNCLOSED) this.openedAt = open;
      const quoted = end >= 0;
      if (end === UNQUOTED) end = this.plainEnd();
      if (end < 0) return end;
      if (cells.length < MAX_COLUMNS) cells.push({ text: this.cellText, quoted });
      else beyond++;
      const ended = this.pass(end);
      if (ended === MORE) return MORE;
      if (ended === 0) continue;
      // A line of delimiters alone would fill the memory with cells that no table has a column for.
      if (beyond > 0) cells.push({ text: '', quoted: false, stands: beyond });
      return 0;
    }
  }

  /** Steps over what ended a field. @returns 0 after a delimiter, 1 after the end of the record, MORE if undecided */
  private pass(end: number): number {
    if (end >= this.text.length) {
      this.at = end;
      return this.last ? 1 : MORE;
    }
    if (this.isDelimiter(end)) {
      this.at = end + this.dialect.delimiter.length;
      // A delimiter as the very last character is followed by one more, empty, field.
      return this.at >= this.text.length && !this.last ? MORE : 0;
    }
    if (this.text.charCodeAt(end) === CR) {
      if (end + 1 >= this.text.length && !this.last) return MORE;
      this.at = end + (this.text.charCodeAt(end + 1) === LF ? 2 : 1);
    } else this.at = end + 1;
    return 1;
  }

  /** The position of a quote that opens a field at `at`, else −1. */
  private openingQuote(): number {
    let start = this.at;
    if (this.dialect.skipBlanks) while (this.text.charCodeAt(start) === 32) start++;
    return this.text.charCodeAt(start) === this.quoteCode ? start : -1;
  }

  /** Where a field without quotes ends. */
  private plainEnd(): number {
    let end = this.at;
    while (end < this.text.length && !this.isEnd(end)) end++;
    this.cellText = this.text.slice(this.at, end);
    return end;
  }

  /** Where the field opened by the quote at `open` ends, or why it can't be told. */
  private quotedEnd(open: number): number {
    const { text } = this;
    const { quote, backslash } = this.dialect;
    const limit = open + OPEN_QUOTE_LIMIT;
    let from = open + 1;
    let plainFrom = from;
    let content = '';
    let stray = -1;
    let strayLimit = 0;
    let oneLine = false;
    for (;;) {
      const close = text.indexOf(quote, from);
      const reach = close < 0 ? text.length : close;
      if (stray >= 0) {
        if (reach > strayLimit) return this.strayOutcome(open, stray);
        if (close < 0) return this.last ? this.strayOutcome(open, stray) : MORE;
      } else if (reach > limit && !oneLine) {
        if (this.lineEnd(open, limit) < limit) return UNCLOSED;
        oneLine = true;
      }
      if (close < 0) return this.last ? this.unclosedAtEnd(open) : MORE;
      if (close + 1 >= text.length && !this.last) return MORE;
      if (backslash && this.isEscaped(close, from)) {
        content += text.slice(plainFrom, close - 1);
        plainFrom = close;
        from = close + 1;
        continue;
      }
      if (text.charCodeAt(close + 1) === this.quoteCode) {
        content += text.slice(plainFrom, close + 1);
        plainFrom = from = close + 2;
        continue;
      }
      const end = this.closesAt(close + 1);
      if (end === MORE) return MORE;
      if (end >= 0) {
        content += text.slice(plainFrom, close);
        this.cellText = backslash ? content.replaceAll('\\\\', '\\') : content;
        if (stray >= 0) this.strays++;
        return end;
      }
      // Neither closed nor doubled: forgiven on its line, unless it opens the next field.
      if (
        stray >= 0 &&
        this.dialect.delimiter !== '' &&
        text.startsWith(this.dialect.delimiter, close - this.dialect.delimiter.length)
      ) {
        return this.strayOutcome(open, stray);
      }
      if (stray < 0) {
        const opens = this.opensCell(open, close);
        if (opens === MORE) return MORE;
        if (opens === 1) return UNCLOSED;
        stray = close;
        strayLimit = this.lineEnd(close, close + STRAY_LIMIT);
      }
      from = close + 1;
    }
  }

  /**
   * Whether a stray quote on a later line than the one that is open begins a cell there: the one that is open never closed, and
   * two records would be one. @returns 1, 0, or MORE if undecided
   */
  private opensCell(open: number, stray: number): number {
    const { text } = this;
    const { quote, delimiter } = this.dialect;
    const before = text.charCodeAt(stray - 1);
    const behindLine = before === LF || (before === CR && this.dialect.loneReturn);
    const behindCell = delimiter !== '' && text.startsWith(delimiter, stray - delimiter.length);
    if (!behindLine && !(behindCell && this.lineEnd(open, stray) < stray)) return 0;
    const most = this.lineEnd(stray, stray + STRAY_LIMIT);
    const next = text.indexOf(quote, stray + 1);
    if (next < 0 || next > most) return next < 0 && text.length <= most && !this.last ? MORE : 0;
    if (next + 1 >= text.length && !this.last) return MORE;
    const end = this.closesAt(next + 1);
    return end === MORE ? MORE : end >= 0 ? 1 : 0;
  }

  /** A field with a stray quote that found no close: plain text if all on one line, else its quote never closed. */
  private strayOutcome(open: number, stray: number): number {
    if (this.lineEnd(open, stray) < stray) return UNCLOSED;
    this.strays++;
    return UNQUOTED;
  }

  private unclosedAtEnd(open: number): number {
    if (this.lineEnd(open, this.text.length) < this.text.length) return UNCLOSED;
    this.unclosed++;
    return UNQUOTED;
  }

  /** Blanks may stand between a closing quote and the end of the field. @returns the end, MORE, or UNQUOTED */
  private closesAt(position: number): number {
    let end = position;
    while (this.text.charCodeAt(end) === 32) end++;
    if (end >= this.text.length && this.last) return end;
    // Behind a CR an LF decides whether the line ends.
    const needed = this.text.charCodeAt(end) === CR ? 2 : Math.max(1, this.dialect.delimiter.length);
    if (end + needed > this.text.length && !this.last) return MORE;
    return this.isEnd(end) ? end : UNQUOTED;
  }

  private isEscaped(position: number, from: number): boolean {
    let slashes = 0;
    while (position - slashes > from && this.text.charCodeAt(position - slashes - 1) === 92) slashes++;
    return slashes % 2 === 1;
  }

  private isEnd(position: number): boolean {
    const code = this.text.charCodeAt(position);
    if (code === LF) return true;
    if (code === CR)
      return this.dialect.loneReturn || position + 1 >= this.text.length || this.text.charCodeAt(position + 1) === LF;
    return code === this.delimiterCode && this.isDelimiter(position);
  }

  private isDelimiter(position: number): boolean {
    const { delimiter } = this.dialect;
    return (
      this.text.charCodeAt(position) === this.delimiterCode &&
      (delimiter.length === 1 || this.text.startsWith(delimiter, position))
    );
  }

  /** The first line end from `from` on, or `to` if there is none before it. */
  private lineEnd(from: number, to: number): number {
    for (let i = from; i < to && i < this.text.length; i++) {
      const code = this.text.charCodeAt(i);
      if (code === LF || (code === CR && this.dialect.loneReturn)) return i;
    }
    return to;
  }
}
