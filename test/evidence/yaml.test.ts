import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { yamlAsJson } from '../../src/documents/yaml.ts';
import { yaml } from '../../src/evidence/formats/yaml.ts';
import { plainItem } from '../../src/evidence/yaml/plain.ts';
import { Random } from '../fuzz/random.ts';
import { readAll } from './read.ts';
import { headOf } from './read-as.ts';

type Tables = Record<string, { columns: string[]; rows: (string | undefined)[][] }>;
const u = undefined;

const cases: { name: string; text: string; tables: Tables; losses?: Record<string, number> }[] = [
  {
    name: 'a list; quotes, escapes, remarks, no value, numbers as written',
    text: `# export\n---\n- id: 007 # first\n  name: 'O''Neil: "x" # no remark'\n  phone: "+43\\t1"\n  mail: ~\n- id: 1e5\n  # between\n\n  name:   Bo Example   \n  phone: http://x.example/#a\n  mail:\n-   id: -1\n    mail: "two\n      lines"\n`,
    tables: {
      '': {
        columns: ['id', 'name', 'phone', 'mail'],
        rows: [
          ['007', 'O\'Neil: "x" # no remark', '+43\t1', ''],
          ['1e5', 'Bo Example', 'http://x.example/#a', ''],
          ['-1', u, u, 'two lines'],
        ],
      },
    },
  },
  {
    name: 'items below their dashes, as phpMyAdmin writes them',
    text: '%YAML 1.1\n---\n# shop.users\n-\n  id: 1\n  name: "Ada\\n"\n-\n  id: 2\n  name: "Bo"\n',
    tables: {
      '': {
        columns: ['id', 'name'],
        rows: [
          ['1', 'Ada\n'],
          ['2', 'Bo'],
        ],
      },
    },
  },
  {
    name: 'flow maps, over several lines too',
    text: "- {id: '1', name: 'Ada, Countess', tags: [a, b]}\n- {id: 2,\n   name: \"Bo\"}\n",
    tables: {
      tags: { columns: ['tags'], rows: [['a'], ['b']] },
      '': {
        columns: ['id', 'name'],
        rows: [
          ['1', 'Ada, Countess'],
          ['2', 'Bo'],
        ],
      },
    },
  },
  {
    name: 'below a key, at its place or deeper; what stands beside it; texts in blocks',
    text: 'version: 2\nusers:\n- id: 1\n  home:\n    city: Rome\n  note: |\n    Name: Bo\n    # line\n\n    Phone: 1\n- id: 2\n  note: >-\n    a\n    b\nmore:\n  deep:\n    - id: 3\nlast: x\n',
    tables: {
      users: {
        columns: ['id', 'home.city', 'note'],
        rows: [
          ['1', 'Rome', 'Name: Bo\n# line\n\nPhone: 1\n'],
          ['2', u, 'a b'],
        ],
      },
      'more.deep': { columns: ['id'], rows: [['3']] },
      '(document)': { columns: ['version', 'last'], rows: [['2', 'x']] },
    },
  },
  {
    name: "Rails' fixtures: names are values, a default that is merged is counted",
    text: 'ada:\n  id: 1\n  name: Ada\nbo:\n  <<: *defaults\n  id: 2\n  name: "Bo"\n"cy d":\n  name: Cy\n  id: 3\n',
    tables: {
      '': {
        columns: ['key', 'id', 'name'],
        rows: [
          ['ada', '1', 'Ada'],
          ['bo', '2', 'Bo'],
          ['cy d', '3', 'Cy'],
        ],
      },
    },
    losses: { unresolvedAliases: 1 },
  },
  {
    name: 'members in flow style',
    text: 'ada: {id: 1, name: Ada}\nbo: {id: 2, name: Bo}\n',
    tables: {
      '': {
        columns: ['key', 'id', 'name'],
        rows: [
          ['ada', '1', 'Ada'],
          ['bo', '2', 'Bo'],
        ],
      },
    },
  },
  {
    name: 'documents, symbols, tags; a key whose text is below it',
    text: "--- !ruby/object:User\n:id: '1'\n:name: !ruby/string Ada\n:note:\n  goes on\n  here\n--- # second\n:id: '2'\n:name: Bo\n...\n",
    tables: {
      '': {
        columns: [':id', ':name', ':note'],
        rows: [
          ['1', 'Ada', 'goes on here'],
          ['2', 'Bo', u],
        ],
      },
    },
  },
  {
    name: 'documents in braces',
    text: '--- {id: 1, name: Ada}\n--- {id: 2,\n  name: Bo}\n',
    tables: {
      '': {
        columns: ['id', 'name'],
        rows: [
          ['1', 'Ada'],
          ['2', 'Bo'],
        ],
      },
    },
  },
  {
    name: 'aliases: of a scalar, of a list, of nothing',
    text: '- id: &one 1\n  tags: &t [a]\n- id: *one\n  tags: *t\n  name: *nobody\n',
    tables: {
      tags: { columns: ['tags'], rows: [['a']] },
      '': {
        columns: ['id', 'tags', 'name'],
        rows: [
          ['1', u, u],
          ['1', '', ''],
        ],
      },
    },
    losses: { unresolvedAliases: 2 },
  },
  {
    name: 'lists in a list, in brackets and behind dashes',
    text: '- [1, Ada, Rome]\n- - 2\n  - "Bo"\n  - Oslo\n',
    tables: {
      '': {
        columns: ['(column 1)', '(column 2)', '(column 3)'],
        rows: [
          ['1', 'Ada', 'Rome'],
          ['2', 'Bo', 'Oslo'],
        ],
      },
    },
  },
  {
    name: 'words below a key',
    text: 'mails:\n  - ada@example.org\n  - "bo@example.org"\n',
    tables: { mails: { columns: ['mails'], rows: [['ada@example.org'], ['bo@example.org']] } },
  },
  {
    name: 'items with tags above them',
    text: '- !ruby/object:User\n  attributes:\n    id: 1\n    name: Ada\n- !ruby/object:User\n  attributes:\n    id: 2\n    name: Bo\n',
    tables: {
      '': {
        columns: ['attributes.id', 'attributes.name'],
        rows: [
          ['1', 'Ada'],
          ['2', 'Bo'],
        ],
      },
    },
  },
  {
    name: 'a separator of lines of Unicode is part of a value',
    text: '- id: "1"\n  name: a\u2028b\n- id: "2"\n  name: \'c\u2028d: e\'\n',
    tables: {
      '': {
        columns: ['id', 'name'],
        rows: [
          ['1', 'a\u2028b'],
          ['2', 'c\u2028d: e'],
        ],
      },
    },
  },
];

