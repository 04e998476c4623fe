/** Tables with the same columns are found among those before them as if each had been looked at. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnTally } from '../../src/profile/column-tally.ts';
import { ShardIndex } from '../../src/profile/shard-index.ts';
import { mergeTables, sameColumns, type TableTally, tableTally } from '../../src/profile/table-tally.ts';

const names = fc.constantFrom(
  ...[
    'id',
    'aa',
    'Ann',
    'Bob',
    'Aaa',
    'aaa',
    'bob',
    'x.Ann',
    'x.Bob',
    'x.Aaa',
    'a@b.cc',
    'c@d.ee',
    'a@a.aa',
    'year1',
    'year2',
    'aaaa9',
  ],
);
const columns = fc.array(fc.record({ name: names, named: fc.boolean() }), { minLength: 1, maxLength: 3 });

function tally(of: readonly { readonly name: string; readonly named: boolean }[]): TableTally {
  const table = tableTally('t');
  for (const column of of) table.columns.push(columnTally(column, 64));
  return table;
}

test('the first with the same columns, whatever was merged before', () => {
  fc.assert(
    fc.property(fc.array(columns, { maxLength: 40 }), (tables) => {
      const index = new ShardIndex<number>();
      const all: TableTally[] = [];
      for (const of of tables) {
        const one = tally(of);
        const expected = all.findIndex((other) => sameColumns(other, one));
        const found = index.find(one);
        assert.equal(found?.shard ?? -1, expected);
        if (found === undefined) {
          index.add(all.length, one);
          all.push(one);
        } else {
          mergeTables(found.tally, one);
          index.merged(found);
        }
      }
    }),
    { numRuns: 2000 },
  );
});
