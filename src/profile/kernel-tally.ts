/**
 * Tables that the kernel counts. Enters: batches. Leaves: the tallies that the slow road would have left, read out of the
 * kernel's memory once, at the end. How records lie there is written in `src/kernel/assembly/`.
 */
import type { Batch, Column } from '../evidence/types.ts';
import type { HashKey } from '../kernel/hash.ts';
import type { Kernel, KernelView } from '../kernel/kernel.ts';
import { type ColumnTally, type Sampled, sampleLimit } from './column-tally.ts';
import { type DateTally, dateTally } from './dates.ts';
import { takeDates } from './kernel-dates.ts';
import { hostKernel } from './kernel-host.ts';
import { sample } from './kernel-sample.ts';
import { RowSample } from './row-sample.ts';
import { columnSeed, DISTINCT_ROWS, PATTERNS, type TableTally } from './table-tally.ts';

/** Fields of a column in the kernel. */
const SHAPES = 56;
const VALUES = 88;
/** Fields of a table. */
const DISTINCT = 24;
const PATTERN = 56;
/** Where the bytes of a plain record and of a value begin. */
const PLAIN_BYTES = 12;
const VALUE_BYTES = 36;

/** All tables of one piece of evidence. */
export class KernelTables {
  readonly #kernel: Kernel;
  readonly #tables = new Map<string, KernelTable>();
  readonly #dates = new Map<number, DateTally>();
  readonly #key: HashKey | undefined;
  /** Where batches that lie elsewhere are copied to. */
  #guest = { at: 0, size: 0 };

  /** With a key, values are hashed with it. */
  constructor(kernel: Kernel, key?: HashKey) {
    this.#kernel = kernel;
    this.#key = key;
    if (key !== undefined) kernel.exports.setKey(key.first, key.second);
    hostKernel(kernel, (column) => this.#takeDates(column));
  }

  /** Counts all records of a batch. */
  tally(batch: Batch): void {
    let table = this.#tables.get(batch.table);
    if (table === undefined) {
      table = {
        name: batch.table,
        at: this.#kernel.exports.newTable() >>> 0,
        columns: [],
        places: [],
        seen: new Map(),
      };
      this.#tables.set(batch.table, table);
    }
    this.#widen(table, batch.columns);
    const { at, spans } = batch.place?.kernel === this.#kernel ? batch.place : this.#copied(batch);
    this.#kernel.exports.tallyRows(table.at, at, spans, batch.rows, batch.columns.length);
  }

  /** The tallies, in the order in which the tables first came. The kernel is used up afterwards. */
  harvest(): TableTally[] {
    for (const table of this.#tables.values()) this.#kernel.exports.settleTable(table.at);
    // From here on the memory doesn't move.
    const view = this.#kernel.view();
    return [...this.#tables.values()].map((table) => ({
      name: table.name,
      ...(this.#key === undefined ? {} : { key: this.#key }),
      records: view.long(table.at),
      columns: table.columns.map((column, i) => this.#column(view, column, table.places[i] ?? 0)),
      distinctRows: sample(view, table.at + DISTINCT, DISTINCT_ROWS, null),
      patterns: sample(view, table.at + PATTERN, PATTERNS, (record) =>
        view.bytes.slice(record + PLAIN_BYTES, record + PLAIN_BYTES + view.word(record + 8)),
      ),
    }));
  }

  #widen(table: KernelTable, columns: readonly Column[]): void {
    if (columns.length === table.columns.length) return;
    const limit = sampleLimit(columns.length);
    const { exports } = this.#kernel;
    if (limit < sampleLimit(table.columns.length)) for (const place of table.places) exports.limitColumn(place, limit);
    for (const column of columns.slice(table.columns.length)) {
      const seed = columnSeed(column.name, table.seen);
      const place = exports.addColumn(table.at, seed % 4294967296, Math.floor(seed / 4294967296), limit) >>> 0;
      table.columns.push(column);
      table.places.push(place);
      this.#dates.set(place, dateTally());
    }
  }

  #copied(batch: Batch): { at: number; spans: number } {
    const { bytes, spans } = batch;
    const spansAt = (bytes.length + 15) & ~7;
    const size = spansAt + spans.byteLength;
    if (size > this.#guest.size) {
      const room = Math.max(size, this.#guest.size * 2, 1 << 20);
      this.#guest = { at: this.#kernel.exports.takeRegion(room) >>> 0, size: room };
    }
    const { at } = this.#guest;
    this.#kernel.bytes.set(bytes, at);
    this.#kernel.words.set(spans, (at + spansAt) >>> 2);
    return { at, spans: at + spansAt };
  }

  #column(view: KernelView, column: Column, at: number): ColumnTally {
    return {
      column,
      cells: view.long(at),
      empty: view.long(at + 8),
      placeholders: view.long(at + 16),
      masked: view.long(at + 24),
      hashed: view.long(at + 32),
      leadingZeros: view.long(at + 40),
      minLength: view.word(at + 52) === 0 ? Number.POSITIVE_INFINITY : view.word(at + 48),
      maxLength: view.word(at + 52),
      shapes: sample(view, at + SHAPES, view.word(at + SHAPES), (record) => shapeAt(view, record)),
      values: sample(view, at + VALUES, view.word(at + VALUES), (record, words) => valueAt(view, words, record)),
      dates: this.#dates.get(at) ?? dateTally(),
    };
  }

  #takeDates(column: number): void {
    const tally = this.#dates.get(column);
    if (tally !== undefined) takeDates(this.#kernel.view(), column, tally);
  }
}

/** Few shapes hold the sign that stands for anything else. */
function shapeAt(view: KernelView, record: number): string {
  const text = view.text(record + PLAIN_BYTES, view.word(record + 8));
  return text.includes('\u0001') ? text.replaceAll('\u0001', '·') : text;
}

function valueAt(view: KernelView, words: Uint32Array, record: number): Sampled {
  const at = record >>> 2;
  const rows = (words[at + 2] ?? 0) >>> 2;
  const hashes: number[] = [];
  for (let i = rows; i < rows + 2 * (words[at + 3] ?? 0); i += 2)
    hashes.push((words[i + 1] ?? 0) * 4294967296 + (words[i] ?? 0));
  return {
    value: view.text(record + VALUE_BYTES, words[at + 6] ?? 0),
    rows: new RowSample(hashes, words[at + 5] !== 0),
  };
}

interface KernelTable {
  readonly name: string;
  readonly at: number;
  readonly columns: Column[];
  /** Of each column, where it lies in the kernel. */
  readonly places: number[];
  readonly seen: Map<string, number>;
}
