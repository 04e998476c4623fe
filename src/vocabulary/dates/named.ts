/**
 * Dates with a month in letters. Enters: a value. Leaves: year, month, day and spelling, or null. Month names of the languages
 * whose names differ enough to matter; short forms are three or four letters.
 */

import { isAscii, withLetters } from '../../by-script.ts';
import { fullYear } from './calendar.ts';
import type { DateOrder } from './types.ts';

/** A date with a named month; `rest` is where it ended. */
export interface NamedDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly order: DateOrder;
  readonly pattern: string;
  readonly rest: number;
}

const NAMES: readonly string[] = [
  'january jan januar janvier janv enero ene janeiro gennaio gen januari ocak',
  'february feb februar fevrier fevr fev febrero fevereiro febbraio februari subat',
  'march mar maerz marz mars marzo marco maart mrt maret mart',
  'april apr avril avr abril abr aprile nisan',
  'may mai mayo maio maggio mag mei mayis',
  'june jun juni juin junio junho giugno giu haziran',
  'july jul juli juillet juil julio julho luglio lug temmuz',
  'august aug aout agosto ago agustus augustus agu agustos',
  'september sep sept septembre septiembre setembro settembre set eylul',
  'october oct oktober okt octobre octubre outubro out ottobre ott ekim',
  'november nov novembre noviembre novembro kasim',
  'december dec dezember dez decembre diciembre dic dezembro dicembre desember des aralik',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** First three letters of every month's name: whatever begins otherwise is no month. */
export const MONTH_STARTS: ReadonlySet<string> = new Set([...MONTHS.keys()].map((name) => name.slice(0, 3)));

const WEEKDAY = '(?:[A-Za-z]{3,9},? )?';
const monthIn = (letter: string): string => String.raw`(${letter}{3,10})\.?`;
const dayFirst = withLetters(
  (letter) =>
    String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?(| |-|\/|\.|\. | de )${monthIn(letter)}(| |-|\/|\.|, | de )(\d{4}|\d{2})(?!\d)`,
);
const monthFirst = withLetters(
  (letter) =>
    String.raw`^${WEEKDAY}${monthIn(letter)}( |-|\/)(\d{1,2})(?:st|nd|rd|th)?(,? |-|\/|,)(\d{4}|\d{2})(?![\d:])`,
);
const yearFirst = withLetters((letter) => String.raw`^(\d{4})( |-|\/|\.)${monthIn(letter)}( |-|\/|\.)(\d{1,2})(?!\d)`);
const monthYear = withLetters((letter) => String.raw`^${monthIn(letter)}(,? |-|\/|'| ')(\d{4}|\d{2})$`);

const CLOCK = String.raw`(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: [AaPp][Mm])?)`;
const ZONE = String.raw`( (?:Z|[+-]\d{2}:?\d{2}|[A-Z]{3,5}))?`;
const clockInside = withLetters(
  (letter) =>
    String.raw`^${WEEKDAY}(?:${monthIn(letter)} ( ?\d{1,2})|(\d{1,2}) ${monthIn(letter)}),? ${CLOCK}${ZONE} (\d{4})$`,
);
/** Zones whose letters say the offset; others (IST is India, Ireland and Israel) leave it open. */
const KNOWN_ZONE = /^ (?:Z|UTC|GMT|[+-].*)$/;

/** A date around its time of day. */
export interface DateAroundTime extends NamedDate {
  /** The time and its zone as one text, for the parser of times; it begins with a blank. */
  readonly time: string;
  /** What stands behind the time in the spelling. */
  readonly after: string;
}

/** `Wed Sep 29 10:21:46 +0000 2010`: the year comes last, as C's asctime, `date` and Java write it; null if it is no such value. */
export function parseAroundTime(value: string): DateAroundTime | null {
  const match = clockInside(value).exec(value);
  if (match === null) return null;
  const [whole, firstName, secondDay, firstDay, secondName, clock = '', zone = '', year = ''] = match;
  const name = firstName ?? secondName ?? '';
  const day = secondDay ?? firstDay ?? '';
  // A day padded with a blank is as wide as one of two figures: one spelling.
  const [month, spelt] = [monthPattern(name), dayPattern(day)];
  const pattern = firstName === undefined ? `${spelt} ${month}` : `${month} ${spelt}`;
  const date = named(whole, year, name, day, firstName === undefined ? 'DMY' : 'MDY', pattern);
  const known = KNOWN_ZONE.test(zone);
  return (
    date && { ...date, time: ` ${clock}${known ? zone : ''}`, after: `${known || zone === '' ? '' : ' ZZZ'} YYYY` }
  );
}

function monthOf(name: string): number | null {
  return MONTHS.get(unaccented(name)) ?? null;
}

function unaccented(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

const monthPattern = (name: string): string => (name.length > 4 ? 'MMMM' : 'MMM');
const dayPattern = (day: string): string => (day.length === 1 ? 'D' : 'DD');
const yearPattern = (year: string): string => (year.length === 2 ? 'YY' : 'YYYY');

/** Nothing else stands in a date or around its time. */
const OF_DATES = /^[\dA-Za-z \-/.,':+()]*$/;
/** `3rdMarch`: what stands before a month without a blank. */
const ORDINAL = 2;

/** False for what holds no month in letters: few values that begin as a date do, and the patterns are large. */
export function mayBeNamed(value: string): boolean {
  // A year is in figures, whatever the month is written in.
  if (!(isAscii(value) ? OF_DATES : /\d{2}/).test(value)) return false;
  const words = unaccented(value).match(/[a-z]{3,}/g) ?? [];
  return words.some((word) => MONTHS.has(word) || MONTHS.has(word.slice(ORDINAL)));
}

/** Reads the date at the start of a value; the caller checks the calendar and whatever follows. */
export function parseNamed(value: string): NamedDate | null {
  const match = dayFirst(value).exec(value);
  if (match !== null) {
    const [whole, day = '', s1 = '', name = '', s2 = '', year = ''] = match;
    return named(whole, year, name, day, 'DMY', dayPattern(day) + s1 + monthPattern(name) + s2 + yearPattern(year));
  }
  const american = monthFirst(value).exec(value);
  if (american !== null) {
    const [whole, name = '', s1 = '', day = '', s2 = '', year = ''] = american;
    return named(whole, year, name, day, 'MDY', monthPattern(name) + s1 + dayPattern(day) + s2 + yearPattern(year));
  }
  const iso = yearFirst(value).exec(value);
  if (iso !== null) {
    const [whole, year = '', s1 = '', name = '', s2 = '', day = ''] = iso;
    return named(whole, year, name, day, 'YMD', `YYYY${s1}${monthPattern(name)}${s2}${dayPattern(day)}`);
  }
  const monthly = monthYear(value).exec(value);
  if (monthly !== null) {
    const [whole, name = '', s1 = '', year = ''] = monthly;
    return named(whole, year, name, '0', 'YMD', monthPattern(name) + s1 + yearPattern(year));
  }
  return null;
}

function named(
  whole: string,
  year: string,
  name: string,
  day: string,
  order: DateOrder,
  pattern: string,
): NamedDate | null {
  const month = monthOf(name);
  if (month === null) return null;
  return { year: fullYear(Number(year), year.length), month, day: Number(day), order, pattern, rest: whole.length };
}
