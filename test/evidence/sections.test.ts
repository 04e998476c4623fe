/** Tables laid end to end in one delimited text: each has its own columns, and no ordinary table is cut. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { detectDialect } from '../../src/evidence/csv/dialect.ts';
import { planOf } from '../../src/evidence/csv/plan.ts';
import { csvRecords } from '../../src/evidence/csv/records.ts';
import { hasSections, Sections } from '../../src/evidence/csv/sections.ts';
import type { Reading } from '../../src/evidence/types.ts';
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

  const many = (row: (i: number) => string, rows: number): string =>
    Array.from({ length: rows }, (_, i) => row(i)).join('');
  const person = (i: number): string => `${i},${'Ana Bo Cy'.split(' ')[i % 3]},u${i}@b.org\n`;
  const FAR = `id,name,email\n${many(person, 5000)}`;
  const ordered = (i: number): string => `${i},${i % 7},${i}.50,2020-01-0${1 + (i % 9)}\n`;
  const called = (i: number): string => `+49155${i},${i % 2 ? 'Oslo' : 'Pune'}\n`;
  const far: readonly (readonly [
    name: string,
    behind: string,
    rows: Record<string, number>,
    losses: Record<string, number>,
  ])[] = [
    ['wider', `order_id,customer,amount,date\n${many(ordered, 90)}`, { '': 5000, 'table 2': 90 }, {}],
    ['narrower', `phone,city\n${many(called, 90)}`, { '': 5000, 'table 2': 90 }, {}],
    ['in quotes', `"phone","city"\n${many(called, 9)}`, { '': 5000, 'table 2': 9 }, {}],
    [
      'three, and the first one again',
      `order_id,customer,amount,date\n${many(ordered, 90)}\nphone,city\n${many(called, 90)}id,name,email\n${many(person, 9)}`,
      { '': 5009, 'table 2': 90, 'table 3': 90 },
      {},
    ],
    [
      'as wide, once there are two',
      `phone,city\n${many(called, 90)}id,name,email\n${many(person, 9)}phone,city,gender\n${many((i) => `+49155${i},Oslo,F\n`, 90)}`,
      { '': 5009, 'table 2': 90, 'table 3': 90 },
      {},
    ],
    [
      'as wide, under a title',
      `Phones\nphone,city,gender\n${many((i) => `+49155${i},Oslo,F\n`, 90)}`,
      { '': 5000, 'table 2': 90 },
      { linesBeforeHeader: 1 },
    ],
    ['a few cells', many((i) => `${i},Di\n`, 9), { '': 5009 }, { raggedRows: 9 }],
    ['words of fields in a broken row', `${person(1)}phone,city\n${many(person, 30)}`, { '': 5032 }, { raggedRows: 1 }],
    ['a remark', `${person(1)}the end\n${many(person, 30)}`, { '': 5032 }, { raggedRows: 1 }],
  ];
  for (const [name, behind, rows, losses] of far)
    test(`behind the head: ${name}`, async () => {
      const text = FAR + behind;
      const dialect = detectDialect(text.slice(0, 65_536), false);
      const head = { text: text.slice(0, 65_536), whole: false, bytes: Buffer.from(text.slice(0, 65_536)), name: 'x' };
      const plan = planOf(head, dialect);
      assert.ok(plan !== null);
      for (const size of [65_536, 4096, 777]) {
        const read = await readAll(text, size);
        assert.deepEqual(countsOf(read.tables), rows);
        assert.deepEqual({ ...read.manifest.losses }, losses);
      }
      // The reader that works where there is no kernel.
      const reading: Reading = { complete: true, losses: Object.create(null) };
      const sections = new Sections(reading, plan, false);
      const batches = [];
      let front = plan.skip;
      for await (const records of csvRecords(pieces(text, 1000), dialect, reading))
        for (const record of records) if (front-- <= 0) batches.push(...sections.push(record));
      batches.push(...sections.end());
      const found: Record<string, number> = {};
      for (const batch of batches) found[batch.table] = (found[batch.table] ?? 0) + batch.rows;
      assert.deepEqual([found, { ...reading.losses }], [rows, losses]);
    });
});

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

function countsOf(tables: Readonly<Record<string, { readonly rows: readonly unknown[] }>>): Record<string, number> {
  return Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, rows.length]));
}
