/** Invented tables for the tests of fields that are no columns. Leaves: rows, and profiles saved, read and merged. */
import assert from 'node:assert/strict';
import { Kernel } from '../../src/kernel/kernel.ts';
import { describeTable } from '../../src/profile/index.ts';
import { KernelTables } from '../../src/profile/kernel-tally.ts';
import { fingerprintsOf, keyOf } from '../../src/profile/key.ts';
import { addSaved } from '../../src/profile/merge.ts';
import { parseProfile } from '../../src/profile/saved.ts';
import { Shards } from '../../src/profile/shards.ts';
import type { TableProfile } from '../../src/profile/types.ts';
import { safeJson } from '../../src/report/escape.ts';
import { batchOf, type Cell, made, scattered, two } from './tables.ts';

export const KEY = keyOf(Buffer.from('a secret of the house, long enough'), 'test');
type Key = typeof KEY | undefined;

const GIVEN = 'Asha Ravi Maria Carlos James Priya Olga Fatima'.split(' ');
const FAMILY = 'Sharma Rossi Garcia Smith Iyer Nowak Weber Costa'.split(' ');
export const givenName = (i: number): string => GIVEN[scattered(i, 8)] ?? '';
export const familyName = (i: number): string => FAMILY[scattered(i * 3, 8)] ?? '';
export const phone = (i: number): string => `+9198${10_000_000 + scattered(i, 900_000) * 7}`;
export const birthDay = (i: number): string =>
  `${1950 + (i % 50)}-${two(1 + scattered(i, 12))}-${two(1 + scattered(i * 7, 28))}`;

/** A person as JSON; whoever counts by three has an address, one in thirty a key that nobody else has. */
export function person(i: number): string {
  const address =
    i % 3 ? {} : { address: { city: ['Pune', 'Chennai', 'Mumbai'][i % 9 > 3 ? 1 : 0], pin: `56000${i % 9}` } };
  const rare = i % 30 ? {} : { [`rare${'abcdefghijklmnopqrstuvwxyz'.charAt(i % 26)}field`]: 'x' };
  return JSON.stringify({ email: `reader${i}@example.com`, mobile: phone(i), dob: birthDay(i), ...address, ...rare });
}

/** Names of fields of a table of one fact a row, each with its value for the i-th owner. */
const FACTS: readonly (readonly [string, (i: number) => string])[] = [
  ['first_name', givenName],
  ['last_name', familyName],
  ['billing_phone', phone],
  ['billing_email', (i) => `reader${i}@example.com`],
  ['date_of_birth', (i) => (i % 2 ? birthDay(i) : birthDay(i).slice(0, 7))],
  ['admin_color', () => 'fresh'],
  ['show_help', () => 'true'],
];
export const FACT_COLUMNS = ['umeta_id', 'user_id', 'meta_key', 'meta_value'];

/** A row for each fact of each owner. */
export function factRows(owners: number): Cell[][] {
  const rows = made(owners, (i) => FACTS.map(([name, of]) => [String(i + 1), name, of(i)])).flat();
  return rows.map((row, i) => [String(i + 1), ...row]);
}

/** The profile of a table that can be merged. */
export function sketched(names: readonly string[], rows: readonly (readonly Cell[])[], key?: Key): TableProfile {
  const tables = new KernelTables(Kernel.create() ?? assert.fail('the kernel is not built: npm run build'), key);
  tables.tally(batchOf(names, rows));
  return describeTable(tables.harvest()[0] ?? assert.fail('no table'), fingerprintsOf(key));
}

/** A profile of one table, as it is written. */
export function written(table: TableProfile): string {
  const entry = {
    ...{ name: 'a', bytes: 1, sha256: '0'.repeat(64), format: 'csv', encoding: 'utf-8', records: 1 },
    ...{ complete: true, losses: {} },
  };
  return safeJson({ format: 'leakprint-profile/1', complete: true, evidence: [entry], tables: [table] });
}

/** What profiles that were written merge to. */
export async function merged(texts: readonly string[]): Promise<TableProfile> {
  const shards = new Shards();
  for (const text of texts) addSaved(await parseProfile('a.json', text), 'a.json', shards);
  return shards.describe(true)[0] ?? assert.fail('no table');
}
