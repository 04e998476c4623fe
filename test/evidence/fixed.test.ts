import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isRule } from '../../src/evidence/fixed-width/rule.ts';
import { cpuClock } from '../cpu.ts';
import { formatOf, readLines } from './read-lines.ts';

const ID_NAME = ['id', 'name'];
const ADA_BO = [
  ['1', 'Ada'],
  ['2', 'Bo'],
];

const cases: { name: string; text: string; columns: string[]; rows: string[][]; losses?: Record<string, number> }[] = [
  {
    name: 'psql',
    text: ' id |  name  |   phone    \n----+--------+------------\n  1 | Ada    | 9000000001\n  2 | Bo     |           \n(2 rows)\n',
    columns: ['id', 'name', 'phone'],
    rows: [
      ['1', 'Ada', '9000000001'],
      ['2', 'Bo', ''],
    ],
  },
  {
    name: 'psql, an empty first cell',
    text: ' id |  name  |   phone    \n----+--------+------------\n  1 | Ada    | 9000000001\n    | Bo     | 9000000002\n(2 rows)\n',
    columns: ['id', 'name', 'phone'],
    rows: [
      ['1', 'Ada', '9000000001'],
      ['', 'Bo', '9000000002'],
    ],
  },
  {
    name: 'psql, values of several lines',
    text: ' id | note  | name \n----+-------+------\n  1 | one  +| Ada\n    | two  +| \n    | three | \n  2 | x+    | Bo +\n    |       | Li\n  3 | a     | C+\n  4 | b     | D\n',
    columns: ['id', 'note', 'name'],
    rows: [
      ['1', 'one\ntwo\nthree', 'Ada'],
      ['2', 'x+', 'Bo\nLi'],
      ['3', 'a', 'C+'],
      ['4', 'b', 'D'],
    ],
  },
  {
    name: 'psql, a box with values that are too wide',
    text: '┌────┬──────┐\n│ id │ name │\n├────┼──────┤\n│ 1  │ Ada …│\n│    │…Exam…│\n│    │…ple  │\n│ 2  │ Bo  ↵│\n│    │ Li   │\n│ 3  │ 1000…│\n│    │…   00│\n└────┴──────┘\n',
    columns: ID_NAME,
    rows: [
      ['1', 'Ada Example'],
      ['2', 'Bo\nLi'],
      ['3', '100000'],
    ],
  },
  {
    name: 'psql -t: no names, no rule',
    text: '  1 | Ada | Li | one  +\n    |          | two\n  2 | 王       | \n 10 |          | 3\n\n',
    columns: ['(column 1)', '(column 2)', '(column 3)'],
    rows: [
      ['1', 'Ada | Li', 'one\ntwo'],
      ['2', '王', ''],
      ['10', '', '3'],
    ],
  },
  {
    name: 'mysql -N -t: a box without names',
    text: '+---+------+-----+\n| 1 | Ada  | one |\n| 2 | B|o  | two\n |\n| 3 |      | x   |\n+---+------+-----+\n',
    columns: ['(column 1)', '(column 2)', '(column 3)'],
    rows: [
      ['1', 'Ada', 'one'],
      ['2', 'B|o', 'two'],
      ['3', '', 'x'],
    ],
    losses: { brokenLines: 1 },
  },
  {
    name: 'SQL*Plus: the names again above each page, what was typed',
    text: 'SQL> select * from t;\n\n        ID NAME\n---------- ----------\n         1 Ada\n         2 Bo\n\n        ID NAME\n---------- ----------\n        10 Cy\n\n3 rows selected.\n\nSQL> spool off\n',
    columns: ['ID', 'NAME'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Bo'],
      ['10', 'Cy'],
    ],
    losses: { linesOutsideTables: 2 },
  },
  {
    name: 'mysql, wide characters',
    text: '+----+------+-------+\n| id | name | phone |\n+----+------+-------+\n|  1 | Ada  |   007 |\n|  2 | 王小 | NULL  |\n+----+------+-------+\n2 rows in set (0.00 sec)\n',
    columns: ['id', 'name', 'phone'],
    rows: [
      ['1', 'Ada', '007'],
      ['2', '王小', 'NULL'],
    ],
  },
  { name: 'sqlite, columns', text: 'id  name \n--  -----\n1   Ada  \n2   Bo   \n', columns: ID_NAME, rows: ADA_BO },
  {
    name: 'sqlite, box',
    text: '┌────┬──────┐\n│ id │ name │\n├────┼──────┤\n│ 1  │ Ada  │\n│ 2  │ Bo   │\n└────┴──────┘\n',
    columns: ID_NAME,
    rows: ADA_BO,
  },
  { name: 'Markdown', text: '| id | name |\n|---:|:-----|\n| 1 | Ada |\n| 2 | Bo |\n', columns: ID_NAME, rows: ADA_BO },
  {
    name: 'another upright in a value: those under the joints of the rule divide; one line has none there',
    text: ' id | name\n----+------\n  1 | Ada\n  2 | B | o\n12345 | D | o\n  3 | Cy\n',
    columns: ID_NAME,
    rows: [
      ['1', 'Ada'],
      ['2', 'B | o'],
      ['3', 'Cy'],
    ],
    losses: { brokenLines: 1 },
  },
  {
    name: 'another upright in a value, in a box',
    text: '+----+-------+\n| id | name  |\n+----+-------+\n| 1  | A|da  |\n| 2  | Bo|   |\n| 3  | |Cy   |\n+----+-------+\n',
    columns: ID_NAME,
    rows: [
      ['1', 'A|da'],
      ['2', 'Bo|'],
      ['3', '|Cy'],
    ],
  },
  {
    name: 'wide characters counted as one each, as sqlite does',
    text: 'id  name    city\n--  ------  ----\n1   李雷      Köln\n2   Ada     Rome\n3   韩梅梅梅    Bonn\n',
    columns: ['id', 'name', 'city'],
    rows: [
      ['1', '李雷', 'Köln'],
      ['2', 'Ada', 'Rome'],
      ['3', '韩梅梅梅', 'Bonn'],
    ],
  },
  {
    name: 'blanks alone',
    text: 'ID    NAME                CITY        PHONE\n1001  Ada Example         Paris       9000000001\n1002  Bo Sample           Rome, IT    9000000002\n1003  Cyrus Long Name     New York    9000000003\n1004  Di                              9000000004\n1005  Ed Example          Oslo        9000000005\n',
    columns: ['ID', 'NAME', 'CITY', 'PHONE'],
    rows: [
      ['1001', 'Ada Example', 'Paris', '9000000001'],
      ['1002', 'Bo Sample', 'Rome, IT', '9000000002'],
      ['1003', 'Cyrus Long Name', 'New York', '9000000003'],
      ['1004', 'Di', '', '9000000004'],
      ['1005', 'Ed Example', 'Oslo', '9000000005'],
    ],
  },
  {
    name: 'wide characters that take two places',
    text: '1001  王小明      北京      9000000001\n1002  欧阳小小    上海      9000000002\n1003  李雷        广州市    9000000003\n1004  韩梅梅      成都      9000000004\n',
    columns: ['(column 1)', '(column 2)', '(column 3)', '(column 4)'],
    rows: [
      ['1001', '王小明', '北京', '9000000001'],
      ['1002', '欧阳小小', '上海', '9000000002'],
      ['1003', '李雷', '广州市', '9000000003'],
      ['1004', '韩梅梅', '成都', '9000000004'],
    ],
  },
  {
    name: 'wide characters that take one place',
    text: '1001  王小明    北京    9000000001\n1002  欧阳小小   上海    9000000002\n1003  李雷     广州市   9000000003\n1004  韩梅梅    成都    9000000004\n',
    columns: ['(column 1)', '(column 2)', '(column 3)', '(column 4)'],
    rows: [
      ['1001', '王小明', '北京', '9000000001'],
      ['1002', '欧阳小小', '上海', '9000000002'],
      ['1003', '李雷', '广州市', '9000000003'],
      ['1004', '韩梅梅', '成都', '9000000004'],
    ],
  },
];

