/**
 * Enters: lines of text, one JSON value each. Leaves: batches of the tables in them. The strict reader of NDJSON, line by
 * line, alone or where the kernel is in doubt. Deliberately absent: mending; a line that doesn't parse is counted and left
 * out whole.
 */

import { isBulkAction } from '../json/bulk.ts';
import type { JsonSink } from '../json/events.ts';
import { bareBytes, JsonLine } from '../json/line.ts';
import { JsonTable } from '../json/table.ts';
import type { KnownTable } from '../json/tables.ts';
import { LONGEST_JSON_LINE } from '../limits.ts';
import { linesOf } from '../lines.ts';
import { lose, loseForGood } from '../losses.ts';
import type { Batch, Reading } from '../types.ts';

/** Brackets around all lines. */
const OPENING = 0x5b;
const CLOSING = 0x5d;

/** Reads any lines. */
export class NdjsonLines {
  /** What was lost is told here. */
  readonly reading: Reading;
  readonly #table: JsonTable;
  readonly #line = new JsonLine();
  #others = 0;
  /** Whether the last line didn't parse; what that means shows with the next, or the end. */
  #broken = false;
  /** Whether the last line has no end: if it doesn't parse either, it was cut off. */
  unended = false;

  /** @param elements true if each line is a record, not an answer around a list of them */
  constructor(reading: Reading, elements: boolean) {
    this.reading = reading;
    this.#table = new JsonTable(reading, elements);
  }

  /** Rows of all tables so far. */
  get rows(): number {
    return this.#table.rows + this.#others;
  }

  /** Adds rows that were read elsewhere. */
  count(rows: number): void {
    this.#settle();
    this.#others += rows;
  }

  /**
   * Reads a line without its end.
   *
   * @param line UTF-8
   * @param also is told the line's events behind the tables, if it parses and isn't long
   * @returns batches that became full within a long line
   */
  *read(line: Uint8Array, also?: JsonSink): Generator<Batch> {
    const text = bareBytes(line);
    if (text.length === 0) return;
    this.#settle();
    if (text.length === 1 && (text[0] === OPENING || text[0] === CLOSING)) return;
    if (isBulkAction(text)) {
      lose(this.reading, 'bulkActions');
      return;
    }
    if (!this.#line.parse(text)) {
      this.#broken = true;
      return;
    }
    if (this.#line.long) {
      for (const _ of this.#line.parts(this.#table)) yield* this.#table.drain();
      return;
    }
    this.#line.replay(this.#table);
    if (also !== undefined) this.#line.replay(also);
  }

  /** The batches that became full since the last call. */
  drain(): Batch[] {
    return this.#table.drain();
  }

  /** The rows of a table that `drain` has not given yet, however few; '' is that of the records. */
  take(table: string): Batch | undefined {
    return this.#table.take(table);
  }

  /** A table as far as it is known; '' is that of the records. */
  known(table: string): KnownTable | undefined {
    return this.#table.known(table);
  }

  /** Ends all tables. */
  end(): Batch[] {
    if (this.#broken && this.unended) {
      this.#broken = false;
      loseForGood(this.reading, 'truncated');
    }
    this.#settle();
    return this.#table.end();
  }

  #settle(): void {
    if (this.#broken) lose(this.reading, 'brokenLines');
    this.#broken = false;
  }
}

/** Reads all lines of a text. */
export async function* strictNdjson(text: AsyncIterable<string>, lines: NdjsonLines): AsyncGenerator<Batch> {
  for await (const some of linesOf(watched(text, lines), lines.reading, LONGEST_JSON_LINE, 'oversizedRecords')) {
    for (const line of some) yield* lines.read(Buffer.from(line));
    yield* lines.drain();
  }
  yield* lines.end();
}

/** The same text; tells the lines whether it ends with a line end. */
export async function* watched(text: AsyncIterable<string>, lines: NdjsonLines): AsyncGenerator<string> {
  for await (const piece of text) {
    lines.unended = !/[\r\n]$/.test(piece);
    yield piece;
  }
}
