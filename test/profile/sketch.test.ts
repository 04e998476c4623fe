import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { HASH_SPACE, hashRecord, hashText } from '../../src/kernel/hash.ts';
import { BottomK } from '../../src/profile/sketch.ts';
import { anyCharacter } from '../any-character.ts';

const nothing = (): null => null;
const keys = fc.array(fc.nat(60), { maxLength: 200 });
const limits = fc.integer({ min: 1, max: 12 });

function filled(limit: number, hashes: readonly number[]): BottomK<number> {
  const sketch = new BottomK<number>(limit);
  for (const hash of hashes) sketch.add(hash, () => hash);
  return sketch;
}

/** What a bottom-k sample is by definition: count everything, then keep the k lowest. */
function naive(limit: number, hashes: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return [...counts].sort((x, y) => x[0] - y[0]).slice(0, limit);
}

const contents = (sketch: BottomK<number>): [number, number][] =>
  sketch.entries().map(({ hash, count }) => [hash, count]);

test('a sample is the k lowest keys with exact counts', () => {
  fc.assert(
    fc.property(limits, keys, (limit, hashes) => {
      const sketch = filled(limit, hashes);
      assert.deepEqual(contents(sketch), naive(limit, hashes));
      const distinct = new Set(hashes).size;
      assert.equal(sketch.exact, distinct <= limit);
      if (distinct <= limit) assert.equal(sketch.distinct(), distinct);
    }),
  );
});

test('merging gives the sample of the union and leaves the argument alone', () => {
  fc.assert(
    fc.property(limits, keys, keys, keys, (limit, left, right, later) => {
      const into = filled(limit, left);
      const from = filled(limit, right);
      into.merge(from, (item) => item, nothing);
      assert.deepEqual(contents(into), naive(limit, [...left, ...right]));
      assert.equal(into.exact, new Set([...left, ...right]).size <= limit);
      for (const hash of later) into.add(hash, () => hash);
      assert.deepEqual(contents(into), naive(limit, [...left, ...right, ...later]));
      assert.deepEqual(contents(from), naive(limit, right));
    }),
  );
});

test('a smaller sample merged in leaves no count that it could have lost a part of', () => {
  fc.assert(
    fc.property(keys, keys, (left, right) => {
      const into = filled(12, left);
      into.merge(filled(2, right), (item) => item, nothing);
      const whole = new Map(naive(60, [...left, ...right]));
      for (const [hash, count] of contents(into)) assert.equal(count, whole.get(hash));
    }),
  );
});

test('items of the argument are never shared', () => {
  const from = new BottomK<{ n: number }>(4);
  from.add(1, () => ({ n: 1 }));
  const into = new BottomK<{ n: number }>(4);
  const merge = () =>
    into.merge(
      from,
      () => ({ n: 0 }),
      (mine, theirs) => {
        mine.n += theirs.n;
      },
    );
  merge();
  merge();
  assert.equal(into.get(1)?.item.n, 2);
  assert.equal(from.get(1)?.item.n, 1);
});

test('the estimate of distinct keys is within four standard errors', () => {
  const sketch = new BottomK<null>(1024);
  const n = 50_000;
  for (let i = 0; i < n; i++) sketch.add(hashText(`value ${i}`), nothing);
  assert.equal(sketch.exact, false);
  assert.ok(Math.abs(sketch.distinct() / n - 1) < 4 / Math.sqrt(1024), String(sketch.distinct()));
});

test('hashes are integers of the space and tell texts, seeds and orders apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (x, y) => {
      for (const hash of [hashText(x), hashText(x, 7), hashRecord([[hashText(x), hashText(y)]])]) {
        assert.ok(Number.isSafeInteger(hash) && hash >= 0 && hash < HASH_SPACE);
      }
      assert.equal(hashText(x) === hashText(y), x === y);
    }),
  );
  assert.notEqual(hashText('a'), hashText('a', 1));
  assert.notEqual(
    hashRecord([
      [1, 3],
      [2, 4],
    ]),
    hashRecord([
      [2, 3],
      [1, 4],
    ]),
  );
  assert.equal(
    hashRecord([
      [1, 3],
      [2, 4],
    ]),
    hashRecord([
      [2, 4],
      [1, 3],
    ]),
  );
});
