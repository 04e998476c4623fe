/** The measure itself: labels in our words, and what counts as found, missed and wrong. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { ourPattern, typeOf } from './typing-labels.ts';
import { type Claim, scores, weighted } from './typing-score.ts';

test('patterns of Java in our spelling', () => {
  const table: [string, string][] = [
    ["yyyy-MM-dd'T'HH:mm:ss.SSS", 'YYYY-MM-DDTHH:MM:SS.SSS'],
    ['MM/dd/yyyy hh:mm:ss a', 'MM/DD/YYYY HH:MM:SS AM'],
    ['d MMMM yyyy', 'D MMMM YYYY'],
    ['M/d/yyyy', 'M/D/YYYY'],
  ];
  for (const [java, ours] of table) assert.equal(ourPattern(java), ours);
});

function claim(type: string, attribute: string, second: string | null = null): Claim {
  const label = { file: 'a.csv', offset: 0, field: 'x', base: 'String', type };
  const support = { k: 1, n: 1 };
  return { label, attribute, confidence: 1, support, by: null, second, dated: false, format: null, present: 1 };
}

test('F1: abstaining is a miss, a claim without a label counts only strictly', () => {
  const claims = [
    claim('CITY', 'contact.locality'),
    claim('CITY', 'other', 'contact.locality'),
    claim('NAME.LAST', 'contact.locality'),
    claim('', 'contact.locality'),
  ];
  const [city, last] = scores(claims);
  assert.deepEqual([city?.support, city?.found, city?.wrong, city?.strictlyWrong], [2, 1, 1, 2]);
  assert.deepEqual([city?.abstained, city?.second], [1, 1]);
  assert.equal(city?.f1, 0.5);
  assert.equal(last?.f1, 0);
  assert.ok(Math.abs(weighted(scores(claims)) - 100 / 3) < 1e-9);
  assert.equal(typeOf(claim('COLOR.TEXT_EN', 'other').label), null);
});
