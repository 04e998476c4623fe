/** What several columns show of one habit counts once, what they show of different things each for itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { ColumnProfile } from '../../src/profile/types.ts';
import type { System } from '../../src/systems/types.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import type { WeightLine } from '../../src/weigh/types.ts';
import { column, field, OTHERS, profile, system } from './make.ts';

const listed = (...values: string[]) => values.map((value) => ({ value, rows: 50 }));

const clinic = system('clinic', {
  fields: [
    field('person.name', { name: 'pt_name' }),
    field('contact.phone', { name: 'pt_mobile_no', unique: true }),
    field('person.gender', { name: 'pt_sex', values: ['M', 'F'] }),
    field('account.status', { name: 'is_active', values: ['yes', 'no'] }),
    field('person.birthDate', { name: 'pt_dob', precision: 'day', format: 'DD/MM/YYYY' }),
    field('account.createdAt', { name: 'created_on', precision: 'day', format: 'DD/MM/YYYY' }),
    field('account.updatedAt', { name: 'updated_on', precision: 'day', format: 'DD/MM/YYYY' }),
  ],
});
const written = { precision: { day: 1 }, format: 'YYYY-MM-DD', formats: [{ value: 'YYYY-MM-DD', rows: 100 }] };
const COLUMNS: readonly ColumnProfile[] = [
  column('person.name', { name: 'pt_name', precision: { full: 1 } }),
  column('contact.phone', {
    name: 'PtMobile',
    precision: { full: 1 },
    rowsPerValue: { values: 100, most: 1, shared: 0, mean: 1 },
  }),
  column('person.gender', { name: 'pt_sex', values: listed('M', 'F') }),
  column('account.status', { name: 'is_active', values: listed('0', '1') }),
  column('person.birthDate', { name: 'pt_dob', ...written }),
  column('account.createdAt', { name: 'created_on', ...written }),
  column('account.updatedAt', { name: 'updated_on', ...written }),
];

function linesOf(columns: readonly ColumnProfile[], one: System = clinic): readonly WeightLine[] {
  return weigh(prepare(profile(columns), candidatesOf([one]), OTHERS))[0]?.lines ?? [];
}

test('a vocabulary that agrees takes nothing from one that does not, whichever column is first', () => {
  for (const columns of [COLUMNS, COLUMNS.toReversed()]) {
    const lines = linesOf(columns).filter(({ finding }) => finding === 'values');
    assert.deepEqual(lines.map(({ group, log10 }) => [group, Math.sign(log10)]).sort(), [
      ['account.status', -1],
      ['person.gender', 1],
    ]);
  }
});

test('dates that are all written another way than stated, and flags of one list, are one habit each', () => {
  assert.equal(linesOf(COLUMNS).filter(({ finding }) => finding === 'format').length, 1);
  const flags = ['account.status', 'account.role'].map((attribute) => field(attribute, { values: ['Y', 'N'] }));
  const seen = flags.map(({ attribute }) => column(attribute, { values: listed('Y', 'N') }));
  const lines = linesOf(seen, system('flags', { fields: flags })).filter(({ finding }) => finding === 'values');
  assert.equal(lines.length, 1);
});

test('property: the order of the columns changes no line but that on the order of the columns', () => {
  const told = (columns: readonly ColumnProfile[]) =>
    linesOf(columns)
      .filter(({ finding }) => finding !== 'column order')
      .map(({ log10, pGivenCandidate, pGivenPopulation, ...words }) =>
        JSON.stringify([words, ...[log10, pGivenCandidate, pGivenPopulation].map((value) => value?.toFixed(9))]),
      )
      .sort();
  const expected = told(COLUMNS);
  fc.assert(
    fc.property(fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }), (columns) => {
      assert.deepEqual(told(columns), expected);
    }),
    { numRuns: 30 },
  );
});
