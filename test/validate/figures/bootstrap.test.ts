/** Bootstrap by cluster: determinism, coverage by clusters and not by items, figures without a value. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Random } from '../../../src/rank/random.ts';
import { bootstrap } from '../../../src/validate/figures/bootstrap.ts';

interface Item {
  readonly family: string;
  readonly value: number;
}

const family = (item: Item) => item.family;
const mean = (items: readonly Item[]) =>
  items.length === 0 ? null : items.reduce((sum, { value }) => sum + value, 0) / items.length;
const items = (values: readonly number[], of: (i: number) => string): Item[] =>
  values.map((value, i) => ({ family: of(i), value }));

/** Twenty families, ten items each, which hardly differ inside a family. */
const twenty = (seed: number) => {
  const random = new Random(seed);
  return Array.from({ length: 20 }, (_, i) => ({ name: `f${i}`, level: random.normal() })).flatMap(({ name, level }) =>
    Array.from({ length: 10 }, () => ({ family: name, value: level + 0.01 * random.normal() })),
  );
};

test('same seed, same bytes; the order of the families in the list plays no part; another seed draws otherwise', () => {
  const list = twenty(1);
  const once = bootstrap(list, family, mean, { seed: 'a' });
  assert.deepEqual(bootstrap(list, family, mean, { seed: 'a' }), once);
  const turned = Array.from({ length: 20 }, (_, i) => list.filter((item) => item.family === `f${19 - i}`)).flat();
  const { low, high } = bootstrap(turned, family, mean, { seed: 'a' });
  assert.deepEqual([low, high], [once.low, once.high]);
  assert.notEqual(bootstrap(list, family, mean, { seed: 'b' }).low, once.low);
  assert.deepEqual([once.clusters, once.draws, once.without], [20, 1000, 0]);
});

test('families are drawn whole: about 1.96 standard errors of twenty families, not of two hundred items', () => {
  const list = twenty(2);
  const { low, high } = bootstrap(list, family, mean, { seed: 'width' });
  const single = bootstrap(list, (item) => `${list.indexOf(item)}`, mean, { seed: 'width' });
  const levels = Array.from({ length: 20 }, (_, i) => mean(list.filter((item) => item.family === `f${i}`)) ?? 0);
  const centre = levels.reduce((sum, level) => sum + level, 0) / 20;
  const error = Math.sqrt(levels.reduce((sum, level) => sum + (level - centre) ** 2, 0) / 20 / 20);
  const width = ((high ?? 0) - (low ?? 0)) / (2 * 1.96 * error);
  assert.ok(width > 0.85 && width < 1.15, String(width));
  assert.ok((single.high ?? 0) - (single.low ?? 0) < 0.5 * ((high ?? 0) - (low ?? 0)));
});

test('the interval holds the truth about as often as it says', () => {
  let held = 0;
  const rounds = 100;
  for (let round = 0; round < rounds; round++) {
    const { low, high } = bootstrap(twenty(100 + round), family, mean, { seed: `${round}`, draws: 200 });
    if ((low ?? 9) <= 0 && (high ?? -9) >= 0) held++;
  }
  // 90 % of 400 rounds at twenty families: percentile intervals are somewhat narrow.
  assert.ok(held >= 83 && held <= 97, String(held));
});

test('one family, or none: no interval', () => {
  const one = bootstrap(
    items([1, 2, 3], () => 'f'),
    family,
    mean,
    { seed: 's' },
  );
  assert.deepEqual(one, { point: 2, low: null, high: null, clusters: 1, draws: 0, without: 0 });
  const none = bootstrap([], family, mean, { seed: 's' });
  assert.deepEqual(none, { point: null, low: null, high: null, clusters: 0, draws: 0, without: 0 });
});

test('draws in which the figure has no value are counted and left out; infinite values stay', () => {
  const list = items([1, Number.POSITIVE_INFINITY], (i) => `f${i}`);
  const finite = (drawn: readonly Item[]) => (drawn.every(({ value }) => value === 1) ? 1 : null);
  const partly = bootstrap(list, family, finite, { seed: 's', draws: 400 });
  assert.ok(partly.without > 240 && partly.without < 360, String(partly.without));
  assert.deepEqual([partly.point, partly.low, partly.high], [null, 1, 1]);
  const whole = bootstrap(list, family, mean, { seed: 's' });
  assert.deepEqual([whole.low, whole.high], [1, Number.POSITIVE_INFINITY]);
  const never = bootstrap(list, family, () => null, { seed: 's', draws: 10 });
  assert.deepEqual([never.low, never.high, never.without], [null, null, 10]);
});

test('the ends lie between the least and the most of any family, in order; a wider level is wider', () => {
  const list = fc.array(
    fc.record({ family: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.integer({ min: -9, max: 9 }) }),
  );
  fc.assert(
    fc.property(list, (some) => {
      const wide = bootstrap(some, family, mean, { seed: 's', draws: 100, level: 0.95 });
      const narrow = bootstrap(some, family, mean, { seed: 's', draws: 100, level: 0.5 });
      if (wide.low === null || wide.high === null) return assert.ok(new Set(some.map(family)).size < 2);
      const values = some.map(({ value }) => value);
      assert.ok(Math.min(...values) <= wide.low && wide.low <= (narrow.low ?? -99));
      assert.ok((narrow.low ?? 99) <= (narrow.high ?? -99) && (narrow.high ?? 99) <= wide.high);
      assert.ok(wide.high <= Math.max(...values));
    }),
    { numRuns: 50 },
  );
});
