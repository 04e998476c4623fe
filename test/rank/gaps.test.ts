/** Which columns are empty in the same records, and which merely have gaps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RowPattern } from '../../src/profile/types.ts';
import { linkedGaps } from '../../src/rank/gaps.ts';
import { Random, seedOf } from '../../src/rank/random.ts';

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** Records, each with the columns 0 to `main`; a share of them with those of a donor as well; cells lost by chance. */
function looked(
  name: string,
  { rows = 60, main = 6, all = 10, found = 0.7, lost = 0 }: Partial<Record<string, number>>,
): RowPattern[] {
  const random = new Random(seedOf(name));
  return range(0, rows).map(() => {
    const width = random.uniform() < found ? all : main;
    return { columns: range(0, width).filter(() => random.uniform() >= lost), rows: 1 };
  });
}

test('what a look-up did not find is a block, cells lost one by one or not', () => {
  for (const lost of [0, 0.1]) {
    const patterns = looked(`lost ${lost}`, { lost });
    const found = linkedGaps(patterns);
    assert.deepEqual(found?.columns, range(6, 10));
    assert.ok((found?.log10 ?? 0) > 3, `${found?.log10}`);
    assert.equal(found?.of, 60);
    assert.ok(found !== null && found.rows > 10 && found.rows < 30, `${found?.rows}`);
    assert.deepEqual(linkedGaps([...patterns].reverse()), found);
  }
});

test('optional columns of the donor belong to the block, those of the main source do not', () => {
  const random = new Random(seedOf('optional'));
  const patterns = range(0, 200).map(() => {
    const columns = random.uniform() < 0.7 ? range(0, 10) : range(0, 6);
    return { columns: columns.filter((column) => (column !== 5 && column !== 9) || random.uniform() < 0.5), rows: 1 };
  });
  assert.deepEqual(linkedGaps(patterns)?.columns, range(6, 10));
});

test('gaps of each column by itself are no block', () => {
  let told = 0;
  for (const i of range(0, 200)) {
    const found = linkedGaps(looked(`own ${i}`, { rows: 4 + (i % 40), found: 1, all: 12, lost: 0.3 }));
    if ((found?.log10 ?? 0) > 1) told++;
  }
  assert.ok(told <= 2, `${told} of 200`);
});

test('one optional column, a full table and none are no block', () => {
  const tables: RowPattern[][] = [
    [],
    [{ columns: [], rows: 9 }],
    [{ columns: range(0, 8), rows: 100 }],
    [
      { columns: range(0, 8), rows: 100 },
      { columns: range(0, 7), rows: 60 },
    ],
  ];
  for (const patterns of tables) assert.equal(linkedGaps(patterns), null);
});

test('a few torn lines are no block, nor is what only a few records have', () => {
  const few = (torn: number, whole: number) =>
    linkedGaps([
      { columns: range(0, 12), rows: whole },
      { columns: range(0, 4), rows: torn },
    ]);
  assert.equal(few(4, 96), null);
  assert.equal(few(96, 4), null);
  assert.deepEqual(few(10, 90)?.columns, range(4, 12));
});

test('two columns say less than six, and five records less than fifty', () => {
  const strength = (all: number, rows: number) =>
    linkedGaps([
      { columns: range(0, all), rows: rows - Math.ceil(rows / 5) },
      { columns: range(0, 4), rows: Math.ceil(rows / 5) },
    ])?.log10 ?? 0;
  assert.ok(strength(6, 50) > 0 && strength(6, 50) < strength(10, 50));
  assert.ok(strength(10, 5) < strength(10, 50));
});

test('a table of ten thousand columns is looked at', () => {
  const wide = range(0, 10_000);
  const patterns = range(0, 64).map((gap) => ({
    columns: wide.filter((column) => column !== gap && (gap % 3 > 0 || column < 9000)),
    rows: 1,
  }));
  assert.equal(linkedGaps(patterns)?.columns.length, 1000);
});
