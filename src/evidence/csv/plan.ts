/**
 * What the head of a delimited file settles for all of it. Enters: the head and its dialect. Leaves: columns, and where the
 * first record begins, so that any part of the file can be read by itself.
 */

import { settleColumns } from '../positional.ts';
import type { Column, Head } from '../types.ts';
import type { Dialect } from './dialect.ts';
import { Scanner } from './records.ts';

/** Rows looked at before the header is decided. */
const SAMPLE_ROWS = 100;

export interface CsvPlan {
  readonly dialect: Dialect;
  readonly columns: readonly Column[];
  /** Records before the first one of evidence: descriptions of the file, and the header. */
  readonly skip: number;
  /** Bytes of these in UTF-8. */
  readonly start: number;
}

/** The plan of a file; null when not even one record ends inside the head. */
export function planOf(head: Head, dialect: Dialect): CsvPlan | null {
  const scanner = new Scanner(head.text, head.whole, dialect, { complete: true, losses: Object.create(null) });
  if (scanner.records(dialect.skipLines).length < dialect.skipLines) return null;
  const described = scanner.read();
  const first = scanner.records(1);
  if (first.length === 0) return null;
  const behind = scanner.read();
  const { header, columns } = settleColumns([...first, ...scanner.records(SAMPLE_ROWS - 1)]);
  return {
    dialect,
    columns,
    skip: dialect.skipLines + (header ? 1 : 0),
    start: Buffer.byteLength(header ? behind : described),
  };
}
