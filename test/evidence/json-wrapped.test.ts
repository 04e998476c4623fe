import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAll } from './read.ts';

type Tables = Record<string, { columns: string[]; rows: (string | undefined)[][] }>;
const FRONT = '(before the JSON)';
const two = (a: (json: string, i: number) => string) => ['{"id":"007","name":"Ada"}', '{"id":"8","name":"Bo"}'].map(a);
const plain: Tables = {
  '': {
    columns: ['id', 'name'],
    rows: [
      ['007', 'Ada'],
      ['8', 'Bo'],
    ],
  },
};
const behind = (...fronts: string[]): Tables => ({
  '': {
    columns: [FRONT, 'id', 'name'],
    rows: [
      [fronts[0], '007', 'Ada'],
      [fronts[1], '8', 'Bo'],
    ],
  },
});

const cases: {
  name: string;
  text: string;
  format: string;
  tables: Tables;
  losses?: Record<string, number>;
  complete?: false;
}[] = [
  {
    name: 'a key and a tab',
    text: two((json, i) => `k${i}\t${json}\n`).join(''),
    format: 'prefixed-json',
    tables: behind('k0', 'k1'),
  },
  {
    name: "a log's time and level, words, lines of other words",
    text: `2024-01-01 10:00:00 [main] INFO user=${two((json) => json).join('\r\n2024-01-01 10:00:01 [a{b] WARN ')}\r\n2024-01-01 10:00:02 stopped\r\n`,
    format: 'prefixed-json',
    tables: behind('2024-01-01 10:00:00 [main] INFO user=', '2024-01-01 10:00:01 [a{b] WARN'),
    losses: { brokenLines: 1 },
  },
  {
    name: 'several fields in front, each as often',
    text: '1\tada@example.org\t{"n":1}\n2\tbo@example.org\t{ }\n3\tcy@example.org\t{"n":3}\n{"n":4}\n',
    format: 'prefixed-json',
    tables: {
      '': {
        columns: [FRONT, '(before the JSON (2))', 'n'],
        rows: [
          ['1', 'ada@example.org', '1'],
          ['2', 'bo@example.org', undefined],
          ['3', 'cy@example.org', '3'],
          [undefined, undefined, '4'],
        ],
      },
    },
  },
  {
    name: 'names above what stands in front',
    text: 'id,login,data\n1,ada,{"id":7,"b":2}\n2,bo,{"id":8,"b":4}\n',
    format: 'prefixed-json',
    tables: {
      '': {
        columns: ['id', 'login', 'id', 'b'],
        rows: [
          ['1', 'ada', '7', '2'],
          ['2', 'bo', '8', '4'],
        ],
      },
    },
  },
  {
    name: 'a table whose last column is JSON',
    text: 'id\tlogin\tdata\n1\tada\t{"id":7,"b":2}\n2\tbo\t{"id":8,"b":4}\n',
    format: 'csv',
    tables: {
      '': {
        columns: ['id', 'login', 'data'],
        rows: [
          ['1', 'ada', '{"id":7,"b":2}'],
          ['2', 'bo', '{"id":8,"b":4}'],
        ],
      },
    },
  },
  {
    name: 'a line of JSON among them, a list, a line cut off',
    text: `${two((json, i) => `k${i}:${json}\n`).join('')}{"id":"9","name":"Cy"}\nk3:["10","Di"]\nk4:{"id":"11","na`,
    format: 'prefixed-json',
    tables: {
      '': {
        columns: [FRONT, 'id', 'name'],
        rows: [
          ['k0:', '007', 'Ada'],
          ['k1:', '8', 'Bo'],
          [undefined, '9', 'Cy'],
        ],
      },
      ' (rows)': { columns: ['(column 1)', '(column 2)'], rows: [['10', 'Di']] },
    },
    losses: { bytesAroundJson: 3, truncated: 1 },
    complete: false,
  },
  {
    name: 'answers of a service behind a page',
    text: 'https://example.org/?p=1 {"page":1,"data":[{"id":"007"}]}\nhttps://example.org/?p=2 {"page":2,"data":[{"id":"8"}]}\n',
    format: 'prefixed-json',
    tables: {
      data: { columns: ['id'], rows: [['007'], ['8']] },
      '(document)': {
        columns: [FRONT, 'page'],
        rows: [
          ['https://example.org/?p=1', '1'],
          ['https://example.org/?p=2', '2'],
        ],
      },
    },
  },
  {
    name: 'texts between separators',
    text: two((json) => `\u001e${json}\n`).join(''),
    format: 'json',
    tables: plain,
  },
  {
    name: 'texts of several lines between separators; one in a value stays',
    text: '\u001e{\n "id": "007",\n "name": "A\\u001eda"\n}\n\u001e{\n "id": "8",\n "name": "Bo"\n}\n',
    format: 'json',
    tables: {
      '': {
        columns: ['id', 'name'],
        rows: [
          ['007', 'A\u001eda'],
          ['8', 'Bo'],
        ],
      },
    },
  },
  {
    name: 'a string that holds a list',
    text: JSON.stringify(`[\n${two((json) => json).join(',\n')}]`),
    format: 'json',
    tables: plain,
  },
  {
    name: 'strings, a line each; escapes of both, a character of two halves, a plain line among them',
    text: [
      JSON.stringify(JSON.stringify({ id: '1', name: 'say "hi"\n\\' })),
      '"{\\"id\\":\\"2\\",\\"name\\":\\"\\ud83d\\ude00 \\u00e9\\"}",',
      '{"id":"3","name":"plain"}',
      '"{\\"id\\":\\"4\\",\\"name\\":\\"Di\\"}"',
      '',
    ].join('\n'),
    format: 'json',
    tables: {
      '': {
        columns: ['id', 'name'],
        rows: [
          ['1', 'say "hi"\n\\'],
          ['2', '😀 é'],
          ['3', 'plain'],
          ['4', 'Di'],
        ],
      },
    },
  },
  {
    name: 'a string cut off',
    text: JSON.stringify(`[${[...two((json) => json), '{"id":"9"}'].join(',')}]`).slice(0, -8),
    format: 'json',
    tables: plain,
    losses: { truncated: 1 },
    complete: false,
  },
];

describe('JSON that something wraps', () => {
  for (const { name, text, format, tables, losses = {}, complete = true } of cases) {
    for (const size of [65_536, 7, 1]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readAll(text, size);
        assert.equal(read.manifest.format, format);
        const found = Object.fromEntries(
          Object.entries(read.tables).map(([id, { columns, rows }]) => [id, { columns, rows }]),
        );
        assert.deepEqual(found, tables);
        assert.deepEqual([read.manifest.complete, { ...read.manifest.losses }], [complete, losses]);
      });
    }
  }

  test('what stands in front otherwise than in the head is one part', async () => {
    const { tables } = await readAll(`${'1\t2\t{"n":1}\n'.repeat(300)}odd {"n":2}\n`);
    assert.deepEqual(tables['']?.rows.at(-1), ['odd', undefined, '2']);
  });

  for (const [text, format] of [
    ['"[1]","b"\n"[2]","c"\n', 'csv'],
    ['name,note\nAda,"{""a"":1}"\nBo,"{""a"":2}"\n', 'csv'],
    ['1\t\\N\t{"a":"x"}\n2\t\\N\t{"a":"y"}\n', 'escaped-text'],
  ] as const)
    test(`not so: ${JSON.stringify(text)}`, async () => {
      assert.equal((await readAll(text)).manifest.format, format);
    });
});
