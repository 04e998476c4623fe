/** Dumps that are cut off, damaged or made to hurt: what can be read is read, the rest is counted, nothing hangs. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from '../../src/evidence/formats/sql.ts';
import { hasBackslashes } from '../../src/evidence/sql/backslash.ts';
import { cpuClock } from '../cpu.ts';
import { headOf, type ReadAs, readAs } from './read-as.ts';

const DUMPS: Record<string, string> = {
  MySQL:
    "-- MySQL dump\n/*!40101 SET a=1 */;\nCREATE TABLE `t` (`a` int, `b` text) ENGINE=x;\nINSERT INTO `t` VALUES (1,'a\\'b'),(2,_binary 'é'),\n(3,NULL);\nDELIMITER ;;\nCREATE TRIGGER x BEGIN y; END;;\nDELIMITER ;\n/* c */\nREPLACE INTO `t` (`b`) VALUES (\"x\"\"y\");\n",
  PostgreSQL:
    "-- PostgreSQL database dump\nCREATE TABLE public.t (a int, b text);\nCOPY public.t (a, b) FROM stdin;\n1\ta\\\\b\n2\t\\N\n\\.\n\nINSERT INTO public.t VALUES (3, E'a\\'b'::text), (4, $q$é$q$);\n",
  'SQL Server':
    "INSERT [dbo].[t] ([a], [b]) VALUES (1, N'x')\nGO\nINSERT [dbo].[t] ([a]) SELECT CAST(N'é' AS x) UNION ALL SELECT 'b'\nGO\n",
  SQLite:
    "PRAGMA foreign_keys=OFF;\nCREATE TABLE t(a, b);\nINSERT INTO t VALUES(1,replace('a\\nb','\\n',char(10)));\nINSERT INTO t VALUES(2,unistr('\\u000a'));\n",
  'MERGE and UPDATE':
    "MERGE INTO t USING (VALUES (1, N'x'), (2, 'é')) AS s (a, b) ON t.a = s.a WHEN MATCHED THEN UPDATE SET b = s.b;\nUPDATE t SET b = 'y' WHERE a = 3;\nINSERT INTO t (a) SELECT * FROM (VALUES (4)) v (a);\n",
  rows: "(1,'a'),\n(2,'b'),\n(3,'c')\n",
};

function count(read: ReadAs): number {
  return Object.values(read.tables).reduce((sum, { rows }) => sum + rows.length, 0);
}

for (const [name, text] of Object.entries(DUMPS)) {
  test(`${name}: cut off anywhere, it never has more rows, and the same in blocks of any size`, async () => {
    const bytes = Buffer.from(text);
    const whole = count(await readAs(sql, bytes));
    for (let length = 0; length <= bytes.length; length++) {
      const cut = bytes.subarray(0, length);
      const read = await readAs(sql, cut);
      assert.ok(count(read) <= whole, `${length}: ${count(read)}`);
      assert.deepEqual(await readAs(sql, cut, 7), read, String(length));
      // From the other end too.
      await readAs(sql, bytes.subarray(length));
    }
  });
}

test('a last statement needs no semicolon', async () => {
  for (const last of ['COMMIT', 'COMMIT -- x', 'GO', "PRINT 'done'"]) {
    const read = await readAs(sql, `INSERT INTO t VALUES (1,'a');\n${last}`);
    assert.deepEqual([count(read), read.complete, read.losses], [1, true, {}], last);
  }
});

