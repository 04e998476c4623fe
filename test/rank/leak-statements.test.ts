/** What was read off the leak can't speak for a source of it: it weighs nothing, whoever says it and whatever is believed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import { rank } from '../../src/rank/index.ts';
import type { Statement } from '../../src/systems/types.ts';
import { statementKey } from '../../src/weigh/belief.ts';
import { prepare, totals, weigh } from '../../src/weigh/index.ts';
import { AS_GRADED } from '../../src/weigh/types.ts';
import { column, field, OTHERS, profile, statement, system } from '../weigh/make.ts';

const clinic = ['person.name', 'contact.phone', 'health.vaccine', 'health.dose', 'health.facility'];
const seen = profile(clinic.map((attribute) => column(attribute, { name: `pt_${attribute.split('.')[1]}` })));
const fields = (by: (attribute: string) => string) =>
  clinic.map((attribute) =>
    field(attribute, { name: `pt_${attribute.split('.')[1]}`, unique: true, statements: [by(attribute)] }),
  );

function described(id: string, by: (attribute: string) => string, more: Partial<Statement> = {}) {
  return system(id, {
    fields: fields(by),
    statements: [statement('doc'), statement('news', { about: 'leak', ...more })],
  });
}

const ranking = (...systems: ReturnType<typeof system>[]) => rank(prepare(seen, candidatesOf(systems), OTHERS));

test('a descriptor that was written down from the leak is not supported by it, closed or not', () => {
  for (const interested of [false, true]) {
    const { entries, supported, flags } = ranking(described('straw', () => 'news', { interested }));
    const [entry] = entries;
    assert.deepEqual([supported, flags], [[], ['none of the listed is supported']]);
    assert.ok((entry?.total ?? 9) < 1, String(entry?.total));
    assert.deepEqual(entry?.flags, ['5 of its 5 fields rest on descriptions of this leak: they were not weighed']);
  }
  const { supported } = ranking(described('known', () => 'doc'));
  assert.deepEqual(supported, ['known/database']);
});

test('fields that documents list, too, are weighed; the others are counted', () => {
  const { entries } = ranking(described('half', (attribute) => (attribute.startsWith('health') ? 'news' : 'doc')));
  assert.deepEqual(entries[0]?.flags, ['3 of its 5 fields rest on descriptions of this leak: they were not weighed']);
  const both = system('both', {
    fields: fields(() => 'doc').map((entry) => ({ ...entry, statements: ['doc', 'news'] })),
    statements: [statement('doc'), statement('news', { about: 'leak' })],
  });
  const one = ranking(both).entries[0];
  const other = ranking({ ...described('both', () => 'doc') }).entries[0];
  assert.equal(one?.total, other?.total);
  assert.deepEqual(one?.flags, []);
});

test('it is no belief that can vary: accepted or rejected, it says nothing', () => {
  const straw = described('straw', () => 'news', { interested: true });
  const weighing = prepare(seen, candidatesOf([straw]), OTHERS);
  const graded = totals(weighing, AS_GRADED);
  for (const r of [0, 1]) {
    const statements = new Map([[statementKey('straw', 'news'), r]]);
    assert.deepEqual(totals(weighing, { ...AS_GRADED, statements }), graded);
  }
});

test('nobody is excluded by what was read off the leak', () => {
  const denying = {
    ...described('denying', (attribute) => (attribute === 'person.name' ? 'doc' : 'news')),
    notHeld: [{ attribute: 'health.vaccine', finerThan: null, statements: ['news'] }],
  };
  const { entries } = ranking(denying);
  assert.deepEqual(
    entries[0]?.flags.filter((flag) => flag.startsWith('cannot')),
    [],
  );
});

test('its names and their order say nothing, though most fields rest on a document', () => {
  const lines = (leaked: readonly string[]) => {
    const [entry] = ranking(described('half', (attribute) => (leaked.includes(attribute) ? 'news' : 'doc'))).entries;
    return entry?.lines.filter(({ finding }) => /order|spelling/.test(finding)) ?? [];
  };
  const documented = clinic.slice(0, 3);
  const few = system('few', {
    fields: fields(() => 'doc').filter(({ attribute }) => documented.includes(attribute)),
    statements: [statement('doc')],
  });
  const weights = (found: ReturnType<typeof lines>) =>
    found.map(({ finding, log10 }) => [finding, Math.round(log10 * 20) / 20]);
  const alone = ranking(few).entries[0]?.lines.filter(({ finding }) => /order|spelling/.test(finding)) ?? [];
  assert.deepEqual(weights(lines(clinic.slice(3))), weights(alone));
});

test('a field that only descriptions of the leak list is not held as it was seen, in lines and in pairs', () => {
  const half = described('half', (attribute) => (attribute.startsWith('health') ? 'news' : 'doc'));
  const weighing = prepare(seen, candidatesOf([half]), OTHERS);
  const lines = weigh(weighing)[0]?.lines ?? [];
  const of = (group: string) => lines.find((line) => line.group === group)?.because;
  assert.equal(of('health.dose'), 'dose: told only by descriptions of this leak, which count for nothing');
  assert.match(of('person.name') ?? '', /^full name: held as it was seen/);
  const relations = weighing.matches
    .get('half/database')
    ?.map(({ column: { attribute }, relation }) => [attribute, relation]);
  assert.deepEqual(Object.fromEntries(relations ?? []), {
    'person.name': 'held',
    'contact.phone': 'held',
    'health.vaccine': 'unknown',
    'health.dose': 'unknown',
    'health.facility': 'unknown',
  });
});
