/** Whatever the texts are: written as each program writes them, they come back exactly. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from '../../src/evidence/formats/sql.ts';
import { anyCharacter } from '../any-character.ts';
import { readAs } from './read-as.ts';

const MYSQL_ESCAPES: Record<string, string> = {
  '\0': '\\0',
  '\n': '\\n',
  '\r': '\\r',
  '\x1a': '\\Z',
  '"': '\\"',
  "'": "\\'",
  '\\': '\\\\',
};
const mysql = (text: string) => `'${text.replace(/[\0\n\r\x1a"'\\]/g, (c) => MYSQL_ESCAPES[c] ?? c)}'`;
const doubled = (text: string) => `'${text.replaceAll("'", "''")}'`;
const COPY_ESCAPES: Record<string, string> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
};
const copy = (text: string) => text.replace(/[\b\f\n\r\t\v\\]/g, (c) => COPY_ESCAPES[c] ?? c);
const rows = (of: (text: string) => string) => (table: string[][]) => table.map((row) => `(${row.map(of).join(',')})`);

/** Quotes a text as sqlite3's .dump did before it had unistr(). */
function sqlite(text: string): string {
  let mark = doubled(text);
  const wraps: string[] = [];
  for (const [character, code, name] of [
    ['\r', 13, 'r'],
    ['\n', 10, 'n'],
  ] as const) {
    if (!text.includes(character)) continue;
    let pattern = `\\${name}`;
    for (let i = 0; text.includes(pattern); i++) pattern = `(\\${name}${i})`;
    mark = mark.replaceAll(character, pattern);
    wraps.push(`,'${pattern}',char(${code}))`);
  }
  return 'replace('.repeat(wraps.length) + mark + wraps.join('');
}

const dialects: Record<string, (table: string[][]) => string> = {
  'mysqldump, extended': (table) => `-- MySQL dump\nINSERT INTO \`t\` VALUES ${rows(mysql)(table).join(',')};\n`,
  'mysqldump, one by one': (table) =>
    `-- MySQL dump\n${rows(mysql)(table)
      .map((row) => `INSERT INTO \`t\` VALUES ${row};\n`)
      .join('')}`,
  'phpMyAdmin, quotes doubled': (table) =>
    `-- phpMyAdmin SQL Dump\nINSERT INTO \`t\` VALUES\n${rows((text) => mysql(text.replaceAll("'", '\uffff')).replaceAll('\uffff', "''"))(table).join(',\n')};\n`,
  mydumper: (table) =>
    `-- MySQL dump\nINSERT INTO \`t\` VALUES(${table.map((row) => row.map((text) => mysql(text).replace(/^'|'$/g, '"')).join(',')).join('),\n(')});\n`,
  'pg_dump, COPY': (table) =>
    `-- Dumped from PostgreSQL\nCOPY public.t FROM stdin;\n${table.map((row) => `${row.map(copy).join('\t')}\n`).join('')}\\.\n`,
  'pg_dump, INSERT': (table) =>
    `-- Dumped from PostgreSQL\n${rows(doubled)(table)
      .map((row) => `INSERT INTO public.t VALUES ${row};\n`)
      .join('')}`,
  'PostgreSQL, E and dollar quotes': (table) =>
    `-- Dumped from PostgreSQL\nINSERT INTO t VALUES ${rows((text) => (/\$/.test(text) ? `E'${text.replace(/[\\']/g, '\\$&')}'::text` : `$a$${text}$a$`))(table).join(', ')};\n`,
  SQLite: (table) =>
    `PRAGMA foreign_keys=OFF;\n${rows(sqlite)(table)
      .map((row) => `INSERT INTO t VALUES${row};\n`)
      .join('')}`,
  'SQL Server': (table) =>
    `SET IDENTITY_INSERT [t] ON\n${rows((text) => `N${doubled(text)}`)(table)
      .map((row) => `INSERT [dbo].[t] VALUES ${row}\n`)
      .join('')}GO\n`,
  'SQL Server, casts': (table) =>
    `SET IDENTITY_INSERT [t] ON\n${rows((text) => `CAST(N${doubled(text)} AS NVarChar(10))`)(table)
      .map((row) => `INSERT [dbo].[t] VALUES ${row}\n`)
      .join('')}GO\n`,
  'SQL Server, SELECT': (table) =>
    `SET IDENTITY_INSERT [t] ON\nINSERT [dbo].[t]\n${table.map((row) => `SELECT ${row.map((text) => `N${doubled(text)}`).join(', ')}`).join(' UNION ALL\n')}\nGO\n`,
  Oracle: (table) =>
    `SET DEFINE OFF;\n${rows((text) => `to_clob(${doubled(text)}) || to_clob('')`)(table)
      .map((row) => `Insert into t values ${row};\n`)
      .join('')}`,
  'rows alone': (table) => `${rows(mysql)([["it's", ...(table[0] ?? []).slice(1)], ...table]).join(',\n')};\n`,
};

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      '\\',
      ',',
      '(',
      ')',
      ';',
      '\n',
      '\r',
      '\t',
      '-',
      '/',
      '*',
      '$',
      'a',
      'N',
      'é',
      '😀',
      ' ',
      '0',
      '|',
      '`',
    ),
  }),
  fc.string({ unit: anyCharacter, maxLength: 20 }).filter((value) => !/\ufffd/u.test(value)),
  fc.constantFrom(
    'NULL',
    '',
    '\\N',
    '\\.',
    'DEFAULT',
    "'",
    '\\',
    "''",
    "\\'",
    'INSERT INTO t VALUES (1);',
    '\nINSERT INTO t VALUES (1);\n',
  ),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

for (const [name, render] of Object.entries(dialects)) {
  test(`${name}: texts come back as they were`, async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(1, 7, 65536), async (rows, size) => {
        // A file of UTF-16 would be another test; NUL bytes in plenty look like one.
        fc.pre(!rows.flat().join('').includes('\0'));
        const read = await readAs(sql, render(rows), size);
        const found = Object.values(read.tables)[0]?.rows.slice(name === 'rows alone' ? 1 : 0);
        assert.deepEqual(found, rows);
        assert.deepEqual(read.losses, {});
        assert.equal(read.complete, true);
      }),
      { numRuns: 300 },
    );
  });
}
