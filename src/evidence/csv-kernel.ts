/**
 * Delimited text by the kernel. Enters: UTF-8 blocks and a plan. Leaves: batches that lie in the kernel's memory. What the
 * kernel isn't sure of (a stray or unclosed quote, more fields than columns) the strict reader takes over, record by
 * record: both say the same of every record they both can read.
 */
import type { Kernel } from '../kernel/kernel.ts';
import { lose } from './batch.ts';
import type { CsvPlan } from './csv-plan.ts';
import { type RawCell, Scanner } from './csv-records.ts';
import type { Dialect } from './dialect.ts';
import { LONGEST_RECORD, loseLong } from './lines.ts';
import { PositionalTable } from './positional.ts';
import type { Batch, Column, Reading } from './types.ts';

/** Bytes scanned at once: enough to forget what a call costs, little enough to stay in the cache. */
const CHUNK = 1 << 18;
/** Places of a batch (rows × columns). */
const GRID = 1 << 15;
/** Room behind the input that the scan may look at. */
const SLACK = 128;
/** What the strict reader gets at first; more when no record ends in it. */
const WINDOW = 1 << 13;
const NEWLINE = 10;

/** Why a scan ended: see `src/kernel/assembly/csv.ts`. */
const MORE = 0;
const FULL = 1;

/** Whether the kernel knows the dialect. */
export function isPlain({ delimiter, quote, loneReturn }: Dialect): boolean {
  return (
    delimiter.length <= 1 && delimiter.charCodeAt(0) !== 0 && /^[\0-\x7f]{1,2}$/.test(delimiter + quote) && !loneReturn
  );
}

/** Reads all records. */
export async function* kernelCsv(
  blocks: AsyncIterable<Uint8Array>,
  plan: CsvPlan,
  reading: Reading,
  kernel: Kernel,
): AsyncGenerator<Batch> {
  const scan = new CsvScan(plan, reading, kernel);
  let skip = plan.start;
  for await (const block of blocks) {
    const rest = block.subarray(skip);
    skip -= block.length - rest.length;
    if (rest.length === 0) continue;
    scan.write(rest);
    if (scan.waiting >= CHUNK) yield* scan.batches(false);
  }
  yield* scan.batches(true);
}

/** The reading of one stretch of records, wherever its bytes come from. */
class CsvScan {
  readonly #plan: CsvPlan;
  readonly #reading: Reading;
  readonly #kernel: Kernel;
  readonly #strict: PositionalTable;
  readonly #columns: Column[];
  /** Input, and behind it as much for cells without their escapes. */
  #input = { at: 0, size: 0 };
  #grid = { spans: 0, quotes: 0, places: 0 };
  #from = 0;
  #length = 0;
  /** Bytes without which the record that didn't fit needn't be looked at again. */
  #wanted = 0;
  /** True inside a record that is too long: it is passed over up to its line end. */
  #passing = false;

  constructor(plan: CsvPlan, reading: Reading, kernel: Kernel) {
    this.#plan = plan;
    this.#reading = reading;
    this.#kernel = kernel;
    this.#columns = [...plan.columns];
    this.#strict = new PositionalTable('', reading, plan.columns);
    const { delimiter, quote, backslash, skipBlanks } = plan.dialect;
    const code = delimiter === '' ? 0 : delimiter.charCodeAt(0);
    kernel.exports.csvDialect(code, quote.charCodeAt(0), Number(backslash), Number(skipBlanks));
    this.#reserve(2 * CHUNK);
  }

  /** Bytes that have been written and are worth looking at. */
  get waiting(): number {
    return this.#length - this.#from < this.#wanted ? 0 : this.#length - this.#from;
  }

