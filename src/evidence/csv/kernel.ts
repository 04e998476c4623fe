/**
 * Delimited text by the kernel. Enters: UTF-8 blocks and a plan. Leaves: batches that lie in the kernel's memory. What the
 * kernel isn't sure of (a stray or unclosed quote, more fields than columns) the strict reader takes over, record by
 * record: both say the same of every record they both can read.
 */

import type { Kernel } from '../../kernel/kernel.ts';
import { CHUNK, KernelInput } from '../kernel-input.ts';
import { LONGEST_RECORD } from '../limits.ts';
import { lose, loseForGood } from '../losses.ts';
import { PositionalTable } from '../positional.ts';
import type { RepeatedHeader } from '../repeated-header.ts';
import type { Batch, Column, RawCell, Reading } from '../types.ts';
import type { Dialect } from './dialect.ts';
import type { CsvPlan } from './plan.ts';
import { Scanner } from './scanner.ts';

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

/** The reading of the records. */
class CsvScan {
  readonly #plan: CsvPlan;
  readonly #reading: Reading;
  readonly #input: KernelInput;
  readonly #strict: PositionalTable;
  readonly #columns: Column[];
  /** Bytes without which the record that didn't fit needn't be looked at again. */
  #wanted = 0;
  /** True inside a record that is too long: it is passed over up to its line end. */
  #passing = false;
  /** True when the last line got an end of ours; the strict reader never sees it. */
  #ended = false;

  constructor(plan: CsvPlan, reading: Reading, kernel: Kernel) {
    this.#plan = plan;
    this.#reading = reading;
    this.#input = new KernelInput(kernel);
    this.#columns = [...plan.columns];
    this.#strict = new PositionalTable('', reading, plan.columns, plan.repeated);
    tellDialect(plan.dialect, kernel);
    tellHeader(plan.repeated, kernel);
  }

  /** Bytes that have been written and are worth looking at. */
  get waiting(): number {
    return this.#input.unread < this.#wanted ? 0 : this.#input.unread;
  }

  /** Appends bytes that end with a whole character. */
  write(all: Uint8Array): void {
    const bytes = this.#passing ? all.subarray(all.indexOf(NEWLINE) + 1) : all;
    if (this.#passing && bytes.length === all.length) return;
    this.#passing = false;
    this.#input.append(bytes);
  }

  /** Reads what has been written: the records that have certainly ended, or all of them if nothing follows. */
  *batches(last: boolean): Generator<Batch> {
    const input = this.#input;
    if (last && input.unread > 0 && input.bytes().at(-1) !== NEWLINE) {
      this.write(Uint8Array.of(NEWLINE));
      this.#ended = true;
    }
    for (;;) {
      const { reason, batch } = this.#scan(last);
      if (batch !== undefined) yield batch;
      if (reason === FULL) continue;
      if (reason === MORE && !last) {
        // A record that didn't fit is looked at again only when twice as much has come: linear time for any length.
        this.#wanted = batch === undefined && input.unread >= CHUNK ? 2 * input.unread : 0;
        break;
      }
      if (input.unread === 0) break;
      const before = input.from;
      yield* this.#strictly(last);
      if (input.from === before) break;
    }
    if (!last && input.unread > LONGEST_RECORD) this.#passOver();
    input.forward();
  }

  /** All that is left is one record; the next may begin behind any of its line ends. */
  #passOver(): void {
    loseForGood(this.#reading, 'oversizedRecords');
    const end = this.#input.bytes().lastIndexOf(NEWLINE);
    this.#passing = end < 0;
    this.#input.from = this.#passing ? this.#input.length : this.#input.from + end + 1;
    this.#wanted = 0;
  }

  #scan(last: boolean): { reason: number; batch: Batch | undefined } {
    const input = this.#input;
    const { exports } = input.kernel;
    const width = this.#columns.length;
    const { spans, quotes, most } = input.grid(width);
    const { at, from, length, side } = input;
    const usual = this.#plan.columns.length;
    const reason = exports.csvScan(at, from, length, Number(last), width, usual, spans, quotes, most, side);
    const rows = Number(exports.scanRows.value);
    const ragged = Number(exports.scanRagged.value);
    if (ragged > 0) lose(this.#reading, 'raggedRows', ragged);
    const repeated = Number(exports.scanRepeated.value);
    if (repeated > 0) lose(this.#reading, 'repeatedHeaders', repeated);
    input.from = Number(exports.scanEnd.value);
    if (rows === 0) return { reason, batch: undefined };
    return { reason, batch: input.batch('', [...this.#columns], rows, side, Number(exports.sideUsed.value)) };
  }

  /** Hands a window to the strict reader. */
  *#strictly(last: boolean): Generator<Batch> {
    const input = this.#input;
    const end = input.length - (this.#ended ? 1 : 0);
    let window = WINDOW;
    let read = 0;
    let records: RawCell[][] = [];
    for (;;) {
      const to = characterStart(input.kernel.bytes, input.at, Math.min(end, input.from + window), end);
      const text = input.bytes(input.from, to).toString('utf8');
      const scanner = new Scanner(text, last && to === end, this.#plan.dialect, this.#reading);
      records = scanner.records();
      read = Buffer.byteLength(scanner.read());
      if (read > 0 || to === end) break;
      window *= 4;
    }
    if (read === 0) {
      this.#wanted = input.unread * 2;
      return;
    }
    this.#wanted = 0;
    input.from += read;
    // All but a newline of ours.
    if (last && input.from === end) input.from = input.length;
    // Handed on as they fill: short rows take far more room in a wide table than their bytes.
    for (const record of records) yield* this.#handOn(this.#strict.push(record));
    yield* this.#handOn(this.#strict.take());
  }

  *#handOn(batches: readonly Batch[]): Generator<Batch> {
    for (const batch of batches) {
      this.#columns.push(...batch.columns.slice(this.#columns.length));
      yield batch;
    }
  }
}

function tellDialect({ delimiter, quote, backslash, skipBlanks }: Dialect, { exports }: Kernel): void {
  const code = delimiter === '' ? 0 : delimiter.charCodeAt(0);
  exports.csvDialect(code, quote.charCodeAt(0), Number(backslash), Number(skipBlanks));
}

/** Lays the header's cells down in the kernel: where each begins and ends, as spans do, then their bytes. */
function tellHeader(header: RepeatedHeader | undefined, kernel: Kernel): void {
  const cells = (header?.cells ?? []).map((cell) => Buffer.from(cell));
  let end = cells.length * 8;
  const at = kernel.region(cells.reduce((sum, cell) => sum + cell.length, end) + 8);
  cells.forEach((cell, position) => {
    kernel.bytes.set(cell, at + end);
    kernel.words[(at >>> 2) + position * 2] = end;
    end += cell.length;
    kernel.words[(at >>> 2) + position * 2 + 1] = end;
  });
  kernel.exports.csvHeader(at, cells.length, header?.sign ?? 0);
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
  tellDialect(plan.dialect, kernel);
  tellHeader(undefined, kernel);
  const input = new KernelInput(kernel);
  input.append(window);
  const { at, length, side } = input;
  const { spans, quotes } = input.grid(width * PROOF_ROWS);
  for (let from = window.indexOf(NEWLINE) + 1; from > 0 && from < length; from = window.indexOf(NEWLINE, from) + 1) {
    exports.csvScan(at, from, length, 0, width, width, spans, quotes, PROOF_ROWS, side);
    if (Number(exports.scanRows.value) === PROOF_ROWS && Number(exports.scanRagged.value) === 0) return from;
  }
  return -1;
}
