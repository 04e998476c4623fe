/** The Turing bound and the limits of a share. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clopperPearson } from '../../../src/validate/figures/proportion.ts';
import { MISLEADS_STRONGLY, turing } from '../../../src/validate/figures/turing.ts';

/** `scipy.stats.beta.ppf(.05, k, n - k + 1)` and `beta.ppf(.95, k + 1, n - k)`, SciPy 1.17.1. */
const LIMITS: readonly (readonly [k: number, n: number, lower: number, upper: number])[] = [
  [0, 100, 0, 0.029513049607039925],
  [1, 100, 0.0005128014162622921, 0.046559811453538935],
  [5, 50, 0.040236590402114567, 0.19883300251641847],
  [30, 3000, 0.007206908697546899, 0.013539307620630348],
  [3, 3, 0.3684031498640387, 1],
  [250, 100000, 0.002246008258292181, 0.0027757704044435133],
];

test('limits of a share, as in SciPy', () => {
  for (const [k, n, lower, upper] of LIMITS) {
    const ends = clopperPearson(k, n);
    assert.ok(Math.abs((ends?.lower ?? 9) - lower) < 1e-11, `${k} of ${n}: ${ends?.lower}`);
    assert.ok(Math.abs((ends?.upper ?? 9) - upper) < 1e-11, `${k} of ${n}: ${ends?.upper}`);
  }
  assert.deepEqual([clopperPearson(0, 7)?.lower, clopperPearson(7, 7)?.upper], [0, 1]);
  assert.equal(clopperPearson(0, 0), null);
  for (const [k, n] of [
    [2, 1],
    [-1, 3],
    [0.5, 2],
    [Number.NaN, 2],
  ] as const) {
    assert.throws(() => clopperPearson(k, n), RangeError);
  }
});

test('limits contain the share and tighten with trials', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const k = Math.round(part * n);
      const [few, many] = [clopperPearson(k, n), clopperPearson(10 * k, 10 * n)];
      assert.ok(few !== null && many !== null);
      assert.ok(few.lower <= k / n && k / n <= few.upper);
      assert.ok(many.upper - many.lower <= few.upper - few.lower);
    }),
  );
});

/** `count` wrong candidates, `above` of which have a log10 ratio of `value`, the others of −1. */
const wrong = (count: number, above: number, value: number) => ({
  wrong: Array.from({ length: count }, (_, i) => (i < above ? value : -1)),
});

const VERDICTS: readonly (readonly [string, ReturnType<typeof wrong>, string[]])[] = [
  ['no trials', wrong(0, 0, 0), ['open', 'open', 'open']],
  ['none of 20 says nothing', wrong(20, 0, 0), ['open', 'open', 'open']],
  ['none of 28 is too few for the first', wrong(28, 0, 0), ['open', 'open', 'open']],
  ['none of 29 keeps the first', wrong(29, 0, 0), ['kept', 'open', 'open']],
  ['none of 299 keeps the second', wrong(299, 0, 0), ['kept', 'kept', 'open']],
  ['none of 2,994 is too few for the third', wrong(2994, 0, 0), ['kept', 'kept', 'open']],
  ['none of 2,995 keeps all', wrong(2995, 0, 0), ['kept', 'kept', 'kept']],
  ['a fifth of 100 above 10 breaks the first', wrong(100, 20, 1.5), ['broken', 'open', 'open']],
  ['a tenth of 1,000 above 1,000 breaks the others', wrong(1000, 100, 4), ['open', 'broken', 'broken']],
  ['a little above 10 is above 10', wrong(30, 30, 1.001), ['broken', 'open', 'open']],
  ['exactly 10 is not above 10', wrong(30, 30, 1), ['kept', 'open', 'open']],
];

for (const [name, trials, verdicts] of VERDICTS) {
  test(`Turing: ${name}`, () => {
    assert.deepEqual(
      turing(trials).map(({ verdict }) => verdict),
      verdicts,
    );
  });
}

test('what a step says', () => {
  const [ten, , thousand] = turing({ wrong: [2, Number.POSITIVE_INFINITY, -1, 0] });
  assert.deepEqual([ten?.x, ten?.bound, ten?.observed], [10, 0.1, { k: 2, n: 4, share: 0.5 }]);
  assert.deepEqual([thousand?.x, thousand?.bound, thousand?.observed.k], [1000, 0.001, 1]);
  assert.ok((ten?.lower ?? 9) < 0.5 && (ten?.upper ?? 0) > 0.5);
  assert.deepEqual(turing({ wrong: [] })[0]?.observed, { k: 0, n: 0, share: null });
  assert.equal(turing({ wrong: [] })[0]?.upper, null);
});

test('ratios that are true keep the bound: a fair coin of LR 2 and ½, many times', () => {
  // P(LR = 2^(2k−n) | wrong) with each toss doubling at 1/3: E[LR | wrong] = 1 holds exactly.
  const tosses = 9;
  const log10 = (k: number) => (2 * k - tosses) * Math.log10(2);
  const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (tosses - k + 1)) / k);
  const values = Array.from({ length: tosses + 1 }, (_, k) =>
    Array<number>(choose(k) * 2 ** (tosses - k)).fill(log10(k)),
  );
  for (const { observed, bound, verdict } of turing({ wrong: values.flat() })) {
    assert.ok((observed.share ?? 1) <= bound);
    assert.equal(verdict, 'kept');
  }
});

test('strongly misleading: beyond 1,000 for the wrong ones, beyond 1/1,000 against the right ones', () => {
  const { right, wrong } = MISLEADS_STRONGLY;
  assert.deepEqual([-3, -3.1, 0, 9].map(right), [false, true, false, false]);
  assert.deepEqual([3, 3.1, 5, -9].map(wrong), [false, true, true, false]);
});
