/**
 * A table's header that comes again among its records, as in exports laid end to end or printed in pages. Enters: the first rows
 * of a table, and any row. Leaves: whether the row is the header once more. Deliberately absent: another header; it stays a record.
 */
import { MAX_COLUMNS } from './limits.ts';
import type { RawCell } from './types.ts';

/** A record with this share of the header's names in their places is data that reads like a header: then nothing is left out. */
const ALIKE_SHARE = 0.5;
/** What a file of its own begins with, also behind another one. */
const MARK = '\ufeff';

type Row = readonly (RawCell | undefined)[];

export class RepeatedHeader {
  /** The header's cells as they stood. */
  readonly cells: readonly string[];
  /** The column, never the first, whose name tells it from records soonest. */
  readonly sign: number;

  private constructor(cells: readonly string[]) {
    this.cells = cells;
    const longest = Math.max(...cells.slice(1).map((cell) => cell.length));
    this.sign = cells.findIndex((cell, at) => at > 0 && cell.length === longest);
  }

  /**
   * @param rows the first rows of a table, the very first its header
   * @returns undefined where the header could be a record too: of fewer than two names, or of names that are values as well
   */
  static of(rows: readonly Row[]): RepeatedHeader | undefined {
    const [first = [], ...below] = rows;
    const cells = first.map((cell) => cell?.text ?? '');
    const names = cells.filter((cell) => cell.trim() !== '');
    if (names.length < 2 || new Set(names).size < 2 || cells.length > MAX_COLUMNS) return undefined;
    if (cells.slice(1).every((cell) => cell.trim() === '')) return undefined;
    const header = new RepeatedHeader(cells);
    const most = names.length * ALIKE_SHARE;
    const isData = (row: Row): boolean => {
      const same = cells.filter((cell, at) => cell.trim() !== '' && row[at]?.text === cell).length;
      return same > 0 && same >= most && !header.is(row);
    };
    return below.some(isData) ? undefined : header;
  }

  /** Whether a row is the header, cell for cell; a byte order mark may stand in front of it. */
  is(row: Row): boolean {
    const { cells } = this;
    if (row.length !== cells.length || row[this.sign]?.text !== cells[this.sign]) return false;
    return row.every((cell, at) => (at === 0 ? unmarked(cell?.text ?? '') : (cell?.text ?? '')) === cells[at]);
  }
}

/** Behind a mark quotes are none for a reader of records. */
function unmarked(text: string): string {
  return text.startsWith(MARK) ? text.slice(1).replace(/^(["'])(.*)\1$/s, '$2') : text;
}
