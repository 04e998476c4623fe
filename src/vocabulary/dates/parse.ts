/**
 * One date or time, strictly. Enters: a cell. Leaves: precision, year, every reading that the calendar allows, time and
 * spelling; null when it is no date. Nothing is guessed: a value that can be day-month or month-day has two readings.
 */

import { fullYear, isDay, isLostYear, isYear } from './calendar.ts';
import { mayBeNamed, parseAroundTime, parseNamed } from './named.ts';
import { digitRun, isDigit, numberAt } from './scan.ts';
import { parseTime } from './time.ts';
import type { DateOrder, DateReading, ParsedDate, TimeOfDay } from './types.ts';

const MIN_LENGTH = 4;
const MAX_LENGTH = 80;

/** Epoch numbers are believed from the first of ten digits (September 2001) to the end of 2035: `0712345678` is a phone number. */
const EPOCH_FROM = 1_000_000_000;
const EPOCH_TO = 2082758400;

/**
 * Parses a trimmed value. Years 1850 to 2100, and in a whole date in figures `0005`, a year without its century (told as 5); 31-02 is no date; a part of zero (`1990-00-00`) means that it is not known.
 * Two-digit years up to 30 mean 20xx.
 */
export function parseDate(value: string): ParsedDate | null {
  const { length } = value;
  if (length < MIN_LENGTH || length > MAX_LENGTH) return null;
  const first = value.charCodeAt(0);
  if (!isDigit(first)) return first > 64 ? fromNamed(value) : null;
  const run = digitRun(value, 0, 15);
  if (run === length) return fromDigits(value);
  if (run === 4) return yearFirst(value);
  if (run === 1 || run === 2) return partFirst(value, run);
  if (run === 8 && value.charCodeAt(8) === 84) return basicIso(value);
  return null;
}

/** `AA/BB/YYYY` in the order that the column turned out to have: `DD/MM/YYYY` or `MM/DD/YYYY`. */
export function patternFor(pattern: string, order: DateOrder): string {
  const [a, b] = order === 'MDY' ? ['M', 'D'] : ['D', 'M'];
  // AM of a clock time must stay: the parts of the date are A or AA at the start, B or BB after one separator.
  return pattern.replace(/^(A{1,2})([^A-Z]?)(B{1,2})/, (_, first: string, separator: string, second: string) => {
    return a.repeat(first.length) + separator + b.repeat(second.length);
  });
}

const FIGURES = /^[YMDAB]{1,4}([-/.])[MDAB]{1,2}\1[YMDAB]{1,4}$/;

function build(
  year: number,
  readings: readonly DateReading[],
  pattern: string,
  value: string,
  end: number,
): ParsedDate | null {
  const precision = readings.length === 0 ? 'year' : readings.every((reading) => reading.day === 0) ? 'month' : 'day';
  // Without a century only a whole date in figures is believed to be one.
  if (!isYear(year) && !(isLostYear(year) && precision === 'day' && FIGURES.test(pattern))) return null;
  if (end === value.length)
    return { precision, year, readings, hour: null, minute: null, second: null, zone: null, pattern };
  const time = precision === 'day' ? parseTime(value, end) : null;
  return time === null ? null : withTime(year, readings, pattern, time);
}

function withTime(year: number, readings: readonly DateReading[], pattern: string, time: TimeOfDay): ParsedDate {
  const { hour, minute, second, zone } = time;
  return {
    precision: second === null ? 'minute' : 'second',
    year,
    readings,
    hour,
    minute,
    second,
    zone,
    pattern: pattern + time.pattern,
  };
}

function fromDigits(value: string): ParsedDate | null {
  if (value.length === 4) return build(numberAt(value, 0, 4), [], 'YYYY', value, 4);
  if (value.length === 8) return compact(value);
  if (value.length === 14) return stamp(value, 8, 'YYYYMMDDHHMMSS');
  if (value.length === 10) return fromEpoch(Number(value), 'epoch-s');
  if (value.length === 13) return fromEpoch(Number(value) / 1000, 'epoch-ms');
  return null;
}

function fromEpoch(seconds: number, pattern: string): ParsedDate | null {
  if (seconds < EPOCH_FROM || seconds >= EPOCH_TO) return null;
  const moment = new Date(Math.floor(seconds) * 1000);
  return {
    precision: 'second',
    year: moment.getUTCFullYear(),
    readings: [{ order: 'YMD', month: moment.getUTCMonth() + 1, day: moment.getUTCDate() }],
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
    second: moment.getUTCSeconds(),
    zone: 'Z',
    pattern,
  };
}

/** `YYYYMMDD`; where that is no date, eight digits that end in a year. */
function compact(value: string): ParsedDate | null {
  const year = numberAt(value, 0, 4);
  const month = numberAt(value, 4, 2);
  const day = numberAt(value, 6, 2);
  if (isYear(year) && isDay(year, month, day)) return build(year, [{ order: 'YMD', month, day }], 'YYYYMMDD', value, 8);
  const lastYear = numberAt(value, 4, 4);
  const readings = readBoth(lastYear, numberAt(value, 0, 2), numberAt(value, 2, 2));
  return readings === null || readings.length === 0 ? null : build(lastYear, readings, 'AABBYYYY', value, 8);
}

