import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedPath } from '../../src/documents/shipped.ts';
import { read, systemsFor } from '../../src/systems/catalogue.ts';
import { loadPopulation, shippedPopulation } from '../../src/systems/population.ts';
import { pack, precompiled, unpack } from '../../src/systems/precompiled.ts';
import type { System } from '../../src/systems/types.ts';

const systems = await read([shippedPath('systems')]);
const population = loadPopulation();

test('what is packed comes back as it was, key by key', () => {
  const back = unpack(pack({ systems, population }));
  assert.deepEqual(back, { systems, population });
  assert.equal(JSON.stringify(back), JSON.stringify({ systems, population }));
});

test('what is packed does not tell where it was built', () => {
  assert.ok(!pack({ systems, population }).includes(shippedPath('systems')));
});

test('paths that show some fields, one or none stay apart from those that show all', () => {
  const [first] = systems;
  assert.ok(first);
  const [path] = first.paths;
  assert.ok(path);
  const name = first.fields[0]?.name ?? '';
  const odd: System = { ...first, paths: [path, { ...path, shows: [] }, { ...path, shows: [name] }] };
  assert.deepEqual(unpack(pack({ systems: [odd], population: [] })).systems, [odd]);
});

test('names such as __proto__ stay names', () => {
  const [first] = systems;
  assert.ok(first);
  const statement = Object.values(first.statements)[0];
  assert.ok(statement);
  const statements = Object.create(null);
  for (const id of ['__proto__', 'constructor']) statements[id] = { ...statement, id };
  const [back] = unpack(pack({ systems: [{ ...first, statements }], population: [] })).systems;
  assert.deepEqual(Object.keys(back?.statements ?? {}), ['__proto__', 'constructor']);
  assert.equal(back?.statements.toString, undefined);
});

test('from the sources nothing is precompiled: the shipped folders are read', async () => {
  assert.equal(precompiled(), null);
  assert.deepEqual(await systemsFor([]), systems);
  assert.deepEqual(shippedPopulation(), population);
});
