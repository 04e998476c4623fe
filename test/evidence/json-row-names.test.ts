/** Names beside rows that are lists, as answers of databases have them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowNames } from '../../src/evidence/json/row-names.ts';
import { readAll } from './read.ts';

const ROWS = '[["1","Ada"],["2","Bo"]]';
const cases: readonly [what: string, text: string, of: Record<string, string[]>][] = [
  ['pandas', `{"columns":["id","name"],"index":[0,1],"data":${ROWS}}`, { data: ['id', 'name'] }],
  [
    'Elasticsearch',
    `{"columns":[{"name":"id","type":"long"},{"name":"n","type":"text"}],"rows":${ROWS}}`,
    { rows: ['id', 'n'] },
  ],
  [
    'Metabase: behind the rows, two names a column',
    `{"data":{"rows":${ROWS},"cols":[{"display_name":"I","name":"id"},{"name":"n","display_name":"N"}]}}`,
    { 'data.rows': ['id', 'n'] },
  ],
  [
    'Snowflake: in an object beside them',
    `{"meta":{"rowType":[{"name":"ID"},{"name":"N"}]},"data":${ROWS}}`,
    { data: ['ID', 'N'] },
  ],
  ['ClickHouse, cut off', '{"meta":[{"name":"id"},{"name":"n"}],"data":[["1","A"],["2"', { data: ['id', 'n'] }],
  [
    'cells that hold lists and objects',
    '{"fields":["a","b","c"],"values":[[[1,2],{"x":[3]},null]]}',
    { values: ['a', 'b', 'c'] },
  ],
  ['names that are values', '{"labels":["a","b"],"rows":[{"a":1},{"a":2}]}', {}],
  ['another number of names', `{"columns":["id","name","x"],"data":${ROWS}}`, {}],
  ['a name that comes twice', `{"columns":["id","id"],"data":${ROWS}}`, {}],
  ['a column without a name', `{"columns":[{"name":"id"},{"type":"x"}],"data":${ROWS}}`, {}],
  ['names that break off', `{"data":${ROWS},"columns":["id","name"`, {}],
  ['another list of as many texts', `{"tags":["x","y"],"data":${ROWS}}`, {}],
  ['names in another branch', `{"a":{"b":{"columns":["id","name"]}},"data":${ROWS}}`, {}],
  ['rows of one cell', '{"columns":["id"],"data":[["1"]]}', {}],
];

for (const [what, text, of] of cases) test(what, () => assert.deepEqual(Object.fromEntries(rowNames(text).of), of));

test('rows are read under these names, the list of names is no table', async () => {
  const text = '{"columns":["__proto__","name","home"],"data":[[1,"Ada",{"city":"Rome"}],[2,"Bo"]],"n":2}';
  for (const size of [1 << 16, 5]) {
    const { tables, manifest } = await readAll(text, size);
    assert.deepEqual(Object.keys(tables).sort(), ['(document)', 'data', 'data.home']);
    assert.deepEqual(tables.data?.columns, ['__proto__', 'name', 'home']);
    assert.deepEqual(tables.data?.rows, [
      ['1', 'Ada', undefined],
      ['2', 'Bo', undefined],
    ]);
    assert.deepEqual(tables['data.home']?.rows, [['Rome']]);
    assert.deepEqual({ ...manifest.losses }, { raggedRows: 1 });
  }
});
