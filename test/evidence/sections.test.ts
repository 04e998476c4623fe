/** Tables laid end to end in one delimited text: each has its own columns, and no ordinary table is cut. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { detectDialect } from '../../src/evidence/csv/dialect.ts';
import { planOf } from '../../src/evidence/csv/plan.ts';
import { hasSections } from '../../src/evidence/csv/sections.ts';
import { written } from './delimiter-corpus.ts';
import { readAll } from './read.ts';

const PEOPLE = 'id,name,email\n1,Ana,a@b.org\n2,Bo,b@b.org\n3,Cy,c@b.org\n';
const ORDERS = 'order_id,customer,amount,date\n7,1,3.50,2020-01-02\n8,2,4.10,2020-01-03\n';
const TABLES = {
  '': [
    ['id', 'name', 'email'],
    ['1', 'Ana', 'a@b.org'],
    ['2', 'Bo', 'b@b.org'],
    ['3', 'Cy', 'c@b.org'],
  ],
  'table 2': [
    ['order_id', 'customer', 'amount', 'date'],
    ['7', '1', '3.50', '2020-01-02'],
    ['8', '2', '4.10', '2020-01-03'],
  ],
};

type Read = Record<string, (string | undefined)[][]>;
const cases: readonly (readonly [name: string, text: string, tables: Read, losses: Record<string, number>])[] = [
  ['nothing between', PEOPLE + ORDERS, TABLES, {}],
  ['an empty line between', `${PEOPLE}\n${ORDERS}`, TABLES, {}],
  ['a title between', `${PEOPLE}\nOrders of 2020\n${ORDERS}`, TABLES, { linesBeforeHeader: 1 }],
  [
    'the first one again',
    `${PEOPLE}${ORDERS}id,name,email\n4,Di,d@b.org\n`,
    { ...TABLES, '': [...TABLES[''], ['4', 'Di', 'd@b.org']] },
    {},
  ],
  [
    'as many columns',
    `${PEOPLE}phone,city,gender\n+49155000,Oslo,F\n+49155001,Pune,M\n`,
    {
      '': TABLES[''],
      'table 2': [
        ['phone', 'city', 'gender'],
        ['+49155000', 'Oslo', 'F'],
        ['+49155001', 'Pune', 'M'],
      ],
    },
    {},
  ],
  [
    'line ends in a cell hold another header',
    `id,name,note\n1,Ana,"see\nid,phone,city\n1,2,3"\n2,Bo,x\n3,Cy,y\n`,
    {
      '': [
        ['id', 'name', 'note'],
        ['1', 'Ana', 'see\nid,phone,city\n1,2,3'],
        ['2', 'Bo', 'x'],
        ['3', 'Cy', 'y'],
      ],
    },
    {},
  ],
  [
    'words of fields as values',
    'table,column,kind\nusers,email,text\nusers,phone,text\norders,date,date\norders,amount,number\n',
    {
      '': [
        ['(column 1)', '(column 2)', '(column 3)'],
        ['table', 'column', 'kind'],
        ['users', 'email', 'text'],
        ['users', 'phone', 'text'],
        ['orders', 'date', 'date'],
        ['orders', 'amount', 'number'],
      ],
    },
    {},
  ],
];

describe('tables laid end to end', () => {
  for (const [name, text, tables, losses] of cases)
    for (const size of [65_536, 1, 7])
      test(`${name}, in blocks of ${size}`, async () => {
        for (const ends of [text, text.replaceAll('\n', '\r\n')]) {
          const read = await readAll(ends, size);
          const found = Object.entries(read.tables).map(([key, { columns, rows }]) => [key, [columns, ...rows]]);
          const wanted = ends === text ? tables : JSON.parse(JSON.stringify(tables).replaceAll('\\n', '\\r\\n'));
          assert.deepEqual(Object.fromEntries(found), wanted);
          assert.deepEqual({ ...read.manifest.losses }, losses);
        }
      });

  test('no invented table is cut', () => {
    for (let seed = 0; seed < 1500; seed++) {
      const { text, whole } = written(seed);
      const dialect = detectDialect(text, whole);
      const head = { text, whole, bytes: Buffer.from(text), name: 'x' };
      const plan = dialect.delimiter === '' ? null : planOf(head, dialect);
      assert.ok(plan === null || !hasSections(head, dialect, plan), text.slice(0, 200));
    }
  });

  test('a text with two tables is not divided among threads', async () => {
    const { delimited } = await import('../../src/evidence/formats/delimited.ts');
    const planned = (text: string): unknown =>
      delimited.parts?.plan({ text, whole: true, bytes: Buffer.from(text), name: 'x' });
    assert.notEqual(planned(PEOPLE), null);
    assert.equal(planned(PEOPLE + ORDERS), null);
  });
});
