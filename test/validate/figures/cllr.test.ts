/** Cllr: published values, another program's values, and what it must do at the edges. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bits, cllr, costAt, probability } from '../../../src/validate/figures/cllr.ts';
import { anyTrials, SETS } from './make.ts';

const INFINITE = Number.POSITIVE_INFINITY;

/** Plain ratios, as the values are published; the function takes log10. */
const GOLDENS: readonly (readonly [right: number[], wrong: number[], bits: number | null])[] = [
  [[3, 3], [1 / 3, 1 / 3], 0.4150375],
  [[1], [1 / 3, 1 / 3], 0.7075187],
  [[1, 1], [1], 1],
  [[1 / 3], [3], 2],
  [[INFINITE], [0], 0],
  [[0], [0], INFINITE],
  [[INFINITE, 3], [INFINITE], INFINITE],
  [[], [1], null],
  [[1], [], null],
  [[], [], null],
];

test('goldens', () => {
  for (const [right, wrong, golden] of GOLDENS) {
    const got = cllr({ right: right.map(Math.log10), wrong: wrong.map(Math.log10) });
    if (golden === null || golden === INFINITE) assert.equal(got, golden);
    else assert.ok(Math.abs((got ?? 9) - golden) < 5e-8, `${right} ${wrong}: ${got}`);
  }
});

test('another program gets the same, at other prior odds, too', () => {
  for (const [name, { trials, cllr: golden, ece }] of Object.entries(SETS)) {
    assert.ok(Math.abs((cllr(trials) ?? 9) - golden) < 1e-12, name);
    [-2, -1, 1, 2].forEach((prior, i) => {
      assert.ok(Math.abs((costAt(trials, prior) ?? 9) - (ece[i] ?? 9)) < 1e-9, `${name} ${prior}`);
    });
  }
});

test('ratios that no double holds cost what they cost', () => {
  assert.ok(Math.abs((cllr({ right: [400], wrong: [400] }) ?? 0) - 200 * Math.log2(10)) < 1e-9);
  assert.equal(cllr({ right: [5000], wrong: [-5000] }), 0);
  assert.equal(bits(-1e6), 0);
});

test('NaN is refused, not averaged', () => {
  assert.throws(() => cllr({ right: [Number.NaN], wrong: [0] }), RangeError);
  assert.throws(() => cllr({ right: [0], wrong: [0, Number.NaN] }), RangeError);
});

test('the sides mirror each other, and no ratio is better than a mistaken one', () => {
  fc.assert(
    fc.property(anyTrials({ infinite: true }), ({ right, wrong }) => {
      const here = cllr({ right, wrong }) ?? -1;
      const there = cllr({ right: wrong.map((x) => -x), wrong: right.map((x) => -x) });
      assert.ok(here >= 0);
      assert.ok(here === there || Math.abs(here - (there ?? 0)) < 1e-9);
      const worse = cllr({ right: right.map((x) => x - 1), wrong }) ?? 0;
      assert.ok(worse >= here);
    }),
  );
});

test('odds and probabilities', () => {
  assert.equal(probability(0), 0.5);
  assert.equal(probability(Number.NEGATIVE_INFINITY), 0);
  assert.equal(probability(INFINITE), 1);
  assert.ok(Math.abs(probability(1) - 10 / 11) < 1e-15);
});
