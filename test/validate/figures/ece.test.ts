/** Empirical cross-entropy: another program's values, what it equals at even odds, and where the tool harms. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cllr } from '../../../src/validate/figures/cllr.ts';
import { ece } from '../../../src/validate/figures/ece.ts';
import { cllrParts } from '../../../src/validate/figures/pav.ts';
import { anyTrials, SETS } from './make.ts';

const at = (points: readonly { readonly x: number; readonly y: number }[] | undefined, x: number) =>
  points?.find((point) => point.x === x)?.y ?? Number.NaN;

test('another program gets the same', () => {
  for (const [name, { trials, ece: goldens }] of Object.entries(SETS)) {
    [-2, -1, 1, 2].forEach((prior, i) => {
      assert.ok(Math.abs(at(ece(trials)?.observed, prior) - (goldens[i] ?? 9)) < 1e-9, `${name} ${prior}`);
    });
  }
});

test('the axis: −3 to 3 in steps of 0.1, exactly; without trials no curves', () => {
  const xs = ece({ right: [1], wrong: [0] })?.neutral.map(({ x }) => x) ?? [];
  assert.equal(xs.length, 61);
  assert.deepEqual([xs[0], xs[1], xs[30], xs[60]], [-3, -2.9, 0, 3]);
  assert.equal(ece({ right: [], wrong: [0] }), null);
  assert.equal(ece({ right: [0], wrong: [] }), null);
});

test('a tool that says nothing is the neutral curve and harms nowhere; an inverted one harms', () => {
  const nothing = ece({ right: Array(7).fill(0), wrong: Array(11).fill(0) });
  assert.deepEqual(nothing?.harmful, []);
  nothing?.observed.forEach(({ y }, i) => {
    assert.ok(Math.abs(y - (nothing.neutral[i]?.y ?? 9)) < 1e-12);
  });
  assert.equal(ece({ right: [-2, -2], wrong: [2] })?.harmful.length, 61);
  assert.deepEqual(ece({ right: [2, 2], wrong: [-2] })?.harmful, []);
  // Right half the time and very sure of it: harms at even odds, too.
  assert.ok(ece({ right: [9, -9], wrong: [-9, 9] })?.harmful.includes(0));
});

test('an infinite ratio on the wrong side costs without end at all odds, and PAV takes it back', () => {
  const curves = ece({ right: [1, Number.NEGATIVE_INFINITY], wrong: [-1, 0] });
  assert.ok(curves?.observed.every(({ y }) => y === Number.POSITIVE_INFINITY));
  assert.ok(curves?.calibrated.every(({ y }) => Number.isFinite(y)));
  assert.equal(curves?.harmful.length, 61);
});

test('at even odds: Cllr, Cllr_min and 1; PAV is below both others everywhere', () => {
  fc.assert(
    fc.property(anyTrials({ infinite: true }), (trials) => {
      const curves = ece(trials);
      assert.ok(curves !== null);
      assert.equal(at(curves.observed, 0), cllr(trials));
      assert.ok(Math.abs(at(curves.calibrated, 0) - (cllrParts(trials)?.min ?? 9)) < 1e-12);
      assert.equal(at(curves.neutral, 0), 1);
      curves.calibrated.forEach(({ y }, i) => {
        assert.ok(y <= (curves.neutral[i]?.y ?? -1) + 1e-9 && y <= (curves.observed[i]?.y ?? -1) + 1e-9);
      });
    }),
    { numRuns: 40 },
  );
});
