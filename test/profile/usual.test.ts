/** Meanings that values alone suggest. Values are invented, seeded. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { kindShares } from '../../src/profile/usual.ts';
import { randomOf, seeded } from '../vocabulary/ids-random.ts';
import { columnOf, made, profileOf, scattered, two } from './tables.ts';

test('a share is what was counted, divided once', () => {
  for (let n = 1; n <= 256; n++) {
    const values = made(n, (i) => new Map(i < Math.ceil(0.9 * n) ? [['year', 1]] : []));
    assert.equal(kindShares(values).get('year'), Math.ceil(0.9 * n) / n);
  }
});

test('random numbers of ten digits are no phones, phones without a header are', () => {
  for (let seed = 41; seed < 47; seed++) {
    const random = seeded(seed);
    const numbers = made(60, () => `${1 + Math.floor(9 * random())}${randomOf('999999999', random)}`);
    assert.notEqual(columnOf(null, numbers).attribute, 'contact.phone', String(seed));
    const phones = made(60, (i) => (i % 20 === 3 ? '0000012345' : `98${randomOf('99999999', random)}`));
    assert.equal(columnOf(null, phones).attribute, 'contact.phone', String(seed));
    assert.equal(columnOf('mobile', numbers).attribute, 'contact.phone', String(seed));
  }
});

test('ten digits are counted seconds only where nothing else is said, and a column of ids is no moment', () => {
  const seconds = made(60, (i) => String(1_600_000_000 + scattered(i, 900_000) * 37));
  const table: readonly (readonly [string | null, string, string, string])[] = [
    [null, 'record.timestamp', 'date', 'moment'],
    ['created', 'account.createdAt', 'date', 'moment'],
    ['user_id', 'id.record', 'integer', 'key'],
    ['order_no', 'commerce.order', 'integer', 'key'],
    ['phone', 'contact.phone', 'integer', 'identifier'],
  ];
  for (const [header, attribute, baseType, role] of table) {
    const column = columnOf(header, seconds);
    assert.deepEqual([column.attribute, column.baseType, column.role], [attribute, baseType, role], `${header}`);
    assert.equal(column.years === null, baseType !== 'date', `${header}`);
    assert.equal(column.format === 'epoch-s', baseType === 'date', `${header}`);
  }
  // Written dates are dates under any header.
  const written = made(60, (i) => `2021-03-${two(1 + scattered(i, 28))}`);
  assert.equal(columnOf('user_id', written).baseType, 'date');
});

const digits = (i: number, count: number): string => two(scattered(i, 10 ** count)).padStart(count, '0');
const letter = (i: number): string => 'ABCDEFGHJKLMNPRSTUVW'.charAt(scattered(i, 20));

test('postal codes that are written like nothing else need no header', () => {
  const written: readonly ((i: number) => string)[] = [
    (i) => `${digits(i, 5)}-${digits(i * 3, 4)}`,
    (i) => `${digits(i, 5)}-${digits(i * 3, 3)}`,
    (i) => `${letter(i)}${letter(i * 3)}${1 + (i % 9)} ${i % 9}${letter(i * 5)}${letter(i * 7)}`,
    (i) => `${letter(i)}${i % 10}${letter(i * 3)} ${i % 9}${letter(i * 5)}${i % 7}`,
  ];
  for (const make of written) assert.equal(columnOf(null, made(60, make)).attribute, 'contact.postalCode', make(1));
  const phones = made(60, (i) => `555-${digits(i, 4)}`);
  assert.notEqual(columnOf(null, phones).attribute, 'contact.postalCode');
});

test('numbers of passports may be digits throughout', () => {
  assert.equal(
    columnOf(
      'passport',
      made(60, (i) => String(512_345_678 + i * 977)),
    ).attribute,
    'id.passport',
  );
});

test('ids of somebody may be UUIDs', () => {
  const uuid = (i: number): string => `6f1c2e4a-8b3d-4c5e-9f70-${String(scattered(i, 900_000)).padStart(12, '0')}`;
  const table = [
    ['customer_id', 'id.customer'],
    ['employee_id', 'id.employee'],
    ['student_id', 'id.student'],
    ['order_id', 'commerce.order'],
    ['bank account', 'finance.bankAccount'],
    [null, 'id.uuid'],
    ['id', 'id.uuid'],
  ] as const;
  for (const [header, attribute] of table)
    assert.equal(columnOf(header, made(60, uuid)).attribute, attribute, `${header}`);
});

test('codes of states are those of one country', () => {
  const of = (codes: string) =>
    columnOf(
      null,
      made(200, (i) => codes.split(' ')[i % codes.split(' ').length] ?? ''),
    );
  const indian = of('KA MH TN UP WB GJ');
  assert.deepEqual([indian.attribute, indian.schemes], ['contact.state', [{ value: 'IN', rows: 200 }]]);
  // Americans and Canadians are told by one plan.
  assert.deepEqual(
    of('TX OR NJ ON BC TX OR QC').schemes.map(({ value }) => value),
    ['US', 'CA'],
  );
  // Countries, each of which some country has a state of.
  for (const codes of ['ES PT NL', 'IT HR PR QA MD']) {
    const { attribute, alternatives } = of(codes);
    assert.equal(attribute, 'contact.country', codes);
    assert.ok(
      alternatives.every((other) => other.attribute !== 'contact.state' || other.confidence < 0.1),
      codes,
    );
  }
});

test('few surnames in many records are labels, not districts', () => {
  const colours = 'Green Brown White Black'.split(' ');
  const beside = (labels: readonly string[]) =>
    profileOf(
      ['id', null],
      made(200, (i) => [String(i), labels[scattered(i, labels.length)]]),
    ).columns[1];
  const column = beside(colours);
  assert.ok(column !== undefined);
  const meant = [column.attribute, ...column.alternatives.map(({ attribute }) => attribute)];
  assert.ok(!meant.includes('contact.district') && !meant.includes('person.familyName'), meant.join(' '));
  const towns = beside(['Salem', 'Springfield', 'Tucson']);
  assert.equal(towns?.attribute, 'contact.locality');
  assert.ok(towns.alternatives.some(({ attribute }) => attribute === 'contact.district'));
});
