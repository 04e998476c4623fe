import assert from 'node:assert/strict';
import test from 'node:test';
import { cellFacts, isHashed, isMasked, isPlaceholder } from '../../src/profile/cell.ts';
import { shapeOf } from '../../src/profile/shape.ts';

test('shapes keep digits and signs and forget letters', () => {
  const table: [string, string][] = [
    ['Asha Kumar', 'Aa+ Aa+'],
    ['A', 'A'],
    ['ab', 'a+'],
    ['a', 'a'],
    ['11-02-1990', '99-99-9999'],
    ['ABCDE1234F', 'AAAAA9999A'],
    ['ABCDEFGHIJ', 'AAAAA+'],
    ['ABCDEF', 'AAAAA+'],
    ['j.doe@example.org', 'a.a+@a+.a+'],
    ['5f4dcc3b5aa765d61d8327deb882cf99', 'hex{32}'],
    ['1234567890123456', '9999999999999999'],
    ['Ångström', 'Aa+'],
    ['सीता देवी', 'a+ a+'],
    ['a\u0000b', 'a·a'],
    ['x'.repeat(65), 'a+…'],
    ['', ''],
  ];
  for (const [value, shape] of table) assert.equal(shapeOf(value), shape, JSON.stringify(value));
});

test('shapes hold no letter or digit of the value', () => {
  for (const value of ['Zoë Quinn 7', 'ÑANDÚ', 'ключ42', '東京']) {
    assert.match(shapeOf(value), /^[Aa9+ ]*$/u, value);
  }
});

test('placeholders', () => {
  const yes =
    'NULL|null|N/A|n.a.|#N/A|None|\\N|-|--|?|xxxx|XXXX|0000|00000000|99999|****|____|0000-00-00|(null)|unknown|undefined';
  for (const value of [...yes.split('|'), '\0', '0'.repeat(32)]) assert.equal(isPlaceholder(value), true, value);
  // The sign of Kelvin has the lower case of K, but the kernel folds ASCII alone.
  assert.equal(isPlaceholder('blanK'), true);
  assert.equal(isPlaceholder('blan\u212a'), false);
  const no = '0|000|xxx|9999|1234|Nina|Noah|XXXL|X|00:00|0000000001|1970-01-01|test user';
  for (const value of [...no.split('|'), '*'.repeat(65), `${'0'.repeat(70)}`])
    assert.equal(isPlaceholder(value), false, value);
});

test('masks', () => {
  const yes = [
    'XXXX-XXXX-1234',
    'xxxxxx3210',
    '******3210',
    '98******10',
    'j***@x.org',
    '•••• 4242',
    'AB****9F',
    'A**** K****',
  ];
  for (const value of yes) assert.equal(isMasked(value), true, value);
  const no = ['XXL', 'XXXL', 'XXXXL', 'Maxx', 'Exxxon', '1234', 'j.doe@x.org', '****', 'XXXX', '#1', 'Apt #4', 'XXII'];
  for (const value of no) assert.equal(isMasked(value), false, value);
});

test('hashes', () => {
  const yes = [
    '5f4dcc3b5aa765d61d8327deb882cf99',
    '5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8',
    '$2y$10$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234',
    '$P$Babcdefghij0123456789ABCDEFGHIJ',
  ];
  for (const value of yes) assert.equal(isHashed(value), true, value);
  const no = ['deadbeef', '12345678901234567890123456789012', 'a sentence of thirty-two letters', '$100', '{A}'];
  for (const value of no) assert.equal(isHashed(value), false, value);
});

test('facts of a cell', () => {
  assert.equal(cellFacts('007').leadingZero, true);
  assert.equal(cellFacts('0').leadingZero, false);
  assert.equal(cellFacts('0x1').leadingZero, false);
  assert.equal(cellFacts('2001-02-03').date?.precision, 'day');
  assert.equal(cellFacts(`2001-02-03 ${' '.repeat(40)}`).date, null);
  assert.equal(cellFacts('XXXX-XXXX-1234').masked, true);
  assert.equal(cellFacts('XXXX-XXXX-1234').hashed, false);
});
