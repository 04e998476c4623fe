import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostTooMuch } from '../../src/evidence/lost-share.ts';

test('how much may be lost of what is called complete', () => {
  assert.ok(!lostTooMuch({}, 0));
  assert.ok(!lostTooMuch({ brokenLines: 3 }, 2));
  assert.ok(!lostTooMuch({ brokenLines: 10, raggedRows: 900 }, 100));
  assert.ok(lostTooMuch({ brokenLines: 12 }, 100));
  assert.ok(lostTooMuch({ brokenLines: 6, linesInDoubt: 6 }, 100));
  assert.ok(!lostTooMuch({ linesOutsideTables: 20 }, 1));
  assert.ok(!lostTooMuch({ linesOutsideTables: 100 }, 100));
  assert.ok(lostTooMuch({ linesOutsideTables: 101 }, 100));
});
