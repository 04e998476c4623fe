import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { InputError } from '../../src/errors.ts';
import { lines, losses } from './containers-read.ts';
import { customDumpOf, type DumpOptions, type DumpTable, tarDumpOf } from './pg-dump-make.ts';
import { type ReadMember, readMembers } from './read.ts';

const people = Array.from({ length: 90 }, (_, i) => `${i + 1}\tZoë ${i}\t1990-01-0${(i % 9) + 1}\n`).join('');
const PEOPLE: DumpTable = { name: 'public.people', columns: ['id', 'name', 'born'], rows: people };
const NONE: DumpTable = { name: 'public.none', columns: ['id', 'x'], rows: '' };
const SALES: DumpTable = { name: 'shop.sales', columns: ['id', 'note'], rows: '1\ta\\tb\n2\t\\N\n' };
const PAIDS: DumpTable = {
  name: 'shop.paid',
  columns: ['id', 'cents'],
  rows: "INSERT INTO shop.paid VALUES ('1', '5');\nINSERT INTO shop.paid VALUES ('2', NULL);\n",
  inserts: true,
};
const ALL = [PEOPLE, NONE, SALES, PAIDS];
const READ = ['sample pg-dump 0', 'sample/dump.sql sql 94'];

const isComplete = (read: readonly ReadMember[]) => read.every(({ manifest }) => manifest.complete);

const WAYS: readonly (readonly [string, Buffer])[] = [
  ...[10, 11, 12, 13, 14, 15, 16].map((minor) => [`1.${minor}`, customDumpOf(ALL, { minor })] as const),
  ...(['none', 'zstd'] as const).map((packing) => [packing, customDumpOf(ALL, { minor: 16, packing })] as const),
  ['not packed', customDumpOf(ALL, { packing: 'none' })],
  ['numbers of 8 bytes, pieces of 7', customDumpOf(ALL, { intBytes: 8, piece: 7 })],
  ['one piece', customDumpOf(ALL, { piece: 1 << 20 })],
  ['tar', tarDumpOf(ALL)],
  ['tar of 1.16', tarDumpOf(ALL, { minor: 16 })],
];

describe('PostgreSQL dumps', () => {
  for (const [name, bytes] of WAYS) {
    test(`${name}: the rows of every table, whatever the pieces`, async () => {
      for (const size of [65_536, 7, 1]) {
        const read = await readMembers(bytes, { size });
        assert.deepEqual(lines(read), READ);
        const rows = read[1]?.rows ?? [];
        assert.deepEqual(rows[89], ['90', 'Zoë 89', '1990-01-09']);
        assert.deepEqual(rows.slice(90), [
          ['1', 'a\tb'],
          ['2', ''],
          ['1', '5'],
          ['2', ''],
        ]);
      }
    });

    test(`${name}: cut off anywhere it is incomplete, and what came before is kept`, async () => {
      let most = 0;
      // Of a tar only blocks of zeros follow the last file, which holds nothing that is read.
      const end = name.startsWith('tar') ? bytes.length - 2048 : bytes.length;
      for (let length = 14; length < end; length += length < 60 ? 1 : 37) {
        try {
          const read = await readMembers(bytes.subarray(0, length));
          assert.ok(!isComplete(read), `${length} of ${bytes.length}`);
          most = Math.max(most, read[1]?.manifest.records ?? 0);
        } catch (error) {
          assert.ok(error instanceof InputError, String(error instanceof Error ? error.stack : error));
        }
      }
      assert.ok(most >= 90, `${most}`);
    });
  }

  test('in gzip', async () => {
    assert.deepEqual(lines(await readMembers(gzipSync(tarDumpOf(ALL)))).at(-1), 'sample/content/dump.sql sql 94');
  });

  test('tables without data are no records, and nothing is missed', async () => {
    await assert.rejects(readMembers(customDumpOf([])), /no records/);
    assert.ok(isComplete(await readMembers(customDumpOf([NONE, SALES]))));
  });

  for (const [name, wrong, others] of [
    ['the first', [{ ...PEOPLE, wrong: 'packing' }, SALES], 2],
    ['the last', [PEOPLE, { ...SALES, wrong: 'packing' }], 90],
  ] as const)
    test(`a table whose packing is damaged, ${name}: the others are read`, async () => {
      const read = await readMembers(customDumpOf(wrong));
      assert.ok((read[1]?.manifest.records ?? 0) >= others);
      assert.deepEqual([losses(read).corrupt, isComplete(read)], [1, false]);
    });

  for (const [name, bytes] of [
    ['custom', customDumpOf(ALL, { objects: 3 })],
    ['tar', tarDumpOf(ALL, { objects: 3 })],
  ] as const)
    test(`${name}: large objects are missed, each counted`, async () => {
      const read = await readMembers(bytes);
      assert.deepEqual(lines(read), ['sample pg-dump 0!', READ[1]]);
      assert.deepEqual(losses(read), { largeObjects: 3 });
    });

  test('tar: a file that the list does not name is missed', async () => {
    const read = await readMembers(tarDumpOf([SALES], {}, ['77.dat']));
    assert.deepEqual([losses(read), isComplete(read)], [{ unreadMembers: 1 }, false]);
  });

  for (const [name, options, why] of [
    ['LZ4', { minor: 16, packing: 'lz4' }, /LZ4.*pg_restore/],
    ['a version to come', { minor: 17 }, /version.*1\.17.*pg_restore/],
    ['a version of before 8.0', { minor: 9 }, /version.*1\.9/],
  ] as const satisfies readonly (readonly [string, DumpOptions, RegExp])[])
    test(`${name} is refused`, async () => {
      await assert.rejects(readMembers(customDumpOf(ALL, options)), why);
    });

  test('a length of gigabytes takes no room', async () => {
    const bytes = Buffer.from(customDumpOf(ALL));
    const at = bytes.indexOf('shop') - 4;
    bytes.fill(0xff, at, at + 4);
    await assert.rejects(readMembers(bytes), InputError);
  });

  test('one wrong byte is an error, a loss or nothing, never a crash', async () => {
    for (const bytes of [customDumpOf(ALL), tarDumpOf(ALL)])
      for (let at = 0; at < bytes.length; at += 13) {
        const wrong = Buffer.from(bytes);
        wrong[at] = (wrong[at] ?? 0) ^ 0x55;
        await readMembers(wrong).catch((error: unknown) => {
          assert.ok(error instanceof InputError, `${at} ${error instanceof Error ? error.stack : error}`);
        });
      }
  });

  test('the list of a dump in a folder is no records, and says what reads all of it', async () => {
    const list = tarDumpOf(ALL).subarray(512, 1500);
    await assert.rejects(readMembers(list), /pg_restore -f -/);
  });
});
