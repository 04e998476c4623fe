import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { readAll } from './read.ts';

const u = undefined;
type Tables = Record<string, [string[], (string | undefined)[][]]>;
const cases: {
  name: string;
  text: string;
  format?: string;
  tables: Tables;
  losses?: Record<string, number>;
  complete?: boolean;
}[] = [
  {
    name: 'array of objects',
    text: '[{"name":"Ada","age":30},{"name":"Bo","city":"Rome"}]',
    tables: {
      '': [
        ['name', 'age', 'city'],
        [
          ['Ada', '30', u],
          ['Bo', u, 'Rome'],
        ],
      ],
    },
  },
  {
    name: 'number lexemes',
    text: '[{"n":1e400,"id":1234567890123456789,"f":1.50,"z":-0}]',
    tables: { '': [['n', 'id', 'f', 'z'], [['1e400', '1234567890123456789', '1.50', '-0']]] },
  },
  {
    name: 'null, booleans, empty',
    text: '[{"a":null,"b":true,"c":false,"d":""}]',
    tables: { '': [['a', 'b', 'c', 'd'], [['', 'true', 'false', '']]] },
  },
  {
    name: 'nested objects',
    text: '[{"name":{"first":"Ada","last":"Ex"}}]',
    tables: { '': [['name.first', 'name.last'], [['Ada', 'Ex']]] },
  },
  {
    name: 'child tables',
    text: '{"beneficiaries":[{"id":"1","appointments":[{"name":"C1","dose":1},{"name":"C2","dose":2}],"tags":["a","b"]}]}',
    tables: {
      beneficiaries: [['id'], [['1']]],
      'beneficiaries.appointments': [
        ['appointments.name', 'appointments.dose'],
        [
          ['C1', '1'],
          ['C2', '2'],
        ],
      ],
      'beneficiaries.tags': [['tags'], [['a'], ['b']]],
    },
  },
  {
    name: 'scalars beside a table',
    text: '{"status":"ok","data":{"count":2,"users":[{"n":"a"},{"n":"b"}]}}',
    tables: { 'data.users': [['n'], [['a'], ['b']]], '(document)': [['status', 'data.count'], [['ok', '2']]] },
  },
  {
    name: 'one record',
    text: '{"name":"Ada","address":{"city":"Paris"}}',
    tables: { '': [['name', 'address.city'], [['Ada', 'Paris']]] },
  },
  {
    name: 'array of arrays',
    text: '[["name","phone"],["Ada","9000000001"],["Bo","9000000002"]]',
    tables: {
      '': [
        ['name', 'phone'],
        [
          ['Ada', '9000000001'],
          ['Bo', '9000000002'],
        ],
      ],
    },
  },
  {
    name: 'array of scalars',
    text: '["a@example.org","b@example.org"]',
    tables: { '': [['(column 1)'], [['a@example.org'], ['b@example.org']]] },
  },
  {
    name: 'map of records',
    text: '{"users":{"-N0abcdefghijklmnopq":{"name":"Ada"},"-N0abcdefghijklmnopr":{"name":"Bo"}}}',
    tables: {
      users: [
        ['key', 'name'],
        [
          ['-N0abcdefghijklmnopq', 'Ada'],
          ['-N0abcdefghijklmnopr', 'Bo'],
        ],
      ],
    },
  },
  {
    name: 'map at the root, with a member called key',
    text: '{"9000000001":{"key":"k","name":"Ada"}}',
    tables: { '': [['key', 'key', 'name'], [['9000000001', 'k', 'Ada']]] },
  },
  {
    name: 'map of lists',
    text: '{"9000000001":[{"name":"Ada"},{"name":"Bo"}]}',
    tables: {
      '': [
        ['key', 'name'],
        [
          ['9000000001', 'Ada'],
          ['9000000001', 'Bo'],
        ],
      ],
    },
  },
  {
    name: 'map of scalars',
    text: '{"9000000001":"Ada","9000000002":"Bo"}',
    tables: {
      '': [
        ['key', 'value'],
        [
          ['9000000001', 'Ada'],
          ['9000000002', 'Bo'],
        ],
      ],
    },
  },
  {
    name: 'map of maps',
    text: '{"1111":{"2222":{"n":"a"},"3333":{"n":"b"}}}',
    tables: {
      '': [['key'], [['1111']]],
      entries: [
        ['key', 'n'],
        [
          ['2222', 'a'],
          ['3333', 'b'],
        ],
      ],
    },
  },
  { name: 'duplicate keys', text: '[{"a":1,"a":2}]', tables: { '': [['a'], [['2']]] }, losses: { duplicateKeys: 1 } },
  {
    name: 'prototype keys',
    text: '[{"__proto__":{"x":1},"constructor":"c"}]',
    tables: { '': [['__proto__.x', 'constructor'], [['1', 'c']]] },
  },
  { name: 'escapes', text: '[{"a":"\\u00e9\\n\\ud83d\\ude00"}]', tables: { '': [['a'], [['é\n😀']]] } },
  {
    name: 'lone surrogate',
    text: '[{"a":"\\ud800"}]',
    tables: { '': [['a'], [['\ufffd']]] },
    losses: { replacedCharacters: 1 },
  },
  {
    name: 'cut off',
    text: '[{"name":"Ada"},{"name":"Bo"},{"na',
    tables: { '': [['name'], [['Ada'], ['Bo']]] },
    losses: { truncated: 1 },
    complete: false,
  },
  {
    name: 'broken later',
    text: '{"users":[{"name":"Ada"},{"name":"Bo"},{"name":"Cy"},{"name":"Di"},oops]}',
    tables: { users: [['name'], [['Ada'], ['Bo'], ['Cy'], ['Di']]] },
    losses: { truncated: 1 },
    complete: false,
  },
  {
    name: 'pretty documents in a row',
    text: '{\n "a": 1\n}\n{\n "a": 2\n}\n',
    tables: { '': [['a'], [['1'], ['2']]] },
  },
  {
    name: 'an array with an element a line',
    text: '[{"a":1},\n{"a":2},\n{"a":3},\n{"a":4}]\n',
    tables: { '': [['a'], [['1'], ['2'], ['3'], ['4']]] },
  },
  {
    name: 'ndjson',
    format: 'ndjson',
    text: '{"a":1,"b":{"c":2}}\n{"a":3,"t":["x"]}\n',
    tables: {
      '': [
        ['a', 'b.c'],
        [
          ['1', '2'],
          ['3', u],
        ],
      ],
      t: [['t'], [['x']]],
    },
  },
  {
    name: 'ndjson with a broken line',
    format: 'ndjson',
    text: '{"a":1}\n{"a":\n{"a":"x}\n{"a":2},\n',
    tables: { '': [['a'], [['1'], ['2']]] },
    losses: { brokenLines: 2 },
  },
  {
    name: 'ndjson of arrays',
    format: 'ndjson',
    text: '["name","age"]\n["Ada",30]\n["Bo",31]\n',
    tables: {
      '': [
        ['name', 'age'],
        [
          ['Ada', '30'],
          ['Bo', '31'],
        ],
      ],
    },
  },
];

