/** A short run of the fuzzer, which is part of the tests; `npm run fuzz` is the long one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFailure, fuzz, type Options } from './fuzz.ts';
import { FORMATS, inputOf } from './input.ts';

/** Chosen once; the long run takes others. */
const OPTIONS: Options = { seed: 20230612, count: 1200, processes: 1 };

test(`${OPTIONS.count} damaged files are read or refused as promised`, async () => {
  const { failures, outcomes } = await fuzz(OPTIONS);
  assert.deepEqual(
    failures.map((failure) => describeFailure(OPTIONS, failure)),
    [],
  );
  for (const outcome of ['complete', 'with losses', 'refused'])
    assert.ok((outcomes[outcome] ?? 0) > OPTIONS.count / 20, `too few inputs are ${outcome}: ${outcomes[outcome]}`);
});

test('an input depends on its seed and number alone, and every format has its turn', () => {
  const seen = new Set<string>();
  for (let index = 0; index < 600; index++) {
    const { bytes, format, by, sizes } = inputOf(5, index);
    if (index % 50 === 0) assert.deepEqual(inputOf(5, index), { bytes, format, by, sizes });
    seen.add(format);
  }
  assert.deepEqual([...seen].sort(), [...FORMATS].sort());
});

test('the fuzzer sees what hangs, what is thrown, and what lies', async () => {
  // A format of no name: its maker throws in the process, which says so for each input.
  const broken: Options = { seed: 1, count: 2, processes: 1, only: 'no such format' };
  const { failures } = await fuzz(broken);
  assert.equal(failures.length, 2);
  assert.match(failures[0]?.why ?? '', /no such format/);
});
