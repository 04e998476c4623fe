/** From counts to constants; and that the model reads what was counted. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { estimates, shrunk, textOf } from '../../../src/validate/estimates/index.ts';
import { PARAMETERS, shareOf } from '../../../src/validate/estimates/parameters.ts';
import type { LeakCounts, Parameter } from '../../../src/validate/estimates/types.ts';
import { PROVENANCE } from '../../../src/weigh/calibration.ts';
import { CONSTANTS } from '../../../src/weigh/constants.ts';
import { BEHIND, COUNTED_IN, ESTIMATES } from '../../../src/weigh/estimates.ts';

const families = (count: number) => Array.from({ length: count }, (_, i) => `family ${i}`);
const leak = (family: string, k: number, n: number): LeakCounts => ({
  ...{ index: 0, kind: 'listed', family, headerStyle: 'kept', columns: n },
  hits: n === 0 ? {} : { misread: { k, n } },
});
const misread = PARAMETERS.filter(({ id }) => id === 'misread');

test('what was stated has the voice of two families', () => {
  const table: [counted: number, families: number, stated: number, Parameter['scale'], used: number][] = [
    [0.5, 0, 0.1, 'share', 0.1],
    [0.5, 2, 0.1, 'share', 0.3],
    [0.5, 18, 0.1, 'share', 0.46],
    [0, 8, 0.5, 'share', 0.1],
    [100, 2, 1, 'number', 10],
  ];
  for (const [counted, count, stated, scale, used] of table) {
    const found = { values: [counted], cases: 9, families: families(count) };
    assert.ok(Math.abs(shrunk(found, 0, stated, scale) - used) < 1e-9);
  }
});

test('hits add up; a leak without cases has no voice; the interval is by families', () => {
  assert.equal(
    shareOf([
      { k: 1, n: 4 },
      { k: 2, n: 2 },
    ]),
    0.5,
  );
  const leaks = [leak('a', 1, 10), leak('a', 1, 10), leak('b', 3, 10), leak('c', 0, 0)];
  const [one] = estimates({ leaks, systems: [] }, misread);
  assert.equal(one?.cases, 30);
  assert.equal(one?.families, 2);
  assert.ok(Math.abs((one?.counted?.[0] ?? 0) - 5 / 30) < 1e-12);
  // Without a: 0.3; without b: 0.1. Jackknife: √(½ · 2 · 0.1²) = 0.1.
  assert.ok(Math.abs((one?.high?.[0] ?? 0) - (5 / 30 + 0.196)) < 1e-9);
  assert.equal(one?.low?.[0], 0);
});

test('families that all say never leave as much open as so few can', () => {
  const [never] = estimates({ leaks: ['a', 'b', 'c', 'd'].map((family) => leak(family, 0, 50)), systems: [] }, misread);
  assert.deepEqual([never?.counted, never?.low], [[0], [0]]);
  // All four never, though it happens to so many: p with (1 − p)⁴ = .025.
  assert.ok(Math.abs((never?.high?.[0] ?? 0) - 0.6024) < 1e-4);
});

test('what nothing was counted for, and what is only printed, is as stated', () => {
  const [nothing] = estimates({ leaks: [], systems: [] }, misread);
  assert.equal(nothing?.counted, null);
  assert.deepEqual(nothing?.used, nothing?.stated);
  const [printed] = estimates(
    { leaks: [leak('a', 9, 10)], systems: [] },
    misread.map((one) => ({ ...one, taken: false })),
  );
  assert.deepEqual(printed?.used, printed?.stated);
  assert.deepEqual(printed?.counted, [0.9]);
});

test('the file holds every parameter, in order, and what is not taken as it was stated', () => {
  assert.deepEqual(
    Object.keys(ESTIMATES),
    PARAMETERS.map(({ id }) => id),
  );
  assert.deepEqual(Object.keys(BEHIND), Object.keys(ESTIMATES));
  for (const { id, stated, taken } of PARAMETERS) {
    const entry = Object.entries(ESTIMATES).find(([key]) => key === id)?.[1];
    assert.deepEqual([entry?.stated].flat(), stated, id);
    assert.equal(Object.entries(BEHIND).find(([key]) => key === id)?.[1].taken, taken, id);
    if (!taken) assert.deepEqual(entry?.used, entry?.stated, id);
  }
});

test('line and bounds were fitted with these constants, in one run', () => {
  assert.deepEqual([COUNTED_IN.trials, COUNTED_IN.seed], [PROVENANCE.trials, PROVENANCE.seed]);
  assert.ok(COUNTED_IN.systems < COUNTED_IN.described);
});

test('the text is a module of these numbers, to three digits', () => {
  const text = textOf(estimates({ leaks: [leak('a', 1, 3), leak('b', 1, 3)], systems: [] }, misread), {
    ...{ seed: 1, trials: 2, leaks: 2, columns: 6, families: 2, systems: 0, described: 0 },
  });
  assert.match(text, /^ {2}misread: \{ used: 0\.217, stated: 0\.1, counted: 0\.333, low: /m);
  assert.match(text, /^ {2}columns: 6,$/m);
});

test('the constants of the channel are those of the file', () => {
  const { droppedWeights, sensitivity, mistake, coarsened, rowError, rewritten, enriched } = CONSTANTS;
  assert.deepEqual(
    [droppedWeights.identity, droppedWeights.content, droppedWeights.technical],
    [ESTIMATES.droppedIdentity.used, ESTIMATES.droppedContent.used, ESTIMATES.droppedTechnical.used],
  );
  assert.deepEqual(
    [sensitivity.named, sensitivity.unnamed, mistake, coarsened, rowError, rewritten, enriched],
    [
      ESTIMATES.sensitivityNamed.used,
      ESTIMATES.sensitivityUnnamed.used,
      ESTIMATES.mistake.used,
      ESTIMATES.coarsened.used,
      ESTIMATES.rowError.used,
      ESTIMATES.rewritten.used,
      ESTIMATES.enriched.used,
    ],
  );
});

test('the model reads every number of the file, in one place', () => {
  const folder = new URL('../../../src/weigh/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const text = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
  for (const id of Object.keys(ESTIMATES)) assert.equal(text.split(`ESTIMATES.${id}.used`).length, 2, id);
});

test('every constant of the channel and everything that was counted has its line in the rationale', () => {
  const lines = readFileSync(new URL('../../../src/weigh/RATIONALE.md', import.meta.url), 'utf8').split('\n');
  const first = lines.filter((line) => line.startsWith('|')).map((line) => line.split('|')[1] ?? '');
  const has = (id: string) => first.some((cell) => new RegExp(`\\b${id}\\b`).test(cell));
  for (const id of [...Object.keys(CONSTANTS), ...Object.keys(ESTIMATES)]) assert.ok(has(id), id);
});
