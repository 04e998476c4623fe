/** From outcomes to the document: counts that can be done by hand, and the document against its schema. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { validationPage } from '../../src/report/validation-page.ts';
import type { Outcome } from '../../src/validate/outcome.ts';
import { summarise } from '../../src/validate/summary.ts';
import { candidate, outcome, SOME } from './outcomes.ts';

const SCHEMA = join(import.meta.dirname, '..', '..', 'schemas', 'validation.schema.json');
const header = { tool: 'leakprint', version: '0', generated: '2026-01-01T00:00:00Z' };

function document(outcomes: readonly Outcome[], trials = outcomes.length) {
  return summarise(outcomes, { header, side: 'test', seed: 1, trials, systems: SOME });
}

const GOOD = outcome([candidate('a/x', 2), candidate('b/x', -1)], { supported: ['a/x'], id: 'test-1-1' });
const BAD = outcome([candidate('a/x', -4), candidate('b/x', 4)], {
  supported: ['b/x'],
  id: 'test-1-2',
  families: ['b'],
  headerStyle: 'gone',
  rows: 5000,
});
const OPEN = outcome([candidate('b/x', 1.5)], { kind: 'open', supported: ['b/x'], id: 'test-1-3', families: ['c'] });
const QUIET = outcome([candidate('b/x', -1)], { kind: 'open', id: 'test-1-4' });
const JOINED = outcome([candidate('a/x', 1), candidate('b/y', 0.5), candidate('c/x', 0)], {
  kind: 'joined',
  truth: ['a/x', 'b/y'],
  truthSystems: ['a', 'b'],
  joins: [
    { members: ['b/z', 'a/x'], asGraded: false },
    { members: ['c/x', 'b/y'], asGraded: true },
  ],
});
const MERGED = outcome([candidate('a/x', 1), candidate('b/y', 2), candidate('c/x', 0)], {
  kind: 'merged',
  truth: ['a/x', 'b/y'],
  truthSystems: ['a', 'b'],
  supported: ['b/y'],
  mixture: true,
  apart: ['b', 'a'],
});
const ALL = [GOOD, BAD, OPEN, QUIET, JOINED, MERGED];

test('figures are of trials of one source; the others have their own', () => {
  const { overall, joined, merged, by, turing } = document(ALL);
  assert.deepEqual([overall.trials, overall.closed, overall.open, overall.families], [4, 2, 2, 3]);
  assert.equal(overall.order.top1.value, 0.5);
  assert.equal(overall.missing.value, 0.5);
  assert.equal(overall.nothingSupported.value, 0.5);
  assert.deepEqual([overall.strongAgainstRight.value, overall.strongForWrong.value], [0.5, 0.25]);
  assert.deepEqual([joined.trials, joined.told.value, joined.first.value, joined.toldOfOne.value], [1, 1, 0, 0]);
  assert.deepEqual([merged.flagged.value, merged.bothSupported.value, merged.bothFirst.value], [1, 0, 1]);
  assert.deepEqual([merged.bothApart.value, merged.flaggedOfOne.value], [1, 0]);
  assert.deepEqual(
    turing.map(({ k }) => k),
    [2, 1, 1],
  );
  assert.deepEqual(
    by.kind.map(({ name, figures }) => [name, figures.trials]),
    [
      ['listed', 2],
      ['open', 2],
      ['joined', 1],
      ['merged', 1],
    ],
  );
  assert.deepEqual(
    by.rows.map(({ name }) => name),
    ['21 to 200', 'over 1000'],
  );
});

test('an interval is over families: between the figures of the best and the worst of them', () => {
  const { order } = document(ALL).overall;
  assert.deepEqual([order.top1.low, order.top1.high, order.top1.n], [0, 1, 2]);
  const one = document([GOOD, { ...GOOD, id: 'test-1-9' }]).overall.order.top1;
  assert.deepEqual([one.value, one.low, one.high], [1, null, null]);
});

test('an abstention counts with ratios of 1', () => {
  const silent = outcome([candidate('a/x', 0), candidate('b/x', 0)], { abstained: true });
  const { abstained, overall } = document([silent]);
  assert.equal(abstained, 1);
  assert.equal(overall.cost.cllr.value, 1);
  assert.equal(overall.order.top1BySystem.value, 0.5);
});

test('what went most wrong is told, the costliest first; what went well is not', () => {
  const { worst } = document(ALL);
  assert.deepEqual(
    worst.map(({ id }) => id),
    ['test-1-2', 'test-1-3'],
  );
  assert.ok((worst[0]?.bits ?? 0) > 26);
  assert.equal(worst[0]?.first?.candidate, 'b/x');
  assert.equal(worst[0]?.truth?.candidate, 'a/x');
  assert.equal(worst[1]?.truth, null);
});

test('fewer than were asked for: incomplete, and the page says so', () => {
  const cut = document([GOOD], 5);
  assert.equal(cut.complete, false);
  const text = JSON.stringify(validationPage(cut));
  assert.ok(text.includes('Stopped: 1 of 5 trials'));
  assert.match(text, /"1 invented leak of known truth .* 1 is of one source, of 1 family: /);
  assert.ok(!JSON.stringify(validationPage(document([GOOD]))).includes('Stopped'));
});

test('the document keeps its schema, with many trials, few and none', () => {
  const check = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  for (const outcomes of [ALL, [GOOD], [OPEN], []]) {
    const read = JSON.parse(JSON.stringify(document(outcomes, 6)));
    assert.ok(check(read), JSON.stringify(check.errors));
    assert.ok(validationPage(document(outcomes, 6)).length > 5);
  }
  assert.equal(check({ ...JSON.parse(JSON.stringify(document(ALL))), more: 1 }), false);
});

test('the schema: every map is closed and all its keys are required', () => {
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, properties, required, additionalProperties } = node as Record<string, unknown>;
    if (type === 'object') {
      assert.equal(additionalProperties, false);
      assert.deepEqual(required, Object.keys(properties ?? {}));
    }
    Object.values(node).forEach(walk);
  };
  walk(JSON.parse(readFileSync(SCHEMA, 'utf8')));
});
