import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { declared } from '../../src/evidence/formats/declared.ts';
import { readAll } from './read.ts';
import { headOf } from './read-as.ts';

type Tables = Record<string, { columns: string[]; rows: (string | undefined)[][] }>;

const cases: { name: string; text: string; tables: Tables; losses?: Record<string, number> }[] = [
  {
    name: 'IIS, whose fields change when it starts again',
    text: [
      '#Software: Microsoft Internet Information Services 10.0',
      '#Date: 2024-01-01 00:00:00',
      '#Fields: date time cs-username c-ip',
      '2024-01-01 10:00:00 ada@example.org 192.0.2.1',
      '2024-01-01 10:00:01 - 192.0.2.2',
      '#Software: Microsoft Internet Information Services 10.0',
      '#Fields: date time c-ip cs-uri-query',
      '2024-01-02 10:00:00 192.0.2.3 q="open',
      '',
    ].join('\r\n'),
    tables: {
      '': {
        columns: ['date', 'time', 'cs-username', 'c-ip', 'cs-uri-query'],
        rows: [
          ['2024-01-01', '10:00:00', 'ada@example.org', '192.0.2.1', undefined],
          ['2024-01-01', '10:00:01', '-', '192.0.2.2', undefined],
          ['2024-01-02', '10:00:00', undefined, '192.0.2.3', 'q="open'],
        ],
      },
    },
  },
  {
    name: 'W3C, texts in quotes, a quote that never closes, a row cut short',
    text: '#Version: 1.0\n#Fields: date cs(User-Agent) user\n2024-01-01 "A ""b"" c" ada\n2024-01-02 "x bo\n2024-01-03 y\n',
    tables: {
      '': {
        columns: ['date', 'cs(User-Agent)', 'user'],
        rows: [
          ['2024-01-01', 'A "b" c', 'ada'],
          ['2024-01-02', '"x', 'bo'],
          ['2024-01-03', 'y', undefined],
        ],
      },
    },
    losses: { raggedRows: 1 },
  },
  {
    name: 'CloudFront: names between blanks, rows between tabs',
    text: '#Version: 1.0\n#Fields: date c-ip cs(Cookie)\n2024-01-01\t192.0.2.1\tname=Ada Lovelace\n2024-01-02\t192.0.2.2\t-\n',
    tables: {
      '': {
        columns: ['date', 'c-ip', 'cs(Cookie)'],
        rows: [
          ['2024-01-01', '192.0.2.1', 'name=Ada Lovelace'],
          ['2024-01-02', '192.0.2.2', '-'],
        ],
      },
    },
  },
  {
    name: 'Exchange: commas',
    text: '#Software: Microsoft Exchange Server\n#Fields: date-time,sender-address,message-subject\n2024-01-01,ada@example.org,"a, ""b"""\n2024-01-02,bo@example.org,\n',
    tables: {
      '': {
        columns: ['date-time', 'sender-address', 'message-subject'],
        rows: [
          ['2024-01-01', 'ada@example.org', 'a, "b"'],
          ['2024-01-02', 'bo@example.org', ''],
        ],
      },
    },
  },
  {
    name: 'Zeek: a table a path, no value, an empty one',
    text: [
      '#separator \\x09',
      '#set_separator\t,',
      '#empty_field\t(empty)',
      '#unset_field\t-',
      '#path\tftp',
      '#fields\tts\tuser\tpassword',
      '#types\ttime\tstring\tstring',
      '1.5\tada lovelace\t"x',
      '2.5\t-\t(empty)',
      '#close\t2024-01-01',
      '#path\thttp',
      '#fields\tts\thost',
      '3.5\texample.org',
      '',
    ].join('\n'),
    tables: {
      ftp: {
        columns: ['ts', 'user', 'password'],
        rows: [
          ['1.5', 'ada lovelace', '"x'],
          ['2.5', undefined, ''],
        ],
      },
      http: { columns: ['ts', 'host'], rows: [['3.5', 'example.org']] },
    },
  },
  {
    name: 'ARFF: quotes, escapes, no value, remarks, sparse rows',
    text: "% a remark\n\n@RELATION 'a list'\n@attribute id numeric\n@ATTRIBUTE 'full name' string\n@attribute \"e mail\" {a,b}\n@data\n007, 'O\\'Neil, Ada' ,ada@example.org\n% another\n8,?,'?'\n{0 9}\n9,Bo X,\"q\"\n",
    tables: {
      '': {
        columns: ['id', 'full name', 'e mail'],
        rows: [
          ['007', "O'Neil, Ada", 'ada@example.org'],
          ['8', undefined, '?'],
          ['9', 'Bo X', 'q'],
        ],
      },
    },
    losses: { brokenLines: 1 },
  },
];

describe('rows below lines that name their columns', () => {
  for (const { name, text, tables, losses = {} } of cases) {
    for (const size of [65_536, 7, 1]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readAll(text, size);
        assert.equal(read.manifest.format, 'declared');
        const plain = Object.fromEntries(
          Object.entries(read.tables).map(([id, { columns, rows }]) => [id, { columns, rows }]),
        );
        assert.deepEqual(plain, tables);
        assert.deepEqual({ ...read.manifest.losses }, losses);
      });
    }
  }

  test('quoted cells are told', async () => {
    const { tables } = await readAll("@relation x\n@attribute a string\n@attribute b string\n@data\n'1',2\n3,'4'\n");
    assert.deepEqual(tables['']?.quoted, [
      [true, false],
      [false, true],
    ]);
  });

  test('tables beyond the limit are counted', async () => {
    const blocks = Array.from({ length: 300 }, (_, i) => `#path\tp${i}\n#fields\ta\tb\n${i}\tx\n`).join('');
    const { tables, manifest } = await readAll(`#separator \\x09\n${blocks}`);
    assert.equal(Object.keys(tables).length, 256);
    assert.deepEqual([manifest.complete, { ...manifest.losses }], [false, { rowsBeyondTableLimit: 44 }]);
  });

  for (const text of [
    '#Fields: one\nAda\nBo\n',
    '# name,phone\nAda,9000000001\n',
    '#Version: 1.0\nname,phone\nAda,9\n',
    '@relation\n@name\n',
  ])
    test(`not so: ${JSON.stringify(text)}`, () => assert.equal(declared.sniff(headOf(text)), 0));
});
