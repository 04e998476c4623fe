/**
 * Every detector against every detector's examples: its own yes and no, and which other detectors claim the same values.
 * The cross-claims are a committed table, so that a change in one detector that reaches another is seen.
 */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { DETECTORS, detect } from '../../src/vocabulary/detectors/index.ts';
import { anyCharacter } from '../any-character.ts';
import { cpuClock } from '../cpu.ts';
import { CROSS_CLAIMS } from './cross-claims.ts';

test('the list of detectors is the directory', () => {
  const files = readdirSync(new URL('../../src/vocabulary/detectors/', import.meta.url));
  const ids = files.filter((file) => file !== 'index.ts').map((file) => file.replace(/\.ts$/, ''));
  assert.deepEqual(DETECTORS.map((detector) => detector.id).toSorted(), ids.toSorted());
});

for (const detector of DETECTORS) {
  test(`${detector.id}: its own examples`, () => {
    assert.ok(detector.examples.yes.length > 0 && detector.examples.no.length > 0);
    for (const value of detector.examples.yes)
      assert.equal(detector.detect(value)?.kind, detector.kind, `yes: ${value}`);
    for (const value of detector.examples.no) assert.equal(detector.detect(value), null, `no: ${value}`);
  });
}

test('cross-claims are those committed', () => {
  const claims: Record<string, string[]> = {};
  for (const owner of DETECTORS) {
    const others = new Set(
      owner.examples.yes.flatMap((value) =>
        DETECTORS.filter((other) => other !== owner && other.detect(value) !== null).map((other) => other.id),
      ),
    );
    claims[owner.id] = [...others].toSorted();
  }
  assert.deepEqual(claims, CROSS_CLAIMS);
});

test('chances are shares and specificities at least one', () => {
  for (const { id, chance, specificity } of DETECTORS) {
    assert.ok(chance >= 0 && chance < 1, id);
    assert.ok(specificity >= 1, id);
  }
});

test('no string makes a detector throw, and every hit is one of its kind', () => {
  const kinds = new Map(DETECTORS.map((detector) => [detector.id, detector.kind]));
  const strings = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.stringMatching(/^[0-9X*@.:/ +-]{0,40}$/),
    fc.constantFrom('__proto__', 'constructor', 'toString', '\u0000', '\ud800', '-', '.', '@', '+', '$', '::', 'NaN'),
  );
  fc.assert(
    fc.property(strings, (value) => {
      for (const hit of detect(value)) assert.equal(kinds.get(hit.detector), hit.kind);
    }),
    { numRuns: 2000 },
  );
});

test('surrounding white space changes nothing, and the empty value is nothing', () => {
  assert.deepEqual(detect('  a.sample@example.com\t'), detect('a.sample@example.com'));
  assert.deepEqual(detect(' '), []);
});

test('values beyond 512 characters are prose or nothing', () => {
  assert.deepEqual(detect('1'.repeat(513)), []);
  assert.deepEqual(
    detect('call back '.repeat(100)).map((hit) => hit.kind),
    ['text'],
  );
});

test('every detector is quick on long runs, even without the length limit', () => {
  const runs = [
    '1',
    'a',
    'A',
    'a ',
    '1 ',
    'a.',
    '1.',
    '@',
    'x',
    '*',
    '-',
    'é',
    '$',
    ':',
    'a@',
    '1,',
    'Aa ',
    '/',
    '\u0301',
  ];
  for (const detector of DETECTORS) {
    for (const run of runs) {
      const value = run.repeat(100_000 / run.length);
      const clock = cpuClock();
      detector.detect(value);
      detector.detect(`${value}!`);
      const spent = clock();
      assert.ok(spent < 400, `${detector.id} took ${spent.toFixed(0)} ms on ${JSON.stringify(run)}`);
    }
  }
});

test('detection within the limit is quick on adversarial values', () => {
  const spent = cpuClock();
  for (const run of ['1', 'a', 'A-', '1 ', 'a.', '1-', '$', 'a@', '1,', 'Aa ', 'X', '*1', "a'", '0x']) {
    for (const tail of ['', '!', '@', ' .', '$'])
      detect(`${run.repeat(512 / run.length)}`.slice(0, 512 - tail.length) + tail);
  }
  assert.ok(spent() < 1000);
});
