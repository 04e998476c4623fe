import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { type Case, readCases } from './delimited-cases.ts';
import { readOne } from './read.ts';

const u = undefined;
const cases: readonly Case[] = [
  {
    name: 'comma',
    text: 'name,phone\nAda,9000000001\nBo,9000000002\n',
    columns: ['name', 'phone'],
    rows: [
      ['Ada', '9000000001'],
      ['Bo', '9000000002'],
    ],
  },
  {
    name: 'lines in front of the names: a title, a day, an empty line',
    text: 'Report: users\r\nExported, 2023-06-12\r\n\r\nid,name,mail,city\r\n1,Ada,a@b.org,Rome\r\n2,Bo,b@b.org,Oslo\r\n',
    columns: ['id', 'name', 'mail', 'city'],
    rows: [
      ['1', 'Ada', 'a@b.org', 'Rome'],
      ['2', 'Bo', 'b@b.org', 'Oslo'],
    ],
    losses: { linesBeforeHeader: 2 },
  },
  {
    name: 'lines in front, filled up with delimiters',
    text: 'Users;;;\n;;;\nid;name;mail;city\n1;Ada;a@b.org;Rome\n2;Bo;b@b.org;Oslo\n',
    columns: ['id', 'name', 'mail', 'city'],
    rows: [
      ['1', 'Ada', 'a@b.org', 'Rome'],
      ['2', 'Bo', 'b@b.org', 'Oslo'],
    ],
    losses: { linesBeforeHeader: 1 },
  },
  {
    name: 'rows without a value, as of a sheet, longer and shorter ones too',
    text: 'id,name,city\n1,Ada,Rome\n,,\r\n2,Bo,Oslo\n,\n3,,\n,,,,\n"",,\n"","",""\n ,,\n,,',
    columns: ['id', 'name', 'city'],
    rows: [
      ['1', 'Ada', 'Rome'],
      ['2', 'Bo', 'Oslo'],
      ['3', '', ''],
      ['', '', ''],
      ['', '', ''],
      [' ', '', ''],
    ],
    losses: { emptyRows: 4 },
  },
  {
    name: "PowerShell's type, before any names",
    text: '#TYPE System.Object\n"foo","bar"\n"1","x"\n"2","y"\n',
    columns: ['foo', 'bar'],
    rows: [
      ['1', 'x'],
      ['2', 'y'],
    ],
    losses: { linesBeforeHeader: 1 },
  },
  {
    name: 'a short record in front of records is a record',
    text: '1,Ada\n2,Bo,b@b.org\n3,Cy,c@b.org\n4,Di,d@b.org\n',
    columns: ['(column 1)', '(column 2)', '(column 3)'],
    rows: [
      ['1', 'Ada', u],
      ['2', 'Bo', 'b@b.org'],
      ['3', 'Cy', 'c@b.org'],
      ['4', 'Di', 'd@b.org'],
    ],
    losses: { raggedRows: 1 },
  },
  {
    name: 'names that nobody knows, again in each page',
    text: 'qv_a,zk_b\n1,10.5\n2,11.5\nqv_a,zk_b\n3,12.5\n',
    columns: ['qv_a', 'zk_b'],
    rows: [
      ['1', '10.5'],
      ['2', '11.5'],
      ['3', '12.5'],
    ],
    losses: { repeatedHeaders: 1 },
  },
  {
    name: 'where records are half the header, the whole of it may be one',
    text: 'id,name,type,city\n1,name,type,Rome\n2,mail,text,Oslo\nid,name,type,city\n3,Bo,text,Rome\n',
    columns: ['id', 'name', 'type', 'city'],
    rows: [
      ['1', 'name', 'type', 'Rome'],
      ['2', 'mail', 'text', 'Oslo'],
      ['id', 'name', 'type', 'city'],
      ['3', 'Bo', 'text', 'Rome'],
    ],
  },
  {
    name: 'a row that is nearly the header',
    text: 'id,name,\n1,Ada,\n2,Bo,x\nid,name\nid,name,y\nid,names,\nid,name,,\n3,Cy,\n',
    columns: ['id', 'name', '(column 3)', '(column 4)'],
    rows: [
      ['1', 'Ada', '', u],
      ['2', 'Bo', 'x', u],
      ['id', 'name', u, u],
      ['id', 'name', 'y', u],
      ['id', 'names', '', u],
      ['id', 'name', '', ''],
      ['3', 'Cy', '', u],
    ],
    losses: { raggedRows: 2 },
  },
  {
    name: 'the name of one column again is a value',
    text: 'email\na@example.org\nemail\nb@example.org\n',
    columns: ['email'],
    rows: [['a@example.org'], ['email'], ['b@example.org']],
  },
  {
    name: 'the first record again, without a header',
    text: 'Ada Example,Paris\nBo Sample,Rome\nAda Example,Paris\n',
    columns: ['(column 1)', '(column 2)'],
    rows: [
      ['Ada Example', 'Paris'],
      ['Bo Sample', 'Rome'],
      ['Ada Example', 'Paris'],
    ],
  },
  {
    name: 'a rule under the names, as of sqlcmd',
    text: 'id,name,mail\n--,----,----\n1,Ada,a@b.org\n2,--,--\n',
    columns: ['id', 'name', 'mail'],
    rows: [
      ['1', 'Ada', 'a@b.org'],
      ['2', '--', '--'],
    ],
  },
  {
    name: 'two colons at the end of each line, as of pwdump',
    text: 'ada:1101:0a0b:1a2b:::\nbo:1102:0c0d:2a2b:::\ncy:1103:0e0f:3a2b:::\n',
    columns: ['(column 1)', '(column 2)', '(column 3)', '(column 4)', '(column 5)', '(column 6)', '(column 7)'],
    rows: [
      ['ada', '1101', '0a0b', '1a2b', '', '', ''],
      ['bo', '1102', '0c0d', '2a2b', '', '', ''],
      ['cy', '1103', '0e0f', '3a2b', '', '', ''],
    ],
  },
  {
    name: 'semicolon with decimal commas',
    text: 'name;amount\nAda;1,5\nBo;2,5\nCy;3,5\n',
    columns: ['name', 'amount'],
    rows: [
      ['Ada', '1,5'],
      ['Bo', '2,5'],
      ['Cy', '3,5'],
    ],
  },
  {
    name: 'tab',
    text: 'id\tname\n1\tAda\n2\tBo, junior\n',
    columns: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Bo, junior'],
    ],
  },
  {
    name: 'pipe',
    text: 'id|name\n1|Ada\n2|Bo\n',
    columns: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Bo'],
    ],
  },
  {
    name: 'CR only',
    text: 'id,name\r1,Ada\r2,Bo\r',
    columns: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Bo'],
    ],
  },
  {
    name: 'CRLF, empty lines',
    text: 'id,name\r\n\r\n1,Ada\r\n\r\n2,Bo',
    columns: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Bo'],
    ],
  },
  {
    name: 'backslash escapes',
    text: 'id,note\n1,"say \\"hi, you\\" now"\n2,"C:\\new"\n',
    columns: ['id', 'note'],
    rows: [
      ['1', 'say "hi, you" now'],
      ['2', 'C:\\new'],
    ],
  },
  {
    name: 'ragged',
    text: 'id,name,city\n1,Ada,Paris\n2,Bo\n3,Cy,Rome,extra\n',
    columns: ['id', 'name', 'city', '(column 4)'],
    rows: [
      ['1', 'Ada', 'Paris', u],
      ['2', 'Bo', u, u],
      ['3', 'Cy', 'Rome', 'extra'],
    ],
    losses: { raggedRows: 2 },
  },
  {
    name: 'headerless',
    text: 'Ada Example,ada@example.org,1990-01-02\nBo Example,bo@example.org,1991-03-04\n',
    columns: ['(column 1)', '(column 2)', '(column 3)'],
    rows: [
      ['Ada Example', 'ada@example.org', '1990-01-02'],
      ['Bo Example', 'bo@example.org', '1991-03-04'],
    ],
  },
  {
    name: 'headerless, all words',
    text: 'Ada Example,Paris\nBo Sample,Rome\nCy Test,Paris\n',
    columns: ['(column 1)', '(column 2)'],
    rows: [
      ['Ada Example', 'Paris'],
      ['Bo Sample', 'Rome'],
      ['Cy Test', 'Paris'],
    ],
  },
  {
    name: 'header words over words',
    text: 'First Name,City\nAda,Paris\nBo,Rome\n',
    columns: ['First Name', 'City'],
    rows: [
      ['Ada', 'Paris'],
      ['Bo', 'Rome'],
    ],
  },
  {
    name: 'one column',
    text: 'email\na@example.org\nb@example.org\n',
    columns: ['email'],
    rows: [['a@example.org'], ['b@example.org']],
  },
  {
    name: 'one headerless column',
    text: '9000000001\n9000000002\n',
    columns: ['(column 1)'],
    rows: [['9000000001'], ['9000000002']],
  },
  {
    name: 'times are no columns',
    text: 'time\n10:30:45\n11:31:46\n12:00:00\n',
    columns: ['time'],
    rows: [['10:30:45'], ['11:31:46'], ['12:00:00']],
  },
  {
    name: 'duplicate and empty names',
    text: 'name,phone,phone,\nAda,9000000001,9000000002,x\n',
    columns: ['name', 'phone', 'phone', '(column 4)'],
    rows: [['Ada', '9000000001', '9000000002', 'x']],
  },
  {
    name: 'prototype names',
    text: 'id,__proto__,constructor\n1,a,b\n2,c,d\n',
    columns: ['id', '__proto__', 'constructor'],
    rows: [
      ['1', 'a', 'b'],
      ['2', 'c', 'd'],
    ],
  },
  {
    name: 'NUL stays',
    text: `id,name\n1,A\0da\n2,${'Bo '.repeat(20)}\n`,
    columns: ['id', 'name'],
    rows: [
      ['1', 'A\0da'],
      ['2', 'Bo '.repeat(20)],
    ],
  },
];

