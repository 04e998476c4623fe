import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { separated } from '../../src/evidence/formats/separated.ts';
import { readOne } from './read.ts';
import { readAs } from './read-as.ts';

const u = undefined;
const NAMES = ['id', 'name', 'mail'];
const cases: [name: string, text: string, columns: string[], rows: (string | undefined)[][]][] = [
  [
    "sqlite's .mode ascii: line ends, delimiters and quotes stand for themselves",
    'id\x1fname\x1fmail\x1e1\x1fAda\nLi, "x\x1fa@b.org\x1e2\x1f\x1fb@b.org\x1e',
    NAMES,
    [
      ['1', 'Ada\nLi, "x', 'a@b.org'],
      ['2', '', 'b@b.org'],
    ],
  ],
  ['one record', '1\x1fAda\x1fx\x1e', ['(column 1)', '(column 2)', '(column 3)'], [['1', 'Ada', 'x']]],
  [
    'a line end behind each record',
    'id\x1fname\x1fmail\x1e\n1\x1fAda\x1fa@b.org\x1e\n2\x1fBo\n\x1fb@b.org\x1e\n',
    NAMES,
    [
      ['1', 'Ada', 'a@b.org'],
      ['2', 'Bo\n', 'b@b.org'],
    ],
  ],
  [
    'psql -A -0, with its footer',
    'id|name|mail\x001|Ada\n|a.long.address@b.org\x002|B|o|b.long.address@b.org\x003|Cy|c.long.address@b.org\x00(3 rows)',
    [...NAMES, '(column 4)'],
    [
      ['1', 'Ada\n', 'a.long.address@b.org', u],
      ['2', 'B', 'o', 'b.long.address@b.org'],
      ['3', 'Cy', 'c.long.address@b.org', u],
      ['(3 rows)', u, u, u],
    ],
  ],
];

describe('records between control characters', () => {
  for (const [name, text, columns, rows] of cases) {
    for (const size of [1, 7, 65536]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readOne(text, size);
        assert.deepEqual([read.manifest.format, read.columns, read.rows], ['separated', columns, rows]);
        assert.equal(read.manifest.complete, true);
      });
    }
  }

  test('marks that divide the cells of lines leave them lines', async () => {
    for (const mark of ['\x1e', '\x1f']) {
      const text = `id${mark}name${mark}mail\n1${mark}Ada${mark}a@b.org\n2${mark}Bo${mark}b@b.org\n`;
      assert.equal((await readOne(text)).manifest.format, 'csv');
    }
    assert.equal((await readOne('id,name\n1,A\0da\n2,Bo\n')).manifest.format, 'csv');
  });

  test("bcp's NUL for an empty text ends no record", async () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`${i}`, 'Ada', i % 3 === 0 ? '\0' : 'Oslo', `a${i}@b.org`]);
    const read = await readOne(rows.map((row) => `${row.join('\t')}\r\n`).join(''));
    assert.deepEqual([read.manifest.format, read.rows], ['csv', rows]);
  });

  test('a record too long to be held is counted', async () => {
    const text = `1\x1fAda\x1e2\x1f${'x'.repeat(1 << 24)}\x1e3\x1fBo\x1e`;
    const read = await readAs(separated, text);
    assert.deepEqual(
      read.tables['']?.rows.map(([id]) => id),
      ['1', '3'],
    );
    assert.deepEqual([read.losses, read.complete], [{ oversizedRecords: 1 }, false]);
  });
});
