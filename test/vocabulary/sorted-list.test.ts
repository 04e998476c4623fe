import assert from 'node:assert/strict';
import test from 'node:test';
import { GIVEN_NAMES_LONG } from '../../src/vocabulary/data/given-names-long.ts';
import { familyNames, givenNames, spelledOut, towns } from '../../src/vocabulary/data/lists.ts';
import { SURNAMES_LONG } from '../../src/vocabulary/data/surnames-long.ts';
import { TOWNS_LONG } from '../../src/vocabulary/data/towns-long.ts';
import { sortedList } from '../../src/vocabulary/sorted-list.ts';

const wordsOf = (text: string): string[] => text.split(/[,\n]+/).filter((word) => word !== '');

/** Words near the listed ones: shorter, longer, with other last letters. */
const near = (word: string): string[] => [
  word.slice(0, -1),
  `${word}a`,
  `${word} `,
  `${word.slice(0, -1)}z`,
  `${word},`,
];

test('a list knows its words and no others, whatever their neighbours', () => {
  for (const text of [GIVEN_NAMES_LONG, SURNAMES_LONG, TOWNS_LONG, 'ab,ab terme,aba\nabaco,b', 'a', '', '\n\n']) {
    const words = wordsOf(text);
    const known = new Set(words);
    const list = sortedList(text);
    for (const word of words) {
      if (!list.has(word)) assert.fail(`${word} is missing`);
      for (const other of near(word)) if (list.has(other) !== known.has(other)) assert.fail(`${other} is wrong`);
    }
    assert.equal(list.has(''), false);
    assert.equal(list.has('\uffff'), false);
  }
});

test('long lists are in order, which looking up relies on', () => {
  for (const text of [GIVEN_NAMES_LONG, SURNAMES_LONG, TOWNS_LONG])
    assert.deepEqual(wordsOf(text), wordsOf(text).toSorted());
});

test('towns are known with their saints spelled out, however the list writes them', () => {
  for (const word of wordsOf(TOWNS_LONG)) if (!towns().has(spelledOut(word))) assert.fail(`${word} is missing`);
  assert.equal(towns().has('saint louis'), true);
  assert.equal(towns().has('fort worth'), true);
  assert.equal(towns().has('saint nowhere at all'), false);
});

test('short lists belong to the long ones', () => {
  assert.equal(givenNames().has('aarav'), true);
  assert.equal(familyNames().has('sharma'), true);
  assert.equal(givenNames().has('qwerty'), false);
});
