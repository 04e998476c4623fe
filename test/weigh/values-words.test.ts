/** The words of a name in one must be the same, whether it is read or simple enough to be stripped. */

import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ATTRIBUTES } from '../../src/vocabulary/index.ts';
import { headingsOf, ownName, readName, wordsOf } from '../../src/weigh/values/headings.ts';

test('known phrases', () => {
  for (const phrase of new Set(ATTRIBUTES.flatMap(({ headers }) => headers))) {
    assert.equal(wordsOf(phrase), readName(phrase).words, phrase);
  }
});

test('names as they are written', () => {
  const pieces = [
    'id',
    'Id',
    'ID',
    'dose1',
    '2nd',
    '1st',
    'd.o.b.',
    "Father's",
    '_',
    '.',
    ' ',
    '-',
    '9',
    'a1',
    '(s)',
    'ß',
    '/',
  ];
  const name = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(name, (text) => {
      assert.equal(wordsOf(text), readName(text).words);
    }),
    { numRuns: 3000 },
  );
});

test('any name of letters, digits and separators', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-dnrstA-DNRST0-2_ .-]{0,60}$/), (text) => {
      assert.equal(wordsOf(text), readName(text).words);
    }),
    { numRuns: 3000 },
  );
});

test('names and their words', () => {
  const names: readonly (readonly [string, string, string])[] = [
    ['appointments.center_id', 'center_id', 'centerid'],
    ['vcard[TEL]', 'TEL', 'tel'],
    ['people.csv.First Name', 'First Name', 'firstname'],
    ['dose1_date', 'dose1_date', 'dosedate'],
    ['Mobile No.', 'Mobile No.', 'mobileno'],
    ['नाम', 'नाम', 'नाम'],
    ['__proto__', '__proto__', 'proto'],
    ['123', '123', ''],
  ];
  for (const [name, own, words] of names) {
    assert.equal(ownName(name), own, name);
    assert.equal(readName(own).words, words, name);
  }
  assert.deepEqual(headingsOf([]), []);
});
