/** The schemas themselves: valid, closed, described, and of one mind about what they share. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { schemaOf } from './schema.ts';

/** Keys that are there only where there is something to say. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  '/definitions/manifest': ['members', 'within', 'note', 'sampled'],
  '/definitions/table': ['marks', 'sketch'],
  '/properties/tables/items': ['marks'],
  // Absent in profiles of earlier versions.
  '/definitions/column': ['datePart', 'baseType', 'role', 'validity', 'checksums'],
  '/definitions/checksumFinding': ['form'],
  '/definitions/columnSketch/properties/values': ['marks'],
};

/** Each mark has its own properties of these. */
const FREE = '/definitions/mark/properties/detail';

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
