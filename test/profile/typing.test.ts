import assert from 'node:assert/strict';
import test from 'node:test';
import { describeTable } from '../../src/profile/index.ts';
import { tableTally, tallyBatch } from '../../src/profile/table-tally.ts';
import { batchOf, columnOf, made, profileOf, scattered, two } from './tables.ts';

const GIVEN = ['Asha', 'Ravi', 'Maria', 'Sunita', 'Carlos', 'James', 'Emily', 'Priya', 'Rohan', 'Laura'];
const FAMILY = ['Kumar', 'Silva', 'Smith', 'Sharma', 'Garcia', 'Patel', 'Brown', 'Singh', 'Lopez', 'Khan'];
const pick = (list: readonly string[], i: number): string => list[scattered(i, list.length)] ?? '';
const name = (i: number): string => `${pick(GIVEN, i)} ${pick(FAMILY, i * 7)}`;
const birth = (i: number): string =>
  `${1945 + scattered(i, 55)}-${two(1 + scattered(i * 3, 12))}-${two(1 + scattered(i * 5, 28))}`;
const mail = (i: number): string => `reader${i}@example.org`;
const phone = (i: number): string => `+91 98${String(10_000_000 + scattered(i, 80_000_000))}`;
const digits = (i: number): string => String(100_000 + scattered(i, 900_000));

function typed(header: string | null, make: (i: number) => string, n = 60): string {
  return columnOf(header, made(n, make)).attribute;
}

test('header and values that agree', () => {
  const table: [string, (i: number) => string, string][] = [
    ['email', mail, 'contact.email'],
    ['name', name, 'person.name'],
    ['dob', birth, 'person.birthDate'],
    ['mobile', phone, 'contact.phone'],
    ['gender', (i) => (i % 2 === 0 ? 'M' : 'F'), 'person.gender'],
    ['pincode', digits, 'contact.postalCode'],
    ['house no', (i) => String(i), 'contact.addressLine'],
  ];
  for (const [header, make, attribute] of table) assert.equal(typed(header, make), attribute, header);
});

test('what a format tells of a column without a name counts, and no other name of ours', () => {
  const table = (name: string, ofFormat?: { told: true }) => {
    const batch = batchOf(
      ['email', null],
      made(60, (i) => [mail(i), `${pick(FAMILY, i)}${i}`]),
    );
    const tally = tableTally('');
    tallyBatch(tally, {
      ...batch,
      columns: batch.columns.map((column) => (column.named ? column : { ...column, name, ...ofFormat })),
    });
    return describeTable(tally).columns[1];
  };
  const told = table('password', { told: true });
  assert.deepEqual([told?.attribute, told?.named], ['account.password', false]);
  for (const name of ['column 2', 'email', 'password'])
    assert.notEqual(table(name)?.attribute, 'account.password', name);
});

test('values veto a header, and speak for themselves instead', () => {
  const bit = (i: number): string => String(i % 2);
  assert.notEqual(typed('email', bit), 'contact.email');
  assert.notEqual(typed('email_verified', bit), 'contact.email');
  assert.equal(typed('name', digits) === 'person.name', false);
  assert.notEqual(
    typed('phone', (i) => `some remark of length ${i}`),
    'contact.phone',
  );
  assert.equal(typed('phone', mail), 'contact.email');
  assert.equal(typed('dob', phone), 'contact.phone');
});

test('a damaged value vetoes nothing', () => {
  assert.equal(
    typed('email', (i) => (i === 3 ? 'see below' : mail(i))),
    'contact.email',
  );
  assert.equal(
    typed('dob', (i) => (i % 20 === 3 ? '31-31-1990' : birth(i))),
    'person.birthDate',
  );
});

test('without headers values decide what they can', () => {
  const table: [(i: number) => string, string][] = [
    [mail, 'contact.email'],
    [name, 'person.name'],
    [birth, 'person.birthDate'],
    [phone, 'contact.phone'],
    [(i) => (i % 2 === 0 ? 'Male' : 'Female'), 'person.gender'],
    [(i) => `2021-0${1 + (i % 9)}-${two(1 + (i % 28))}`, 'record.timestamp'],
    [(i) => `j${String.fromCharCode(97 + (i % 26))}***@example.org`, 'contact.email'],
  ];
  for (const [make, attribute] of table) assert.equal(typed(null, make), attribute, make(1));
});

test('institutions in capitals are names, not sentences', () => {
  const kinds = ['CHURCH', 'LODGE', 'SOCIETY', 'LIBRARY', 'COUNCIL'];
  const places = [
    'THE VALLEY',
    'THE LAKE',
    'THE NORTHERN HILLS',
    'THE SOUTH COAST',
    'THE TWO RIVERS',
    'THE OLD HARBOUR',
  ];
  const institution = (i: number): string =>
    `THE ${pick(FAMILY, i).toUpperCase()} ${pick(kinds, i * 3)} OF ${pick(places, i * 5)}`;
  const column = columnOf(null, made(60, institution));
  assert.equal(column.attribute, 'commerce.company');
  const remark = (i: number): string => `${institution(i)} is not at home and we will call back`.toUpperCase();
  assert.equal(typed(null, remark), 'communication.text');
});

