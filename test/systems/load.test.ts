import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadSystems } from '../../src/systems/load.ts';
import { anyCharacter } from '../any-character.ts';
import { folderOf, HEAD, KNOWN, loadOne, messageOf } from './helpers.ts';

test('defaults: nothing is left unsaid', async (t) => {
  const system = await loadOne(t, `${HEAD}fields:\n  - { name: x }\n`);
  assert.equal(system.family, 'demo');
  assert.equal(system.aggregator, false);
  assert.equal(system.period, null);
  assert.deepEqual(system.notHeld, []);
  assert.deepEqual(system.fields, [
    {
      name: 'x',
      attribute: 'other',
      typedByName: true,
      precision: null,
      format: null,
      pattern: null,
      values: [],
      unique: false,
      coverage: null,
      padded: null,
      scheme: null,
      statements: [],
      note: null,
    },
  ]);
  assert.equal(system.paths.length, 1);
  const { masks, ...path } = system.paths[0] ?? { masks: null };
  assert.deepEqual(Object.keys(masks ?? { none: 1 }), []);
  assert.deepEqual(path, {
    id: 'database',
    title: null,
    access: 'database',
    shows: ['x'],
    order: [],
    region: null,
    period: null,
    completeness: 'open',
    statements: [],
  });
});

test('a path has the system’s region, period and completeness unless it has its own', async (t) => {
  const system = await loadOne(
    t,
    `${HEAD}region: IN\nperiod: { from: 2021-01-16 }\nfields: [a, b]\npaths:
  - { id: all, access: otp }
  - { id: own, shows: a, region: IN-TN, period: { to: 2022 }, completeness: closed, order: [b, a], statement: [] }\n`,
  );
  const [all, own] = system.paths;
  assert.deepEqual([all?.region, all?.period, all?.completeness], ['IN', { from: '2021-01-16', to: null }, 'open']);
  assert.deepEqual([own?.region, own?.period, own?.completeness], ['IN-TN', { from: null, to: '2022' }, 'closed']);
  assert.deepEqual([all?.shows, own?.shows, own?.order], [['a', 'b'], ['a'], ['b', 'a']]);
  assert.deepEqual([all?.access, own?.access], ['otp', 'unknown']);
});

test('scalars stay the text that was written', async (t) => {
  const system = await loadOne(
    t,
    `${HEAD}fields:
  - { name: 007, values: [no, 1e5, 007, True, 0x1F, 2021-01-16, 1.0], unique: true, coverage: 0.5, padded: 01-01 }\n`,
  );
  const [field] = system.fields;
  assert.equal(field?.name, '007');
  assert.deepEqual(field?.values, ['no', '1e5', '007', 'True', '0x1F', '2021-01-16', '1.0']);
  assert.deepEqual([field?.unique, field?.coverage, field?.padded], [true, 0.5, '01-01']);
});

test('JSON numbers where text is due become text; null is "not said"', async (t) => {
  const descriptor = {
    leakprint: 'system/1',
    id: 'demo',
    name: 'Demo',
    domain: 'test',
    completeness: 'closed',
    region: null,
    paths: null,
    fields: [{ name: 'x', values: [1, 2.5, 'a'], precision: null, attribute: null, period: { from: 2021 } }],
  };
  const folder = folderOf(t, { 'a.json': `\ufeff${JSON.stringify(descriptor)}` });
  const [system] = await loadSystems([join(folder, 'a.json')], { knownAttributes: KNOWN });
  assert.deepEqual(system?.fields[0]?.values, ['1', '2.5', 'a']);
  assert.equal(system?.paths[0]?.id, 'database');
});

test('a statement is one name or a list; a mask keeps its field; precision has one spelling', async (t) => {
  const system = await loadOne(
    t,
    `${HEAD}statements:
  s: { by: a ministry, reliability: B, credibility: 3, interested: true, date: 2023-06-12 }
  __proto__: { by: b, reliability: A, credibility: 1 }
fields:
  - { name: a, attribute: contact.postalCode, precision: postcode, statement: s }
  - { name: __proto__, statement: [s, __proto__] }
notHeld: [{ attribute: contact.address, finerThan: postcode, statement: s }]
rules: [{ maxRowsPer: contact.phone, value: 6, statement: [s] }]
paths: [{ id: p, masks: { a: district, __proto__: masked } }]\n`,
  );
  assert.deepEqual(
    system.fields.map((field) => field.statements),
    [['s'], ['s', '__proto__']],
  );
  assert.equal(system.fields[0]?.precision, 'postalCode');
  assert.deepEqual(system.notHeld, [{ attribute: 'contact.address', finerThan: 'postalCode', statements: ['s'] }]);
  assert.deepEqual(system.rules, [{ maxRowsPer: 'contact.phone', value: 6, statements: ['s'] }]);
  assert.deepEqual(Object.keys(system.statements), ['s', '__proto__']);
  assert.deepEqual(system.statements.s, {
    id: 's',
    by: 'a ministry',
    title: null,
    date: '2023-06-12',
    url: null,
    reliability: 'B',
    credibility: 3,
    interested: true,
    about: 'system',
  });
  assert.deepEqual(Object.entries(system.paths[0]?.masks ?? {}), [
    ['a', 'district'],
    ['__proto__', 'masked'],
  ]);
});

