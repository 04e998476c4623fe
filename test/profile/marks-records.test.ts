/** Marks of keys, numbers, accounts and times: each with a table that has it, one that doesn't, one made to look like it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { FACT_KINDS } from '../../src/profile/marks/fact-kinds.ts';
import { keyOf } from '../../src/profile/marks/key-styles.ts';
import { markIn, markOf, word } from './marked.ts';
import { type Cell, made, scattered, two } from './tables.ts';

test('styles of keys, and the days inside them', () => {
  const vectors: readonly (readonly [string, string, string | null])[] = [
    ['507f1f77bcf86cd799439011', 'object-id', '2012-10-17'],
    ['01ARZ3NDEKTSV4RRFFQ69G5FAV', 'ulid', '2016-07-30'],
    ['0ujtsYcgvSTl8PAuAdqWYSMnLOv', 'ksuid', '2017-10-10'],
    ['017f22e2-79b0-7cc3-98c4-dc0c0c07398f', 'uuid-v7', '2022-02-22'],
    ['c232ab00-9414-11ec-b3c8-9f6bdeced846', 'uuid-v1', '2022-02-22'],
    ['6f1c2e4a-8b3d-4c5e-9f70-123456789abc', 'uuid-v4', null],
    ['V1StGXR8_Z5jdHi6B-myT', 'nanoid', null],
    ['001D000000IRFmaIAH', 'salesforce-18', null],
    ['001D000000IRFma', 'salesforce-15', null],
  ];
  for (const [value, style, day] of vectors) {
    const key = keyOf(value);
    assert.equal(key?.style, style, value);
    assert.equal(key?.day == null ? null : new Date(key.day * 86_400_000).toISOString().slice(0, 10), day, value);
  }
  // The last check character changed; a clock that runs ahead; a time before there was such software.
  for (const value of ['001D000000IRFmaIAI', 'ffffffff0000000000000000', '000000010000000000000000', '__proto__'])
    assert.equal(keyOf(value), null, value);
});

test('a column of ObjectIds tells when its records were made', () => {
  const keys = made(40, (i) => (1_600_000_000 + i * 86_400).toString(16) + (i * 7919).toString(16).padStart(16, '0'));
  const mark = markOf('record-key', '_id', keys);
  assert.deepEqual(mark?.detail, {
    style: 'object-id',
    spans: [{ epoch: '1970-01-01', from: '2020-09-13', to: '2020-10-22' }],
  });
});

test('snowflakes are told from random digits, under each of their clocks', () => {
  const flake = (i: number): string =>
    String((BigInt(100_000_000_000 + i * 86_400_000) << 22n) | (3n << 12n) | BigInt(i % 4));
  const mark = markOf('record-key', 'id', made(40, flake));
  assert.equal(mark?.detail.style, 'snowflake');
  assert.equal(mark?.detail.spans.length, 3);
  assert.deepEqual(mark?.detail.spans[2], { epoch: 'Discord (2015-01-01)', from: '2018-03-03', to: '2018-04-11' });
  const random = made(300, (i) => `${4 + (i % 5)}${made(17, (j) => scattered(i * 17 + j, 10)).join('')}`);
  assert.equal(markOf('record-key', 'id', random), undefined);
  const hex = made(300, (i) => made(24, (j) => scattered(i * 24 + j, 16).toString(16)).join(''));
  assert.equal(markOf('record-key', 'id', hex), undefined);
});

test('numbers: a whole table, a slice, every tenth, and none', () => {
  const whole = markOf(
    'number-run',
    'id',
    made(3000, (i) => String(i + 1)),
  );
  assert.deepEqual(whole?.detail, { step: 1, from: whole?.detail.from, to: 3000, begins: 'at the start' });
  assert.ok(whole !== undefined && whole.n > 1000 && whole.k > 0.99 * whole.n);
  const slice = markOf(
    'number-run',
    'id',
    made(1500, (i) => `CUST-${two(0)}${51_000 + i}`),
  );
  assert.deepEqual(slice?.detail, { step: 1, from: 51_000, to: 52_000, begins: 'later' });
  assert.deepEqual([slice?.k, slice?.n], [1499, 1500]);
  const tenth = markOf(
    'number-run',
    'id',
    made(1500, (i) => String(700 + i * 10)),
  );
  assert.equal(tenth?.detail.step, 10);
  assert.equal(
    markOf(
      'number-run',
      'id',
      made(1500, (i) => String(9_000_000 + i * 977)),
    ),
    undefined,
  );
});

test('no run of numbers: few values over and over, years, days', () => {
  assert.equal(
    markOf(
      'number-run',
      'age',
      made(900, (i) => String(i % 90)),
    ),
    undefined,
  );
  assert.equal(
    markOf(
      'number-run',
      'year',
      made(60, (i) => String(1940 + i)),
    ),
    undefined,
  );
  assert.equal(
    markOf(
      'number-run',
      'day',
      made(28, (i) => `202201${two(i + 1)}`),
    ),
    undefined,
  );
  // Ten times as many numbers to choose from as were chosen.
  assert.equal(
    markOf('number-run', 'id', [...new Set(made(1000, (i) => String(scattered(i, 10_000) + 50_000)))]),
    undefined,
  );
});

test('the exact number of a person is in no mark', () => {
  for (const start of [7, 42, 987, 9_810_012_345]) {
    const mark = markOf(
      'number-run',
      'phone',
      made(40, (i) => String(start + i)),
    );
    const { from = 1, to = 1 } = mark?.detail ?? {};
    assert.deepEqual([from % 10, to % 10], [0, 0]);
    if (start > 1000) assert.equal(from, 9_800_000_000);
  }
});

test('accounts for tests are counted, and no words of roles', () => {
  const mark = markOf('test-account', 'email', [
    ...made(60, (i) => `${word(i)}${i}@mail.org`),
    'test@mail.org',
    'asha@example.com',
    'QA@shop.test',
  ]);
  assert.deepEqual([mark?.k, mark?.n, mark?.detail.rows], [3, 63, 3]);
  const names = [...made(60, (i) => `${word(i)} Kumar`), 'Test User', 'TEST ACCOUNT', 'John Doe'];
  assert.equal(markOf('test-account', 'name', names)?.k, 3);
  assert.equal(
    markOf(
      'test-account',
      'email',
      made(60, (i) => `testa.${word(i)}@contest.org`),
    ),
    undefined,
  );
  assert.equal(
    markOf(
      'test-account',
      'note',
      made(90, (i) => ['demo user', 'foo bar', 'x'][i % 3]),
    ),
    undefined,
  );
});

test('days that software writes for none', () => {
  const dates = [
    ...made(300, (i) => `${1950 + (i % 50)}-${two(1 + scattered(i, 12))}-${two(1 + scattered(i * 3, 28))}`),
    ...made(40, () => '1970-01-01'),
    ...made(7, () => '9999-12-31'),
    ...made(2, () => '0001-01-01'),
  ];
  const mark = markOf('default-date', 'birth date', dates);
  assert.deepEqual(mark?.detail.days, [
    { day: '1970-01-01', rows: 40 },
    { day: '9999-12-31', rows: 7 },
  ]);
  assert.deepEqual([mark?.k, mark?.n], [47, 349]);
  // Years in disguise: every 1 January is heaped, this one no more than the others.
  assert.equal(
    markOf(
      'default-date',
      'birth date',
      made(400, (i) => `${1950 + (i % 40)}-01-01`),
    ),
    undefined,
  );
});

test('offsets and midnights tell zones', () => {
  const stamps = made(40, (i) => `2022-03-${two(1 + (i % 28))}T1${i % 10}:15:00${i < 30 ? '+05:30' : '-03:00'}`);
  assert.deepEqual(markOf('zone-offset', 'created', stamps)?.detail.offsets, [
    { minutes: 330, values: 30 },
    { minutes: -180, values: 10 },
  ]);
  assert.equal(
    markOf(
      'zone-offset',
      'phone',
      made(40, (i) => `98100-12345+${10 + i}`),
    ),
    undefined,
  );
  const day = (i: number): string => `19${50 + (i % 40)}-${two(1 + scattered(i, 12))}-${two(1 + scattered(i * 3, 28))}`;
  const shifted = markOf(
    'shifted-midnight',
    'born',
    made(100, (i) => `${day(i)}T18:30:00Z`),
  );
  assert.deepEqual(shifted?.detail, { times: ['18:30'], minutes: [330] });
  const summer = markOf(
    'shifted-midnight',
    'born',
    made(100, (i) => `${day(i)}T${i % 3 ? 22 : 23}:00:00Z`),
  );
  assert.deepEqual(summer?.detail, { times: ['22:00', '23:00'], minutes: [60, 120] });
  // Noon of one side of the date line is midnight of the other: both are told.
  assert.deepEqual(
    markOf(
      'shifted-midnight',
      'born',
      made(100, (i) => `${day(i)}T11:00:00Z`),
    )?.detail.minutes,
    [-660, 780],
  );
  for (const time of ['00:00:00', '24:00:00', '23:59:60', '12:00:00', '18:37:00'])
    assert.equal(
      markOf(
        'shifted-midnight',
        'born',
        made(100, (i) => `${day(i)} ${time}`),
      ),
      undefined,
      time,
    );
});

test('the night in a column of moments, and days and nights without one', () => {
  const at = (i: number, hour: number): string =>
    `2022-0${1 + (i % 9)}-1${i % 10}T${two(hour)}:${two(scattered(i, 60))}:${two(scattered(i * 3, 60))}`;
  const awake = made(1200, (i) => at(i, (2 + scattered(i * 5, 18)) % 24));
  assert.deepEqual(
    markOf(
      'night-gap',
      'created',
      awake.map((time) => `${time}Z`),
    )?.detail,
    {
      ...{ from: 20, until: 2, clock: 'UTC', minutes: [270] },
    },
  );
  assert.equal(markOf('night-gap', 'created', awake)?.detail.clock, 'unknown');
  assert.equal(
    markOf(
      'night-gap',
      'created',
      made(1200, (i) => at(i, scattered(i * 5, 24))),
    ),
    undefined,
  );
  // Opening hours: too long to be a night.
  assert.equal(
    markOf(
      'night-gap',
      'created',
      made(1200, (i) => at(i, 9 + scattered(i * 5, 9))),
    ),
    undefined,
  );
});

test('the column with which somebody asked', () => {
  const names = ['phone', 'name', 'city'];
  const rows = made(400, (i): Cell[] => {
    const found = i % 4 === 0;
    return [String(9_810_000_000 + i), found ? `Asha ${word(i)}` : '', found && i % 3 ? 'Pune' : 'NULL'];
  });
  const mark = markIn('lookup-key', names, rows);
  assert.deepEqual(mark?.columns, [0]);
  assert.equal(mark?.detail.next, 0.25);
  assert.ok(mark !== undefined && mark.k > 250 && mark.n === 400);
  assert.deepEqual(mark.detail.neighbours, { k: 399, n: 400 });
  // Everything filled, two full columns, a full column of repeated values, a key beside fields that most records have.
  const full = rows.map(([phone], i): Cell[] => [phone, `Asha ${word(i)}`, 'Pune']);
  const repeated = rows.map(([phone, name, city], i): Cell[] => [i % 2 ? phone : '9810099999', name, city]);
  const most = rows.map(([phone], i): Cell[] => [phone, i % 10 ? 'Asha' : '', i % 3 ? 'Pune' : '']);
  for (const table of [full, repeated, most]) assert.equal(markIn('lookup-key', names, table), undefined);
});

test('words of facts are short enough for a saved profile, and numbers safe', () => {
  for (const [kind, goes] of Object.entries(FACT_KINDS)) {
    assert.match(kind, /^[a-z][a-z0-9-]{1,20}$/);
    if (typeof goes === 'number') assert.ok(Number.isSafeInteger(goes));
  }
});
