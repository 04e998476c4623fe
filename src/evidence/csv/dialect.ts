/**
 * Enters: the head's text. Leaves: the dialect of a delimited file: delimiter, quote, escape, line ends. Deliberately absent: the header, which is a question about values.
 */
import { usualWidth } from '../usual-width.ts';
import { isSureTable } from './certainty.ts';
import { bestDelimiter, ROWS, rowsOf } from './delimiter.ts';

/** How a delimited text is written. */
export interface Dialect {
  /** '' for a file of one column. */
  readonly delimiter: string;
  readonly quote: string;
  /** A quote inside quotes may also be written \". */
  readonly backslash: boolean;
  /** A lone CR ends a line. */
  readonly loneReturn: boolean;
  /** Blanks between a delimiter and an opening quote belong to neither. */
  readonly skipBlanks: boolean;
  /** Leading lines that only describe the file ("sep=;"). */
  readonly skipLines: number;
  /** Share of the head's rows with the usual number of fields; 1 is a perfect table. */
  readonly consistency: number;
  /** Rows of the head that another delimiter divides and this one doesn't: two kinds of rows in one file. */
  readonly otherwise: number;
  /** Whether the text is a table beyond doubt. */
  readonly sure: boolean;
}

/** Reads the dialect off the head. `whole` is false if the last line may be cut. */
export function detectDialect(text: string, whole: boolean): Dialect {
  const told = /^sep=(.)(?:\r\n|\n|\r)/.exec(text);
  const rest = told === null ? text : text.slice(told[0].length);
  const loneReturn = count(rest, /\r(?!\n)/g) > count(rest, /\n/g);
  // Papa Parse believes in one kind of line end a file; files laid end to end have two.
  const body = rest.replace(loneReturn ? /\r\n?/g : /\r\n/g, '\n');
  const quote = detectQuote(body);
  const shared = {
    quote,
    backslash: hasBackslashEscapes(body, quote),
    loneReturn,
    skipLines: told === null ? 0 : 1,
  };
  // Papa Parse knows doubled quotes alone.
  const doubled = shared.backslash
    ? body.replace(/\\([^\n])/g, (_, sign: string) => (sign === quote ? quote + quote : '__'))
    : body;
  const best = told?.[1] === undefined ? bestDelimiter(doubled, quote, whole) : { delimiter: told[1], consistency: 1 };
  const escaped = best.delimiter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const blanks =
    best.delimiter === '' || best.delimiter === '\t' ? 0 : count(body, new RegExp(`${escaped} +${quote}`, 'g'));
  const otherwise = told === null ? dividedOtherwise(body, best.delimiter, quote, whole) : 0;
  const sure = isSureTable(doubled, best.delimiter, quote, whole);
  return {
    ...shared,
    ...best,
    otherwise,
    sure,
    skipBlanks: blanks > count(body, new RegExp(`${escaped}${quote}`, 'g')),
  };
}

/** Share of the rows that another delimiter must divide alike before they count as divided at all. */
const OTHERWISE_SHARE = 0.1;
/** How regular they must be. */
const OTHERWISE_CONSISTENCY = 0.8;

/** Rows without the delimiter which, for themselves, are a regular table of another one of the common delimiters. */
function dividedOtherwise(text: string, delimiter: string, quote: string, whole: boolean): number {
  const all = text.split(/\r\n|\r|\n/, ROWS + 1);
  const lines = (whole && all.length <= ROWS ? all : all.slice(0, -1)).filter((line) => line.trim() !== '');
  const others = lines.filter((line) => delimiter === '' || !line.includes(delimiter));
  let rows = 0;
  for (const other of [',', ';', '\t', '|'] as const) {
    const divided = other === delimiter ? [] : others.filter((line) => line.includes(other));
    if (divided.length < 2 || divided.length < lines.length * OTHERWISE_SHARE) continue;
    const { width, consistency } = usualWidth(rowsOf(divided.join('\n'), other, quote, true));
    // Two fields are a comma in a sentence.
    if (width > 2 && consistency > OTHERWISE_CONSISTENCY) rows += divided.length;
  }
  return rows;
}

/** The thorn of Concordance's load files, which is another letter in other encodings. */
const THORN = /^([^\0-\x7f]).*?\1\u0014\1/;

/** Cells in apostrophes, and in quotation marks; no longer than this, else an open one would be looked for over and over. */
const IN_APOSTROPHES = /(?<=^|[,;|\t])'((?:[^'\\]|''|\\.){0,2000})'(?=[,;|\t\r\n]|$)/gms;
const IN_QUOTATION_MARKS = /(?:^|[,;|\t]) *"(?:[^"\\]|""|\\.){0,2000}"(?=[,;|\t\r\n]|$)/gms;
/** Share of the lines with a cell in apostrophes from which on these are quotes, though none holds what needs them. */
const MOSTLY_QUOTED = 0.5;

/** The apostrophe only where it opens and closes fields, which need it or are many, and the quotation mark doesn't. */
function detectQuote(text: string): string {
  const [, thorn] = THORN.exec(text) ?? [];
  if (thorn !== undefined) return thorn;
  if (count(text, IN_QUOTATION_MARKS) > 0) return '"';
  const cells = [...text.matchAll(IN_APOSTROPHES)].map(([, cell = '']) => cell);
  const open = count(text.replace(IN_APOSTROPHES, ''), /(?:^|[,;|\t])'/gm);
  if (cells.length < open * 9) return '"';
  const needed =
    cells.some((cell) => /''|\\'|[\r\n]/.test(cell)) || cells.filter((cell) => /[,;|\t]/.test(cell)).length > 1;
  const lines = count(text, /\n|\r(?!\n)/g);
  return needed || (cells.length > 1 && cells.length >= lines * MOSTLY_QUOTED) ? "'" : '"';
}

/** \" inside a field is commoner than "" there. */
function hasBackslashEscapes(text: string, quote: string): boolean {
  const escaped = count(text, new RegExp(`\\\\${quote}(?![,;|\\t\\r\\n]|$)`, 'g'));
  return escaped > 0 && escaped >= count(text, new RegExp(`[^,;|\\t\\r\\n]${quote}${quote}`, 'g'));
}

function count(text: string, pattern: RegExp): number {
  let times = 0;
  for (const _ of text.matchAll(pattern)) times++;
  return times;
}
