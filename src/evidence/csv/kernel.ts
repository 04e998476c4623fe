/**
 * Delimited text by the kernel. Enters: UTF-8 blocks and a plan. Leaves: batches that lie in the kernel's memory. What the
 * kernel isn't sure of (a stray or unclosed quote, more fields than columns) the strict reader takes over, record by
 * record: both say the same of every record they both can read.
 */

import type { Kernel } from '../../kernel/kernel.ts';
import { CHUNK, KernelInput } from '../kernel-input.ts';
import { LONGEST_NAME, LONGEST_RECORD } from '../limits.ts';
import { lose, loseForGood } from '../losses.ts';
import type { RepeatedHeader } from '../repeated-header.ts';
import type { Batch, Column, RawCell, Reading } from '../types.ts';
import type { Dialect } from './dialect.ts';
import type { CsvPlan } from './plan.ts';
import { Scanner } from './scanner.ts';
import { Sections } from './sections.ts';

/** Records read strictly at once: a quote that never closes makes a large window of short ones. */
const STRICT = 1000;
/** What the strict reader gets at first; more when no record ends in it. */
const WINDOW = 1 << 13;
const NEWLINE = 10;

/** Why a scan ended: see `src/kernel/assembly/csv.ts`. */
const MORE = 0;
const FULL = 1;

