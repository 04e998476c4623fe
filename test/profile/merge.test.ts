import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { openEvidence } from '../../src/evidence/open.ts';
import { describeTable, profileEvidence } from '../../src/profile/index.ts';
import { mergeTables, type TableTally } from '../../src/profile/table-tally.ts';
import { anyCharacter } from '../any-character.ts';
import { cpuClock } from '../cpu.ts';
import { type Cell, made, profileOf, scattered, tallyOf } from './tables.ts';

const NAMES = ['name', 'dob', 'phone', '__proto__'];
const value = fc.oneof(
  fc.constantFrom(
    '',
    'NULL',
    'Asha Kumar',
    '1990-01-01',
    '13/02/1984',
    '03/04/1985',
    '9876543210',
    'XXXXXX1234',
    '0042',
  ),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
);
const cell: fc.Arbitrary<Cell> = fc.option(value, { nil: undefined, freq: 8 });
const rowsOf = (maxLength: number) => fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength });

/** All that a tally knows, in an order of its own. */
function contents(table: TableTally): unknown {
  const sorted = (counts: ReadonlyMap<string | number, number>) => [...counts].sort((x, y) => (x[0] < y[0] ? -1 : 1));
  return {
    records: table.records,
    rows: table.distinctRows.entries(),
    patterns: table.patterns.entries(),
    columns: table.columns.map(({ shapes, values, dates, ...counts }) => ({
      ...counts,
      shapes: shapes.entries(),
      values: values
        .entries()
        .map(({ hash, count, item }) => [hash, count, item.value, item.rows.hashes, item.rows.dropped]),
      dates: Object.values(dates).map((entry) => (entry instanceof Map ? sorted(entry) : entry)),
    })),
  };
}

function merged(a: readonly Cell[][], b: readonly Cell[][]): TableTally {
  const into = tallyOf(NAMES, a);
  mergeTables(into, tallyOf(NAMES, b));
  return into;
}

test('the profile of a union is the merged profile, tally by tally', () => {
  fc.assert(
    fc.property(rowsOf(30), rowsOf(30), (a, b) => {
      const both = merged(a, b);
      const whole = tallyOf(NAMES, [...a, ...b]);
      assert.deepEqual(contents(both), contents(whole));
      assert.deepEqual(describeTable(both), describeTable(whole));
    }),
  );
});

test('the same when samples overflow, whichever part is larger, and the argument stays as it was', () => {
  const rows = made(9000, (i) => [
    `reader ${scattered(i, 7000)}`,
    `19${10 + (i % 90)}-01-0${1 + (i % 9)}`,
    String(i),
    `k${i % 7}`,
  ]);
  const whole = tallyOf(NAMES, rows);
  for (const cut of [10, 4500, 8990]) {
    const into = tallyOf(NAMES, rows.slice(0, cut));
    const from = tallyOf(NAMES, rows.slice(cut));
    const before = contents(from);
    mergeTables(into, from);
    assert.deepEqual(contents(into), contents(whole), String(cut));
    assert.deepEqual(describeTable(into), describeTable(whole));
    mergeTables(into, from);
    assert.deepEqual(contents(from), before);
  }
});

test('the order of rows and the size of batches change nothing', () => {
  const shuffled = rowsOf(25).chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.integer({ min: 1, max: 9 })),
  );
  fc.assert(
    fc.property(shuffled, ([rows, other, size]) => {
      assert.deepEqual(describeTable(tallyOf(NAMES, other, size)), describeTable(tallyOf(NAMES, rows)));
    }),
  );
});

