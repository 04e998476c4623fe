/** Cells counted by the kernel and on the slow road. */
import assert from 'node:assert/strict';
import type { Batch } from '../../src/evidence/types.ts';
import { Kernel } from '../../src/kernel/kernel.ts';
import { KernelTables } from '../../src/profile/kernel-tally.ts';
import { type TableTally, tableTally, tallyBatch } from '../../src/profile/table-tally.ts';
import { batchOf, type Cell } from '../profile/tables.ts';

export function kernel(): Kernel {
  const made = Kernel.create();
  if (made === null) throw new Error('the kernel is not built: npm run build');
  return made;
}

/** A tally as plain data, its samples cut to what they stand for. */
function plain(table: TableTally): unknown {
  return {
    records: table.records,
    distinct: table.distinctRows.distinct(),
    rows: table.distinctRows.entries().map(({ hash }) => hash),
    patterns: table.patterns.entries().map(({ hash, count, item }) => [hash, count, [...item]]),
    columns: table.columns.map(({ shapes, values, dates, ...counts }) => ({
      ...counts,
      shapes: shapes.entries().map(({ hash, count, item }) => [hash, count, item]),
      values: values
        .entries()
        .map(({ hash, count, item }) => [hash, count, item.value, item.rows.hashes, item.rows.distinct()]),
      distinct: values.distinct(),
      dates: Object.entries(dates).map(([key, value]) => [
        key,
        value instanceof Map ? [...value].sort((x, y) => (String(x[0]) < String(y[0]) ? -1 : 1)) : value,
      ]),
    })),
  };
}

export function both(batches: readonly Batch[]): { fast: unknown; slow: unknown } {
  const tables = new KernelTables(kernel());
  const slow = tableTally('');
  for (const batch of batches) {
    tables.tally(batch);
    tallyBatch(slow, batch);
  }
  const [fast] = tables.harvest();
  if (fast === undefined) throw new Error('no table');
  return { fast: plain(fast), slow: plain(slow) };
}

/** Rows in batches of `size`. */
export function batchesOf(names: readonly string[], rows: readonly (readonly Cell[])[], size: number): Batch[] {
  const batches: Batch[] = [];
  for (let at = 0; at < rows.length; at += size) batches.push(batchOf(names, rows.slice(at, at + size)));
  return batches;
}

/** Both roads say the same of these rows, in batches of `size`. */
export function same(names: readonly string[], rows: readonly (readonly Cell[])[], size = 100): void {
  const { fast, slow } = both(batchesOf(names, rows, size));
  assert.deepEqual(fast, slow);
}
