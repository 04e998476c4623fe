/** The vocabulary as data: ids, families, phrases, kinds. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { ATTRIBUTES, attribute, FAMILIES } from '../../src/vocabulary/attributes.ts';
import { DETECTORS } from '../../src/vocabulary/detectors/index.ts';

/** Phrases that mean several things; the values of the column decide. */
const SHARED: readonly string[] = [
  'acno: finance.bankAccount civic.precinct',
  'acnumber: finance.bankAccount civic.precinct',
  'registrationdate: account.createdAt civic.registrationDate',
];

const ID = /^[a-z]+\.[a-z][A-Za-z]*$/;

test('the families are the files of the directory', () => {
  const files = readdirSync(new URL('../../src/vocabulary/attributes/', import.meta.url)).map((file) =>
    file.replace(/\.ts$/, ''),
  );
  const families = FAMILIES.map((family) => family.id);
  assert.deepEqual([...new Set(files.map((file) => file.replace(/-.*/, '')))].toSorted(), families.toSorted());
});

test('ids are unique, well formed and of their family', () => {
  assert.equal(new Set(ATTRIBUTES.map((entry) => entry.id)).size, ATTRIBUTES.length);
  for (const family of FAMILIES) {
    for (const { id } of family.attributes)
      assert.ok(id === 'other' || (ID.test(id) && id.startsWith(`${family.id}.`)), id);
  }
});

test('no attribute was lost or added unseen', () => {
  const sizes = FAMILIES.map(({ id, attributes }) => `${id} ${attributes.length}`).join(', ');
  assert.equal(
    sizes,
    'person 24, contact 13, id 13, account 17, health 15, finance 8, commerce 6, travel 3, employment 4, education 4, ' +
      'civic 5, device 2, communication 2, record 2, other 1',
  );
});

test('attribute() finds every id and nothing else', () => {
  for (const entry of ATTRIBUTES) assert.equal(attribute(entry.id), entry);
  for (const id of ['person', 'person.nothing', '', '__proto__', 'constructor']) assert.equal(attribute(id), undefined);
});

test('every attribute but other has words, each lower case and single-spaced', () => {
  for (const { id, headers } of ATTRIBUTES) {
    assert.ok(id === 'other' || headers.length > 0, id);
    for (const phrase of headers) assert.equal(phrase, phrase.toLowerCase().trim().replace(/\s+/g, ' '), id);
  }
});

test('a phrase belongs to one attribute, but for the listed ones', () => {
  const owners = new Map<string, string[]>();
  for (const { id, headers } of ATTRIBUTES) {
    for (const phrase of new Set(headers.map((words) => words.replaceAll(' ', ''))))
      owners.set(phrase, [...(owners.get(phrase) ?? []), id]);
  }
  const shared = [...owners].filter(([, ids]) => ids.length > 1).map(([phrase, ids]) => `${phrase}: ${ids.join(' ')}`);
  assert.deepEqual(shared.toSorted(), SHARED.toSorted());
});

test('every kind that an attribute shows has a detector, and every detector a use', () => {
  const kinds = new Set(DETECTORS.map((detector) => detector.kind));
  const used = new Set(ATTRIBUTES.flatMap((entry) => entry.kinds));
  assert.deepEqual(
    [...used].filter((kind) => !kinds.has(kind)),
    // Told by the column, of values of kind `id-number`.
    ['national-id'],
  );
  assert.deepEqual(
    [...kinds].filter((kind) => !used.has(kind)),
    // No meaning hangs on it: the profile judges a whole column by it.
    ['id-number'],
  );
});

test('what names somebody is never called enumerable', () => {
  for (const id of [
    'person.name',
    'contact.phone',
    'contact.email',
    'id.number',
    'account.password',
    'contact.address',
    'person.birthDate',
  ]) {
    assert.equal(attribute(id)?.enumerable, false, id);
  }
});
