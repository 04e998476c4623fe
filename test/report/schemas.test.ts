/** The schemas themselves: valid, closed, described, and of one mind about what they share. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import type { Assertion } from '../../src/case/types.ts';
import type { Mark } from '../../src/profile/marks/types.ts';
import type { Report } from '../../src/report/types.ts';
import { faults, schemaOf } from './schema.ts';

/** Keys that are there only where there is something to say. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  '/definitions/manifest': ['members', 'within', 'note', 'sampled'],
  '/definitions/table': ['distinctEstimated', 'namesAsShapes', 'marks', 'pivot', 'sketch'],
  '/properties/tables/items': ['distinctEstimated', 'namesAsShapes', 'marks', 'pivot'],
  '/definitions/shared': ['estimated'],
  // Absent in profiles of earlier versions.
  '/definitions/column': ['distinctEstimated', 'datePart', 'baseType', 'role', 'validity', 'checksums', 'keys'],
  '/definitions/checksumFinding': ['form'],
  '/definitions/statement': ['about'],
  '/definitions/columnSketch/properties/values': ['marks', 'further', 'keys'],
};

/** Each mark has its own properties of these: `DETAILS`. */
const FREE = '/definitions/mark/properties/detail';

type DetailOf<Name extends Mark['mark']> = Extract<Mark, { readonly mark: Name }>['detail'];

/** What the detail of each mark holds, all of it always; the types let none be left out or made up. */
const DETAILS: { readonly [Name in Mark['mark']]: Readonly<Record<keyof DetailOf<Name>, true>> } = {
  'mail-tag': { different: true, shared: true },
  'mail-domain': { shared: true },
  'mail-name': {},
  'internal-host': { suffix: true, address: true, stage: true, shared: true },
  'record-key': { style: true, spans: true },
  'number-run': { step: true, from: true, to: true, begins: true },
  'test-account': { rows: true },
  'default-date': { days: true },
  'zone-offset': { offsets: true },
  'shifted-midnight': { times: true, minutes: true },
  'night-gap': { from: true, until: true, clock: true, minutes: true },
  'lookup-key': { next: true, neighbours: true },
};

/** Calls `look` on every schema within a schema. */
function walk(node: unknown, at: string, look: (schema: Record<string, unknown>, at: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) look(node as Record<string, unknown>, at);
  for (const [key, inner] of Object.entries(node)) walk(inner, `${at}/${key}`, look);
}

for (const name of ['report', 'profile'] as const) {
  test(`${name}: a valid schema of draft 7`, () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    assert.equal(ajv.validateSchema(schemaOf(name)), true);
    assert.equal(schemaOf(name).$schema, 'http://json-schema.org/draft-07/schema#');
    assert.doesNotThrow(() => ajv.compile(schemaOf(name)));
  });

  test(`${name}: every map is closed or says what it maps to, and every key is required but those named`, () => {
    walk(schemaOf(name), '', (schema, at) => {
      if (![schema.type].flat().includes('object')) return;
      assert.ok('additionalProperties' in schema, at);
      if (schema.properties === undefined) return;
      assert.equal(schema.additionalProperties, false, at);
      if (at === FREE) return;
      const keys = Object.keys(schema.properties ?? {}).filter((key) => OPTIONAL[at]?.includes(key) !== true);
      assert.deepEqual(schema.required, keys, at);
    });
  });

  test(`${name}: every number has a range or is a log10`, () => {
    walk(schemaOf(name), '', (schema, at) => {
      const types = [schema.type].flat();
      if (!types.includes('number') && !types.includes('integer')) return;
      assert.ok('minimum' in schema || /log10|LR|lead|interval|alone/i.test(at), at);
    });
  });

  test(`${name}: every definition is used`, () => {
    const schema = schemaOf(name);
    const text = JSON.stringify(schema);
    for (const key of Object.keys(schema.definitions as object)) {
      assert.ok(text.includes(`"#/definitions/${key}"`), key);
    }
  });
}

test('what both schemas define, they define alike', () => {
  const [report, profile] = [schemaOf('report').definitions, schemaOf('profile').definitions] as Record<
    string,
    unknown
  >[];
  const shared = Object.keys(report ?? {}).filter((key) => profile !== undefined && key in profile && key !== 'column');
  assert.ok(shared.length >= 7);
  for (const key of shared) assert.deepEqual(report?.[key], profile?.[key], key);
});

test('marks: the schema knows each of them, and the properties of all their details', () => {
  const { mark, detail } = (schemaOf('profile').definitions as Record<string, { properties: MarkProperties }>).mark
    ?.properties ?? { mark: { enum: [] }, detail: { properties: {} } };
  assert.deepEqual([...mark.enum].sort(), Object.keys(DETAILS).sort());
  const keys = Object.values(DETAILS).flatMap((one) => Object.keys(one));
  assert.deepEqual(Object.keys(detail.properties).sort(), [...new Set(keys)].sort());
});

test('marks: a detail in a report holds all that its mark has, and nothing else', async () => {
  const seen = new Set<string>();
  for (const name of await readdir('fixtures')) {
    const text = await readFile(join('fixtures', name, 'expected.json'), 'utf8').catch(() => 'null');
    walk(JSON.parse(text), name, ({ mark, detail }, at) => {
      if (typeof mark !== 'string' || typeof detail !== 'object' || detail === null) return;
      seen.add(mark);
      const keys = Object.keys(DETAILS[mark as Mark['mark']] ?? {});
      assert.deepEqual(Object.keys(detail).sort(), keys.sort(), `${at}: ${mark}`);
    });
  }
  assert.ok(seen.size > 0, 'no fixture shows a mark');
});

interface MarkProperties {
  readonly mark: { readonly enum: readonly string[] };
  readonly detail: { readonly properties: object };
}

test('every kind of assertion is what the schema of reports knows', () => {
  const limits = [{ attribute: 'contact.email', finerThan: null, statements: [] }];
  const all: Readonly<Record<Assertion['kind'], Assertion>> = {
    notHeld: { kind: 'notHeld', notHeld: limits },
    notTaken: { kind: 'notTaken', notTaken: limits },
    period: { kind: 'period', period: { from: null, to: '2019-09' } },
    onlyAccess: { kind: 'onlyAccess', access: ['otp'] },
    hasAccess: { kind: 'hasAccess', access: ['otp'] },
    path: { kind: 'path', path: 'database' },
    notDirect: { kind: 'notDirect' },
    isSource: { kind: 'isSource' },
    notSource: { kind: 'notSource' },
    moreDetailed: { kind: 'moreDetailed' },
    fabricated: { kind: 'fabricated' },
  };
  const url = new URL('../../fixtures/att-2021/expected.json', import.meta.url);
  const report = JSON.parse(readFileSync(url, 'utf8')) as Report;
  const [claim] = report.claims;
  assert.ok(claim !== undefined);
  const claims = Object.values(all).map((asserts) => ({ ...claim, asserts }));
  // Goldens are shortened elsewhere.
  const found = faults('report', { ...report, claims }).filter((fault) => fault.startsWith('/claims'));
  assert.deepEqual(found, []);
});
