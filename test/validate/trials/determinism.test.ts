import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeTrial, makeTrial } from '../../../src/validate/trials/index.ts';
import { Chance } from '../../../src/validate/trials/random.ts';
import { KINDS, POPULATION, SIDES, textOf } from './population.ts';

test('the same four give the same trial, whatever was made before', () => {
  for (const side of SIDES) {
    for (const kind of KINDS) {
      const make = () => makeTrial({ seed: 3, index: 4, systems: POPULATION, side, kind });
      const first = make();
      makeTrial({ seed: 3, index: 9, systems: POPULATION, side });
      makeTrial({ seed: 8, index: 4, systems: POPULATION, side: 'fit' });
      assert.deepEqual(make(), first);
    }
  }
});

test('another index, seed or side is another trial', () => {
  const base = { seed: 3, index: 4, systems: POPULATION, side: 'fit', size: 20 } as const;
  const texts = [base, { ...base, index: 5 }, { ...base, seed: 4 }, { ...base, side: 'test' } as const].map((options) =>
    textOf(makeTrial(options)),
  );
  assert.equal(new Set(texts).size, 4);
});

test('a size that is asked for is kept to, but for repeated rows', () => {
  for (const side of SIDES) {
    for (let index = 0; index < 20; index++) {
      const { rows, steps } = makeTrial({ seed: 5, index, systems: POPULATION, side, size: 40 });
      if (steps.some((step) => step.includes('repeated'))) assert.ok(rows >= 40 && rows <= 60, String(rows));
      else assert.equal(rows, 40);
    }
  }
});

test('a trial is told in words, without a value of its rows', () => {
  const trial = makeTrial({ seed: 2, index: 1, systems: POPULATION, side: 'test', kind: 'listed', size: 15 });
  const told = describeTrial(trial);
  assert.match(told, /^Trial test-2-1: a leak of one system that is listed, made to test\.\nMade from /);
  for (const step of trial.steps) assert.ok(told.includes(step));
  assert.ok(!told.includes('@'));
});

test('chance: streams by name, untouched by draws; draws within their bounds and even', () => {
  const one = new Chance('a');
  const before = one.fork('x').digits(12);
  one.digits(50);
  assert.equal(one.fork('x').digits(12), before);
  assert.notEqual(one.fork('y').digits(12), before);
  assert.notEqual(new Chance('b').fork('x').digits(12), before);
  for (let length = 0; length < 20; length++) {
    assert.match(one.digits(length), new RegExp(`^\\d{${length}}$`));
    assert.match(one.hex(length), new RegExp(`^[0-9a-f]{${length}}$`));
  }
  const counts = [0, 0, 0];
  let small = 0;
  for (let i = 0; i < 3000; i++) {
    const drawn = one.int(0, 2);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
    const size = one.logUniform(5, 3000);
    assert.ok(size >= 5 && size <= 3000);
    if (size < 122) small++;
  }
  for (const count of counts) assert.ok(Math.abs(count - 1000) < 120, String(counts));
  assert.ok(Math.abs(small - 1500) < 150, String(small));
  assert.deepEqual([...one.shuffle([1, 2, 3, 4])].sort(), [1, 2, 3, 4]);
  assert.throws(() => one.pick([]), RangeError);
});
