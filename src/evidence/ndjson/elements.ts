/**
 * Tables of the elements of arrays, as they lie in the kernel. Enters: tables that the strict reader knows, and its rows of
 * them. Leaves: batches of rows in the order in which they were read, by whomever, whenever a table is full or gets columns.
 * Deliberately absent: tables of rows by position; they are the strict reader's.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import type { Batch, Column } from '../types.ts';
import type { NdjsonLines } from './lines.ts';

/** Tables in the kernel, of 400 KiB; the elements of more are the strict reader's. */
const MOST = 64;

/** Words of a table in the kernel: see `src/kernel/assembly/ndjson-rows.ts`. */
const BYTES = 0;
const END = 1;
const LAST = 2;
const SPANS = 3;
const FLAGS = 4;
const ROWS = 6;
const MOST_ROWS = 7;

interface ElementTable {
  readonly at: number;
  readonly name: string;
  columns: readonly Column[];
  /** Whether a batch of it has been given. */
  begun: boolean;
}

export class NdjsonElements {
  readonly #kernel: Kernel;
  readonly #lines: NdjsonLines;
  /** By the name the strict reader asks for. */
  readonly #tables = new Map<string, ElementTable>();

  constructor(kernel: Kernel, lines: NdjsonLines) {
    this.#kernel = kernel;
    this.#lines = lines;
  }

  /** Where a table lies in the kernel; 0 if it has no columns yet, or there are too many tables. */
  place(name: string): number {
    const table = this.#tables.get(name);
    if (table !== undefined) return table.at;
    const known = this.#lines.known(name);
    if (known === undefined || known.width === 0 || this.#tables.size >= MOST) return 0;
    const at = this.#kernel.exports.jsonTable(known.width) >>> 0;
    this.#tables.set(name, { at, name: known.table, columns: known.header(), begun: false });
    return at;
  }

  /** What was read of a table before this batch of the strict reader's. */
  *before({ table: name }: Batch): Generator<Batch> {
    for (const table of this.#tables.values()) if (table.name === name) yield* this.#take(table);
  }

  /** Goes on where the strict reader has read: takes its rows, and the columns it has found. */
  *follow(): Generator<Batch> {
    for (const [name, table] of this.#tables) {
      const rows = this.#lines.take(name);
      const width = this.#lines.known(name)?.width ?? 0;
      if (width > table.columns.length) {
        yield* this.#take(table);
        table.columns = this.#lines.known(name)?.header() ?? table.columns;
        this.#kernel.exports.jsonEmpty(table.at, width);
      }
      if (rows === undefined) continue;
      if (table.begun && !this.#append(table, rows)) yield* this.#take(table);
      else if (table.begun) continue;
      // The first of a table come at once: tables stand in the order in which they first appear.
      table.begun = true;
      yield { ...rows, kernel: this.#kernel };
    }
  }

  /** The rows of the table at this place, or of all. */
  *take(at?: number): Generator<Batch> {
    for (const table of this.#tables.values()) if (at === undefined || table.at === at) yield* this.#take(table);
  }

  /** Adds rows to those that wait in the kernel; false if they have no room there. */
  #append({ at, columns }: ElementTable, { rows, bytes, spans, quoted }: Batch): boolean {
    const { words, bytes: memory } = this.#kernel;
    const fields = words.subarray(at >>> 2);
    const field = (name: number): number => (fields[name] ?? 0) >>> 0;
    const before = field(ROWS);
    if (before + rows > field(MOST_ROWS) || bytes.length > field(LAST) - field(END)) return false;
    memory.set(bytes, field(END));
    memory.set(quoted, field(FLAGS) + before * columns.length);
    const shift = field(END) - field(BYTES);
    const first = (field(SPANS) >>> 2) + before * columns.length * 2;
    for (let i = 0; i < spans.length; i++) words[first + i] = (spans[i] ?? -1) < 0 ? -1 : (spans[i] ?? 0) + shift;
    fields[ROWS] = before + rows;
    fields[END] = field(END) + bytes.length;
    return true;
  }

  *#take({ at, name, columns }: ElementTable): Generator<Batch> {
    const kernel = this.#kernel;
    const word = (field: number): number => (kernel.words[(at >>> 2) + field] ?? 0) >>> 0;
    const rows = word(ROWS);
    if (rows === 0) return;
    const [first, spans] = [word(BYTES), word(SPANS)];
    const { buffer } = kernel.bytes;
    const places = rows * columns.length;
    yield {
      table: name,
      columns,
      rows,
      bytes: new Uint8Array(buffer, first, word(END) - first),
      spans: new Int32Array(buffer, spans, places * 2),
      quoted: new Uint8Array(buffer, word(FLAGS), places),
      place: { kernel, at: first, spans },
    };
    kernel.exports.jsonEmpty(at, columns.length);
  }
}
