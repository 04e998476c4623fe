/** Marks of the whole are the marks of its merged parts; order changes nothing; no rare text leaves the house. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { InputError } from '../../src/errors.ts';
import { openEvidence } from '../../src/evidence/open.ts';
import { Kernel } from '../../src/kernel/kernel.ts';
import { describeTable, profileEvidence } from '../../src/profile/index.ts';
import { KernelTables } from '../../src/profile/kernel-tally.ts';
import { fingerprintsOf, keyOf } from '../../src/profile/key.ts';
import { addSaved } from '../../src/profile/merge.ts';
import { parseProfile } from '../../src/profile/saved.ts';
import { Shards } from '../../src/profile/shards.ts';
import type { TableTally } from '../../src/profile/table-tally.ts';
import type { TableProfile } from '../../src/profile/types.ts';
import { safeJson } from '../../src/report/escape.ts';
import { batchOf, type Cell, made, scattered, tallyOf, two } from './tables.ts';

const KEY = keyOf(Buffer.from('a secret of the house, long enough'), 'test');
type Key = typeof KEY | undefined;
const EVIDENCE = {
  ...{ name: 'a', bytes: 1, sha256: '0'.repeat(64), format: 'csv', encoding: 'utf-8', records: 1 },
  ...{ complete: true, losses: {} },
};

const NAMES = ['id', 'mail', 'link', 'created', 'oid', 'born', 'phone', 'name'];

/** Rows that have all marks but for the shifted midnight. */
function rowsOf(count: number): Cell[][] {
  return made(count, (i) => {
    const at = scattered(i * 5, 18);
    const name = `${'asha ravi maria carlos'.split(' ')[i % 4]}${i}`;
    return [
      String(i + 1),
      i % 40 === 0
        ? `test${i}@example.com`
        : `${name}${i % 3 ? '' : '+shopco'}@${i % 4 ? 'gmail.com' : 'catch.example.org'}`,
      i % 6 ? '' : `https://${i % 12 ? 'crm.corp' : `rare${i}.corp`}/${i}`,
      `2022-0${1 + (i % 9)}-1${i % 10}T${two((2 + at) % 24)}:${two(scattered(i, 60))}:${two(scattered(i * 3, 60))}+05:30`,
      (1_600_000_000 + i * 3600).toString(16) + (i * 7919).toString(16).padStart(16, '0'),
      i % 5 ? `${1950 + (i % 50)}-${two(1 + scattered(i, 12))}-${two(1 + scattered(i * 7, 28))}` : '1970-01-01',
      i % 2 ? '' : String(9_810_000_000 + i),
      i % 30 === 7 ? 'Test User' : name,
    ];
  });
}

function tally(rows: readonly (readonly Cell[])[], key?: Key): TableTally {
  const tables = new KernelTables(Kernel.create() ?? assert.fail('the kernel is not built: npm run build'), key);
  tables.tally(batchOf(NAMES, rows));
  return tables.harvest()[0] ?? assert.fail('no table');
}

function saved(table: TableTally, key?: Key): string {
  const tables = [describeTable(table, fingerprintsOf(key))];
  return safeJson({ format: 'leakprint-profile/1', complete: true, evidence: [EVIDENCE], tables });
}

async function merged(texts: readonly string[], sketch = true): Promise<TableProfile> {
  const shards = new Shards();
  for (const text of texts) addSaved(await parseProfile('a.json', text), 'a.json', shards);
  return shards.describe(sketch)[0] ?? assert.fail('no table');
}

/** Saved facts but for texts, of which no shard may have had enough. */
const factsIn = (table: TableProfile) =>
  table.sketch?.columns.map(({ values: { marks } }) => [marks?.facts, marks?.told]);
const marksIn = (table: TableProfile) => table.marks ?? assert.fail('not known');

test('the rows of these tests have most of the marks', () => {
  const found = marksIn(describeTable(tallyOf(NAMES, rowsOf(1500)))).map(({ mark }) => mark);
  const all = ['mail-tag', 'mail-domain', 'internal-host', 'number-run', 'record-key', 'zone-offset', 'night-gap'];
  for (const mark of [...all, 'default-date', 'test-account'])
    assert.ok(
      found.some((other) => other === mark),
      mark,
    );
});

test('merged is whole: small and large, with a key and without, whatever the parts', async () => {
  for (const key of [undefined, KEY]) {
    for (const [count, cuts] of [
      [900, [300, 600]],
      [6000, [2500, 2600, 5000]],
    ] as const) {
      const rows = rowsOf(count);
      const parts = [0, ...cuts].map((from, i) => rows.slice(from, cuts[i] ?? count));
      const texts = parts.map((part) => saved(tally(part, key), key));
      const whole = describeTable(tally(rows, key), fingerprintsOf(key));
      assert.ok(marksIn(whole).length >= 9);
      for (const order of [texts, texts.toReversed()]) {
        const table = await merged(order);
        assert.deepEqual(table.marks, whole.marks);
        assert.deepEqual(factsIn(table), factsIn(whole));
      }
      assert.deepEqual((await merged(texts, false)).marks, whole.marks);
    }
  }
});