const damages: [name: string, text: string, rows: (string | undefined)[][], losses: Record<string, number>][] = [
  ['an unclosed text at the end', "INSERT INTO t VALUES (1,'a'),(2,'b", [['1', 'a']], { truncated: 1 }],
  ['a word', "INSERT INTO t VALUES (1,'a');\nINS", [['1', 'a']], { truncated: 1 }],
  ['a definition', "INSERT INTO t VALUES (1,'a');\nCREATE TABLE u (a int,", [['1', 'a']], { truncated: 1 }],
  ['a row that must follow', "INSERT INTO t VALUES (1,'a'),", [['1', 'a']], { truncated: 1 }],
  ['COPY without an end', 'COPY t (a, b) FROM stdin;\n1\ta\n2\tb', [['1', 'a']], { truncated: 1 }],
  [
    'a quote that is missing',
    "INSERT INTO t VALUES (1,'a'),(2,'b),(3,'c');\nINSERT INTO t VALUES (4,'d');\n",
    [
      ['1', 'a'],
      ['4', 'd'],
    ],
    { brokenStatements: 1 },
  ],
  [
    'a quote that never closes',
    "INSERT INTO t VALUES (1,'a'),(2,'b\nINSERT INTO t VALUES (3,4);\n",
    [
      ['1', 'a'],
      ['3', '4'],
    ],
    { brokenStatements: 1 },
  ],
  [
    'garbage between rows, one a line',
    "INSERT INTO t VALUES\n(1,'a'),\n(2,'b') xx\n(3,'c'),\n(4,'d');\n",
    [
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
      ['4', 'd'],
    ],
    { brokenStatements: 1 },
  ],
  [
    'a beginning that is missing',
    "arma','x'),(2,'b');\nINSERT INTO t VALUES (3,'c');\n",
    [['3', 'c']],
    { brokenStatements: 1 },
  ],
  [
    'a comma that is missing',
    "INSERT INTO t VALUES\n(1,'a')\n(2,'b'),\n(3,'c');\n",
    [
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
    ],
    { brokenStatements: 1 },
  ],
  [
    'an end mark that is missing',
    "COPY t (a, b) FROM stdin;\n1\ta\nINSERT INTO t VALUES (2,'b');\n",
    [
      ['1', 'a'],
      ['2', 'b'],
    ],
    { brokenStatements: 1 },
  ],
  [
    'a comment that never closes',
    "INSERT INTO t VALUES (1,'a');\n/* x\nINSERT INTO t VALUES (2,'b');\n",
    [
      ['1', 'a'],
      ['2', 'b'],
    ],
    { brokenStatements: 1 },
  ],
  [
    'assignments that break off',
    "INSERT INTO t SET a=1, b='x\nINSERT INTO t SET a=2, b='y';\nINSERT INTO t SET a=3, b;\nINSERT INTO t SET a=4, b=;\nINSERT INTO t SET a=5, b='z';\n",
    [
      ['2', 'y'],
      ['5', 'z'],
    ],
    { brokenStatements: 3 },
  ],
  [
    'assignments that the end cuts off',
    "INSERT INTO t SET a=1, b='x';\nINSERT INTO t SET a=2, b='y",
    [['1', 'x']],
    { truncated: 1 },
  ],
  [
    'a quote of CSV that never closes',
    "COPY t FROM stdin CSV;\n1,x\n2,\"y\n3,z\n\\.\nINSERT INTO t VALUES (4,'v');\n",
    [
      ['1', 'x'],
      ['4', 'v'],
    ],
    { brokenStatements: 1 },
  ],
  ['CSV that the end cuts off', 'COPY t FROM stdin CSV;\n1,x\n2,"y', [['1', 'x']], { truncated: 1 }],
];
describe('damage', () => {
  test('rows of a form that is not read, and no others: it is said which', async () => {
    const copy = 'COPY t FROM stdin WITH (FORMAT binary);\nPGCOPY\n\\.\n';
    await assert.rejects(readAs(sql, copy), /holds rows only in COPY … BINARY, which are not read: /);
  });

  for (const [name, text, rows, losses] of damages) {
    test(name, async () => {
      for (const size of [1, 65536]) {
        const read = await readAs(sql, text, size);
        assert.deepEqual(read.tables.t?.rows, rows);
        assert.deepEqual(read.losses, losses);
        assert.equal(read.complete, false);
      }
    });
  }

  test('an unclosed text in the middle of a large dump costs its statement only', async () => {
    const line = `INSERT INTO t VALUES ${"(1,'abc'),".repeat(1000)}(1,'abc');\n`;
    const read = await readAs(sql, `${line}COPY x FROM stdin;\na\n\\.\nINSERT INTO t VALUES (9,"\n${line.repeat(400)}`);
    assert.equal(read.tables.t?.rows.length, 1001 * 401);
    assert.deepEqual(read.losses, { brokenStatements: 1 });
  });
});

