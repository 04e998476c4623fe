/** What is said of two tables: an estimate is told from a count. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Share, TableComparison } from '../../src/compare/types.ts';
import { tableSays } from '../../src/report/compare-words.ts';

const share = (low: number, high: number): Share => ({
  k: 9,
  n: 10,
  share: 0.9,
  standardError: 0,
  interval: [low, high],
});

function carrierOf(aInB: Share | null, bInA: Share | null): string {
  const table = {
    verdict: { kind: 'overlapping' },
    carrier: {
      kind: 'column',
      a: ['phone'],
      b: ['phone'],
      overlap: { aInB, bInA, jaccard: null, shared: 120 },
      filled: { a: 1, b: 1 },
      chance: { a: 0, b: 0 },
    },
    schema: { a: 1, b: 1, common: 1, renamed: 0, onlyA: 0, onlyB: 0, sameOrder: null },
    contradicted: [],
  } as unknown as TableComparison;
  return tableSays(table)[1] ?? '';
}

test('a number is about right where it was estimated, and where one side could not be looked up at all', () => {
  const [exact, sampled] = [share(0.9, 0.9), share(0.8, 0.95)];
  assert.match(carrierOf(exact, sampled), / tell\. 120 distinct values are in both\.$/);
  assert.match(carrierOf(sampled, sampled), / tell\. About 120 distinct values are in both\.$/);
  assert.match(carrierOf(sampled, null), /none could be looked up in A; as far .* tell\. About 120 distinct values/);
});
