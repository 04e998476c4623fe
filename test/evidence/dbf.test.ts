/** Tables of dBase, Clipper and FoxPro: types, encodings, deleted and missing records, damage. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dbf } from '../../src/evidence/formats/dbf.ts';
import { readBinary, readDamaged } from './binary-content.ts';
import { dbfOf, type MadeField, type MadeTable } from './dbf-make.ts';
import { headOf } from './read-as.ts';

const PEOPLE: MadeField[] = [
  ['NAME', 'C', 20],
  ['BORN', 'D', 8],
  ['SUM', 'N', 10, 2],
  ['OK', 'L', 1],
];
const ROWS = [
  ['Ada Example', '19900102', '     12.50', 'T'],
  [' Bo', '', '', '?'],
  ['007', '19xx0102', '**********', 'f'],
];
const read = async (table: MadeTable, size?: number) => {
  const { tables, reading } = await readBinary(dbf, dbfOf(table), size);
  return { ...tables[''], losses: { ...reading.losses }, complete: reading.complete, encoding: reading.encoding };
};
const bytes = (length: number, write: (buffer: Buffer) => void): Buffer => {
  const buffer = Buffer.alloc(length);
  write(buffer);
  return buffer;
};

test('dBase III: names, texts, dates, numbers and answers, whatever the pieces', async () => {
  for (const size of [1, 7, 1 << 16]) {
    const { columns, rows, losses, complete } = await read({ fields: PEOPLE, rows: ROWS }, size);
    assert.deepEqual(columns, ['NAME', 'BORN', 'SUM', 'OK']);
    assert.deepEqual(rows, [
      ['Ada Example', '1990-01-02', '12.50', 'T'],
      [' Bo', '', '', ''],
      ['007', '19xx0102', undefined, 'f'],
    ]);
    assert.deepEqual([losses, complete], [{ numbersInStars: 1 }, true]);
  }
});

test('Visual FoxPro: numbers in binary, moments, money, varying and missing texts', async () => {
  const { columns, rows, losses, complete } = await read({
    version: 0x30,
    fields: [
      ['I', 'I', 4],
      ['B', 'B', 8],
      ['Y', 'Y', 8],
      ['T', 'T', 8],
      ['V', 'V', 6, 0, 2],
      ['N', 'C', 3, 0, 2],
      ['M', 'M', 4],
      ['_NullFlags', '0', 1, 0, 5],
    ],
    rows: [
      [
        bytes(4, (b) => b.writeInt32LE(-5)),
        bytes(8, (b) => b.writeDoubleLE(0.1)),
        bytes(8, (b) => b.writeBigInt64LE(-12345n)),
        bytes(8, (b) => (b.writeInt32LE(2_440_588 + 1), b.writeInt32LE(3_600_001, 4))),
        Buffer.from('ab\0\0\0\x02', 'latin1'),
        'x',
        Buffer.alloc(4),
        Buffer.of(0b001),
      ],
      [
        Buffer.alloc(4),
        Buffer.alloc(8),
        Buffer.alloc(8),
        Buffer.alloc(8),
        'abcdef',
        'y',
        Buffer.alloc(4),
        Buffer.of(0b100),
      ],
      [
        Buffer.alloc(4),
        Buffer.alloc(8),
        Buffer.alloc(8),
        Buffer.alloc(8),
        'abcdef',
        'y',
        Buffer.of(9, 0, 0, 0),
        Buffer.of(0b010),
      ],
    ],
  });
  assert.deepEqual(columns, ['I', 'B', 'Y', 'T', 'V', 'N', 'M']);
  assert.deepEqual(rows, [
    ['-5', '0.1', '-1.2345', '1970-01-02T01:00:00.001', 'ab', 'x', ''],
    ['0', '0', '0.0000', '', 'abcdef', undefined, ''],
    ['0', '0', '0.0000', '', undefined, 'y', undefined],
  ]);
  // A memo lies in another file: what it says is missing.
  assert.deepEqual([losses, complete], [{ memosElsewhere: 1 }, false]);
});

test('dBase 7: long names, numbers that sort as bytes', async () => {
  const { columns, rows } = await read({
    version: 4,
    fields: [
      ['a name of more than eleven', '+', 4],
      ['O', 'O', 8],
    ],
    rows: [
      [Buffer.of(0x80, 0, 0, 7), bytes(8, (b) => (b.writeDoubleBE(1.5), b.writeUInt8((b[0] ?? 0) ^ 0x80)))],
      [Buffer.of(0x7f, 0xff, 0xff, 0xff), Buffer.from(bytes(8, (b) => b.writeDoubleBE(-1.5)).map((byte) => ~byte))],
      [Buffer.alloc(4), Buffer.alloc(8)],
    ],
  });
  assert.deepEqual(columns, ['a name of more than eleven', 'O']);
  assert.deepEqual(rows, [
    ['7', '1.5'],
    ['-1', '-1.5'],
    ['', ''],
  ]);
});

test('Clipper: texts longer than a byte tells', async () => {
  const long = 'x'.repeat(700);
  assert.deepEqual((await read({ fields: [['T', 'C', 1000]], rows: [[long]] })).rows, [[long]]);
});

test('the encoding is the driver’s, unless that is a preset: then the texts tell', async () => {
  // Of code page 850 'Müller, Jürgen', 'Köhler, Jörg', 'Björn Andreä'; of 852 'Dvořák, Jiří'; of the others 'Иванов Пётр' and the like.
  const names: readonly (readonly [label: string, language: number, texts: readonly string[]])[] = [
    ['ibm850', 2, ['4d816c6c65722c204a817267656e', '4b94686c65722c204a947267', '426a94726e20416e64726584']],
    ['ibm850', 0, ['4d816c6c65722c204a817267656e', '4b94686c65722c204a947267', '426a94726e20416e64726584']],
    ['ibm852', 0x64, ['44766ffda06b2c204a69fda1']],
    ['ibm866', 0x65, ['8ca2a0adaea2208ff1e2e0']],
    ['ibm866', 0, ['88a2a0adaea2208ff1e2e0', '91acaee0adaea2a0208cada0']],
    ['windows-1251', 0xc9, ['c8e2e0ededee20cff2e0']],
    ['windows-1251', 3, ['c8e2e0ededee20cff2e0', 'd1ecf1eeeee2e020c0ede0']],
  ];
  for (const [label, language, texts] of names) {
    const rows = texts.map((hex) => [Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(30, ' ')]).subarray(0, 30)]);
    const found = await read({ fields: [['NAME', 'C', 30]], rows, language });
    assert.equal(found.encoding, label);
    assert.ok(
      found.rows?.every(([name = '']) => /^[\p{L} ,]+$/u.test(name)),
      JSON.stringify(found.rows),
    );
  }
  const utf8 = await read({ fields: [['NAME', 'C', 30]], rows: [['Jürgen'], ['Åsa']], language: 0x65 });
  assert.deepEqual([utf8.encoding, utf8.rows], ['utf-8', [['Jürgen'], ['Åsa']]]);
  assert.equal((await read({ fields: PEOPLE, rows: ROWS, language: 0x65 })).encoding, undefined);
});

test('names of fields are in the encoding of the texts', async () => {
  const name = Buffer.from('d4c8ce', 'hex');
  const { columns, encoding } = await read({ fields: [[name, 'C', 10]], rows: [['a']], language: 0xc9 });
  assert.deepEqual([columns, encoding], [['ФИО'], 'windows-1251']);
});

test('deleted records are read and counted; more and fewer than the header says are told', async () => {
  const people = { fields: PEOPLE, rows: ROWS };
  const cases: readonly (readonly [Partial<MadeTable>, Record<string, number>, boolean])[] = [
    [{ deleted: [0, 2] }, { deletedRecords: 2 }, true],
    [{ count: 2 }, { surplusRecords: 1 }, true],
    [{ count: 0 }, { surplusRecords: 3 }, true],
    [{ count: 5 }, { missingRecords: 2 }, false],
    [{ count: 4_000_000_000 }, { missingRecords: 3_999_999_997 }, false],
    [{ end: '' }, {}, true],
    [{ end: '\x1a\x1a\x1a' }, { bytesBehindTheEnd: 2 }, true],
    [{ end: '\x1a and so much more behind it that a record has room' }, { bytesBehindTheEnd: 50 }, true],
    [{ count: 4, end: ' cut' }, { missingRecords: 1, truncated: 1 }, false],
  ];
  for (const [change, losses, complete] of cases) {
    const found = await read({ ...people, ...change });
    assert.equal(found.rows?.length, 3);
    assert.deepEqual(
      [found.losses, found.complete],
      [{ numbersInStars: 1, ...losses }, complete],
      JSON.stringify(change),
    );
  }
});

test('a mark that is none is counted, and its record kept', async () => {
  const table = dbfOf({ fields: PEOPLE, rows: ROWS });
  table[table.indexOf(' Ada')] = 7;
  const { tables, reading } = await readBinary(dbf, table);
  assert.equal(tables['']?.rows.length, 3);
  assert.deepEqual([{ ...reading.losses }, reading.complete], [{ brokenRecords: 1, numbersInStars: 1 }, false]);
});

test('only a header that adds up is one', () => {
  const good = dbfOf({ fields: PEOPLE, rows: ROWS });
  assert.equal(dbf.sniff(headOf(good)), 1);
  for (const [at, byte] of [
    [0, 0x01],
    [8, 9],
    [10, 0],
    [10, 41],
    [11, 255],
    [32, 0],
    [43, 0x7a],
    [48, 0],
  ] as const) {
    const bad = Buffer.from(good);
    bad[at] = byte;
    assert.equal(dbf.sniff(headOf(bad)), 0, `byte ${at}`);
  }
  // The mark of the end of the fields.
  const unmarked = Buffer.from(good);
  unmarked[160] = 0x0a;
  assert.equal(dbf.sniff(headOf(unmarked)), 1);
  for (let length = 0; length < 161; length++) assert.equal(dbf.sniff(headOf(good.subarray(0, length))), 0);
});

test('damaged copies are read or refused', async () => {
  assert.ok((await readDamaged(dbf, dbfOf({ fields: PEOPLE, rows: [...ROWS, ...ROWS] }), 400)) > 50);
});

test('property: texts come back, whatever the pieces', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '0', ' ', '"', ',', '\n', '\0', '*', '\x1a', 'x'),
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(1, 5, 64, 65_536),
      async (rows, size) => {
        const found = await read(
          {
            fields: [
              ['A', 'C', 6],
              ['B', 'C', 6],
            ],
            rows,
          },
          size,
        );
        const trimmed = rows.map((row) => row.map((cell) => cell.replace(/[ \0]+$/, '')));
        assert.deepEqual(found.rows, trimmed);
        assert.deepEqual([found.losses, found.complete], [{}, true]);
      },
    ),
    { numRuns: 300 },
  );
});
