/** Bytes and marks at random: read or refused in one clean line, and the same whatever the pieces they arrive in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { InputError } from '../../src/errors.ts';
import { readAll } from './read.ts';

const attempt = async (bytes: Uint8Array, size: number) => {
  try {
    return JSON.stringify(await readAll(bytes, size));
  } catch (error) {
    assert.ok(error instanceof InputError, String(error instanceof Error ? error.stack : error));
    assert.doesNotMatch(error.message, /[\p{Cc}]/u);
    return error.message;
  }
};
const marks = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  ';',
  '\n',
  '\r',
  '\t',
  '\\',
  '|',
  ' ',
  'a',
  '1',
  'é',
  'name',
  '@',
  '-',
  'null',
  '"messages"',
  '"text"',
  '1234',
  '\0',
  '=',
  '\ufeff',
);

test('random bytes are read or refused, nothing else', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => attempt(bytes, 65_536).then(() => true)),
    { numRuns: 1500 },
  ));

test('random marks are read or refused, the same whatever the pieces', () =>
  fc.assert(
    fc.asyncProperty(fc.array(marks, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (parts, size) => {
      const bytes = Buffer.from(parts.join(''));
      assert.equal(await attempt(bytes, size), await attempt(bytes, 65_536));
    }),
    { numRuns: 3000 },
  ));

test('every JSON value is read or refused', () =>
  fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 6 }), (text) => attempt(Buffer.from(text), 65_536).then(() => true)),
    { numRuns: 1000 },
  ));
