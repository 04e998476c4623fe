/** Fields that are no columns are weighed as columns: those with a meaning, as precise as they are known. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { fieldsSeen } from '../../src/weigh/fields.ts';
import { FACT_COLUMNS, factRows, person } from '../profile/fields.ts';
import { made, profileOf } from '../profile/tables.ts';

test('words of a key/value table and keys in cells stand behind their columns', () => {
  const facts = fieldsSeen(profileOf(FACT_COLUMNS, factRows(60)));
  const names = facts.map(({ name }) => name);
  assert.deepEqual(names.slice(0, 4), FACT_COLUMNS);
  assert.ok(names.includes('meta_value[first_name]') && !names.includes('meta_value[admin_color]'));
  const phone = facts.find(({ name }) => name === 'meta_value[billing_phone]');
  assert.deepEqual([phone?.attribute, phone?.precision, phone?.present], ['contact.phone', { full: 1 }, 32]);
  const keys = fieldsSeen(
    profileOf(
      ['data'],
      made(60, (i) => [person(i)]),
    ),
  );
  assert.equal(keys.find(({ name }) => name === 'data[address.city]')?.attribute, 'contact.locality');
});

test('a table without them is its columns', () => {
  const table = profileOf(['name', 'phone'], [['Asha', '+919812345678']]);
  assert.deepEqual(fieldsSeen(table), table.columns);
});
