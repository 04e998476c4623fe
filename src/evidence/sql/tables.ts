/**
 * The tables of a dump. Enters: rows as places in a window of bytes, table by table. Leaves: batches over that window.
 * Deliberately absent: how a table keeps its rows.
 */

import { MAX_SCHEMA_TABLES } from '../limits.ts';
import { lose, loseForGood } from '../losses.ts';
import type { Batch, Reading } from '../types.ts';
import { type KernelRows, Stretch } from './kernel-rows.ts';
import type { Definition } from './statement.ts';
import { SqlTable } from './table.ts';
import type { Cells } from './tuple.ts';

/** Names of columns kept for tables that have no rows yet, over all of them. */
const MAX_NAMES = 1 << 20;
/** Places (rows × columns) that may wait in batches: rows of few values in a table of many columns take far more than their bytes. */
const MOST_PLACES = 1 << 22;

/** The tables of one dump, by name, in order of appearance. */
export class SqlTables {
  private readonly reading: Reading;
  private readonly byName = new Map<string, SqlTable>();
  private made = 0;
  private names = 0;
  private waiting: SqlTable[] = [];
  private ready: (Batch | Stretch)[] = [];
  private places = 0;
  /** Tables of which the kernel has read rows. */
  private readonly stretched = new Set<SqlTable>();
  private readonly kernel: KernelRows | null;

  constructor(reading: Reading, kernel: KernelRows | null) {
    this.reading = reading;
    this.kernel = kernel;
  }

  /** Whether so much is ready that it should be taken before more is read. */
  get heavy(): boolean {
    return this.places > MOST_PLACES;
  }

  /** The table of this name, made if it is new; undefined if there are too many. */
  table(name: string): SqlTable | undefined {
    return this.byName.get(name) ?? this.make(name, name);
  }

  /** The table of this name if there has been one. */
  known(name: string): SqlTable | undefined {
    return this.byName.get(name);
  }

  /** CREATE TABLE. A second definition that says otherwise belongs to another table of that name. */
  define(name: string, { names: columns, computed }: Definition): SqlTable | undefined {
    const known = this.byName.get(name);
    if (known?.begins(columns) === true) return known;
    if (this.names + columns.length > MAX_NAMES) return known;
    let again = known === undefined ? 1 : 2;
    while (again > 1 && this.byName.has(`${name} (${again})`)) again++;
    const table = this.make(name, again === 1 ? name : `${name} (${again})`);
    if (table === undefined) return undefined;
    this.names += columns.length;
    for (const column of columns) table.addColumn(column, true);
    table.settle(columns.length);
    table.compute(computed);
    return table;
  }

  /**
   * Adds a row that lies at `window[start, end)`.
   * @param named the column of each value; null if they come in the table's own order
   */
  row(table: SqlTable, cells: Cells, window: Uint8Array, start: number, end: number, named: Int32Array | null): void {
    if (named === null && table.expected < 0) table.settle(cells.count);
    const map = named ?? table.columnsFor(cells.count);
    const expected = map === null ? table.expected : map.length;
    if (cells.count !== expected) lose(this.reading, 'raggedRows');
    if (!table.fits(cells.count - expected)) {
      this.push(table.take(window));
      table.widen(cells.count - expected);
    }
    if (table.rows === 0) this.waiting.push(table);
    const beyond = table.add(cells, start, end, map);
    if (beyond > 0) loseForGood(this.reading, 'cellsBeyondColumnLimit', beyond);
    if (table.full) this.push(table.take(window));
  }

  /**
   * Adds as many plain rows as stand one behind another from `from` on, in the table's own order, the first of which opens there.
   *
   * @returns where the last of them begins and the place behind it; null if there is none
   */
  plainRows(
    table: SqlTable,
    window: Uint8Array,
    from: number,
    backslash: boolean,
  ): { start: number; end: number } | null {
    const { kernel } = this;
    const columns = table.filled;
    if (kernel === null || columns === null) return null;
    const found = kernel.read(table.name, from, columns.length, backslash);
    if (found === null) return null;
    // Tables keep the order in which they first come.
    if (!this.stretched.has(table)) this.flush(window);
    this.stretched.add(table);
    if (table.rows > 0) this.push(table.take(window));
    const last = this.ready.at(-1);
    if (last instanceof Stretch && last.table === table.name && last.columns === columns) last.rows += found.rows;
    else this.ready.push(new Stretch(table.name, columns, found.first, found.rows));
    return { start: kernel.start, end: found.end };
  }

  /**
   * The columns of a list of names, as they come in each row; null if that is the table's own order. New names are
   * added: what waits goes first.
   */
  columnsOf(table: SqlTable, names: readonly string[], window: Uint8Array): Int32Array | null {
    if (table.expected === names.length && table.begins(names)) return null;
    if (!table.has(names)) this.push(table.take(window));
    const seen = new Set<number>();
    const map = Int32Array.from(names, (name) => {
      let column = table.columnNamed(name);
      if (seen.has(column)) column = table.addColumn(name, true);
      seen.add(column);
      return column;
    });
    if (table.expected < 0) table.settle(names.length);
    return table.expected === names.length && map.every((column, i) => column === i) ? null : map;
  }

  /** Hands on all that waits: the window is about to go. */
  flush(window: Uint8Array): void {
    for (const table of this.waiting) this.push(table.take(window));
    this.waiting = [];
  }

  /** What is ready, one after another; stretches become batches when they are asked for, as a kernel's memory moves. */
  *drain(): Generator<Batch> {
    const { ready, kernel } = this;
    this.ready = [];
    this.places = 0;
    for (const some of ready) {
      if (!(some instanceof Stretch)) yield kernel === null ? some : { ...some, kernel: kernel.kernel };
      else if (kernel !== null) yield kernel.batch(some);
    }
  }

  private make(key: string, name: string): SqlTable | undefined {
    if (this.made >= MAX_SCHEMA_TABLES) return undefined;
    this.made++;
    const table = new SqlTable(name);
    this.byName.set(key, table);
    if (key !== name) this.byName.set(name, table);
    return table;
  }

  private push(batch: Batch | undefined): void {
    if (batch === undefined) return;
    this.ready.push(batch);
    this.places += batch.rows * batch.columns.length;
  }
}
