/** What is taken for a dump, and where it begins: pieces of one, lines in front of one, and texts that only speak of SQL. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from '../../src/evidence/formats/sql.ts';
import { kindOf } from '../../src/evidence/kind.ts';
import { headOf, readAs } from './read-as.ts';
import { MYSQL } from './sql-cases.ts';

const COPY = 'COPY public.t (a, b) FROM stdin;\n1\tx\n2\ty\n\\.\n';
const PG = `--\n-- PostgreSQL database dump\n--\n\n${COPY}\n-- PostgreSQL database dump complete\n`;
const rows = Array.from({ length: 30 }, (_, i) => `(${1000 + i},'N${i}, (x),(y); \\'z','a${i}@x.org',NULL)`);
const EXTENDED = `${MYSQL}INSERT INTO \`t\` VALUES ${rows.join(',')};\nUNLOCK TABLES;\n-- Dump completed\n`;
/** A dump from the first place on where this stands, and so many characters behind it. */
const from = (mark: string, more = 0, text = EXTENDED) => text.slice(text.indexOf(mark) + more);

const dumps: [name: string, text: string, rows: number, losses: Record<string, number>][] = [
  ['a warning in front', `pg_dump: warning: there are circular constraints:\n${PG}`, 2, { foreignLines: 1 }],
  [
    'prose in front of a table of commas',
    `Hello,\nhere it is.\n${"INSERT INTO t (a,b,c,d,e,f) VALUES (1,'x','y',2,'z',3) ON CONFLICT DO NOTHING;\n".repeat(30)}`,
    30,
    { foreignLines: 2 },
  ],
  ['a rule in front', `Hello,\nhere it is.\n-- ------------\n-- Host: x\n${PG}`, 2, { foreignLines: 2 }],
  [
    'a rule in the comments behind a warning',
    `mysqldump: [Warning] Using a password\n-- Host: localhost    Database: shop\n-- ------------------------------------------------------\n-- Server version\t8.0.33\n\n${EXTENDED}`,
    30,
    { foreignLines: 1 },
  ],
  [
    'an alias, and OVERRIDING',
    "INSERT INTO t AS x (a, b) OVERRIDING SYSTEM VALUE VALUES (1,'a') ON CONFLICT (a) DO NOTHING RETURNING a;\n",
    1,
    {},
  ],
  [
    'a function and calls of it, more than the head holds',
    `BEGIN;\n-- don't\nCREATE OR REPLACE FUNCTION f\n(a int, b text)\nRETURNS int AS\n$x$\nDECLARE c int;\nBEGIN RETURN a; END;\n$x$ LANGUAGE sql;\n${"SELECT f(NULL, 'it''s; b', \"d;\");\n".repeat(3000)}${PG}`,
    2,
    {},
  ],
  ['a question in front', `Password: \n${PG}`, 2, { foreignLines: 1 }],
  ['an open quote in front', `Warning: added 'x to the list\n${PG}`, 2, { foreignLines: 1 }],
  ['words that begin statements in front', `Set up, it's on\nStart now\n${PG}`, 2, { brokenStatements: 1 }],
  ['no comment in front', `Connected.\n${COPY}`, 2, { foreignLines: 1 }],
  ['one long statement behind a line', `x: y\nINSERT INTO t VALUES ${rows.join(',')};\n`, 30, { foreignLines: 1 }],
  ['the same, without a blank', `x: y\nINSERT INTO t VALUES${rows.join(',')};\n`, 30, { foreignLines: 1 }],
  ['values in front', `1\tx\ny\tz\n${PG}`, 2, { brokenStatements: 2 }],
  ['a piece from inside a row', from("'a3@"), 26, { brokenStatements: 1 }],
  ['a piece from inside a text', from('3, (x)', 4), 26, { brokenStatements: 1 }],
  ['a piece from between two rows', from(",(1004,'"), 26, { brokenStatements: 1 }],
  ['a piece from a row on', from("(1004,'"), 26, {}],
  ['a piece from inside the head', from("VALUES (1000,'", 3), 30, { brokenStatements: 1 }],
  ['a piece of which nothing but rows is there', from("'a3@").slice(0, 405), 9, { brokenStatements: 1, truncated: 1 }],
  ['a piece whose text looks like a comment', `--', 'a'),${rows.join(',')};\n`, 30, { brokenStatements: 1 }],
  ['a piece whose text looks like a command', `\\nx', 'a'),${rows.join(',')};\n`, 30, { brokenStatements: 1 }],
  ['rows on lines of their own', `a','b'),\n${rows.join(',\n')};\n`, 30, { brokenStatements: 1 }],
  ['a piece from inside lines of COPY', `x\t\\N\n1\ta\tb\n2\tc\td\n\\.\n\n${PG}`, 4, { brokenStatements: 1 }],
  ['a piece from between lines of COPY', `1\t\\N\r\n2\tb\r\n\\.\r\n\r\n${PG}`, 4, {}],
  ['a piece from inside the last line of COPY', `\\N\n\\.\n${PG}`, 2, { brokenStatements: 1 }],
  ['the end of the last row', `x','y');\n${PG}`, 2, { brokenStatements: 1 }],
];
describe('dumps, and where they begin', () => {
  for (const [name, text, count, losses] of dumps) {
    test(name, async () => {
      const head = headOf(text);
      const kind = kindOf(head);
      assert.equal('format' in kind && kind.format.id, 'sql');
      const read = await readAs(sql, text);
      assert.equal(
        Object.values(read.tables).reduce((sum, table) => sum + table.rows.length, 0),
        count,
      );
      assert.deepEqual(read.losses, losses);
      assert.equal(
        read.complete,
        Object.keys(losses).every((loss) => loss === 'foreignLines'),
      );
      assert.deepEqual(await readAs(sql, text, 7), read);
    });
  }

  test('a dump from any place on is one, has its rows from there on and is not complete', async () => {
    const first = EXTENDED.indexOf('VALUES (1000') + 3;
    for (let at = first; at < EXTENDED.lastIndexOf('),(') + 3; at++) {
      const text = EXTENDED.slice(at);
      const kind = kindOf(headOf(text));
      assert.equal('format' in kind && kind.format.id, 'sql', `${at}`);
      const read = await readAs(sql, text);
      const ids = Object.values(read.tables).flatMap((table) => table.rows.map(([id]) => id));
      assert.deepEqual(
        ids,
        [...text.matchAll(/\((\d{4}),'/g)].map(([, id]) => id),
        `${at}`,
      );
      assert.equal(read.complete, text.trimStart().startsWith('(10'), `${at}`);
    }
  });
});

const INSERT = "INSERT INTO t VALUES (1, 'x'), (2, 'y');";
const others: [name: string, text: string][] = [
  ['a table of queries', `id,at,query\n1,10:00,"${INSERT}"\n2,10:01,"${INSERT}"\n3,10:02,"SELECT 1;"\n`],
  ['a table of queries on lines of their own', `id,query\n1,"\n${INSERT}\n"\n2,"\n${INSERT}\n"\n3,"x"\n`],
  ['a table of queries, tabs', `1\t10:00\t${INSERT}\n2\t10:01\t${INSERT}\n`],
  ['a table that begins with rows in brackets', 'id,note\n1,"(a),(b),(c)"\n2,"(1),(2),(3);"\n'],
  ['a log of a server', `2023-06-12 10:00 1 Query\t${INSERT}\n2023-06-12 10:01 1 Query\tCREATE TABLE t (a int)\n`],
  ['prose around it', `How to insert.\n\n${INSERT}\n\nThen look at it.\nIt is there.\n`],
  ['prose around COPY', 'How to load.\n\nCOPY t (a) FROM stdin;\n1\n\\.\n\nThen look at it.\nIt is there.\n'],
  ['Markdown', `# Seeds\n\nText.\n\n\`\`\`sql\n${INSERT}\n\`\`\`\n\nMore.\n`],
  ['Python', `import db\n\nSQL = """\n${INSERT}\n"""\ndb.run(SQL)\n`],
  ['Python, rows', 'ROWS = [\n(1, "a"),\n(2, "b"),\n(3, "c"),\n]\n'],
  ['Python, rows in a line', "rows = [(1, 'a'),(2, 'b'),(3, 'c')]\n"],
  ['JavaScript', `const db = open()\ndb.run(\`\n${INSERT}\n\`)\n`],
  ['Java', `class A {\n  String q = "${INSERT}";\n  int b;\n}\n`],
  ['a shell script', `#!/bin/sh\nmysql db <<EOF\n${INSERT}\nEOF\necho done\n`],
  ['points', 'x (1,2),(3,4),(5,6)\ny (1,2),(3,4),(5,6)\n'],
  ['prose that begins with words of SQL', 'Select it;\nuse it and\nlook; then $$ it\nonce more;\n'.repeat(3)],
  ['a list of calls', "f('a'),(b);\ng('c'),(d);\n"],
];
describe('texts that only speak of SQL', () => {
  for (const [name, text] of others) test(name, () => assert.ok(sql.sniff(headOf(text)) < 0.3));
});
