/** The kernel against the slow road: the same tallies of the same cells, whatever they hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashBytes } from '../../src/kernel/hash.ts';
import { KernelTables } from '../../src/profile/kernel-tally.ts';
import { anyCharacter } from '../any-character.ts';
import { batchOf, made, scattered } from '../profile/tables.ts';
import { batchesOf, both, kernel, same } from './roads.ts';

test('hashes of bytes are the same in the kernel', () => {
  const { exports, bytes } = kernel();
  const at = exports.takeRegion(4096);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (data, seed) => {
      bytes.set(data, at);
      assert.equal(Number(exports.hashBytes(at, data.length, seed)), hashBytes(data, seed));
    }),
    { numRuns: 500 },
  );
});

test('what is taken behind a region of any size is aligned, as those who read it out take for granted', () => {
  const own = kernel();
  for (const size of [1, 1001, 1022, 4095]) {
    own.exports.takeRegion(size);
    assert.equal(own.exports.take(16) % 16, 0, String(size));
  }
});

const SPECIAL = [
  ...[
    '',
    ' ',
    'NULL',
    'n/a',
    'None',
    '\\N',
    '0000',
    '99999',
    '9999',
    'xxxx',
    'XxXx',
    '••••',
    '____',
    '0000-00-00',
    'TEST',
  ],
  ...[
    'XXXX-XXXX-1234',
    '******3210',
    'j***@example.com',
    '•••• 4242',
    'Exxxon',
    'XXL',
    '### heading ###',
    'xxx12',
    '#1',
  ],
  ...[
    '5f4dcc3b5aa765d61d8327deb882cf99',
    '5F4DCC3B5AA765D61D8327DEB882CF99',
    '5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8:x7Kp',
  ],
  ...[
    '$2y$10$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234',
    '$P$Babcdefghij0123456789ABCDEFGHIJ',
    'XrY7u+Ae7tCTyyK7j1rNww==',
  ],
  ...[
    'pbkdf2_sha256$260000$c2FsdHNhbHQ$YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=',
    '12345678901234567890123456789012',
  ],
  ...[
    '2021-03-04',
    '04/03/2021',
    '04/13/0005',
    '0005-04-13',
    '0005.04.13',
    '04/13/0022 06:14:58 AM +0000',
    '0022-04-13 06:14:58',
    '04/13/0456',
    '04/0005',
    '00050413',
    '0005',
    '3.4.21',
    '2021-02-30',
    '2021-03-04 10:11:12',
    '2021-03-04T10:11:12.123Z',
    '2021-03-04 00:00:00+05:30',
  ],
  ...[
    '2024-02-29 23:59:59',
    '2023-02-29 23:59:59',
    '31/12/1999 7:05 PM',
    '1647000000',
    '1647000000123',
    '20210304',
    '04032021',
    '1984',
    '1990s',
  ],
  ...[
    '12 March 1984',
    'March 12, 1984',
    'Mon, 12 Mar 2024',
    '12-mär-1984',
    '1. maart 2020',
    '3rd de junio de 1999',
    'May 1990',
    '2020-W12',
  ],
  ...[
    '00123',
    '0',
    '01',
    'Ägidius Öztürk',
    'ÅÄÖ',
    '李小龙',
    'Иван Петров',
    '😀😀',
    'a😀',
    '\u00a0padded\u3000',
    '\ufeffmark',
    '=cmd()',
    '\u0001\u0007',
    'ﬁ',
  ],
  ...[
    'a'.repeat(64),
    'a'.repeat(65),
    `${'B'.repeat(63)}😀`,
    'x'.repeat(300),
    'é'.repeat(200),
    '1'.repeat(128),
    'ab'.repeat(64),
    'f'.repeat(129),
  ],
];

test('what is special is the same on both roads', () => {
  same(
    ['one'],
    SPECIAL.map((value) => [value]),
  );
  same(
    ['one', 'two', 'one'],
    SPECIAL.map((value, i) => [value, SPECIAL[(i * 7) % SPECIAL.length], undefined]),
    3,
  );
});

test('whatever cells hold, both roads tally the same', () => {
  const cell = fc.oneof(
    fc.constantFrom(...SPECIAL),
    fc.string({ unit: anyCharacter, maxLength: 90 }),
    fc.string({ unit: fc.constantFrom('x', 'X', '*', '1', 'a', '@', '.', ' ', '•', '-', 'é'), maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('0', '1', '2', '9', '-', '/', ':', 'T', 'Z', ' ', '+', '.', 'm', 'a', 'y'),
      maxLength: 26,
    }),
    fc.constant(undefined),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (rows, size) =>
        same(
          ['a', 'b', 'c'],
          rows.map((row) => row.map((value) => (value === undefined ? value : Buffer.from(value).toString()))),
          size,
        ),
    ),
    { numRuns: 400 },
  );
});

test('many distinct values, shapes, dates and records: samples are cut alike', () => {
  const rows = made(20_000, (i) => [
    String(scattered(i, 15_000)),
    `${'ab9-'.repeat(1 + (i % 5)).slice(0, 1 + scattered(i, 20))}${String.fromCharCode(33 + scattered(i, 90))}${i}`,
    new Date(1.6e12 + scattered(i, 1_000_003) * 61_000).toISOString().slice(0, 19).replace('T', ' '),
    i % 3 === 0 ? '' : ['M', 'F', 'X'][scattered(i, 3)],
  ]);
  same(['id', 'odd', 'at', 'sex'], rows, 1999);
});

test('values that keep coming, and those that come late among them, keep the same records; rows of many patterns count alike', () => {
  const rows = made(90_000, (i) => [
    scattered(i, 2) === 0 ? 'M' : 'F',
    i > 80_000 && scattered(i, 300) === 0 ? 'late' : 'early',
    ...made(8, (c) => (scattered(i * 8 + c, 3) === 0 ? '' : '1')),
    i === 85_000 ? 'once' : i % 1000 === 0 ? `n${i % 7}` : undefined,
    `${i}`,
  ]);
  same(['sex', 'when', ...made(8, (c) => `c${c}`), 'seldom', 'id'], rows, 1999);
});

test('many distinct values outside ASCII, of digests and with signs are the same on both roads', () => {
  const signs = ['é', 'x', 'xxx', '*', '#', 'я', '\u0000', '\n', '李', 'X'];
  const rows = made(20_000, (i) => {
    const sign = signs[scattered(i, signs.length)] ?? '';
    const hex = `${scattered(i, 1_000_003).toString(16)}${scattered(i + 1, 1_000_003).toString(16)}`;
    return [
      `${i}${sign}`,
      `${sign}${scattered(i, 9000)}${'long '.repeat(1 + (i % 9))}${i}`,
      (hex + hex + hex).padEnd(i % 40, 'e'),
      i % 3 === 0 ? (hex + hex).toUpperCase() : hex + hex + sign,
      i % 7 === 0 ? `${'a0'.repeat(i % 20)}*${i}` : `${'0'.repeat(i % 9)}${i % 3 === 0 ? 'N' : ''}${i}`,
    ];
  });
  same(['a', 'b', 'c', 'd', 'e'], rows, 1999);
});

test('dates of every spelling are counted alike in calendars', () => {
  const spell = [
    (d: Date) => d.toISOString().slice(0, 10),
    (d: Date) => d.toISOString().slice(0, 10).split('-').reverse().join('/'),
    (d: Date) => `${d.getUTCDate()}.${d.getUTCMonth() + 1}.${String(d.getUTCFullYear()).slice(2)}`,
    (d: Date) => d.toISOString(),
    (d: Date) => d.toISOString().slice(0, 16).replace('T', ' '),
    (d: Date) => `${d.toISOString().slice(0, 19)}+05:30`,
    (d: Date) => `${d.toISOString().slice(0, 16).replace('T', ' ')}+05`,
    (d: Date) => String(Math.floor(d.getTime() / 1000)),
    (d: Date) => d.toUTCString(),
    (d: Date) => d.toUTCString().replace(/^(...), (\d+) (...) (\d+) (\S+) GMT$/, '$1 $3 $2 $5 +0000 $4'),
    (d: Date) => d.toUTCString().replace(/^(...), (\d+) (...) (\d+) (\S+) GMT$/, '$3 $2 $5 $4'),
  ];
  for (const how of spell) {
    const rows = made(9000, (i) => [
      how(new Date(Date.UTC(1940, 0, 1) + scattered(i, 900_001) * 3_000_017)),
      how(new Date(0)),
    ]);
    same(['a', 'b'], [...rows, ['31/31/2000', '0/0/1999'], ['2000-00-00', '1999-12-00']], 3000);
  }
  const mixed = made(40_000, (i) => [(spell[i % spell.length] ?? String)(new Date(scattered(i, 900_001) * 1_000_017))]);
  same(['a'], mixed, 9999);
});

test('a column may come later, and wide tables keep less of each', () => {
  const wide = made(200, (i) => `c${i}`);
  const rows = made(3000, (i) =>
    wide.map((_, c) => (scattered(i * 200 + c, 5) === 0 ? undefined : `${scattered(i + c, 2500)}`)),
  );
  const { fast, slow } = both([
    batchOf(
      wide.slice(0, 3),
      rows.slice(0, 1500).map((row) => row.slice(0, 3)),
    ),
    batchOf(wide, rows.slice(1500)),
  ]);
  assert.deepEqual(fast, slow);
});

test('cells that no row of a block has are passed over, and not counted', () => {
  const names = made(300, (i) => `c${i}`);
  const rows = made(400, (i) =>
    names.map((_, c) => ((c * 7 + i) % 150 === 0 ? ['', 'n/a', `${c}`][scattered(i + c, 3)] : undefined)),
  );
  for (const size of [1, 5, 400]) same(names, rows, size);
});

test('of very many columns only some remember values; all count the same, and their memory is bounded', () => {
  const names = made(3000, (i) => `c${i}`);
  const rows = made(150, (i) =>
    names.map((_, c) =>
      c % 5 === 0 ? `20${10 + (i % 9)}-0${1 + (c % 9)}-1${i % 9}` : `${scattered(i * 3000 + c, 400)}`,
    ),
  );
  same(names, rows, 30);
  const own = kernel();
  const tables = new KernelTables(own);
  for (const batch of batchesOf(names, rows, 30)) tables.tally(batch);
  const megabytes = own.exports.used() / 2 ** 20;
  assert.ok(megabytes < 120, `${megabytes} MB`);
});