/** `YYYYMMDDHHMMSS` and `YYYYMMDDTHHMMSS`: the time starts at `at`. */
function stamp(value: string, at: number, pattern: string): ParsedDate | null {
  const [year, month, day] = [numberAt(value, 0, 4), numberAt(value, 4, 2), numberAt(value, 6, 2)];
  const [hour, minute, second] = [numberAt(value, at, 2), numberAt(value, at + 2, 2), numberAt(value, at + 4, 2)];
  if (!isYear(year) || !isDay(year, month, day) || hour > 23 || minute > 59 || second > 60) return null;
  const zone = value.endsWith('Z') ? 'Z' : null;
  return { precision: 'second', year, readings: [{ order: 'YMD', month, day }], hour, minute, second, zone, pattern };
}

function basicIso(value: string): ParsedDate | null {
  if (digitRun(value, 9, 7) !== 6) return null;
  if (value.length === 15) return stamp(value, 9, 'YYYYMMDDTHHMMSS');
  return value.length === 16 && value.endsWith('Z') ? stamp(value, 9, 'YYYYMMDDTHHMMSSZ') : null;
}

const isSeparator = (character: string): boolean =>
  character === '-' || character === '/' || character === '.' || character === ' ';

function yearFirst(value: string): ParsedDate | null {
  const year = numberAt(value, 0, 4);
  const separator = value.charAt(4);
  if (value.length === 5 && separator === 's' && year % 10 === 0 && isYear(year)) {
    return {
      precision: 'decade',
      year,
      readings: [],
      hour: null,
      minute: null,
      second: null,
      zone: null,
      pattern: 'YYYYs',
    };
  }
  if (!isSeparator(separator)) return null;
  const monthDigits = digitRun(value, 5, 3);
  if (monthDigits === 0) return fromNamed(value);
  if (monthDigits > 2) return null;
  const month = numberAt(value, 5, monthDigits);
  const at = 5 + monthDigits;
  if (at === value.length) {
    // `2020.5` is a number; only a hyphen or a slash makes a month of the second part.
    if (monthDigits < 2 || month < 1 || month > 12 || separator === '.' || separator === ' ') return null;
    return build(year, [{ order: 'YMD', month, day: 0 }], `YYYY${separator}MM`, value, at);
  }
  const dayDigits = digitRun(value, at + 1, 3);
  if (value.charAt(at) !== separator || dayDigits < 1 || dayDigits > 2) return null;
  const readings = read(year, month, numberAt(value, at + 1, dayDigits), 'YMD');
  if (readings === null) return null;
  const padded = monthDigits === 2 && dayDigits === 2;
  const pattern = padded ? `YYYY${separator}MM${separator}DD` : `YYYY${separator}M${separator}D`;
  return build(year, readings, pattern, value, at + 1 + dayDigits);
}

function partFirst(value: string, run: number): ParsedDate | null {
  const separator = value.charAt(run);
  const secondDigits = isSeparator(separator) ? digitRun(value, run + 1, 5) : 0;
  if (secondDigits === 0) return fromNamed(value);
  const a = numberAt(value, 0, run);
  const b = numberAt(value, run + 1, secondDigits);
  const at = run + 1 + secondDigits;
  if (secondDigits === 4) {
    if (at !== value.length || a < 1 || a > 12 || (separator !== '/' && separator !== '-')) return null;
    return build(b, [{ order: 'YMD', month: a, day: 0 }], `${run === 2 ? 'MM' : 'M'}${separator}YYYY`, value, at);
  }
  if (secondDigits > 2 || value.charAt(at) !== separator) return null;
  const yearDigits = digitRun(value, at + 1, 5);
  if (yearDigits !== 4 && yearDigits !== 2) return null;
  const year = fullYear(numberAt(value, at + 1, yearDigits), yearDigits);
  const readings = readBoth(year, a, b);
  if (readings === null) return null;
  const parts = run === 2 && secondDigits === 2 ? ['AA', 'BB'] : ['A', 'B'];
  const pattern = [...parts, yearDigits === 4 ? 'YYYY' : 'YY'].join(separator);
  return build(year, readings, pattern, value, at + 1 + yearDigits);
}

/** Null when impossible; [] when only the year is known. */
function read(year: number, month: number, day: number, order: DateOrder): readonly DateReading[] | null {
  if (month === 0) return day === 0 ? [] : null;
  if (month > 12) return null;
  if (day === 0) return [{ order, month, day }];
  return isDay(year, month, day) ? [{ order, month, day }] : null;
}

/** Day-month and month-day, as far as the calendar allows; 05/05 is the same day both ways and still two orders. */
function readBoth(year: number, a: number, b: number): readonly DateReading[] | null {
  const dayFirst = read(year, b, a, 'DMY');
  const monthFirst = read(year, a, b, 'MDY');
  if (dayFirst === null) return monthFirst;
  return monthFirst === null ? dayFirst : [...dayFirst, ...monthFirst];
}

function fromNamed(value: string): ParsedDate | null {
  if (!mayBeNamed(value)) return null;
  const date = parseNamed(value);
  if (date === null) return fromAroundTime(value);
  const { year, month, day, order, pattern, rest } = date;
  const readings = read(year, month, day, order);
  // `29 Sep 10:21` isn't of the year 10.
  return (readings === null ? null : build(year, readings, pattern, value, rest)) ?? fromAroundTime(value);
}

function fromAroundTime(value: string): ParsedDate | null {
  const date = parseAroundTime(value);
  if (date === null || !isYear(date.year)) return null;
  const { year, month, day, order, pattern, after } = date;
  const readings = isDay(year, month, day) ? [{ order, month, day }] : [];
  const time = parseTime(date.time, 0);
  return readings.length === 0 || time === null
    ? null
    : withTime(year, readings, pattern, { ...time, pattern: time.pattern + after });
}
