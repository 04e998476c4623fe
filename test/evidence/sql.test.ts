/** Dumps of every program, as they write them: what rows come out, and of which table. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cellText, isQuoted } from '../../src/evidence/batch.ts';
import { sql } from '../../src/evidence/formats/sql.ts';
import type { Content, Reading } from '../../src/evidence/types.ts';
import { headOf, readAs } from './read-as.ts';

const u = undefined;
type Rows = (string | undefined)[][];
interface Case {
  name: string;
  text: string;
  tables: Record<string, [columns: string, rows: Rows]>;
  losses?: Record<string, number>;
  complete?: boolean;
}

const MYSQL = `-- MySQL dump 10.13  Distrib 8.0.33
/*M!999999\\- enable the sandbox mode */
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
DROP TABLE IF EXISTS \`users\`;
CREATE TABLE \`users\` (
  \`id\` int NOT NULL AUTO_INCREMENT,
  \`name\` varchar(50) DEFAULT 'it''s, (x)' COMMENT 'a, b',
  \`key\` enum('a','b'),
  b bit(1),
  PRIMARY KEY (\`id\`),
  KEY \`idx\` (\`name\`),
  UNIQUE KEY u (b),
  CONSTRAINT \`fk\` FOREIGN KEY (\`id\`) REFERENCES \`x\` (\`id\`)
) ENGINE=InnoDB;
LOCK TABLES \`users\` WRITE;
/*!40000 ALTER TABLE \`users\` DISABLE KEYS */;
`;