test('order of rows and size of batches change nothing, and neither does the road or a sketch', () => {
  const rows = rowsOf(700);
  const marks = marksIn(describeTable(tallyOf(NAMES, rows)));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      fc.integer({ min: 50, max: 700 }),
      (other, size) => {
        assert.deepEqual(describeTable(tallyOf(NAMES, other, size)).marks, marks);
      },
    ),
    { numRuns: 5 },
  );
  assert.deepEqual(describeTable(tally(rows)).marks, marks);
  assert.deepEqual(describeTable(tally(rows), 'unkeyed').marks, marks);
});

test('the same for any number of threads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leakprint-'));
  try {
    const path = join(folder, 'a.csv');
    const text = rowsOf(4000).map((row) => row.join(','));
    await writeFile(path, `${NAMES.join(',')}\n${text.join('\n')}\n`);
    const marks = async (options: object) =>
      (await profileEvidence([await openEvidence(path)], options)).tables[0]?.marks;
    const alone = await marks({});
    assert.ok((alone?.length ?? 0) >= 9);
    assert.deepEqual(await marks({ jobs: 3, bytesBeforeThreads: 1000 }), alone);
    const keyed = await marks({ jobs: 3, bytesBeforeThreads: 1000, key: KEY, sketch: true });
    assert.deepEqual(keyed, await marks({ key: KEY, sketch: true }));
    assert.notEqual(keyed, null);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a tag that no part could show is counted in the whole, and not named', async () => {
  const rows = made(24, (i): Cell[] => [String(i * 77), i < 12 ? `reader${i}+shopco@mail.org` : `reader${i}@mail.org`]);
  const texts = [rows.slice(0, 6), rows.slice(6)].map((part) =>
    saved(tally(part.map((row) => made(8, (j) => row[j])))),
  );
  for (const text of texts) assert.ok(!text.includes('shopco'));
  const [mark] = marksIn(await merged(texts));
  assert.ok(mark?.mark === 'mail-tag');
  assert.deepEqual(mark.detail.shared, [{ text: null, values: 12, records: 12 }]);
});

test('no rare text is written, and under a key no guess can be tested', () => {
  const rows = rowsOf(300);
  for (const key of [undefined, KEY]) {
    const text = saved(tally(rows, key), key);
    for (const rare of ['rare12', 'asha', 'example.com', 'Test User']) assert.ok(!text.includes(rare), rare);
    for (const common of ['shopco', 'crm.corp', 'catch.example.org']) assert.ok(text.includes(common), common);
  }
  const prints = (key?: Key) =>
    new Set(saved(tally(rows, key), key).match(/(?:tag|domain|host-suffix|next1):[-0-9A-Z_a-z]{9}/g));
  const [plain, keyed] = [prints(), prints(KEY)];
  assert.ok(plain.size > 200 && keyed.size === plain.size);
  for (const print of plain) assert.ok(!keyed.has(print), print);
});

test('a profile saved without these facts has marks that are not known, alone and merged', async () => {
  const [first = '', second = ''] = [rowsOf(300).slice(0, 100), rowsOf(300).slice(100)].map((part) =>
    saved(tally(part)),
  );
  const old = JSON.parse(first);
  delete old.tables[0].marks;
  for (const column of old.tables[0].sketch.columns) delete column.values.marks;
  const table = await merged([JSON.stringify(old), second]);
  assert.equal(table.marks, null);
  assert.equal(table.sketch?.columns[0]?.values.marks, undefined);
  assert.equal((await merged([JSON.stringify(old)])).marks, undefined);
});

test('a key that is not there makes no fingerprints without it', () => {
  const table = tally(rowsOf(100), KEY);
  delete table.key;
  assert.equal(describeTable(table, fingerprintsOf(KEY)).marks, null);
});

test('facts that none can be are refused, by place', async () => {
  const change = async (facts: string, told: string): Promise<string> => {
    const document = JSON.parse(saved(tally(rowsOf(2))));
    document.tables[0].sketch.columns[0].values.marks = { facts, told, texts: [] };
    try {
      await merged([JSON.stringify(document)]);
      return 'taken';
    } catch (error) {
      assert.ok(error instanceof InputError);
      return error.message;
    }
  };
  assert.equal(await change('mail number=10', '0,1 -'), 'taken');
  for (const [facts, told] of [
    ['mails', '0 -'],
    ['constructor', '0 -'],
    ['mail:123456789', '0 -'],
    ['tag', '0 -'],
    ['tag:12345678', '0 -'],
    ['number:123456789', '0 -'],
    ['number=1000000000000000', '0 -'],
    ['offset=2881', '0 -'],
    ['mail', '0'],
    ['mail', '1 -'],
    ['mail', '0 - -'],
    [made(40, () => 'mail').join(' '), '0 -'],
  ] as const)
    assert.match(await change(facts, told), /must/, `${facts} / ${told}`);
});
