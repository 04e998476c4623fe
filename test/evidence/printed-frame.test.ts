import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { printedFrame } from '../../src/evidence/formats/printed-frame.ts';
import { readAll } from './read.ts';
import { headOf } from './read-as.ts';

const ROW = '(row name)';
const WRAPPED = [
  '          name      phone            email     city birth_date    id_number',
  '1 Ada Lovelace 9000000001 ada0@example.org     Rome 1990-01-01 000000000007',
  '2   Bo Example       <NA>  bob@example.org New York 1990-01-02 000123456796',
  '                  address score',
  '1 0 Long Street Somewhere   0.0',
  '2                           2.5',
  '',
].join('\n');
const NAMES = ['name', 'phone', 'email', 'city', 'birth_date', 'id_number', 'address', 'score'];
const ROWS = [
  [
    '1',
    'Ada Lovelace',
    '9000000001',
    'ada0@example.org',
    'Rome',
    '1990-01-01',
    '000000000007',
    '0 Long Street Somewhere',
    '0.0',
  ],
  ['2', 'Bo Example', '<NA>', 'bob@example.org', 'New York', '1990-01-02', '000123456796', '', '2.5'],
];

const cases: {
  name: string;
  text: string;
  tables: Record<string, { columns: string[]; rows: (string | undefined)[][] }>;
  losses?: Record<string, number>;
}[] = [
  { name: 'R, wrapped', text: WRAPPED, tables: { '': { columns: [ROW, ...NAMES], rows: ROWS } } },
  {
    name: 'what was typed, what was left out',
    text: `> df\n${WRAPPED} [ reached 'max' / getOption("max.print") -- omitted 3 rows ]\n> \n`,
    tables: { '': { columns: [ROW, ...NAMES], rows: ROWS } },
    losses: { shortenedValues: 1 },
  },
  {
    name: 'one block, flush left, rows by number in any order',
    text: '    name         city    \n7   Ada Lovelace New York\n12  Bo           Rome    \n3   Cy           Oslo    \n',
    tables: {
      '': {
        columns: [ROW, 'name', 'city'],
        rows: [
          ['7', 'Ada Lovelace', 'New York'],
          ['12', 'Bo', 'Rome'],
          ['3', 'Cy', 'Oslo'],
        ],
      },
    },
  },
  {
    name: 'rows by name, which come again',
    text: `${' '.repeat(68)}name\nu1 ${' '.repeat(61)}Ada Long\nu2 ${' '.repeat(63)}Bo Lim\n          phone\nu1 900000000001\nu2 900000000002\n`,
    tables: {
      '': {
        columns: [ROW, 'name', 'phone'],
        rows: [
          ['u1', 'Ada Long', '900000000001'],
          ['u2', 'Bo Lim', '900000000002'],
        ],
      },
    },
  },
  {
    name: 'pandas, wrapped, a name of two words, the name of the rows, rows left out',
    text: [
      '         name  Birth Date  \\',
      'id                          ',
      '7         Ada  1990-01-01   ',
      '8          Bo  1990-01-02   ',
      '..        ...         ...   ',
      '',
      '               city         phone  ',
      'id                                 ',
      '7              Rome  900000000001  ',
      '8          New York  900000000002  ',
      '..              ...           ...  ',
      '',
      '[9 rows x 4 columns]',
      '',
    ].join('\n'),
    tables: {
      '': {
        columns: ['id', 'name', 'Birth Date', 'city', 'phone'],
        rows: [
          ['7', 'Ada', '1990-01-01', 'Rome', '900000000001'],
          ['8', 'Bo', '1990-01-02', 'New York', '900000000002'],
        ],
      },
    },
    losses: { shortenedValues: 2 },
  },
  {
    name: 'a tibble',
    text: '# A tibble: 5 × 3\n   name  phone      city    \n   <chr> <chr>      <chr>   \n 1 Ada   9000000001 Rome    \n 2 Bo    9000000002 New York\n# ℹ 3 more rows\n',
    tables: {
      '': {
        columns: [ROW, 'name', 'phone', 'city'],
        rows: [
          ['1', 'Ada', '9000000001', 'Rome'],
          ['2', 'Bo', '9000000002', 'New York'],
        ],
      },
    },
    losses: { shortenedValues: 1 },
  },
  {
    name: 'data.table',
    text: '    name      phone\n 1:  Ada 9000000001\n10:   Bo 9000000002\n',
    tables: {
      '': {
        columns: [ROW, 'name', 'phone'],
        rows: [
          ['1', 'Ada', '9000000001'],
          ['10', 'Bo', '9000000002'],
        ],
      },
    },
  },
  {
    name: 'two frames with the same row numbers, one too narrow to have been wrapped; wide characters',
    text: '    name age\n1    Ada  30\n2 王小明  31\n  a  b\n1 x yy\n2 z ww\n',
    tables: {
      'table 1': {
        columns: [ROW, 'name', 'age'],
        rows: [
          ['1', 'Ada', '30'],
          ['2', '王小明', '31'],
        ],
      },
      'table 2': {
        columns: [ROW, 'a', 'b'],
        rows: [
          ['1', 'x', 'yy'],
          ['2', 'z', 'ww'],
        ],
      },
    },
  },
];

describe('printed data frames', () => {
  for (const { name, text, tables, losses = {} } of cases) {
    for (const size of [65_536, 7, 1]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readAll(text, size);
        assert.equal(read.manifest.format, 'printed-frame');
        const plain = Object.fromEntries(
          Object.entries(read.tables).map(([id, { columns, rows }]) => [id, { columns, rows }]),
        );
        assert.deepEqual(plain, tables);
        assert.deepEqual(read.manifest.losses, losses);
      });
    }
  }

  test('blocks of more rows than the head holds, names of rows that grow', async () => {
    const row = (i: number) => `${i}`.padEnd(5);
    const count = 5000;
    const block = (names: string, cells: (i: number) => string) =>
      [`      ${names}`, ...Array.from({ length: count }, (_, i) => `${row(i + 1)} ${cells(i + 1)}`)].join('\n');
    const text = `${block('         name      phone', (i) => `Ada ${i}`.padStart(13).concat(` ${9e9 + i}`))}\n${block('city'.padStart(64), (i) => `Rome ${i}`.padStart(64))}\n`;
    const { tables, manifest } = await readAll(text);
    assert.deepEqual([manifest.records, manifest.losses], [count, {}]);
    assert.deepEqual(tables['']?.rows.at(-1), ['5000', 'Ada 5000', '9000005000', 'Rome 5000']);
  });

  test('a row that keeps to no column lacks its cells and is counted', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => `${i + 1}`.padEnd(4).concat(' Ada 30')).join('\n');
    const { tables, manifest } = await readAll(`     name age\n${rows.replaceAll(' Ada', '  Ada')}\n401    Adalbert\n`);
    assert.deepEqual(manifest.losses, { brokenLines: 1 });
    assert.deepEqual(tables['']?.rows.at(-1), ['401', undefined, undefined]);
  });

  for (const text of [
    '  Total Amount\n1 Adalbert 5\n2 Bo 6\n',
    'name age\n1 Ada\n2 Bo\n',
    '  key: value\nother: value\n',
    '   indented prose of a page\nwhich goes on here\n   and here again\nfor some lines\n',
    'id,name\n1,Ada\n2,Bo\n',
  ])
    test(`no data frame: ${JSON.stringify(text)}`, () => assert.equal(printedFrame.sniff(headOf(text)), 0));
});
