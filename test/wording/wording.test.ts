/** Numbers in words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  count,
  estimate,
  factor,
  firstOf,
  listed,
  moreProbable,
  percent,
  percentage,
  thousands,
} from '../../src/wording.ts';

const FACTORS: readonly (readonly [number, string])[] = [
  [0, '1.0'],
  [-0, '1.0'],
  [0.08, '1.2'],
  [Math.log10(2), '2.0'],
  [-Math.log10(2), '2.0'],
  [Math.log10(9.94), '9.9'],
  [1, '10'],
  [Math.log10(36), '36'],
  [Math.log10(364), '360'],
  [3, '1,000'],
  [Math.log10(4213), '4,200'],
  [5.5, '320,000'],
  [6, '10^6.0'],
  [-12.34, '10^12.3'],
  [300, '10^300.0'],
];

test('factors', () => {
  for (const [log10, words] of FACTORS) assert.equal(factor(log10), words, String(log10));
});

const PERCENTS: readonly (readonly [number, string])[] = [
  [0, '0 %'],
  [1e-9, 'under 1 %'],
  [0.0099, 'under 1 %'],
  [0.01, '1 %'],
  [0.124, '12 %'],
  [0.5, '50 %'],
  [0.99, '99 %'],
  [0.9901, 'over 99 %'],
  [1 - 1e-9, 'over 99 %'],
  [1, '100 %'],
];

test('percentages: nothing is rounded to nothing or to all', () => {
  for (const [share, words] of PERCENTS) assert.equal(percent(share), words, String(share));
});

test('the more probable comes first, and nobody is called the source', () => {
  assert.equal(moreProbable(2, 'A', 'B'), 'the findings are 100 times more probable if A than if B');
  assert.equal(moreProbable(-2, 'A', 'B'), 'the findings are 100 times more probable if B than if A');
  const came = (log10: number) => moreProbable(log10, 'the leak came by a/b', 'by c/d');
  assert.equal(came(2), 'the findings are 100 times more probable if the leak came by a/b than if by c/d');
  assert.equal(came(-2), 'the findings are 100 times more probable if the leak came by c/d than if by a/b');
});

test('property: factors are at least 1 and alike for both signs', () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (log10) => {
      assert.equal(factor(log10), factor(-log10));
      assert.match(factor(log10), /^(?:[1-9]\d{0,2}(?:,\d{3})?|[1-9]\.\d|10\.0|10\^\d+\.\d)$/);
    }),
  );
});

test('shares that need more digits', () => {
  for (const [share, words] of [
    [0, '0'],
    [0.0005, 'under 0.1'],
    [0.0015, '0.1'],
    [0.034, '3.4'],
    [0.05, '5'],
    [0.474, '47'],
    [0.985, '98.5'],
    [0.9995, 'over 99.9'],
    [1, '100'],
  ] as const)
    assert.equal(percentage(share), words, String(share));
});

test('large numbers', () => {
  assert.deepEqual([0, 999, 1000, 1234567].map(thousands), ['0', '999', '1,000', '1,234,567']);
});

test('what is counted, and what is only estimated', () => {
  assert.deepEqual(
    [count(1, 'record'), count(0, 'record'), count(4213, 'record'), count(2, 'family', 'families')],
    ['1 record', '0 records', '4,213 records', '2 families'],
  );
  assert.equal(estimate(4545, true, 4545), 'about 4,545');
  assert.deepEqual([estimate(4213), estimate(4213, true), estimate(33, true)], ['4,213', 'about 4,210', 'about 33']);
});

test('several names', () => {
  assert.deepEqual(
    [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => [listed(items), listed(items, 'or')]),
    [
      ['', ''],
      ['a', 'a'],
      ['a and b', 'a or b'],
      ['a, b and c', 'a, b or c'],
    ],
  );
  assert.deepEqual(
    [firstOf([], 2), firstOf(['a', 'b'], 2), firstOf(['a', 'b', 'c'], 2), firstOf(['a', 'b', 'c', 'd'], 2, '; ')],
    ['', 'a, b', 'a, b and 1 more', 'a; b and 2 more'],
  );
});
