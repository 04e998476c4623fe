/**
 * Rows of a sheet by their numbers. Enters: rows with cells by position. Leaves: batches. Deliberately absent: empty rows, which aren't records; they
 * divide tables.
 */
import type { PositionalRow } from './positional.ts';
import { SheetSides } from './sheet-sides.ts';
import type { TableNames } from './table-names.ts';
import type { Batch, RawCell, Reading } from './types.ts';

/** One sheet of a workbook. */
export class NumberedRows {
  private readonly tables: SheetSides;
  private widest = 0;
  private last = 0;

  /** @param name of the sheet, one of `names` */
  constructor(name: string, names: TableNames, reading: Reading) {
    this.tables = new SheetSides(name, names, reading);
  }

  /**
   * Adds a row that isn't empty. Cells missing at its end are absent, the row is none the shorter.
   * @param number of the row, from 1 on; where some are left out, empty rows stand
   * @returns the batches that became full
   */
  push(number: number, row: (RawCell | undefined)[]): Batch[] {
    const ready = number > this.last + 1 ? this.tables.gap() : [];
    this.last = number;
    while (row.length < this.widest) row.push(undefined);
    this.widest = row.length;
    return [...ready, ...this.tables.push(row satisfies PositionalRow)];
  }

  /** Ends the sheet. */
  end(): Batch[] {
    return this.tables.end();
  }
}
