/** Tables as saved profiles, with a key and without, and such profiles merged. For tests only. */
import assert from 'node:assert/strict';
import { Kernel } from '../../src/kernel/kernel.ts';
import { describeTable } from '../../src/profile/index.ts';
import { KernelTables } from '../../src/profile/kernel-tally.ts';
import { fingerprintsOf, keyOf } from '../../src/profile/key.ts';
import { addSaved } from '../../src/profile/merge.ts';
import { parseProfile } from '../../src/profile/saved.ts';
import { Shards } from '../../src/profile/shards.ts';
import type { TableTally } from '../../src/profile/table-tally.ts';
import type { TableProfile } from '../../src/profile/types.ts';
import { safeJson } from '../../src/report/escape.ts';
import { batchOf, type Cell, made, scattered, two } from './tables.ts';

export const KEY = keyOf(Buffer.from('a secret of the house, long enough'), 'test');
export type Key = typeof KEY | undefined;

/** A table by the kernel. */
export function tally(names: readonly (string | null)[], rows: readonly (readonly Cell[])[], key?: Key): TableTally {
  const tables = new KernelTables(Kernel.create() ?? assert.fail('the kernel is not built: npm run build'), key);
  tables.tally(batchOf(names, rows));
  return tables.harvest()[0] ?? assert.fail('no table');
}

export const EVIDENCE = {
  name: 'a',
  bytes: 1,
  sha256: '0'.repeat(64),
  format: 'delimited',
  encoding: 'utf-8',
  records: 1,
  complete: true,
  losses: {},
};

/** A table as text. */
export function saved(table: TableTally, key?: Key): string {
  const tables = [describeTable(table, fingerprintsOf(key))];
  return safeJson({ format: 'leakprint-profile/1', complete: true, evidence: [EVIDENCE], tables });
}

/** The tables of saved profiles put together. */
export async function merged(texts: readonly string[], key?: Key): Promise<TableProfile[]> {
  const shards = new Shards();
  for (const text of texts) addSaved(await parseProfile('a.json', text), 'a.json', shards, key);
  return shards.describe(true);
}

/** Rows with thousands of distinct values and patterns. */
export function many(count: number): Cell[][] {
  return made(count, (i) => [
    String(i),
    `reader ${scattered(i, 3 * count)}`,
    `19${two(30 + (i % 60))}-${two(1 + scattered(i, 12))}-${two(1 + scattered(i * 7, 28))} ${two(i % 24)}:${two(i % 60)}`,
    `${scattered(i, 2500)}`,
    ['Covaxin', 'Covishield', 'Sputnik V'][i % 3],
    ['Delivered by hand', 'Left at the door'][i % 2],
    ...made(14, (j) => ((scattered(i, 1 << 14) >> j) & 1 ? `x${'-'.repeat(j)}${i % 3000}` : '')),
  ]);
}
export const MANY = ['id', 'name', 'dob', 'pin', 'vaccine', 'label', ...made(14, (j) => `c${j}`)];
