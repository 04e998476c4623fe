import assert from 'node:assert/strict';
import test from 'node:test';
import { holdingOf, holdingsOf } from '../../src/match/holdings.ts';
import { dominantStep, stepShares } from '../../src/match/observed.ts';
import { relationOf } from '../../src/match/relation.ts';
import type { Relation } from '../../src/match/types.ts';
import type { Completeness, Field, NotHeld } from '../../src/systems/types.ts';
import { traitOf } from '../../src/vocabulary/index.ts';
import { candidate, column, field, notHeld } from './systems.ts';

function relation(
  trait: string,
  observed: string,
  fields: readonly Field[],
  limits: readonly NotHeld[] = [],
  completeness: Completeness = 'closed',
): Relation {
  const held = candidate({ fields, notHeld: limits, path: { completeness } });
  const step = traitOf(trait)?.steps.indexOf(observed) ?? -1;
  assert.ok(step >= 0, `${observed} is no step of ${trait}`);
  return relationOf(held, holdingOf(holdingsOf(held.system, held.path), trait), step);
}

test('relations of an observed step to what is held', () => {
  const birth = 'person.birthDate';
  const year = field(birth, { precision: 'year' });
  const day = field(birth);
  const onlyYear = notHeld(birth, 'year');
  const table: [string, Relation, Relation][] = [
    ['same step', relation(birth, 'day', [day]), 'held'],
    ['finer than held', relation(birth, 'day', [year]), 'finer'],
    ['coarser than held', relation(birth, 'year', [day]), 'coarser'],
    ['not listed, closed', relation(birth, 'day', []), 'notHeld'],
    ['not listed, open', relation(birth, 'day', [], [], 'open'), 'unknown'],
    ['a limit hides the finer field', relation(birth, 'day', [day, year], [onlyYear]), 'finer'],
    ['and leaves the coarser one', relation(birth, 'year', [day, year], [onlyYear]), 'held'],
    ['a limit without fields', relation(birth, 'day', [], [onlyYear], 'open'), 'finer'],
    ['a limit says nothing of what is coarser', relation(birth, 'decade', [], [onlyYear], 'open'), 'unknown'],
    ['nothing at all', relation('contact.phone', 'full', [], [notHeld('contact.phone')]), 'notHeld'],
    [
      'nothing at all outdoes the listed field',
      relation('contact.phone', 'full', [field('contact.phone')], [notHeld('contact.phone')]),
      'notHeld',
    ],
    ['nothing at all, a day listed', relation(birth, 'day', [day], [notHeld(birth)]), 'notHeld'],
    [
      'nothing at all, a masked one listed',
      relation(
        'contact.phone',
        'masked',
        [field('contact.phone', { precision: 'masked' })],
        [notHeld('contact.phone')],
      ),
      'held',
    ],
    ['the strictest limit counts', relation(birth, 'month', [day], [notHeld(birth, 'month'), onlyYear]), 'finer'],
    ['a document in the union', relation('id.passport', 'full', [field('id.number')]), 'held'],
    ['no ladder', relation('person.gender', 'held', [field('person.gender')]), 'held'],
    [
      'no ladder, denied',
      relation('person.gender', 'held', [field('person.gender')], [notHeld('person.gender')]),
      'notHeld',
    ],
  ];
  for (const [what, actual, expected] of table) assert.equal(actual, expected, what);
});

test('shares per step, canonical spellings, unknown steps left out', () => {
  const trait = traitOf('person.birthDate');
  assert.ok(trait !== undefined);
  const shares = (precision: Record<string, number>) => stepShares(column('person.birthDate', { precision }), trait, 2);
  assert.deepEqual(shares({ day: 0.75, year: 0.25 }), [0, 0, 0.75, 0, 0.25, 0]);
  assert.deepEqual(shares({ full: 1 }), [0, 0, 1, 0, 0, 0]);
  assert.deepEqual(shares({ day: 0.5, masked: 0.5 }), [0, 0, 1, 0, 0, 0]);
  assert.deepEqual(shares({}), [0, 0, 0, 0, 0, 0], 'nobody can tell');
});

test('the dominant step is the finest that a tenth of the rows reach', () => {
  const table: [number[], number | null][] = [
    [[0, 0.1, 0.9], 1],
    [[0, 0.09, 0.91], 2],
    [[1, 0, 0], 0],
    [[0.05, 0.05, 0.9], 2],
    [[0, 0, 0], null],
  ];
  for (const [shares, step] of table) assert.equal(dominantStep(shares), step, shares.join());
});
