import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labelledLine } from '../../src/evidence/labelled/line.ts';
import { cpuClock } from '../cpu.ts';
import { readOne } from './read.ts';

const u = undefined;
const lines: [string, [string, string] | undefined][] = [
  ['Name: Ada', ['Name', 'Ada']],
  ['👤 Name : Ada Example', ['Name', 'Ada Example']],
  ['1️⃣ Name: Ada', ['Name', 'Ada']],
  ['• **Phone:** 9000000001', ['Phone', '9000000001']],
  ['**Phone**: `9000000001`', ['Phone', '9000000001']],
  ['*Card:* ****1234', ['Card', '****1234']],
  ['Card: **** 1234', ['Card', '**** 1234']],
  ['- 2) Date of Birth - 1990-01-02', ['Date of Birth', '1990-01-02']],
  ['Time: 10:30:00', ['Time', '10:30:00']],
  ['Site: https://example.org/a', ['Site', 'https://example.org/a']],
  ['姓名：王小明', ['姓名', '王小明']],
  ['phone=9000000001', ['phone', '9000000001']],
  ['Phone → 9000000001', ['Phone', '9000000001']],
  ['Phone => 9000000001', ['Phone', '9000000001']],
  ['Address:', ['Address', '']],
  ['👤 Ada Example', ['👤', 'Ada Example']],
  ['📞: 9000000001', ['📞', '9000000001']],
  ['🏠 12 - Main Street', ['🏠', '12 - Main Street']],
  ['👩‍⚕️ Ada', ['👩‍⚕️', 'Ada']],
  ['👍', u],
  ['1️⃣ Ada', u],
  ['https://example.org', u],
  ['10:30', u],
  ['9000000001: Ada', u],
  ['this is a very long sentence that goes on: and ends', u],
  ['hello', u],
  ['{"name": "Ada"}', u],
  ['"{""name"": ""Ada""}"|"0"', u],
  ['"[""name: Ada"",1]"|"0"', u],
];

