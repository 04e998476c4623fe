/**
 * Lines that make a record together. Enters: the lines of a printed table, blanks and rules told apart. Leaves: the cells of whole
 * records. Deliberately absent: guesses where neither marks, rules, nor the number of lines under the names say that a row goes on.
 */
import { ContinuedRows } from './continued.ts';
import { type Printed, rowCells, unquotedCell } from './row.ts';

/** A record of more lines ends where it is. */
const MOST_LINES = 1 << 12;

/** Puts the lines of one table together. */
export class PrintedRecords {
  readonly table: Printed;
  private readonly continued: ContinuedRows | undefined;
  /** Lines of the record that is open, as cells. */
  private open: string[][] = [];
  private ready: string[][] = [];
  /** The line before was empty. */
  private gap = false;
  /** The cells of the line before. */
  private last: readonly string[] = [];
  /** Lines that were read as records and may be more of the one above. */
  ambiguous = 0;

  constructor(table: Printed) {
    this.table = table;
    const marks = !table.grid && table.tiers.length === 1 && (table.uprights !== '' || table.marked);
    this.continued = marks ? new ContinuedRows() : undefined;
  }

  /** The records that have ended since the last call. */
  drain(): string[][] {
    const { ready } = this;
    this.ready = [];
    return this.table.quoted ? ready.map((row) => row.map(unquotedCell)) : ready;
  }

  /** Adds a line. @returns false if it is no row of the table */
  private line(line: string): boolean {
    const cells = this.cells(line);
    if (cells === undefined) return false;
    this.add(cells);
    return true;
  }

  /** The cells of a line that comes next; undefined if it is no row of the table. */
  cells(line: string): string[] | undefined {
    return rowCells(line, this.table, this.within ? this.open.length : 0);
  }

  /** Adds such cells. */
  add(cells: string[]): void {
    const { table, open } = this;
    if (this.continued !== undefined) this.marked(cells, this.continued);
    else if (table.tiers.length > 1) {
      open.push(cells);
      if (open.length === table.tiers.length) this.end();
    } else if (table.grid) {
      if (!this.belongs(cells)) this.end();
      this.open.push(cells);
    } else this.plain(cells);
    this.gap = false;
  }

  /** Where marks say that a row goes on. */
  private marked(cells: readonly string[], continued: ContinuedRows): void {
    const ended = continued.push(cells);
    if (ended === undefined) {
      if (this.last.length === 0) this.last = cells;
      return;
    }
    if (this.seemsToGoOn(cells)) this.ambiguous++;
    this.last = cells;
    this.keep(ended);
  }

  /** Where only blanks divide: below a value that fills its column SQL*Plus goes on with it. */
  private plain(cells: string[]): void {
    const { open, table } = this;
    const goesOn = !this.gap && this.seemsToGoOn(cells);
    this.last = cells;
    if (goesOn && (table.spaced || this.isFull(cells))) {
      open.push(cells);
      return;
    }
    if (goesOn) this.ambiguous++;
    this.end();
    this.open.push(cells);
  }

  /** Whether a line is waited for, though it may hold nothing: the next of a record over several. */
  get within(): boolean {
    return this.table.tiers.length > 1 && this.open.length > 0;
  }

  /** An empty line. */
  blank(): void {
    this.gap = true;
    if (this.within) this.line('');
  }

  /** A rule: of a grid it ends the record. */
  rule(): void {
    if (this.table.grid) this.end();
  }

  /** Ends what is open. */
  end(): void {
    if (this.continued !== undefined) this.keep(this.continued.end());
    const { open, table } = this;
    this.open = [];
    if (open.length === 0) return;
    if (table.tiers.length > 1) {
      while (open.length < table.tiers.length) open.push((table.tiers[open.length]?.spans ?? []).map(() => ''));
      this.ready.push(open.flat());
      return;
    }
    const [first] = open;
    if (open.length === 1 && first !== undefined) this.keep(first);
    else this.ready.push(first?.map((_, i) => this.joined(open, i)) ?? []);
  }

  /** Whether a line of a grid goes on with the record: somewhere it is blank where the first isn't. */
  private belongs(cells: readonly string[]): boolean {
    const [first] = this.open;
    if (first === undefined) return true;
    if (this.open.length >= MOST_LINES) return false;
    return cells.some((cell, i) => cell.trim() === '' && first[i]?.trim() !== '');
  }

  /** Whether a line looks like more of the row above: nothing in the first column, and in few others, where that row has something. */
  private seemsToGoOn(cells: readonly string[]): boolean {
    const { last } = this;
    if (last.length < 3 || cells[0]?.trim() !== '') return false;
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    if (filled === 0 || filled * 2 > cells.length) return false;
    return cells.every((cell, i) => cell.trim() === '' || (last[i] ?? '').trim() !== '');
  }

  /** Whether each value that seems to go on fills its column, which is one blank from the next. */
  private isFull(cells: readonly string[]): boolean {
    const { runs } = this.table.tiers[0];
    return cells.every((cell, i) => {
      const { start = 0, end = 0 } = runs[i] ?? {};
      const next = runs[i + 1]?.start ?? end + 1;
      return cell === '' || (next === end + 1 && this.last[i]?.length === end - start);
    });
  }

  /** The parts of a cell: put together where the lines before are full, else as lines. */
  private joined(lines: readonly (readonly string[])[], column: number): string {
    const { runs } = this.table.tiers[0];
    const { start = 0, end = 0 } = runs[column] ?? {};
    const parts = lines.map((line) => (line[column] ?? '').trim());
    const close = this.table.uprights === '' && (runs[column + 1]?.start ?? end + 1) === end + 1;
    const broken = close && parts.slice(0, -1).some((part) => part.length === end - start);
    return parts.join(broken ? '' : '\n').trimEnd();
  }

  private keep(row: string[] | undefined): void {
    if (row !== undefined) this.ready.push(row.map((cell) => cell.trim()));
  }
}
