import assert from 'node:assert/strict';
import test from 'node:test';
import { mayBeNamed, parseAroundTime, parseNamed } from '../../src/vocabulary/dates/named.ts';
import { parseDate } from '../../src/vocabulary/dates/parse.ts';
import { DETECTORS } from '../../src/vocabulary/detectors/index.ts';
import { BEYOND, COMMA, DIGIT, LOWER, mayHave, SIGN, SPACE, signsOf, UPPER } from '../../src/vocabulary/signs.ts';

const MIXED = 'aZ0 .-@:/,+_#*\'"()$%\t\né٣';

/** Texts one step away: a character less, another, one more, other case, twice. */
function* near(text: string): Generator<string> {
  yield text;
  yield text.toUpperCase();
  yield text.toLowerCase();
  yield text + text;
  for (let i = 0; i <= text.length; i++) {
    const [before, after] = [text.slice(0, i), text.slice(i)];
    yield before + after.slice(1);
    for (const character of MIXED) {
      yield before + character + after;
      yield before + character + after.slice(1);
    }
  }
}

test('a detector finds nothing in values that its form rules out', () => {
  const examples = new Set(
    DETECTORS.flatMap(({ examples: { yes, no } }) => [...yes, ...no]).filter((text) => text.length < 40),
  );
  let found = 0;
  for (const example of examples) {
    for (const value of new Set([...near(example)].map((text) => text.trim()))) {
      const signs = signsOf(value);
      for (const { id, form, detect } of DETECTORS) {
        if (value === '' || mayHave(form, signs, value.length)) continue;
        if (detect(value) !== null) assert.fail(`${id} is not asked about ${JSON.stringify(value)}`);
        found++;
      }
    }
  }
  // Most questions need not be asked.
  assert.ok(found > 1_000_000, String(found));
});

test('signs are the kinds of character that a text holds', () => {
  assert.equal(signsOf(''), 0);
  assert.equal(signsOf('aZ 9'), LOWER | UPPER | SPACE | DIGIT);
  assert.equal(signsOf('\u00e9'), BEYOND);
  assert.equal(signsOf('\t,\u0001'), SPACE | COMMA | SIGN);
});

test('a form asks for lengths, for kinds of character and for no others', () => {
  const has = (form: Parameters<typeof mayHave>[0], text: string): boolean => mayHave(form, signsOf(text), text.length);
  assert.equal(has({ least: 2, most: 3 }, 'a'), false);
  assert.equal(has({ least: 2, most: 3 }, 'abcd'), false);
  assert.equal(has({ has: [DIGIT, LOWER] }, '12'), false);
  assert.equal(has({ has: [DIGIT, LOWER] }, '1a'), true);
  assert.equal(has({ only: DIGIT }, '1a'), false);
  assert.equal(has({ figures: [1, 3] }, '1234'), false);
  assert.equal(has({ figures: [1, 3] }, '123a'), true);
  // Of other scripts only the length is asked.
  assert.equal(has({ only: DIGIT, has: [UPPER] }, '٣'), true);
});

test('no date with its month in letters is taken for a value without one', () => {
  const dates = ['3rdMarch1990', '3 Apr 1990', 'Apr 1990', "Sept '21", '1990-Dez-3', 'Wed Sep 29 10:21:46 +0000 2010'];
  let read = 0;
  for (const date of dates) {
    for (const value of near(date)) {
      if (parseNamed(value) === null && parseAroundTime(value) === null) continue;
      // What is no part of a date is nothing that can follow one.
      if (parseDate(value) !== null || /^[\dA-Za-z \-/.,':+()]*$/.test(value)) assert.ok(mayBeNamed(value), value);
      read++;
    }
  }
  assert.ok(read > 100, String(read));
  assert.equal(mayBeNamed('ravinder.dhillon9821@mail.example'), false);
  assert.equal(mayBeNamed('Gautam Roy'), false);
});
