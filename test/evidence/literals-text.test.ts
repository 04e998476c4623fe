/** Calls in printed objects: what value they stand for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callAt } from '../../src/evidence/literals/text.ts';

const deep = (depth: number) => `${'f('.repeat(depth)}1${')'.repeat(depth)}`;

const cases: readonly [call: string, text: string | undefined, quoted?: boolean][] = [
  ["ObjectId('5f00')", '5f00', true],
  ["DBRef('orgs', ObjectId('5f00'))", '5f00', true],
  ['Long(12)', '12', false],
  ['BigInt(12n)', '12', false],
  ['f(1., .5)', '1.', false],
  ["f(7, 'a', 'b', 8)", 'b', true],
  ['f( 7 , 8 )', '7', false],
  ['f()', 'null', false],
  ['f(null)', 'null', false],
  ['Timestamp({ t: 1565545664, i: 1 })', '{ t: 1565545664, i: 1 }', true],
  ["Timestamp({ t: 1 }, 'x')", 'x', true],
  ['Timestamp({ t: 1', undefined],
  ['datetime.date(2020, 1, 2)', '2020-01-02', true],
  ['datetime.datetime(2020, 1, 2)', '2020-01-02T00:00:00', true],
  ['datetime.datetime(2020, 11, 12, 3, 4, 5, 6)', '2020-11-12T03:04:05.000006', true],
  ['datetime.datetime(2020, 1, 2, 3, 4, tzinfo=datetime.timezone.utc)', '2020-01-02T03:04:00', true],
  ['datetime.datetime(2020, 1, 2, tzinfo=zone(delta(hours=5), 7))', '2020-01-02T00:00:00', true],
  ['datetime.datetime(2020, 1)', '2020', false],
  ["f(a='x', b=1)", 'null', false],
  ['f(a', undefined],
  ["f('a", undefined],
  ["f('a' 'b')", undefined],
  ['f(+)', undefined],
  ['f(a=)', undefined],
  [deep(6), '1', false],
  [deep(7), undefined],
];

for (const [call, text, quoted] of cases)
  test(call, () => {
    const name = call.slice(0, call.indexOf('('));
    const found = callAt(call, name, name.length);
    assert.deepEqual(found, text === undefined ? undefined : { text, quoted, end: call.length });
  });
