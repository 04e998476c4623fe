/** A kernel's memory serves the next one: nothing of what was counted is found there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batchesOf, both, kernel } from './roads.ts';

const rows = (count: number, of: number): string[][] =>
  Array.from({ length: count }, (_, i) => [
    `${i * of}`,
    `2003-0${1 + (i % 9)}-1${of}`,
    i % 3 === 0 ? '' : `x${i % of}`,
  ]);

test('tables counted one after another, large and small: each as on the slow road', () => {
  for (const [count, of] of [
    [3000, 7],
    [1, 1],
    [40, 3],
    // Beyond what is kept for the next.
    [30000, 9],
    [2, 2],
  ] as const) {
    const { fast, slow } = both(batchesOf(['id', 'date', 'x'], rows(count, of), 700));
    assert.deepEqual(fast, slow, `${count} rows`);
  }
});

test('the next kernel begins in cleared memory, and one that has ended refuses', () => {
  const first = kernel();
  const at = first.region(1 << 20);
  first.bytes.fill(0xa5, at, at + (1 << 20));
  const { buffer } = first;
  first.end();
  first.end();
  assert.throws(() => first.exports.newTable(), /the kernel has ended/);
  assert.throws(() => first.bytes.fill(1), /the kernel has ended/);
  const next = kernel();
  assert.equal(next.buffer, buffer, 'the same memory');
  assert.ok(!next.bytes.subarray(next.exports.used()).includes(0xa5), 'cleared');
  const other = kernel();
  assert.notEqual(other.buffer, buffer, 'one kernel at a time');
});
