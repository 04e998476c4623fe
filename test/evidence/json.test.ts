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

cases.push(
  {
    name: 'answers of a service, one after another',
    text: '{"status":"ok","page":1,"data":[{"n":"a"},{"n":"b"}]}{"status":"ok","page":2,"data":[{"n":"c"}]}',
    tables: {
      data: [['n'], [['a'], ['b'], ['c']]],
      '(document)': [
        ['status', 'page'],
        [
          ['ok', '1'],
          ['ok', '2'],
        ],
      ],
    },
  },
  {
    name: 'answers of a service, one a line',
    format: 'ndjson',
    text: '{"data":[{"n":"a","t":[{"x":1}]}],"meta":{"page":1}}\n{"data":[{"n":"c"}],"meta":{"page":2}}\n',
    tables: {
      data: [['n'], [['a'], ['c']]],
      'data.t': [['t.x'], [['1']]],
      '(document)': [['meta.page'], [['1'], ['2']]],
    },
  },
  {
    name: 'records with a list in them are no answers',
    format: 'ndjson',
    text: '{"items":[{"sku":1}],"id":1,"status":"paid"}\n{"items":[{"sku":2}],"id":2,"status":"new"}\n',
    tables: {
      '': [
        ['id', 'status'],
        [
          ['1', 'paid'],
          ['2', 'new'],
        ],
      ],
      items: [['items.sku'], [['1'], ['2']]],
    },
  },
  {
    name: 'Elasticsearch answers',
    text: '{"took":3,"timed_out":false,"hits":{"total":{"value":2},"hits":[{"_index":"u","_id":"1","_source":{"name":"Ada","a":{"b":1}}},{"_index":"u","_id":"2","_source":{"name":"Bo"}}]}}',
    tables: {
      'hits.hits': [
        ['_index', '_id', 'name', 'a.b'],
        [
          ['u', '1', 'Ada', '1'],
          ['u', '2', 'Bo', u],
        ],
      ],
      '(document)': [['took', 'timed_out', 'hits.total.value'], [['3', 'false', '2']]],
    },
  },
  {
    name: 'elasticdump',
    format: 'ndjson',
    text: '{"_index":"u","_id":"1","_score":1,"_source":{"name":"Ada","tel":"007"}}\n{"_index":"u","_id":"2","_score":1,"_source":{"name":"Bo"}}\n',
    tables: {
      '': [
        ['_index', '_id', '_score', 'name', 'tel'],
        [
          ['u', '1', '1', 'Ada', '007'],
          ['u', '2', '1', 'Bo', u],
        ],
      ],
    },
  },
  {
    name: 'MongoDB exports',
    format: 'ndjson',
    text: '{"_id":{"$oid":"5f0000000000000000000001"},"d":{"$date":"2020-01-01T00:00:00Z"},"n":{"$numberLong":"9007199254740993"},"b":{"$binary":{"base64":"AA==","subType":"00"}},"l":[{"$oid":"x"}]}\n{"_id":{"$oid":"5f0000000000000000000002"},"d":{"$date":{"$numberLong":"-1"}},"n":{"$numberDecimal":"1.50"},"$other":1}\n',
    tables: {
      '': [
        ['_id', 'd', 'n', 'b', 'b.subType', '$other'],
        [
          ['5f0000000000000000000001', '2020-01-01T00:00:00Z', '9007199254740993', 'AA==', '00', u],
          ['5f0000000000000000000002', '-1', '1.50', u, u, '1'],
        ],
      ],
      l: [['l'], [['x']]],
    },
  },
  {
    name: "MongoDB's shell",
    text: '{\n "_id" : ObjectId("5f01"),\n "d" : ISODate("2020-01-01"),\n "n" : NumberLong(12),\n "b":BinData(0,"AA=="), "u": [ObjectId("x")]\n}\n{ "_id" : ObjectId() }\n',
    tables: {
      '(document)': [
        ['_id', 'd', 'n', 'b'],
        [
          ['5f01', '2020-01-01', '12', 'AA=='],
          ['', u, u, u],
        ],
      ],
      u: [['u'], [['x']]],
    },
  },
  {
    name: 'no JSON, but written by Python',
    text: '[{"a":NaN,"b":-Infinity,"c":Infinity}]',
    tables: { '': [['a', 'b', 'c'], [['NaN', '-Infinity', 'Infinity']]] },
  },
  {
    name: 'a first line, then documents over several',
    text: '{"a":1}\n\n{ \n"a":2\n}\n{"a":3}',
    tables: { '': [['a'], [['1'], ['2'], ['3']]] },
  },
);

const long = (i: number) => `{"id":${i},"note":"${'x'.repeat(70_000)}","t":[{"k":${i}}]}`;

describe('JSON', () => {
  for (const size of [65_536, 100_003]) {
    test(`lines longer than the head, in blocks of ${size}`, async () => {
      const good = await readAll([1, 2, 3].map(long).join('\n'), size);
      assert.deepEqual(
        good.tables['(document)']?.rows.map(([id]) => id),
        ['1', '2', '3'],
      );
      assert.deepEqual(good.tables.t?.rows, [['1'], ['2'], ['3']]);
      for (const broken of [0, 1, 2]) {
        const lines = [1, 2, 3].map((i) => (i === broken + 1 ? long(i).replace('xx"', 'xx') : long(i)));
        const read = await readAll(`${lines.join('\r\n')}\r\n`, size);
        const left = ['1', '2', '3'].filter((id) => id !== String(broken + 1));
        assert.deepEqual(
          read.tables['(document)']?.rows.map(([id]) => id),
          left,
        );
        assert.deepEqual([read.manifest.losses.brokenLines, read.manifest.complete], [1, true]);
      }
    });
  }

  test('a long line that is all there is and breaks', async () => {
    const read = await readAll(`{"s":"ok","t":[${'{"a":1},'.repeat(20_000)}oops]}\n`);
    assert.equal(read.tables.t?.rows.length, 20_000);
    assert.deepEqual(read.tables['(document)']?.rows, [['ok']]);
    assert.deepEqual([{ ...read.manifest.losses }, read.manifest.complete], [{ truncated: 1 }, false]);
  });

  test('cut off anywhere', async () => {
    for (const { text } of cases) {
      for (let end = 1; end < text.length; end += 2) {
        try {
          await readAll(text.slice(0, end));
        } catch (error) {
          assert.ok(error instanceof InputError, `${text.slice(0, end)}: ${error}`);
        }
      }
    }
  });

  test('comments are refused', async () => {
    await assert.rejects(readAll('{ // a comment\n "a": 1 }'), InputError);
  });

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
