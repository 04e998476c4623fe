/** Dumps of every program, as they write them: what rows come out, and of which table. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cellText, isQuoted } from '../../src/evidence/batch.ts';
import { sql } from '../../src/evidence/formats/sql.ts';
import type { Content, Reading } from '../../src/evidence/types.ts';
import { headOf, readAs } from './read-as.ts';
import { MYSQL, type Rows, statements } from './sql-cases.ts';
import { otherDumps } from './sql-other-cases.ts';

describe('dumps', () => {
  for (const { name, text, tables, losses = {}, complete = true } of [...statements, ...otherDumps]) {
    for (const size of [1, 7, 65536]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readAs(sql, text, size);
        const found = Object.fromEntries(
          Object.entries(read.tables).map(([table, { columns, rows }]) => [table, [columns.join(' '), rows]]),
        );
        const expected: [string, unknown][] = Object.entries(tables).map(([table, [columns, rows]]) => {
          const width = Math.max(...rows.map((row) => row.length));
          return [table, [columns, rows.map((row) => [...row, ...new Array(width - row.length).fill(undefined)])]];
        });
        // Columns that came later are missing from the earlier batches' rows.
        for (const [, [, rows]] of Object.entries(found) as [string, [string, Rows]][]) {
          const width = Math.max(...rows.map((row) => row.length));
          for (const row of rows) while (row.length < width) row.push(undefined);
        }
        assert.deepEqual(found, Object.fromEntries(expected));
        assert.deepEqual(read.losses, losses);
        assert.equal(read.complete, complete);
        assert.ok(read.sniff >= 0.85, String(read.sniff));
      });
    }
  }
});

test('NULL is empty without quotes, an empty text is empty in quotes', async () => {
  for (const text of ["INSERT INTO t VALUES ('',NULL,1,'1');\n", 'COPY t FROM stdin;\n\t\\N\t1\t1\n\\.\n']) {
    const head = headOf(text);
    const reading: Reading = { complete: true, losses: {} };
    async function* utf8(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(text);
    }
    const content = { head, utf8 } as Partial<Content> as Content;
    for await (const batch of sql.read(content, reading)) {
      assert.deepEqual(
        [0, 1, 2].map((column) => [cellText(batch, 0, column), isQuoted(batch, 0, column)]),
        [
          ['', true],
          ['', false],
          ['1', false],
        ],
      );
    }
  }
});

const heads: [name: string, text: string, isDump: boolean][] = [
  ['only a definition', 'CREATE TABLE t (a int);\n', true],
  [
    'a view beside the data',
    'SET a = 1;\n/*!50001 CREATE VIEW v AS SELECT\n 1 AS `id` */;\n\n-- Dump completed\n',
    true,
  ],
  ['a script that loads files', "COPY t FROM 'a.csv' (FORMAT 'csv', quote '\"', delimiter ',', header 1);\n", true],
  ['rows far below', `-- x\n${'SET a = 1;\n'.repeat(3000)}INSERT INTO t VALUES (1);\n`, true],
  ['a preamble longer than the head', `${'SET a = 1;\n'.repeat(9000)}INSERT INTO t VALUES (1);\n`, true],
  [
    'a warning of the program before',
    `mysqldump: [Warning] Using a password\n${MYSQL}INSERT INTO t VALUES (1);\nUNLOCK TABLES;\n-- Dump completed\n`,
    true,
  ],
  ['one line of rows', '(1,2,"a"),(2,3,"b");\n', true],
  ['CSV with SQL in a cell', 'id,note\n1,"x\nINSERT INTO t VALUES (1);\n"\n2,b\n', false],
  ['JSON about SQL', '{"q":"INSERT INTO t VALUES (1)"}\n', false],
  ['a log', '2023-06-12 10:00 Query INSERT INTO t VALUES (1)\n2023-06-12 10:01 Query CREATE TABLE t (a int)\n', false],
  [
    'prose',
    'How to insert rows.\n\nFirst create a table:\n\nCREATE TABLE t (a int);\n\nThen go on as you like.\nIt is easy.\n',
    false,
  ],
  ['a column of words', 'insert\nupdate\nselect\n', false],
  ['CSV whose header is a keyword', 'set,name\n1,a\n2,b\n', false],
  ['tuples of another language', "(1, 'a')\n(2, 'b')\n", false],
];
for (const [name, text, isDump] of heads) {
  test(`${isDump ? 'a dump' : 'no dump'}: ${name}`, () => assert.equal(sql.sniff(headOf(text)) > 0.7, isDump));
}
