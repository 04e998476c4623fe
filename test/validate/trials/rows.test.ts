import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dateWriter } from '../../../src/validate/trials/dates.ts';
import { formOf } from '../../../src/validate/trials/formats.ts';
import { LOCALES } from '../../../src/validate/trials/locales/index.ts';
import { samplerOf } from '../../../src/validate/trials/patterns.ts';
import { type Person, people } from '../../../src/validate/trials/people.ts';
import { Chance } from '../../../src/validate/trials/random.ts';
import { cellOf, MAKERS } from '../../../src/validate/trials/rows/index.ts';
import { bareSpec, coarsened, type Spec, specOf } from '../../../src/validate/trials/spec.ts';
import { FAMILIES } from '../../../src/vocabulary/attributes.ts';
import { luhn, mod97, validatorOf, verhoeff } from '../../../src/vocabulary/checksums.ts';
import { ATTRIBUTES } from '../../../src/vocabulary/index.ts';
import { POPULATION } from './population.ts';

const SINCE = Date.UTC(2021, 4, 3) / 1000;
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'src', 'validate', 'trials');

function localeOf(id: string) {
  const locale = LOCALES.find((entry) => entry.id === id);
  assert.ok(locale !== undefined, id);
  return locale;
}

/** People don't change: the same for every column. */
const known = new Map<string, Person[]>();

/** Values that a column of one country would hold; empty ones left out. */
function values(spec: Spec, id = 'IN', count = 60): string[] {
  const home = localeOf(id);
  const cell = cellOf(spec, new Chance(`${spec.name} ${spec.attribute} ${spec.format}`), home);
  const persons = known.get(`${id} ${count}`) ?? people(new Chance(`people ${id}`), [home], count, 2015);
  known.set(`${id} ${count}`, persons);
  return persons
    .map((person, at) => cell({ index: at + 1, person, since: SINCE + at * 1000 }))
    .filter((value) => value !== '');
}

const spec = (attribute: string, rest: Partial<Spec> = {}): Spec => ({ ...bareSpec('field', attribute), ...rest });

test('every attribute of the vocabulary has a generator, and no other has', () => {
  assert.deepEqual(Object.keys(MAKERS).sort(), ATTRIBUTES.map(({ id }) => id).sort());
});

test('a file per family, and the index imports each', () => {
  const names = readdirSync(join(FOLDER, 'rows')).map((name) => name.slice(0, -3));
  const index = readFileSync(join(FOLDER, 'rows', 'index.ts'), 'utf8');
  assert.deepEqual(
    names.filter((name) => name !== 'index' && name !== 'make').sort(),
    FAMILIES.map(({ id }) => id).sort(),
  );
  for (const { id } of FAMILIES) assert.ok(index.includes(`from './${id}.ts'`), id);
});

test('a file per country, and the index has each', () => {
  const names = readdirSync(join(FOLDER, 'locales')).map((name) => name.slice(0, -3));
  assert.deepEqual(
    names.filter((name) => name !== 'index' && name !== 'types').sort(),
    LOCALES.map(({ id }) => id.toLowerCase()).sort(),
  );
});

