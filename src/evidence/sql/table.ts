/**
 * One table of a dump. Enters: rows as places in a window of bytes. Leaves: batches over that window. Deliberately absent:
 * copies of cells; their bytes stay where they are.
 */
import { BATCH_GRID, MAX_COLUMNS } from '../limits.ts';
import type { Batch, Column } from '../types.ts';
import { type Cells, DEFAULT, QUOTED } from './tuple.ts';

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
  /** The columns that aren't computed, where some are. */
  private given: Int32Array | null = null;
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

  /** Gives a table without columns these. */
  lay(columns: readonly Column[]): void {
    for (const { name, named } of columns) this.addColumn(name, named);
    this.settle(columns.length);
  }

  /** These of its columns are made of others; some programs leave them out of rows without a list of names. */
  compute(computed: readonly boolean[]): void {
    const given = computed.flatMap((made, column) => (made ? [] : [column]));
    this.given = given.length < computed.length ? Int32Array.from(given) : null;
  }

  /** The columns of a row of so many values without a list of names; null for one after another. */
  columnsFor(values: number): Int32Array | null {
    return this.given?.length === values ? this.given : null;
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