  /** Appends bytes that end with a whole character. */
  write(all: Uint8Array): void {
    const bytes = this.#passing ? all.subarray(all.indexOf(NEWLINE) + 1) : all;
    if (this.#passing && bytes.length === all.length) return;
    this.#passing = false;
    this.#reserve(this.#length + bytes.length);
    this.#kernel.bytes.set(bytes, this.#input.at + this.#length);
    this.#length += bytes.length;
  }

  /** Reads what has been written: the records that have certainly ended, or all of them if nothing follows. */
  *batches(last: boolean): Generator<Batch> {
    if (last && this.#length > this.#from) this.#endLine();
    for (;;) {
      const { reason, batch } = this.#scan(last);
      if (batch !== undefined) yield batch;
      if (reason === FULL) continue;
      if (reason === MORE && !last) {
        // A record that didn't fit is looked at again only when twice as much has come: linear time for any length.
        const open = this.#length - this.#from;
        this.#wanted = batch === undefined && open >= CHUNK ? 2 * open : 0;
        break;
      }
      if (this.#from >= this.#length) break;
      const before = this.#from;
      yield* this.#strictly(last);
      if (this.#from === before) break;
    }
    if (!last && this.#length - this.#from > LONGEST_RECORD) this.#passOver();
    this.#forward();
  }

  /** All that is left is one record; the next may begin behind any of its line ends. */
  #passOver(): void {
    loseLong(this.#reading, 'oversizedRecords');
    const { at } = this.#input;
    const end = this.#kernel.bytes.subarray(at + this.#from, at + this.#length).lastIndexOf(NEWLINE);
    this.#passing = end < 0;
    this.#from = this.#passing ? this.#length : this.#from + end + 1;
    this.#wanted = 0;
  }

  /** A last line without an end gets one; the strict reader never sees it. */
  #ended = false;
  #endLine(): void {
    if (this.#kernel.bytes[this.#input.at + this.#length - 1] === NEWLINE) return;
    this.write(Uint8Array.of(NEWLINE));
    this.#ended = true;
  }

  #scan(last: boolean): { reason: number; batch: Batch | undefined } {
    const kernel = this.#kernel;
    const { exports } = kernel;
    const width = this.#columns.length;
    const places = Math.max(GRID, width);
    if (places > this.#grid.places) {
      this.#grid = { spans: exports.takeRegion(places * 8), quotes: exports.takeRegion(places), places };
    }
    const { at } = this.#input;
    // Close behind the input, so that a batch is one stretch of bytes.
    const side = (this.#length + SLACK) & ~63;
    const { spans, quotes } = this.#grid;
    const most = Math.floor(places / width);
    const reason = exports.csvScan(
      at,
      this.#from,
      this.#length,
      Number(last),
      width,
      this.#plan.columns.length,
      spans,
      quotes,
      most,
      side,
    );
    const rows = Number(exports.scanRows.value);
    const ragged = Number(exports.scanRagged.value);
    if (ragged > 0) lose(this.#reading, 'raggedRows', ragged);
    this.#from = Number(exports.scanEnd.value);
    if (rows === 0) return { reason, batch: undefined };
    const { buffer } = kernel.bytes;
    const used = Number(exports.sideUsed.value);
    return {
      reason,
      batch: {
        table: '',
        columns: [...this.#columns],
        rows,
        bytes: new Uint8Array(buffer, at, used === 0 ? this.#from : side + used),
        spans: new Int32Array(buffer, spans, rows * width * 2),
        quoted: new Uint8Array(buffer, quotes, rows * width),
        place: { kernel, at, spans },
      },
    };
  }

  /** Hands a window to the strict reader. */
  *#strictly(last: boolean): Generator<Batch> {
    const { at } = this.#input;
    const end = this.#length - (this.#ended ? 1 : 0);
    let window = WINDOW;
    let read = 0;
    let records: RawCell[][] = [];
    for (;;) {
      const to = characterStart(this.#kernel.bytes, at, Math.min(end, this.#from + window), end);
      const text = Buffer.from(this.#kernel.bytes.buffer, at + this.#from, to - this.#from).toString('utf8');
      const scanner = new Scanner(text, last && to === end, this.#plan.dialect, this.#reading);
      records = scanner.records();
      read = Buffer.byteLength(scanner.read());
      if (read > 0 || to === end) break;
      window *= 4;
    }
    if (read === 0) {
      this.#wanted = (this.#length - this.#from) * 2;
      return;
    }
    this.#wanted = 0;
    this.#from += read;
    // All but a newline of ours.
    if (last && this.#from === end) this.#from = this.#length;
    const batches = records.flatMap((record) => this.#strict.push(record));
    batches.push(...this.#strict.take());
    for (const batch of batches) {
      this.#columns.push(...batch.columns.slice(this.#columns.length));
      yield batch;
    }
  }

  /** Moves what wasn't read to the front. */
  #forward(): void {
    const { at } = this.#input;
    this.#kernel.bytes.copyWithin(at, at + this.#from, at + this.#length);
    this.#length -= this.#from;
    this.#from = 0;
  }

  #reserve(size: number): void {
    if (size <= this.#input.size) return;
    const room = Math.max(size, this.#input.size * 2);
    const at = this.#kernel.exports.takeRegion(2 * (room + SLACK));
    this.#kernel.bytes.copyWithin(at, this.#input.at, this.#input.at + this.#length);
    this.#input = { at, size: room };
  }
}

/** The start of the character in which `to` lies, unless it is the end. */
function characterStart(bytes: Uint8Array, at: number, to: number, end: number): number {
  let start = to;
  while (start < end && start > 0 && ((bytes[at + start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}

/** Records that must follow a place, each with the usual number of fields, before a reading may begin there. */
const PROOF_ROWS = 16;

/**
 * The first place in a window (behind a line end) from which on it reads like whole records; −1 if there is none. A guess:
 * it lies inside a quoted cell if that holds a table of the same width, which the reading up to this place then shows.
 */
export function csvRecordStart(plan: CsvPlan, window: Uint8Array, kernel: Kernel): number {
  const { exports } = kernel;
  const width = plan.columns.length;
  const { delimiter, quote, backslash, skipBlanks } = plan.dialect;
  const code = delimiter === '' ? 0 : delimiter.charCodeAt(0);
  exports.csvDialect(code, quote.charCodeAt(0), Number(backslash), Number(skipBlanks));
  const input = exports.takeRegion(2 * (window.length + SLACK));
  const spans = exports.takeRegion(PROOF_ROWS * width * 9);
  const quotes = spans + PROOF_ROWS * width * 8;
  kernel.bytes.set(window, input);
  for (let at = window.indexOf(NEWLINE) + 1; at > 0 && at < window.length; at = window.indexOf(NEWLINE, at) + 1) {
    exports.csvScan(input, at, window.length, 0, width, width, spans, quotes, PROOF_ROWS, window.length + SLACK);
    if (Number(exports.scanRows.value) === PROOF_ROWS && Number(exports.scanRagged.value) === 0) return at;
  }
  return -1;
}