test('what values alone can not tell from towns stays among the alternatives', () => {
  const towns = [
    'Springfield',
    'Georgetown',
    'Arlington',
    'Dover',
    'Taylor',
    'Murray',
    'Quorvale',
    'Blenmoor',
    'Tarkshire',
  ];
  const column = columnOf(
    null,
    made(60, (i) => pick(towns, i)),
  );
  const meanings = [column, ...column.alternatives].map(({ attribute }) => attribute);
  assert.deepEqual(meanings.slice(0, 2).sort(), ['contact.district', 'contact.locality']);
});

test('dates whose century was lost are dates, and not valid ones', () => {
  const column = columnOf(
    'sample date',
    made(60, (i) => `${two(1 + (i % 12))}/${two(1 + (i % 28))}/000${1 + (i % 9)}`),
  );
  assert.equal(column.baseType, 'date');
  assert.equal(column.format, 'MM/DD/YYYY');
  assert.equal(column.years, null);
  assert.equal(column.validity?.valid ?? 0, 0);
  assert.notEqual(
    typed(null, (i) => `${two(1 + (i % 12))}/${two(1 + (i % 28))}/00${10 + scattered(i, 89)}`),
    'person.birthDate',
  );
});

test('a single e-mail address is one, a single word is nothing', () => {
  assert.equal(columnOf(null, ['reader@example.org']).attribute, 'contact.email');
  assert.equal(columnOf(null, ['Blorp']).attribute, 'other');
});

test('one known name among labels is no column of names', () => {
  const column = columnOf(null, ['Rohan', ...made(60, (i) => `blue-${'xyz'.charAt(i % 3)}${i}`)]);
  assert.equal(column.attribute, 'other');
});

test('an unrecognised column says so and keeps its alternatives', () => {
  const column = columnOf(null, made(60, digits));
  assert.equal(column.attribute, 'other');
  assert.equal(column.confidence, 0);
  assert.equal(column.by, null);
  assert.ok(column.alternatives.length > 0 && column.alternatives.every((entry) => entry.confidence < 0.5));
});

test('weak numbers: repetition tells postal codes from keys', () => {
  const confidence = (values: readonly string[], attribute: string): number => {
    const column = profileOf(
      ['note', null],
      values.map((value, i) => [`remark ${i}`, value]),
    ).columns[1];
    assert.ok(column !== undefined);
    const all = [{ attribute: column.attribute, confidence: column.confidence }, ...column.alternatives];
    return all.find((entry) => entry.attribute === attribute)?.confidence ?? 0;
  };
  const unique = made(200, (i) => String(400_001 + i));
  const repeated = made(200, (i) => String(400_001 + (i % 30)));
  assert.ok(confidence(repeated, 'contact.postalCode') > confidence(unique, 'contact.postalCode') + 0.2);
  assert.ok(confidence(unique, 'id.record') > confidence(repeated, 'id.record'));
  const bare = columnOf(
    null,
    made(200, (i) => String(9_000_000_000 + scattered(i, 99_999_999))),
  );
  assert.ok(bare.attribute === 'contact.phone' && bare.confidence < 0.9, 'ten bare digits stay in doubt');
});

test('confidences of a column add up to at most one, best first', () => {
  for (const make of [mail, name, digits, birth]) {
    const { confidence, alternatives } = columnOf('contact', made(50, make));
    const all = [confidence, ...alternatives.map((entry) => entry.confidence)];
    assert.ok(all.reduce((sum, share) => sum + share, 0) <= 1 + 1e-9);
  }
});

test('without headers births are told by the age they imply', () => {
  // Thirty years after their births, on other days: a date of hiring, of an examination.
  const later = (i: number): string => birth(i + 5000).replace(/^..../, String(1972 + scattered(i, 45)));
  const rows = made(200, (i) => [later(i), birth(i)]);
  const attributes = profileOf([null, null], rows).columns.map((column) => column.attribute);
  assert.deepEqual(attributes, ['record.timestamp', 'person.birthDate']);
  const told = profileOf(['dob', null], rows).columns.map((column) => column.attribute);
  assert.deepEqual(told, ['person.birthDate', 'record.timestamp']);
});

test('two columns of dates of like years: neither is guessed', () => {
  const rows = made(200, (i) => [birth(i), birth(i + 5000).replace(/^..../, String(1950 + scattered(i, 52)))]);
  for (const column of profileOf([null, null], rows).columns) {
    assert.equal(column.attribute, 'other');
    const [first, second] = column.alternatives;
    assert.deepEqual([first?.attribute, second?.attribute], ['person.birthDate', 'record.timestamp']);
    assert.equal(first?.confidence, second?.confidence);
  }
  const told = profileOf([null, 'dob'], rows).columns.map((column) => column.attribute);
  assert.deepEqual(told, ['record.timestamp', 'person.birthDate']);
});

test('without headers the second column of single names holds family names', () => {
  const rows = made(200, (i) => [pick(GIVEN, i), pick(FAMILY, i * 7)]);
  const attributes = profileOf([null, null], rows).columns.map((column) => column.attribute);
  assert.deepEqual(attributes, ['person.givenName', 'person.familyName']);
});
