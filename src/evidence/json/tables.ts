/**
 * Enters: cells and row ends by table name. Leaves: batches of all the tables of a file. Deliberately absent: JSON; this
 * only keeps the tables apart and in order.
 */

import { BatchBuilder } from '../batch.ts';
import { MAX_TABLES } from '../limits.ts';
import { lose, loseForGood } from '../losses.ts';
import { type PositionalRow, PositionalTable } from '../positional.ts';
import type { Batch, Column, Reading } from '../types.ts';
import { join } from './keys.ts';

const DOCUMENT = '(document)';

/** Where the members of a record, or of an object in it, go. Made once for all records that have them. */
export interface Columns {
  readonly table: string;
  /** Path of the object in its record, '' for the record itself. */
  readonly prefix: string;
  builder: BatchBuilder | undefined;
  /** Column of rows that are scalars. */
  scalars: number | undefined;
  /** Key → column. */
  readonly known: Map<string, number>;
}

/** A table while it is read. */
export type KnownTable = Pick<BatchBuilder, 'table' | 'width' | 'find' | 'header'>;

/** The tables of one file, by name, in order of appearance. */
export class JsonTables {
  private readonly reading: Reading;
  private readonly records = new Map<string, BatchBuilder>();
  private readonly keyColumns = new Map<string, number>();
  private readonly positional = new Map<string, PositionalTable>();
  private readonly rowNames: ReadonlyMap<string, readonly string[]>;
  private readonly document: BatchBuilder;
  private documentCells = 0;
  private documentNamed = false;
  private ready: Batch[] = [];
  private completed = 0;

  /** @param rowNames names of the columns of tables whose rows are lists, where they are known beforehand */
  constructor(reading: Reading, rowNames: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.reading = reading;
    this.rowNames = rowNames;
    this.document = new BatchBuilder(DOCUMENT, reading);
  }

  get rows(): number {
    return this.completed;
  }

