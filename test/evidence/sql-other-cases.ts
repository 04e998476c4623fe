/** What pg_dump, SQLite, SQL Server and Oracle write, and what is read in it. */
import type { SqlCase } from './sql-cases.ts';

const u = undefined;

export const otherDumps: readonly SqlCase[] = [
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
-- PostgreSQL database dump complete
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
    text: "COPY t (a, b) FROM stdin WITH DELIMITER '|' NULL AS '';\r\n1|x\r\n2|\r\n\\.\r\nCOPY c FROM stdin BINARY;\n1,2\n\\.\n",
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
    name: 'COPY in CSV: as told by the statement, the names of a header where nothing else names columns',
    text: `CREATE TABLE d (p int, q text);
COPY public.t (a, b) FROM stdin WITH (FORMAT csv, HEADER);
a,b
1,"x, ""y""
z"\r
2,
3,""
4,O"Brien, B"
5
\\.

COPY u FROM stdin WITH CSV HEADER DELIMITER ';' NULL 'null' QUOTE '''' ESCAPE E'\\\\';
id;name
1;'it\\'s \\\\ \\ok; '
2;null
3;'null'
\\.
COPY d FROM stdin (FORMAT 'csv', HEADER false, DELIMITER E'\\t');
1	"\\."
\\.
COPY d FROM stdin CSV HEADER;
x,y
2,""""
\\.
`,
    tables: {
      t: [
        'a b',
        [
          ['1', 'x, "y"\nz'],
          ['2', ''],
          ['3', ''],
          ['4', 'OBrien, B'],
          ['5', u],
        ],
      ],
      u: [
        'id name',
        [
          ['1', "it's \\ \\ok; "],
          ['2', ''],
          ['3', 'null'],
        ],
      ],
      d: [
        'p q',
        [
          ['1', '\\.'],
          ['2', '"'],
        ],
      ],
    },
    losses: { raggedRows: 1 },
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
    name: 'SQLite leaves computed columns out of its rows, MariaDB writes them',
    text: `BEGIN TRANSACTION;
CREATE TABLE people (id INTEGER PRIMARY KEY, up TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL, name TEXT, twice INT AS (id * 2) STORED, as_of DATE);
INSERT INTO people VALUES(1,'Ada','2020-01-01');
INSERT INTO people VALUES(2,'BO','Bo',4,'2020-01-02');
COMMIT;
`,
    tables: {
      people: [
        'id up name twice as_of',
        [
          ['1', u, 'Ada', u, '2020-01-01'],
          ['2', 'BO', 'Bo', '4', '2020-01-02'],
        ],
      ],
    },
  },
  {
    name: 'a backslash in front of a quote, where no program is named: standard SQL breaks nothing',
    text: `INSERT INTO "people" VALUES(1,'c:\\new\\table\\',NULL);
INSERT INTO "people" VALUES(2,'trail\\""','x');
INSERT INTO "people" VALUES(3,'trail\\','INSERT INTO \`t\` VALUES (1)');
`,
    tables: {
      people: [
        '(column 1) (column 2) (column 3)',
        [
          ['1', 'c:\\new\\table\\', ''],
          ['2', 'trail\\""', 'x'],
          ['3', 'trail\\', 'INSERT INTO `t` VALUES (1)'],
        ],
      ],
    },
  },
  {
    name: 'the same, escaping: a program that names itself nowhere',
    text: `INSERT INTO people VALUES (1,'O\\'Neil, c:\\\\new\\\\','x');
INSERT INTO people VALUES (2,'trail\\\\','y');
`,
    tables: {
      people: [
        '(column 1) (column 2) (column 3)',
        [
          ['1', "O'Neil, c:\\new\\", 'x'],
          ['2', 'trail\\', 'y'],
        ],
      ],
    },
  },
  {
    name: 'rows in MERGE, in SELECT … FROM (VALUES …) and in UPDATE, by the names that stand behind, beside and in front of them',
    text: `CREATE TABLE [dbo].[users]([id] int, [name] nvarchar(50), [note] nvarchar(9))
GO
MERGE INTO [dbo].[users] WITH (HOLDLOCK) AS T USING (VALUES
(N'O''Neil (x),(y)', 1), -- c
(NULL, 2)
) AS S ([name], [id])
ON T.id = S.id
WHEN MATCHED THEN UPDATE SET T.name = S.name
WHEN NOT MATCHED THEN
INSERT (id, name) VALUES (S.id, S.name);
GO
MERGE dbo.users T USING (SELECT 3 AS id, 'c' AS [note] UNION ALL SELECT 4, 'd') S ON (T.id = S.id) WHEN NOT MATCHED THEN INSERT (id, note) VALUES (S.id, S.note);
INSERT INTO users (id, name) SELECT * FROM (VALUES (5, 'e'), (6, 'f')) AS v (a, b);
INSERT INTO users (id, name) SELECT 7 AS id, 'g' AS name UNION ALL SELECT 8, 'h';
UPDATE users SET name = N'z', note = CAST(N'2020' AS DateTime) WHERE id = 9;
UPDATE users SET id = 10, name = 'j' WHERE users.id = 10 AND (note = 'k') LIMIT 1;
UPDATE [dbo].[users] SET [name] = 'l' WHERE [id] = 11
UPDATE [dbo].[users] SET [name] = 'm, WHERE' WHERE [id] = 12
GO
UPDATE users SET id = id + 1 WHERE id = 3;
UPDATE pg_catalog.pg_class SET reltriggers = 0 WHERE oid = 'x'::pg_catalog.regclass;
MERGE INTO users T USING other S ON (T.id = S.id) WHEN MATCHED THEN UPDATE SET T.name = S.name;
INSERT INTO users (id, name) VALUES (13, 'n')
`,
    tables: {
      users: [
        'id name note',
        [
          ['1', "O'Neil (x),(y)", u],
          ['2', '', u],
          ['3', u, 'c'],
          ['4', u, 'd'],
          ['5', 'e', u],
          ['6', 'f', u],
          ['7', 'g', u],
          ['8', 'h', u],
          ['9', 'z', '2020'],
          ['10', 'j', 'k'],
          ['11', 'l', u],
          ['12', 'm, WHERE', u],
          ['13', 'n', u],
        ],
      ],
    },
  },
  {
    name: 'Cassandra: types of several, clauses behind a row, a batch',
    text: `CREATE TABLE users (id int PRIMARY KEY, tags set<text>, m map<text, frozen<list<int>>>, name text);
INSERT INTO users (id, tags, m) VALUES (1, {'a','b'}, {'k': [1, 2]}) IF NOT EXISTS;
INSERT INTO users (id, name) VALUES (2, $$x$$) USING TTL 86400;
BEGIN BATCH
INSERT INTO users (id, name) VALUES (3, 'c');
INSERT INTO users (id, name) VALUES (4, 'd');
`,
    tables: {
      users: [
        'id tags m name',
        [
          ['1', "{'a','b'}", "{'k': [1, 2]}", u],
          ['2', u, u, 'x'],
          ['3', u, u, 'c'],
          ['4', u, u, 'd'],
        ],
      ],
    },
  },
];
