import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../../src/match/holdings.ts';
import { makeTrial, split, type Trial } from '../../../src/validate/trials/index.ts';
import { projectionOf } from '../../../src/validate/trials/rivals.ts';
import { KINDS, POPULATION, SIDES, trials } from './population.ts';

const BY_ID = new Map(candidatesOf(POPULATION).map((candidate) => [candidate.id, candidate]));

function isListed(trial: Trial, system: string): boolean {
  return trial.rivals.some(({ id }) => id === system);
}

test('the halves share no family, and both have every domain of two families', () => {
  const { fit, test: tested } = split(POPULATION);
  const familiesOf = (systems: typeof fit) => new Set(systems.map(({ family }) => family));
  for (const family of familiesOf(fit)) assert.ok(!familiesOf(tested).has(family), family);
  assert.equal(fit.length + tested.length, POPULATION.length);
  assert.ok(Math.abs(familiesOf(fit).size - familiesOf(tested).size) <= 1);
  for (const domain of new Set(POPULATION.map((system) => system.domain))) {
    const families = familiesOf(POPULATION.filter((system) => system.domain === domain)).size;
    if (families < 2) continue;
    assert.ok(
      fit.some((system) => system.domain === domain),
      domain,
    );
    assert.ok(
      tested.some((system) => system.domain === domain),
      domain,
    );
  }
  assert.notDeepEqual(split(POPULATION, 2).fit, fit);
});

for (const side of SIDES) {
  test(`${side}: truth is of this side, by (system, path), and listed unless the trial is open`, () => {
    const own = new Set(split(POPULATION)[side].map(({ id }) => id));
    for (const kind of KINDS) {
      for (const trial of trials(side, 15, { kind, size: 5 })) {
        assert.ok(trial.truth.length > 0);
        for (const id of trial.truth) assert.ok(BY_ID.has(id), id);
        for (const id of trial.truthSystems) {
          assert.ok(own.has(id), id);
          assert.equal(isListed(trial, id), trial.kind !== 'open', `${trial.id} ${trial.kind} ${id}`);
        }
        assert.equal(trial.domain, POPULATION.find(({ id }) => id === trial.truthSystems[0])?.domain);
        const families = trial.truthSystems.map((id) => POPULATION.find((system) => system.id === id)?.family);
        assert.deepEqual([...trial.families], [...new Set(families)]);
        if (trial.kind === 'listed' || trial.kind === 'open') assert.equal(trial.truthSystems.length, 1);
        if (trial.kind === 'joined' || trial.kind === 'merged') assert.equal(trial.families.length, 2);
        if (trial.kind === 'aggregator') assert.ok(trial.families.length > 2);
        assert.ok(trial.kind === kind || (kind !== 'open' && trial.kind === 'listed'));
      }
    }
  });

  test(`${side}: twelve others are listed, of this side, some of the same domain, two of a family at most`, () => {
    const own = new Set(split(POPULATION)[side]);
    for (const trial of trials(side, 40, { size: 5 })) {
      const others = trial.rivals.filter(({ id }) => !trial.truthSystems.includes(id));
      assert.equal(new Set(trial.rivals).size, trial.rivals.length);
      assert.ok(others.length >= 10 && others.length <= 12, `${trial.id}: ${others.length}`);
      for (const system of trial.rivals) assert.ok(own.has(system), system.id);
      const families = others.map(({ family }) => family);
      for (const family of families) assert.ok(families.filter((entry) => entry === family).length <= 2, family);
      const alike = [...own].filter(
        (system) => system.domain === trial.domain && !trial.families.includes(system.family),
      );
      const listed = others.filter(({ domain }) => domain === trial.domain).length;
      assert.ok(listed >= Math.min(3, new Set(alike.map(({ family }) => family)).size), `${trial.id}: ${listed}`);
    }
  });
}