describe('records in YAML', () => {
  for (const { name, text, tables, losses = {} } of cases) {
    for (const size of [65_536, 7, 1]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readAll(text.replaceAll('\n', size === 7 ? '\r\n' : '\n'), size);
        assert.equal(read.manifest.format, 'yaml');
        const found = Object.fromEntries(
          Object.entries(read.tables).map(([id, { columns, rows }]) => [id, { columns, rows }]),
        );
        assert.deepEqual(found, tables);
        assert.deepEqual({ ...read.manifest.losses }, losses);
      });
    }
  }

  test('a broken item costs itself, a long one is counted, and neither is lost in silence', async () => {
    const good = (i: number) => `- id: ${i}\n  name: Ada\n`;
    const many = Array.from({ length: 500 }, (_, i) => good(i)).join('');
    const long = `- id: 1\n  name: [${'a,'.repeat(1 << 17)}a]\n`;
    const { tables, manifest } = await readAll(`${many}- id: "x\n  name: y: z\n${good(501)}${long}stray\n${good(502)}`);
    assert.equal(tables['']?.rows.length, 502);
    assert.deepEqual(
      [manifest.complete, { ...manifest.losses }],
      [false, { brokenRecords: 1, oversizedRecords: 1, brokenLines: 1 }],
    );
  });

  test('an item that is cut off', async () => {
    const { manifest } = await readAll('- id: 1\n  name: Ada\n- id: 2\n  name: "Bo');
    assert.deepEqual([manifest.complete, manifest.records, { ...manifest.losses }], [false, 1, { truncated: 1 }]);
  });

  test('aliases expand nothing', async () => {
    const bomb = `- &a [${'x,'.repeat(50)}x]\n${'- id: 1\n  name: x\n'.repeat(500)}- &b [${'*a,'.repeat(50)}*a]\n- [${'*b,'.repeat(50)}*b]\n`;
    const { manifest } = await readAll(bomb);
    assert.deepEqual(
      [manifest.format, manifest.records, { ...manifest.losses }],
      ['yaml', 503, { unresolvedAliases: 102 }],
    );
  });

  test('plain items and the library say the same', () => {
    const random = new Random(7);
    const parts = [
      'a',
      'b c',
      "'",
      '"',
      ': ',
      ':',
      ' #',
      '#',
      '-',
      ' ',
      '0',
      '1.5',
      'null',
      '~',
      'true',
      'é',
      '\u2028',
      '+',
      '/',
      '{',
      '&',
      '*',
      '?',
      '|',
      ',',
      '%',
      '@',
      '!',
    ];
    let plain = 0;
    for (let i = 0; i < 4000; i++) {
      const value = () => {
        const text = random.many(0, 4, () => random.pick(parts)).join('');
        return random.pick([text, text, `'${text}'`, `"${text}"`]);
      };
      const lines = [
        `- id: ${value()}`,
        `  name: ${value()}`,
        `  ${random.pick(['x', ':y', 'null', 'a.b', 'z-1'])}: ${value()}`,
      ];
      const own = plainItem(lines);
      if (own === undefined) continue;
      plain++;
      assert.equal(
        own,
        yamlAsJson(lines.join('\n'), new Map(), () => {}),
        lines.join('\n'),
      );
    }
    assert.ok(plain > 200, `${plain}`);
  });

  for (const text of [
    'Name: Ada\nPhone: 9000000001\n\nName: Bo\nPhone: 9000000002\n',
    'Name: Ada\nPhone: 1\n---\nName: Bo\nPhone: 2: x\n---\n',
    '- Name: Ada\n- Phone: 9000000001\n- Name: Bo\n- Phone: 9000000002\n',
    '- Ada\n- Bo\n',
    '- [x] done\n- [ ] to do\n',
    'Notes:\n- came home\n- slept\n',
    'Person:\n  Name: Ada\nHome:\n  City: Rome\nPerson:\n  Name: Bo\nHome:\n  City: Oslo\n',
    '---\ntitle: x\n---\n# Text\n',
    'id: 1\nname: Ada\n',
    '{"id": 1, "name": "Ada"}\n',
  ])
    test(`not so: ${JSON.stringify(text)}`, () => assert.equal(yaml.sniff(headOf(text)), 0));
});
