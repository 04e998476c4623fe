/** Saved profiles of shards merge to the profile of the whole: through text, with keys, in every order. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { describeTable } from '../../src/profile/index.ts';
import { fingerprintsOf } from '../../src/profile/key.ts';
import { parseProfile } from '../../src/profile/saved.ts';
import { mergeTables, tableTally, tallyBatch } from '../../src/profile/table-tally.ts';
import type { TableProfile } from '../../src/profile/types.ts';
import { safeJson } from '../../src/report/escape.ts';
import { anyCharacter } from '../any-character.ts';
import { EVIDENCE, KEY, type Key, MANY, many, merged, saved, tally } from './saved-shards.ts';
import { batchOf, type Cell, made, scattered, two } from './tables.ts';

/** Rows in shards of these sizes, none of them empty. */
function shardsOf<T>(rows: readonly T[], sizes: readonly number[]): T[][] {
  const shards: T[][] = [];
  let at = 0;
  for (const size of sizes) {
    if (at < rows.length) shards.push(rows.slice(at, at + size));
    at += size;
  }
  if (at < rows.length) shards.push(rows.slice(at));
  return shards;
}

/** A profile but for texts that no shard could show: of each a count in the whole, at most nine records in a shard. */
function silent(table: TableProfile): unknown {
  const columns = table.columns.map(({ values: _, ...column }) => column);
  const sketch = {
    ...table.sketch,
    columns: table.sketch?.columns.map(({ values: { texts: _t, ...values }, ...column }) => ({ ...column, values })),
  };
  return { ...table, columns, sketch };
}

async function check(
  names: readonly (string | null)[],
  rows: readonly (readonly Cell[])[],
  sizes: readonly number[],
  key?: Key,
) {
  const shards = shardsOf(rows, sizes);
  const [table, ...others] = await merged(
    shards.map((part) => saved(tally(names, part, key), key)),
    key,
  );
  assert.ok(table !== undefined && others.length === 0, 'one table');
  const whole = describeTable(tally(names, rows, key), fingerprintsOf(key));
  assert.deepEqual(silent(table), silent(whole));
  table.columns.forEach((column, i) => {
    const shown = whole.columns[i]?.values ?? [];
    const texts = new Set(column.values.map((entry) => entry.value));
    assert.deepEqual(
      column.values,
      shown.filter(({ value }) => texts.has(value)),
    );
    for (const { value, rows: count } of shown)
      assert.ok(texts.has(value) || count <= 9 * shards.length * 50, `${value} is hidden`);
  });
  return { table, whole };
}

const NAMES = ['name', 'dob', 'phone', '__proto__', null];
const value = fc.oneof(
  fc.constantFrom(
    '',
    'NULL',
    'Asha Kumar',
    '1990-01-01',
    '13/02/1984',
    '03/04/1985 10:11',
    '9876543210',
    'XXXXXX1234',
    '0042',
  ),
  fc.constantFrom(
    '5f4dcc3b5aa765d61d8327deb882cf99',
    'M',
    'Covaxin',
    'asha@mail.example',
    '234123412346',
    'Pune',
    '李小龙',
  ),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
);
const cell: fc.Arbitrary<Cell> = fc.option(value, { nil: undefined, freq: 8 });
const rowsOf = (maxLength: number) =>
  fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength });

test('random tables in random shards, with a key and without', async () => {
  await fc.assert(
    fc.asyncProperty(
      rowsOf(40),
      fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 5 }),
      fc.boolean(),
      async (rows, sizes, keyed) => {
        await check(NAMES, rows, sizes, keyed ? KEY : undefined);
      },
    ),
    { numRuns: 40 },
  );
});

test('samples that overflow: thousands of values, records and patterns', async () => {
  const rows = many(9000);
  const { table, whole } = await check(MANY, rows, [10, 4000, 4]);
  assert.deepEqual(table, whole);
  assert.ok((whole.sketch?.patterns.whole ?? true) === false, 'patterns overflow');
  assert.equal(whole.sketch?.columns[1]?.values.whole, false);
  assert.deepEqual(
    whole.columns[5]?.values.map((entry) => entry.value),
    ['Delivered by hand', 'Left at the door'],
  );
});

