/** Words of other scripts than Latin are read late: whether they have been must change no meaning. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { ATTRIBUTES } from '../../src/vocabulary/attributes.ts';
import { matchHeader } from '../../src/vocabulary/header.ts';
import { building } from '../../src/vocabulary/header-lexicon.ts';
import { LANGUAGES } from '../../src/vocabulary/languages/index.ts';

const OTHER = /[\u0370-\u1dff\u2e80-\uffef]/;
const phrases = [
  ...ATTRIBUTES.flatMap(({ headers }) => headers),
  ...LANGUAGES.flatMap(({ headers, light, relatives, facilities, companies, things }) =>
    [...Object.values(headers), light, relatives, facilities, companies, things].flatMap((text) =>
      (text ?? '').split(/\s*,\s*/),
    ),
  ),
];
const latin = phrases.filter((phrase) => phrase !== '' && !OTHER.test(phrase));
const other = phrases.filter((phrase) => OTHER.test(phrase));

/** Every Latin word and key with its meanings, in their order. */
function known(): ReadonlyMap<string, string> {
  const { index, ...sets } = building();
  const all = new Map<string, string>();
  for (const [key, first] of index) {
    let meanings = '';
    for (let entry: typeof first | undefined = first; entry !== undefined; entry = entry.next)
      meanings += `${entry.attribute} ${entry.phrase} ${entry.foreign} ${entry.headFirst};`;
    if (!OTHER.test(key)) all.set(`index ${key}`, meanings);
  }
  for (const [name, words] of Object.entries(sets))
    for (const word of words) if (!OTHER.test(word)) all.set(`${name} ${word}`, '');
  return all;
}

const read = (names: readonly string[]): string[] => names.map((name) => JSON.stringify(matchHeader(name)));

test('what a Latin name means does not hang on the scripts read before', () => {
  const keys = building().index.size;
  const words = known();
  const meanings = read(latin);
  assert.equal(building().index.size, keys, 'Latin names must read no other script, or this test compares nothing');
  matchHeader('ὥῥᾳ');
  assert.ok(building().index.size > keys, 'Greek with the accents of old is Greek');
  read(other);
  assert.deepEqual(known(), words);
  assert.deepEqual(read(latin), meanings);
});
