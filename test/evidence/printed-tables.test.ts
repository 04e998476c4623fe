import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { footerOf, isTypesRow } from '../../src/evidence/below.ts';
import { fixedWidth } from '../../src/evidence/formats/fixed-width.ts';
import { lostTooMuch } from '../../src/evidence/lost-share.ts';
import { readAs } from './read-as.ts';
import { formatOf, readLines } from './read-lines.ts';

const PEOPLE = [
  ['1', 'Ada', 'ada@example.org'],
  ['2', 'Bo', 'bo@example.org'],
  ['3', 'Cy', ''],
];
const NAMES = ['id', 'name', 'email'];
const people = { columns: NAMES, rows: PEOPLE };
const unnamed = { columns: ['(column 1)', '(column 2)', '(column 3)'], rows: PEOPLE };
const orders = {
  columns: ['order', 'qty'],
  rows: [
    ['A1', '2'],
    ['A2', '7'],
  ],
};

const ROWS = '│ 1  │ Ada  │ ada@example.org │\n│ 2  │ Bo   │ bo@example.org  │\n│ 3  │ Cy   │                 │\n';
const HEAD = '│ id │ name │ email           │\n';
const run = (left: string, mark: string, joint: string, right: string) =>
  `${left}${[4, 6, 17].map((width) => mark.repeat(width)).join(joint)}${right}\n`;
const between = (rows: string, rule: string) => rows.replace(/\n(?=.)/g, `\n${rule}`);
const MYSQL = `+----+------+-----------------+\n| id | name | email           |\n+----+------+-----------------+\n${ROWS.replaceAll('│', '|')}+----+------+-----------------+\n`;
const MYSQL_ORDERS =
  '+-------+-----+\n| order | qty |\n+-------+-----+\n| A1    |   2 |\n| A2    |   7 |\n+-------+-----+\n';
const PSQL =
  ' id | name |      email      \n----+------+-----------------\n  1 | Ada  | ada@example.org\n  2 | Bo   | bo@example.org\n  3 | Cy   | \n(3 rows)\n\n';
const PSQL_ORDERS = ' order | qty \n-------+-----\n A1    |   2\n A2    |   7\n(2 rows)\n\n';
const SQLCMD =
  'id          name       email               \n----------- ---------- --------------------\n          1 Ada        ada@example.org     \n          2 Bo         bo@example.org      \n          3 Cy                             \n\n(3 rows affected)\n';

