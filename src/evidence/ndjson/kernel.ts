/**
 * Lines of JSON by the kernel. Enters: UTF-8 blocks. Leaves: batches that lie in the kernel's memory, and the strict reader's
 * batches of whatever the kernel leaves to it, line by line: both say the same of every record they both can read.
 * Deliberately absent: lines beyond a limit; they are counted.
 */

import type { Kernel } from '../../kernel/kernel.ts';
import { LONG_LINE } from '../json/line.ts';
import { CHUNK, KernelInput } from '../kernel-input.ts';
import { MOST_PATIENCE } from '../limits.ts';
import { lose } from '../losses.ts';
import type { Batch, Column, Reading } from '../types.ts';
import { NdjsonElements } from './elements.ts';
import { NdjsonKeys } from './keys.ts';
import type { NdjsonLines } from './lines.ts';
import { OpenLine } from './open-line.ts';

/** A line that is longer and hasn't ended is held outside the kernel. */
const LONG = 1 << 20;
const LF = 10;
const CR = 13;

/** Why a scan ended: see `src/kernel/assembly/ndjson.ts`. */
const MORE = 0;
const FULL = 1;
const NEW_KEY = 3;

interface Scan {
  readonly reason: number;
  readonly batch: Batch | undefined;
  /** A table of elements that has no more room; 0 if all have. */
  readonly full: number;
}

const UNTAUGHT: Scan = { reason: NEW_KEY, batch: undefined, full: 0 };

/** Reads all lines. */
export async function* kernelNdjson(
  blocks: AsyncIterable<Uint8Array>,
  lines: NdjsonLines,
  reading: Reading,
  kernel: Kernel,
): AsyncGenerator<Batch> {
  const scan = new NdjsonScan(lines, reading, kernel);
  for await (const block of blocks) {
    scan.write(block);
    if (scan.waiting >= CHUNK) yield* scan.batches(false);
  }
  yield* scan.batches(true);
}

/**
 * The reading of one stretch of lines, wherever its bytes come from; it begins at the start of a line. Columns are in the
 * order in which they first appear in the stretch.
 */
class NdjsonScan {
  readonly #lines: NdjsonLines;
  readonly #reading: Reading;
  readonly #input: KernelInput;
  readonly #elements: NdjsonElements;
  readonly #keys: NdjsonKeys;
  /** The records' table, once the strict reader has rows of it. */
  #table = '';
  #columns: readonly Column[] | undefined;
  /** Behind the last line end that is known. */
  #end = 0;
  /** Where returns have been looked for. */
  #searched = 0;
  #long: OpenLine | undefined;
  /** Lines the strict reader takes before the kernel tries again, and the records it read since it last gave up. */
  #patience = 1;
  #gained = 1;

  constructor(lines: NdjsonLines, reading: Reading, kernel: Kernel) {
    this.#lines = lines;
    this.#reading = reading;
    this.#input = new KernelInput(kernel);
    this.#elements = new NdjsonElements(kernel, lines);
    this.#keys = new NdjsonKeys(kernel, lines, this.#elements);
  }

  /** Bytes that have been written and not been read. */
  get waiting(): number {
    return this.#input.unread;
  }

  /** Appends bytes that end with a whole character, best some hundred thousand. */
  write(bytes: Uint8Array): void {
    const rest = this.#long === undefined ? bytes : this.#long.write(bytes);
    if (rest.length === 0) return;
    const end = rest.lastIndexOf(LF);
    if (end >= 0) this.#end = this.#input.length + end + 1;
    this.#input.append(rest);
  }

