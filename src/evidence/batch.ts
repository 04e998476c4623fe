/**
 * Enters: cells, row by row, for one table. Leaves: batches of byte ranges over one UTF-8 buffer, and the helpers that
 * read them. Deliberately absent: any idea of what a cell means.
 */

import { DIGITS, isWritten, writeWhole } from './digits.ts';
import { CELL, laidOut } from './laid-out.ts';
import { BATCH_GRID, MAX_COLUMNS } from './limits.ts';
import { loseForGood } from './losses.ts';
import { ownText } from './own-text.ts';
import type { Batch, Column, Reading } from './types.ts';

/** A batch is handed on at this many rows, */
const BATCH_ROWS = 2000;
/** or this many bytes of cells, or `BATCH_GRID` places. */
const BATCH_BYTES = 1 << 20;
/** Bytes of cells in a row; what lies beyond is counted, or a row without an end would fill the memory: 64 MiB. */
const MOST_ROW = 1 << 26;
/** Places filled again in a row; of further ones the first cell stands, or a row of one key without end would fill the memory. */
const MOST_AGAIN = 1 << 16;
const START_BYTES = 1 << 12;
const START_CELLS = 1 << 7;
const SHORT = 48;
/** Room of an ordinary batch: what is larger isn't kept. */
const MOST_SPARE = 1 << 22;

/** What no builder fills now, for the next that needs more than it has: a file may have hundreds of tables. */
let spareBytes: Buffer = Buffer.alloc(0);
let spareCells = new Int32Array(0);

/** Collects the rows of one table. The row being filled lies apart, so that it can be dropped. */
export class BatchBuilder {
  /** May be settled as late as the first batch. */
  table: string;
  private readonly reading: Reading;
  private readonly columns: Column[] = [];
  private handed: readonly Column[] = [];
  private readonly byName = new Map<string, number>();
  private bytes: Buffer = Buffer.allocUnsafe(START_BYTES);
  private used = 0;
  /** Where the bytes of the current row begin. */
  private rowStart = 0;
  /**
   * Per cell: row, twice the column (and 1 if quoted), end; it begins where the one before ends. Numbers only: a list of
   * any values costs twice the time.
   */
  private cells = new Int32Array(START_CELLS * CELL);
  private placed = 0;
  private rows = 0;
  /** Per column, the serial number of the row that last filled it: finds a place that is filled twice. */
  private readonly filled: number[] = [];
  private serial = 0;
  /** Places of the current row that were filled twice. */
  private again = 0;

  constructor(table: string, reading: Reading) {
    this.table = table;
    this.reading = reading;
  }

  /** Appends a column whatever its name; −1 if the table is full. */
  addColumn(name: string, named: boolean): number {
    return this.append({ name: ownText(name), named });
  }

  /** The same, of which the format tells what it is. */
  addTold(name: string): number {
    return this.append({ name, named: false, told: true });
  }

  private append(column: Column): number {
    return this.columns.length >= MAX_COLUMNS ? -1 : this.columns.push(column) - 1;
  }

  /** The column of this name, made if it is new; −1 if the table is full. */
  columnNamed(name: string): number {
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    const index = this.addColumn(name, true);
    if (index >= 0) this.byName.set(this.columns[index]?.name ?? name, index);
    return index;
  }

  /** The column of this name; undefined if there is none. */
  find(name: string): number | undefined {
    return this.byName.get(name);
  }

  /** How many columns there are. */
  get width(): number {
    return this.columns.length;
  }

  /** The columns there are. */
  header(): readonly Column[] {
    return [...this.columns];
  }

  /** The column at this position, made (unnamed) if it is new; −1 if the table is full. */
  columnAt(position: number): number {
    while (this.columns.length <= position) {
      if (this.addColumn(`column ${this.columns.length + 1}`, false) < 0) return -1;
    }
    return position;
  }

  /** The first column without a name, made if there is none; −1 if the table is full. */
  columnUnnamed(): number {
    const known = this.columns.findIndex(({ named }) => !named);
    return known >= 0 ? known : this.addColumn(`column ${this.columns.length + 1}`, false);
  }

  /**
   * Fills a place of the current row. `column` −1 (a full table) is counted as lost.
   * @returns true if the row already had a cell there; the later one stands.
   */
  cell(column: number, text: string, quoted: boolean): boolean {
    if (column < 0) return this.beyond();
    const most = text.length * 3;
    if (this.used - this.rowStart + most > MOST_ROW && this.oversized(Buffer.byteLength(text))) return false;
    if (this.used + most > this.bytes.length) this.grow(this.used + most);
    return this.place(column, this.write(text), quoted);
  }

  /** The same for a text that lies in `bytes` from `start` to before `end` as UTF-8; it is copied. */
  cellBytes(column: number, bytes: Uint8Array, start: number, end: number, quoted: boolean): boolean {
    if (column < 0) return this.beyond();
    const length = end - start;
    if (this.used - this.rowStart + length > MOST_ROW && this.oversized(length)) return false;
    if (this.used + length > this.bytes.length) this.grow(this.used + length);
    const { bytes: output, used } = this;
    if (length > SHORT) output.set(bytes.subarray(start, end), used);
    else for (let i = 0; i < length; i++) output[used + i] = bytes[start + i] ?? 0;
    return this.place(column, used + length, quoted);
  }