const cases: {
  name: string;
  text: string;
  columns: string[];
  rows: (string | undefined)[][];
  losses?: Record<string, number>;
}[] = [
  {
    name: 'blank lines',
    text: 'Name: Ada\nPhone: 9000000001\n\nName: Bo\nCity: Rome\n',
    columns: ['Name', 'Phone', 'City'],
    rows: [
      ['Ada', '9000000001', u],
      ['Bo', u, 'Rome'],
    ],
  },
  {
    name: 'pictures for labels',
    text: '👤 Ada\n📞 9000000001\n\n👤 Bo\n📞 9000000002\n📍 Rome\n\n👤 Cy\n📞 9000000003\n\n👤 Di\n📞 9000000004\n',
    columns: ['👤', '📞', '📍'],
    rows: [
      ['Ada', '9000000001', u],
      ['Bo', '9000000002', 'Rome'],
      ['Cy', '9000000003', u],
      ['Di', '9000000004', u],
    ],
  },
  {
    name: 'rules',
    text: 'Name: Ada\nPhone: 1\n------\nName: Bo\nPhone: 2\n======\n',
    columns: ['Name', 'Phone'],
    rows: [
      ['Ada', '1'],
      ['Bo', '2'],
    ],
  },
  {
    name: 'first label again',
    text: 'Name: Ada\nPhone: 1\nNAME: Bo\nPhone: 2',
    columns: ['Name', 'Phone'],
    rows: [
      ['Ada', '1'],
      ['Bo', '2'],
    ],
  },
  {
    name: 'numbered headings',
    text: 'Record 1:\nName: Ada\nPhone: 1\nRecord 2:\nPhone: 2\nCity: Rome',
    columns: ['Name', 'Phone', 'City'],
    rows: [
      ['Ada', '1', u],
      [u, '2', 'Rome'],
    ],
  },
  {
    name: 'rows of a database client',
    text: '*************************** 1. row ***************************\n  name: Ada\n phone: 1\n*************************** 2. row ***************************\n  name: Bo\n phone: 2\n',
    columns: ['name', 'phone'],
    rows: [
      ['Ada', '1'],
      ['Bo', '2'],
    ],
  },
  {
    name: 'psql, expanded: a value of two lines, a value with an upright, a footer',
    text: '-[ RECORD 1 ]----------\nid      | 1\nname    | Ada\nnote    | one       +\n        | two\n-[ RECORD 2 ]----------\nid      | 2\nname    | \nnote    | x | y+\n(2 rows)\n',
    columns: ['id', 'name', 'note'],
    rows: [
      ['1', 'Ada', 'one\ntwo'],
      ['2', '', 'x | y+'],
    ],
  },
  {
    name: 'psql, expanded: what it says of its settings stands in front',
    text: 'Expanded display is on.\n-[ RECORD 1 ]----\nname  | Ada\nemail | a@b.org\n-[ RECORD 2 ]----\nname  | Bo\nemail | b@b.org\n',
    columns: ['name', 'email'],
    rows: [
      ['Ada', 'a@b.org'],
      ['Bo', 'b@b.org'],
    ],
    losses: { unlabelledLines: 1 },
  },
  {
    name: 'psql, expanded in a box, in another language',
    text: '╔═[ DATENSATZ 1 ]═╗\n║ id   ║ 1        ║\n║ name ║ Ada      ║\n╠═[ DATENSATZ 2 ]═╣\n║ id   ║ 2        ║\n║ name ║ Bo      ↵║\n║      ║ Li       ║\n╚══════╩══════════╝\n',
    columns: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Bo\nLi'],
    ],
  },
  {
    name: 'value on the next line',
    text: 'Name:\nAda\nCity:\nPhone: 1\n',
    columns: ['Name', 'City', 'Phone'],
    rows: [['Ada', '', '1']],
  },
  {
    name: 'continuation',
    text: 'Name: Ada\nAddress: 1 Main St\nFlat two\nPhone: 1\n',
    columns: ['Name', 'Address', 'Phone'],
    rows: [['Ada', '1 Main St', '1']],
    losses: { unlabelledLines: 1 },
  },
  {
    name: "PowerShell's Format-List: a long value goes on under its beginning",
    text: '\n\nDN   : CN=Ada,OU=x,DC=corp,\n       DC=local: a\nMail : a@b.org\n\nDN   : CN=Bo\nMail : b@b.org\n\n',
    columns: ['DN', 'Mail'],
    rows: [
      ['CN=Ada,OU=x,DC=corp,\nDC=local: a', 'a@b.org'],
      ['CN=Bo', 'b@b.org'],
    ],
  },
  {
    name: 'a label under a value is a label',
    text: 'Name: Ada\n      Phone: 9000000001\nName: Bo\n      Phone: 9000000002\n',
    columns: ['Name', 'Phone'],
    rows: [
      ['Ada', '9000000001'],
      ['Bo', '9000000002'],
    ],
  },
  {
    name: 'items of a list as in YAML, but for a colon in a value, their names in any order',
    text: 'users:\n  - id: 1\n    name: Ada\n    home:\n      city: Rome: old\n  - name: Bo\n    id: 2\n  - id: 3\n    name: Cy\n',
    columns: ['users', 'id', 'name', 'home', 'city'],
    rows: [
      ['', '1', 'Ada', '', 'Rome: old'],
      [u, '2', 'Bo', u, u],
      [u, '3', 'Cy', u, u],
    ],
  },
  {
    name: 'a list of which each line is a value of one record',
    text: '- Name: Ada\n- Phone: 9000000001\n\n- Name: Bo\n- Phone: 9000000002\n',
    columns: ['Name', 'Phone'],
    rows: [
      ['Ada', '9000000001'],
      ['Bo', '9000000002'],
    ],
  },
  {
    name: 'two labels on a line; a colon in a value',
    text: 'Name: Ada L      DOB : 1990-01-02\nPhone: 1   Note: at  Work: x\n\nName: Bo      DOB : 1990-01-03\nPhone: 2\tNote:\n\nName: Cy      DOB :\nPhone: 3   Note: z\n',
    columns: ['Name', 'DOB', 'Phone', 'Note'],
    rows: [
      ['Ada L', '1990-01-02', '1', 'at  Work: x'],
      ['Bo', '1990-01-03', '2', ''],
      ['Cy', '', '3', 'z'],
    ],
  },
  {
    name: 'double spacing',
    text: 'Name: Ada\n\nPhone: 1\n\nName: Bo\n\nPhone: 2\n',
    columns: ['Name', 'Phone'],
    rows: [
      ['Ada', '1'],
      ['Bo', '2'],
    ],
  },
  {
    name: 'a label twice in a record',
    text: 'Name: Ada\nDose: 1\nDose: 2\n\nName: Bo\nDose: 3\n',
    columns: ['Name', 'Dose', 'Dose'],
    rows: [
      ['Ada', '1', '2'],
      ['Bo', '3', u],
    ],
  },
];