const cases: Case[] = [
  {
    name: 'mysqldump: extended inserts, escapes, conditional comments, a trigger',
    text: `${MYSQL}INSERT INTO \`users\` VALUES (1,'O\\'Brien','a\\\\b',b'1'),(2,'x''y',NULL,_binary '\\0z'),(007,'','\\n\\r\\t\\Z\\"\\%\\_\\q',0xFF00);
INSERT INTO \`db\`.\`users\` (\`name\`,\`id\`) VALUES ('n',4), ( 'm' , 5 );
REPLACE INTO \`users\` VALUES (6,"dq \\"x\\"",DEFAULT,NOW());
/*!50000 INSERT INTO \`users\` VALUES (8,_utf8mb4'q',-1.5e10,_binary 0xAB) */;
UNLOCK TABLES;
DELIMITER ;;
CREATE TRIGGER x BEFORE INSERT ON users FOR EACH ROW BEGIN
INSERT INTO log VALUES (1,'no');
END ;;
DELIMITER ;
INSERT IGNORE INTO undefined VALUES (1,LOAD_FILE('/etc/passwd')) ON DUPLICATE KEY UPDATE a='it''s; (x)';
INSERT INTO last VALUES ROW(1,'x'), ROW(2,'y');
`,
    tables: {
      users: [
        'id name key b',
        [
          ['1', "O'Brien", 'a\\b', "b'1'"],
          ['2', "x'y", '', '\0z'],
          ['007', '', '\n\r\t\x1a"\\%\\_q', '0xFF00'],
          ['4', 'n', u, u],
          ['5', 'm', u, u],
          ['6', 'dq "x"', u, 'NOW()'],
          ['8', 'q', '-1.5e10', '0xAB'],
        ],
      ],
      undefined: ['(column 1) (column 2)', [['1', "LOAD_FILE('/etc/passwd')"]]],
      last: [
        '(column 1) (column 2)',
        [
          ['1', 'x'],
          ['2', 'y'],
        ],
      ],
    },
  },
  {
    name: 'mysqldump of two databases',
    text: 'USE `a`;\nCREATE TABLE `t` (`x` int) ENGINE=x;\nINSERT INTO `t` VALUES (1);\nUSE `b`;\nCREATE TABLE `t` (`y` int, `z` int);\nINSERT INTO `t` VALUES (2,3);\n',
    tables: { t: ['x', [['1']]], 'b.t': ['y z', [['2', '3']]] },
  },
  {
    name: 'a table defined twice, differently',
    text: 'CREATE TABLE t (a int);\nINSERT INTO t VALUES (1);\nCREATE TABLE t (b int, c int);\nINSERT INTO t VALUES (2,3);\n',
    tables: { t: ['a', [['1']]], 't (2)': ['b c', [['2', '3']]] },
  },
  {
    name: 'ragged rows, with and without names',
    text: "CREATE TABLE t (a int, b int);\nINSERT INTO t VALUES (1,2,3),(4);\nINSERT INTO t (b,a) VALUES (5,6,'x');\nINSERT INTO t (c) VALUES (7);\n",
    tables: {
      t: [
        'a b (column 3) c',
        [
          ['1', '2', '3', u],
          ['4', u, u, u],
          ['6', '5', 'x', u],
          [u, u, u, '7'],
        ],
      ],
    },
    losses: { raggedRows: 3 },
  },
  {
    name: 'names from the statement, interleaved tables, names of all kinds',
    text: 'INSERT INTO a.b ("x y", [z], `w`) VALUES (1,2,3);\nINSERT INTO c (d) VALUES (1);\nINSERT INTO a.b ("x y", [z], `w`) VALUES (4,5,6);\nINSERT INTO __proto__ (constructor,__proto__) VALUES (1,2);\n',
    tables: {
      'a.b': [
        'x y z w',
        [
          ['1', '2', '3'],
          ['4', '5', '6'],
        ],
      ],
      c: ['d', [['1']]],
      ['__proto__']: ['constructor __proto__', [['1', '2']]],
    },
  },
  {
    name: 'pg_dump: COPY and INSERT',
    text: `--
-- PostgreSQL database dump
--

\\restrict abc
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
INSERT INTO public.log VALUES (1, 'x;');
END;
$$;
CREATE TABLE public.users (
    id integer NOT NULL,
    name character varying(50) DEFAULT 'x'::character varying,
    tags integer[],
    "Odd ""name" text
);
COPY public.users (id, name, tags, "Odd ""name") FROM stdin;
1	O'Brien\\\\x	{1,2}	\\N
2	a\\tb\\nc\\
d		\\\\N
3	\\303\\251\\x41\\b\\f\\v\\q	\\N	\\xff
\\.

COPY public.empty (a) FROM stdin;
\\.

INSERT INTO public.users VALUES (4, 'back\\slash', ARRAY[1,'2']::integer[], NULL::text);
INSERT INTO public.users (id, name) VALUES (5, E'a\\'b\\n\\u00e9'), (6, $q$do'l$$l$q$), (7, 'abc'::text), (8, U&'\\0041b'), ((-9), '{"a":1}'::jsonb) ON CONFLICT DO NOTHING;
`,
    tables: {
      users: [
        'id name tags Odd "name',
        [
          ['1', "O'Brien\\x", '{1,2}', ''],
          ['2', 'a\tb\nc\nd', '', '\\N'],
          ['3', 'éA\b\f\vq', '', '\\xff'],
          ['4', 'back\\slash', "ARRAY[1,'2']", ''],
          ['5', "a'b\né", u, u],
          ['6', "do'l$$l", u, u],
          ['7', 'abc', u, u],
          ['8', 'Ab', u, u],
          ['(-9)', '{"a":1}', u, u],
        ],
      ],
    },
  },
  {
    name: 'COPY with options, and with a line end of another system',
    text: "COPY t (a, b) FROM stdin WITH DELIMITER '|' NULL AS '';\r\n1|x\r\n2|\r\n\\.\r\nCOPY c FROM stdin CSV;\n1,2\n\\.\n",
    tables: {
      t: [
        'a b',
        [
          ['1', 'x'],
          ['2', ''],
        ],
      ],
    },
    losses: { unreadRows: 1 },
    complete: false,
  },
  {
    name: 'SQLite .dump',
    text: `PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "t"(a INTEGER PRIMARY KEY, b, [c d] TEXT, key TEXT, UNIQUE(a), CHECK (b > 0));
INSERT INTO t VALUES(1,'it''s \\n raw',NULL,X'53');
INSERT INTO t VALUES(2,replace('a\\nb','\\n',char(10)),replace(replace('x\\r\\ny','\\r',char(13)),'\\n',char(10)),unistr('z\\u000ay\\\\'));
INSERT INTO "t" VALUES(3,1.5e+10,'multi
line; INSERT INTO',x'');
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES(new.a); INSERT INTO log VALUES(9); END;
ATTACH 'x' AS y;
COMMIT;
`,
    tables: {
      t: [
        'a b c d key',
        [
          ['1', "it's \\n raw", '', "X'53'"],
          ['2', 'a\nb', 'x\r\ny', 'z\ny\\'],
          ['3', '1.5e+10', 'multi\nline; INSERT INTO', "x''"],
        ],
      ],
    },
  },
  {
    name: 'SQL Server scripts',
    text: `USE [Shop]
GO
/****** Object:  Table [dbo].[Users]    Script Date: 1/1/2023 ******/
SET ANSI_NULLS ON
GO
CREATE TABLE [dbo].[Users](
	[Id] [int] IDENTITY(1,1) NOT NULL,
	[Name] [nvarchar](50) NULL,
	[At] [datetime] NULL,
	[Amt] [decimal](18, 2) NULL,
 CONSTRAINT [PK_Users] PRIMARY KEY CLUSTERED
(
	[Id] ASC
)WITH (PAD_INDEX = OFF) ON [PRIMARY]
) ON [PRIMARY]
GO
SET IDENTITY_INSERT [dbo].[Users] ON

INSERT [dbo].[Users] ([Id], [Name], [At], [Amt]) VALUES (1, N'O''Neil\\', CAST(N'2020-01-01T00:00:00.000' AS DateTime), CAST(12.50 AS Decimal(18, 2)))
INSERT [dbo].[Users] ([Id], [Name], [At], [Amt]) VALUES (2, NULL, CAST(0x0000A1B2 AS DateTime), N'a' + N'b' + CHAR(10))
GO
INSERT INTO [dbo].[Users] ([Id], [Name]) SELECT 3, N'x' UNION ALL
SELECT 4, 'y' AS [nm]
GO
INSERT INTO Users SELECT * FROM Other
GO
INSERT INTO Users (Id, Name) SELECT Id, 'x' FROM Other WHERE 1=1;
PRINT 'it''s done'
EXEC xp_cmdshell 'dir'
GO
INSERT [dbo].[Users] ([Id]) VALUES (CONVERT(datetime, '2020', 120))
`,
    tables: {
      Users: [
        'Id Name At Amt',
        [
          ['1', "O'Neil\\", '2020-01-01T00:00:00.000', '12.50'],
          ['2', '', '0x0000A1B2', 'ab\n'],
          ['3', 'x', u, u],
          ['4', 'y', u, u],
          ['2020', u, u, u],
        ],
      ],
    },
  },
  {
    name: 'Oracle',
    text: `REM INSERTING into HR.EMP
SET DEFINE OFF;
Insert into HR.EMP (ID,NAME,HIRED) values (1,'O''B',to_date('2003-06-17 00:00:00','YYYY-MM-DD HH24:MI:SS'));
Insert into HR.EMP (ID,NAME,HIRED) values (2,TO_CLOB('a') || chr(10) || to_clob('b'),TIMESTAMP '2020-01-01 00:00:00');
INSERT ALL
  INTO HR.EMP (ID,NAME) VALUES (3,q'[it's]')
  INTO HR.DEP (ID) VALUES (SYSDATE)
SELECT 1 FROM dual;
insert into HR.EMP (ID,NAME) select 4,'d' from dual union all select 5,'e' from dual;
/
`,
    tables: {
      'HR.EMP': [
        'ID NAME HIRED',
        [
          ['1', "O'B", '2003-06-17 00:00:00'],
          ['2', 'a\nb', '2020-01-01 00:00:00'],
          ['3', "it's", u],
          ['4', 'd', u],
          ['5', 'e', u],
        ],
      ],
      'HR.DEP': ['ID', [['SYSDATE']]],
    },
  },
  {
    name: 'rows without a statement',
    text: "(1,'Ada','a\\'b@x.org',NULL),\n(2,'Bo','bo@x.org','z'),\n(3,'Cy','cy@x.org','z'),\n",
    tables: {
      '': [
        '(column 1) (column 2) (column 3) (column 4)',
        [
          ['1', 'Ada', "a'b@x.org", ''],
          ['2', 'Bo', 'bo@x.org', 'z'],
          ['3', 'Cy', 'cy@x.org', 'z'],
        ],
      ],
    },
  },
  {
    name: 'comments in all places',
    text: "# a\n-- it's b\n/* c; INSERT INTO x VALUES (0); */\nCREATE TABLE t (a int, b int);\nINSERT /* d */ INTO t /* e */ (a, -- f\n b) VALUES -- g\n(1, /* h, */ 2), -- i\n/* j */ (3,4) ; -- k\n",
    tables: {
      t: [
        'a b',
        [
          ['1', '2'],
          ['3', '4'],
        ],
      ],
    },
  },
];