interface Expected {
  columns: string[];
  rows: (string | undefined)[][];
}
const cases: [string, string, Expected[], Record<string, number>?][] = [
  [
    "tabulate's fancy_grid",
    run('╒', '═', '╤', '╕') +
      HEAD +
      run('╞', '═', '╪', '╡') +
      between(ROWS, run('├', '─', '┼', '┤')) +
      run('╘', '═', '╧', '╛'),
    [people],
  ],
  [
    "tabulate's mixed_grid",
    run('┍', '━', '┯', '┑') +
      HEAD +
      run('┝', '━', '┿', '┥') +
      between(ROWS, run('├', '─', '┼', '┤')) +
      run('┕', '━', '┷', '┙'),
    [people],
  ],
  [
    "heads in other lines than rows (ClickHouse's Pretty)",
    run('┏', '━', '┳', '┓') +
      HEAD.replaceAll('│', '┃') +
      run('┡', '━', '╇', '┩') +
      between(ROWS, run('├', '─', '┼', '┤')) +
      run('└', '─', '┴', '┘'),
    [people],
  ],
  [
    'a grid without names',
    run('╒', '═', '╤', '╕') + between(ROWS, run('├', '─', '┼', '┤')) + run('╘', '═', '╧', '╛'),
    [unnamed],
  ],
  [
    'names in the rule, rows numbered beside the box (ClickHouse)',
    `   ┌─id─┬─name─┬─email───────────┐\n${ROWS.replace(/^/gm, () => '~')
      .replaceAll('~│ ', '1. │ ')
      .replaceAll('~', '')}   └────┴──────┴─────────────────┘\n`,
    [people],
  ],
  [
    'types below names (DuckDB), the number of rows in the box',
    `${run('┌', '─', '┬', '┐')}${HEAD}│ int32 │ varchar │ varchar │\n${run('├', '─', '┼', '┤')}${ROWS}├────┴──────┴─────────────────┤\n│ 3 rows            3 columns │\n└─────────────────────────────┘\n`,
    [people],
    { typeRows: 1 },
  ],
  [
    'rows that were left out are missed',
    `${run('┌', '─', '┬', '┐')}${HEAD}${run('├', '─', '┼', '┤')}${ROWS}│ ·  │  ·   │        ·        │\n${run('└', '─', '┴', '┘')}  300 rows (3 shown)3 columns\n`,
    [people],
    { shortenedValues: 1, missingRecords: 297 },
  ],
  [
    'types below names (Polars), other uprights inside',
    `shape: (3, 3)\n${run('┌', '─', '┬', '┐')}${`${HEAD}│ -- │ ---  │ ---             │\n│ i64 │ str  │ str             │\n`.replace(/ │ /g, ' ┆ ')}${run('╞', '═', '╪', '╡')}${ROWS.replace(/ │ /g, ' ┆ ')}${run('└', '─', '┴', '┘')}`,
    [people],
    { linesOutsideTables: 1, typeRows: 1 },
  ],
  [
    'reStructuredText',
    '====  ====  ===============\nid    name  email\n====  ====  ===============\n1     Ada   ada@example.org\n2     Bo    bo@example.org\n3     Cy\n====  ====  ===============\n',
    [people],
  ],
  [
    'rules that are as wide as the names (PowerShell), values that begin in front of them',
    '\n    id name email\n    -- ---- -----\n     1 Ada  ada@example.org\n100002 Bo   bo@example.org\n     3 Cy\n\n',
    [{ ...people, rows: [PEOPLE[0] ?? [], ['100002', 'Bo', 'bo@example.org'], PEOPLE[2] ?? []] }],
  ],
  [
    'Markdown with blanks beside the rule',
    '| id | name | email |\n| :--: | :--: | :--: |\n| 1 | Ada | ada@example.org |\n| 2 | Bo | bo@example.org |\n| 3 | Cy |  |\n',
    [people],
  ],
  [
    "values of several lines in a grid (sqlite's box)",
    '┌────┬──────┬───────┐\n│ id │ name │ place │\n├────┼──────┼───────┤\n│ 1  │ Ada  │ Rome  │\n│    │      │ Italy │\n├────┼──────┼───────┤\n│ 2  │ Bo   │ Oslo  │\n├────┼──────┼───────┤\n│ 3  │ Cy   │       │\n└────┴──────┴───────┘\n',
    [
      {
        columns: ['id', 'name', 'place'],
        rows: [
          ['1', 'Ada', 'Rome\nItaly'],
          ['2', 'Bo', 'Oslo'],
          ['3', 'Cy', ''],
        ],
      },
    ],
  ],
  [
    'lines that may go on are records, and counted',
    '+----+------+-------+\n| id | name | place |\n+----+------+-------+\n| 1  | Ada  | Rome  |\n|    |      | Italy |\n| 2  | Bo   | Oslo  |\n+----+------+-------+\n',
    [
      {
        columns: ['id', 'name', 'place'],
        rows: [
          ['1', 'Ada', 'Rome'],
          ['', '', 'Italy'],
          ['2', 'Bo', 'Oslo'],
        ],
      },
    ],
    { linesInDoubt: 1 },
  ],
  [
    "texts in quotes (sqlite's qbox)",
    "┌────┬──────┐\n│ id │ name │\n├────┼──────┤\n│ 1  │ 'O''Neil' │\n│ 2  │ NULL │\n│ 3  │ 'Cy' │\n└────┴──────┘\n",
    [
      {
        columns: ['id', 'name'],
        rows: [
          ['1', "O'Neil"],
          ['2', 'NULL'],
          ['3', 'Cy'],
        ],
      },
    ],
  ],
  [
    'mysql, several results',
    `mysql> select 1;\n${MYSQL}3 rows in set (0.00 sec)\n\n${MYSQL_ORDERS}2 rows in set (0.01 sec)\n\nmysql> Bye\n`,
    [people, orders],
    { linesOutsideTables: 2 },
  ],
  ['mysql, nothing between two', MYSQL + MYSQL_ORDERS, [people, orders]],
  [
    'psql, several results; names that come again',
    PSQL + PSQL_ORDERS + PSQL,
    [{ ...people, rows: [...PEOPLE, ...PEOPLE] }, orders],
  ],
  [
    'sqlcmd, several results',
    `${SQLCMD}order      qty        \n---------- -----------\nA1                   2\nA2                   7\n\n(2 rows affected)\n`,
    [people, orders],
  ],
  [
    'Markdown, text between tables',
    `# People\n\n${'| id | name | email |\n|---|---|---|\n| 1 | Ada | ada@example.org |\n| 2 | Bo | bo@example.org |\n| 3 | Cy |  |\n'}\n## Orders\n\n| order | qty |\n|---|---|\n| A1 | 2 |\n| A2 | 7 |\n`,
    [people, orders],
    { linesOutsideTables: 2 },
  ],
  [
    'one column in a box',
    '+-----------------+\n| email           |\n+-----------------+\n| ada@example.org |\n| bo@example.org  |\n+-----------------+\n2 rows in set (0.00 sec)\n',
    [{ columns: ['email'], rows: [['ada@example.org'], ['bo@example.org']] }],
  ],
  [
    "the names again above each page (Beeline's, SQL*Plus' behind a form feed)",
    `+----+------+-----------------+\n| id | name | email           |\n+----+------+-----------------+\n${ROWS.replaceAll('│', '|').split('\n').slice(0, 2).join('\n')}\n+----+------+-----------------+\n| id | name | email           |\n+----+------+-----------------+\n${ROWS.replaceAll('│', '|').split('\n').slice(2).join('\n')}+----+------+-----------------+\n3 rows selected (0.1 seconds)\n`,
    [people],
  ],
  [
    'SQL*Plus, columns below each other, a line of one empty, a page',
    '\n        ID NAME\n---------- ----------\nEMAIL\n--------------------\n         1 Ada\nada@example.org\n\n         2 Bo\nbo@example.org\n\n\f        ID NAME\n---------- ----------\nEMAIL\n--------------------\n         3 Cy\n\n\n3 rows selected.\n',
    [{ ...people, columns: ['ID', 'NAME', 'EMAIL'] }],
  ],
  [
    'SQL*Plus, a value that is too wide goes on below',
    '        ID NAME       EMAIL\n---------- ---------- ----------\n         1 Ada        ada@exampl\n                      e.org\n\n         2 Bo         bo@example\n                      .org\n\n         3 Cy\n',
    [{ ...people, columns: ['ID', 'NAME', 'EMAIL'] }],
  ],
  [
    'psql without borders, values of several lines',
    'id name     email      \n-- ---- ---------------\n1  Ada  ada@example.org \n2  B   +bo@example.org \n   o                    \n3  Cy                   \n(3 rows)\n',
    [{ ...people, rows: [PEOPLE[0] ?? [], ['2', 'B\no', 'bo@example.org'], PEOPLE[2] ?? []] }],
  ],
  [
    'sqlcmd, lines cut at a width',
    SQLCMD.split('\n')
      .map((line) => line.replace(/^(.{41})(?=.)/, '$1\n'))
      .join('\n'),
    [people],
  ],
  ['a pager between the rows', PSQL.replace('  3 |', '---MORE---\n  3 |'), [people]],
  ['fewer rows than there are said to be', PSQL.replace('(3 rows)', '(5 rows)'), [people], { missingRecords: 2 }],
  ['more rows than there are said to be', PSQL.replace('(3 rows)', '(2 rows)'), [people], { surplusRecords: 1 }],
];