test('open: nobody of the family of the truth is listed; listed: only who states something else', () => {
  let relatives = 0;
  for (let index = 0; index < 150; index++) {
    const open = makeTrial({ seed: 1, index, systems: POPULATION, side: 'fit', kind: 'open', size: 1 });
    assert.ok(!open.rivals.some(({ family }) => open.families.includes(family)), open.id);
    const listed = makeTrial({ seed: 1, index, systems: POPULATION, side: 'fit', kind: 'listed', size: 1 });
    const kin = listed.rivals.filter(
      ({ id, family }) => listed.families.includes(family) && !listed.truthSystems.includes(id),
    );
    relatives += kin.length;
    const truth = listed.truth
      .map((id) => BY_ID.get(id))
      .flatMap((entry) => (entry === undefined ? [] : [projectionOf(entry)]));
    for (const other of candidatesOf(kin)) assert.ok(!truth.includes(projectionOf(other)), other.id);
  }
  assert.ok(relatives > 10);
});

test('classes: candidates of one class state the same, those of different classes do not', () => {
  const redmine = POPULATION.find(({ id }) => id === 'redmine');
  assert.ok(redmine !== undefined);
  // Two of four families of a domain stand on the same side.
  const forks = ['fork-1', 'fork-2', 'fork-3'].map((id) => ({ ...redmine, id, family: id }));
  const systems = [...POPULATION, ...forks];
  let met = 0;
  for (const side of SIDES) {
    for (let index = 0; index < 40; index++) {
      const trial = makeTrial({ seed: 6, index, systems, side, size: 1 });
      const listed = new Map(candidatesOf(trial.rivals).map((candidate) => [candidate.id, candidate]));
      const seen = new Set<string>();
      for (const group of trial.classes) {
        assert.ok(group.length > 1);
        const stated = new Set(
          group.map((id) => listed.get(id)).map((entry) => (entry === undefined ? '?' : projectionOf(entry))),
        );
        assert.equal(stated.size, 1);
        for (const text of stated) assert.ok(!seen.has(text));
        for (const text of stated) seen.add(text);
        if (group.filter((id) => /^(?:redmine|fork-\d)\/users$/.test(id)).length > 1) met++;
      }
    }
  }
  assert.ok(met > 0);
});

test('an aggregator is never the source of a plain leak, and is listed where the catalogue has one', () => {
  const first = POPULATION[0];
  assert.ok(first !== undefined);
  const collector = { ...first, id: 'collector', family: 'collector', aggregator: true };
  const systems = [...POPULATION, collector];
  for (let index = 0; index < 60; index++) {
    const trial = makeTrial({ seed: 2, index, systems, side: index % 2 === 0 ? 'fit' : 'test', size: 1 });
    assert.ok(!trial.truthSystems.includes('collector'));
    assert.ok(trial.rivals.includes(collector));
  }
});

test('a catalogue of one system makes trials all the same', () => {
  const one = POPULATION.filter(({ id }) => id === 'wordpress');
  for (const side of SIDES) {
    const trial = makeTrial({ seed: 1, index: 0, systems: one, side, kind: 'joined', size: 3 });
    assert.equal(trial.kind, 'listed');
    assert.deepEqual(trial.truthSystems, ['wordpress']);
  }
});

test('alike: candidates that hold what leaked just as the truth does, and never the truth itself', () => {
  let met = 0;
  for (const side of SIDES) {
    for (const trial of trials(side, 60, { size: 1 })) {
      assert.ok(trial.kind === 'listed' || trial.alike.length === 0);
      const listed = new Set(candidatesOf(trial.rivals).map(({ id }) => id));
      for (const id of trial.alike) assert.ok(listed.has(id), id);
      const [truth = ''] = trial.truth;
      for (const id of trial.truth) assert.ok(!trial.alike.includes(id), id);
      const held = trial.leaked.filter(({ field }) => field !== null);
      const seen = BY_ID.get(truth);
      for (const id of trial.alike) {
        const other = BY_ID.get(id);
        if (other === undefined || seen === undefined) continue;
        met++;
        for (const { attribute: name } of held.filter(
          (entry) => entry.attribute === 'contact.phone' || entry.attribute === 'contact.email',
        )) {
          const shown = other.system.fields.filter((field) => other.path.shows.includes(field.name));
          assert.ok(
            shown.some((field) => field.attribute === name),
            `${trial.id} ${id} ${name}`,
          );
        }
      }
    }
  }
  assert.ok(met > 20, String(met));
});
