import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Line, readSheet } from './read-sheet.ts';

const u = undefined;
const HEAD = ['id', 'name', 'phone'];
const PEOPLE = Array.from({ length: 5 }, (_, i) => [String(i), `Ada Example ${i}`, `900000000${i}`]);
const ORDERS = [
  ['order', 'amount'],
  ['A1', '17'],
  ['A2', '25'],
];
const people = { columns: HEAD, rows: PEOPLE };
const orders = { columns: ['order', 'amount'], rows: ORDERS.slice(1) };
const NONE = [u, u, u];
const beside = (left: readonly Line[], right: readonly Line[]): Line[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    ...(left[i] || NONE),
    u,
    ...(right[i] || [u, u]),
  ]);

const cases: [string, readonly Line[], Record<string, unknown>, Record<string, number>?][] = [
  ['one ends before the other', beside([HEAD, ...PEOPLE], ORDERS), { '': people, 'table 2': orders }],
  [
    'the same names again, as many rows',
    beside([HEAD, ...PEOPLE], [HEAD, ...PEOPLE]),
    { '': people, 'table 2': people },
  ],
  [
    'a title above each',
    beside([['People', u, u], HEAD, ...PEOPLE], [['Orders', u], ...ORDERS]),
    { '': people, 'table 2': orders },
    { linesBeforeHeader: 2 },
  ],
  [
    'as many rows: one table with an empty column',
    beside([HEAD, ...PEOPLE.slice(0, 2)], ORDERS),
    {
      '': {
        columns: [...HEAD, '(column 4)', 'order', 'amount'],
        rows: [
          [...(PEOPLE[0] ?? []), u, 'A1', '17'],
          [...(PEOPLE[1] ?? []), u, 'A2', '25'],
        ],
      },
    },
  ],
  [
    'a side that is seldom filled is none',
    beside([HEAD, ...PEOPLE], [ORDERS[0] ?? [], '', ORDERS[1] ?? []]),
    {
      '': {
        columns: [...HEAD, '(column 4)', 'order', 'amount'],
        rows: PEOPLE.map((row, i) => [...row, u, ...(i === 1 ? ['A1', '17'] : [u, u])]),
      },
    },
  ],
];

describe('tables side by side in a sheet', () => {
  for (const [name, lines, tables, losses = {}] of cases)
    test(name, () => assert.deepEqual(readSheet(lines), { tables, losses }));

  test('the name of a sheet, and rows behind the head', () => {
    const many = Array.from({ length: 300 }, (_, i) => [String(i), `Bo Sample ${i}`, `91000000${i}`]);
    const { tables } = readSheet(beside([HEAD, ...many], ORDERS), 'Data');
    assert.deepEqual(
      Object.entries(tables).map(([name, { rows }]) => [name, rows.length]),
      [
        ['Data', 300],
        ['Data (2)', 2],
      ],
    );
  });
});