describe('tables as consoles print them', () => {
  for (const [name, text, tables, losses = {}] of cases)
    for (const size of [1 << 16, 7])
      test(`${name}, in blocks of ${size}`, async () => {
        assert.equal(formatOf(text), 'fixed-width');
        const read = await readAs(fixedWidth, text, size);
        assert.deepEqual(Object.values(read.tables), tables);
        assert.deepEqual(read.losses, losses);
        const counted = 'missingRecords' in losses || 'surplusRecords' in losses;
        assert.equal(read.complete, !counted);
      });

  test('tables have names', async () => {
    assert.deepEqual(Object.keys((await readAs(fixedWidth, PSQL + PSQL_ORDERS)).tables), ['', 'table 2']);
  });

  // The first record would be lost, and printed as names.
  const records = ROWS.split('\n').filter((line) => line !== '');
  for (const [name, text] of [
    [
      'two rows in a grid',
      run('╒', '═', '╤', '╕') +
        between(`${records.slice(0, 2).join('\n')}\n`, run('├', '─', '┼', '┤')) +
        run('╘', '═', '╧', '╛'),
    ],
    ['a grid whose beginning was cut off', `${between(ROWS, run('├', '─', '┼', '┤'))}${run('╘', '═', '╧', '╛')}`],
    [
      'rows above a rule above totals',
      '1001   Ada Example    ada@example.org\n1002   Bo Sample      bo@example.org\n1003   Cy Test        cy@example.org\n1004   Di Test        di@example.org\n----   ----------     ---------------\n4      people\n',
    ],
  ] as const)
    test(`no names: ${name}`, async () => {
      const read = await readAs(fixedWidth, text);
      assert.ok(Object.values(read.tables).some(({ rows }) => rows.length > 1));
      for (const { columns } of Object.values(read.tables))
        for (const column of columns) assert.match(column, /^\(column \d+\)$/);
    });

  for (const [name, text] of [
    [
      'Org, a rule between rows, cut off',
      '| 1001 | Ada | ada@example.org |\n|------+-----+-----------------|\n| 1002 | Bo | bo@example.org |\n|------+-----+-----------------|\n| 1003 | Cy | cy@example.org |\n',
    ],
    [
      'values that have the form of some',
      ' Ada | 1990-01-02 | Rome\n-----+------------+------\n Bo  | 1991-01-02 | Oslo\n Cy  | 1992-01-02 | Bonn\n',
    ],
  ] as const)
    test(`no names: ${name}`, async () => {
      const read = await readLines(text);
      for (const column of read.columns) assert.match(column, /^\(column \d+\)$/);
    });

  test('rows of a table that lost its names are missed', async () => {
    const { losses, complete } = await readAs(fixedWidth, PSQL.split('\n').slice(2).join('\n').repeat(2) + PSQL_ORDERS);
    assert.deepEqual([losses, complete], [{ brokenLines: 6 }, true]);
    assert.ok(lostTooMuch(losses, 2));
  });

  test('time follows length', async () => {
    const spent = process.cpuUsage();
    await readAs(fixedWidth, 'a  bb\n-- --\n'.repeat(20_000));
    await readAs(fixedWidth, `${'x'.repeat(80)}\n`.repeat(20_000));
    assert.ok(process.cpuUsage(spent).user < 20e6);
  });
});

