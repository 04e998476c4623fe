/** Pairing as a whole: order doesn't matter, nobody is paired twice, doubtful ones stay alone, hostile names do no harm. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { sharesOf } from '../../src/match/competition.ts';
import { listingOf } from '../../src/match/listing.ts';
import { pairSides } from '../../src/match/pairing.ts';
import { shapeOfPattern } from '../../src/match/patterns.ts';
import { scoresOf } from '../../src/match/scores.ts';
import { sideOfFields } from '../../src/match/sides.ts';
import type { Item } from '../../src/match/types.ts';
import { ATTRIBUTES } from '../../src/vocabulary/index.ts';
import { hostileName } from '../report/hostile.ts';
import { item, side } from './items.ts';
import { field } from './systems.ts';

const NAMES = ['mobile', 'full name', 'dob', 'district', 'pin code', 'vaccine', 'dose', 'email'];

const someItem: fc.Arbitrary<Item> = fc
  .tuple(fc.oneof(hostileName, fc.constantFrom(...NAMES)), fc.constantFrom('other', ...ATTRIBUTES.map(({ id }) => id)))
  .map(([name, attribute]) => item(name, { attribute }));

test('each goes to one at most, reasons add up, and nothing breaks on hostile names', () => {
  fc.assert(
    fc.property(fc.array(someItem, { maxLength: 8 }), fc.array(someItem, { maxLength: 8 }), (mine, theirs) => {
      const { rows, left } = pairSides(side(...mine), side(...theirs));
      const taken = rows.flatMap(({ pair }) => (pair === null ? [] : [pair.b]));
      assert.equal(new Set(taken).size, taken.length);
      assert.deepEqual(
        [...taken, ...left].sort((x, y) => x - y),
        theirs.map((_, j) => j),
      );
      for (const { pair, runnersUp } of rows) {
        for (const { ratio, probability, signals } of [...(pair === null ? [] : [pair]), ...runnersUp]) {
          const sum = signals.reduce((all, { value, weight }) => all + (value >= 0.5 ? weight : -weight), 0);
          assert.ok(Math.abs(sum - ratio) < 1e-9);
          assert.ok(probability >= 0 && probability <= 1);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('the order of either side changes no score, neighbours aside', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someItem, { minLength: 2, maxLength: 6, selector: ({ name }) => name }), (items) => {
      // Each in a table of its own: nobody has neighbours.
      const apart = items.map((entry, i) => ({ ...entry, table: String(i) }));
      const turned = [...apart].reverse();
      const plain = scoresOf(side(...apart), side(...apart));
      const other = scoresOf(side(...turned), side(...apart));
      const last = items.length - 1;
      for (let i = 0; i <= last; i++)
        for (let j = 0; j <= last; j++) assert.ok(Math.abs(plain.ratio(i, j) - other.ratio(last - i, j)) < 1e-9);
    }),
    { numRuns: 60 },
  );
});

test('a doubtful column is left alone', () => {
  const { rows, left } = pairSides(side(item('colour')), side(item('wheel'), item('engine')));
  assert.equal(rows[0]?.pair, null);
  assert.deepEqual(left, [0, 1]);
});

test('names alone are enough: fields without attributes', () => {
  const fields = ['full_name', 'mobile_no', 'pincode'].map((name) => field('other', { name }));
  const mine = side(item('Pin Code'), item('Full Name'), item('Mobile Number'));
  const { rows } = pairSides(mine, sideOfFields(fields));
  assert.deepEqual(
    rows.map(({ pair }) => pair?.b),
    [2, 0, 1],
  );
});

test('what fits several alike is shared by them', () => {
  const scores = scoresOf(side(item('passport')), side(item('passport'), item('passport'), item('engine')));
  const share = sharesOf(scores);
  assert.ok(Math.abs(share(0, 0) - share(0, 1)) < 1e-12 && share(0, 0) < 0.75);
  assert.ok(share(0, 2) < share(0, 0));
  const alone = sharesOf(scoresOf(side(item('passport')), side(item('passport'), item('wheel'), item('engine'))));
  assert.ok(alone(0, 0) > share(0, 0));
});

test('a listing tells everybody once', () => {
  const mine = side(item('mobile', { attribute: 'contact.phone' }), item('colour'));
  const theirs = side(item('phone', { attribute: 'contact.phone' }), item('engine'));
  const listing = listingOf({ name: 'a', from: 'evidence', side: mine }, { name: 'b', from: 'system', side: theirs });
  assert.deepEqual(
    [listing.pairs.map((pair) => [pair.a.name, pair.b.name]), listing.a.items],
    [[['mobile', 'phone']], 2],
  );
  assert.deepEqual([listing.unmatched.a[0]?.a.name, listing.unmatched.b[0]?.name], ['colour', 'engine']);
});

test('patterns that allow one shape', () => {
  const table: [string | null, string | null][] = [
    ['^\\d{14}$', '9'.repeat(14)],
    ['^[A-Z]{5}[0-9]{4}[A-Z]$', 'AAAAA9999A'],
    ['^\\d{2}-\\d{2}$', '99-99'],
    ['^\\d+$', null],
    ['^\\d{1,3}$', null],
    ['\\d{4}', null],
    ['^(a|b)$', null],
    [`^${'\\d{99}'.repeat(9)}$`, null],
    ['^$', null],
    [null, null],
  ];
  for (const [pattern, shape] of table) assert.equal(shapeOfPattern(pattern), shape, String(pattern));
});
