import assert from 'node:assert/strict';
import test from 'node:test';
import { birthFacts, looksLikeBirth } from '../../src/profile/birth.ts';
import { type DateTally, dateOrder, dateTally, lostCenturies, mergeDates, tallyDate } from '../../src/profile/dates.ts';
import { findPadding } from '../../src/profile/padding.ts';
import { constantTime, datePrecision, spanOfYears } from '../../src/profile/time.ts';
import { parseDate } from '../../src/vocabulary/index.ts';
import { made, scattered, two } from './tables.ts';

function tallied(values: readonly string[]): DateTally {
  const tally = dateTally();
  for (const value of values) {
    const date = parseDate(value);
    if (date !== null) tallyDate(tally, date);
  }
  return tally;
}

test('the order of day and month is decided for the column', () => {
  const damaged = [...made(99, (i) => `${two(13 + (i % 15))}/02/1990`), '02/28/1990'];
  const table: [string[], ReturnType<typeof dateOrder>][] = [
    [['13/02/1990', '01/02/1990'], 'DMY'],
    [['02/13/1990', '01/02/1990'], 'MDY'],
    [['01/02/1990', '05/05/1991'], 'ambiguous'],
    [['1/2/1990', '3/4/1991'], 'ambiguous'],
    [['1/22/1990'], 'MDY'],
    [['1990-02-13'], null],
    [['13 Feb 1990 11:00 AM'], null],
    [['1990'], null],
    [[], null],
    [damaged, 'DMY'],
    [['13/02/1990', '02/13/1990'], 'ambiguous'],
  ];
  for (const [values, order] of table) assert.equal(dateOrder(tallied(values)), order, values.slice(0, 2).join());
});

test('both readings of an open date are counted', () => {
  const tally = tallied(['03/04/1990']);
  assert.deepEqual([...tally.dayFirst], [[19900403, 1]]);
  assert.deepEqual([...tally.monthFirst], [[19900304, 1]]);
});

test('a year that lost its century is a date in form, and no year of anything', () => {
  const tally = tallied(['09/16/0005', '03/10/0006', '0007-02-01', '04/05/2006', '12/05/0456', '05/0005']);
  assert.equal(tally.rows, 4);
  assert.equal(lostCenturies(tally), 3);
  assert.equal(dateOrder(tally), 'MDY');
  assert.deepEqual(datePrecision(tally, null), { day: 1 });
  assert.deepEqual(spanOfYears(tally.years), { min: 2006, median: 2006, max: 2006, spread: 0 });
  assert.equal(tally.dayFirst.size, 1, 'no birth and no padding is read from it');
  assert.equal(spanOfYears(tallied(['09/16/0005']).years), null);
});

test('merging dates adds every count', () => {
  const [a, b] = [
    ['13/02/1990 10:00', '1990'],
    ['02/13/1991', '1990-05'],
  ];
  const into = tallied(a);
  mergeDates(into, tallied(b));
  assert.deepEqual(into, tallied([...a, ...b]));
});

test('a constant time of day is no time, a varying one is', () => {
  const midnight = tallied(made(20, (i) => `19${70 + i}-03-${two(1 + i)} 00:00:00`));
  assert.deepEqual(datePrecision(midnight, null), { day: 1 });
  assert.equal(constantTime(midnight), true);
  const moved = tallied(made(20, (i) => `19${70 + i}-03-${two(1 + i)}T18:30:00Z`));
  assert.deepEqual(datePrecision(moved, null), { day: 1 });
  const varied = tallied(made(20, (i) => `1970-03-${two(1 + i)} 0${i % 9}:00:00`));
  assert.deepEqual(datePrecision(varied, null), { second: 1 });
  assert.equal(constantTime(dateTally()), false);
});

test('effective precision moves padded rows to the year or month, all of them when the heap is whole', () => {
  const days = tallied(made(10, (i) => `19${70 + i}-01-01`));
  const padding = { on: '01-01', rows: 10, share: 0.4, interval: [0.2, 0.6], whole: false } as const;
  const partly = datePrecision(days, padding);
  assert.ok(Math.abs((partly.year ?? 0) - 0.4) < 1e-12 && Math.abs((partly.day ?? 0) - 0.6) < 1e-12);
  assert.deepEqual(datePrecision(days, { ...padding, whole: true }), { year: 1 });
  assert.deepEqual(datePrecision(days, { ...padding, on: '01', whole: true }), { month: 1 });
  assert.deepEqual(datePrecision(tallied(['1990', '1990-05', '1991-01-02', '1992-01-02']), null), {
    day: 0.5,
    month: 0.25,
    year: 0.25,
  });
});

test('the span of years', () => {
  const years = new Map(made(100, (i) => [1900 + i, 1] as const));
  assert.deepEqual(spanOfYears(years), { min: 1900, median: 1949, max: 1999, spread: 80 });
  assert.deepEqual(spanOfYears(new Map([[1990, 5]])), { min: 1990, median: 1990, max: 1990, spread: 0 });
  assert.equal(spanOfYears(new Map()), null);
});

