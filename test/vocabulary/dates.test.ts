/** parseDate: precision, readings, spelling; and what is no date. */

import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseDate, patternFor } from '../../src/vocabulary/dates/parse.ts';
import { cpuClock } from '../cpu.ts';

/** value → precision, year, readings as ORDER month-day, pattern. */
const DATES: readonly (readonly [string, string, number, string, string])[] = [
  ['1990-04-03', 'day', 1990, 'YMD 4-3', 'YYYY-MM-DD'],
  ['1990/04/03', 'day', 1990, 'YMD 4-3', 'YYYY/MM/DD'],
  ['1990.4.3', 'day', 1990, 'YMD 4-3', 'YYYY.M.D'],
  ['03/04/1990', 'day', 1990, 'DMY 4-3, MDY 3-4', 'AA/BB/YYYY'],
  ['05/05/1990', 'day', 1990, 'DMY 5-5, MDY 5-5', 'AA/BB/YYYY'],
  ['13/04/1990', 'day', 1990, 'DMY 4-13', 'AA/BB/YYYY'],
  ['04/13/1990', 'day', 1990, 'MDY 4-13', 'AA/BB/YYYY'],
  ['3/4/1990', 'day', 1990, 'DMY 4-3, MDY 3-4', 'A/B/YYYY'],
  ['03-04-1990', 'day', 1990, 'DMY 4-3, MDY 3-4', 'AA-BB-YYYY'],
  ['03.04.1990', 'day', 1990, 'DMY 4-3, MDY 3-4', 'AA.BB.YYYY'],
  ['03 04 1990', 'day', 1990, 'DMY 4-3, MDY 3-4', 'AA BB YYYY'],
  ['31-12-85', 'day', 1985, 'DMY 12-31', 'AA-BB-YY'],
  ['31/12/21', 'day', 2021, 'DMY 12-31', 'AA/BB/YY'],
  ['19900403', 'day', 1990, 'YMD 4-3', 'YYYYMMDD'],
  ['13041990', 'day', 1990, 'DMY 4-13', 'AABBYYYY'],
  ['29-02-2000', 'day', 2000, 'DMY 2-29', 'AA-BB-YYYY'],
  ['3 Apr 1990', 'day', 1990, 'DMY 4-3', 'D MMM YYYY'],
  ['03-APR-1990', 'day', 1990, 'DMY 4-3', 'DD-MMM-YYYY'],
  ['03-Apr-90', 'day', 1990, 'DMY 4-3', 'DD-MMM-YY'],
  ['3rd April 1990', 'day', 1990, 'DMY 4-3', 'D MMMM YYYY'],
  ['April 3, 1990', 'day', 1990, 'MDY 4-3', 'MMMM D, YYYY'],
  ['1990-Apr-03', 'day', 1990, 'YMD 4-3', 'YYYY-MMM-DD'],
  ['3 de abril de 1990', 'day', 1990, 'DMY 4-3', 'D de MMMM de YYYY'],
  ['3. März 1990', 'day', 1990, 'DMY 3-3', 'D. MMM YYYY'],
  ['Apr 1990', 'month', 1990, 'YMD 4-0', 'MMM YYYY'],
  ['04/1990', 'month', 1990, 'YMD 4-0', 'MM/YYYY'],
  ['1990-04', 'month', 1990, 'YMD 4-0', 'YYYY-MM'],
  ['1990-04-00', 'month', 1990, 'YMD 4-0', 'YYYY-MM-DD'],
  ['1990-00-00', 'year', 1990, '', 'YYYY-MM-DD'],
  ['00/00/1990', 'year', 1990, '', 'AA/BB/YYYY'],
  ['1990', 'year', 1990, '', 'YYYY'],
  ['1990s', 'decade', 1990, '', 'YYYYs'],
  ['2021-05-12T09:30:15Z', 'second', 2021, 'YMD 5-12', 'YYYY-MM-DDTHH:MM:SSZ'],
  ['2021-05-12 09:30', 'minute', 2021, 'YMD 5-12', 'YYYY-MM-DD HH:MM'],
  ['2021-05-12T09:30:15.123+05:30', 'second', 2021, 'YMD 5-12', 'YYYY-MM-DDTHH:MM:SS.SSS+HH:MM'],
  ['12/05/2021 9:30 AM', 'minute', 2021, 'DMY 5-12, MDY 12-5', 'AA/BB/YYYY H:MM AM'],
  ['12-May-2021 21:30:15', 'second', 2021, 'DMY 5-12', 'DD-MMM-YYYY HH:MM:SS'],
  ['Wed, 12 May 2021 09:30:15 GMT', 'second', 2021, 'DMY 5-12', 'DD MMM YYYY HH:MM:SS GMT'],
  ['Wed Sep 29 10:21:46 +0000 2010', 'second', 2010, 'MDY 9-29', 'MMM DD HH:MM:SS +HHMM YYYY'],
  ['Wed Sep 29 10:21:46 2010', 'second', 2010, 'MDY 9-29', 'MMM DD HH:MM:SS YYYY'],
  ['Wed Sep  1 10:21:46 2010', 'second', 2010, 'MDY 9-1', 'MMM DD HH:MM:SS YYYY'],
  ['Wed Sep 29 10:21:46 IST 2010', 'second', 2010, 'MDY 9-29', 'MMM DD HH:MM:SS ZZZ YYYY'],
  ['29 Sep 10:21 UTC 2010', 'minute', 2010, 'DMY 9-29', 'DD MMM HH:MM UTC YYYY'],
  ['Wed 29 Sep 10:21:46 PM UTC 2010', 'second', 2010, 'DMY 9-29', 'DD MMM HH:MM:SS AM UTC YYYY'],
  ['Wed, 29 Sep 2010 10:21:46 GMT', 'second', 2010, 'DMY 9-29', 'DD MMM YYYY HH:MM:SS GMT'],
  ['Wed, 29 Sep 2010 10:21:46 +0530', 'second', 2010, 'DMY 9-29', 'DD MMM YYYY HH:MM:SS +HHMM'],
  ['20210512T093015Z', 'second', 2021, 'YMD 5-12', 'YYYYMMDDTHHMMSSZ'],
  ['20210512093015', 'second', 2021, 'YMD 5-12', 'YYYYMMDDHHMMSS'],
  ['1620811815', 'second', 2021, 'YMD 5-12', 'epoch-s'],
  ['1620811815000', 'second', 2021, 'YMD 5-12', 'epoch-ms'],
];

