/** Small tables for the tests of this stage. Enters: names and rows. Leaves: batches, tallies and profiles. */

import type { Batch } from '../../src/evidence/types.ts';
import { describeTable } from '../../src/profile/index.ts';
import { type TableTally, tableTally, tallyBatch } from '../../src/profile/table-tally.ts';
import type { ColumnProfile, TableProfile } from '../../src/profile/types.ts';

/** A cell; undefined when the record has none. */
export type Cell = string | undefined;

/** A batch of one table; a name of null makes the column nameless. */
export function batchOf(names: readonly (string | null)[], rows: readonly (readonly Cell[])[]): Batch {
  const spans = new Int32Array(rows.length * names.length * 2).fill(-1);
  const parts: Buffer[] = [];
  let used = 0;
  rows.forEach((row, r) => {
    names.forEach((_, c) => {
      const cell = row[c];
      if (cell === undefined) return;
      const bytes = Buffer.from(cell, 'utf8');
      const place = (r * names.length + c) * 2;
      spans[place] = used;
      used += bytes.length;
      spans[place + 1] = used;
      parts.push(bytes);
    });
  });
  return {
    table: '',
    columns: names.map((name, i) => ({ name: name ?? `column ${i + 1}`, named: name !== null })),
    rows: rows.length,
    bytes: Buffer.concat(parts),
    spans,
    quoted: new Uint8Array(rows.length * names.length),
  };
}

/** The tally of a table, read in batches of at most `size` rows. */
export function tallyOf(
  names: readonly (string | null)[],
  rows: readonly (readonly Cell[])[],
  size = 1000,
): TableTally {
  const table = tableTally('');
  for (let at = 0; at === 0 || at < rows.length; at += size)
    tallyBatch(table, batchOf(names, rows.slice(at, at + size)));
  return table;
}

/** The profile of a table. */
export function profileOf(names: readonly (string | null)[], rows: readonly (readonly Cell[])[]): TableProfile {
  return describeTable(tallyOf(names, rows));
}

/** The profile of a table of one column. */
export function columnOf(name: string | null, values: readonly string[]): ColumnProfile {
  const [column] = profileOf(
    [name],
    values.map((value) => [value]),
  ).columns;
  if (column === undefined) throw new Error('no column');
  return column;
}

/** `count` values made from their numbers. */
export function made<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** A number below `below`, the same for the same `i`, without order. */
export function scattered(i: number, below: number): number {
  return ((Math.imul(i + 1, 2654435761) >>> 0) % 1_000_003) % below;
}

/** Two digits. */
export function two(value: number): string {
  return String(value).padStart(2, '0');
}