test('names without attributes are typed by the function given, a stated attribute is kept', async (t) => {
  const folder = folderOf(t, { 'a.yaml': `${HEAD}fields: [phone, { name: mail }, { name: tel, attribute: other }]\n` });
  const typeNames = (names: readonly string[]) =>
    names.map((name) => (name === 'tel' || name === 'phone' ? 'contact.phone' : 'other'));
  const [system] = await loadSystems([folder], { knownAttributes: KNOWN, typeNames });
  assert.deepEqual(
    system?.fields.map((field) => field.attribute),
    ['contact.phone', 'other', 'other'],
  );
});

test('a meaning without a value is none: the name tells it, beside fields that state theirs', async (t) => {
  const folder = folderOf(t, {
    'a.json': JSON.stringify({
      leakprint: 'system/1',
      id: 'demo',
      name: 'Demo',
      domain: 'test',
      completeness: 'open',
      fields: [
        { name: 'phone', attribute: null, unique: true, values: ['x'] },
        { name: 'tel', attribute: 'contact.phone' },
      ],
    }),
  });
  const typeNames = (names: readonly string[]) => names.map(() => 'contact.phone');
  const [system] = await loadSystems([folder], { knownAttributes: KNOWN, typeNames });
  assert.deepEqual(
    system?.fields.map(({ attribute, typedByName }) => [attribute, typedByName]),
    [
      ['contact.phone', true],
      ['contact.phone', false],
    ],
  );
});

test('folders mix formats, are read by name, and pass over other files and other documents', async (t) => {
  const described = (id: string) => `${HEAD.replace('demo', id)}fields: []\n`;
  const folder = folderOf(t, {
    'b.yml': `${described('b1')}---\n---\n${described('b2')}`,
    'a.json': JSON.stringify({
      leakprint: 'system/1',
      id: 'a',
      name: 'A',
      domain: 'd',
      completeness: 'open',
      fields: [],
    }),
    'c.yaml': `leakprint: claims/1\nclaims: []\n---\n${described('c')}`,
    'notes.md': 'not a descriptor',
    'deeper/d.yaml': 'not read',
    'z.yaml/x': 'a folder',
  });
  const systems = await loadSystems([folder, join(folder, 'a.json')], { knownAttributes: KNOWN });
  assert.deepEqual(
    systems.map((system) => system.id),
    ['a', 'b1', 'b2', 'c'],
  );
  assert.equal(systems[1]?.source, join(folder, 'b.yml'));
  assert.match(await messageOf(folder, ['c.yaml']), /^c\.yaml:1: leakprint: must be system\/1/);
});

test('a problem in a later document has the line of the file', async (t) => {
  const folder = folderOf(t, { 'a.yaml': `${HEAD}fields: []\n---\n${HEAD.replace('demo', 'two')}fields: 5\n` });
  assert.equal(await messageOf(folder, ['a.yaml']), 'a.yaml:13: fields: must be a list');
});

test('any text is either a descriptor or one line', async (t) => {
  const folder = folderOf(t, {});
  const { writeFileSync } = await import('node:fs');
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: anyCharacter, maxLength: 60 }),
      fc.constantFrom('f.yaml', 'f.json'),
      async (text, name) => {
        writeFileSync(join(folder, name), text);
        const message = await messageOf(folder, [name]);
        assert.match(message, /^[^\n\r\u0000-\u001f\u007f-\u009f]+$/);
      },
    ),
    { numRuns: 200 },
  );
});

test('the schema is a valid JSON Schema and closed wherever keys are ours', async () => {
  const { Ajv } = await import('ajv');
  const schema = JSON.parse(readFileSync(new URL('../../schemas/system.schema.json', import.meta.url), 'utf8'));
  assert.equal(new Ajv({ allowUnionTypes: true }).validateSchema(schema), true);
  const open: string[] = [];
  const walk = (node: unknown, at: string) => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node && !('additionalProperties' in node)) open.push(at);
    for (const [key, inner] of Object.entries(node)) walk(inner, `${at}/${key}`);
  };
  walk(schema, '');
  assert.deepEqual(open, []);
});

test('what a way in is asked by is shown by whoever asked', async (t) => {
  const { paths } = await loadOne(
    t,
    `${HEAD}fields: [phone, name]\npaths: [{ id: p, shows: name, asks: phone }, { id: q }]\n`,
  );
  assert.deepEqual(
    paths.map(({ shows, asks }) => [shows, asks]),
    [
      [['name', 'phone'], ['phone']],
      [['phone', 'name'], undefined],
    ],
  );
});