const NONE: readonly string[] = [
  '',
  'x',
  '31-02-1990',
  '29-02-1900',
  '29-02-2001',
  '1990-13-01',
  '1990-02-30',
  '00-04-1990x',
  '13/13/1990',
  '1849-01-01',
  '2101-01-01',
  '1990-04-03x',
  '1990-04/03',
  '12.5',
  '2020.5',
  '1990-00-05',
  '9876543210',
  '0712345678',
  '0712345678901',
  '12345678',
  '123456',
  '2021-05-12 25:00',
  '2021-05-12 09:61',
  '2021-05-12T',
  '12/05/2021 13:00 PM',
  '31 Foo 1990',
  'Ramesh',
  '1-2-3',
  '12-1990-05',
  '0000-00-00',
  '1990-',
  '99/99/9999',
  '１９９０-０１-０１',
  '110001',
  '2021-05-12 09:30:15 and more',
  '4111111111111',
  'May',
  '1 May',
  '1990-04-03T09:30:15+5',
  'Wed Sep 31 10:21:46 +0000 2010',
  'Wed Foo 29 10:21:46 +0000 2010',
  'Wed Sep 29 25:21:46 +0000 2010',
  'Wed Sep 29 10:21:46 +0000 1010',
  'Wed Sep 29 10:21:46 +0000 2010 x',
  'Wed Sep 29 10:21:46',
];

test('dates', () => {
  for (const [value, precision, year, readings, pattern] of DATES) {
    const date = parseDate(value);
    assert.ok(date !== null, value);
    const told = date.readings.map(({ order, month, day }) => `${order} ${month}-${day}`).join(', ');
    assert.deepEqual([date.precision, date.year, told, date.pattern], [precision, year, readings, pattern], value);
  }
});

test('no dates', () => {
  for (const value of NONE) assert.equal(parseDate(value), null, value);
});

test('time and zone', () => {
  const time = (value: string): unknown => {
    const date = parseDate(value);
    return date === null ? null : [date.hour, date.minute, date.second, date.zone];
  };
  assert.deepEqual(time('2021-05-12T09:30:15Z'), [9, 30, 15, 'Z']);
  assert.deepEqual(time('2021-05-12T18:30:00.000+0530'), [18, 30, 0, '+05:30']);
  assert.deepEqual(time('2021-05-12 12:05 am'), [0, 5, null, null]);
  assert.deepEqual(time('2021-05-12 12:05 PM'), [12, 5, null, null]);
  assert.deepEqual(time('2021-05-12'), [null, null, null, null]);
  assert.deepEqual(time('Wed Sep 29 22:21:46 -0330 2010'), [22, 21, 46, '-03:30']);
  assert.deepEqual(time('Wed Sep 29 22:21:46 2010'), [22, 21, 46, null]);
  assert.deepEqual(time('Wed Sep 29 22:21:46 IST 2010'), [22, 21, 46, null]);
  assert.deepEqual(time('1620811815'), [9, 30, 15, 'Z']);
});

test('patternFor puts the order in', () => {
  assert.equal(patternFor('AA/BB/YYYY', 'DMY'), 'DD/MM/YYYY');
  assert.equal(patternFor('AA/BB/YYYY', 'MDY'), 'MM/DD/YYYY');
  assert.equal(patternFor('A-B-YY', 'DMY'), 'D-M-YY');
  assert.equal(patternFor('AABBYYYY', 'MDY'), 'MMDDYYYY');
  assert.equal(patternFor('AA/BB/YYYY H:MM AM', 'DMY'), 'DD/MM/YYYY H:MM AM');
  assert.equal(patternFor('YYYY-MM-DD HH:MM AM', 'DMY'), 'YYYY-MM-DD HH:MM AM');
});

test('every day of the calendar is read back, and no other', () => {
  const two = (part: number): string => String(part).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.integer({ min: 1850, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (year, month, day) => {
        const real = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
        const iso = parseDate(`${year}-${two(month)}-${two(day)}`);
        assert.equal(iso !== null, real);
        const european = parseDate(`${two(day)}.${two(month)}.${year}`);
        const readings = european?.readings ?? [];
        assert.equal(
          readings.some((reading) => reading.order === 'DMY' && reading.month === month && reading.day === day),
          real,
        );
        assert.equal(
          readings.some((reading) => reading.order === 'MDY'),
          day <= 12 && real,
        );
      },
    ),
  );
});

test('nothing makes it throw, and long values take no time', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/.:T +-]{0,30}$/)), (value) => void parseDate(value)),
    { numRuns: 5000 },
  );
  const spent = cpuClock();
  for (const run of ['1', '1-', 'Jan ', ' ', '2021-05-12 ']) parseDate(run.repeat(100_000));
  for (let i = 0; i < 200_000; i++) parseDate('not a date at all');
  assert.ok(spent() < 500);
});
