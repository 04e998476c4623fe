/** PAV against scikit-learn and against the min-max formula, which needs no pooling; and the parts of Cllr. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cllr } from '../../../src/validate/figures/cllr.ts';
import { cllrParts, pav, pavPoints, pooled } from '../../../src/validate/figures/pav.ts';
import { settled, type Trials } from '../../../src/validate/figures/types.ts';
import { anyTrials, SETS } from './make.ts';

const INFINITE = Number.POSITIVE_INFINITY;

test('ties are one group; blocks carry shares of their sides', () => {
  const few = SETS.few?.trials ?? { right: [], wrong: [] };
  // sklearn.isotonic.IsotonicRegression as in lir.algorithms.isotonic_regression: −inf −inf −0.12493873660829992 inf inf inf.
  assert.deepEqual(
    pav(few).map(({ low, high, right, wrong }) => [low, high, right, wrong]),
    [
      [-1, -0.25, 0, 2],
      [0.5, 0.5, 1, 1],
      [1, 2, 3, 0],
    ],
  );
  assert.deepEqual(
    pav(few).map(({ log10LR }) => (Number.isFinite(log10LR) ? log10LR.toFixed(12) : log10LR)),
    [-INFINITE, (-0.12493873660829992).toFixed(12), INFINITE],
  );
});

const TABLE: readonly (readonly [string, Trials, (readonly [number, number, number, number])[]])[] = [
  ['a side without trials', { right: [], wrong: [1] }, []],
  ['one tie of everything', { right: [1, 1], wrong: [1, 1, 1, 1] }, [[1, 1, 2, 4]]],
  ['order inverted: all pooled', { right: [-2, -1], wrong: [1, 2] }, [[-2, 2, 2, 2]]],
  ['ties by rounding', { right: [0.1 + 0.2], wrong: [0.3] }, [[0.3, 0.3, 1, 1]]],
  [
    'infinite ratios are ends like others',
    { right: [-INFINITE, INFINITE], wrong: [-INFINITE, 0] },
    [
      [-INFINITE, 0, 1, 2],
      [INFINITE, INFINITE, 1, 0],
    ],
  ],
];

for (const [name, trials, blocks] of TABLE) {
  test(name, () => {
    assert.deepEqual(
      pav(trials).map(({ low, high, right, wrong }) => [low, high, right, wrong]),
      blocks,
    );
  });
}

/** Isotonic regression of truth on ratio, all values at once: max over starts of min over ends of the mean between. */
function minMax({ right, wrong }: Trials): Map<number, number> {
  const values = [...new Set([...right, ...wrong].map(settled))].sort((a, b) => (a < b ? -1 : 1));
  const of = (side: readonly number[], value: number) => side.filter((x) => settled(x) === value).length / side.length;
  const shares = values.map((value) => [of(right, value), of(wrong, value)] as const);
  const mean = (from: number, to: number) => {
    const [a, b] = shares.slice(from, to + 1).reduce(([p, q], [x, y]) => [p + x, q + y] as const, [0, 0] as const);
    return a / (a + b);
  };
  return new Map(
    values.map((value, i) => {
      const starts = values.slice(0, i + 1).map((_, from) => {
        return Math.min(...values.slice(i).map((__, to) => mean(from, i + to)));
      });
      return [value, Math.max(...starts)];
    }),
  );
}

test('the blocks are those of the min-max formula', () => {
  fc.assert(
    fc.property(anyTrials(), (trials) => {
      const blocks = pav(trials);
      for (const [value, share] of minMax(trials)) {
        const block = blocks.find(({ low, high }) => low <= value && value <= high);
        const got = block === undefined ? Number.NaN : 1 / (1 + 10 ** -block.log10LR);
        assert.ok(Math.abs(got - share) < 1e-9, `${value}: ${got} and ${share}`);
      }
    }),
  );
});

test('monotone, complete, and done once', () => {
  fc.assert(
    fc.property(anyTrials({ infinite: true }), (trials) => {
      const blocks = pav(trials);
      blocks.forEach((block, i) => {
        const next = blocks[i + 1];
        assert.ok(next === undefined || (block.high < next.low && block.log10LR < next.log10LR));
      });
      assert.equal(pooled(trials).right.length, trials.right.length);
      assert.equal(pooled(trials).wrong.length, trials.wrong.length);
      const once = cllr(pooled(trials)) ?? 9;
      assert.ok(Math.abs((cllr(pooled(pooled(trials))) ?? 9) - once) < 1e-9);
    }),
  );
});

test('Cllr = min + cal; min as in another program; never above Cllr, nor above 1', () => {
  for (const [name, { trials, min }] of Object.entries(SETS)) {
    assert.ok(Math.abs((cllrParts(trials)?.min ?? 9) - min) < 1e-12, name);
  }
  assert.equal(cllrParts({ right: [1], wrong: [] }), null);
  fc.assert(
    fc.property(anyTrials({ infinite: true }), (trials) => {
      const parts = cllrParts(trials);
      assert.ok(parts !== null && parts.min <= parts.all && parts.min >= 0 && parts.min <= 1 + 1e-12);
      assert.ok(parts.cal === INFINITE || Math.abs(parts.min + parts.cal - parts.all) < 1e-12);
      // Any scale that keeps the order leaves the part of the order as it is.
      const stretched = { right: trials.right.map((x) => 3 * x + 1), wrong: trials.wrong.map((x) => 3 * x + 1) };
      assert.ok(Math.abs((cllrParts(stretched)?.min ?? 9) - parts.min) < 1e-12);
    }),
  );
});

test('a line to draw: both ends of a block, one point where they meet', () => {
  const points = pavPoints(pav({ right: [0, 2, 3], wrong: [0, 1] }));
  assert.deepEqual(
    points.map(({ x }) => x),
    [0, 1, 2, 3],
  );
  assert.equal(points[2]?.y, INFINITE);
  assert.equal(pavPoints(pav({ right: [0, 5], wrong: [0, -3] })).length, 3);
});
