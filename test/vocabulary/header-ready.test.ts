/** What a build has ready of the words of column names must be what the lists say. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { building } from '../../src/vocabulary/header-lexicon.ts';
import { packed, unpacked } from '../../src/vocabulary/header-ready.ts';

test('the ready words are the words of the lists', () => {
  const { index, ...sets } = building();
  const ready = unpacked(packed(building()));
  assert.ok(index.size > 5000);
  for (const [key, entry] of index) assert.deepEqual(ready.index.get(key), entry, key);
  for (const name of Object.keys(sets) as (keyof typeof sets)[]) {
    for (const word of sets[name]) assert.ok(ready[name].has(word), `${name} ${word}`);
  }
});

test('no other words are ready', () => {
  const { index, ...sets } = building();
  const ready = unpacked(packed(building()));
  const words = [...index.keys()].flatMap((key) => [key.slice(1), key.slice(0, -1), `${key}x`, `a${key}`]);
  for (const word of ['', ',', '\n', '\t', '|', ...words]) {
    assert.equal(ready.index.has(word), index.has(word), word);
    for (const name of Object.keys(sets) as (keyof typeof sets)[]) {
      assert.equal(ready[name].has(word), sets[name].has(word), `${name} ${word}`);
    }
  }
});

test('a word that would take others apart stops the build', () => {
  const made = building();
  for (const word of ['', 'a,b', 'a\nb']) assert.throws(() => packed({ ...made, light: [word] }), /in a list/);
});
