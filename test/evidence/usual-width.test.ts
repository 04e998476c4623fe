/** The commonest number of cells in rows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualWidth } from '../../src/evidence/usual-width.ts';

const cases: readonly [what: string, lengths: readonly number[], width: number, consistency: number][] = [
  ['no rows', [], 0, 0],
  ['all alike', [3, 3, 3], 3, 1],
  ['most of them', [1, 4, 4, 2, 4], 4, 0.6],
  ['the larger of equals, whichever comes first', [2, 5, 5, 2], 5, 0.5],
  ['rows without cells', [0, 0, 1], 0, 2 / 3],
];

for (const [what, lengths, width, consistency] of cases)
  test(what, () => assert.deepEqual(usualWidth(lengths.map((length) => ({ length }))), { width, consistency }));
