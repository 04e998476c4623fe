/** Tables of one fact a row: recognised, told field by field, merged; and what is none of them. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { openEvidence } from '../../src/evidence/open.ts';
import { describeTable, profileEvidence } from '../../src/profile/index.ts';
import type { PivotProfile } from '../../src/profile/types.ts';
import {
  birthDay,
  FACT_COLUMNS,
  factRows,
  familyName,
  givenName,
  KEY,
  merged,
  person,
  phone,
  sketched,
  written,
} from './fields.ts';
import { type Cell, made, profileOf, tallyOf } from './tables.ts';

const attributesIn = (pivot: PivotProfile | undefined) =>
  Object.fromEntries((pivot?.attributes ?? []).map(({ name, attribute }) => [name, attribute]));

const MEANINGS = {
  first_name: 'person.givenName',
  last_name: 'person.familyName',
  billing_phone: 'contact.phone',
  billing_email: 'contact.email',
  date_of_birth: 'person.birthDate',
};

test('a table of facts is told field by field, with the precision of each', () => {
  const { pivot } = profileOf(FACT_COLUMNS, factRows(60));
  assert.deepEqual([pivot?.key, pivot?.value, pivot?.owner, pivot?.others], [2, 3, 1, 0]);
  const found = attributesIn(pivot);
  for (const [name, attribute] of Object.entries(MEANINGS)) assert.equal(found[name], attribute, name);
  const by = new Map(pivot?.attributes.map((field) => [field.name, field]));
  const birth = by.get('date_of_birth')?.precision ?? {};
  assert.ok((birth.day ?? 0) > 0.2 && (birth.month ?? 0) > 0.2, JSON.stringify(birth));
  assert.equal(by.get('billing_email')?.by, 'both');
  assert.deepEqual(by.get('billing_email')?.support, { k: 32, n: 32 });
});

test('where too few rows are shared the name alone speaks', () => {
  const { pivot } = profileOf(FACT_COLUMNS, factRows(9000));
  const birth = pivot?.attributes.find(({ name }) => name === 'date_of_birth');
  assert.deepEqual(
    [birth?.attribute, birth?.by, birth?.fits.n, birth?.precision],
    ['person.birthDate', 'header', 0, {}],
  );
});

test('names come from the values, whatever the columns are called; without an owner there is none', () => {
  const rows = factRows(40).map(([, owner, name, value]): Cell[] => [name, value, owner]);
  const { pivot } = profileOf([null, null, null], rows);
  assert.deepEqual([pivot?.key, pivot?.value, pivot?.owner], [0, 1, 2]);
  const many = rows.filter(([name]) => /phone|email|birth/.test(name ?? ''));
  const bare = profileOf(
    ['field', 'value'],
    many.map(([name, value]) => [name, value]),
  ).pivot;
  assert.deepEqual([bare?.key, bare?.value, bare?.owner], [0, 1, null]);
});

test('fields that few records share, or that could name somebody, are counted', () => {
  const rows = [...factRows(40), ...made(9, (i): Cell[] => [`${900 + i}`, `${i}`, 'shoe_size', '42'])];
  const more = [...rows, ...made(30, (i): Cell[] => [`${950 + i}`, `${i}`, i % 2 ? 'Asha Sharma' : 'Maria', 'x'])];
  const { pivot } = profileOf(FACT_COLUMNS, more);
  assert.equal(pivot?.others, 3);
  assert.ok(!pivot?.attributes.some(({ name }) => name === 'shoe_size' || /Asha|Maria/.test(name)));
});

test('other tables are no pivots', () => {
  const cases: readonly (readonly [string, readonly string[], readonly Cell[][]])[] = [
    ['people', ['first_name', 'phone', 'dob'], made(90, (i) => [givenName(i), phone(i), birthDay(i)])],
    ['kinds of phones', ['kind', 'number'], made(90, (i) => [['home', 'mobile', 'work'][i % 3], phone(i)])],
    [
      'one kind of value',
      ['kind', 'x'],
      made(90, (i) => [['phone', 'fax number', 'email', 'address'][i % 4], phone(i)]),
    ],
    [
      'a header that says what it is',
      ['kind', 'email'],
      made(90, (i) => [['phone', 'city', 'email', 'dob'][i % 4], `${i} x`]),
    ],
    [
      'departments',
      ['department', 'name'],
      made(90, (i) => [['Sales', 'Marketing', 'HR', 'IT'][i % 4], familyName(i)]),
    ],
    ['few facts', FACT_COLUMNS, factRows(5)],
    ['only a column of names', ['field'], made(90, (i) => [['first_name', 'phone', 'email', 'dob'][i % 4]])],
  ];
  for (const [what, names, rows] of cases) assert.equal(profileOf(names, rows).pivot, undefined, what);
});

test('the order of rows and the size of batches change nothing', () => {
  const rows = factRows(100);
  const { pivot } = profileOf(FACT_COLUMNS, rows);
  assert.ok(pivot !== undefined);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      fc.integer({ min: 50, max: 700 }),
      (other, size) => {
        assert.deepEqual(describeTable(tallyOf(FACT_COLUMNS, other, size)).pivot, pivot);
      },
    ),
    { numRuns: 4 },
  );
});

test('merged is whole, small and large, with a key and without; no value is written', async () => {
  for (const [key, owners] of [
    [undefined, 90],
    [KEY, 90],
    [KEY, 1500],
  ] as const) {
    const rows = factRows(owners);
    const whole = sketched(FACT_COLUMNS, rows, key);
    assert.ok((whole.pivot?.attributes.length ?? 0) === 7);
    const third = Math.floor(rows.length / 3);
    const parts = [rows.slice(0, third), rows.slice(third, 2 * third), rows.slice(2 * third)];
    const texts = parts.map((part) => written(sketched(FACT_COLUMNS, part, key)));
    for (const text of texts) assert.doesNotMatch(text, /reader\d|\+9198|Sharma|fresh/);
    for (const order of [texts, texts.toReversed()]) {
      const table = await merged(order);
      assert.deepEqual(table.pivot, whole.pivot);
      const furtherIn = (profile: typeof table) => profile.sketch?.columns[3]?.values.further;
      assert.deepEqual(furtherIn(table), furtherIn(whole));
    }
  }
});

test('names whose values are something else make no pivot', () => {
  const words = ['phone', 'email', 'date of birth', 'city'];
  const rows = made(120, (i): Cell[] => [words[i % 4], `${i % 4} ${'abcdefgh'.charAt(i % 8)}x${i}`]);
  assert.equal(profileOf(['type', 'meant'], rows).pivot, undefined);
});

test('the same for any number of threads, and keys in cells too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leakprint-'));
  try {
    const path = join(folder, 'a.tsv');
    const lines = factRows(600).map((row, i) => [...row, person(i % 700)].join('\t'));
    await writeFile(path, `${[...FACT_COLUMNS, 'extra'].join('\t')}\n${lines.join('\n')}\n`);
    const found = async (options: object) => {
      const [table] = (await profileEvidence([await openEvidence(path)], options)).tables;
      return [table?.pivot, table?.columns[4]?.keys];
    };
    const alone = await found({});
    assert.ok(alone.every((part) => part != null));
    assert.deepEqual(await found({ jobs: 3, bytesBeforeThreads: 1000 }), alone);
  } finally {
    await rm(folder, { recursive: true });
  }
});
