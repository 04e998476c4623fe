/**
 * Enters: text whose records end with a control character: ASCII's record separator, as sqlite's `.mode ascii` writes it, or a NUL,
 * as `psql -0` does. Leaves: batches of one table. Deliberately absent: quotes and escapes; such marks stand in no value.
 */

import { controlsOfText } from '../binary.ts';
import { LONGEST_RECORD, MAX_COLUMNS } from '../limits.ts';
import { loseForGood } from '../losses.ts';
import { PositionalTable } from '../positional.ts';
import type { Format, Head, RawCell, Reading } from '../types.ts';

const ENDS = ['\u001e', '\0'] as const;
/** In order of preference where the records can't tell. */
const DELIMITERS = ['\u001f', '\0', '\u0001', '\t', '|', ';', ','] as const;
/** The same, of lines. */
const LINE_DELIMITERS = ['\t', '|', ';', ','] as const;
/** Records of the head that are looked at. */
const RECORDS = 200;
/** Share of them that must have the usual number of cells; few records, one with a delimiter in a value, have less. */
const REGULAR = 0.6;
/** Share of the lines that a mark between their cells divides alike. */
const REGULAR_LINES = 0.8;
/** Lines in a cell, on average. */
const MOST_LINES = 8;
/** Kinds of control characters that are none of its marks. */
const OTHERS = 3;
/** Above text with a delimiter, for which such a file is one line. */
const SEPARATED = 0.8;

/** What ends a record and what divides its cells; a line end behind the former is a part of it. */
interface Marks {
  readonly end: string;
  readonly delimiter: string;
  readonly lined: boolean;
}

export const separated: Format = {
  id: 'separated',
  title: 'records between control characters (ASCII separators, NUL)',
  loses: 'empty records',

  sniff: (head) => (marksOf(head) === undefined ? 0 : SEPARATED),

  async *read(content, reading) {
    const marks = marksOf(content.head);
    if (marks === undefined) return;
    const table = new PositionalTable('', reading);
    for await (const records of recordsOf(content.text(), marks, reading))
      for (const record of records) yield* table.push(cellsOf(record, marks.delimiter, reading));
    yield* table.end();
  },
};

function cellsOf(record: string, delimiter: string, reading: Reading): RawCell[] {
  const texts = record.split(delimiter, MAX_COLUMNS + 1);
  if (texts.length > MAX_COLUMNS) {
    texts.pop();
    loseForGood(reading, 'cellsBeyondColumnLimit', times(record, delimiter) + 1 - MAX_COLUMNS);
  }
  return texts.map((text) => ({ text, quoted: false }));
}

function times(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) found++;
  return found;
}

function marksOf({ text, whole }: Head): Marks | undefined {
  for (const end of ENDS) {
    if (!text.includes(end)) continue;
    const all = text.split(end, RECORDS + 1);
    const lined = all.length > 2 && all.slice(1).every((record) => /^\r?\n|^$/.test(record));
    if (whole && all.length <= RECORDS && all.at(-1)?.trim() === '') all.pop();
    else if (!whole || all.length > RECORDS) all.pop();
    // ASCII's two separators mean what they are for.
    const plain = !text.includes('\u001f');
    if (all.length === 0 || (plain && dividesLines(text, end, whole))) continue;
    // In lines that another mark divides alike, bcp's NUL is an empty cell.
    if (plain && !lined && LINE_DELIMITERS.some((mark) => dividesLines(text, mark, whole))) continue;
    const records = all.map((record) => (lined ? record.replace(/^\r?\n/, '') : record));
    let [delimiter, most] = ['', 0];
    for (const mark of DELIMITERS) {
      const share = mark === end ? 0 : regularity(records, mark);
      if (share > most) [delimiter, most] = [mark, share];
    }
    if (most >= REGULAR && !isDamage(records, delimiter) && !hasOthers(text, end, delimiter))
      return { end, delimiter, lined };
  }
  return undefined;
}

/** Whether the marks are so rare among the lines of a text that they are damage: values hold a line end now and then. */
function isDamage(records: readonly string[], delimiter: string): boolean {
  const cells = records.reduce((sum, record) => sum + record.split(delimiter).length, 0);
  return records.reduce((sum, record) => sum + record.split('\n').length, 0) > cells * MOST_LINES;
}

/** Whether control characters of other kinds stand there, too: bytes of memory among the lines of a text hold all of them. */
function hasOthers(text: string, end: string, delimiter: string): boolean {
  const kinds = new Set(controlsOfText(text));
  kinds.delete(end);
  kinds.delete(delimiter);
  return kinds.size >= OTHERS;
}

/** Share of the records with the commonest number of cells above one. */
function regularity(records: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const record of records) {
    const width = record.split(delimiter).length;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return Math.max(0, ...[...counts].map(([width, times]) => (width > 1 ? times / records.length : 0)));
}

/** Whether a mark stands between the cells of lines, the same number of times in nearly all and not only at their ends. */
function dividesLines(text: string, mark: string, whole: boolean): boolean {
  const lines = text.split('\n', RECORDS + 1);
  if (!whole || lines.length > RECORDS || lines.at(-1) === '') lines.pop();
  if (lines.length < 2) return false;
  const cut = lines.map((line) => (line.endsWith(mark) ? line.slice(0, -1) : line));
  return regularity(cut, mark) >= REGULAR_LINES;
}

/** The records of a text; those above 16 Mi characters are left out, counted as `oversizedRecords`. */
async function* recordsOf(text: AsyncIterable<string>, marks: Marks, reading: Reading): AsyncGenerator<string[]> {
  let parts: string[] = [];
  let length = 0;
  const take = (): string => {
    if (length > LONGEST_RECORD) loseForGood(reading, 'oversizedRecords');
    const record = parts.join('');
    parts = [];
    length = 0;
    return marks.lined ? record.replace(/^\r?\n/, '') : record;
  };
  const add = (part: string): void => {
    length += part.length;
    if (length > LONGEST_RECORD) parts = [];
    else parts.push(part);
  };
  for await (const piece of text) {
    const records: string[] = [];
    const found = piece.split(marks.end);
    const last = found.pop() ?? '';
    for (const part of found) {
      add(part);
      const record = take();
      if (record !== '') records.push(record);
    }
    add(last);
    if (records.length > 0) yield records;
  }
  const record = take();
  if (record.trim() !== '') yield [record];
}
