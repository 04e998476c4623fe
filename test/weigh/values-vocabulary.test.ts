/** How much of a vocabulary a list covers. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { coverageOf } from '../../src/weigh/values/vocabulary.ts';

test('coverage counts rows, letter case and margins aside', () => {
  assert.equal(
    coverageOf(
      [
        { value: 'Male', rows: 30 },
        { value: 'x', rows: 10 },
      ],
      [' male ', 'female'],
    ),
    0.75,
  );
  assert.equal(coverageOf([], ['male']), 0);
  assert.equal(coverageOf([{ value: '__proto__', rows: 1 }], ['a']), 0);
});