test('a table as wide as its widest value', async () => {
  const pad = (text: string) => text.padEnd(5000);
  const text = ` id | ${pad('note')} | name \n----+-${'-'.repeat(5000)}-+------\n  1 | ${pad('x'.repeat(5000))} | Ada\n  2 | ${pad('y')} | Bo\n(2 rows)\n`;
  const read = await readLines(text, 65_536);
  assert.deepEqual(
    [read.format, read.columns, read.rows.map((row) => row[2]), read.losses],
    ['fixed-width', ['id', 'note', 'name'], ['Ada', 'Bo'], {}],
  );
});

describe('columns of fixed width', () => {
  for (const { name, text, columns, rows, losses = {} } of cases) {
    for (const size of [65_536, 1, 7]) {
      test(`${name}, in blocks of ${size}`, async () => {
        for (const ends of [text, text.replaceAll('\n', '\r\n')]) {
          const read = await readLines(ends, size);
          assert.deepEqual([read.format, read.columns, read.rows, read.losses], ['fixed-width', columns, rows, losses]);
        }
      });
    }
    test(`${name}, cut anywhere`, async () => {
      for (let end = 1; end < text.length; end += 3)
        await readLines(text.slice(0, end)).catch((error: Error) => assert.equal(error.message, 'no format'));
    });
  }

  test('a value across a border far from the head is counted', async () => {
    const line = (i: number) => `${String(i).padEnd(8)}${'Ada Example'.padEnd(20)}Paris\n`;
    const text = `${Array.from({ length: 400 }, (_, i) => line(i)).join('')}9       A name much longer than its columnRome\n`;
    const { rows, losses } = await readLines(text);
    assert.deepEqual([rows.length, losses], [400, { brokenLines: 1 }]);
  });

  test('records of one length stay records where a value fills what the first ones leave blank', async () => {
    const line = (name: string, sum: number) => `${name.padEnd(12)}${String(sum).padStart(5)}  Paris \n`;
    const text = Array.from({ length: 400 }, (_, i) => line('Ada', i)).join('') + line('Bo Wolfeschl', 12_345);
    const { columns, rows, losses } = await readLines(text);
    assert.equal(columns.length, 3);
    assert.deepEqual(
      [rows.length, rows[400]?.join(''), losses],
      [401, 'Bo Wolfeschl12345Paris', { valuesAcrossBorders: 1 }],
    );
    const shorter = await readLines(`${text}Bo Wolfeschl12345 Oslo\n`);
    assert.deepEqual([shorter.rows.length, shorter.losses], [401, { valuesAcrossBorders: 1, brokenLines: 1 }]);
  });

  const WORDS =
    'the of and a in to it is was I for on you he be with as by at have are this not but had his they from she which or we an'.split(
      ' ',
    );
  test('prose is no table', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS, 'number.', 'children', 'something,', 'water;'), {
          minLength: 80,
          maxLength: 300,
        }),
        fc.integer({ min: 30, max: 90 }),
        fc.boolean(),
        (words, width, justified) => {
          const lines: string[] = [''];
          for (const word of words) {
            if ((lines.at(-1) ?? '').length + word.length > width) lines.push('');
            lines[lines.length - 1] += `${word}${word.endsWith('.') || (justified && word.length > 3) ? '  ' : ' '}`;
          }
          assert.notEqual(formatOf(`${lines.join('\n')}\n`), 'fixed-width');
        },
      ),
      { numRuns: 300 },
    );
  });

  const others: [string, string][] = [
    [
      'csv',
      'id   ,name    ,city\n1    ,Ada     ,Paris\n2    ,Bo      ,Rome\n3    ,Cy      ,Oslo\n4    ,Di      ,Bonn\n',
    ],
    ['csv', 'id\tname\n1\tAda  Example\n2\tBo  Sample\n3\tCy  Test\n4\tDi  Test\n'],
    ['labelled', 'Name:    Ada\nPhone:   1\nCity:    Rome\n\nName:    Bo\nPhone:   2\nCity:    Oslo\n'],
    ['labelled', 'Name: Ada\nPhone: 1\n------\nName: Bo\nPhone: 2\n======\n'],
  ];
  for (const [format, text] of others)
    test(`no columns of fixed width: ${JSON.stringify(text)}`, () => assert.equal(formatOf(text), format));

  test('rules', () => {
    for (const line of ['+--+--+', '---- ----', '|---|:--:|', '══╪══', '----']) assert.ok(isRule(line), line);
    for (const line of ['', '- a', '--x--', '||', '1--2']) assert.ok(!isRule(line), line);
    const spent = cpuClock();
    for (const mark of ['-', '--+', '-- ', '=:', ' ']) isRule(mark.repeat(2000));
    assert.ok(spent() < 2000);
  });
});
