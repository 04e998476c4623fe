/** The languages: one file each, all attributes that leaks hold most, phrases that their own matcher finds. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { attribute } from '../../src/vocabulary/attributes.ts';
import { matchHeader } from '../../src/vocabulary/header.ts';
import { fold } from '../../src/vocabulary/header-tokens.ts';
import { LANGUAGES } from '../../src/vocabulary/languages/index.ts';
import { CASES } from './header-cases.ts';

/** What leaks hold most: every language names all of it. */
const CORE: readonly string[] = `person.name person.givenName person.familyName person.relativeName person.birthDate
person.birthPlace person.age person.gender person.nationality person.maritalStatus person.occupation contact.phone
contact.email contact.address contact.addressLine contact.locality contact.district contact.state contact.postalCode
contact.country id.national id.passport id.tax id.driverLicence id.type account.username account.password
account.createdAt account.updatedAt health.facility health.diagnosis health.bloodGroup health.vaccine health.insurance
health.practitioner finance.bankAccount finance.cardNumber finance.amount finance.salary employment.employer
employment.jobTitle employment.department commerce.company commerce.order commerce.product communication.text
record.timestamp`.split(/\s+/);

/** Of the invented names, read rightly; the rest are names of which two readings can be defended. */
const MIN_RIGHT = 0.98;
/** Of a language's own phrases, found first; the rest mean something else in a language read by more people. */
const MIN_FOUND = 0.97;

const phrases = (text: string): readonly string[] => text.split(',').map((phrase) => phrase.trim());

test('the list holds the files of the directory', () => {
  const files = readdirSync(new URL('../../src/vocabulary/languages/', import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => file !== 'index' && file !== 'types');
  assert.deepEqual(
    LANGUAGES.map(({ id }) => id),
    files.toSorted(),
  );
});

test('every language names the core', () => {
  const holes = LANGUAGES.flatMap(({ id, headers }) =>
    CORE.filter((name) => headers[name] === undefined).map((name) => `${id}: ${name}`),
  );
  assert.deepEqual(holes, []);
});

test('attributes exist, phrases are lower case, and in one language a phrase has one meaning', () => {
  for (const { id, headers } of LANGUAGES) {
    const owners = new Map<string, string>();
    for (const [name, text] of Object.entries(headers)) {
      assert.ok(attribute(name) !== undefined && name !== 'other', `${id}: ${name}`);
      for (const phrase of phrases(text)) {
        assert.ok(phrase !== '' && phrase === phrase.toLowerCase(), `${id}: ${phrase}`);
        const known = owners.get(fold(phrase));
        assert.ok(known === undefined || known === name, `${id}: ${phrase} is ${known} and ${name}`);
        owners.set(fold(phrase), name);
      }
    }
  }
});

for (const { id, headers } of LANGUAGES) {
  test(`${id}: its phrases find their attributes`, () => {
    const all = Object.entries(headers).flatMap(([name, text]) => phrases(text).map((phrase) => ({ name, phrase })));
    const lost = all.filter(({ name, phrase }) => !matchHeader(phrase).some((match) => match.attribute === name));
    assert.ok(
      lost.length <= all.length * (1 - MIN_FOUND),
      lost.map(({ name, phrase }) => `${phrase}: ${name}`).join(', '),
    );
  });
}

test('invented names in many languages and styles mean what they say', () => {
  const wrong = CASES.filter(({ name, attribute: wanted }) => (matchHeader(name)[0]?.attribute ?? null) !== wanted);
  assert.ok(wrong.length <= CASES.length * (1 - MIN_RIGHT), wrong.map(({ name }) => name).join(', '));
  assert.ok(new Set(CASES.map(({ language }) => language)).size >= 15);
});

test('a disguised name stays unread in any script', () => {
  for (const name of ['теlefon', 'n\u200bame', 'имяa']) assert.deepEqual(matchHeader(name), [], name);
});
