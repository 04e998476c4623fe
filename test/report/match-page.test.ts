/** A match as a page: one and several. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchPage } from '../../src/report/match-page.ts';

test('one column is no columns', () => {
  const page = (items: number): string => {
    const side = { from: 'evidence', items, complete: true, sampled: false } as const;
    const [a, b] = [
      { ...side, name: 'a.csv' },
      { ...side, name: 'b.csv' },
    ];
    return JSON.stringify(
      matchPage({ format: 'leakprint-match/1', complete: true, a, b, pairs: [], unmatched: { a: [], b: [] } }),
    );
  };
  assert.ok(page(1).includes('a.csv (evidence, 1 column or field) against b.csv (evidence, 1): 0 pairs.'));
  assert.ok(page(1200).includes('a.csv (evidence, 1,200 columns or fields) against b.csv (evidence, 1,200): 0 pairs.'));
});
