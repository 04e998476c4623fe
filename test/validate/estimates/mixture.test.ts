/** Mixtures of shares, on leaks made from known ones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classesOf, type Hits, weightsOf } from '../../../src/validate/estimates/mixture.ts';

const near = (x: number | undefined, y: number, by = 1e-6) =>
  assert.ok(x !== undefined && Math.abs(x - y) <= by, `${x} is not ${y}`);
const times = (n: number, hit: Hits): Hits[] => Array.from({ length: n }, () => hit);

test('weights of given shares: leaks that can only be of one, and one that could be of both', () => {
  const table: [name: string, Hits[], shares: number[], weights: number[]][] = [
    ['no leaks say nothing', [], [0.1, 0.9], [0, 0]],
    [
      'three of four lose next to nothing',
      [...times(3, { k: 0, n: 200 }), { k: 180, n: 200 }],
      [0.01, 0.9],
      [0.75, 0.25],
    ],
    ['no column tells nothing: as at the start', times(4, { k: 0, n: 0 }), [0.2, 0.8], [0.5, 0.5]],
    ['a share that nobody has', times(5, { k: 50, n: 100 }), [0.5, 0.99], [1, 0]],
  ];
  for (const [name, hits, shares, weights] of table) {
    const found = weightsOf(hits, shares);
    weights.forEach((weight, i) => {
      assert.ok(Math.abs((found[i] ?? 9) - weight) < 1e-3, `${name}: ${found}`);
    });
  }
});

test('EM climbs: no other weights of a grid explain the leaks better', () => {
  const hits: Hits[] = [...times(3, { k: 1, n: 4 }), ...times(4, { k: 3, n: 4 }), { k: 2, n: 4 }];
  const shares = [0.3, 0.7];
  const log = (weight: number) =>
    hits.reduce((sum, { k, n }) => {
      const p = (share: number) => share ** k * (1 - share) ** (n - k);
      return sum + Math.log(weight * p(0.3) + (1 - weight) * p(0.7));
    }, 0);
  const [own = 0] = weightsOf(hits, shares);
  for (let weight = 0; weight <= 1; weight += 0.001) assert.ok(log(weight) <= log(own) + 1e-6);
});

test('classes find shares and weights, ascending; small leaks are not taken at their word', () => {
  const far = classesOf([...times(6, { k: 10, n: 100 }), ...times(2, { k: 70, n: 100 })], 2);
  near(far[0]?.share, 0.1);
  near(far[0]?.weight, 0.75);
  near(far[1]?.share, 0.7);
  // Of leaks of two columns each, drawn at one half: quantiles would say 0, ½ and 1.
  const small = classesOf(
    [...times(25, { k: 0, n: 2 }), ...times(50, { k: 1, n: 2 }), ...times(25, { k: 2, n: 2 })],
    3,
  );
  for (const { share, weight } of small) if (weight > 0.01) near(share, 0.5, 0.05);
});
