/**
 * What the head of a delimited file settles for all of it. Enters: the head and its dialect. Leaves: columns, and where the
 * first record begins, so that any part of the file can be read by itself.
 */

import { linesInFront } from '../front.ts';
import { SAMPLE_ROWS } from '../limits.ts';
import { settleColumns } from '../positional.ts';
import type { RepeatedHeader } from '../repeated-header.ts';
import type { Column, Head, RawCell } from '../types.ts';
import type { Dialect } from './dialect.ts';
import { isHeader, keyOf, secondHeader } from './other-header.ts';
import { Scanner } from './scanner.ts';

/** Cells of a row that fills a head by their number. */
const WIDE = 1000;

/** Records whose end is kept: more than can stand before the first one of evidence. */
const MOST_IN_FRONT = 16;

export interface CsvPlan {
  readonly dialect: Dialect;
  readonly columns: readonly Column[];
  /** The header, where it may come again; undefined where such a record could be data. */
  readonly repeated: RepeatedHeader | undefined;
  /** Records in front of the header, which are left out. */
  readonly front: number;
  /** Rows of types under the header, which are left out, too. */
  readonly types: number;
  /** Records before the first one of evidence: these, descriptions of the file, the header and a rule under it. */
  readonly skip: number;
  /** Bytes of these in UTF-8. */
  readonly start: number;
}

/** The plan of a file; null when no record ends inside the head, or one of thousands of cells that others must tell about. */
export function planOf(head: Head, dialect: Dialect): CsvPlan | null {
  const scanner = new Scanner(head.text, head.whole, dialect, { complete: true, losses: Object.create(null) });
  if (scanner.records(dialect.skipLines).length < dialect.skipLines) return null;
  /** Text up to the end of each record, of none first. */
  const ends = [scanner.read()];
  const rows: RawCell[][] = [];
  for (let row = scanner.records(1)[0]; row !== undefined; row = scanner.records(1)[0]) {
    rows.push(row);
    if (ends.length <= MOST_IN_FRONT) ends.push(scanner.read());
    if (rows.length >= SAMPLE_ROWS) break;
  }
  const [first] = rows;
  if (first === undefined) return null;
  // Beside a long value the names alone will do; of a row as long as the head nobody knows whether it is one of names.
  if (rows.length === 1 && !head.whole && first.length > WIDE) return null;
  // Another table below tells nothing of the first one's columns.
  const second = isHeader(first) ? secondHeader(rows, keyOf(first)) : -1;
  const own = second > 0 ? rows.slice(0, second) : rows;
  const front = linesInFront(own);
  const { header, columns, repeated, under } = settleColumns(own.slice(front));
  const before = front + (header ? 1 : 0) + under.rules + under.types;
  const start = Buffer.byteLength(ends[before] ?? '');
  return { dialect, columns, repeated, front, types: under.types, skip: dialect.skipLines + before, start };
}
