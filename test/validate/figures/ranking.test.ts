/** Figures of the order: ties by all their orders, classes, open-set trials, empty lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type RankedTrial, rankingFigures } from '../../../src/validate/figures/ranking.ts';

const trial = (truth: string[], scores: Record<string, number>, more: Partial<RankedTrial> = {}): RankedTrial => ({
  truth,
  scores: Object.entries(scores).map(([id, log10LR]) => ({ id, log10LR })),
  supported: [],
  ...more,
});

type Row = readonly [string, RankedTrial, top1: number, top1ByClass: number, mrr: number, meanRank: number];

const TABLE: readonly Row[] = [
  ['first', trial(['a'], { a: 2, b: 1 }), 1, 1, 1, 1],
  ['second of three', trial(['b'], { a: 2, b: 1, c: 0 }), 0, 0, 1 / 2, 2],
  ['tied with one for the first place', trial(['a'], { a: 2, b: 2, c: 0 }), 1 / 2, 1 / 2, 3 / 4, 1.5],
  ['everything tied', trial(['a'], { a: 0, b: 0, c: 0, d: 0 }), 1 / 4, 1 / 4, 25 / 48, 2.5],
  ['tied by rounding', trial(['a'], { a: 0.3, b: 0.1 + 0.2 }), 1 / 2, 1 / 2, 3 / 4, 1.5],
  ['tied behind the first', trial(['b'], { a: 2, b: 1, c: 1 }), 0, 0, 5 / 12, 2.5],
  ['two right ones: the better counts', trial(['a', 'c'], { a: 0, b: 1, c: 2 }), 1, 1, 1, 1],
  ['two right ones of three tied', trial(['a', 'c'], { a: 1, b: 1, c: 1 }), 2 / 3, 2 / 3, 5 / 6, 4 / 3],
  ['its class mate is first', trial(['a'], { b: 2, a: 1 }, { classes: [['a', 'b']] }), 0, 1, 1 / 2, 2],
  ['a class of others is no help', trial(['a'], { b: 2, c: 1, a: 0 }, { classes: [['b', 'c']] }), 0, 0, 1 / 3, 3],
  ['class mate and stranger tied', trial(['a'], { b: 2, c: 2, a: 1 }, { classes: [['a', 'b']] }), 0, 1 / 2, 1 / 3, 3],
  ['not ranked at all', trial(['z'], { a: 2, b: 1 }), 0, 0, 0, 3],
  ['infinite totals', trial(['a'], { a: Number.POSITIVE_INFINITY, b: Number.NEGATIVE_INFINITY }), 1, 1, 1, 1],
];

for (const [name, one, top1, top1ByClass, mrr, meanRank] of TABLE) {
  test(name, () => {
    const figures = rankingFigures([one]);
    const got = [figures.top1, figures.top1ByClass, figures.mrr, figures.meanRank];
    [top1, top1ByClass, mrr, meanRank].forEach((wanted, i) => {
      assert.ok(Math.abs((got[i] ?? 99) - wanted) < 1e-12, `${i}: ${got[i]}, not ${wanted}`);
    });
  });
}

test('open-set trials and closed ones are counted apart', () => {
  const figures = rankingFigures([
    trial(['a'], { a: 2, b: 1 }, { supported: ['a'] }),
    trial(['a'], { a: 2, b: 1 }, { supported: ['b'] }),
    trial(['a', 'b'], { a: 2, b: 1 }, { supported: ['b'] }),
    trial(['b'], { a: 2, b: 1 }),
    trial([], { a: 0, b: -1 }),
    trial([], { a: 2, b: -1 }, { supported: ['a'] }),
    trial([], { a: 0 }),
  ]);
  assert.deepEqual([figures.closed, figures.open], [4, 3]);
  assert.deepEqual(figures.missingFromSupported, { k: 2, n: 4, share: 0.5 });
  assert.deepEqual(figures.nothingSupported, { k: 2, n: 3, share: 2 / 3 });
  assert.equal(figures.top1, 3 / 4);
});

test('without trials nothing is known, and NaN is refused', () => {
  assert.deepEqual(rankingFigures([]), {
    closed: 0,
    open: 0,
    top1: null,
    top1ByClass: null,
    mrr: null,
    meanRank: null,
    missingFromSupported: { k: 0, n: 0, share: null },
    nothingSupported: { k: 0, n: 0, share: null },
  });
  assert.throws(() => rankingFigures([trial(['a'], { a: 1, b: Number.NaN })]), RangeError);
});

/** All orders of a list. */
function orders<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((one, i) => orders([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [one, ...rest]));
}

test('the same as the mean over all orders in which ties could stand', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const scores = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(scores, fc.subarray(ids, { minLength: 1 }), (values, truth) => {
      const figures = rankingFigures([trial(truth, Object.fromEntries(ids.map((id, i) => [id, values[i] ?? 0])))]);
      const ranks = orders(ids.map((id, i) => ({ id, value: values[i] ?? 0 })))
        .filter((order) => order.every((one, i) => one.value >= (order[i + 1]?.value ?? 0)))
        .map((order) => 1 + order.findIndex(({ id }) => truth.includes(id)));
      const mean = (of: (rank: number) => number) => ranks.reduce((sum, rank) => sum + of(rank), 0) / ranks.length;
      assert.ok(Math.abs((figures.top1 ?? 9) - mean((rank) => (rank === 1 ? 1 : 0))) < 1e-12);
      assert.ok(Math.abs((figures.mrr ?? 9) - mean((rank) => 1 / rank)) < 1e-12);
      assert.ok(Math.abs((figures.meanRank ?? 9) - mean((rank) => rank)) < 1e-12);
    }),
    { numRuns: 50 },
  );
});
