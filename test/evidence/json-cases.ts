/** Documents of JSON, and what is read in them. */

const u = undefined;
const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal', 'Ida', 'Jo'];
type Table = [string[], (string | undefined)[][]];
type Tables = Record<string, Table>;

export interface JsonCase {
  readonly name: string;
  readonly text: string;
  readonly format?: string;
  readonly tables: Tables;
  readonly losses?: Record<string, number>;
  readonly complete?: boolean;
}

export const documents: readonly JsonCase[] = [
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
    name: 'keys of Redis: ids behind what they are of',
    text: '{"user:7":{"name":"Ada"},"user:x:18":{"name":"Bo"}}',
    tables: {
      '': [
        ['key', 'name'],
        [
          ['user:7', 'Ada'],
          ['user:x:18', 'Bo'],
        ],
      ],
    },
  },
  {
    name: 'OData: its annotations are no keys of a map, addresses are',
    text: '{"@odata.context":"x","people":[{"@odata.etag":"W/1","name":"Ada"}],"a@b.org":{"n":1}}',
    tables: {
      people: [['@odata.etag', 'name'], [['W/1', 'Ada']]],
      '': [['key', 'n'], [['a@b.org', '1']]],
      '(document)': [['@odata.context'], [['x']]],
    },
  },
  {
    name: "Firestore's values",
    text: '{"documents":[{"fields":{"name":{"stringValue":"Ada"},"n":{"integerValue":"7"},"tags":{"arrayValue":{"values":[{"stringValue":"x"}]}}}}]}',
    tables: {
      documents: [['fields.name', 'fields.n'], [['Ada', '7']]],
      'documents.fields.tags.values': [['fields.tags.values'], [['x']]],
    },
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
    name: 'arrays of records in an array',
    text: '[[{"a":"1"},{"a":"2","b":{"c":"x"}}],[],[{"a":"3"}]]',
    tables: {
      '': [
        ['a', 'b.c'],
        [
          ['1', u],
          ['2', 'x'],
          ['3', u],
        ],
      ],
    },
  },
  {
    name: 'rows of cells that are wrapped',
    text: '{"records":[[{"longValue":7},{"stringValue":"Ada"},{"isNull":true}],[{"isNull":true},{},{"stringValue":"x"}]]}',
    tables: {
      records: [
        ['(column 1)', '(column 2)', '(column 3)'],
        [
          ['7', 'Ada', u],
          [u, u, 'x'],
        ],
      ],
    },
  },
  {
    name: 'an object in a row of cells',
    text: '[["name","at"],[{"x":"1"},"Rome"],["Bo",{"x":"2"}]]',
    tables: {
      'column 1': [['x'], [['1']]],
      'column 2': [['x'], [['2']]],
      '': [
        ['name', 'at'],
        [
          [u, 'Rome'],
          ['Bo', u],
        ],
      ],
    },
  },
  {
    name: 'tables with their names beside their rows',
    text: '[{"type":"header","version":"5"},{"type":"database","name":"shop"},{"type":"table","name":"users","database":"shop","data":[{"id":"1"},{"id":"2"}]},{"type":"table","name":"orders","database":"shop","data":[{"no":"7"}]},{"type":"page","name":"x","data":[{"n":"1"}]}]',
    tables: {
      users: [['id'], [['1'], ['2']]],
      orders: [['no'], [['7']]],
      data: [['data.n'], [['1']]],
      '': [
        ['type', 'version', 'name', 'database'],
        [
          ['header', '5', u, u],
          ['database', u, 'shop', u],
          ['table', u, 'users', 'shop'],
          ['table', u, 'orders', 'shop'],
          ['page', u, 'x', u],
        ],
      ],
    },
  },
  {
    name: 'a scalar among records',
    text: '[{"id":"1"},"x"]',
    tables: {
      '': [
        ['id', '(column 2)'],
        [
          ['1', u],
          [u, 'x'],
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
    name: 'objects alike under names: a map, whatever is beside it',
    text: JSON.stringify({
      count: 10,
      people: Object.fromEntries(
        NAMES.map((name, i) => [name, i === 3 ? { phone: `${i}`, more: 'x' } : { phone: `${i}` }]),
      ),
    }),
    tables: {
      people: [['key', 'phone', 'more'], NAMES.map((name, i) => [name, `${i}`, i === 3 ? 'x' : u])],
      '(document)': [['count'], [['10']]],
    },
  },
  {
    name: 'lists of objects alike under names: a map, one table',
    text: JSON.stringify(
      Object.fromEntries(NAMES.map((name, i) => [name, [{ phone: `${i}` }, { phone: 'x', more: i }]])),
    ),
    tables: {
      '': [
        ['key', 'phone', 'more'],
        NAMES.flatMap((name, i) => [
          [name, `${i}`, u],
          [name, 'x', `${i}`],
        ]),
      ],
    },
  },
  {
    name: 'lists of scalars, or of objects that are not alike, are tables',
    text: JSON.stringify({
      tags: Object.fromEntries(NAMES.map((name, i) => [name, [i]])),
      parts: Object.fromEntries(NAMES.map((name, i) => [name, [{ [`f${i}`]: { a: i } }]])),
    }),
    tables: Object.fromEntries<Table>([
      ...NAMES.map((name, i): [string, Table] => [`tags.${name}`, [[name], [[`${i}`]]]]),
      ...NAMES.map((name, i): [string, Table] => [`parts.${name}`, [[`f${i}.a`], [[`${i}`]]]]),
    ]),
  },
  {
    name: 'objects that are not alike, or nine of them, are fields',
    text: JSON.stringify({
      parts: Object.fromEntries(NAMES.map((name, i) => [name, { [`f${i}`]: i }])),
      few: Object.fromEntries(NAMES.slice(1).map((name, i) => [name, { phone: i }])),
    }),
    tables: {
      '': [
        [...NAMES.map((name, i) => `parts.${name}.f${i}`), ...NAMES.slice(1).map((name) => `few.${name}.phone`)],
        [[...NAMES.keys(), ...NAMES.slice(1).keys()].map(String)],
      ],
    },
  },
  {
    name: 'map at the root, with a member called key',
    text: '{"9000000001":{"key":"k","name":"Ada"}}',
    tables: { '': [['key', 'key', 'name'], [['9000000001', 'k', 'Ada']]] },
  },
  {
    name: 'rows numbered by whoever wrote them',
    text: '{"0":{"name":"Ada","langs":{"0":{"id":"en"},"1":{"id":"fr"}}},"1":{"name":"Bo"}}',
    tables: {
      '': [
        ['key', 'name'],
        [
          ['0', 'Ada'],
          ['1', 'Bo'],
        ],
      ],
      langs: [
        ['key', 'id'],
        [
          ['0', 'en'],
          ['1', 'fr'],
        ],
      ],
    },
  },
  {
    name: 'columns of numbered values',
    text: '{"name":{"0":"Ada","1":"Bo"},"age":{"0":7,"1":null}}',
    tables: {
      '': [
        ['name', 'age'],
        [
          ['Ada', '7'],
          ['Bo', ''],
        ],
      ],
    },
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
    name: 'a broken record of a list',
    text: '{"users":[{"name":"Ada","city":"Oslo"},{"name":"Bo","city":oops},{"name":"Cy","city":"Rome"},{"name":"Di","city":"Bern"}],"page":1}',
    tables: {
      users: [
        ['name', 'city'],
        [
          ['Ada', 'Oslo'],
          ['Bo', undefined],
          ['Cy', 'Rome'],
          ['Di', 'Bern'],
        ],
      ],
      '(document)': [['page'], [['1']]],
    },
    losses: { brokenRecords: 1 },
    complete: false,
  },
  {
    name: 'broken twice, and lists inside that begin as records do',
    text: '[{"id":1,"tags":[{"id":7,"tag":"a"},{"id":8,"tag":"b"}]},{"id":2,"tags":[{"id":\u0000\u0000,{"id":9,"tag":"c"}]},{"id":3,"tags":[]},{"id"::,{"id":4,"tags":[]}]',
    tables: {
      '': [['id'], [['1'], ['2'], ['3'], ['4']]],
      tags: [
        ['tags.id', 'tags.tag'],
        [
          ['7', 'a'],
          ['8', 'b'],
        ],
      ],
    },
    losses: { brokenRecords: 2 },
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
];
