import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { shippedPath } from '../../src/documents/shipped.ts';
import { loadSystems } from '../../src/systems/load.ts';
import { loadDescribed, loadPopulation } from '../../src/systems/population.ts';
import type { System } from '../../src/systems/types.ts';
import { ATTRIBUTES } from '../../src/vocabulary/attributes.ts';
import { canonicalStep, precisionWords } from '../../src/vocabulary/ladders.ts';
import { KNOWN } from './helpers.ts';

const catalogue = await loadSystems([shippedPath('systems')], { knownAttributes: KNOWN });
const population = loadPopulation();
const ladders = new Map(ATTRIBUTES.map((entry) => [entry.id, entry.ladder]));

/** Every statement id that something in the system rests on. */
function cited(system: System): Set<string> {
  const all = [...system.fields, ...system.notHeld, ...system.rules, ...system.paths];
  return new Set(all.flatMap((entry) => entry.statements));
}

test('every file of the catalogue is a system of the same name', () => {
  const files = readdirSync(shippedPath('systems')).map((name) => name.replace(/\.yaml$/, ''));
  assert.deepEqual(catalogue.map((system) => system.id).sort(), files.sort());
});

test('every fact of the catalogue has a statement with title and date, and no statement lies idle', () => {
  for (const system of catalogue) {
    for (const fact of [...system.fields, ...system.notHeld, ...system.rules]) {
      assert.notDeepEqual(fact.statements, [], `${system.id}: ${JSON.stringify(fact)}`);
    }
    for (const statement of Object.values(system.statements)) {
      assert.ok(statement.title && statement.date, `${system.id}: ${statement.id}`);
    }
    assert.deepEqual([...cited(system)].sort(), Object.keys(system.statements).sort(), system.id);
  }
});

test('every precision of catalogue and population is a step of its attribute’s ladder', () => {
  const wrong: string[] = [];
  for (const system of [...catalogue, ...loadDescribed()]) {
    const steps = [
      ...system.fields.map((field) => [field.attribute, field.precision] as const),
      ...system.notHeld.map((entry) => [entry.attribute, entry.finerThan] as const),
    ];
    for (const [attribute, step] of steps) {
      const ladder = ladders.get(attribute);
      if (step !== null && ladder && canonicalStep(ladder, step) === null)
        wrong.push(`${system.id}: ${attribute} ${step}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('the schema accepts every word of precision that the vocabulary knows', () => {
  const schema = JSON.parse(readFileSync(shippedPath('system.schema.json'), 'utf8'));
  const words = new Set(schema.definitions.precision.enum);
  assert.deepEqual(
    precisionWords().filter((word) => !words.has(word)),
    [],
  );
});

test('population and described systems pass the full loader, which reads them the same', async () => {
  const folders = [shippedPath('population'), shippedPath('described')];
  const checked = await loadSystems(folders, { knownAttributes: KNOWN });
  assert.deepEqual(
    loadDescribed().map(({ source: _, ...system }) => system),
    checked.map(({ source: _, ...system }) => system),
  );
});

test('described systems: named as their file, each name once, every field with a statement that says where it is from', () => {
  const described = loadPopulation(shippedPath('described'));
  assert.ok(described.length > 100);
  for (const system of described) {
    assert.equal(`${system.id}.json`, system.source);
    const names = system.fields.map((field) => field.name);
    assert.equal(new Set(names).size, names.length, system.id);
    for (const field of system.fields) assert.notDeepEqual(field.statements, [], `${system.id}: ${field.name}`);
    for (const statement of Object.values(system.statements))
      assert.ok(statement.title, `${system.id}: ${statement.id}`);
    assert.deepEqual([...cited(system)].sort(), Object.keys(system.statements).sort(), system.id);
  }
  // Of the same making: copies of each other count once.
  const families = new Set(loadDescribed().map(({ family }) => family));
  assert.equal(families.size, loadDescribed().length - 4 - 1 - 9 - 7);
});

test('population: field names are unique, every field has a statement, families are as intended', () => {
  const families = new Map<string, string[]>();
  for (const system of population) {
    const names = system.fields.map((field) => field.name);
    assert.equal(new Set(names).size, names.length, system.id);
    for (const field of system.fields) assert.notDeepEqual(field.statements, [], `${system.id}: ${field.name}`);
    families.set(system.family, [...(families.get(system.family) ?? []), system.id]);
  }
  assert.deepEqual(families.get('cowin'), [
    'cowin-certificate',
    'cowin-citizen-api',
    'cowin-vaccinator',
    'cowin',
    'divoc',
  ]);
  assert.deepEqual(families.get('abha'), ['abdm-healthid', 'abha']);
  assert.equal(families.get('us-voter-file')?.length, 10);
  assert.equal(families.size, 45 - 4 - 1 - 9);
});

test('CoWIN as documented: the citizen’s view masks, the health worker’s does not, the ministry denies', () => {
  const cowin = catalogue.find((system) => system.id === 'cowin');
  const path = (id: string) => cowin?.paths.find((entry) => entry.id === id);
  assert.deepEqual({ ...path('citizen-api')?.masks }, { mobile_number: 'masked', photo_id_number: 'masked' });
  assert.equal(path('citizen-api')?.completeness, 'closed');
  assert.deepEqual({ ...path('health-worker')?.masks }, {});
  assert.deepEqual(path('database')?.shows.length, cowin?.fields.length);
  const ministry = Object.values(cowin?.statements ?? {}).filter((statement) => statement.interested);
  assert.deepEqual([...new Set(ministry.map((statement) => statement.by))], ['Union Health Ministry']);
  assert.equal(cowin?.fields.find((field) => field.padded !== null)?.precision, 'year');
});
