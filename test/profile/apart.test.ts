/** Tables of a schema with the same columns: apart in one piece, put together with their namesakes of others, and the same by way of saved profiles. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ChunkSource } from '../../src/evidence/chunk-source.ts';
import { peekSource } from '../../src/evidence/open.ts';
import type { EvidenceFile } from '../../src/evidence/types.ts';
import { profileEvidence } from '../../src/profile/index.ts';
import { addSaved } from '../../src/profile/merge.ts';
import { parseProfile } from '../../src/profile/saved.ts';
import { Shards } from '../../src/profile/shards.ts';
import type { TableProfile } from '../../src/profile/types.ts';
import { safeJson } from '../../src/report/escape.ts';

/** A dump of tables, each of so many records. */
const dump = (tables: Readonly<Record<string, number>>, names = 'id, mail'): string =>
  Object.entries(tables)
    .map(([table, records]) =>
      Array.from(
        { length: records },
        (_, i) => `INSERT INTO ${table} (${names}) VALUES (${i}, 'p${i}@${table}.example');\n`,
      ).join(''),
    )
    .join('');

async function fileOf(text: string): Promise<EvidenceFile> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  return (await peekSource(new ChunkSource(bytes(), 'sample'))).asEvidence();
}

const counted = (tables: readonly TableProfile[]): [string, number][] =>
  tables.map(({ name, records }) => [name, records]);

const profileOf = async (files: readonly string[]) =>
  profileEvidence(await Promise.all(files.map(fileOf)), { sketch: true });

/** The same by way of a saved profile a file. */
async function mergedOf(files: readonly string[]): Promise<[string, number][]> {
  const shards = new Shards();
  for (const file of files) addSaved(await parseProfile('a.json', safeJson(await profileOf([file]))), 'a.json', shards);
  return counted(shards.describe(true));
}

const CSV = `id,mail\n${'1,a@b.example\n2,b@b.example\n'.repeat(2)}`;
const cases: readonly (readonly [name: string, files: readonly string[], tables: readonly [string, number][]])[] = [
  [
    'two in a dump',
    [dump({ users: 2, suppliers: 3 })],
    [
      ['users', 2],
      ['suppliers', 3],
    ],
  ],
  [
    'numbers tell parts of one apart',
    [dump({ log_2021: 2, log_2022: 3, logs: 4 })],
    [
      ['log_2021', 5],
      ['logs', 4],
    ],
  ],
  [
    'the same tables in another dump, in another order',
    [dump({ users: 2, suppliers: 3 }), dump({ suppliers: 30, users: 20 })],
    [
      ['users', 22],
      ['suppliers', 33],
    ],
  ],
  [
    'one that only one of the dumps has',
    [dump({ users: 2, suppliers: 3 }), dump({ admins: 4, users: 20 }), dump({ guests: 5 })],
    [
      ['users', 22],
      ['suppliers', 3],
      ['admins', 4],
      ['guests', 5],
    ],
  ],
  ['a table a dump, of one shape', [dump({ users: 2 }), dump({ users_north: 3 }), CSV], [['users', 9]]],
  [
    'a list beside two tables is neither',
    [dump({ users: 2, suppliers: 3 }), CSV, CSV],
    [
      ['users', 2],
      ['suppliers', 3],
      ['', 8],
    ],
  ],
  [
    'other columns',
    [dump({ users: 2 }) + dump({ admins: 3 }, 'id, phone')],
    [
      ['users', 2],
      ['admins', 3],
    ],
  ],
];

describe('tables of one shape', () => {
  for (const [name, files, tables] of cases)
    test(name, async () => {
      assert.deepEqual(counted((await profileOf(files)).tables), tables);
      assert.deepEqual(await mergedOf(files), tables);
    });

  test('the order of files changes nothing but the order of tables', async () => {
    const sorted = (tables: [string, number][]) => tables.map(([, records]) => records).sort((a, b) => a - b);
    for (const [name, files] of cases)
      assert.deepEqual(
        sorted(counted((await profileOf([...files].reverse())).tables)),
        sorted(counted((await profileOf(files)).tables)),
        name,
      );
  });
});