describe('JSON', () => {
  for (const { name, text, tables, losses = {}, complete = true, format = 'json' } of cases) {
    for (const size of [65_536, 1, 3]) {
      test(`${name}, in pieces of ${size}`, async () => {
        const read = await readAll(text, size);
        const got = Object.fromEntries(
          Object.entries(read.tables).map(([table, { columns, rows }]) => [table, [columns, rows]]),
        );
        assert.deepEqual(got, tables);
        assert.deepEqual({ ...read.manifest.losses }, losses);
        assert.deepEqual([read.manifest.complete, read.manifest.format], [complete, format]);
      });
    }
  }

  test('null is empty, "" is quoted empty', async () => {
    const { tables } = await readAll('[{"a":null,"b":"","c":"x","d":1}]');
    assert.deepEqual(tables['']?.quoted, [[false, true, true, false]]);
  });

  test('no record before the break', async () => {
    for (const text of ['[{"name":', '{"users":[', '{"name":"Ada","b']) {
      await assert.rejects(readAll(text), InputError, text);
    }
  });

  test('lines of which none parses', async () => {
    await assert.rejects(readAll('{"a"\n{"b"\n{"c"\n'), InputError);
  });

  for (const [name, open, close] of [
    ['arrays', '[', ']'],
    ['objects', '{"a":', '}'],
  ] as const) {
    test(`a hundred thousand nested ${name}`, async () => {
      const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
      const { tables, manifest } = await readAll(`[{"id":1,"deep":${deep}},{"id":2}]`);
      assert.deepEqual(tables['']?.rows, [['1'], ['2']]);
      assert.equal(manifest.losses.tooDeep, 1);
      const lines = await readAll(`{"id":1}\n{"id":2}\n{"id":3,"deep":${deep}}\n`);
      assert.deepEqual(lines.tables['']?.rows, [['1'], ['2'], ['3']]);
    });
  }

  test('too many tables are counted', async () => {
    const text = `{${Array.from({ length: 300 }, (_, i) => `"t${i}":[{"a":1}]`).join(',')}}`;
    const { tables, manifest } = await readAll(text);
    assert.equal(Object.keys(tables).length, 256);
    assert.deepEqual([manifest.losses.rowsBeyondTableLimit, manifest.complete], [44, false]);
  });

  test('rows over many batches stay in order', async () => {
    const { tables } = await readAll(
      JSON.stringify(Array.from({ length: 5000 }, (_, i) => ({ id: i, ...(i > 4000 ? { late: 'x' } : {}) }))),
    );
    const rows = tables['']?.rows ?? [];
    assert.equal(rows.length, 5000);
    assert.ok(rows.every((row, i) => row[0] === String(i)));
    assert.deepEqual(rows[4999], ['4999', 'x']);
  });
});
