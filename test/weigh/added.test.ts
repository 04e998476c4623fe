/** A column more, by one factor, against the model of all columns. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { ColumnProfile } from '../../src/profile/types.ts';
import type { System } from '../../src/systems/types.ts';
import { sharesUnion, TRAITS } from '../../src/vocabulary/index.ts';
import { Adding } from '../../src/weigh/added.ts';
import { prepare } from '../../src/weigh/index.ts';
import { Model } from '../../src/weigh/model.ts';
import { rowsAtMost, withColumn } from '../../src/weigh/observe.ts';
import { column, field, OTHERS, profile, statement, system } from './make.ts';

const full = { precision: { full: 1 } };

/** Largest difference, in ln P, between the short way and the long one, over all columns that could be added. */
function apart(columns: readonly ColumnProfile[], systems: readonly System[], known: readonly System[]): number {
  const { model, candidates, profile: seen } = prepare(profile(columns), candidatesOf(systems), known);
  const adding = new Adding(model, candidates);
  let most = 0;
  model.observations.forEach((observation, trait) => {
    if (observation.columns.length > 0) return;
    observation.trait.steps.forEach((_, step) => {
      const more = withColumn(observation, step, rowsAtMost(seen));
      const added = adding.with(trait, more);
      const own = { table: '', column: column(observation.trait.id) };
      const all = model.observations.map((other, i) => (i === trait ? { ...more, columns: [own] } : other));
      const long = new Model(all, model.population, model.constants);
      const differences = [
        added.alternative - long.alternative.total(),
        ...candidates.map((candidate, i) => (added.candidates[i] ?? 0) - long.engine.total(long.hypothesis(candidate))),
      ];
      most = Math.max(most, ...differences.map(Math.abs));
    });
  });
  return most;
}

const party = statement('party', { by: 'party', interested: true, reliability: 'B', credibility: 3 });
const denies = system('denies', {
  fields: [field('person.name'), field('id.number'), field('person.birthDate', { precision: 'day' })],
  statements: [statement('doc'), party],
  notHeld: [{ attribute: 'person.birthDate', finerThan: 'year', statements: ['party'] }],
});
const kinds = system('kinds', {
  fields: [field('contact.phone'), field('id.national'), field('id.passport'), field('id.tax', { coverage: 0.4 })],
  more: { completeness: 'open' },
});
const mixed = system('mixed', { fields: [field('contact.phone'), field('id.number')], more: { domain: 'elsewhere' } });

/** Seen, candidates, and what is special about it. */
const TABLE: readonly (readonly [string, readonly ColumnProfile[], readonly System[]])[] = [
  ['limits and scenarios of interested parties', [column('person.name', full)], [denies]],
  ['identity numbers: what is held as another is no longer missing', [column('contact.phone', full)], [kinds, mixed]],
  ['what was there in another form is there as itself', [column('id.national', full)], [mixed, kinds]],
  ['headers gone', [column('contact.phone', { ...full, named: false })], [kinds, denies]],
];

for (const [what, columns, systems] of TABLE) {
  test(`the same figures as from a model of all columns: ${what}`, () => {
    assert.ok(apart(columns, systems, [...OTHERS, ...systems]) < 1e-9);
  });
}

test('all kinds of identity numbers are of one class of salience', () => {
  const kin = TRAITS.filter(({ id }) => TRAITS.some((other) => sharesUnion(id, other.id)));
  assert.ok(kin.length > 2);
  assert.equal(new Set(kin.map(({ salience }) => salience)).size, 1);
});