describe('delimited text', () => {
  readCases(cases);

  test('empty, quoted empty and absent are told apart', async () => {
    const { rows, quoted } = await readOne('id,name,city\n1,,""\n2\n3,x,y\n');
    assert.deepEqual(rows[0], ['1', '', '']);
    assert.deepEqual(quoted[0], [false, false, true]);
    assert.deepEqual(rows[1], ['2', undefined, undefined]);
  });

  test('a header alone is refused', async () => {
    await assert.rejects(
      readOne('name,email,phone\n'),
      (error: Error) => error instanceof InputError && /no records/.test(error.message),
    );
  });

  test('pages are read the same by the kernel, in any blocks, and by the strict reader', async () => {
    const pages = (end: string) =>
      Array.from({ length: 3000 }, (_, i) => `${i % 7 === 0 ? `id,name${end}` : ''}${i},"n ${i}"${end}`).join('');
    const expected = Array.from({ length: 3000 }, (_, i) => [String(i), `n ${i}`]);
    for (const [end, size] of [
      ['\n', 1 << 16],
      ['\n', 61],
      ['\r', 1 << 16],
      ['\r', 61],
    ] as const) {
      const { rows, quoted, manifest } = await readOne(pages(end), size);
      assert.deepEqual([rows, { ...manifest.losses }], [expected, { repeatedHeaders: 428 }]);
      assert.ok(quoted.every(([id, name]) => id === false && name === true));
    }
  });

  test('five thousand columns', async () => {
    const names = Array.from({ length: 5000 }, (_, i) => `name_${i}`);
    const { columns, rows } = await readOne(
      `${`${names.join(',')}\n${'x,'.repeat(4999)}y\n`.repeat(1)}${'z,'.repeat(4999)}w\n`,
    );
    assert.equal(columns.length, 5000);
    assert.deepEqual([rows.length, rows[0]?.[4999], rows[1]?.[0]], [2, 'y', 'z']);
  });

  test('columns beyond the limit are counted', async () => {
    const { columns, manifest } = await readOne(`${'1,'.repeat(10_004)}1\n`);
    assert.equal(columns.length, 10_000);
    assert.deepEqual([manifest.losses.cellsBeyondColumnLimit, manifest.complete], [5, false]);
  });
});