test('a backslash escapes where the syntax says so, though the first one stands behind the head', async () => {
  const plain = "(1,'abcdefgh'),".repeat(6000);
  const read = await readAs(sql, `INSERT INTO \`t\` VALUES ${plain}(2,'O\\'Neil, (x),(y)'),(3,'b');\n`);
  assert.deepEqual(read.tables.t?.rows.slice(-2), [
    ['2', "O'Neil, (x),(y)"],
    ['3', 'b'],
  ]);
  const sqlite = await readAs(sql, `BEGIN TRANSACTION;\nINSERT INTO \`t\` VALUES ${plain}(2,'c:\\'),(3,'b');\n`);
  assert.deepEqual(sqlite.tables.t?.rows.slice(-2), [
    ['2', 'c:\\'],
    ['3', 'b'],
  ]);
});

describe('statements whose rows are not read are counted', () => {
  for (const statement of [
    "UPDATE t SET b = 'q'",
    "UPDATE t SET b = 'q' WHERE a > 3",
    "UPDATE t SET b = 'q' WHERE a = 3 OR a = 5",
    "UPDATE t SET b = 'q' WHERE a IN (1, 2)",
    "UPDATE t SET b = UPPER(c), d = 'x' WHERE a = 1",
    "UPDATE t SET b = 'q' FROM u WHERE a = 1",
    "UPDATE t SET (b, c) = ('q', 'r') WHERE a = 1",
    "UPDATE t SET b = 'q' WHERE a = c",
    'WITH x (a) AS (VALUES (1), (2)) INSERT INTO t (a) SELECT a FROM x',
    'IF NOT EXISTS (SELECT 1 FROM t WHERE a = 1) BEGIN INSERT INTO t (a) VALUES (1) END\nGO\n',
    'DO $$ BEGIN INSERT INTO t VALUES (1); END $$',
    "INSERT INTO t (a, b) SELECT v.a, v.b FROM (VALUES (5, 'e')) AS v (a, b)",
    'INSERT INTO t JSON \'{"a": 1}\'',
    'INSERT INTO t FORMAT JSONEachRow {"a": 1}',
    'MERGE INTO t USING (VALUES (1)) s ON t.a = 1',
    "MERGE INTO t USING (SELECT 1, 'x') s (a, b) ON t.a = s.a",
  ]) {
    test(statement, async () => {
      const read = await readAs(sql, `INSERT INTO t (a) VALUES (1);\n${statement};\nINSERT INTO t (a) VALUES (9);\n`);
      assert.deepEqual(
        read.tables.t?.rows.map(([a]) => a),
        ['1', '9'],
      );
      assert.deepEqual([read.complete, read.losses], [false, { brokenStatements: 1 }]);
    });
  }
});

