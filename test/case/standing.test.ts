/** The ranking under an assumption: with nothing assumed it is the ranking, ties at the bounds included. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestOf, standings } from '../../src/case/standing.ts';
import { candidatesOf } from '../../src/match/holdings.ts';
import { rank } from '../../src/rank/index.ts';
import { prepare } from '../../src/weigh/index.ts';
import { AS_GRADED } from '../../src/weigh/types.ts';
import { column, field, OTHERS, profile, system } from '../weigh/make.ts';

const clinic = ['health.vaccine', 'health.dose', 'health.facility', 'health.testResult', 'health.sample'];
const seen = ['person.name', 'contact.phone', ...clinic];
// Ids run against what they explain: the worst is first by the alphabet.
const systems = ['z', 'y', 'x', 'w'].map((id, i) =>
  system(id, { fields: seen.slice(0, seen.length - 2 * i).map((attribute) => field(attribute)) }),
);
const weighing = prepare(profile(seen.map((attribute) => column(attribute))), candidatesOf(systems), OTHERS);

test('with nothing assumed, the order is that of the ranking where totals are at their bound, too', () => {
  const { entries } = rank(weighing);
  const list = standings(weighing, AS_GRADED, new Set());
  assert.ok(new Set(list.map((entry) => entry.log10LR)).size < list.length, 'some totals are the same');
  assert.deepEqual(
    list.map((entry) => entry.candidate),
    entries.map((entry) => entry.candidate.id),
  );
  assert.deepEqual(
    list.map((entry) => entry.candidate),
    ['z/database', 'y/database', 'x/database', 'w/database'],
  );
});

test('the best of some, ruled out or not, is the first of them in that order', () => {
  const list = standings(weighing, AS_GRADED, new Set(['x/database']));
  assert.equal(list.at(-1)?.candidate, 'x/database');
  assert.equal(bestOf(list, (id) => id === 'w/database' || id === 'x/database')?.candidate, 'x/database');
});