test('shards of shards, in any order, give the same', async () => {
  const texts = shardsOf(many(3000), [900, 900, 700]).map((rows) => saved(tally(MANY, rows)));
  const again = (tables: readonly TableProfile[]) =>
    safeJson({ format: 'leakprint-profile/1', complete: true, evidence: [EVIDENCE], tables });
  const [a = '', b = '', c = '', d = ''] = texts;
  const flat = await merged(texts);
  assert.deepEqual(await merged([again(await merged([a, b])), again(await merged([c, d]))]), flat);
  assert.deepEqual(await merged([d, b, c, a]), flat);
  assert.equal(safeJson(await merged([d, b, c, a])), safeJson(flat));
});

test('200 columns, and columns that only some shards have at their end', async () => {
  const wide = made(200, (i) => `c${i}`);
  const rows = made(900, (i) =>
    made(200, (j) => (j % 7 === 0 ? String(scattered(i * j, 800)) : j % 3 === 0 ? `r${i}` : 'yes')),
  );
  const { table, whole } = await check(wide, rows, [400, 700]);
  assert.deepEqual(table, whole);
  // As NDJSON may have them: the same table, wider from some record on.
  const narrow = made(60, (i) => `c${i}`);
  const read = async (text: string) => (await parseProfile('a.json', text)).tallies[0] ?? tableTally('');
  const into = await read(saved(tally(narrow, rows.slice(0, 700))));
  mergeTables(into, await read(saved(tally(wide, rows.slice(700)))));
  const both = tableTally('');
  tallyBatch(both, batchOf(narrow, rows.slice(0, 700)));
  tallyBatch(both, batchOf(wide, rows.slice(700)));
  assert.deepEqual(silent(describeTable(into, 'unkeyed')), silent(describeTable(both, 'unkeyed')));
});

test('a word that is rare in every shard comes back if it is one that anybody would guess', async () => {
  const rows = made(60, (i) => [
    String(i),
    i % 10 === 0 ? 'Covaxin' : 'Covishield',
    i % 10 === 0 ? 'Ward of Asha' : 'Ward of Ravi',
  ]);
  const names = ['id', 'vaccine', 'label'];
  const many = [...rows, ...rows.map(([id, ...rest]) => [`x${id}`, ...rest])];
  for (const key of [undefined, KEY]) {
    const { table, whole } = await check(names, many, [40, 40], key);
    assert.deepEqual(table.columns[1]?.values, [
      { value: 'Covishield', rows: 108 },
      { value: 'Covaxin', rows: 12 },
    ]);
    // The stated error: a label of which no shard has ten stays hidden.
    assert.deepEqual(
      whole.columns[2]?.values.map((entry) => entry.value),
      ['Ward of Ravi', 'Ward of Asha'],
    );
    assert.deepEqual(
      table.columns[2]?.values.map((entry) => entry.value),
      ['Ward of Ravi'],
    );
  }
  const texts = shardsOf(many, [40, 40]).map((part) => saved(tally(names, part, KEY), KEY));
  const [blind] = await merged(texts);
  assert.deepEqual(
    blind?.columns[1]?.values,
    [{ value: 'Covishield', rows: 108 }],
    'without the key nothing is recognised',
  );
});

test('no rare text is written, and none of a column that may name someone', () => {
  const rows = made(80, (i) => [
    `Asha Kumar${'abc'.charAt(i % 3)}`,
    i < 3 ? 'Zebra crossing' : 'Footpath',
    `98100${two(i % 4)}345`,
  ]);
  for (const key of [undefined, KEY]) {
    const text = saved(tally(['name', 'label', 'mobile'], rows, key), key);
    for (const rare of ['Kumar', 'Zebra', '98100']) assert.ok(!text.includes(rare), rare);
    assert.ok(text.includes('Footpath'), 'common words are');
  }
});

test('a table without columns: nested records that hold nothing', async () => {
  for (const key of [undefined, KEY]) {
    const shard = saved(tally([], [[], [], []], key), key);
    const [table, ...others] = await merged([shard, shard], key);
    assert.ok(table !== undefined && others.length === 0, 'one table');
    assert.deepEqual([table.records, table.columns, table.sketch?.columns], [6, [], []]);
  }
});