const MB = 1 << 20;
const hostile: [name: string, text: string, rows: number][] = [
  ['parentheses', `INSERT INTO t VALUES (1);\nINSERT INTO t VALUES ${'('.repeat(MB)}`, 1],
  ['parentheses, closed', `INSERT INTO t VALUES ${'('.repeat(MB)}${')'.repeat(MB)};\n`, 1],
  ['casts in casts', `INSERT INTO t VALUES (${'CAST('.repeat(1e5)}'x'${' AS y)'.repeat(1e5)});\n`, 1],
  ['joined texts', `INSERT INTO t VALUES (${"'x'||".repeat(3e5)}'x');\n`, 1],
  ['comments in comments', `${'/* '.repeat(1e5)}\nINSERT INTO t VALUES (1);\n`, 1],
  ['unclosed comments', 'INSERT INTO t VALUES (1,2);\nINSERT INTO t VALUES (/*\n'.repeat(1e5), 1],
  [
    'dollar quotes that never close',
    Array.from({ length: 50000 }, (_, i) => `INSERT INTO t VALUES ($a${i}$`).join('\n'),
    0,
  ],
  ['100,000 columns', `INSERT INTO t VALUES (${'1,'.repeat(99_999)}1);\n`, 1],
  [
    '100,000 names',
    `CREATE TABLE t (${Array.from({ length: 1e5 }, (_, i) => `c${i} int`).join()});\nINSERT INTO t VALUES (1);\n`,
    1,
  ],
  ['20,000 tables', Array.from({ length: 20_000 }, (_, i) => `INSERT INTO t${i} VALUES (1);\n`).join(''), 10_000],
  ['a line of a comment that never ends', `INSERT INTO t VALUES (1);\n-- ${'x'.repeat(3 * MB)}`, 1],
  [
    'a statement without an end',
    `INSERT INTO t VALUES (1);\nSET x = ${'y '.repeat(2 * MB)}\nINSERT INTO t VALUES (2);\n`,
    2,
  ],
  ['empty rows', `INSERT INTO t VALUES ${'(),'.repeat(1e5)}();\n`, 100_001],
  ['nothing but line ends', '\n'.repeat(MB), 0],
  ['nothing but quotes', "'".repeat(MB), 0],
];
describe('hostile', () => {
  for (const [name, text, rows] of hostile) {
    test(name, { timeout: 60_000 }, async () => {
      sql.sniff(headOf(text));
      const read = await readAs(sql, text);
      assert.ok(count(read) >= rows, String(count(read)));
    });
  }

  for (const unit of [
    'COPY ',
    ' ',
    'INSERT ',
    'COPY x ',
    'INSERT INTO a ',
    '-- MySQ ',
    '\n',
    "(1,'a'),",
    "(1,'\\\\",
    'CREATE ',
    'CREATE TABLE x ',
    "\\'",
    'REPLACE\n',
    '-- ; \n',
    ';\n\n',
  ]) {
    test(`a head of ${JSON.stringify(unit)} is looked at in no time`, () => {
      for (const first of ['', 'SET a;\n', 'COPY ', '-- x\n', 'INSERT INTO "', 'x\n']) {
        const head = headOf(first + unit.repeat(65536 / unit.length));
        const spent = cpuClock();
        sql.sniff(head);
        hasBackslashes(head);
        assert.ok(spent() < 1000, `${first}: ${spent()} ms`);
      }
    });
  }

  test('a row of 80 MB is counted, those around it are read', async () => {
    const text = Buffer.concat([
      Buffer.from("INSERT INTO t VALUES (1,'a'),(2,'"),
      Buffer.alloc(80 * MB, "x\\'y\n"),
      Buffer.from("'),(3,'c');\n"),
    ]);
    const read = await readAs(sql, text);
    assert.deepEqual(read.tables.t?.rows, [
      ['1', 'a'],
      ['3', 'c'],
    ]);
    assert.deepEqual(read.losses, { oversizedRows: 1 });
  });

  test('a text of 3 MB is read whole', async () => {
    const long = 'x'.repeat(3 * MB);
    const read = await readAs(sql, `INSERT INTO t VALUES (1,'${long}'),(2,'b');\n`);
    assert.deepEqual(
      read.tables.t?.rows.map(([, text]) => text?.length),
      [3 * MB, 1],
    );
    assert.equal(read.complete, true);
  });
});

test('a dump that doesn’t close what it opens was cut off between two statements', async () => {
  const rows = "INSERT INTO t VALUES (1,'a');\n";
  const dumps: readonly (readonly [front: string, end: string, complete: boolean])[] = [
    ['-- MySQL dump 10.13  Distrib 8.0.33\n', '-- Dump completed on 2023-06-12 10:00:00\n', true],
    ['--\n-- PostgreSQL database dump\n--\n', '--\n-- PostgreSQL database dump complete\n--\n', true],
    ['LOCK TABLES `t` WRITE;\n', 'UNLOCK TABLES;\n', false],
    ['PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n', 'COMMIT;\n', false],
  ];
  for (const [front, end, complete] of dumps) {
    const cut = await readAs(sql, front + rows);
    assert.deepEqual([cut.complete, cut.losses], [complete, { [complete ? 'missingEnds' : 'truncated']: 1 }], front);
    const whole = await readAs(sql, front + rows + end);
    assert.deepEqual([whole.complete, whole.losses], [true, {}], front);
    assert.equal((await readAs(sql, rows + end)).complete, true);
  }
});
