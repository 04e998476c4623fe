/** JSON by lines, and several documents in a row, and what is read in them. */
import type { JsonCase } from './json-cases.ts';

const u = undefined;

export const byLines: readonly JsonCase[] = [
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
    name: 'ndjson whose last line is cut off',
    format: 'ndjson',
    text: '{"a":1}\n{"a":\n{"a":2}\n{"a":"x',
    tables: { '': [['a'], [['1'], ['2']]] },
    losses: { brokenLines: 1, truncated: 1 },
    complete: false,
  },
  {
    name: 'ndjson whose last line but one is broken, in brackets',
    format: 'ndjson',
    text: '{"a":1}\n{"a":2}\n{"a":\n]',
    tables: { '': [['a'], [['1'], ['2']]] },
    losses: { brokenLines: 1 },
  },
  {
    name: 'ndjson whose last line has no end',
    format: 'ndjson',
    text: '{"a":1}\n{"a":\n{"a":2}\n{"a":"x"}',
    tables: { '': [['a'], [['1'], ['2'], ['x']]] },
    losses: { brokenLines: 1 },
  },
  {
    name: 'ndjson of arrays of records',
    format: 'ndjson',
    text: '[{"a":"1"},{"a":"2"}]\n[{"a":"3","b":"x"}]\n[]\n',
    tables: {
      '': [
        ['a', 'b'],
        [
          ['1', u],
          ['2', u],
          ['3', 'x'],
        ],
      ],
    },
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
          ['5f0000000000000000000002', '1969-12-31T23:59:59.999Z', '1.50', u, u, '1'],
        ],
      ],
      l: [['l'], [['x']]],
    },
  },
  {
    name: 'moments of MongoDB in every spelling, and numbers that are none',
    format: 'ndjson',
    text: '{"d":{"$date":"2020-01-01T00:00:00Z"},"n":1}\n{"d":{"$date":-1000},"n":-1000}\n{"d":{"$date":{"$numberLong":"703123200000"}},"n":{"$numberLong":"703123200000"}}\n{"d":{"$date":1577836800001},"n":3}\n{"d":{"$date":99999999999999999},"n":4}\n',
    tables: {
      '': [
        ['d', 'n'],
        [
          ['2020-01-01T00:00:00Z', '1'],
          ['1969-12-31T23:59:59Z', '-1000'],
          ['1992-04-13T00:00:00Z', '703123200000'],
          ['2020-01-01T00:00:00.001Z', '3'],
          ['99999999999999999', '4'],
        ],
      ],
    },
  },
  {
    name: 'moments of MongoDB as texts are left as they are, also where they are digits',
    format: 'ndjson',
    text: '{"d":{"$date":"1577836800001"}}\n{"d":{"$date":"1577836800001"}}\n{"d":{"$date":"1577836800001"}}\n',
    tables: { '': [['d'], [['1577836800001'], ['1577836800001'], ['1577836800001']]] },
  },
  {
    name: "Elasticsearch's bulk format: an action in front of each document",
    format: 'ndjson',
    text: '{"index":{"_index":"p","_id":"1"}}\n{"name":"Ada","index":{"_id":"x"}}\n{"index":{}}\n{"name":"Bo","index":null}\n{ "create" : {"_index":"p","routing":"a"} }\n{"name":"Cy"}\n{"index":{"_id":"4"},"name":"Di"}\n{"index":{"city":"Rome"}}\n',
    losses: { bulkActions: 3 },
    tables: {
      '': [
        ['name', 'index._id', 'index', 'index.city'],
        [
          ['Ada', 'x', u, u],
          ['Bo', u, '', u],
          ['Cy', u, u, u],
          ['Di', '4', u, u],
          [u, u, u, 'Rome'],
        ],
      ],
    },
  },
  {
    name: 'an action of the bulk format, the keys of which a document has taught',
    format: 'ndjson',
    text: '{"name":"Ada","index":{"_id":"x"}}\n{"index":{"_id":"y"},"name":"Bo"}\n{"index":{"_id":"1"}}\n{"name":"Cy"}\n{"index":{"_id":"2"}}\n{"name":"Di"}\n',
    losses: { bulkActions: 2 },
    tables: {
      '': [
        ['name', 'index._id'],
        [
          ['Ada', 'x'],
          ['Bo', 'y'],
          ['Cy', u],
          ['Di', u],
        ],
      ],
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
];
