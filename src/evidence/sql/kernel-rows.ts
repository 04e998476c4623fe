/**
 * Plain rows by the kernel. Enters: the window a dump is read in, and places in it where a row opens. Leaves: stretches of
 * rows, which lie in the kernel's memory until the next window. Deliberately absent: rows with anything but literals,
 * numbers and NULL in them; the strict reader takes those, and says the same of every row of an undamaged dump.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import { MOST_PATIENCE } from '../limits.ts';
import type { Batch, Column } from '../types.ts';
import { SEMICOLON } from './bytes.ts';

/** Longer windows hold a row that is very long: the strict reader's. */
const MOST_BYTES = 1 << 20;
/** Places of the grid (rows × columns) for one window. */
const MOST_PLACES = 1 << 17;
/** Room behind input and grid that a scan may look at. */
const SLACK = 128;
/** Fewer rows of a table than this, one behind another, aren't worth a batch: the strict reader gets the next ones, more each time. */
const WORTH = 8;

/** Rows of one table, one behind another in the grid. */
export class Stretch {
  readonly table: string;
  readonly columns: readonly Column[];
  /** Where its first place lies in the grid. */
  readonly first: number;
  rows: number;

  constructor(table: string, columns: readonly Column[], first: number, rows: number) {
    this.table = table;
    this.columns = columns;
    this.first = first;
    this.rows = rows;
  }
}

export class KernelRows {
  readonly kernel: Kernel;
  #input = 0;
  #spans = 0;
  #quotes = 0;
  #window: Uint8Array = new Uint8Array(0);
  #copied = false;
  #places = 0;
  /** Where literals without their escapes end, behind the window. */
  #side = 0;
  /** Rows that are left to the strict reader before the kernel is asked again. */
  #wait = 0;
  #patience = 1;
  /** The table of the last rows, and how often it has been asked for since another was. */
  #table: string | null = null;
  #again = 0;
  /** Where the last row that was read begins. */
  start = 0;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** From now on this window is read; stretches of the last one are gone. */
  begin(window: Uint8Array): void {
    this.#window = window;
    this.#copied = false;
    this.#places = 0;
    this.#side = (window.length + SLACK) & ~63;
  }

  /**
   * Reads rows of a table of so many columns, the first of which opens at `from`.
   *
   * @returns how many, the place of the first in the grid, and the place behind the last in the window; null if none
   */
  read(
    table: string,
    from: number,
    width: number,
    backslash: boolean,
  ): { rows: number; first: number; end: number } | null {
    this.#again = table === this.#table ? this.#again + 1 : 0;
    this.#table = table;
    if (this.#wait > 0) {
      this.#wait--;
      return null;
    }
    const first = this.#places;
    const most = Math.floor((MOST_PLACES - first) / width);
    const { length } = this.#window;
    if (most === 0 || length > MOST_BYTES) return null;
    if (!this.#copied) this.#copy();
    const { exports } = this.kernel;
    const [spans, quotes, side] = [this.#spans + first * 8, this.#quotes + first, this.#side];
    const rows = exports.sqlScan(this.#input, from, length, width, Number(backslash), spans, quotes, most, side);
    // Statements of a row each make one stretch if they are of one table.
    const ended = this.#window[exports.sqlEnd.value] === SEMICOLON;
    if (rows < WORTH && !(rows > 0 && ended && this.#again >= WORTH)) {
      this.#wait = this.#patience;
      this.#patience = Math.min(MOST_PATIENCE, this.#patience * 2);
      return null;
    }
    this.#patience = 1;
    this.#places += rows * width;
    this.#side += exports.sqlSide.value;
    this.start = exports.sqlStart.value;
    return { rows, first, end: exports.sqlEnd.value };
  }

  /** A stretch as a batch; it holds until the kernel is asked anything. */
  batch({ table, columns, first, rows }: Stretch): Batch {
    const { buffer } = this.kernel.bytes;
    const places = rows * columns.length;
    const spans = this.#spans + first * 8;
    return {
      table,
      columns,
      rows,
      bytes: new Uint8Array(buffer, this.#input, this.#side),
      spans: new Int32Array(buffer, spans, places * 2),
      quoted: new Uint8Array(buffer, this.#quotes + first, places),
      place: { kernel: this.kernel, at: this.#input, spans },
    };
  }

  #copy(): void {
    if (this.#input === 0) {
      this.#input = this.kernel.region(2 * (MOST_BYTES + SLACK));
      this.#spans = this.kernel.region(MOST_PLACES * 8 + SLACK);
      this.#quotes = this.kernel.region(MOST_PLACES + SLACK);
    }
    this.kernel.bytes.set(this.#window, this.#input);
    this.#copied = true;
  }
}