  /** Reads the lines that have ended; what other tables than that of the records hold may come at the end only. */
  *batches(last: boolean): Generator<Batch> {
    if (this.#long !== undefined) {
      if (!last && !this.#long.ended) return;
      this.#lines.unended = !this.#long.ended;
      const line = this.#long.bytes(this.#reading);
      this.#long = undefined;
      yield* this.#strictly([line], true);
    }
    const input = this.#input;
    if (last && input.length > this.#end) {
      // A return ends a line, too.
      this.#lines.unended = input.bytes(input.length - 1)[0] !== CR;
      this.write(Uint8Array.of(LF));
    } else if (this.#end === input.from && input.unread >= CHUNK) this.#findReturn();
    while (input.from < this.#end) {
      const { reason, batch, full } = this.#columns === undefined ? UNTAUGHT : this.#scan(this.#columns);
      this.#gained += batch?.rows ?? 0;
      if (batch !== undefined) yield batch;
      if (full !== 0) yield* this.#elements.take(full);
      if (reason === MORE) break;
      if (reason === FULL) continue;
      this.#patience = this.#gained > 0 ? 1 : Math.min(MOST_PATIENCE, this.#patience * 2);
      this.#gained = 0;
      yield* this.#strictly(this.#nextLines(this.#patience), reason === NEW_KEY);
    }
    this.#forward();
    if (!last) return;
    yield* this.#elements.take();
    yield* this.#lines.end();
  }

  #scan(columns: readonly Column[]): Scan {
    const input = this.#input;
    const { exports } = input.kernel;
    const width = columns.length;
    const { spans, quotes, most } = input.grid(width);
    const { at, from, side } = input;
    const reason = exports.jsonScan(at, from, this.#end, width, spans, quotes, most, side);
    const rows = Number(exports.jsonRows.value);
    const full = reason === FULL ? exports.jsonFull.value >>> 0 : 0;
    const halves = Number(exports.jsonLone.value);
    if (halves > 0) lose(this.#reading, 'replacedCharacters', halves);
    input.from = Number(exports.jsonEnd.value);
    if (rows === 0) return { reason, batch: undefined, full };
    this.#lines.count(rows + exports.jsonElements.value);
    return { reason, full, batch: input.batch(this.#table, columns, rows, side, Number(exports.jsonSide.value)) };
  }

  /** The strict reader reads lines; whatever it has of the records' table comes before what the kernel reads next. */
  *#strictly(lines: Iterable<Uint8Array>, learn: boolean): Generator<Batch> {
    for (const line of lines)
      for (const batch of this.#lines.read(line, learn ? this.#keys : undefined)) yield* this.#behind(batch);
    const full = this.#lines.drain();
    const rest = this.#lines.take('');
    const records = this.#lines.known('');
    if (records !== undefined && records.width !== this.#columns?.length) {
      this.#table = records.table;
      this.#columns = records.header();
    }
    for (const batch of rest === undefined ? full : [...full, rest]) yield* this.#behind(batch);
    this.#keys.settle();
    yield* this.#elements.follow();
  }

  /** A batch of the strict reader's, behind what the kernel has of its table. */
  *#behind(batch: Batch): Generator<Batch> {
    yield* this.#elements.before(batch);
    yield { ...batch, kernel: this.#input.kernel };
  }

  *#nextLines(most: number): Generator<Uint8Array> {
    const input = this.#input;
    for (let i = 0; i < most && input.from < this.#end; i++) {
      const bytes = input.bytes(input.from, this.#end);
      const feed = bytes.indexOf(LF);
      const line = feed < 0 ? bytes : bytes.subarray(0, feed);
      const back = line.indexOf(CR);
      const end = back < 0 ? line.length : back;
      input.from += Math.min(bytes.length, end + 1);
      // Of a long line rows are counted before it has been read to its end, and the kernel's memory moves.
      yield end > LONG_LINE ? Buffer.from(line.subarray(0, end)) : line.subarray(0, end);
    }
  }

  /** Where no line feed has come for long, a return may end a line. */
  #findReturn(): void {
    const from = Math.max(this.#input.from, this.#searched);
    const found = this.#input.bytes(from).lastIndexOf(CR);
    this.#searched = this.#input.length;
    if (found >= 0) this.#end = from + found + 1;
  }

  /** Moves what wasn't read to the front, or out if it is long. */
  #forward(): void {
    const input = this.#input;
    if (input.unread >= LONG) {
      this.#long = new OpenLine();
      const rest = this.#long.write(input.bytes());
      input.from = input.length - rest.length;
    }
    this.#end = Math.max(0, this.#end - input.from);
    this.#searched = Math.max(0, this.#searched - input.from);
    input.forward();
  }
}
