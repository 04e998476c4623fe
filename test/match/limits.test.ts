/** Large sides: refused beyond a limit, and quick below it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { InputError } from '../../src/errors.ts';
import { assign } from '../../src/match/assign.ts';
import { contextOf } from '../../src/match/context.ts';
import { listingOf } from '../../src/match/listing.ts';
import { MOST_PAIRS, scoresOf } from '../../src/match/scores.ts';
import { cpuClock } from '../cpu.ts';
import { counts, item, side } from './items.ts';

const sided = (n: number) => side(...Array.from({ length: n }, (_, i) => item(`x${i}`)));

test('more pairs than can be scored are refused, in one line', () => {
  const [a, b] = [sided(Math.floor(MOST_PAIRS / 100) + 1), sided(100)];
  assert.throws(() => scoresOf(a, b), InputError);
  assert.throws(
    () => listingOf({ name: 'a.csv', from: 'evidence', side: a }, { name: 'b', from: 'system', side: b }),
    (error: unknown) =>
      error instanceof InputError &&
      /^a\.csv and b: 40001 columns or fields against 100 are too many to match .*: take one table/.test(
        error.message,
      ) &&
      !error.message.includes('\n'),
  );
});

test('how many lists are as good: counted right, and not by going through them for every pair', () => {
  const words = 'red blue green north south east west oak elm ash'.split(' ');
  const lists = (n: number, seed: number) =>
    side(
      ...Array.from({ length: n }, (_, i) =>
        item(`l${i}`, { values: counts(...words.slice((i * seed) % 7, 3 + ((i * seed) % 7))) }),
      ),
    );
  const small = contextOf(lists(9, 2), lists(12, 3)).values;
  for (let i = 0; i < 9; i++) {
    const row = Array.from({ length: 12 }, (_, j) => small.coverage(i, j) ?? 0);
    for (const least of row)
      assert.equal(small.asGood(i, least), row.filter((value) => value >= least - 1e-9).length / 12);
  }
  const n = 1500;
  const { values } = contextOf(lists(n, 2), lists(n, 3));
  const spent = cpuClock();
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += values.asGood(i, values.coverage(i, j) ?? 0);
  assert.ok(sum > 0 && spent() < 5000, String(spent()));
});

test('two thousand against two thousand: small pieces are assigned in no time', () => {
  const n = 2000;
  const spent = cpuClock();
  const partner = assign(n, n, (i, j) => (Math.abs(i - (n - 1 - j)) <= 1 ? 3 - Math.abs(i - (n - 1 - j)) : -1));
  assert.ok(partner.every((j, i) => j === n - 1 - i));
  // Blocks of forty that hang together.
  assign(n, n, (i, j) => (Math.floor(i / 40) === Math.floor(j / 40) ? 1 + ((i * j) % 7) : 0));
  assert.ok(spent() < 3000, String(spent()));
});

test('ten thousand columns that are all alike, against thirty fields', () => {
  const spent = cpuClock();
  const partner = assign(10_000, 30, (_, j) => 1 + (j % 3));
  assert.equal(partner.filter((j) => j >= 0).length, 30);
  assert.ok(spent() < 1500, String(spent()));
});
