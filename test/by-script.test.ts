/** Patterns that are asked by script must find what they would find if all texts were asked the large one. */

import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { byScript, byText, withLetters } from '../src/by-script.ts';
import { namesAField } from '../src/evidence/header-words.ts';
import { pairsOf } from '../src/evidence/key-value/line.ts';
import { mayBeNamed, parseAroundTime, parseNamed } from '../src/vocabulary/dates/named.ts';

test('a text gets the letters of its script', () => {
  const word = withLetters((letter) => `^${letter}+$`);
  for (const text of ['abc', 'äbc', 'год', 'a b', 'ä b', ''])
    assert.equal(word(text).test(text), /^\p{L}+$/u.test(text));
  assert.notEqual(word('a').source, word('ä').source);
});

test('of two patterns a text gets its own, and the large one is made once', () => {
  let made = 0;
  const word = byText(/^[a-z]+$/, () => {
    made++;
    return /^\p{Ll}+$/u;
  });
  assert.equal(word('abc').test('abc'), true);
  assert.equal(made, 0);
  for (const text of ['äbc', 'год']) assert.equal(word(text).test(text), true);
  assert.equal(made, 1);
});

test('names and pairs of ASCII are read as they are beside a letter of another script', () => {
  const names = fc.array(fc.constantFrom('name', 'Id', '_', '-', '9', 'eMail', '.', 'zz', ' ', '/', "'"), {
    maxLength: 8,
  });
  const line = fc.array(fc.constantFrom('name', ' id', '=', ': ', ';', ', ', 'a.b', '@x', '[0]', '7', '"', '(', '#'), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(names, line, fc.constantFrom('=', ':'), (parts, pieces, equals) => {
      const name = parts.join('');
      // A mark between words, which says nothing: the name is no longer ASCII.
      assert.equal(namesAField(`${name} \u2022`), namesAField(name));
      const text = `${pieces.join('')}; `;
      const plain = pairsOf(text, { equals, between: ';' });
      const other = pairsOf(`${text}\u2022`, { equals, between: ';' });
      assert.deepEqual(
        other.pairs.map(({ key }) => key),
        plain.pairs.map(({ key }) => key),
      );
    }),
    { numRuns: 5_000 },
  );
});

test('a hint only saves the large pattern', () => {
  let made = 0;
  const large = () => {
    made++;
    return /^\p{L}+7$/u;
  };
  const isIt = byScript(/^[a-z]+7$/, large, /7/);
  assert.equal(isIt('ä8'), false);
  assert.equal(made, 0);
  assert.equal(isIt('ä7'), true);
  assert.equal(isIt('7ä'), false);
  assert.equal(made, 1);
});

test('what may be no date with a month in letters is none', () => {
  const pieces = [
    '12',
    '3',
    '2021',
    ' ',
    '-',
    '.',
    'mars',
    'März',
    'août',
    'Aou\u0302t',
    'şubat',
    'Ağustos',
    '3rd',
    'Wed ',
    'de ',
    ', ',
  ];
  const more = ['10:21:46 ', '+0000 ', 'é', 'ж', 'İ', '\u0301', 'Jan'];
  const text = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 8 }).map((parts) => parts.join(''));
  let dates = 0;
  fc.assert(
    fc.property(text, (value) => {
      const date = parseNamed(value) ?? parseAroundTime(value);
      if (date !== null) dates++;
      assert.ok(date === null || mayBeNamed(value), value);
    }),
    { numRuns: 20_000 },
  );
  assert.ok(dates > 20, `${dates}`);
});
