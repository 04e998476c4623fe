/** Rules of the house that no linter checks, or that one could switch off in a comment. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow, sources } from './sources.ts';

const LONGEST = 300;

test(`no file of src/ is longer than ${LONGEST} lines`, () => {
  for (const { file, text } of sources()) assert.ok(text.split('\n').length <= LONGEST + 1, file);
});

test('every file opens with a comment that says what it is', () => {
  for (const { file, text } of sources()) assert.match(text, /^\/\*\*/, file);
});

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['a silenced checker', /@ts-(?:ignore|expect-error|nocheck)|biome-ignore/],
  ['a double cast', /\bas unknown as\b/],
  ['work left for later', /\b(?:TODO|FIXME)\b/],
];

for (const [what, pattern] of FORBIDDEN) {
  test(`src/ holds no instance of ${what}`, () => {
    for (const { file, text } of sources()) assert.doesNotMatch(text, pattern, file);
  });
}

test('any and non-null assertions are errors, everywhere', () => {
  const { linter, files } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '.biome.json'), 'utf8'));
  assert.equal(linter.enabled, true);
  assert.equal(linter.rules.suspicious.noExplicitAny, 'error');
  assert.equal(linter.rules.style.noNonNullAssertion, 'error');
  for (const folder of ['bin/**', 'src/**', 'test/**']) assert.ok(files.includes.includes(folder), folder);
});

test('every test file tests something', () => {
  for (const file of filesBelow('test').filter((name) => name.endsWith('.test.ts'))) {
    const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
    assert.match(text, /\btest\(/, file);
    assert.match(text, /\bassert\b/, file);
    assert.doesNotMatch(text, /\b(?:test|describe)\.only\(|\btest\.todo\(/, file);
  }
});