describe('labelled text', () => {
  for (const [line, expected] of lines) {
    test(`line ${line}`, () => {
      const found = labelledLine(line);
      assert.deepEqual(found === undefined ? undefined : [found.label, found.value], expected);
    });
  }
  test('a table without a header whose first cell is a record of JSON is no labelled text', async () => {
    const text = '"{""a"":3,""b"":""x""}"|"0"|"2018-12-14T15:39:04Z"|"M"\n"{""a"":4}"|"1"|"2018-12-15T15:39:04Z"|"F"\n';
    const { manifest, rows } = await readOne(text.repeat(10));
    assert.deepEqual([manifest.format, rows.length, { ...manifest.losses }], ['csv', 20, {}]);
    assert.deepEqual(rows[0], ['{"a":3,"b":"x"}', '0', '2018-12-14T15:39:04Z', 'M']);
  });
  test('numbered logins in front of a colon are values', async () => {
    const text = Array.from({ length: 12 }, (_, i) => `user${i}:$6$salt$${i}ab:19${i + 10}:0:99999:7:::\n`).join('');
    const { manifest, columns, rows } = await readOne(text);
    assert.deepEqual([manifest.format, columns.length, rows.length], ['csv', 9, 12]);
  });
  for (const [text, format, names, count] of [
    ['name\tcity\temail\nAda Byron\tParis\tada@example.org\n', 'csv', ['name', 'city', 'email'], 1],
    ['name\tcity\nAda Byron\tParis\n', 'csv', ['name', 'city'], 1],
    ['user1:hunter2\nuser2:qwerty\nuser3:secret\n', 'combo', undefined, 3],
  ] as const) {
    test(`a table, and no labels: ${JSON.stringify(text)}`, async () => {
      const { manifest, columns, rows } = await readOne(text);
      assert.deepEqual([manifest.format, rows.length], [format, count]);
      if (names !== undefined) assert.deepEqual(columns, names);
    });
  }
  for (const { name, text, columns, rows, losses = {} } of cases) {
    for (const size of [65_536, 1, 4]) {
      test(`${name}, in pieces of ${size}`, async () => {
        for (const ends of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
          const read = await readOne(ends, size);
          assert.deepEqual(
            [read.manifest.format, read.columns, read.rows, { ...read.manifest.losses }],
            ['labelled', columns, rows, losses],
          );
        }
      });
    }
  }
  test('psql, expanded: blanks in front of a line that goes on take linear time', async () => {
    const spent = cpuClock();
    const { rows } = await readOne(`-[ RECORD 1 ]---\nname | a\nnote | x${' '.repeat(200_000)}y\n     | z\n`);
    assert.deepEqual(
      rows.map((row) => row[1]?.length),
      [200_004],
    );
    assert.ok(spent() < 2000, String(spent()));
  });
});
