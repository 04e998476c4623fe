import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CALIBRATION, PROVENANCE } from '../../src/weigh/calibration.ts';
import { bestOfSystems, type Calibration, othersOf, settle } from '../../src/weigh/settle.ts';

const PLAIN: Calibration = { offset: 0, slope: 1, lowest: -99, highest: 99 };
const near = (x: number, y: number) => assert.ok(Math.abs(x - y) < 1e-9, `${x} is not ${y}`);

test('what another candidate explains as well weighs less', () => {
  const table: [sum: number, others: number[], rivals: number][] = [
    [3, [], 0],
    // Others that explain nothing leave half of the alternative.
    [3, [-99], Math.log10(2)],
    [3, [0], 0],
    [3, [3], -Math.log10(0.5 + 0.5 * 1000)],
    [3, [3, -99], -Math.log10(0.5 + 0.25 * 1000)],
    [1, [400], Math.log10(2) - 400],
  ];
  for (const [sum, others, rivals] of table) near(settle(sum, others, PLAIN).rivals, rivals);
});

test('line, bounds and total', () => {
  const table: [Calibration, sum: number, calibration: number, cap: number][] = [
    [PLAIN, 2, 0, 0],
    [{ ...PLAIN, offset: -0.5 }, 2, -0.5, 0],
    [{ ...PLAIN, slope: 0.5 }, 2, -1, 0],
    [{ ...PLAIN, highest: 1.5 }, 2, 0, -0.5],
    [{ ...PLAIN, lowest: -1 }, -4, 0, 3],
    [{ offset: 1, slope: 0.5, lowest: -1, highest: 1.5 }, 2, 0, -0.5],
  ];
  for (const [calibration, sum, line, cap] of table) {
    const settled = settle(sum, [], calibration);
    near(settled.calibration, line);
    near(settled.cap, cap);
    near(sum + settled.rivals + settled.calibration + settled.cap, settled.total);
  }
});

test('the best of each system counts, its own paths never against it', () => {
  const best = bestOfSystems([
    ['a', 1],
    ['b', -2],
    ['a', 3],
  ]);
  assert.deepEqual(
    [...best],
    [
      ['a', 3],
      ['b', -2],
    ],
  );
  assert.deepEqual(othersOf(best, 'a'), [-2]);
  assert.deepEqual(othersOf(best, 'a', 'b'), []);
});

test('the best stays the best, and more findings never lower a total', () => {
  const sum = fc.double({ min: -40, max: 40, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(sum, { minLength: 2, maxLength: 9 }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (sums, more) => {
        const total = (i: number, own = sums[i] ?? 0) =>
          settle(
            own,
            sums.filter((_, j) => j !== i),
          ).total;
        const first = sums.indexOf(Math.max(...sums));
        for (const i of sums.keys()) assert.ok(total(i) <= total(first) + 1e-9);
        assert.ok(total(0, (sums[0] ?? 0) + more) >= total(0) - 1e-9);
        for (const i of sums.keys()) assert.ok(Number.isFinite(total(i)));
      },
    ),
  );
});

test('what is shipped was fitted, and is bounded on both sides', () => {
  const { slope, lowest, highest } = CALIBRATION;
  // Steeper, a denial could cost more than its grade allows.
  assert.ok(slope > 0 && slope <= 1 && lowest < 0 && highest > 1);
  assert.ok(highest <= Math.log10(PROVENANCE.wrong) + 0.1, 'no more than the number of wrong sources can tell');
});