  /** The same for a whole number, without a string for each. */
  cellWhole(column: number, value: number): boolean {
    if (!isWritten(value) || column < 0 || this.used - this.rowStart + DIGITS > MOST_ROW)
      return this.cell(column, String(value), false);
    if (this.used + DIGITS > this.bytes.length) this.grow(this.used + DIGITS);
    return this.place(column, writeWhole(this.bytes, this.used, value), false);
  }

  /** Ends the current row (which may hold no cell at all). @returns a batch if enough has come together. */
  endRow(): Batch | undefined {
    this.rows++;
    this.serial++;
    this.again = 0;
    this.rowStart = this.used;
    const full = this.rows >= BATCH_ROWS || this.used >= BATCH_BYTES || this.rows * this.columns.length >= BATCH_GRID;
    return full ? this.take() : undefined;
  }

  /** What stands under a name in the row being filled; undefined if nothing does yet. */
  current(name: string): string | undefined {
    const column = this.byName.get(name);
    for (let at = this.placed - CELL; column !== undefined && at >= 0 && this.cells[at] === this.rows; at -= CELL) {
      if ((this.cells[at + 1] ?? 0) >> 1 === column)
        return this.bytes.toString('utf8', at === 0 ? 0 : this.cells[at - 1], this.cells[at + 2]);
    }
    return undefined;
  }

  /** Whether nothing stands in the row being filled. */
  get isBlank(): boolean {
    return this.placed === 0 || this.cells[this.placed - CELL] !== this.rows;
  }

  /** Takes back the cells of the current row. */
  dropRow(): void {
    while (!this.isBlank) this.placed -= CELL;
    this.used = this.rowStart;
    this.serial++;
    this.again = 0;
  }

  /** The rows ended so far as a batch, or undefined if there are none. Cells of a row not ended are dropped. */
  take(): Batch | undefined {
    if (this.rows === 0) return undefined;
    const { table, rows } = this;
    // One list for all batches of a table that has stopped growing.
    if (this.handed.length < this.columns.length) this.handed = this.header();
    const bytes = Buffer.from(this.bytes.subarray(0, this.rowStart));
    const batch = laidOut({ table, columns: this.handed, rows, bytes }, this.cells.subarray(0, this.placed));
    this.giveBack();
    this.used = 0;
    this.rowStart = 0;
    this.placed = 0;
    this.rows = 0;
    return batch;
  }

  /** Counts cells that the table has no column for. */
  beyond(times = 1): false {
    loseForGood(this.reading, 'cellsBeyondColumnLimit', times);
    return false;
  }

  /** Whether a cell of so many bytes has no place in the row; it is counted then. */
  private oversized(length: number): boolean {
    if (this.used - this.rowStart + length <= MOST_ROW) return false;
    loseForGood(this.reading, 'oversizedCells');
    return true;
  }

  private place(column: number, end: number, quoted: boolean): boolean {
    const twice = this.filled[column] === this.serial + 1;
    if (twice && ++this.again > MOST_AGAIN) return true;
    if (this.placed + CELL > this.cells.length) this.growCells();
    const { cells, placed } = this;
    cells[placed] = this.rows;
    cells[placed + 1] = column * 2 + (quoted ? 1 : 0);
    cells[placed + 2] = end;
    this.placed = placed + CELL;
    this.used = end;
    this.filled[column] = this.serial + 1;
    return twice;
  }

  /** Short ASCII, which most cells are, byte by byte: a native call costs more than it saves. @returns the end */
  private write(text: string): number {
    const { bytes, used } = this;
    const { length } = text;
    if (length > SHORT) return used + bytes.write(text, used);
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) return used + bytes.write(text, used);
      bytes[used + i] = code;
    }
    return used + length;
  }

  private growCells(): void {
    const { cells } = this;
    if (spareCells.length > cells.length) [this.cells, spareCells] = [spareCells, new Int32Array(0)];
    else this.cells = new Int32Array(cells.length * 2);
    this.cells.set(cells);
  }

  private grow(needed: number): void {
    const { bytes } = this;
    if (spareBytes.length >= needed) [this.bytes, spareBytes] = [spareBytes, Buffer.alloc(0)];
    else this.bytes = Buffer.allocUnsafe(Math.max(needed, bytes.length * 2));
    bytes.copy(this.bytes, 0, 0, this.used);
  }

  /** Keeps no memory of its largest batch; the largest that was given back is there for all. */
  private giveBack(): void {
    if (this.bytes.length > START_BYTES) {
      if (this.bytes.length > spareBytes.length && this.bytes.length <= MOST_SPARE) spareBytes = this.bytes;
      this.bytes = Buffer.allocUnsafe(START_BYTES);
    }
    if (this.cells.length > START_CELLS * CELL) {
      if (this.cells.length > spareCells.length && this.cells.byteLength <= MOST_SPARE) spareCells = this.cells;
      this.cells = new Int32Array(START_CELLS * CELL);
    }
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a cell; undefined if the record has no such cell. */
export function cellText(batch: Batch, row: number, column: number): string | undefined {
  if (column < 0 || column >= batch.columns.length) return undefined;
  const place = (row * batch.columns.length + column) * 2;
  const start = batch.spans[place] ?? -1;
  return start < 0 ? undefined : decoder.decode(batch.bytes.subarray(start, batch.spans[place + 1]));
}

/** Whether a cell stood in quotes (or was a string in JSON). */
export function isQuoted(batch: Batch, row: number, column: number): boolean {
  return column >= 0 && column < batch.columns.length && batch.quoted[row * batch.columns.length + column] === 1;
}
