/**
 * Enters: rows whose cells are told apart by position. Leaves: batches, with names from the first row if that is a
 * header. Deliberately absent: shifting. A short row lacks cells at its end, a long one has more in unnamed columns.
 */

import { BatchBuilder } from './batch.ts';
import { linesInFront, rowsUnder, type Under } from './front.ts';
import { hasHeader } from './header.ts';
import { MAX_COLUMNS, SAMPLE_CHARACTERS, SAMPLE_ROWS } from './limits.ts';
import { lose } from './losses.ts';
import { RepeatedHeader } from './repeated-header.ts';
import type { Batch, Column, RawCell, Reading } from './types.ts';
import { usualWidth } from './usual-width.ts';

/** A row; undefined where something stood that is no cell. */
export type PositionalRow = readonly (RawCell | undefined)[];

/** A table of rows by position. */
export class PositionalTable {
  private readonly builder: BatchBuilder;
  private readonly reading: Reading;
  private sample: PositionalRow[] | undefined = [];
  private sampled = 0;
  private width = 0;
  private repeated: RepeatedHeader | undefined;

  /** With `settled` columns nothing is sampled: every row is a record, unless it is their header once more. */
  constructor(table: string, reading: Reading, settled?: readonly Column[], repeated?: RepeatedHeader) {
    this.builder = new BatchBuilder(table, reading);
    this.reading = reading;
    this.repeated = repeated;
    if (settled === undefined) return;
    this.sample = undefined;
    this.width = settled.length;
    for (const column of settled) this.builder.addColumn(column.name, column.named);
  }

  /** Adds a row. @returns the batches that became full */
  push(row: PositionalRow): Batch[] {
    if (this.sample === undefined) return this.add(row);
    this.sample.push(row);
    this.sampled += charactersOf(row) + row.length;
    return this.sample.length >= SAMPLE_ROWS || this.sampled >= SAMPLE_CHARACTERS ? this.settle() : [];
  }

  /** Ends the table. @returns the batches left */
  end(): Batch[] {
    return [...this.settle(), ...this.take()];
  }

  /** The rows so far, which needn't fill a batch. */
  take(): Batch[] {
    const batch = this.builder.take();
    return batch === undefined ? [] : [batch];
  }

  private settle(): Batch[] {
    const rows = this.sample ?? [];
    this.sample = undefined;
    const front = linesInFront(rows);
    if (front > 0) lose(this.reading, 'linesBeforeHeader', front);
    const { header, columns, repeated, under } = settleColumns(rows.slice(front));
    if (under.types > 0) lose(this.reading, 'typeRows', under.types);
    this.repeated = repeated;
    this.width = columns.length;
    for (const column of columns) this.builder.addColumn(column.name, column.named);
    return rows.slice(front + (header ? 1 : 0) + under.rules + under.types).flatMap((row) => this.add(row));
  }

  private add(row: PositionalRow): Batch[] {
    if (this.repeated?.is(row) === true) {
      lose(this.reading, 'repeatedHeaders');
      return [];
    }
    if (row.length !== this.width) lose(this.reading, 'raggedRows');
    row.forEach((cell, position) => {
      const column = this.builder.columnAt(position);
      if (cell?.stands !== undefined) this.builder.beyond(cell.stands);
      else if (cell !== undefined) this.builder.cell(column, cell.text, cell.quoted);
    });
    const full = this.builder.endRow();
    return full === undefined ? [] : [full];
  }
}

const NOTHING: Under = { rules: 0, types: 0 };

/** What the first rows of a table settle for all of it. */
interface Settled {
  /** Whether the first row is a header, */
  readonly header: boolean;
  readonly columns: Column[];
  /** and how it may come again. */
  readonly repeated: RepeatedHeader | undefined;
  /** What stands under it. */
  readonly under: Under;
}

/** Whether the first of some rows is a header, and the columns of the table that begins with them. */
export function settleColumns(rows: readonly PositionalRow[]): Settled {
  const under = rowsUnder(rows.slice(1));
  const below = rows.slice(1 + under.rules + under.types);
  const header = hasHeader([...rows.slice(0, 1), ...below].map((row) => row.map((cell) => cell?.text ?? '')));
  const unnamed = (position: number): Column => ({ name: `column ${position + 1}`, named: false });
  if (!header) {
    const { width } = usualWidth(rows);
    const columns = Array.from({ length: Math.min(width, MAX_COLUMNS) }, (_, i) => unnamed(i));
    return { header, columns, repeated: undefined, under: NOTHING };
  }
  const columns = (rows[0] ?? []).slice(0, MAX_COLUMNS).map((cell, position): Column => {
    const name = cell?.text.trim() ?? '';
    return name === '' ? unnamed(position) : { name, named: true };
  });
  return { header, columns, repeated: RepeatedHeader.of(rows), under };
}

/** Characters of a row's cells. */
export function charactersOf(row: PositionalRow): number {
  return row.reduce((sum, cell) => sum + (cell?.text.length ?? 0), 0);
}
