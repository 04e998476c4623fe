/** Names of one table, read together: prefixes that mean nothing fall off, those that mean something stay. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { matchHeader } from '../../src/vocabulary/header.ts';
import { matchHeaders } from '../../src/vocabulary/header-table.ts';
import { cpuClock } from '../cpu.ts';

const first = (names: string): readonly string[] =>
  matchHeaders(names.split(' ')).map((matches) => matches[0]?.attribute ?? '');

test('a prefix of the table falls off', () => {
  for (const names of [
    'xq_email xq_fname xq_dob xq_zz',
    'xqEmail xqFname xqDob xqZz',
    'XQ-EMAIL XQ-FNAME XQ-DOB XQ-ZZ',
  ])
    assert.deepEqual(first(names), ['contact.email', 'person.givenName', 'person.birthDate', ''], names);
  assert.equal(matchHeaders(['xq_email', 'xq_phone', 'xq_dob'])[0]?.[0]?.coverage, 1);
});

test('letters glued to most unread names fall off, and what is read stays read', () => {
  assert.deepEqual(first('rcity rzip5 rstreetname email'), [
    'contact.locality',
    'contact.postalCode',
    'contact.addressLine',
    'contact.email',
  ]);
  assert.deepEqual(first('rcity rabbit radio'), ['', '', '']);
  assert.deepEqual(first('acid public page'), ['', '', '']);
});

test('what wraps every name falls off', () => {
  const meant = ['person.name', 'contact.phone', 'person.gender'];
  assert.deepEqual(first('Item.fullName.S Item.phone.S Item.gender.S'), meant);
  assert.deepEqual(first('fields.fullName fields.phone fields.gender'), meant);
  assert.deepEqual(first('id rev doc.fullName doc.phone doc.gender').slice(2), meant);
  // Of few names it may be one.
  assert.deepEqual(first('sizes.S sizes.M fullName phone gender').slice(2), meant);
  assert.notDeepEqual(first('item.name item.phone city street mail dob')[0], 'person.name');
});

test('a prefix that means something stays', () => {
  const names = ['mother_name', 'mother_phone', 'mother_email', 'mother_age'];
  assert.deepEqual(
    matchHeaders(names),
    names.map((name) => matchHeader(name)),
  );
  assert.equal(matchHeaders(names)[0]?.[0]?.attribute, 'person.relativeName');
});

test('few columns and other tables are read name by name', () => {
  for (const names of [[], [''], ['name', 'email'], ['first name', 'dob', 'phone', 'zip code', '???']])
    assert.deepEqual(
      matchHeaders(names),
      names.map((name) => matchHeader(name)),
    );
});

test('wide tables of hostile names take no time', () => {
  const spent = cpuClock();
  matchHeaders(
    Array.from({ length: 3000 }, (_, at) => `aaaa${'abcdefg'.repeat(at % 5)}${String.fromCharCode(97 + (at % 26))}`),
  );
  assert.ok(spent() < 5000);
});

test("names that all open otherwise cost each its own reading, not one another's", () => {
  const consonants = 'bcdfghjklmnpqrstvwxz';
  const sign = (at: number, power: number): string => consonants.charAt(Math.floor(at / 20 ** power) % 20);
  const names = Array.from({ length: 20_000 }, (_, i) => {
    const at = Math.floor(i / 3);
    return `${sign(at, 0)}${sign(at, 1)}${sign(at, 2)}${sign(at, 3)}q`;
  });
  for (const name of names.slice(0, 2000)) matchHeader(name);
  const spent = cpuClock();
  for (const name of names) matchHeader(name);
  const alone = spent();
  matchHeaders(names);
  // Six times as long as name by name; thirty times when each opening is sought in every name.
  assert.ok(spent() - alone < 16 * alone);
});
