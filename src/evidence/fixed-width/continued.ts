/**
 * Rows that run over several lines. Enters: the cells of lines between uprights, with the blanks around them. Leaves: the cells
 * of whole rows. psql says where a cell goes on: by a mark in the place of the blank behind it. Deliberately absent: guesses
 * where nothing is said, as in the output of sqlite or mysql; there each line is a row.
 */
import { LONGEST_CONTINUED } from '../limits.ts';

/** Behind a cell that goes on: at a line end of its own (`+`, `↵`), or because it was too wide (`.`, `…`). */
const GOES_ON = /[+↵.…]$/u;
const WRAPPED = /[.…]$/u;

/** Puts lines together. */
export class ContinuedRows {
  /** The parts of each cell; only the last may bear a mark. */
  private row: string[][] | undefined;
  private length = 0;
  /** What the last line of the row left open: the mark of each cell, '' where there is none. */
  private marks: string[] = [];

  /** Adds a line. @returns the row that it has ended, if any */
  push(line: readonly string[]): string[] | undefined {
    if (this.row !== undefined && this.goesOn(line)) {
      this.goOn(this.row, line);
      return undefined;
    }
    const ended = this.end();
    this.row = line.map((cell) => [cell.trim()]);
    this.marks = line.map(markOf);
    return ended;
  }

  /** The last row. */
  end(): string[] | undefined {
    const { row } = this;
    this.row = undefined;
    this.length = 0;
    return row?.map((parts) => parts.join(''));
  }

  /** Whether a line holds nothing but what the one before it announced. */
  private goesOn(line: readonly string[]): boolean {
    if (this.length > LONGEST_CONTINUED || this.marks.every((mark) => mark === '')) return false;
    return (
      line.some((cell) => cell.trim() !== '') && line.every((cell, i) => this.marks[i] !== '' || cell.trim() === '')
    );
  }

  private goOn(row: readonly string[][], line: readonly string[]): void {
    for (const [i, cell] of line.entries()) {
      const mark = this.marks[i] ?? '';
      const parts = row[i];
      if (mark === '' || parts === undefined) continue;
      const open = (parts.pop() ?? '').slice(0, -mark.length);
      if (WRAPPED.test(mark)) parts.push(open, cell.trim().replace(/^[.…](?: {2,})?/u, ''));
      else parts.push(open.trimEnd(), `\n${cell.trim()}`);
      this.length += cell.length;
    }
    this.marks = line.map((cell, i) => (this.marks[i] === '' ? '' : markOf(cell)));
  }
}

function markOf(cell: string): string {
  return GOES_ON.exec(cell)?.[0] ?? '';
}
