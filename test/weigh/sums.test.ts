/** The loops in WebAssembly must give the bits of those that an engine without it runs. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { TRAITS } from '../../src/vocabulary/index.ts';
import { CONSTANTS } from '../../src/weigh/constants.ts';
import { Engine, type HypothesisScenario } from '../../src/weigh/engine.ts';
import { type Mixes, writeAtRates, writeMixes } from '../../src/weigh/pool-plan.ts';
import { sums } from '../../src/weigh/sums.ts';
import type { Observation } from '../../src/weigh/types.ts';

const SIZE = 2 * CONSTANTS.dropped.length;

/** Numbers that repeat from run to run, between 0 and 1; one in eight as small as products make them, or zero. */
function numbers(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, (_, i) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const share = (state + 0.5) / 2 ** 32;
    return i % 8 === 3 ? share ** 40 : i % 8 === 5 ? share * 1e-9 : i % 97 === 0 ? 0 : share;
  });
}

const observations = TRAITS.map((trait, i): Observation => {
  const seen = i % 5 === 2;
  const columns = seen ? [{ table: 't', column: {} as Observation['columns'][number]['column'] }] : [];
  return { trait, columns, shares: [], readings: [{ weight: 1, counts: null }], sensitivity: 0.9, observed: '' };
});
const loops = sums();
assert.ok(loops !== null, 'dist/sums.wasm has to be built');
const plain = new Engine(observations, CONSTANTS, null);
const fast = new Engine(observations, CONSTANTS, loops);
const all = TRAITS.length * SIZE;

function scenario(engine: Engine, seed: number): HypothesisScenario {
  const atBase = numbers(all + SIZE, seed);
  const silence = engine.silence(numbers(all, seed + 1), atBase, SIZE, 0.3 + seed / 1000);
  const traits = Int32Array.from(TRAITS.keys()).filter((trait) => trait % 3 === seed % 3);
  const at = traits.map((_, i) => (traits.length - 1 - i) * SIZE);
  return { probability: 0.4, traits, at, vectors: numbers(traits.length * SIZE, seed + 2), silence };
}

test('silence', () => {
  for (const seed of [1, 2, 3]) assert.deepEqual(scenario(fast, seed).silence, scenario(plain, seed).silence);
});

test('totals, with all traits and without some, in the order in which they are left out', () => {
  for (const without of [[], [5], [40, 7, 2, 90, 12, 33]]) {
    for (const seed of [1, 2, 3]) {
      const totals = [plain, fast].map((engine) => {
        const scenarios = [scenario(engine, seed), scenario(engine, seed + 10)];
        return engine.total({ scenarios }, new Set(without));
      });
      assert.ok(Number.isFinite(totals[0]));
      assert.equal(totals[1], totals[0]);
    }
  }
});

test('what is left out of one total is in the next', () => {
  const own = scenario(fast, 4);
  const whole = plain.total({ scenarios: [own] });
  fast.total({ scenarios: [own] }, new Set([1, 4, 7]));
  assert.equal(fast.total({ scenarios: [own] }), whole);
});

test('prefixes', () => {
  const own = scenario(fast, 5);
  for (const scenarios of [[own], [own, scenario(fast, 6)]]) {
    assert.deepEqual(fast.prefixes({ scenarios }), plain.prefixes({ scenarios }));
  }
});

test('traits by themselves', () => {
  const traits = Int32Array.from({ length: 500 }, (_, i) => (i * 7) % TRAITS.length);
  const vectors = numbers(500 * SIZE, 9);
  assert.deepEqual(fast.marginals(traits, vectors), plain.marginals(traits, vectors));
});

test('means over scenarios', () => {
  const known = numbers(TRAITS.length, 18);
  const members = [1, 2, 3, 4].map((seed) => ({ share: seed / 10, scenario: scenario(fast, seed) }));
  const mean = plain.meanMarginals(members, known);
  assert.ok(mean.every((value) => value > 0));
  for (let again = 0; again < 2; again++) assert.deepEqual(fast.meanMarginals(members, known), mean);
});

test('joins of two', () => {
  // Large enough for what wasn't seen to count, which the second source of a join has half as much to say of.
  const likely = (vectors: Float64Array) => vectors.map((value) => 0.9 + 0.1 * value);
  const [first, second] = [[1, 2], [3]].map((seeds) => ({
    scenarios: seeds.map((seed) => {
      const { silence, vectors, ...rest } = scenario(fast, seed);
      return { ...rest, vectors: likely(vectors), silence: { ...silence, vectors: likely(silence.vectors) } };
    }),
  }));
  assert.ok(first !== undefined && second !== undefined);
  assert.equal(fast.totalJoined(first, second), plain.totalJoined(first, second));
  assert.equal(fast.totalJoined(second, first), plain.totalJoined(second, first));
  assert.notEqual(fast.totalJoined(second, first), fast.totalJoined(first, second));
});

test('traits at the rates of a domain', () => {
  const rates = numbers(TRAITS.length, 11);
  const [notHeld, held] = [numbers(all, 12), numbers(2 * all, 13)];
  const into = [new Float64Array(3 * all), new Float64Array(3 * all)] as const;
  writeAtRates(rates, notHeld, held, into[0], all, SIZE);
  loops.atRates(fast.frame, rates, notHeld, held, into[1], all);
  assert.ok(into[0].subarray(all, 2 * all).some((value) => value > 0));
  assert.deepEqual(into[1], into[0]);
});

test('mixes of fields', () => {
  const count = 300;
  const from = Int32Array.from({ length: count + 1 }, (_, i) => i * 3 - (i % 3));
  const many = from[count] ?? 0;
  const mixes: Mixes = {
    recipes: Int32Array.from({ length: count }, (_, i) => count - 1 - i),
    bases: Int32Array.from({ length: count }, (_, i) => (i * 11) % TRAITS.length),
    from,
    held: Int32Array.from({ length: many }, (_, i) => (i * 13) % TRAITS.length),
    other: numbers(many, 14),
    given: numbers(many, 15),
  };
  const [atBase, held] = [numbers(all, 16), numbers(all, 17)];
  const into = [new Float64Array(count * SIZE), new Float64Array(count * SIZE)] as const;
  writeMixes(mixes, atBase, held, into[0], SIZE);
  loops.writeMixes(fast.frame, mixes, atBase, held, into[1]);
  assert.ok(into[0].every((value) => value >= 0) && into[0].some((value) => value > 0));
  assert.deepEqual(into[1], into[0]);
});
