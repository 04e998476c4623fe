/**
 * Enters: the head's text. Leaves: whether its rows are written without quotes, a backslash escaping what would divide them
 * (`COPY … TO`, `SELECT … INTO OUTFILE`, `mysqldump --tab`, `mysql -B`), by which delimiter, and those rows. Deliberately
 * absent: quotes; they stand for themselves here, and what needs them is the business of CSV.
 */
import type { RawCell } from '../types.ts';
import { usualWidth } from '../usual-width.ts';

/** In order of preference. All but the tab have to be seen escaped themselves, or beside a `\N`: they stand in texts too. */
const DELIMITERS = ['\t', '|', ',', ';', '\u0001', '^', '~'] as const;
/** Rows of the head that are looked at. */
const ROWS = 500;
/** Share of the rows with the usual number of cells; no cell can hide a delimiter, so nearly all have it. */
const LEAST_CONSISTENCY = 0.8;
/** From this share of rows with a cell that is wrapped in quotes on, quotes are what protects the cells. */
const QUOTING_SHARE = 0.5;
/** Letters that mean a character. Sources: manuals of PostgreSQL (COPY, Text Format) and MySQL (LOAD DATA). */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '0': '\0', Z: '\u001a' },
};
const NULL = '\\N';
/** A line of this alone ends what COPY wrote. */
const END = '\\.';
const ENDED = /\n\\\.[\r\n]*$/;

export interface EscapedRows {
  readonly delimiter: string;
  readonly rows: readonly RawCell[][];
  /** Cells of most rows. */
  readonly width: number;
  /** Share of the rows that have so many. */
  readonly consistency: number;
  /** Whether the end of the data is marked. */
  readonly ended: boolean;
}

/** What the cells of the head say about how they are written. */
interface Marks {
  /** Escapes that only this way of writing has: of a delimiter, a line end, a backslash. */
  own: number;
  delimiters: number;
  /** Escapes of what would divide: a delimiter, a line end. */
  joins: number;
  nulls: number;
  /** `\"`, which says nothing where no cell is wrapped in quotes. */
  quotes: number;
  ended: boolean;
}

/** The rows of a head written so, by the most regular delimiter; undefined if it isn't. @param whole whether this is all there is */
export function escapedRows(text: string, whole: boolean): EscapedRows | undefined {
  if (!text.includes('\\') || endsInReturns(text)) return undefined;
  let best: EscapedRows | undefined;
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter) && delimiter !== '\t') continue;
    const found = rowsBy(text, delimiter, whole);
    if (found !== undefined && (best === undefined || isBetter(found, best))) best = found;
  }
  return best;
}

/** Rows of one cell are those of a delimiter that isn't theirs, if another divides them as regularly. */
function isBetter(a: EscapedRows, b: EscapedRows): boolean {
  return a.consistency > b.consistency || (a.consistency === b.consistency && b.width === 1 && a.width > 1);
}

/** Whether a lone CR ends the lines, as no client writes them that escapes. */
function endsInReturns(text: string): boolean {
  return text.replaceAll('\r\n', '').split('\r').length > text.split('\n').length;
}

function rowsBy(text: string, delimiter: string, whole: boolean): EscapedRows | undefined {
  const marks: Marks = { own: 0, delimiters: 0, joins: 0, nulls: 0, quotes: 0, ended: false };
  const rows: RawCell[][] = [];
  const joined: number[] = [];
  const spread: number[] = [];
  let wrapped = 0;
  for (let at = 0; at < text.length && rows.length < ROWS && !marks.ended; ) {
    const cells: string[] = [];
    const next = splitRow(text, at, delimiter, cells);
    // The last line may be cut off.
    if (next < 0 && !whole) break;
    at = next < 0 ? text.length : next;
    if (cells.length === 1 && cells[0] === END) marks.ended = true;
    else if (cells.length > 1 || cells[0] !== '') {
      const { joins } = marks;
      if (!cells.every((cell) => marked(cell, delimiter, marks))) return undefined;
      if (marks.joins > joins) joined.push(cells.length);
      if (cells.some(isWrapped)) wrapped++;
      if (isSpread(cells)) spread.push(cells.length);
      rows.push(cells.map(unescapedCell));
    }
  }
  // Of what COPY wrote of an empty table the end is all there is.
  if (rows.length === 0 && marks.ended && whole) return { delimiter, rows, width: 0, consistency: 1, ended: true };
  marks.ended ||= whole && ENDED.test(text);
  const { width, consistency } = usualWidth(rows);
  // Quotes around a delimiter make more cells of a row than it has.
  if (spread.filter((cells) => cells > width).length > joined.length) return undefined;
  if (wrapped > 0 && (marks.quotes > 0 || marks.own === 0 || wrapped >= rows.length * QUOTING_SHARE)) return undefined;
  // A backslash that only ends a cell, as of a password or a folder, joins what belongs apart.
  if (joined.filter((cells) => cells === width).length * 2 < joined.length) return undefined;
  const told = marks.ended || marks.nulls > 0 || (delimiter === '\t' ? marks.own > 0 : marks.delimiters > 0);
  if (!told || consistency < LEAST_CONSISTENCY || (width < 2 && !marks.ended)) return undefined;
  return { delimiter, rows, width, consistency, ended: marks.ended };
}

/** Splits the row at `at` into cells as they are written. @returns the place behind its line end, −1 if there is none */
function splitRow(text: string, at: number, delimiter: string, cells: string[]): number {
  let from = at;
  for (let i = at; i < text.length; i++) {
    const character = text[i];
    if (character === '\\') i += text.startsWith('\r\n', i + 1) ? 2 : 1;
    else if (character === delimiter) {
      cells.push(text.slice(from, i));
      from = i + 1;
    } else if (character === '\n') {
      cells.push(text.slice(from, text[i - 1] === '\r' && i > from ? i - 1 : i));
      return i + 1;
    }
  }
  cells.push(text.slice(from));
  return -1;
}

/** Counts the escapes of a cell. @returns false if one means nothing in texts written so */
function marked(cell: string, delimiter: string, marks: Marks): boolean {
  if (cell === NULL) {
    marks.nulls++;
    return true;
  }
  for (let i = cell.indexOf('\\'); i >= 0; i = cell.indexOf('\\', i + 2)) {
    const next = cell[i + 1] ?? '';
    if (next === delimiter) marks.delimiters++;
    if (next === delimiter || next === '\n' || next === '\r') marks.joins++;
    if (next === delimiter || next === '\\' || next === '\n' || next === '\r') marks.own++;
    else if (next === '"') marks.quotes++;
    else if (!Object.hasOwn(LETTERS, next)) return false;
  }
  return true;
}

function isWrapped(cell: string): boolean {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
}

/** Whether a quote opens in one cell and closes in a later one. */
function isSpread(cells: readonly string[]): boolean {
  const opening = cells.findIndex((cell) => cell.startsWith('"'));
  return opening >= 0 && cells.some((cell, i) => i > opening && cell.endsWith('"'));
}

function unescapedCell(cell: string): RawCell {
  if (cell === NULL) return { text: '', quoted: false };
  const text = cell.replace(/\\(.)/gs, (_, letter: string) => LETTERS[letter] ?? letter);
  return { text, quoted: text === '' };
}
