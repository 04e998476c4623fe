/**
 * The cells of a sheet. Enters: records of cells, in any order. Leaves: rows. Deliberately absent: cells as objects: a sheet holds up to 16 million, and some
 * programs write them column by column.
 */
import type { RawCell } from '../types.ts';
import { XlsxStrings } from '../xlsx/strings.ts';
import type { XlsxStyles } from '../xlsx/styles.ts';

/** Columns of a sheet (A to IV). */
const COLUMNS = 256;
const NUMBER = 0;
const SHARED = 1;
const TEXT = 2;
const WORD = 3;

/** Holds one sheet. */
export class XlsCells {
  /** Row and column, kind, style and value of each: a number, or the number of a text. */
  private places = new Int32Array(1024);
  private kinds = new Uint8Array(1024);
  private forms = new Uint16Array(1024);
  private values = new Float64Array(1024);
  private count = 0;
  private sorted = true;
  private readonly texts = new XlsxStrings();
  private kept = 0;

  number(row: number, column: number, style: number, value: number): void {
    this.add(row, column, NUMBER, style, value);
  }

  /** A text by its number in the table of shared ones. */
  shared(row: number, column: number, index: number): void {
    this.add(row, column, SHARED, 0, index);
  }

  /** A text of its own, or (`word`) what isn't one: an answer, an error. @returns false if there is no room left */
  text(row: number, column: number, text: string, word = false): boolean {
    if (!this.texts.add(text)) return false;
    this.add(row, column, word ? WORD : TEXT, 0, this.kept++);
    return true;
  }

  /**
   * The rows from the first on, with their numbers from 1 on.
   * @param missing is told of a text that the table of shared ones doesn't hold
   */
  *rows(
    shared: XlsxStrings,
    styles: XlsxStyles,
    missing: () => void,
  ): Generator<readonly [number: number, row: (RawCell | undefined)[]]> {
    const { places, count } = this;
    const order = this.sorted ? undefined : Uint32Array.from({ length: count }, (_, i) => i);
    // Of two cells in one place the later one stands.
    order?.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
    let row: (RawCell | undefined)[] = [];
    let number = -1;
    for (let i = 0; i < count; i++) {
      const at = order?.[i] ?? i;
      const place = places[at] ?? 0;
      const next = Math.floor(place / COLUMNS);
      if (next !== number && row.length > 0) yield [number + 1, row];
      if (next !== number) row = [];
      number = next;
      const cell = this.cell(at, shared, styles);
      if (cell === undefined) missing();
      const column = place % COLUMNS;
      while (cell !== undefined && row.length < column) row.push(undefined);
      if (cell !== undefined) row[column] = cell;
    }
    if (row.length > 0) yield [number + 1, row];
  }

  private cell(at: number, shared: XlsxStrings, styles: XlsxStyles): RawCell | undefined {
    const kind = this.kinds[at];
    const value = this.values[at] ?? 0;
    if (kind === NUMBER) return { text: styles.shown(String(value), this.forms[at] ?? 0), quoted: false };
    const text = (kind === SHARED ? shared : this.texts).get(value);
    return text === undefined ? undefined : { text, quoted: kind !== WORD };
  }

  private add(row: number, column: number, kind: number, style: number, value: number): void {
    if (column >= COLUMNS) return;
    if (this.count === this.places.length) this.grow();
    const place = row * COLUMNS + column;
    if (this.count > 0 && place <= (this.places[this.count - 1] ?? 0)) this.sorted = false;
    this.places[this.count] = place;
    this.kinds[this.count] = kind;
    this.forms[this.count] = style;
    this.values[this.count++] = value;
  }

  private grow(): void {
    this.places = longer(this.places, new Int32Array(this.count * 2));
    this.kinds = longer(this.kinds, new Uint8Array(this.count * 2));
    this.forms = longer(this.forms, new Uint16Array(this.count * 2));
    this.values = longer(this.values, new Float64Array(this.count * 2));
  }
}

function longer<T extends { set(values: T): void }>(values: T, room: T): T {
  room.set(values);
  return room;
}