test('the order of columns changes positions only', () => {
  const names = ['name', 'dob', 'email', 'city', 'id'];
  const rows = made(120, (i) => [
    `Asha Kumar${'abcdefghij'.charAt(i % 10)}`,
    `19${50 + (i % 49)}-03-1${i % 10}`,
    `r${i}@example.org`,
    ['Pune', 'Delhi'][i % 2],
    i % 3 === 0 ? '' : String(i),
  ]);
  const whole = profileOf(names, rows);
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
      const other = profileOf(
        order.map((i) => names[i] ?? ''),
        rows.map((row) => order.map((i) => row[i])),
      );
      const back = order
        .map((from, to) => ({ ...other.columns[to], position: from }))
        .sort((x, y) => x.position - y.position);
      assert.deepEqual(back, whole.columns);
      assert.equal(other.distinctRecords, whole.distinctRecords);
      const patterns = other.patterns.map(({ columns, rows: n }) => [columns.map((i) => order[i] ?? -1).sort(), n]);
      assert.deepEqual(patterns.sort(), whole.patterns.map(({ columns, rows: n }) => [[...columns], n]).sort());
    }),
    { numRuns: 20 },
  );
});

test('cells swapped between columns make another record, equal names included', () => {
  assert.equal(
    profileOf(
      ['a', 'b'],
      [
        ['1', '2'],
        ['2', '1'],
      ],
    ).distinctRecords,
    2,
  );
  assert.equal(
    profileOf(
      ['a', 'a'],
      [
        ['1', '2'],
        ['2', '1'],
      ],
    ).distinctRecords,
    2,
  );
  assert.equal(
    profileOf(
      ['a', 'b'],
      [
        ['1', ' '],
        ['1', ''],
        [' 1', undefined],
      ],
    ).distinctRecords,
    1,
  );
});

test('a record repeated a hundred thousand times is one record', () => {
  const table = profileOf(
    ['name', 'dob'],
    made(100_000, () => ['Asha Kumar', '1985-01-01']),
  );
  assert.equal(table.records, 100_000);
  assert.equal(table.distinctRecords, 1);
  for (const { rowsPerValue, padded, values } of table.columns) {
    assert.deepEqual(rowsPerValue, { values: 1, mean: 1, most: 1, shared: 0 });
    assert.equal(padded, null);
    assert.deepEqual(values, []);
  }
});

test('hostile values never throw and leave no trace in the profile', () => {
  const hostile = [
    '__proto__',
    'constructor',
    'toString',
    '\u0000\u0007\u001b[2J',
    '\ud800',
    '\udfff\ud83d',
    '\u202e',
    'a'.repeat(100_000),
    '9'.repeat(100_000),
    '*'.repeat(100_000),
    ' '.repeat(1000),
    '$'.repeat(5000),
    `${'1-'.repeat(30_000)}`,
    '((((',
    '1e999',
    '-0',
    'NaN',
  ];
  const spent = cpuClock();
  const table = profileOf(
    ['__proto__', 'constructor', null],
    hostile.map((text) => [text, text, text]),
  );
  assert.ok(spent() < 2000, 'linear time');
  assert.equal(table.records, hostile.length);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
  const printed = JSON.stringify(table.columns.map(({ name: _, ...column }) => column));
  for (const text of ['__proto__', 'constructor', 'aaaa', '[2J']) assert.equal(printed.includes(text), false, text);
});

test('one file split in two gives the profile of the whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leakprint-'));
  try {
    const lines = made(
      5000,
      (i) =>
        `${i},Asha Kumar ${'abc'.charAt(i % 3)},r${scattered(i, 4500)}@example.org,${i % 4 === 0 ? '' : `19${50 + (i % 49)}-01-01`}`,
    );
    const write = async (name: string, part: readonly string[]) => {
      const path = join(folder, name);
      await writeFile(path, `id,name,email,dob\n${part.join('\n')}\n`);
      return path;
    };
    const whole = await profileEvidence([await openEvidence(await write('whole.csv', lines))]);
    const parts = [await write('a.csv', lines.slice(0, 1234)), await write('b.csv', lines.slice(1234))];
    const opened = await Promise.all(parts.map((path) => openEvidence(path)));
    const split = await profileEvidence(opened);
    assert.deepEqual(split.tables, whole.tables);
    assert.deepEqual(
      split.evidence.map((entry) => entry.records),
      [1234, 3766],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
