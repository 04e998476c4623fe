/** Calibration by a line: another program's fits, neutral data, separated data, and what a change of scale does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bits } from '../../../src/validate/figures/cllr.ts';
import { calibrate, calibrated } from '../../../src/validate/figures/logistic.ts';
import type { Trials } from '../../../src/validate/figures/types.ts';
import { anyTrials, SETS } from './make.ts';

test('another program fits the same line', () => {
  for (const [name, { trials, fit }] of Object.entries(SETS)) {
    const line = calibrate(trials);
    assert.ok(Math.abs((line?.a ?? 9) - fit[0]) < 1e-7, `${name} a ${line?.a}`);
    assert.ok(Math.abs((line?.b ?? 9) - fit[1]) < 1e-7, `${name} b ${line?.b}`);
  }
});

const NOTHING = { a: 0, b: 0 };
const FLAT: readonly (readonly [string, Trials])[] = [
  ['one ratio for all', { right: [3, 3], wrong: [3, 3, 3, 3, 3] }],
  ['the same ratios on both sides', { right: [-1, 0, 1], wrong: [-1, -1, 0, 0, 1, 1] }],
  ['a model that speaks against the truth', { right: [-3, -2, -1], wrong: [1, 2, 3, 4] }],
  ['no evidence', { right: [0], wrong: [0] }],
];

for (const [name, trials] of FLAT) {
  test(`${name}: the line says nothing`, () => {
    const line = calibrate(trials);
    assert.ok(Math.abs((line?.a ?? 9) - NOTHING.a) < 1e-9 && Math.abs((line?.b ?? 9) - NOTHING.b) < 1e-9);
    assert.ok(Math.abs(calibrated(line ?? NOTHING, 1000)) < 1e-5);
  });
}

test('a side without trials: no line', () => {
  assert.equal(calibrate({ right: [1, 2], wrong: [] }), null);
  assert.equal(calibrate({ right: [], wrong: [1] }), null);
});

test('perfectly separated: the ratio that the number of trials carries, no endless slope', () => {
  for (const [right, wrong] of [
    [9, 9],
    [9, 99],
    [50, 2000],
  ] as const) {
    const line = calibrate({ right: Array(right).fill(5), wrong: Array(wrong).fill(-5) });
    // One of right + 1 and one of wrong + 1 lie among the others.
    const top = Math.log10((right / (right + 1)) * (wrong + 1));
    const bottom = -Math.log10((wrong / (wrong + 1)) * (right + 1));
    assert.ok(Math.abs(calibrated(line ?? NOTHING, 5) - top) < 1e-6, `${right} ${wrong}`);
    assert.ok(Math.abs(calibrated(line ?? NOTHING, -5) - bottom) < 1e-6, `${right} ${wrong}`);
  }
});

test('infinite ratios stand at the finite one farthest from 1; a flat line stays finite', () => {
  const infinite = calibrate({ right: [Number.POSITIVE_INFINITY, 1], wrong: [Number.NEGATIVE_INFINITY, 0.5] });
  assert.deepEqual(infinite, calibrate({ right: [1, 1], wrong: [-1, 0.5] }));
  assert.equal(calibrated({ a: 0.5, b: 0 }, Number.POSITIVE_INFINITY), 0.5);
});

test('overstated ratios are taken back: the slope of eightfold ratios is an eighth', () => {
  const [once, eightfold] = [SETS.apart, SETS.overstated].map((set) => set && calibrate(set.trials));
  assert.ok(Math.abs((once?.b ?? 9) / 8 - (eightfold?.b ?? 0)) < 1e-9);
  assert.ok(Math.abs((once?.a ?? 9) - (eightfold?.a ?? 0)) < 1e-9);
});

test('never falling, the same for any order of trials, mirrored with the sides; a fit never costs more than silence', () => {
  fc.assert(
    fc.property(anyTrials(), ({ right, wrong }) => {
      const line = calibrate({ right, wrong });
      assert.ok(line !== null && Number.isFinite(line.a) && line.b >= 0);
      assert.deepEqual(calibrate({ right: [...right].reverse(), wrong: [...wrong].reverse() }), line);
      const turned = calibrate({ right: wrong.map((x) => -x), wrong: right.map((x) => -x) });
      assert.ok(Math.abs((turned?.a ?? 9) + line.a) < 1e-6 && Math.abs((turned?.b ?? 9) - line.b) < 1e-6);
      // Judged as fitted: with the trial of each side that is spread over the other side's ratios.
      const cost = (own: readonly number[], others: readonly number[], sign: 1 | -1) => {
        const sum = (values: readonly number[]) =>
          values.reduce((all, x) => all + bits(-sign * calibrated(line, x)), 0);
        return (sum(own) + sum(others) / others.length) / (own.length + 1);
      };
      const all = (cost(right, wrong, 1) + cost(wrong, right, -1)) / 2;
      assert.ok(all <= 1 + 1e-9, String(all));
    }),
  );
});