  drain(): Batch[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  /** A table of records as far as it is known, by the name it was asked for with. */
  known(table: string): KnownTable | undefined {
    return this.records.get(table);
  }

  /** The rows of a table that have ended and not been given yet. */
  take(table: string): Batch | undefined {
    return this.records.get(table)?.take();
  }

  /** Fills a place of the table's current row; '' is a column without a name. */
  cell(table: string, column: string, text: string, quoted: boolean): void {
    const builder = this.builder(table);
    if (builder === undefined) return;
    const twice = builder.cell(column === '' ? builder.columnUnnamed() : builder.columnNamed(column), text, quoted);
    if (twice) lose(this.reading, 'duplicateKeys');
  }

  columns(table: string, prefix: string): Columns {
    return { table, prefix, builder: undefined, scalars: undefined, known: new Map() };
  }

  /** Puts a member where the object itself would stand. */
  unwrap(columns: Columns, key: string): void {
    if (columns.prefix === '') return;
    columns.builder ??= this.builder(columns.table);
    const column = columns.builder?.columnNamed(columns.prefix) ?? -1;
    if (column >= 0) columns.known.set(key, column);
  }

  /** Fills the place of a member in the table's current row. */
  member(columns: Columns, key: string, text: string, quoted: boolean): void {
    const column = columns.known.get(key) ?? this.learn(columns, key);
    if (columns.builder?.cell(column, text, quoted) === true) lose(this.reading, 'duplicateKeys');
  }

  /** The same for text that lies in bytes. */
  memberBytes(columns: Columns, key: string, bytes: Uint8Array, start: number, end: number, quoted: boolean): void {
    const column = columns.known.get(key) ?? this.learn(columns, key);
    if (columns.builder?.cellBytes(column, bytes, start, end, quoted) === true) lose(this.reading, 'duplicateKeys');
  }

  /** The key of a map's entry: a column of its own, whatever other column is called "key". */
  keyCell(table: string, key: string): void {
    const builder = this.builder(table);
    if (builder === undefined) return;
    const column = this.keyColumns.get(table) ?? builder.addColumn('key', true);
    this.keyColumns.set(table, column);
    builder.cell(column, key, true);
  }

  /** A row of one cell that lies in bytes; '' is a column without a name. */
  rowBytes(columns: Columns, name: string, bytes: Uint8Array, start: number, end: number, quoted: boolean): void {
    columns.builder ??= this.builder(columns.table);
    const { builder } = columns;
    if (builder !== undefined) {
      const column = columns.scalars ?? (name === '' ? builder.columnUnnamed() : builder.columnNamed(name));
      if (column >= 0) columns.scalars = column;
      if (builder.cellBytes(column, bytes, start, end, quoted)) lose(this.reading, 'duplicateKeys');
    }
    this.endBuilt(builder);
  }

  /** Ends the current row of the table whose members these are. */
  endRowOf(columns: Columns): void {
    columns.builder ??= this.builder(columns.table);
    this.endBuilt(columns.builder);
  }

  /** Ends a row that is broken, if there is anything of it. */
  endBrokenRow(columns: Columns): void {
    if (columns.builder !== undefined && !columns.builder.isBlank) this.endRowOf(columns);
  }

  endRow(table: string): void {
    this.endBuilt(this.builder(table));
  }

  private endBuilt(builder: BatchBuilder | undefined): void {
    if (builder === undefined) {
      loseForGood(this.reading, 'rowsBeyondTableLimit');
      return;
    }
    this.completed++;
    this.add(builder.endRow());
  }

  /** What stands under a name in the row of a table that is being filled. */
  current(table: string, name: string): string | undefined {
    return this.records.get(table)?.current(name);
  }

  /** Whether a table has rows that are lists of cells. */
  isPositional(table: string): boolean {
    return this.positional.has(table);
  }

  row(table: string, row: PositionalRow): void {
    let known = this.positional.get(table);
    if (known === undefined) {
      if (this.records.size + this.positional.size >= MAX_TABLES) {
        loseForGood(this.reading, 'rowsBeyondTableLimit');
        return;
      }
      const columns = this.rowNames.get(table)?.map((name): Column => ({ name, named: true }));
      known = new PositionalTable(this.records.has(table) ? `${table} (rows)` : table, this.reading, columns);
      this.positional.set(table, known);
    }
    this.completed++;
    this.ready.push(...known.push(row));
  }

  /** A scalar beside the tables. */
  documentCell(column: string, text: string, quoted: boolean): void {
    this.documentCells++;
    if (this.document.cell(this.document.columnNamed(column), text, quoted)) lose(this.reading, 'duplicateKeys');
  }

  endDocument(): void {
    if (this.documentCells === 0) return;
    this.documentCells = 0;
    this.completed++;
    const full = this.document.endRow();
    if (full !== undefined) this.add(this.nameDocument(full));
  }

  /** Takes back the rows that have not ended. */
  dropRows(): void {
    this.documentCells = 0;
    this.document.dropRow();
    for (const builder of this.records.values()) builder.dropRow();
  }

  /** All that is left; rows not ended are dropped, but for the scalars beside tables that have rows. */
  end(): Batch[] {
    if (this.completed > 0) this.endDocument();
    const last = this.document.take();
    const document = last === undefined ? undefined : this.nameDocument(last);
    for (const builder of this.records.values()) if (builder !== this.document) this.add(builder.take());
    for (const table of this.positional.values()) this.ready.push(...table.end());
    this.add(document);
    return this.drain();
  }

  /** The scalars of a document are its only table if there is no other. */
  private nameDocument(batch: Batch): Batch {
    if (!this.documentNamed) {
      this.documentNamed = true;
      if (this.records.size === 0 && this.positional.size === 0) {
        this.document.table = '';
        this.records.set('', this.document);
      }
    }
    return { ...batch, table: this.document.table };
  }

  /** The column of a key. Those of a full table aren't remembered: the evidence may have any number of keys. */
  private learn(columns: Columns, key: string): number {
    columns.builder ??= this.builder(columns.table);
    const column = columns.builder?.columnNamed(join(columns.prefix, key) || key) ?? -1;
    if (column >= 0) columns.known.set(key, column);
    return column;
  }

  private builder(table: string): BatchBuilder | undefined {
    const known = this.records.get(table);
    if (known !== undefined) return known;
    if (this.records.size + this.positional.size >= MAX_TABLES) return undefined;
    const made = new BatchBuilder(this.positional.has(table) ? `${table} (records)` : table, this.reading);
    this.records.set(table, made);
    return made;
  }

  private add(batch: Batch | undefined): void {
    if (batch !== undefined) this.ready.push(batch);
  }
}
