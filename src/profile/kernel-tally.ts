/**
 * Tables that the kernel counts. Enters: batches. Leaves: the tallies that the slow road would have left, read out of the
 * kernel's memory once, at the end, together with what other threads have counted.
 */
import type { Batch, Column } from '../evidence/types.ts';
import type { HashKey } from '../kernel/hash.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { sampleLimit } from './column-tally.ts';
import { type DateTally, dateTally } from './dates.ts';
import { takeDates } from './kernel-dates.ts';
import { harvest, type KernelImage } from './kernel-harvest.ts';
import { hostKernel } from './kernel-host.ts';
import { wordsOf } from './kernel-sample.ts';
import { beScarce } from './shelf.ts';
import { columnSeed, type TableTally } from './table-tally.ts';

/** Samples that small are those of tables of 512 columns and more: there memory counts. */
const SCARCE = 256;

/** All tables of one piece of evidence. */
export class KernelTables {
  readonly #kernel: Kernel;
  readonly #tables = new Map<string, GrowingTable>();
  /** By column: what was taken out of the memory while it counted. */
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

  /** What has been counted, for another thread: a copy of the memory. */
  image(): KernelImage {
    const image = this.#rest();
    return { ...image, memory: image.memory.slice(0, this.#kernel.exports.used() >>> 0) };
  }

  /** The tallies of what this kernel and others have counted, in the order in which the tables first came. Ends the kernel. */
  harvest(others: readonly KernelImage[] = []): TableTally[] {
    const found = harvest([this.#rest(), ...others], this.#key);
    this.#kernel.end();
    return found;
  }

  /** The kernel is used up afterwards, and its memory doesn't move. */
  #rest(): KernelImage {
    for (const table of this.#tables.values()) this.#kernel.exports.settleTable(table.at);
    const tables = [...this.#tables.values()].map(({ seen: _, ...table }) => table);
    return { memory: this.#kernel.buffer, tables, dates: this.#dates };
  }

  #widen(table: GrowingTable, columns: readonly Column[]): void {
    if (columns.length === table.columns.length) return;
    const limit = sampleLimit(columns.length);
    if (limit <= SCARCE) beScarce();
    const { exports } = this.#kernel;
    if (limit < sampleLimit(table.columns.length)) for (const place of table.places) exports.limitColumn(place, limit);
    for (const column of columns.slice(table.columns.length)) {
      const seed = columnSeed(column.name, table.seen);
      const place = exports.addColumn(table.at, seed % 4294967296, Math.floor(seed / 4294967296), limit) >>> 0;
      table.columns.push(column);
      table.places.push(place);
    }
  }

  #copied(batch: Batch): { at: number; spans: number } {
    const { bytes, spans } = batch;
    const spansAt = (bytes.length + 15) & ~7;
    const size = spansAt + spans.byteLength;
    if (size > this.#guest.size) {
      const room = Math.max(size, this.#guest.size * 2, 1 << 20);
      this.#guest = { at: this.#kernel.region(room), size: room };
    }
    const { at } = this.#guest;
    this.#kernel.bytes.set(bytes, at);
    this.#kernel.words.set(spans, (at + spansAt) >>> 2);
    return { at, spans: at + spansAt };
  }

  #takeDates(column: number): void {
    const tally = this.#dates.get(column) ?? dateTally();
    this.#dates.set(column, tally);
    const view = this.#kernel.view();
    takeDates([{ view, words: wordsOf(view), at: column }], tally);
  }
}

/** A table while it is counted. */
interface GrowingTable {
  readonly name: string;
  readonly at: number;
  readonly columns: Column[];
  /** Of each column, where it lies in the kernel. */
  readonly places: number[];
  readonly seen: Map<string, number>;
}
