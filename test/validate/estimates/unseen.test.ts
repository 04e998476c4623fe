/** What no known family shows, on wordings small enough to count by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { familiesUnseen, leftOut, type Wordings, wordingsUnseen } from '../../../src/validate/estimates/unseen.ts';

const worded = (...families: Record<string, number>[]): Wordings[] =>
  families.map((one) => new Map(Object.entries(one)));

test('each family left out in turn: the share of its wordings that none of the others has', () => {
  const table: [Wordings[], { others: number; unseen: number }[]][] = [
    [worded({ phone: 1 }), []],
    [
      worded({ phone: 1 }, { mobile: 1 }),
      [
        { others: 1, unseen: 1 },
        { others: 1, unseen: 1 },
      ],
    ],
    [
      worded({ phone: 0.5, tel: 0.5 }, { phone: 1 }, { phone: 0.75, mob: 0.25 }),
      [
        { others: 2, unseen: 0.5 },
        { others: 2, unseen: 0 },
        { others: 2, unseen: 0.25 },
      ],
    ],
  ];
  for (const [families, points] of table) assert.deepEqual(leftOut(families), points);
});

test('families of unseen wordings: the t at which t / (others + t) comes to what was unseen', () => {
  const near = (x: number | null, y: number) => assert.ok(x !== null && Math.abs(x / y - 1) < 1e-6, `${x} is not ${y}`);
  assert.equal(familiesUnseen([]), null);
  // After one family a fifth is new: t / (1 + t) = 1/5.
  near(familiesUnseen([{ others: 1, unseen: 0.2 }]), 0.25);
  near(
    familiesUnseen([
      { others: 4, unseen: 1 / 3 },
      { others: 4, unseen: 1 / 3 },
    ]),
    2,
  );
  // All that is left out is new, or nothing: as far as it goes.
  near(familiesUnseen([{ others: 3, unseen: 1 }]), 1000);
  near(familiesUnseen([{ others: 3, unseen: 0 }]), 0.01);
});

test('wordings that nobody has shown, by those that one and two families show', () => {
  const table: [Wordings[], number][] = [
    [worded(), 0],
    [worded({ a: 1 }, { a: 1 }), 0],
    // a, b, c once; d twice: 3 · 2 / (2 · 2).
    [worded({ a: 0.5, d: 0.5 }, { b: 0.5, d: 0.5 }, { c: 1 }), 1.5],
    [worded({ a: 0.5, b: 0.5 }, { c: 1 }), 3],
  ];
  for (const [families, count] of table) assert.equal(wordingsUnseen(families), count);
});
