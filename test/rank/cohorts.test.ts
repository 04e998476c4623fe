import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { RowPattern } from '../../src/profile/types.ts';
import { findCohorts, mixtureFlag } from '../../src/rank/cohorts.ts';
import { prepare } from '../../src/weigh/index.ts';
import { column, field, OTHERS, profile, system } from '../weigh/make.ts';

const ATTRIBUTES = [
  'person.name',
  'contact.phone',
  'health.vaccine',
  'health.dose',
  'account.username',
  'account.password',
];
const CLINIC = system('clinic', { fields: ATTRIBUTES.slice(0, 4).map((attribute) => field(attribute)) });
const FORUM = system('forum', {
  fields: ['person.name', 'contact.phone', 'account.username', 'account.password'].map((attribute) => field(attribute)),
});

function cohorts(patterns: readonly RowPattern[]) {
  const rows = patterns.reduce((sum, pattern) => sum + pattern.rows, 0);
  const plain = profile(
    ATTRIBUTES.map((attribute) => column(attribute, { cells: rows, present: rows })),
    rows,
  );
  const leak = { ...plain, tables: plain.tables.map((table) => ({ ...table, patterns })) };
  return findCohorts(prepare(leak, candidatesOf([CLINIC, FORUM]), OTHERS));
}

test('records of two sources under one roof are told apart, and each is traced', () => {
  const found = cohorts([
    { columns: [0, 1, 2, 3], rows: 60 },
    { columns: [0, 1, 4, 5], rows: 30 },
    { columns: [0, 1, 2], rows: 5 },
    { columns: [1, 4, 5], rows: 4 },
  ]);
  assert.deepEqual(
    found.map(({ rows, columns, best }) => [rows, columns, best[0]?.candidate]),
    [
      [65, [0, 1, 2, 3], 'clinic/database'],
      [34, [0, 1, 4, 5], 'forum/database'],
    ],
  );
  assert.match(
    mixtureFlag(found) ?? '',
    /^a mixture: .*clinic\/database \(65 records\); forum\/database \(34 records\)$/,
  );
});

test('gaps, stray records and parts of a record are no cohorts', () => {
  const tables: RowPattern[][] = [
    [{ columns: [0, 1, 2, 3], rows: 100 }],
    [
      { columns: [0, 1, 2, 3], rows: 60 },
      { columns: [0, 1], rows: 40 },
    ],
    [
      { columns: [0, 1, 2], rows: 60 },
      { columns: [0, 1, 4], rows: 40 },
    ],
    [
      { columns: [0, 1, 2, 3], rows: 97 },
      { columns: [0, 1, 4, 5], rows: 3 },
    ],
    [],
  ];
  for (const patterns of tables) {
    assert.deepEqual(cohorts(patterns), []);
    assert.equal(mixtureFlag([]), null);
  }
});
