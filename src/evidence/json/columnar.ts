/**
 * JSON by column: `{"name": ["Ada", "Bo"], "phone": ["1", "2"]}`, and pandas' `{"name": {"0": "Ada", "1": "Bo"}, …}`. Enters: blocks of
 * UTF-8. Leaves: the same records row by row, as JSON; anything else as it came. Deliberately absent: joining what isn't sure to be one
 * table: lists of different lengths, members that are no lists, maps with other keys than numbers.
 */

import { namesAField } from '../header-words.ts';
import { loseForGood } from '../losses.ts';
import type { Reading } from '../types.ts';
import { CellStore } from './cell-store.ts';
import { JsonBroken, JsonEvents, type JsonSink } from './events.ts';
import { isDataKey } from './keys.ts';
import { LISTS } from './row-names.ts';

/** Bytes and cells that are held until the last column has come. */
const MOST_BYTES = 1 << 26;
const MOST_CELLS = 1 << 22;
/** Of a map's keys, if they aren't 0, 1, 2, … */
const MOST_KEYS = 1 << 18;
const LEAST_ROWS = 2;
/** Share of the names that must be those of fields, or rows that no lists of different things have alike. */
const NAMING = 0.5;
const MANY_ROWS = 10;
/** Rows are given in pieces of about so many characters. */
const PIECE = 1 << 18;
const INDEX = /^\d{1,19}$/;

/** Rows of JSON in place of columns. Columns that can't be held stay tables of their own, and are counted. */
export async function* byRows(blocks: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Uint8Array> {
  const columns = new Columns();
  const { cells } = columns;
  let trial: JsonEvents | undefined = new JsonEvents(columns);
  let held: Uint8Array[] | undefined = [];
  for await (const block of blocks) {
    if (trial !== undefined && !reads(trial, columns, block)) trial = undefined;
    const fits = cells.weight <= MOST_BYTES && cells.count <= MOST_CELLS;
    held?.push(block);
    if (held === undefined) yield block;
    else if (trial === undefined || !fits) {
      // Beyond the limit it is still looked at whether they were columns.
      cells.forget();
      yield* held;
      held = undefined;
    }
  }
  const sure = trial !== undefined && parses(() => trial?.end()) && columns.areSure;
  if (held === undefined && sure) {
    loseForGood(reading, 'columnsNotJoined', columns.columns.length);
  } else if (held !== undefined) yield* sure ? columns.rows() : held;
}

/** Whether a block goes on as columns do. */
function reads(events: JsonEvents, columns: Columns, block: Uint8Array): boolean {
  columns.cells.begin(block);
  return parses(() => events.write(block)) && !columns.others;
}

function parses(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof JsonBroken) return false;
    throw error;
  }
}

interface Column {
  readonly name: string;
  /** Place of its first cell. */
  readonly from: number;
  cells: number;
}

/** The columns of a document, as far as it is one. */
class Columns implements JsonSink {
  /** Whether something came that no columns have. */
  others = false;
  readonly columns: Column[] = [];
  readonly cells = new CellStore();
  private kind: 'object' | 'array' | undefined;
  private depth = 0;
  private documents = 0;
  private name = '';
  /** Keys of the first map, unless they are 0, 1, 2, … */
  private keys: string[] | undefined;
  private isNested = false;

  /** Whether the document ended, and all of its columns have the same rows. */
  get areSure(): boolean {
    const rows = this.columns[0]?.cells ?? 0;
    const names = [...new Set(this.columns.map(({ name }) => name))];
    // People's names have lists, too.
    const fields =
      names.filter(namesAField).length >= names.length * NAMING || rows >= Math.max(MANY_ROWS, names.length);
    return (
      !this.others &&
      this.documents === 1 &&
      this.depth === 0 &&
      rows >= LEAST_ROWS &&
      names.length > 1 &&
      fields &&
      !names.some(isDataKey) &&
      names.length === this.columns.length &&
      this.columns.every(({ cells }) => cells === rows)
    );
  }

  open(kind: 'object' | 'array'): void {
    this.depth++;
    if (this.others) return;
    if (this.depth === 1) this.others = kind !== 'object' || this.documents > 0;
    else if (this.depth === 2) {
      this.kind ??= kind;
      this.others = this.kind !== kind || LISTS.test(this.name) || this.columns.length >= MOST_KEYS;
      this.columns.push({ name: this.name, from: this.cells.count, cells: 0 });
    } else {
      // Cells of pandas may be lists and maps, if the first column's aren't: else these are records.
      this.others = this.kind !== 'object' || this.columns.length < 2;
      if (this.depth === 3) this.isNested = true;
      this.cells.mark(kind === 'object' ? '{' : '[');
    }
  }

  close(): void {
    this.depth--;
    if (this.depth === 0) this.documents++;
    if (!this.isNested || this.depth < 2) return;
    this.cells.close();
    if (this.depth === 2) this.endCell();
  }

  key(name: string): void {
    if (this.depth === 1) this.name = name;
    else if (this.depth === 2) this.index(name);
    else this.cells.key(name);
  }

  scalar(text: string, quoted: boolean): void {
    if (this.depth < 2) this.others = true;
    else this.cells.text(text, quoted);
    if (this.depth === 2) this.endCell();
  }

  span(bytes: Uint8Array, start: number, end: number, quoted: boolean): void {
    if (this.depth !== 2)
      this.scalar(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString(), quoted);
    else {
      this.cells.span(bytes, start, end, quoted);
      this.endCell();
    }
  }

  /** The rows as a list of objects, or a map where their keys say more than their places. */
  *rows(): Generator<Uint8Array> {
    const count = this.columns[0]?.cells ?? 0;
    const names = this.columns.map(({ name }) => `${JSON.stringify(name)}:`);
    const { keys } = this;
    let piece = keys === undefined ? '[' : '{';
    for (let row = 0; row < count; row++) {
      if (row > 0) piece += ',';
      if (keys !== undefined) piece += `${JSON.stringify(keys[row])}:`;
      piece += `{${this.columns.map(({ from }, i) => names[i] + this.cells.json(from + row)).join(',')}}`;
      if (piece.length < PIECE) continue;
      yield Buffer.from(piece);
      piece = '';
    }
    yield Buffer.from(`${piece}${keys === undefined ? ']' : '}'}\n`);
  }

  private endCell(): void {
    this.isNested = false;
    this.cells.end();
    const column = this.columns.at(-1);
    if (column !== undefined) column.cells++;
  }

  /** The key of a cell: the same in each map, in the same order. */
  private index(name: string): void {
    const row = this.columns.at(-1)?.cells ?? 0;
    const first = this.columns.length === 1;
    if (first && this.keys === undefined && name !== String(row)) {
      if (row > MOST_KEYS) this.others = true;
      else this.keys = Array.from({ length: row }, (_, i) => String(i));
    }
    if (first) this.keys?.push(name);
    if (!INDEX.test(name) || (this.keys?.length ?? 0) > MOST_KEYS) this.others = true;
    else if (!first && name !== (this.keys === undefined ? String(row) : this.keys[row])) this.others = true;
  }
}
