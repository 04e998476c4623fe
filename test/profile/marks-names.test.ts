/** Addresses put together from names: a table of them, one of chosen addresses, one made to look like it; merged parts. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { describeTable } from '../../src/profile/index.ts';
import { MAIL_NAME } from '../../src/profile/marks/mail-name.ts';
import { mergeTables } from '../../src/profile/table-tally.ts';
import { made, profileOf, scattered, tallyOf } from './tables.ts';

const GIVEN = 'James Emily Laura Michael Karen Donald Jessica Brian Amanda Kevin José'.split(' ');
const FAMILY = 'Smith Johnson Anderson Thompson Ramirez Nelson Mitchell Campbell Parker Collins'.split(' ');
const NAMES = ['first_name', 'last_name', 'email'];

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const pick = (list: readonly string[], i: number): string => list[scattered(i, list.length)] ?? '';

type Make = (given: string, family: string, i: number) => string;
const BUILT: Make = (given, family, i) => `${given}.${family}@firm${i % 7}.example`;

function rowsOf(count: number, make: Make): string[][] {
  return made(count, (i) => {
    const given = pick(GIVEN, i);
    const family = pick(FAMILY, i + 7000);
    return [given, family, make(plain(given), plain(family), i)];
  });
}

const markIn = (names: readonly string[], rows: readonly string[][]) =>
  profileOf(names, rows).marks?.find(({ mark }) => mark === 'mail-name');

test('addresses put together from two columns of names, or from one', () => {
  const rows = rowsOf(300, BUILT);
  const mark = markIn(NAMES, rows);
  assert.deepEqual(mark?.columns, [2, 0, 1]);
  assert.ok(mark !== undefined && mark.n >= 20 && mark.k === mark.n);
  const whole = rows.map(([given = '', family = '', mail = '']) => [`${given} ${family}`, mail]);
  assert.deepEqual(markIn(['name', 'email'], whole)?.columns, [1, 0]);
  assert.notEqual(
    markIn(
      NAMES,
      rowsOf(300, (given, family) => `${family}_${given}+news@firm.example`),
    ),
    undefined,
  );
});

test('addresses that people chose, of others, or of few', () => {
  const chosen: readonly Make[] = [
    (given, family, i) => `${given}.${family}${i}@mail.example`,
    (given, family, i) => (i % 4 === 0 ? `${given.charAt(0)}${family}${i}@mail.example` : BUILT(given, family, i)),
    (given, family, i) => `${given}.${i % 2 ? family : 'home'}@firm${i}.example`,
    (_, __, i) => BUILT(plain(pick(GIVEN, i + 31)), plain(pick(FAMILY, i + 77)), i),
  ];
  for (const make of chosen) assert.equal(markIn(NAMES, rowsOf(300, make)), undefined, make('a', 'b', 1));
  assert.equal(markIn(NAMES, rowsOf(15, BUILT)), undefined);
  const noFamily = rowsOf(300, BUILT).map(([given = '', , mail = '']) => [given, mail]);
  assert.equal(markIn(['first_name', 'email'], noFamily), undefined);
});

test('parts that are merged say what the whole says, also of tables larger than a sample', () => {
  for (const [count, cut] of [
    [300, 120],
    [9000, 2000],
  ] as const) {
    const rows = rowsOf(count, (given, family, i) => `${given}.${family}@firm${i}.example`);
    const whole = tallyOf(NAMES, rows);
    const parts = tallyOf(NAMES, rows.slice(0, cut));
    mergeTables(parts, tallyOf(NAMES, rows.slice(cut)));
    const mark = describeTable(parts).marks?.find((found) => found.mark === 'mail-name');
    assert.notEqual(mark, undefined, String(count));
    assert.deepEqual(
      mark,
      describeTable(whole).marks?.find((found) => found.mark === 'mail-name'),
    );
  }
});

test('of a word no more than eight bits stay', () => {
  const print = (text: string): number => text.length * 1_000_003;
  const facts = ['Anna Maria Smith', 'anna.smith@mail.example'].map((value) => MAIL_NAME.read?.(value, print) ?? []);
  assert.deepEqual(
    facts.map((each) => each.length),
    [2, 2],
  );
  for (const { number, print: of, text } of facts.flat())
    assert.ok(of === null && text === null && number !== null && number < 256);
  for (const value of ['12 Lake Road', 'a.b@mail.example', 'anna@mail.example', '', `${'a '.repeat(60)}`])
    assert.deepEqual(MAIL_NAME.read?.(value, print), [], value);
});
