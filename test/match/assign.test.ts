/** The assignment is the best there is, whatever the order it is asked in. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { assign } from '../../src/match/assign.ts';

type Matrix = readonly (readonly number[])[];

const gains = (m: Matrix) => (i: number, j: number) => m[i]?.[j] ?? 0;

/** Greatest total over all assignments, by trying them. */
function bruteForce(m: Matrix, columns: number, row = 0, taken = 0): number {
  if (row === m.length) return 0;
  let best = bruteForce(m, columns, row + 1, taken);
  for (let j = 0; j < columns; j++) {
    const gain = m[row]?.[j] ?? 0;
    if ((taken >> j) & 1 || gain <= 0) continue;
    best = Math.max(best, gain + bruteForce(m, columns, row + 1, taken | (1 << j)));
  }
  return best;
}

function total(m: Matrix, partner: Int32Array): number {
  return [...partner].reduce((sum, j, i) => sum + (j < 0 ? 0 : (m[i]?.[j] ?? 0)), 0);
}

const matrix = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) =>
  fc.record({
    columns: fc.constant(columns),
    m: fc.array(fc.array(fc.integer({ min: -6, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  }),
);

test('as good as trying everything', () => {
  fc.assert(
    fc.property(matrix, ({ m, columns }) => {
      const partner = assign(m.length, columns, gains(m));
      const made = [...partner].filter((j) => j >= 0);
      assert.equal(new Set(made).size, made.length, 'each column once');
      for (const [i, j] of partner.entries()) assert.ok(j < 0 || (m[i]?.[j] ?? 0) > 0, 'no pair without a gain');
      assert.equal(total(m, partner), bruteForce(m, columns));
    }),
    { numRuns: 500 },
  );
});

test('a sure pair is given up for two that are better together', () => {
  const m = [
    [10, 9],
    [9, 0],
  ];
  assert.deepEqual([...assign(2, 2, gains(m))], [1, 0]);
});

test('equal gains keep the order', () => {
  assert.deepEqual([...assign(2, 2, () => 1)], [0, 1]);
  assert.deepEqual([...assign(2, 3, () => 1)], [0, 1]);
  assert.deepEqual([...assign(3, 2, () => 1)], [0, 1, -1]);
});

test('what is no number is no pair', () => {
  assert.deepEqual([...assign(2, 2, () => Number.NaN)], [-1, -1]);
});

test('permuting rows and columns permutes the assignment and no more', () => {
  // Distinct powers of two: every assignment has a total of its own.
  const size = 4;
  const powers = Array.from({ length: size * size }, (_, i) => 2 ** i);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(powers, { minLength: size * size }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: size }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: size }),
      (values, rows, columns) => {
        const gain = (i: number, j: number): number => values[i * size + j] ?? 0;
        const plain = assign(size, size, gain);
        const moved = assign(size, size, (i, j) => gain(rows[i] ?? 0, columns[j] ?? 0));
        for (let i = 0; i < size; i++) assert.equal(columns[moved[i] ?? -1], plain[rows[i] ?? -1]);
      },
    ),
    { numRuns: 200 },
  );
});
