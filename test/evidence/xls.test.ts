/** Workbooks of Excel 5 to 2003: kinds of cells, shared strings over records, sheets, what is refused, damage. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { xls } from '../../src/evidence/formats/xls.ts';
import { anyCharacter } from '../any-character.ts';
import { readBinary, readDamaged } from './binary-content.ts';
import { readMembers } from './read.ts';
import {
  begin,
  bookOf,
  cellsOf,
  compoundOf,
  double,
  END_RECORD,
  type MadeSheet,
  record,
  shared,
  short,
  text,
  xlsOf,
} from './xls-make.ts';

const read = async (bytes: Buffer) => {
  const { tables, reading } = await readBinary(xls, bytes);
  return { tables, rows: tables['']?.rows, losses: { ...reading.losses }, complete: reading.complete };
};
const PEOPLE = [
  ['id', 'name'],
  [1, 'Ada'],
  [2, 'Bo'],
  [3, 'Eve'],
];
const ROWS = [
  ['1', 'Ada'],
  ['2', 'Bo'],
  ['3', 'Eve'],
];
const one = (cells: readonly Buffer[], globals: readonly Buffer[] = []): Buffer =>
  xlsOf(bookOf(globals, [{ name: 'One', cells }]));
const rk = (value: number, bits: number): Buffer => {
  const bytes = Buffer.alloc(4);
  if ((bits & 2) !== 0) bytes.writeInt32LE((value << 2) | bits);
  else bytes.writeInt32LE((double(value).readInt32LE(4) & ~3) | bits);
  return bytes;
};
const result = (kind: number, value = 0): Buffer => Buffer.of(kind, 0, value, 0, 0, 0, 0xff, 0xff);

test('every kind of cell', async () => {
  const names = Array.from({ length: 17 }, (_, i) => `h${'abcdefghijklmnopq'[i]}`);
  const formula = (column: number, value: Buffer) => record(0x06, 1, column, 0, value, 0, 0, 0);
  const cells = [
    ...cellsOf([names]),
    record(0x203, 1, 0, 0, double(0.1 + 0.2)),
    record(0x27e, 1, 1, 0, rk(12_345, 3)),
    record(0x27e, 1, 2, 0, rk(-7, 2)),
    record(0x27e, 1, 3, 0, rk(1.5, 0)),
    record(0x27e, 1, 4, 0, rk(150, 1)),
    record(0xbd, 1, 5, 0, rk(1, 2), 0, rk(2, 2), 6),
    record(0xfd, 1, 7, 0, short(1), short(0)),
    record(0x204, 1, 8, 0, text('Œuvre')),
    record(0xd6, 1, 9, 0, text('rich'), short(1), short(0), short(0)),
    record(0x205, 1, 10, 0, Buffer.of(1, 0)),
    record(0x205, 1, 11, 0, Buffer.of(42, 1)),
    formula(12, double(4.5)),
    formula(13, result(0)),
    record(0x4bc, 0),
    record(0x207, text('text of a formula')),
    formula(14, result(1, 0)),
    formula(15, result(2, 7)),
    formula(16, result(3)),
    record(0x201, 1, 17, 0),
  ];
  const { tables, losses, complete } = await read(one(cells, [shared(2, Buffer.concat([text('a'), text('007')]))]));
  assert.deepEqual(tables['']?.columns, names);
  assert.deepEqual(tables['']?.rows, [
    [
      '0.3',
      '123.45',
      '-7',
      '1.5',
      '1.5',
      '1',
      '2',
      '007',
      'Œuvre',
      'rich',
      'TRUE',
      '#N/A',
      '4.5',
      'text of a formula',
      'FALSE',
      '#DIV/0!',
      '',
    ],
  ]);
  assert.deepEqual([losses, complete], [{}, true]);
});

test('dates and ids as displayed, in both systems of dates', async () => {
  const styles = [
    record(0x41e, 164, text('yyyy\\-mm\\-dd')),
    record(0x41e, 165, text('00000')),
    ...[0, 164, 14, 165].map((format) => record(0xe0, 0, format, 0)),
  ];
  const cells = [
    ...cellsOf([['id', 'born', 'seen', 'zip']]),
    ...[1, 2, 3].flatMap((row) =>
      [0, 1, 2, 3].map((column) => record(0x203, row, column, column, double(column % 2 === 0 ? 36_526 : row))),
    ),
  ];
  const rows = (await read(one(cells, styles))).rows;
  assert.deepEqual(rows?.[2], ['36526', '1900-01-03', '2000-01-01', '00003']);
  const later = (await read(one(cells, [record(0x22, 1), ...styles]))).rows;
  assert.deepEqual(later?.[2], ['36526', '1904-01-04', '2004-01-02', '00003']);
});

test('Excel 95: texts in a code page', async () => {
  const old = (value: string) => Buffer.concat([short(value.length), Buffer.from(value, 'latin1')]);
  const labels = [
    ['id', 'name'],
    ['1', '\xc8\xe2\xe0\xed'],
    ['2', 'Ada'],
    ['3', 'Bo'],
  ];
  const cells = labels.flatMap((row, r) => row.map((value, c) => record(0x204, r, c, 0, old(value))));
  const book = bookOf(
    [record(0x42, 1251)],
    [
      { name: 'A', cells },
      { name: 'B', cells },
    ],
    0x500,
  );
  const { tables } = await read(xlsOf(book, 'Book'));
  assert.deepEqual(Object.keys(tables), ['A', 'B']);
  assert.deepEqual(tables.A?.rows[0], ['1', 'Иван']);
});

test('sheets: hidden ones, charts beside and inside, names that come twice', async () => {
  const cells = cellsOf(PEOPLE);
  const chart = [begin(0x20), record(0x203, 9, 9, 0, double(1)), END_RECORD];
  const sheets: MadeSheet[] = [
    { name: 'Люди', cells: [...cells.slice(0, 4), ...chart, ...cells.slice(4)] },
    { name: 'Chart', cells: cellsOf([['no', 'cells']]), type: 2 },
    { name: 'hidden', cells, hidden: true },
    { name: 'Люди', cells },
  ];
  const { tables, losses, complete } = await read(xlsOf(bookOf([], sheets)));
  assert.deepEqual(Object.keys(tables), ['Люди', 'hidden', 'Люди (2)']);
  for (const { columns, rows } of Object.values(tables)) assert.deepEqual([columns, rows], [['id', 'name'], ROWS]);
  assert.deepEqual([losses, complete], [{}, true]);
});

test('cells column by column, backwards, and twice in a place: the later one stands', async () => {
  const cells = cellsOf([...PEOPLE.slice(0, 3), [3, 'other']]);
  const { rows, losses } = await read(one([...cells.reverse(), ...cellsOf(PEOPLE).slice(-1)]));
  assert.deepEqual([rows, losses], [ROWS, {}]);
});

test('a small workbook lies in the mini stream, with others', async () => {
  const book = bookOf([], [{ name: 'One', cells: cellsOf(PEOPLE) }]);
  assert.ok(book.length < 4096);
  const bytes = compoundOf({
    '\x05SummaryInformation': Buffer.alloc(300, 1),
    Workbook: book,
    other: Buffer.alloc(5000),
  });
  const { rows, complete } = await read(bytes);
  assert.deepEqual([rows, complete], [ROWS, true]);
});

test('property: shared strings come back, wherever records part them', async () => {
  const string = fc.record({
    value: fc
      .oneof(fc.string({ unit: anyCharacter, maxLength: 30 }), fc.string({ maxLength: 60 }))
      .map((value) => `x${value}`),
    runs: fc.nat(3),
    reading: fc.nat(9),
    cuts: fc.array(fc.nat(100), { maxLength: 3 }),
    away: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(string, { minLength: 2, maxLength: 20 }), async (strings) => {
      const parts: Buffer[][] = [[]];
      const put = (...bytes: Buffer[]) => parts.at(-1)?.push(...bytes);
      for (const { value, runs, reading, cuts, away } of strings) {
        if (away) parts.push([]);
        const flags = (runs > 0 ? 8 : 0) | (reading > 0 ? 4 : 0);
        const places = [...new Set(cuts.map((cut) => cut % (value.length + 1)))]
          .filter((at) => at > 0 && at < value.length)
          .sort((a, b) => a - b);
        const pieces = [0, ...places].map((at, i) => value.slice(at, places[i] ?? value.length));
        for (const [i, piece] of pieces.entries()) {
          const narrow = /^[\0-\xff]*$/.test(piece);
          if (i > 0) parts.push([Buffer.of(narrow ? 0 : 1)]);
          else {
            put(short(value.length), Buffer.of(flags | (narrow ? 0 : 1)));
            if (runs > 0) put(short(runs));
            if (reading > 0) put(short(reading), short(0));
          }
          put(Buffer.from(piece, narrow ? 'latin1' : 'utf16le'));
        }
        put(Buffer.alloc(runs * 4));
        if (reading > 1 && cuts.length > 0) parts.push([]);
        put(Buffer.alloc(reading, 0x41));
      }
      const cells = strings.flatMap((_, i) => [
        record(0x203, i + 1, 0, 0, double(i)),
        record(0xfd, i + 1, 1, 0, short(i), short(0)),
      ]);
      const { tables, losses } = await read(
        one(
          [...cellsOf([['number', 'name']]), ...cells],
          [shared(strings.length, ...parts.map((part) => Buffer.concat(part)))],
        ),
      );
      const texts = Object.values(tables).flatMap(({ rows }) => rows.map((row) => row.at(-1)));
      assert.deepEqual(
        texts.slice(-strings.length),
        strings.map(({ value }) => value),
      );
      assert.deepEqual(losses, {});
    }),
    { numRuns: 200 },
  );
});

test('a text of a formula goes on over records, each of which says how its characters are held', async () => {
  const head = cellsOf([['a', 'b']]);
  const formula = record(0x06, 1, 0, 0, result(0), 0, 0, 0);
  const behind = record(0x203, 1, 1, 0, double(7));
  const first = record(0x207, short(9), Buffer.of(0), Buffer.from('abc'));
  const wide = record(0x3c, Buffer.of(1), Buffer.from('дом', 'utf16le'));
  const whole = await read(
    one([...head, formula, first, wide, record(0x3c, Buffer.of(0), Buffer.from('xyz!')), behind]),
  );
  assert.deepEqual([whole.rows, whole.losses], [[['abcдомxyz', '7']], {}]);
  for (const more of [[], [wide], [wide, record(0x3c, Buffer.of(1))]]) {
    const cut = await read(one([...head, formula, first, ...more, behind]));
    assert.deepEqual([cut.rows, cut.losses], [[[more.length === 0 ? 'abc' : 'abcдом', '7']], { overlongValues: 1 }]);
    assert.equal(cut.complete, false);
  }
  const last = await read(one([...head, record(0x203, 1, 1, 0, double(7)), formula, first]));
  assert.deepEqual([last.rows, last.losses], [[['abc', '7']], { overlongValues: 1 }]);
});

test('empty texts are texts, where there is no other one, too', async () => {
  const names = [0, 1].map((column) => record(0xfd, 0, column, 0, short(column), short(0)));
  const cells = [...names, record(0x203, 1, 0, 0, double(7)), record(0x06, 1, 1, 0, result(3), 0, 0, 0)];
  const found = await read(one([...cells, record(0x203, 2, 0, 0, double(8))], [shared(2, text('a'), text('b'))]));
  assert.deepEqual(
    [found.rows, found.losses, found.complete],
    [
      [
        ['7', ''],
        ['8', undefined],
      ],
      {},
      true,
    ],
  );
});

test('a long text that many cells share is counted against what a file may unpack to', async () => {
  const long = Buffer.concat([text('name'), short(4000), Buffer.of(0), Buffer.alloc(4000, 'x')]);
  const cells = [...cellsOf([['id']]), record(0xfd, 0, 1, 0, short(0), short(0))];
  for (let row = 1; row < 500; row++)
    cells.push(record(0x203, row, 0, 0, double(row)), record(0xfd, row, 1, 0, short(1), short(0)));
  const bytes = one(cells, [shared(2, long)]);
  const [within] = await readMembers(bytes, { limits: { free: 1 << 21, ratio: 1 } });
  assert.deepEqual([within?.manifest.records, within?.manifest.complete], [499, true]);
  const [beyond] = await readMembers(bytes, { limits: { free: 1 << 20, ratio: 1 } });
  assert.deepEqual([beyond?.manifest.losses, beyond?.manifest.complete], [{ beyondBudget: 1 }, false]);
  assert.ok((beyond?.manifest.records ?? 0) > 200 && (beyond?.manifest.records ?? 0) < 499);
});

test('what is refused, in a line', async () => {
  const cases: readonly (readonly [Buffer, RegExp])[] = [
    [xlsOf(bookOf([record(0x2f, 0)], [{ name: 'One', cells: cellsOf(PEOPLE) }])), /is encrypted/],
    [compoundOf({ EncryptedPackage: Buffer.alloc(5000), EncryptionInfo: Buffer.alloc(100) }), /is encrypted/],
    [compoundOf({ WordDocument: Buffer.alloc(5000) }), /an old Office document/],
    // A workbook in a document: what stands around it would pass for read.
    [
      compoundOf({ WordDocument: Buffer.alloc(5000), Workbook: bookOf([], [{ name: 'One', cells: cellsOf(PEOPLE) }]) }),
      /an old Office document/,
    ],
    [xlsOf(Buffer.concat([record(0x409, 0, 0x10), ...cellsOf(PEOPLE)])), /older than Excel 5/],
    [compoundOf({}), /an old Office document/],
  ];
  for (const [bytes, pattern] of cases) await assert.rejects(read(bytes), pattern);
});

test('cut off: what came before is kept, and the rest is missed', async () => {
  const cells = cellsOf([['id', 'name'], ...Array.from({ length: 400 }, (_, i) => [i + 1, `name ${i}`])]);
  const whole = one(cells);
  let before = 400;
  for (let length = whole.length - 1; length > 700; length -= 997) {
    const {
      rows = [],
      complete,
      losses,
    } = await read(whole.subarray(0, length)).catch((error) => {
      assert.ok(length < 1200, String(error));
      return { rows: [], complete: false, losses: { truncated: 1 } };
    });
    assert.equal(complete, false);
    assert.ok(Object.keys(losses).length > 0);
    assert.ok(rows.length <= before, `${rows.length} rows of ${length} bytes`);
    before = rows.length;
    assert.ok(
      rows.length >= Math.min(400, Math.floor(((length - 5000) / whole.length) * 400)),
      `${rows.length} of ${length}`,
    );
  }
});

test('holes: records go on behind them, and shared strings that are all empty are none', async () => {
  const cells = cellsOf([['id', 'name'], ...Array.from({ length: 400 }, (_, i) => [i + 1, `name ${i}`])]);
  const whole = one(cells);
  const first = whole.indexOf(cells.at(-200) ?? Buffer.alloc(1));
  for (const fill of [0, 0xff])
    for (let at = first; at < first + 64; at += 7) {
      const { rows = [], losses, complete } = await read(Buffer.from(whole).fill(fill, at, at + 512));
      assert.deepEqual([complete, losses], [false, { corrupt: 1 }], `${fill} at ${at}`);
      assert.ok(rows.length >= 340, `${rows.length}`);
      assert.deepEqual(rows.at(-1), ['400', 'name 399']);
    }
  const passing = Buffer.from(whole);
  Buffer.from('7777b80b', 'hex').copy(passing, first);
  const passed = await read(passing);
  assert.deepEqual([passed.losses, passed.complete], [{ corrupt: 1 }, false]);
  assert.ok((passed.rows?.length ?? 0) >= 398, 'no record has such a number: its length says nothing');
  const texts = Array.from({ length: 100 }, (_, i) => `text ${i}`);
  const globals = [shared(100, Buffer.concat(texts.map((own) => text(own))))];
  const named = one(
    texts.map((_, i) => record(0xfd, i, 0, 0, short(i), short(0))),
    globals,
  );
  assert.deepEqual([(await read(named)).losses, (await read(named)).rows?.length], [{}, 100]);
  const at = named.indexOf('text 30') - 3;
  const holed = await read(Buffer.from(named).fill(0, at, at + 300));
  assert.deepEqual([holed.losses['corrupt'], holed.complete], [1, false]);
});

test('lies: chains in a circle, sectors beyond the end, missing strings and sheets, claims of length', async () => {
  const whole = one([
    ...cellsOf(PEOPLE),
    ...Array.from({ length: 300 }, (_, i) => record(0x203, i + 4, 0, 0, double(i))),
  ]);
  const fat = whole.readUInt32LE(76) * 512 + 512;
  for (const [sector, next] of [
    [2, 0],
    [2, 2],
    [1, 0xffffff],
    [0, 0xffffffff],
  ] as const) {
    const broken = Buffer.from(whole);
    broken.writeUInt32LE(next, fat + sector * 4);
    assert.equal((await read(broken)).complete, false, `${sector} to ${next}`);
  }
  const strings = await read(one([...cellsOf(PEOPLE), record(0xfd, 4, 1, 0, short(9), short(0))]));
  assert.deepEqual([strings.losses, strings.complete], [{ missingStrings: 1 }, false]);
  const corrupt = await read(one([...cellsOf(PEOPLE), Buffer.concat([short(0x203), short(60_000)])]));
  assert.deepEqual([corrupt.rows, corrupt.complete], [ROWS, false]);
  const book = bookOf(
    [],
    [
      { name: 'One', cells: cellsOf(PEOPLE) },
      { name: 'Two', cells: cellsOf(PEOPLE) },
    ],
  );
  const missing = await read(xlsOf(book.subarray(0, book.lastIndexOf(begin(0x10)))));
  assert.deepEqual([missing.losses, missing.complete], [{ missingParts: 1 }, false]);
});

test('damaged copies are read or refused', async () => {
  const table = shared(2, Buffer.concat([text('Ada'), text('Bo')]));
  const bytes = one([...cellsOf(PEOPLE), record(0xfd, 4, 1, 0, short(1), short(0))], [table]);
  assert.ok((await readDamaged(xls, bytes, 400)) > 50);
});
