/**
 * Enters: the head of a text. Leaves: how sure it is a dump of SQL, and where in it what can be read begins: at its first byte,
 * behind what a program said before, or behind the row that the text begins in the middle of. Deliberately absent: the rest of the
 * text; where the head settles nothing, nothing is settled.
 */
import { attempt, hasBackslashes } from './backslash.ts';
import { byteAt, COMMA, OPEN, SEMICOLON, skipSpace } from './bytes.ts';
import { BARE_ROWS, beginsStatement, hasStatementWithRows, sniffSql } from './sniff.ts';
import { Cells, COMPLEX, PLAIN, scanTuple } from './tuple.ts';

/** Where a dump begins. */
export interface DumpStart {
  /** How sure, from 0 to 1. */
  readonly sure: number;
  /** Characters in front of what can be read. */
  readonly at: number;
  /** Whether they are the end of a row. */
  readonly torn: boolean;
  /** Cells of a line where lines of COPY come first whose statement is missing. */
  readonly copied?: number;
}

/** Statements that read as SQL to the end of the head, behind lines of something else: above a table of their commas, or of a rule in a comment. */
const STATEMENTS = 0.89;
/** Lines that programs write in front of a dump, at most, and at most this share of the head. */
const MOST_LINES = 200;
const MOST_SHARE = 0.5;
/** Lines that are tried as the first of the dump. */
const TRIES = 4;
/** Rows read for each thing that can't be. */
const ROWS_PER_LOSS = 20;
/** Seams between rows that are tried: those in texts divide none. */
const SEAMS = 32;
/** A row divided from the next. */
const SEAM = /\)\s{0,9},\s{0,9}\(/;
/** A text that begins between two rows. */
const BETWEEN = /^\s{0,9}(?:\)\s{0,9})?,\s{0,9}\(/;
/** A text that begins in the head of an INSERT. */
const IN_HEAD = /^(?!.{0,2000}\b(?:INSERT|REPLACE)\s)(?:[^'\n;:=]{0,2000}?\bVALUES|(?:A?L?U?E)?S)\s{0,9}\(/i;
/** A line that the end of a statement with rows stands on. */
const ENDS = /\)\s*;\s*$/;
/** The line that ends those of COPY. */
const COPY_END = /(?<=\n)\\\.\r?\n/;
/** Values without quotes that SQL has. */
const BARE = /^(?:[-+]?[\d.]+(?:e[-+]?\d+)?|0x[\da-f]*|true|false|current_\w+)$/i;

/** How sure the head looks like a dump, and where it begins. @param whole whether this is all there is */
export function dumpStart(text: string, whole: boolean): DumpStart {
  const copy = copyStart(text, whole);
  if (copy !== undefined) return copy;
  const sure = sniffSql(text, whole);
  // What looks like a comment or a command may be the end of a text in the row that is torn.
  const [first = ''] = /^(?:--|#|\\)/.test(text) ? text.split('\n', 1) : [];
  if (sure >= BARE_ROWS && !SEAM.test(first)) return { sure, at: 0, torn: false };
  const row = tornStart(text, whole);
  if (sure >= BARE_ROWS) return row < 0 ? { sure, at: 0, torn: false } : { sure, at: row, torn: true };
  const line = lineStart(text, whole);
  if (row >= 0 && (line < 0 || row < line)) return { sure: BARE_ROWS, at: row, torn: true };
  if (line < 0) return { sure, at: 0, torn: false };
  // A row that only its statement's head is missing of.
  const bare = /^\s*\(/.test(text) && isRows(text, text.indexOf('('), whole);
  return { sure: STATEMENTS, at: bare ? 0 : line, torn: false };
}

/** Lines of COPY up to their end, and statements behind them: undefined if it is something else. */
function copyStart(text: string, whole: boolean): DumpStart | undefined {
  const end = COPY_END.exec(text);
  if (end === null) return undefined;
  const front = text.slice(0, end.index);
  const rest = text.slice(end.index + end[0].length);
  if (rest.trim() === '' || !beginsStatement(rest) || hasStatementWithRows(front)) return undefined;
  const [first = 0, ...others] = front
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t').length);
  const width = others[0] ?? first;
  if (others.some((cells) => cells !== width)) return undefined;
  const read = attempt(rest, whole, false);
  if (read.losses * ROWS_PER_LOSS > read.rows) return undefined;
  const torn = first < width || others.length === 0;
  return { sure: BARE_ROWS, at: torn ? front.indexOf('\n') + 1 : 0, torn, copied: width };
}

/** Where the first whole row opens in a text that begins inside an INSERT; −1 if it doesn't. */
function tornStart(text: string, whole: boolean): number {
  const begins = BETWEEN.exec(text) ?? IN_HEAD.exec(text);
  if (begins !== null && isRows(text, begins[0].length - 1, whole)) return begins[0].length - 1;
  let tries = 0;
  for (const { 0: seam, index } of text.matchAll(new RegExp(SEAM, 'g'))) {
    if (tries++ >= SEAMS) break;
    const at = index + seam.length - 1;
    if (isRows(text, at, whole)) return endsRow(text.slice(0, index + 1)) ? -1 : at;
  }
  return -1;
}

/** Whether rows of SQL stand there one behind another up to the end of their statement, or of the head. */
function isRows(text: string, at: number, whole: boolean): boolean {
  const bytes = Buffer.from(text.slice(at));
  return [true, false].some((backslash) => areRows(bytes, whole, backslash));
}

function areRows(bytes: Buffer, whole: boolean, backslash: boolean): boolean {
  const cells = new Cells();
  let width = 0;
  let rows = 0;
  for (let at = 0; ; ) {
    if (at >= bytes.length || byteAt(bytes, at) !== OPEN) return at >= bytes.length && rows > 1;
    const next = scanTuple(bytes, at, bytes.length, backslash, cells);
    // The end of the text may cut a row off, and so may that of the head.
    if (next < 0) return next === -1 && rows > (whole ? 1 : 0);
    if (rows++ > 0 && cells.count !== width) return false;
    width = cells.count;
    if (!isValues(bytes, cells)) return false;
    const after = skipSpace(bytes, next, bytes.length, true);
    if (after < 0 || after >= bytes.length) return rows > 1 || !whole;
    if (byteAt(bytes, after) === SEMICOLON) return beginsStatement(bytes.toString('utf8', after + 1));
    if (byteAt(bytes, after) !== COMMA) return false;
    at = skipSpace(bytes, after + 1, bytes.length, true);
    if (at < 0) return rows > 1;
  }
}

function isValues(bytes: Buffer, { places, count }: Cells): boolean {
  for (let i = 0; i < count * 3; i += 3) {
    const text = places[i + 2] === PLAIN ? bytes.toString('latin1', places[i], places[i + 1]) : '0';
    if (!BARE.test(text)) return false;
  }
  return count > 0;
}

/** Whether a row ends a text that also begins in it: then the text isn't cut off there, and what stands around rows is no SQL. */
function endsRow(text: string): boolean {
  const bytes = Buffer.from(text);
  const cells = new Cells();
  let tries = 0;
  for (
    let at = bytes.lastIndexOf(OPEN);
    at >= 0 && tries++ < SEAMS;
    at = at === 0 ? -1 : bytes.lastIndexOf(OPEN, at - 1)
  ) {
    // `max(1, 2)` in the row that is torn.
    if (/\w$/.test(bytes.toString('latin1', Math.max(0, at - 1), at))) continue;
    for (const backslash of [true, false])
      if (scanTuple(bytes, at, bytes.length, backslash, cells) === bytes.length && isPlain(cells)) return true;
  }
  return false;
}

function isPlain({ places, count }: Cells): boolean {
  for (let i = 0; i < count * 3; i += 3) if (places[i + 2] === COMPLEX) return false;
  return true;
}

/** Where the first line of a dump begins, with lines of something else in front of it or none; −1 if none does. */
function lineStart(text: string, whole: boolean): number {
  if (/^\s*[{[<]/.test(text) || !(hasStatementWithRows(text) || /\)\s*;/.test(text))) return -1;
  let tries = 0;
  let lines = 0;
  for (let at = 0; at > 0 || lines === 0; at = text.indexOf('\n', at) + 1) {
    const ended = lines === 1 && whole && ENDS.test(text.slice(0, at));
    if (lines++ > MOST_LINES || (at > text.length * MOST_SHARE && !ended)) return -1;
    const rest = text.slice(at);
    if (!/^(?:--|\/\*|[a-z])/i.test(rest) || !beginsStatement(rest)) continue;
    const read = attempt(rest, whole, hasBackslashes({ text: rest, whole }));
    if ((read.rows > 0 || ended) && read.losses * ROWS_PER_LOSS <= read.rows) return at;
    if (++tries >= TRIES) return -1;
  }
  return -1;
}
