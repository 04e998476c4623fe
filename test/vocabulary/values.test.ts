/** What values are, in many spellings: numbers, sums and genders. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { detect } from '../../src/vocabulary/detectors/index.ts';
import { checkId } from '../../src/vocabulary/ids/index.ts';

/** The hit of a kind, or undefined. */
const as = (value: string, kind: string) => detect(value).find((hit) => hit.kind === kind);

test('a comma with two digits behind it is a fraction, with three it groups', () => {
  for (const value of ['123,45', '7,50', '12,345,67']) assert.equal(as(value, 'integer'), undefined, value);
  assert.ok(as('123,45', 'decimal'));
  for (const value of ['1,234', '12,34,567', '1,234,567', '12.345.678'])
    assert.equal(as(value, 'integer')?.format, 'grouped', value);
});

test('addresses of the network, dates and codes are no decimal numbers', () => {
  for (const value of ['10.100.200.250', '192.168.10.20', '03.04.1990', '31.12.2020', '1.2.3.4', 'ABC123', '12 345'])
    assert.equal(as(value, 'decimal'), undefined, value);
});

test('sums carry the signs of their currencies, before or behind', () => {
  const sums = [
    'R$ 1.234,56',
    '₽ 500',
    '1 234,56 руб.',
    '1\u202f234,56 €',
    '12,50 zł',
    '1000円',
    'US$ 500',
    '500 kr',
    '1.500 €',
    '-€ 1.500',
    '-£5',
    '(€ 1.500,00)',
    '(12,50 zł)',
  ];
  for (const value of sums) assert.equal(as(value, 'decimal')?.format, 'money', value);
  for (const value of ['5.5%', '-3.5', '1.234.567,89', "1'234.50"]) {
    assert.ok(as(value, 'decimal'), value);
    assert.equal(as(value, 'decimal')?.format, null, value);
  }
});

test('genders are known as they are written, with their marks', () => {
  const words =
    'мужской Женский женский МУЖЧИНА पुरुष महिला स्त्री ذكر أنثى ชาย หญิง Nữ Nam muž žena férfi bărbat kvinna άνδρας Γυναίκα 男性 女性 남자 여성 чоловіча жінка';
  for (const word of words.split(' ')) assert.ok(as(word, 'gender'), word);
});

test('a value says a thing once: answers, countries, ids', () => {
  for (const [value, kind] of [
    ['yes', 'flag'],
    ['false', 'flag'],
    ['Y', 'flag'],
    ['on', 'flag'],
    ['0', 'flag'],
    ['IN', 'country-code'],
    ['UK', 'country-code'],
    ['en_US', 'locale'],
  ] as const)
    assert.equal(detect(value).filter((hit) => hit.kind === kind).length, 1, value);
  for (const value of ['IN', 'USA', 'UK']) assert.equal(as(value, 'locale'), undefined, value);
  // Whether a number is somebody's id is for its column to say.
  for (const value of ['234123412346', '390.533.447-05', '12345678Z'])
    assert.deepEqual([as(value, 'national-id'), as(value, 'id-number')?.kind], [undefined, 'id-number'], value);
});

test('no scheme is lost that a value passes, however many they are', () => {
  // Random digits; of a hundred thousand such numbers these pass the most schemes.
  const passed = checkId('512177239')?.passed ?? [];
  assert.equal(passed.length, 13);
  assert.equal(as('512177239', 'id-number')?.scheme, passed.join(' '));
});

test('addresses are known in Cyrillic, Vietnamese, Chinese and Japanese, and surnames that name a place are none', () => {
  const lines =
    'ул. Садовая, д. 5, кв. 12|г. Тверь, проспект Мира, дом 7|вул. Садова, буд. 3, кв. 9|12 Đường Hoa Mai, Phường 4, Quận 3|建国路88号院|北京市朝阳区建国路88号|東京都新宿区西新宿2-8-1|大阪府大阪市北区梅田3丁目';
  for (const value of lines.split('|')) assert.equal(as(value, 'address')?.precision, 'line', value);
  for (const value of ['广东省深圳市南山区', '北京市朝阳区', 'Тверская обл., Кимрский район, село Ильинское'])
    assert.equal(as(value, 'address')?.precision, 'locality', value);
  for (const value of '中村里美|木村多江子|市村正親|中村 路子|田村大使館|西村さん、です|Иван Петров|Nguyễn Văn Đường'.split(
    '|',
  ))
    assert.equal(as(value, 'address'), undefined, value);
});

test('clocks have no hour beyond their day', () => {
  for (const value of ['24:00', '24:00:00', '0:30', '12:30 AM', '23:59:59']) assert.ok(as(value, 'time'), value);
  for (const value of ['24:30', '24:00:01', '0:30 AM', '00:15 PM', '13:00 PM'])
    assert.equal(as(value, 'time'), undefined, value);
});

test('bands of ages end higher than they begin, at most at 120', () => {
  for (const value of ['90-120', '0-4', '05-09', '18 to 25 years', '60 – 69'])
    assert.equal(as(value, 'age')?.format, 'band', value);
  for (const value of ['30-059', '90-121', '15-08', '30-30', '10-20%', '5 ٪', '5 ％', '100%'])
    assert.equal(as(value, 'age'), undefined, value);
});