test('what clients write below tables', () => {
  for (const line of [
    '(60 rows)',
    '(1 row)',
    '60 rows in set (0.00 sec)',
    '60 rows selected.',
    '  60 record(s) selected.',
    '(60 rows affected)',
    '60 Row(s) produced. Time Elapsed: 0.1s',
    'Fetched 60 row(s) in 0.10s',
    '[60 rows x 4 columns]',
    '(60 Zeilen)',
    '60 rows selected (0.123 seconds)',
    '60 tuples',
  ])
    assert.equal(footerOf(line)?.rows, line.includes('1 row') ? 1 : 60, line);
  for (const line of ['Elapsed: 00:00:00.01', 'Empty set (0.00 sec)', 'Time: 0.123 ms'])
    assert.deepEqual(footerOf(line), {}, line);
  for (const line of ['', '60', 'rows', '60 rows of beans', 'row 60', '(60)', '60 people'])
    assert.equal(footerOf(line), undefined, line);
});

test('rows of types', () => {
  for (const row of [
    ['VARCHAR', 'INT', 'DATE'],
    ['int64', 'str'],
    ['decimal(18,3)', 'timestamp with time zone'],
    ['<chr>', '<dbl>'],
    ['varchar[]', 'DateTime64(3)'],
  ])
    assert.ok(isTypesRow(row), row.join());
  for (const row of [['text'], ['text', ''], ['text', 'Ada'], ['1', 'int'], []])
    assert.ok(!isTypesRow(row), row.join());
});
