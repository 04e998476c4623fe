/** Fields that are no columns, as they are told: a line each, names masked, and as JSON that the schemas know. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { ColumnKeys, FieldProfile, PivotProfile, Profile } from '../../src/profile/types.ts';
import { profilePage } from '../../src/report/profile-page.ts';
import { FACT_COLUMNS, factRows, person, sketched } from '../profile/fields.ts';
import { made, profileOf } from '../profile/tables.ts';
import { faults } from './schema.ts';

const field = (name: string, attribute: string, precision = {}): FieldProfile => ({
  ...{ name, attribute, confidence: attribute === 'other' ? 0 : 0.95, by: 'both', precision },
  ...{ support: { k: 30, n: 32 }, fits: { k: 29, n: 31 } },
});
const named = [
  field('dob', 'person.birthDate', { day: 0.75, year: 0.25 }),
  field('city', 'contact.locality', { locality: 1 }),
  field('colour', 'other'),
];
const KEYS: ColumnKeys = { form: 'php', values: { k: 32, n: 40 }, named, others: 1 };
const PIVOT: PivotProfile = {
  ...{ key: 1, value: 2, owner: 0, others: 0 },
  attributes: [...named, { ...field('phone', 'contact.phone'), fits: { k: 0, n: 0 } }],
};

function profileWith(keys: ColumnKeys | null | undefined, pivot?: PivotProfile): Profile {
  const table = profileOf(['id', 'name', 'data'], [['1', 'x', 'y']]);
  const columns = table.columns.map((column) =>
    column.position === 2 && keys !== undefined ? { ...column, keys } : column,
  );
  const evidence = [
    {
      ...{ name: 'a', bytes: 1, sha256: '0'.repeat(64), format: 'csv', encoding: 'utf-8', records: 1 },
      ...{ complete: true, losses: {} },
    },
  ];
  const tables = [{ ...table, columns, ...(pivot === undefined ? {} : { pivot }) }];
  return { format: 'leakprint-profile/1', complete: true, evidence, tables };
}

function linesOf(profile: Profile): string[] {
  return profilePage(profile).flatMap((block) =>
    block.kind === 'paragraph' && /Keys: |Fields: /.test(block.text) ? [block.text] : [],
  );
}

test('keys and facts are told in a line each, with what speaks for them', () => {
  assert.deepEqual(linesOf(profileWith(KEYS, PIVOT)), [
    'data: serialised PHP in 32 of 40 values looked at. Keys: dob = person.birthDate, day 75 % and year 25 % (30/32); city = contact.locality (30/32); without a meaning: colour; 1 other key that fewer than ten share or that could name somebody.',
    'One fact a row: name names the field, data holds it, id tells whose. Fields: dob = person.birthDate, day 75 % and year 25 % (29/31); city = contact.locality (29/31); phone = contact.phone (by its name alone); without a meaning: colour.',
  ]);
  assert.deepEqual(linesOf(profileWith(undefined)), []);
  assert.deepEqual(linesOf(profileWith(null)), []);
});

test('a name that is itself a value becomes its shape, and many names are not all told', () => {
  const many = made(70, (i) => field(`k${i}`, i % 2 ? 'other' : 'contact.phone'));
  const [line = ''] = linesOf(
    profileWith({ ...KEYS, named: [field('reader1@mail.example', 'contact.email'), ...many] }),
  );
  assert.ok(!line.includes('reader1'));
  assert.match(line, /12 more with a meaning; without a meaning: k1, .* and 11 more;/);
});

test('the schemas know them, both alike, and refuse what is none', () => {
  for (const profile of [profileWith(KEYS, PIVOT), profileWith(null)]) assert.deepEqual(faults('profile', profile), []);
  for (const keys of [
    { ...KEYS, form: 'xml' },
    { ...KEYS, named: [{ ...named[0], value: 'secret' }] },
    { ...KEYS, values: {} },
  ])
    assert.notDeepEqual(faults('profile', profileWith(keys as ColumnKeys)), []);
  assert.notDeepEqual(faults('profile', profileWith(null, { ...PIVOT, key: -1 })), []);
  const [profile, report] = ['profile', 'report'].map((name) => {
    const path = join(import.meta.dirname, `../../schemas/${name}.schema.json`);
    const { fieldProfile, columnKeys, pivotTable } = JSON.parse(readFileSync(path, 'utf8')).definitions;
    return { fieldProfile, columnKeys, pivotTable };
  });
  assert.ok(profile?.fieldProfile !== undefined && profile.columnKeys !== undefined);
  assert.deepEqual(report, profile);
});

test('what is found of tables that merge is what the schema says', () => {
  const profile = profileWith(undefined);
  const tables = [
    sketched(FACT_COLUMNS, factRows(90)),
    sketched(
      ['data'],
      made(90, (i) => [person(i)]),
    ),
  ];
  assert.ok(tables[0]?.pivot !== undefined && tables[1]?.columns[0]?.keys != null);
  assert.deepEqual(faults('profile', { ...profile, tables }), []);
});
