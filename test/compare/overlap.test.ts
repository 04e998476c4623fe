/** Two samples of sets: exact while nothing was dropped; else within what they say of their error. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRunning } from '../../src/compare/facts.ts';
import { hashesOf, overlapOf, shareOf, wilson } from '../../src/compare/overlap.ts';
import { hashText } from '../../src/kernel/hash.ts';
import { BottomK } from '../../src/profile/sketch.ts';

function sampleOf(seed: number, from: number, to: number, limit: number): BottomK<null> {
  const sample = new BottomK<null>(limit);
  for (let i = from; i < to; i++) sample.add(hashText(`${seed} ${i}`), () => null);
  return sample;
}

test('small sets: exact, with no error', () => {
  const overlap = overlapOf(hashesOf(sampleOf(1, 0, 40, 64)), hashesOf(sampleOf(1, 30, 60, 64)));
  assert.deepEqual(overlap, {
    aInB: { k: 10, n: 40, share: 0.25, standardError: 0, interval: [0.25, 0.25] },
    bInA: { k: 10, n: 30, share: 1 / 3, standardError: 0, interval: [1 / 3, 1 / 3] },
    jaccard: 1 / 6,
    shared: 10,
  });
});

test('nothing to look up is unknown, not zero', () => {
  const overlap = overlapOf(hashesOf(new BottomK<null>(8)), hashesOf(sampleOf(1, 0, 5, 8)));
  assert.equal(overlap.aInB, null);
  assert.equal(overlap.bInA?.share, 0);
  assert.equal(overlapOf(hashesOf(new BottomK<null>(8)), hashesOf(new BottomK<null>(8))).jaccard, null);
});

test('large sets: the intervals hold the truth in 19 of 20 trials, and the estimates are right on the whole', () => {
  const [size, other, common, trials] = [3000, 6000, 900, 120];
  let [insideA, insideB, shared] = [0, 0, 0];
  for (let seed = 0; seed < trials; seed++) {
    const a = sampleOf(seed, 0, size, 256);
    const b = sampleOf(seed, size - common, size - common + other, 256);
    const overlap = overlapOf(hashesOf(a), hashesOf(b));
    const holds = (share: typeof overlap.aInB, truth: number) =>
      share !== null && share.interval[0] <= truth && truth <= share.interval[1] ? 1 : 0;
    insideA += holds(overlap.aInB, common / size);
    insideB += holds(overlap.bInA, common / other);
    shared += overlap.shared;
    assert.ok(Math.abs((overlap.bInA?.n ?? 0) - 256) <= 1);
  }
  assert.ok(insideA / trials >= 0.9, `${insideA} of ${trials}`);
  assert.ok(insideB / trials >= 0.9, `${insideB} of ${trials}`);
  assert.ok(Math.abs(shared / trials / common - 1) < 0.05, String(shared / trials));
});

test('intervals: none is wider than 0 to 1, and 0 of n and n of n have a width', () => {
  assert.deepEqual([wilson(0, 10)[0], wilson(10, 10)[1]], [0, 1]);
  assert.ok(wilson(0, 10)[1] > 0.2 && wilson(10, 10)[0] < 0.8);
  assert.equal(shareOf(1, 0, true), null);
});

test('running numbers are told by their shapes', () => {
  for (const [shape, rows, running] of [
    ['9999', 3000, true],
    ['AAA999999', 3000, true],
    ['AAA-9999-99999', 3000, true],
    ['a+_9999', 3000, true],
    ['9999-99-99 99:99:99', 3000, true],
    ['9999-99-99A99:99:99A', 3000, true],
    ['999.9.99.99', 3000, true],
    // Two digits can't tell 3000 apart: the letters do.
    ['a+99', 3000, false],
    ['a+.a+@a+.a+', 3000, false],
    ['AAAAA9999A', 3000, false],
    ['hex{32}', 3000, false],
    ['Aa+ Aa+', 3000, false],
    ['99 Aa+ Aa+', 3000, false],
  ] as const)
    assert.equal(isRunning(shape, rows), running, shape);
});
