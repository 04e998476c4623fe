/** Tippett curves: shares counted by hand, thinning, and properties of a falling staircase. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tippett } from '../../../src/validate/figures/tippett.ts';
import type { Point, Trials } from '../../../src/validate/figures/types.ts';
import { anyTrials } from './make.ts';

const INFINITE = Number.POSITIVE_INFINITY;

const TABLE: readonly (readonly [string, number[], [number, number][]])[] = [
  ['no trials', [], []],
  [
    'one',
    [2],
    [
      [2, 1],
      [2, 0],
    ],
  ],
  [
    'ties are one step',
    [1, 2, 2, 0],
    [
      [0, 1],
      [1, 0.75],
      [2, 0.5],
      [2, 0],
    ],
  ],
  [
    'infinite ratios count and are no points',
    [-INFINITE, 0, 1, INFINITE],
    [
      [0, 0.75],
      [1, 0.5],
      [1, 0.25],
    ],
  ],
  ['nothing finite', [INFINITE], []],
];

for (const [name, values, points] of TABLE) {
  test(name, () => {
    const wanted = points.map(([x, y]): Point => ({ x, y }));
    assert.deepEqual(tippett({ right: values, wrong: [] }).right, wanted);
    assert.deepEqual(tippett({ right: [], wrong: values }).wrong, wanted);
  });
}

test('misleading: the wrong side of 1; a ratio of 1 misleads nobody; none of none is unknown', () => {
  const trials: Trials = { right: [-1, 0, 1, 2], wrong: [0, 0.1, -3] };
  assert.deepEqual(tippett(trials).misleading, {
    right: { k: 1, n: 4, share: 0.25 },
    wrong: { k: 1, n: 3, share: 1 / 3 },
  });
  assert.deepEqual(tippett({ right: [], wrong: [1] }).misleading.right, { k: 0, n: 0, share: null });
});

test('many trials: a bounded number of steps, both ends kept', () => {
  const many = Array.from({ length: 20000 }, (_, i) => i / 1000);
  const points = tippett({ right: many, wrong: [] }).right;
  assert.equal(points.length, 513);
  assert.deepEqual(points[0], { x: 0, y: 1 });
  assert.deepEqual(points.at(-2), { x: 19.999, y: 1 / 20000 });
  assert.deepEqual(points.at(-1), { x: 19.999, y: 0 });
});

test('the curve falls, and each point is the share that reaches it', () => {
  fc.assert(
    fc.property(anyTrials({ infinite: true }), ({ right, wrong }) => {
      const points = tippett({ right, wrong }).right;
      points.forEach((point, i) => {
        const next = points[i + 1];
        assert.ok(next === undefined || (point.x <= next.x && point.y > next.y));
        if (next !== undefined) assert.equal(point.y, right.filter((x) => x >= point.x).length / right.length);
      });
    }),
  );
});
