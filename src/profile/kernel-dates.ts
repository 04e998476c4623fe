/**
 * Dates that the kernel has counted. Enters: the memory, a column in it and the tally of its dates. Leaves: the tally with
 * what was counted since it was last asked. Calendars hold rows for every place of 251 years of 32 × 32; what a date says
 * besides its year is asked once for all years that are as long.
 */
import type { KernelView } from '../kernel/kernel.ts';
import { digitRun, isLeap, numberAt, type ParsedDate, parseDate } from '../vocabulary/index.ts';
import { addCount } from './counts.ts';
import { type DateTally, dayOf, tallyDate, tallyForm } from './dates.ts';
import { eachRecord, wordsOf } from './kernel-sample.ts';

/** Fields of a column in the kernel. */
const DATES = 120;
const DAYS = 152;
const TIMES = 184;
const CALENDARS = 244;
const SECONDS = 264;
/** A calendar: where its counts begin, its years, the places of one. */
const CALENDAR_COUNTS = 64;
const FIRST_YEAR = 1850;
const YEARS = 251;
const PLACES = 1024;
const DAY_SECONDS = 86_400;
/** Where the bytes of a record begin. */
const BYTES = 12;

/** Adds what the kernel has counted of a column. */
export function takeDates(view: KernelView, column: number, tally: DateTally): void {
  for (const [table, timed] of [
    [DATES, true],
    [DAYS, false],
  ] as const) {
    const known = new Map<string, Place | null>();
    eachRecord(view, column + table, (record) => {
      takeText(tally, known, view.text(record + BYTES, view.word(record + 8)), view.long(record), timed);
    });
    for (const place of known.values()) if (place !== null) tallyForm(tally, place.date, place.rows, timed);
  }
  eachRecord(view, column + TIMES, (record) => addCount(tally.times, view.word(record + BYTES), view.long(record)));
  const calendars = view.word(column + CALENDARS);
  const words = wordsOf(view);
  for (let i = 0; i < calendars; i++) takeCalendar(view, words, tally, view.place(column + CALENDARS + 4 + i * 4));
  if (calendars === 0) return;
  const seconds = view.place(column + SECONDS) >>> 2;
  for (let second = 0; second < DAY_SECONDS; second++) {
    const rows = words[seconds + second] ?? 0;
    if (rows > 0) addCount(tally.times, second, rows);
  }
}

/** Of a place: month and day when read day first, and when read month first; 0 where a reading has none. */
interface Place {
  readonly date: ParsedDate;
  readonly dayFirst: number;
  readonly monthFirst: number;
  rows: number;
}

/** Counts of a calendar: its dates are written again as they stood, and parsed. */
function takeCalendar(view: KernelView, words: Uint32Array, tally: DateTally, calendar: number): void {
  const layout = view.word(calendar);
  const tail = view.text(calendar + 8, view.word(calendar + 4));
  const dateAt = writtenBy(layout, tail);
  const timed = tail === '';
  // But for the year, a date with a full one says in all leap years, and in all others, what it says in one of them.
  const plain = ((layout >> 14) & 7) === 4 || ((layout >> 8) & 7) === 4;
  const known: (Place | null | undefined)[] = new Array(2 * PLACES);
  for (let of = 0; of < YEARS; of++) {
    const year = FIRST_YEAR + of;
    const first = (calendar + CALENDAR_COUNTS + of * PLACES * 4) >>> 2;
    if (isEmpty(words, first)) continue;
    const leap = isLeap(year) ? PLACES : 0;
    let inYear = 0;
    for (let at = 0; at < PLACES; at++) {
      const rows = words[first + at] ?? 0;
      if (rows === 0) continue;
      if (!plain) {
        const date = dateAt(year, at);
        if (date !== null) tallyDate(tally, date, rows, timed);
        continue;
      }
      let place = known[leap + at];
      if (place === undefined) {
        place = placeOf(dateAt(year, at));
        known[leap + at] = place;
      }
      if (place === null) continue;
      inYear += rows;
      place.rows += rows;
      if (place.dayFirst > 0) addCount(tally.dayFirst, year * 10_000 + place.dayFirst, rows);
      if (place.monthFirst > 0) addCount(tally.monthFirst, year * 10_000 + place.monthFirst, rows);
    }
    if (inYear > 0) addCount(tally.years, year, inYear);
  }
  for (const place of known) if (place != null) tallyForm(tally, place.date, place.rows, timed);
}

/** Days of which a table may hold all in all years, and what stands behind them. */
const MOST_KNOWN = 4096;

/** Counts a date by its text. `known` holds what dates say besides a year of four figures, by the text around it. */
function takeText(
  tally: DateTally,
  known: Map<string, Place | null>,
  text: string,
  rows: number,
  timed: boolean,
): void {
  const at = yearIn(text);
  const year = at < 0 ? 0 : numberAt(text, at, 4);
  if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS || known.size === MOST_KNOWN) {
    const date = parseDate(text);
    if (date !== null) tallyDate(tally, date, rows, timed);
    return;
  }
  const key = (isLeap(year) ? '+' : '-') + text.slice(0, at) + text.slice(at + 4);
  let place = known.get(key);
  if (place === undefined) {
    place = placeOf(parseDate(text));
    known.set(key, place);
  }
  if (place === null) return;
  place.rows += rows;
  addCount(tally.years, year, rows);
  if (place.dayFirst > 0) addCount(tally.dayFirst, year * 10_000 + place.dayFirst, rows);
  if (place.monthFirst > 0) addCount(tally.monthFirst, year * 10_000 + place.monthFirst, rows);
}

/** Where a year of four figures stands, first or behind two parts of two; -1 where there is none. */
function yearIn(text: string): number {
  const first = text.charCodeAt(4);
  if (isBetween(first) && first === text.charCodeAt(7) && digitRun(text, 0, 4) === 4) return 0;
  const second = text.charCodeAt(2);
  return isBetween(second) && second === text.charCodeAt(5) && digitRun(text, 6, 4) === 4 ? 6 : -1;
}

/** `-`, `.` or `/`. */
function isBetween(code: number): boolean {
  return code >= 45 && code <= 47;
}

function placeOf(date: ParsedDate | null): Place | null {
  if (date === null) return null;
  const [first, second] = date.readings;
  return { date, dayFirst: dayOf(first), monthFirst: dayOf(second ?? first), rows: 0 };
}

/** Most years of a calendar are. */
function isEmpty(words: Uint32Array, first: number): boolean {
  for (let at = first; at < first + PLACES; at++) if (words[at] !== 0) return false;
  return true;
}

/** How a calendar's dates were written. */
function writtenBy(layout: number, tail: string): (year: number, place: number) => ParsedDate | null {
  const separator = String.fromCharCode(layout & 255);
  const [a, b, c] = [(layout >> 14) & 7, (layout >> 11) & 7, (layout >> 8) & 7];
  return (year, place) => {
    const [one, two] = [(place >> 5) & 31, place & 31];
    const parts =
      a === 4
        ? [year, digits(one, b), digits(two, c)]
        : [digits(one, a), digits(two, b), c === 4 ? year : digits(year % 100, 2)];
    return parseDate(parts.join(separator) + tail);
  };
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
