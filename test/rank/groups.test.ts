/** Which records make a group of their own, and which merely have gaps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RowPattern } from '../../src/profile/types.ts';
import { groupsOf } from '../../src/rank/groups.ts';
import { Random, seedOf } from '../../src/rank/random.ts';

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** One record a pattern: of these columns, each cell lost with a probability. */
function records(name: string, count: number, columns: readonly number[], lost: number): RowPattern[] {
  const random = new Random(seedOf(name));
  return range(0, count).map(() => ({ columns: columns.filter(() => random.uniform() >= lost), rows: 1 }));
}

const sizes = (patterns: readonly RowPattern[]) => groupsOf(patterns).map(({ rows }) => rows);

test('two wide tables with lost cells on top of each other are two groups, with the columns of each', () => {
  const patterns = [...records('a', 30, range(0, 40), 0.1), ...records('b', 20, range(36, 60), 0.1)];
  const found = groupsOf(patterns);
  assert.deepEqual(
    found.map(({ rows, columns }) => [rows, columns]),
    [
      [30, range(0, 40)],
      [20, range(36, 60)],
    ],
  );
  assert.deepEqual(groupsOf([...patterns].reverse()), found);
});

test('three tables are three groups', () => {
  const of = (name: string, from: number) => records(name, 20, range(from, from + 6), 0.05);
  assert.deepEqual(sizes([...of('a', 0), ...of('b', 6), ...of('c', 12)]), [20, 20, 20]);
});

test('one table is none, whatever its gaps', () => {
  assert.deepEqual(sizes(records('lost', 60, range(0, 40), 0.2)), []);
  assert.deepEqual(sizes(records('poor', 60, range(0, 40), 0.6)), []);
  const optional = records('optional', 40, range(0, 10), 0).map(({ columns, rows }, i) => ({
    columns: columns.filter((column) => column !== (i % 2 === 0 ? 8 : 9)),
    rows,
  }));
  assert.deepEqual(sizes(optional), []);
  assert.deepEqual(sizes([...records('full', 40, range(0, 10), 0), ...records('part', 20, range(0, 4), 0)]), []);
});

test('few gaps of few records in a wide table are no groups', () => {
  const wide = range(0, 90);
  const without = (...gone: readonly number[]) => ({
    columns: wide.filter((column) => !gone.includes(column)),
    rows: 2,
  });
  assert.deepEqual(sizes([without(1, 2), without(3, 4), without(3, 4)]), []);
});

test('a stray record and no record make no group', () => {
  assert.deepEqual(sizes([]), []);
  assert.deepEqual(sizes([{ columns: [], rows: 10 }]), []);
  assert.deepEqual(
    sizes([
      { columns: range(0, 6), rows: 100 },
      { columns: range(6, 12), rows: 1 },
    ]),
    [],
  );
});

test('optional columns filled by chance make no groups of few records', () => {
  const tables = range(0, 200).map((i) => {
    const always = range(0, 3);
    const optional = records(`few ${i}`, 4 + (i % 12), range(3, 11), 0.5);
    return optional.map(({ columns, rows }) => ({ columns: [...always, ...columns], rows }));
  });
  const told = tables.filter((patterns) => groupsOf(patterns).length > 0).length;
  assert.ok(told <= 10, `${told} of 200`);
});

test('many optional columns filled by chance make no groups of few records either', () => {
  const told = range(0, 200).filter((i) => sizes(records(`many ${i}`, 4 + (i % 12), range(0, 20), 0.6)).length > 0);
  assert.ok(told.length <= 3, `${told.length} of 200`);
});

test('two records make a group where many columns set them apart, one never does', () => {
  const of = (rows: number, from: number, to: number) => ({ columns: range(from, to), rows });
  assert.deepEqual(sizes([of(3, 0, 6), of(2, 5, 12)]), [3, 2]);
  assert.deepEqual(sizes([of(3, 0, 4), of(2, 2, 6)]), []);
  assert.deepEqual(sizes([of(4, 0, 6), of(1, 5, 12)]), []);
});

test('a table of ten thousand columns is looked at', () => {
  const wide = range(0, 10_000);
  const patterns = range(0, 64).map((gap) => ({ columns: wide.filter((column) => column !== gap), rows: 1 }));
  assert.deepEqual(groupsOf(patterns), []);
});