/** `n` days of which the first `heap` stand on `on` of different years, the rest scattered over the calendar. */
function heaped(n: number, heap: number, on: (year: number) => string): string[] {
  return made(n, (i) => {
    const year = 1940 + scattered(i, 60);
    return i < heap ? on(year) : `${year}-${two(1 + scattered(i * 7, 12))}-${two(2 + scattered(i * 11, 26))}`;
  });
}

const padding = (values: readonly string[], distinct = 1) => findPadding(tallied(values).dayFirst, distinct);
const newYear = (year: number) => `${year}-01-01`;

test('padding: the heap, its share and whether it is whole', () => {
  assert.deepEqual(padding(heaped(1000, 1000, newYear)), {
    on: '01-01',
    rows: 1000,
    share: 1,
    interval: padding(heaped(1000, 1000, newYear))?.interval,
    whole: true,
  });
  const ten = padding(heaped(10, 10, newYear));
  assert.equal(ten?.whole, true);
  assert.ok((ten?.interval[0] ?? 1) < 0.75 && ten?.interval[1] === 1, 'ten rows leave room');
  const half = padding(heaped(1000, 500, newYear));
  assert.equal(half?.whole, false);
  assert.ok(Math.abs((half?.share ?? 0) - (0.5 - 0.12) / 0.88) < 1e-9);
  assert.ok((half?.interval[0] ?? 1) < (half?.share ?? 0) && (half?.share ?? 1) < (half?.interval[1] ?? 0));
});

test('padding: natural heaping of 10 to 20 % on habitual days is none', () => {
  for (const n of [10, 50, 200, 1000, 20_000]) {
    for (const share of [0, 0.1, 0.15, 0.2]) {
      assert.equal(padding(heaped(n, Math.floor(share * n), newYear)), null, `${share} of ${n}`);
      assert.equal(
        padding(heaped(n, Math.floor(share * n), (year) => `${year}-07-01`)),
        null,
        `${share} of ${n} mid-year`,
      );
    }
  }
});

test('padding: any single month and day, and the midnight that a time zone moved', () => {
  assert.equal(padding(heaped(200, 40, (year) => `${year}-11-23`))?.on, '11-23');
  assert.equal(padding(heaped(200, 4, (year) => `${year}-11-23`)), null);
  const moved = padding(heaped(200, 200, (year) => `${year}-12-31T18:30:00Z`));
  assert.equal(moved?.on, '12-31');
  assert.equal(moved?.whole, true);
});

test('padding: every month on its first, its fifteenth or its last day is a month in disguise', () => {
  const month = (i: number): string => `${1950 + scattered(i, 50)}-${two(1 + (i % 12))}`;
  assert.equal(padding(made(200, (i) => `${month(i)}-01`))?.on, '01');
  assert.equal(padding(made(200, (i) => `${month(i)}-15`))?.on, '15');
  const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  assert.equal(padding(made(200, (i) => `${month(i)}-${last[i % 12] ?? 31}`))?.on, '31');
});

test('padding: few rows, a repeated record and copies say little', () => {
  assert.equal(padding(heaped(4, 4, newYear)), null);
  assert.equal(padding(made(100_000, () => '1985-05-17')), null);
  assert.equal(padding(heaped(10, 2, (year) => `${year}-11-23`)), null, 'two of ten share a birthday by chance');
  assert.equal(padding(heaped(30, 3, (year) => `${year}-11-23`)), null, 'three of thirty do so too');
  assert.equal(padding(heaped(1000, 300, newYear))?.on, '01-01');
  assert.equal(padding(heaped(1000, 300, newYear), 0.01), null, 'ten distinct records');
});

test('birth dates spread over generations, carry no time and come in no batches', () => {
  const facts = (values: readonly string[]) => {
    const tally = tallied(values);
    const years = spanOfYears(tally.years);
    assert.ok(years !== null);
    return birthFacts(tally, years);
  };
  const day = (i: number) =>
    `${1945 + scattered(i, 58)}-${two(1 + scattered(i * 3, 12))}-${two(1 + scattered(i * 5, 28))}`;
  assert.equal(looksLikeBirth(facts(made(200, day))), true);
  assert.equal(looksLikeBirth(facts(made(200, (i) => `${day(i)} ${two(i % 24)}:${two(i % 60)}:00`))), false, 'times');
  assert.equal(looksLikeBirth(facts(made(200, (i) => `${day(i)} 00:00:00`))), true, 'midnight');
  assert.equal(looksLikeBirth(facts(made(200, (i) => day(i % 20)))), false, 'batches');
  assert.equal(looksLikeBirth(facts(made(200, (i) => newYear(1945 + (i % 58))))), true, 'padded');
  assert.equal(
    looksLikeBirth(facts(made(200, (i) => day(i).replace(/^..../, String(2015 + (i % 8)))))),
    false,
    'recent',
  );
  assert.equal(
    looksLikeBirth(facts(made(200, (i) => day(i).replace(/^..../, String(1860 + (i % 40)))))),
    false,
    'long ago',
  );
});
