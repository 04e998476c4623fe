import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAll } from './read.ts';
import { type Line, readSheet } from './read-sheet.ts';

const u = undefined;
const HEAD = ['id', 'name', 'phone'];
const PEOPLE = [
  ['1', 'Ada Example', '9000000001'],
  ['2', 'Bo Sample', '9000000002'],
  ['3', 'Cy Test', '9000000003'],
];
const people = { columns: HEAD, rows: PEOPLE };
const ORDERS = [
  ['order', 'amount'],
  ['A1', '17'],
  ['A2', '25'],
];
const orders = { columns: ['order', 'amount'], rows: ORDERS.slice(1) };

const cases: [string, readonly Line[], Record<string, unknown>, Record<string, number>?][] = [
  ['two tables', [HEAD, ...PEOPLE, '', '', ...ORDERS], { '': people, 'table 2': orders }],
  [
    'rows as wide as the widest above',
    [HEAD, ...PEOPLE, '', ...ORDERS.map((row) => [...row, u])],
    { '': people, 'table 2': orders },
  ],
  [
    'a title above each',
    [['People', u, u], '', HEAD, ...PEOPLE, '', ['Orders', u], ...ORDERS],
    { '': people, 'table 2': orders },
    { linesBeforeHeader: 2 },
  ],
  [
    'rows that go on below a gap',
    [HEAD, ...PEOPLE, '', ...PEOPLE],
    { '': { ...people, rows: [...PEOPLE, ...PEOPLE] } },
  ],
  ['a gap below each row', [HEAD, '', ...PEOPLE.flatMap((row) => ['' as const, row])], { '': people }],
  ['a gap below the names', [HEAD, '', ...PEOPLE], { '': people }],
  [
    'the same names again below a title',
    [HEAD, ...PEOPLE, '', ['North', u, u], HEAD, ...PEOPLE],
    { '': { ...people, rows: [...PEOPLE, ...PEOPLE] } },
    { linesBeforeHeader: 1, repeatedHeaders: 1 },
  ],
  [
    'one row below a gap is no table',
    [HEAD, ...PEOPLE, '', ['name', 'phone', 'id']],
    { '': { ...people, rows: [...PEOPLE, ['name', 'phone', 'id']] } },
  ],
  ['a row of totals at the end', [HEAD, ...PEOPLE, ['Total', u, '27000000006']], { '': people }, { totalRows: 1 }],
  [
    'totals above another table, a record in between that reads like totals',
    [HEAD, ...PEOPLE, ['Total', u, '3'], ...PEOPLE, ['Total:', u, '6'], '', ...ORDERS],
    { '': { ...people, rows: [...PEOPLE, ['Total', u, '3'], ...PEOPLE] }, 'table 2': orders },
    { totalRows: 1 },
  ],
  [
    'a record that only begins like totals',
    [HEAD, ...PEOPLE, ['Total', 'Di Test', '4']],
    { '': { ...people, rows: [...PEOPLE, ['Total', 'Di Test', '4']] } },
  ],
  [
    'notes below a gap, and at once below',
    [HEAD, ...PEOPLE, ['Page 1 of 1'], '', ['Notes:'], ['* as of June 2023', u, u]],
    { '': people },
    { footerLines: 3 },
  ],
  [
    'a single cell that a record could have',
    [HEAD, ...PEOPLE, '', [u, u, '9000000004'], [u, 'ada@example.org']],
    { '': { ...people, rows: [...PEOPLE, [u, u, '9000000004'], [u, 'ada@example.org', u]] } },
    { raggedRows: 1 },
  ],
  [
    'a single cell between records',
    [HEAD, ...PEOPLE, ['North'], ...PEOPLE],
    { '': { ...people, rows: [...PEOPLE, ['North', u, u], ...PEOPLE] } },
    { raggedRows: 1 },
  ],
  [
    'a single cell below records of which one has no more',
    [HEAD, ...PEOPLE, [u, 'Di Test', u], ...PEOPLE, ['Ed']],
    { '': { ...people, rows: [...PEOPLE, [u, 'Di Test', u], ...PEOPLE, ['Ed', u, u]] } },
    { raggedRows: 1 },
  ],
  [
    'labels and what they say above the table',
    [['Company:', 'Example'], ['User:', 'ada'], '', HEAD, ...PEOPLE],
    { '': people },
    { linesBeforeHeader: 2 },
  ],
  [
    'groups of names, two in three columns',
    [['Person', u, 'Call'], HEAD, ...PEOPLE],
    { '': people },
    { linesBeforeHeader: 1 },
  ],
  ['groups of names in a shorter row', [['Person', 'Call'], HEAD, ...PEOPLE], { '': people }, { linesBeforeHeader: 1 }],
  [
    'numbers of the columns below their names',
    [HEAD, ['1', '2', '3'], ...PEOPLE.map(([id = '', ...more]) => [`x${id}`, ...more])],
    { '': { ...people, rows: PEOPLE.map(([id = '', ...more]) => [`x${id}`, ...more]) } },
    { typeRows: 1 },
  ],
  [
    'a record of small numbers',
    [
      ['id', 'rank', 'age'],
      ['1', '2', '3'],
      ['4', '5', '6'],
    ],
    {
      '': {
        columns: ['id', 'rank', 'age'],
        rows: [
          ['1', '2', '3'],
          ['4', '5', '6'],
        ],
      },
    },
  ],
  ['totals in a row of their own', [HEAD, ...PEOPLE, ['Grand total']], { '': people }, { totalRows: 1 }],
  ['the number of rows', [HEAD, ...PEOPLE, '', ['(3 rows affected)', u, u]], { '': people }, { footerLines: 1 }],
];

describe('tables one below the other in a sheet', () => {
  for (const [name, lines, tables, losses = {}] of cases)
    test(name, () => assert.deepEqual(readSheet(lines), { tables, losses }));

  test('the name of a sheet', () => {
    assert.deepEqual(Object.keys(readSheet([HEAD, ...PEOPLE, '', ...ORDERS], 'Data').tables), ['Data', 'Data (2)']);
  });

  test('time follows length, with a gap below each row', () => {
    const spent = process.cpuUsage();
    readSheet([HEAD, ...Array.from({ length: 30_000 }, () => [...PEOPLE.slice(0, 2), '' as const]).flat()]);
    assert.ok(process.cpuUsage(spent).user < 10e6);
  });

  const row = (cells: readonly string[], more = '') =>
    `<Row${more}>${cells.map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join('')}</Row>`;
  const sheet = (rows: string) =>
    `<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${rows}</Table></Worksheet></Workbook>`;
  for (const [how, gap, more] of [
    ['empty rows', '<Row/><Row></Row>', ''],
    ['rows that are left out', '', ' ss:Index="9"'],
  ] as const)
    test(`in XML: ${how}`, async () => {
      const [head = [], ...below] = ORDERS;
      const rows =
        [HEAD, ...PEOPLE].map((cells) => row(cells)).join('') +
        gap +
        row(head, more) +
        below.map((cells) => row(cells)).join('');
      const { tables } = await readAll(sheet(rows));
      assert.deepEqual(
        Object.values(tables).map(({ columns }) => columns),
        [HEAD, orders.columns],
      );
    });
});
