/**
 * Enters: rows whose cells are told apart by position. Leaves: batches, with names from the first row if that is a
 * header. Deliberately absent: shifting. A short row lacks cells at its end, a long one has more in unnamed columns.
 */
import { BatchBuilder, lose } from './batch.ts';
import type { RawCell } from './csv-records.ts';
import { hasHeader } from './header.ts';
import type { Batch, Reading } from './types.ts';

/** Rows looked at before the header is decided, */
const SAMPLE_ROWS = 100;
/** or characters of them. */
const SAMPLE_CHARACTERS = 1 << 20;

/** A row; undefined where something stood that is no cell. */
export type PositionalRow = readonly (RawCell | undefined)[];

/** A table of rows by position. */
export class PositionalTable {
  private readonly builder: BatchBuilder;
  private readonly reading: Reading;
  private sample: PositionalRow[] | undefined = [];
  private sampled = 0;
  private width = 0;

  constructor(table: string, reading: Reading) {
    this.builder = new BatchBuilder(table, reading);
    this.reading = reading;
  }

  /** Adds a row. @returns the batches that became full */
  push(row: PositionalRow): Batch[] {
    if (this.sample === undefined) return this.add(row);
    this.sample.push(row);
    for (const cell of row) this.sampled += (cell?.text.length ?? 0) + 1;
    return this.sample.length >= SAMPLE_ROWS || this.sampled >= SAMPLE_CHARACTERS ? this.settle() : [];
  }

  /** Ends the table. @returns the batches left */
  end(): Batch[] {
    const batches = this.settle();
    const last = this.builder.take();
    if (last !== undefined) batches.push(last);
    return batches;
  }

  private settle(): Batch[] {
    const rows = this.sample ?? [];
    this.sample = undefined;
    const header = hasHeader(rows.map((row) => row.map((cell) => cell?.text ?? '')));
    if (header) {
      for (const cell of rows[0] ?? []) {
        const name = cell?.text.trim() ?? '';
        const position = this.width++;
        if (name === '') this.builder.columnAt(position);
        else this.builder.addColumn(name, true);
      }
    } else {
      this.width = usual(rows.map((row) => row.length));
      this.builder.columnAt(this.width - 1);
    }
    return (header ? rows.slice(1) : rows).flatMap((row) => this.add(row));
  }

  private add(row: PositionalRow): Batch[] {
    if (row.length !== this.width) lose(this.reading, 'raggedRows');
    row.forEach((cell, position) => {
      const column = this.builder.columnAt(position);
      if (cell !== undefined) this.builder.cell(column, cell.text, cell.quoted);
    });
    const full = this.builder.endRow();
    return full === undefined ? [] : [full];
  }
}

/** The commonest of some widths; the larger of equals. */
function usual(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [width, times] of counts) {
    if (times > most || (times === most && width > best)) [best, most] = [width, times];
  }
  return best;
}