/** What a scan found, before it is counted. */
interface Scanned {
  readonly reason: number;
  readonly ragged: number;
  readonly repeated: number;
  readonly empty: number;
  readonly batch: Batch | undefined;
}

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
  /** Where the rows of the strict reader go, and who says which table comes now. */
  readonly #sections: Sections;
  /** The table whose header the kernel knows. */
  #told: string;
  /** By table: rows that are longer than those before bring more. */
  readonly #columns = new Map<string, Column[]>();
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
    this.#sections = new Sections(reading, plan, false);
    tellDialect(plan.dialect, kernel);
    tellHeader(plan.repeated, kernel);
    this.#told = this.#sections.current.name;
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
      if (!this.#sections.isUndecided) {
        const { reason, batch, isOther } = this.#scan(last);
        if (batch !== undefined) yield batch;
        if (reason === FULL && !isOther) continue;
        if (reason === MORE && !isOther && !last) {
          // A record that didn't fit is looked at again only when twice as much has come: linear time for any length.
          this.#wanted = batch === undefined && input.unread >= CHUNK ? 2 * input.unread : 0;
          break;
        }
      }
      if (input.unread === 0) break;
      const before = input.from;
      yield* this.#strictly(last);
      if (input.from === before) break;
    }
    if (last) for (const ended of this.#sections.end()) yield this.#known(ended);
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

  /** Scans what there is, up to a row that may begin another table; `isOther` if there is one. */
  #scan(last: boolean): { reason: number; batch: Batch | undefined; isOther: boolean } {
    const { from } = this.#input;
    const whole = this.#scanned(last);
    const isAsked = whole.ragged > 0 || this.#sections.areSeveral;
    const at = whole.batch === undefined || !isAsked ? -1 : this.#otherTable(whole.batch);
    if (at < 0) return { ...this.#counted(whole), isOther: false };
    this.#input.from = from;
    if (at === 0) return { reason: FULL, batch: undefined, isOther: true };
    return { ...this.#counted(this.#scanned(last, at)), isOther: true };
  }

  #scanned(last: boolean, most?: number): Scanned {
    const input = this.#input;
    const { exports } = input.kernel;
    const { name, columns } = this.#sections.current;
    if (name !== this.#told) {
      this.#told = name;
      tellHeader(name === '' ? this.#plan.repeated : undefined, input.kernel);
    }
    const known = this.#columnsOf(name, columns);
    const width = known.length;
    const grid = input.grid(width);
    const { at, from, length, side } = input;
    const { spans, quotes } = grid;
    const rowsAtMost = most ?? grid.most;
    const usual = columns.length;
    const reason = exports.csvScan(at, from, length, Number(last), width, usual, spans, quotes, rowsAtMost, side);
    const rows = Number(exports.scanRows.value);
    const ragged = Number(exports.scanRagged.value);
    const repeated = Number(exports.scanRepeated.value);
    const empty = Number(exports.scanEmpty.value);
    input.from = Number(exports.scanEnd.value);
    const used = Number(exports.sideUsed.value);
    return {
      reason,
      ragged,
      repeated,
      empty,
      batch: rows === 0 ? undefined : input.batch(name, [...known], rows, side, used),
    };
  }

  #counted({ reason, ragged, repeated, empty, batch }: Scanned): { reason: number; batch: Batch | undefined } {
    if (ragged > 0) lose(this.#reading, 'raggedRows', ragged);
    if (repeated > 0) lose(this.#reading, 'repeatedHeaders', repeated);
    if (empty > 0) lose(this.#reading, 'emptyRows', empty);
    return { reason, batch };
  }

  /**
   * The first row that may begin another table, or be a title above it: one with fewer cells than usual, or any if there are several
   * tables already; −1 if none does.
   */
  #otherTable({ spans, bytes, columns, rows }: Batch): number {
    const usual = this.#sections.current.columns.length;
    const { areSeveral } = this.#sections;
    for (let row = 0; row < rows; row++) {
      const first = 2 * row * columns.length;
      const end = first + 2 * columns.length;
      if (!areSeveral && (spans[first + 2 * usual - 2] ?? -1) >= 0) continue;
      let filled = 0;
      let mayName = true;
      let at = first;
      for (; at < end && (spans[at] ?? -1) >= 0 && (mayName || filled < 2); at += 2) {
        const [from = 0, to = 0] = [spans[at], spans[at + 1]];
        if (to > from) filled++;
        mayName &&= to - from <= LONGEST_NAME && !isValue(bytes, from, to);
      }
      if (!mayName && filled >= 2) continue;
      const cells = Array.from({ length: (at - first) / 2 }, (_, i): RawCell => {
        const cell = bytes.subarray(spans[first + 2 * i], spans[first + 2 * i + 1]);
        return { text: Buffer.from(cell.buffer, cell.byteOffset, cell.length).toString('utf8'), quoted: false };
      });
      if (this.#sections.begun(cells) !== undefined) return row;
    }
    return -1;
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
      records = scanner.records(STRICT);
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
    for (const record of records) for (const batch of this.#sections.push(record)) yield this.#known(batch);
    for (const batch of this.#sections.take()) yield this.#known(batch);
  }

  /** A batch of the strict reader, whose columns are those of the table from here on. */
  #known(batch: Batch): Batch {
    const columns = this.#columnsOf(batch.table, batch.columns);
    columns.push(...batch.columns.slice(columns.length));
    return batch;
  }

  #columnsOf(table: string, first: readonly Column[]): Column[] {
    const known = this.#columns.get(table) ?? [...first];
    this.#columns.set(table, known);
    return known;
  }
}

/** Tells the kernel how records are divided. */
export function tellDialect({ delimiter, quote, backslash, skipBlanks }: Dialect, { exports }: Kernel): void {
  const code = delimiter === '' ? 0 : delimiter.charCodeAt(0);
  exports.csvDialect(code, quote.charCodeAt(0), Number(backslash), Number(skipBlanks));
}

/** Tells the kernel which header may come again: lays its cells down there: where each begins and ends, as spans do, then their bytes. */
export function tellHeader(header: RepeatedHeader | undefined, kernel: Kernel): void {
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

/** Whether bytes hold what no name of a field does: an address, or a digit that ends no word. Quicker than a pattern, and never surer. */
function isValue(bytes: Uint8Array, from: number, to: number): boolean {
  let isWord = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    const isDigit = byte >= 48 && byte <= 57;
    if (byte === 64 || (isDigit && !isWord)) return true;
    isWord = isDigit || byte === 95 || byte >= 128 || ((byte | 32) - 97 < 26 && (byte | 32) >= 97);
  }
  return false;
}

/** The start of the character in which `to` lies, unless it is the end. */
function characterStart(bytes: Uint8Array, at: number, to: number, end: number): number {
  let start = to;
  while (start < end && start > 0 && ((bytes[at + start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}