test('every attribute gives values in every country, without control characters', () => {
  for (const { id } of ATTRIBUTES) {
    for (const locale of LOCALES) {
      const made = values(spec(id), locale.id, 200);
      assert.ok(made.length > 0, `${id} ${locale.id}`);
      for (const value of made) assert.doesNotMatch(value, /[\u0000-\u001f\u007f-\u009f]/, id);
      for (const value of made) assert.doesNotMatch(value, /undefined|NaN|\[object/, id);
    }
  }
});

test('stated values, patterns and formats are kept to, for every field of the population', () => {
  let checked = 0;
  for (const system of POPULATION) {
    for (const field of system.fields) {
      const own = specOf(field, null);
      const form = own.format === null ? null : formOf(own.format);
      const dated = /(?<!_)[YMDH]{2}|ISO 8601|epoch/.test(own.format ?? '') && form === null;
      if (own.values.length === 0 && form === null && !dated) continue;
      if (own.precision === 'masked' || own.precision === 'hashed' || own.precision === 'encrypted') continue;
      for (const value of values(own, 'IN', 25)) {
        checked++;
        const where = `${system.id} ${field.name} ${own.format}: ${value}`;
        if (own.values.length > 0) assert.ok(own.values.includes(value), where);
        else if (form !== null && !dated) assert.ok(form.fits(value) || /[YMDH]{2}/.test(own.format ?? ''), where);
        else assert.match(value, /\d/, where);
      }
    }
  }
  assert.ok(checked > 5000);
});

test('dates are written as the format says', () => {
  const shapes: readonly (readonly [string, string | null, RegExp])[] = [
    ['YYYY-MM-DD', 'day', /^\d{4}-[01]\d-[0-3]\d$/],
    ['YYYY-MM-DD HH:MM:SS', 'second', /^\d{4}-\d\d-\d\d [0-2]\d:[0-5]\d:[0-5]\d$/],
    ['MM/DD/YYYY', 'day', /^[01]\d\/[0-3]\d\/\d{4}$/],
    ['MMDDYYYY', 'day', /^[01]\d[0-3]\d\d{4}$/],
    ['YYYYMMDD', 'day', /^\d{4}[01]\d[0-3]\d$/],
    ['unix epoch seconds', 'second', /^-?\d{6,10}$/],
    ['YYYY', 'year', /^\d{4}$/],
    ['ISO 8601 UTC', 'second', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/],
    ['ISO 8601, may be partial', null, /^\d{4}(?:-\d\d){0,2}$/],
    ['YYYY-MM-DD, YYYY-MM or YYYY', null, /^\d{4}(?:-\d\d){0,2}$/],
    ['1-12', 'month', /^(?:[1-9]|1[0-2])$/],
    ['MM', 'month', /^(?:0[1-9]|1[0-2])$/],
    ['DD-MM-YYYY space padded, year may be 0', 'day', /^[ 0-3]\d-[ 01]\d-\d{4}$/],
    ['HH:MM:SS', null, /^[0-2]\d:[0-5]\d:[0-5]\d$/],
    ['timestamp, time part 00:00:00', 'day', /^\d{4}-\d\d-\d\d 00:00:00$/],
  ];
  for (const [format, precision, shape] of shapes) {
    for (const value of values(spec('person.birthDate', { format, precision }))) assert.match(value, shape, format);
  }
  const moment = Date.UTC(2021, 6, 9, 14, 35, 8) / 1000;
  const written = (format: string): string =>
    dateWriter(spec('record.timestamp', { format, precision: 'second' }), new Chance('x'), false)(moment);
  assert.equal(written('YYYY-MM-DD HH:MM:SS'), '2021-07-09 14:35:08');
  assert.equal(written('DD.MM.YYYY HH:MM:SS'), '09.07.2021 14:35:08');
  assert.equal(written('HH:MMAM'), '02:35PM');
  assert.equal(written('unix epoch seconds'), String(moment));
  const padded = values(spec('person.birthDate', { format: 'DD/MM/YYYY', padded: '07-01' }));
  for (const value of padded) assert.match(value, /^01\/07\/\d{4}$/);
});

test('numbers carry the check digits that real ones carry', () => {
  const valid = (module: string, shape: RegExp) => (value: string) => shape.test(value) && validatorOf(module)(value);
  const cases: readonly (readonly [string, string, (value: string) => boolean])[] = [
    ['id.national', 'IN', (value) => value.length === 12 && verhoeff(value)],
    ['id.national', 'BR', valid('br/cpf', /^\d{3}\.\d{3}\.\d{3}-\d{2}$|^\d{11}$/)],
    ['id.national', 'ES', valid('es/dni', /^\d{8}-?[A-Z]$/)],
    ['id.national', 'FR', valid('fr/nir', /^[12]\d{14}$|^[12] \d{2} \d{2} \d{2} \d{3} \d{3} \d{2}$/)],
    ['id.national', 'GB', valid('gb/nino', /^[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/)],
    ['id.national', 'US', valid('us/ssn', /^\d{3}-\d{2}-\d{4}$/)],
    ['id.tax', 'DE', valid('de/idnr', /^[1-9]\d{10}$/)],
    ['finance.cardNumber', 'US', (value) => value.length === 16 && luhn(value)],
    ['finance.iban', 'DE', (value) => value.length === 22 && mod97(value)],
    ['finance.iban', 'ES', (value) => value.length === 24 && mod97(value)],
  ];
  for (const [attribute, id, passes] of cases) {
    for (const value of values(spec(attribute, { coverage: 1 }), id))
      assert.ok(passes(value), `${attribute} ${id}: ${value}`);
  }
});

test('a person agrees with themselves', () => {
  for (const home of LOCALES) {
    const persons = people(new Chance('agree'), [home], 80, 2020);
    const chance = new Chance('columns');
    const column = (attribute: string) => cellOf(spec(attribute, { coverage: 1 }), chance.fork(attribute), home);
    const [birth, age, town, state] = [
      cellOf(spec('person.birthDate', { format: 'YYYY', precision: 'year', coverage: 1 }), chance, home),
      column('person.age'),
      column('contact.locality'),
      cellOf(spec('contact.postalCode', { coverage: 1 }), chance, home),
    ];
    for (const [at, person] of persons.entries()) {
      const row = { index: at + 1, person, since: SINCE };
      const years = 2021 - Number(birth?.(row));
      if (/^\d+$/.test(age?.(row) ?? '')) assert.ok(Math.abs(years - Number(age?.(row))) <= 1, home.id);
      assert.ok(years >= 19, `${years}`);
      const found = home.towns.find(({ name }) => name === town?.(row));
      assert.ok(state?.(row).startsWith(found?.post ?? '?'), home.id);
    }
  }
});

test('nobody is real: words come from the lists, mail and networks are reserved for examples', () => {
  for (const home of LOCALES) {
    const known = (person: Person) =>
      [...home.men, ...home.women].includes(person.given) && home.families.includes(person.family);
    for (const person of people(new Chance('real'), [home], 100, 2015)) {
      assert.ok(known(person));
      assert.match(person.email, /@(?:(?:mail|post|inbox)\.example|example\.(?:com|net|org))$/);
    }
    for (const value of values(spec('account.ipAddress'), home.id)) {
      assert.match(value, /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:/);
    }
    for (const value of values(spec('contact.website'), home.id)) assert.match(value, /\.example\.com\/$/);
  }
});

test('a coarser step shows no more than it says', () => {
  for (const value of values(coarsened(spec('contact.phone', { format: '10 digits' }), 'masked'))) {
    assert.ok(value.replace(/\D/g, '').length <= 4, value);
  }
  for (const value of values(coarsened(spec('contact.address'), 'state'))) assert.doesNotMatch(value, /\d|,/);
  for (const value of values(coarsened(spec('person.birthDate'), 'year'))) assert.match(value, /^\d{4}$/);
  for (const value of values(coarsened(spec('person.name'), 'initials'))) assert.ok(value.length <= 9, value);
  for (const value of values(spec('contact.email', { precision: 'hashed' }))) assert.match(value, /^[0-9a-f]{64}$/);
});

test('a stated pattern is sampled, and one that is not understood is left to the attribute', () => {
  const chance = new Chance('patterns');
  const patterns = [
    '^\\d{14}$',
    '^[A-Z]{3}-(?:19|20)\\d\\d$',
    '^[6-9]\\d{9}$',
    '^(?:a|b+c?)\\.\\w{2,4}$',
    '^[^x]$',
    '^(?=a)a$',
    '(',
    'a{2,1}',
  ];
  const made = patterns.map((pattern) => samplerOf(pattern));
  assert.deepEqual(
    made.map((sampler) => sampler !== null),
    [true, true, true, true, false, false, false, false],
  );
  for (const [at, sampler] of made.entries()) {
    for (let i = 0; i < 40 && sampler !== null; i++) assert.match(sampler(chance), new RegExp(patterns[at] ?? ''));
  }
  for (const value of values(spec('id.health', { pattern: '^H[0-9]{5}$' }))) assert.match(value, /^H\d{5}$/);
  for (const value of values(spec('id.health', { pattern: '(?=x)' }))) assert.match(value, /^\d{14}$/);
});

test('hostile words of a descriptor make no error and no long work', () => {
  const words = [
    '__proto__',
    'constructor',
    '(((((((((((',
    '999999999 digits',
    'N'.repeat(5000),
    '$&',
    'a + b + c',
    '\\',
    '0 hex',
  ];
  for (const word of words) {
    for (const attribute of ['id.number', 'person.birthDate', 'account.password', 'toString', '__proto__']) {
      assert.ok(
        values(spec(attribute, { name: word, format: word, pattern: word }), 'US', 3).every(
          (value) => value.length < 20_000,
        ),
      );
    }
  }
});
