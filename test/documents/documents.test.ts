/** Documents in general: words alike, pieces of files in messages, texts, schemas; descriptors are tested with systems. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearest, similarity } from '../../src/documents/nearest.ts';
import { documentsOf } from '../../src/documents/parse.ts';
import { problemError, quote } from '../../src/documents/problem.ts';
import { shippedPath } from '../../src/documents/shipped.ts';
import { reason, textOf } from '../../src/documents/text.ts';
import { schemaProblems } from '../../src/documents/validate.ts';
import { InputError } from '../../src/errors.ts';
import { acting, hostileName } from '../report/hostile.ts';

const WORDS = ['person.birthDate', 'person.name', 'contact.phone', 'contact.phoneType', 'year', 'day'];

const NEAREST: readonly (readonly [string, string | null])[] = [
  ['contact.phon', 'contact.phone'],
  ['Contact.Phone', 'contact.phone'],
  ['birthDate', 'person.birthDate'],
  ['birthdate', 'person.birthDate'],
  ['yaer', 'year'],
  ['yera', 'year'],
  ['dya', 'day'],
  ['zzz', null],
  ['', null],
  ['year', null],
  ['x'.repeat(10_000), null],
];

for (const [written, meant] of NEAREST) {
  test(`did you mean: ${written.slice(0, 20)}`, () => {
    assert.equal(nearest(written, WORDS), meant);
  });
}

test('property: similarity is symmetric, 1 only for the same', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const value = similarity(a, b);
      assert.ok(value >= 0 && value <= 1);
      assert.equal(value, similarity(b, a));
      assert.equal(value === 1, a === b);
    }),
  );
  assert.equal(similarity('x'.repeat(1e6), 'y'.repeat(1e6)), 0, 'without the time that the distance would take');
});

test('property: a piece of a file is quoted on one line, short, and acts on nothing', () => {
  fc.assert(
    fc.property(hostileName, (text) => {
      const quoted = quote(text);
      assert.deepEqual(acting(quoted), []);
      assert.match(quoted, /^".*"$/);
      assert.ok(quoted.length <= 2 + 12 * 61);
    }),
  );
  assert.equal(quote('a'.repeat(61)), `"${'a'.repeat(60)}…"`);
  assert.equal(quote('say "no"'), '"say \\"no\\""');
});

test('the first problem in reading order, its place, its word, and how many more', () => {
  const problem = (at: (string | number)[], message: string, written: string | null = null) => ({
    at,
    key: null,
    message,
    written,
    words: ['phone'],
  });
  const problems = [problem(['fields', 2, 'a b'], 'late'), problem(['fields', 0, 'name'], 'early', 'phon')];
  const lineOf = (at: readonly (string | number)[]) => (at[1] === 0 ? 3 : 9);
  const error = problemError('f.yaml', problems, lineOf);
  assert.ok(error instanceof InputError);
  assert.equal(error.message, 'f.yaml:3: fields[0].name: early (did you mean "phone"?) (+1 more)');
  assert.equal(problemError('f.yaml', problems.slice(0, 1), () => null).message, 'f.yaml: fields[2]["a b"]: late');
  assert.equal(problemError('f.yaml', [], () => null).message, 'f.yaml: not a valid document');
});

test('texts: what can not be read is said in one line', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'a.txt');
  writeFileSync(file, 'żółw\n');
  assert.equal(await textOf(file), 'żółw\n');
  await assert.rejects(textOf(folder), new InputError(`${folder}: is a folder: name a file`));
  await assert.rejects(textOf(join(folder, 'b')), new InputError(`${join(folder, 'b')}: no such file or folder`));
  await assert.rejects(textOf(join(file, 'b')), new InputError(`${join(file, 'b')}: no such file or folder`));
  writeFileSync(file, Uint8Array.of(0xc3, 0x28));
  await assert.rejects(textOf(file), new InputError(`${file}: not UTF-8 text`));
  assert.equal(reason({ code: 'EPERM' }), 'permission denied');
  assert.equal(reason({}), "can't be read (unknown error)");
});

test('one document of JSON, several of YAML', async () => {
  const values = async (file: string, text: string) => (await documentsOf(file, text)).map((entry) => entry.value);
  assert.deepEqual(await values('a.json', '{"a": 1}'), [{ a: 1 }]);
  assert.deepEqual(await values('a.yaml', 'a: 1\n---\n---\nb: [x]\n'), [{ a: '1' }, { b: ['x'] }]);
  await assert.rejects(values('a.json', ' \n'), new InputError('a.json: empty: a YAML or JSON document is needed'));
});

test('every schema that is named is shipped, and what is not is a fault of the installation', () => {
  for (const name of ['system', 'case', 'claims', 'reported', 'profile', 'report']) {
    assert.ok(existsSync(shippedPath(`${name}.schema.json`)));
  }
  assert.throws(() => shippedPath('nothing.json'), /^Error: schemas\/nothing\.json is missing from this installation$/);
});

const PROFILE = { format: 'leakprint-profile/1', complete: true, evidence: [], tables: [] };

/** Schema, document, the problems in a phrase each. */
const PROBLEMS: readonly (readonly [Parameters<typeof schemaProblems>[0], unknown, readonly string[]])[] = [
  ['case', { leakprint: 'case/1', evidence: ['a'] }, []],
  ['case', { leakprint: 'case/1', evidence: [] }, ['evidence: must not be empty']],
  ['case', { leakprint: 'case/2', nothing: 1 }, ['leakprint: must be case/1']],
  ['case', { leakprint: 'case/1', evidance: ['a'] }, [': unknown key "evidance"']],
  ['case', { leakprint: 'case/1', other: 1 }, [': missing key "evidence"', ': unknown key "other"']],
  ['profile', PROFILE, ['evidence: must not be empty', 'tables: must not be empty']],
  [
    'profile',
    { ...PROFILE, complete: 'true', evidence: null },
    ['complete: must be true or false', 'evidence: must be a list', 'tables: must not be empty'],
  ],
  ['profile', [], [': must be a map']],
];

test('problems in plain words; what programs write is not coerced', () => {
  for (const [name, document, expected] of PROBLEMS) {
    const found = schemaProblems(name, structuredClone(document));
    assert.deepEqual(
      found.map(({ at, message }) => `${at.join('/')}: ${message}`),
      expected,
    );
  }
});