describe('dumps', () => {
  for (const { name, text, tables, losses = {}, complete = true } of cases) {
    for (const size of [1, 7, 65536]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readAs(sql, text, size);
        const found = Object.fromEntries(
          Object.entries(read.tables).map(([table, { columns, rows }]) => [table, [columns.join(' '), rows]]),
        );
        const expected: [string, unknown][] = Object.entries(tables).map(([table, [columns, rows]]) => {
          const width = Math.max(...rows.map((row) => row.length));
          return [table, [columns, rows.map((row) => [...row, ...new Array(width - row.length).fill(u)])]];
        });
        // Columns that came later are missing from the earlier batches' rows.
        for (const [, [, rows]] of Object.entries(found) as [string, [string, Rows]][]) {
          const width = Math.max(...rows.map((row) => row.length));
          for (const row of rows) while (row.length < width) row.push(u);
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
  ['rows far below', `-- x\n${'SET a = 1;\n'.repeat(3000)}INSERT INTO t VALUES (1);\n`, true],
  ['a preamble longer than the head', `${'SET a = 1;\n'.repeat(9000)}INSERT INTO t VALUES (1);\n`, true],
  [
    'a warning of the program before',
    `mysqldump: [Warning] Using a password\n${MYSQL}INSERT INTO t VALUES (1);\n`,
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
