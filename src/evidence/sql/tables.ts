/**
 * Enters: rows as places in a window of bytes, table by table. Leaves: batches over that window. Deliberately absent:
 * copies of cells; their bytes stay where they are.
 */
import { lose } from '../batch.ts';
import type { Batch, Column, Reading } from '../types.ts';
import { type KernelRows, Stretch } from './kernel-rows.ts';
import { type Cells, DEFAULT, QUOTED } from './tuple.ts';

/** A dump with more tables has data for table names; the rest is counted. Multi-site blogs have thousands. */
const MAX_TABLES = 10_000;
/** Names of columns kept for tables that have no rows yet, over all of them. */
const MAX_NAMES = 1 << 20;
/** A table has no more columns than this; what lies beyond is counted. */
const MAX_COLUMNS = 10_000;
/** A batch is handed on at this many places in its grid (rows × columns). */
const BATCH_GRID = 1 << 18;
const START_PLACES = 1 << 10;

/** One table: its columns, and the rows that wait for the end of the window. */
export class SqlTable {
  readonly name: string;
  rows = 0;
  private columns: Column[] = [];
  private shared: readonly Column[] | undefined;
  private readonly byName = new Map<string, number>();
  /** How many columns a row without a list of names fills; −1 until something says so. */
  private positional = -1;
  /** Columns for values beyond those. */
  private readonly extras: number[] = [];
  private spans = new Int32Array(START_PLACES);
  private quoted = new Uint8Array(START_PLACES / 2);
  /** Where the waiting rows begin and end in the window. */
  private base = 0;
  private last = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** The number of values in a row without a list of names; −1 if nothing has said so. */
  get expected(): number {
    return this.positional;
  }

  /** Its columns, if a row without a list of names fills them all; null if not. */
  get filled(): readonly Column[] | null {
    if (this.positional !== this.columns.length || this.positional <= 0) return null;
    this.shared ??= [...this.columns];
    return this.shared;
  }

  /** Whether these are its first columns. */
  begins(columns: readonly string[]): boolean {
    return columns.every((name, i) => this.columns[i]?.name === name);
  }

  /** Whether it has all these columns, each named once in the list. */
  has(names: readonly string[]): boolean {
    const found = new Set(names.map((name) => this.byName.get(name) ?? this.byName.get(name.toLowerCase())));
    return found.size === names.length && !found.has(undefined);
  }

  /** Settles what a row without a list of names means. */
  settle(positions: number): void {
    this.positional = positions;
    while (this.columns.length < positions && this.addColumn(`column ${this.columns.length + 1}`, false) >= 0);
  }

  /** The column of this name (or of this name but for case), made if it is new; −1 if the table is full. */
  columnNamed(name: string): number {
    return this.byName.get(name) ?? this.byName.get(name.toLowerCase()) ?? this.addColumn(name, true);
  }

  /** Appends a column whatever its name; −1 if the table is full. Only while no row waits. */
  addColumn(name: string, named: boolean): number {
    if (this.columns.length >= MAX_COLUMNS) return -1;
    this.shared = undefined;
    const index = this.columns.push({ name, named }) - 1;
    if (named) {
      for (const key of [name, name.toLowerCase()]) if (!this.byName.has(key)) this.byName.set(key, index);
    }
    return index;
  }

  /** Whether a row with so many values beyond its columns fits as it is. */
  fits(beyond: number): boolean {
    return beyond <= this.extras.length || this.columns.length >= MAX_COLUMNS;
  }

  widen(beyond: number): void {
    while (this.extras.length < beyond) {
      const index = this.addColumn(`column ${this.columns.length + 1}`, false);
      if (index < 0) return;
      this.extras.push(index);
    }
  }

