/** Facts of small populations, counted by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { padsYears, sameStyle, smallLetters, styleOf } from '../../../src/validate/estimates/population.ts';
import { coincidence, knownUnseen, unseenFamilies, wordedBy } from '../../../src/validate/estimates/wordings.ts';
import { field, system } from '../../weigh/make.ts';

const named = (...names: string[]) => names.map((name) => field('contact.phone', { name }));

test('styles of names; one word has none', () => {
  const table: [string, string | null][] = [
    ['user_id', 'snake'],
    ['USER_ID', 'snake, upper'],
    ['User_Id', 'snake, title'],
    ['userId', 'camel'],
    ['UserId', 'pascal'],
    ['User Id', 'words, title'],
    ['user id', 'words'],
    ['user-id', 'kebab'],
    ['EMAIL', 'upper'],
    ['email', null],
    ['Email', null],
    ['12', null],
  ];
  for (const [name, style] of table) assert.equal(styleOf(name), style, name);
});

test('two families of one style in a pair: members of a family are no pair', () => {
  const a = system('a', { fields: named('user_id', 'user_name'), more: { family: 'x' } });
  const b = system('b', { fields: named('phone_no', 'birthDate'), more: { family: 'y' } });
  const c = system('c', { fields: named('userName'), more: { family: 'x' } });
  assert.deepEqual(sameStyle([a, b])?.values, [0.5]);
  // x is snake by two thirds: 2/3 · 1/2 + 1/3 · 1/2.
  assert.equal(sameStyle([a, b, c])?.values[0]?.toFixed(9), '0.500000000');
  assert.deepEqual(sameStyle([a, b, c])?.families, ['x', 'y']);
  assert.equal(sameStyle([a]), null);
});

test('small letters and padded years, family by family', () => {
  const a = system('a', { fields: named('phone', 'Mobile', 'user_id') });
  const b = system('b', { fields: named('tel') });
  assert.deepEqual(smallLetters([a, b])?.values, [0.75]);
  const births = (id: string, precision: string, padded: string | null) =>
    system(id, { fields: [field('person.birthDate', { precision, padded })] });
  const found = padsYears([births('a', 'year', null), births('b', 'year', '01-01'), births('c', 'day', null)]);
  assert.deepEqual(found, { values: [0.5], cases: 2, families: ['a', 'b'] });
  assert.equal(padsYears([births('c', 'day', null)]), null);
});

test('wordings of a family are shares of its fields, whatever they are dressed in', () => {
  const a = system('a', { fields: named('mobile_no', 'MobileNo', 'tel') });
  const [worded] = wordedBy([a]).get('contact.phone') ?? [];
  assert.deepEqual(Object.fromEntries(worded?.wordings ?? []), { mobileno: 2 / 3, tel: 1 / 3 });
});

test('unseen wordings of a population, of which the vocabulary knows some', () => {
  const a = system('a', { fields: named('mobile', 'zzphone') });
  const b = system('b', { fields: named('mobile') });
  // Left out: half of a's is new, nothing of b's: 2 t / (1 + t) = ½.
  assert.equal(unseenFamilies([a, b], true)?.values[0]?.toFixed(6), (1 / 3).toFixed(6));
  assert.equal(unseenFamilies([a, b], false), null);
  assert.deepEqual(knownUnseen([a, b])?.values, [0]);
});

test('coincidence: two of a domain agree beyond what others say; strangers do not count', () => {
  const odd = (id: string, name: string, domain: string) => system(id, { fields: named(name), more: { domain } });
  const pair = [odd('a', 'zzphone', 'x'), odd('b', 'zzphone', 'x')];
  // Nobody else has it: all agreement is beyond what is usual.
  assert.deepEqual(coincidence(pair, false)?.values, [1]);
  assert.equal(coincidence([odd('a', 'zzphone', 'x'), odd('b', 'zzphone', 'y')], false), null);
  // c says so, too: usual is a half already, of which one of three is the unseen.
  const third = coincidence([odd('a', 'qqphone', 'x'), odd('b', 'zzphone', 'x'), odd('c', 'zzphone', 'y')], false);
  // qq: 0 − 0 of 1; zz: 0 − ½ of ½: never below nothing.
  assert.deepEqual(third?.values, [0]);
});
