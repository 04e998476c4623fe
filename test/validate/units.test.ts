/** Which ratios of a ranking are compared, and what counts as first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderOf, unitsOf } from '../../src/validate/units.ts';
import { candidate, outcome } from './outcomes.ts';

test('a system stands with its best candidate, the true one with its best right candidate', () => {
  const of = outcome([
    candidate('a/x', 1),
    candidate('a/y', 3),
    candidate('b/x', 0.5),
    candidate('b/y', 2),
    candidate('c/x', -1),
  ]);
  assert.deepEqual(unitsOf(of, 'log10LR'), { right: [1], wrong: [2, -1] });
});

test('candidates that no columns tell from the truth are neither right nor wrong', () => {
  const of = outcome([candidate('a/x', 1), candidate('b/x', 0.5), candidate('b/y', 2), candidate('c/x', 4)], {
    same: ['b/y', 'c/x'],
  });
  assert.deepEqual(unitsOf(of, 'log10LR'), { right: [1], wrong: [0.5] });
});

test('a right candidate that was not ranked says nothing; a source that is not listed has no right one', () => {
  assert.deepEqual(unitsOf(outcome([candidate('b/x', 2)]), 'log10LR'), { right: [0], wrong: [2] });
  const open = outcome([candidate('b/x', 2), candidate('a/x', 1)], { kind: 'open' });
  assert.deepEqual(unitsOf(open, 'log10LR'), { right: [], wrong: [2, 1] });
});

test('two sources: one right ratio each', () => {
  const two = outcome([candidate('a/x', 1), candidate('b/y', -2), candidate('c/x', 0)], {
    kind: 'joined',
    truth: ['a/x', 'b/y'],
    truthSystems: ['a', 'b'],
  });
  assert.deepEqual(unitsOf(two, 'log10LR'), { right: [1, -2], wrong: [0] });
});

test('findings alone and scores are read in place of totals', () => {
  const of = outcome([candidate('a/x', 1, { raw: 5, baseline: 0.2 }), candidate('b/x', 2, { raw: 4, baseline: 0.1 })]);
  assert.deepEqual(unitsOf(of, 'raw'), { right: [5], wrong: [4] });
  assert.equal(orderOf(of, 'ranking').top1, 0);
  assert.equal(orderOf(of, 'baseline').top1, 1);
});

test('first: strictly, by class, by system', () => {
  const other = outcome([candidate('a/x', 1), candidate('a/y', 2), candidate('b/x', 0)]);
  assert.deepEqual(orderOf(other, 'ranking'), {
    top1: 0,
    top1ByClass: 0,
    top1BySystem: 1,
    mrr: 0.5,
    mrrBySystem: 1,
  });
  const alike = outcome([candidate('a/x', 1), candidate('b/x', 2)], { same: ['b/x'] });
  const { top1, top1ByClass, top1BySystem } = orderOf(alike, 'ranking');
  assert.deepEqual([top1, top1ByClass, top1BySystem], [0, 1, 0]);
  assert.equal(orderOf(outcome([candidate('b/x', 2)], { kind: 'open' }), 'ranking').top1, null);
});

test('equal totals: the order is that of the ranking', () => {
  const told = outcome([candidate('a/x', 2, { rank: 1 }), candidate('b/x', 2, { rank: 2 })]);
  assert.equal(orderOf(told, 'ranking').top1BySystem, 1);
  assert.equal(orderOf(outcome([candidate('a/x', 2), candidate('b/x', 2)]), 'ranking').top1BySystem, 0.5);
});