  /** Adds a row. `map`: the column of each value, or null for one after another. @returns how many values had no column */
  add(cells: Cells, start: number, end: number, map: Int32Array | null): number {
    const width = this.columns.length;
    const first = this.rows * width;
    if ((first + width) * 2 > this.spans.length) this.grow((first + width) * 2);
    if (this.rows === 0) this.base = start;
    this.rows++;
    this.last = end;
    const { spans, quoted, base } = this;
    const { places, count } = cells;
    const own = map === null ? this.positional : map.length;
    if (map !== null || count < width) {
      spans.fill(-1, first * 2, (first + width) * 2);
      quoted.fill(0, first, first + width);
    }
    let beyond = 0;
    for (let value = 0; value < count; value++) {
      const column = value >= own ? (this.extras[value - own] ?? -1) : map === null ? value : (map[value] ?? -1);
      if (column < 0 || column >= width) {
        beyond++;
        continue;
      }
      const kind = places[value * 3 + 2] ?? 0;
      const place = first + column;
      const absent = kind === DEFAULT;
      spans[place * 2] = absent ? -1 : (places[value * 3] ?? 0) - base;
      spans[place * 2 + 1] = absent ? -1 : (places[value * 3 + 1] ?? 0) - base;
      quoted[place] = kind === QUOTED ? 1 : 0;
    }
    return beyond;
  }

  get full(): boolean {
    return this.rows * this.columns.length >= BATCH_GRID;
  }

  /** The waiting rows over the window they lie in. */
  take(window: Uint8Array): Batch | undefined {
    const { rows } = this;
    if (rows === 0) return undefined;
    this.rows = 0;
    this.shared ??= [...this.columns];
    const places = rows * this.columns.length;
    return {
      table: this.name,
      columns: this.shared,
      rows,
      bytes: window.subarray(this.base, this.last),
      spans: this.spans.slice(0, places * 2),
      quoted: this.quoted.slice(0, places),
    };
  }

  private grow(needed: number): void {
    const length = Math.max(needed, this.spans.length * 2);
    const spans = new Int32Array(length);
    spans.set(this.spans);
    this.spans = spans;
    const quoted = new Uint8Array(length / 2);
    quoted.set(this.quoted);
    this.quoted = quoted;
  }
}

/** The tables of one dump, by name, in order of appearance. */
export class SqlTables {
  private readonly reading: Reading;
  private readonly byName = new Map<string, SqlTable>();
  private made = 0;
  private names = 0;
  private waiting: SqlTable[] = [];
  private ready: (Batch | Stretch)[] = [];
  private readonly kernel: KernelRows | null;

  constructor(reading: Reading, kernel: KernelRows | null) {
    this.reading = reading;
    this.kernel = kernel;
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
  define(name: string, columns: readonly string[]): SqlTable | undefined {
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
    return table;
  }

  /**
   * Adds a row that lies at `window[start, end)`.
   * @param map the column of each value; null if they come in the table's own order
   */
  row(table: SqlTable, cells: Cells, window: Uint8Array, start: number, end: number, map: Int32Array | null): void {
    if (map === null && table.expected < 0) table.settle(cells.count);
    const expected = map === null ? table.expected : map.length;
    if (cells.count !== expected) lose(this.reading, 'raggedRows');
    if (!table.fits(cells.count - expected)) {
      this.push(table.take(window));
      table.widen(cells.count - expected);
    }
    if (table.rows === 0) this.waiting.push(table);
    const beyond = table.add(cells, start, end, map);
    if (beyond > 0) {
      lose(this.reading, 'cellsBeyondColumnLimit', beyond);
      this.reading.complete = false;
    }
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
    for (const some of ready) {
      if (!(some instanceof Stretch)) yield kernel === null ? some : { ...some, kernel: kernel.kernel };
      else if (kernel !== null) yield kernel.batch(some);
    }
  }

  private make(key: string, name: string): SqlTable | undefined {
    if (this.made >= MAX_TABLES) return undefined;
    this.made++;
    const table = new SqlTable(name);
    this.byName.set(key, table);
    if (key !== name) this.byName.set(name, table);
    return table;
  }

  private push(batch: Batch | undefined): void {
    if (batch !== undefined) this.ready.push(batch);
  }
}
