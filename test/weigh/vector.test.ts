/** Vectors cut from a shared block: all zeros, none over another, at the end of a block as in its middle. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zeros } from '../../src/weigh/vector.ts';

test('vectors are zeros and share no number', () => {
  const all = Array.from({ length: 3000 }, () => zeros(12));
  all.forEach((vector, i) => {
    assert.deepEqual([...vector], new Array(12).fill(0));
    vector.fill(i + 1);
  });
  all.forEach((vector, i) => {
    assert.deepEqual([vector.length, vector[0], vector[11]], [12, i + 1, i + 1]);
  });
});

test('a vector longer than a block is one all the same', () => {
  assert.equal(zeros(10_000).length, 10_000);
});
