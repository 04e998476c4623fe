import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  logBetaBinomial,
  logGamma,
  logRowsAt,
  logRowsCovered,
  logRowsMixed,
  logScatter,
} from '../../src/weigh/counting.ts';

const near = (actual: number, expected: number, tolerance = 1e-9) =>
  assert.ok(Math.abs(actual - expected) < tolerance, `${actual} is not ${expected}`);

test('logGamma against factorials and known values', () => {
  let factorial = 1;
  for (let n = 1; n < 20; n++) {
    near(logGamma(n), Math.log(factorial), 1e-10);
    factorial *= n;
  }
  near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 1e-12);
  near(logGamma(0.1), 2.2527126517342055, 1e-11);
  near(logGamma(1000.5), 5908.674175848678, 1e-8);
});

test('beta-binomial sums to one over all arrangements', () => {
  for (const [n, a, b] of [
    [1, 1, 1],
    [5, 0.3, 3],
    [12, 2, 0.5],
  ] as const) {
    let sum = 0;
    for (let k = 0; k <= n; k++) {
      const arrangements = Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));
      sum += arrangements * Math.exp(logBetaBinomial(k, n, a, b));
    }
    near(sum, 1);
  }
});

test('rows at the step they were made at are most probable there', () => {
  const steps = [0, 0, 90, 0, 0, 0];
  const best = [0, 1, 2, 3, 4, 5].map((level) => logRowsAt(steps, level, 0.003));
  assert.equal(best.indexOf(Math.max(...best)), 2);
});

test('finer rows cost damage each, coarser rows cost little', () => {
  const clean = logRowsAt([0, 0, 0, 0, 100, 0], 4, 0.003);
  const damaged = logRowsAt([0, 0, 1, 0, 99, 0], 4, 0.003);
  const many = logRowsAt([0, 0, 50, 0, 50, 0], 4, 0.003);
  assert.ok(clean > damaged && damaged > many);
  assert.ok(clean - damaged < 7, 'one row in a hundred may be damage');
  assert.ok(clean - many > 200, 'half of the rows may not');
  const coarser = logRowsAt([0, 0, 90, 0, 10, 0], 2, 0.003);
  assert.ok(clean - coarser < 60);
});

test('a share made finer by another source beats damage as soon as it is large', () => {
  const counts = [0, 0, 40, 0, 60, 0];
  assert.ok(logRowsMixed(counts, 4, 0.003) > logRowsAt(counts, 4, 0.003) + 50);
});

test('a field that a tenth of the people fill does not explain a full column', () => {
  const full = [0, 0, 90, 0, 0, 0];
  assert.ok(logRowsAt(full, 2, 0.003) > logRowsCovered(full, 2, 0.1, 0.003) + 5);
  assert.ok(logRowsCovered(full, 2, 0.9, 0.003) > logRowsCovered(full, 2, 0.1, 0.003));
});

test('scatter over steps sums to one over all arrangements', () => {
  let sum = 0;
  for (let a = 0; a <= 4; a++) {
    for (let b = 0; a + b <= 4; b++) {
      const c = 4 - a - b;
      const arrangements = Math.exp(logGamma(5) - logGamma(a + 1) - logGamma(b + 1) - logGamma(c + 1));
      sum += arrangements * Math.exp(logScatter([a, b, c]));
    }
  }
  near(sum, 1);
  assert.equal(logScatter([7]), 0);
});
