/**
 * Dates that kernels have counted. Enters: a column, in the memory of each, and the tally of its dates. Leaves: the tally with
 * what was counted since they were last asked. Calendars hold rows for every place of 251 years of 32 × 32; what a date says
 * besides its year is asked once for all years that are as long.
 */
import { digitRun, isLeap, numberAt, type ParsedDate, parseDate } from '../vocabulary/index.ts';
import { addCount } from './counts.ts';
import { type DateTally, dayOf, tallyDate, tallyForm } from './dates.ts';
import { eachRecord, type Place } from './kernel-sample.ts';

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
const YEAR_BYTES = PLACES * 4;
const EMPTY_YEAR = Buffer.alloc(YEAR_BYTES);
const DAY_SECONDS = 86_400;
const CLOCK_BYTES = DAY_SECONDS * 4;
const EMPTY_CLOCK = Buffer.alloc(CLOCK_BYTES);
/** Where the bytes of a record begin. */
const BYTES = 12;

/** Adds what kernels have counted of a column; each place is the column in one of them. */
export function takeDates(places: readonly Place[], tally: DateTally): void {
  for (const [table, timed] of [
    [DATES, true],
    [DAYS, false],
  ] as const) {
    const known = new Map<string, Day | null>();
    for (const { view, at } of places)
      eachRecord(view, at + table, (record) => {
        takeText(tally, known, view.text(record + BYTES, view.word(record + 8)), view.long(record), timed);
      });
    for (const day of known.values()) if (day !== null) tallyForm(tally, day.date, day.rows, timed);
  }
  for (const { view, at } of places)
    eachRecord(view, at + TIMES, (record) => addCount(tally.times, view.word(record + BYTES), view.long(record)));
  for (const calendar of calendarsOf(places)) takeCalendar(calendar, tally);
  takeSeconds(
    places.filter(({ view, at }) => view.word(at + CALENDARS) > 0),
    tally,
  );
}

/** Times of day that stood behind the days of calendars: a count for each second. */
function takeSeconds(places: readonly Place[], tally: DateTally): void {
  const clocks = places.flatMap(({ view, at }) => {
    const first = view.place(at + SECONDS);
    const clock = view.bytes.subarray(first, first + CLOCK_BYTES);
    return clock.equals(EMPTY_CLOCK) ? [] : [new Uint32Array(clock.buffer, clock.byteOffset, DAY_SECONDS)];
  });
  const [clock, ...others] = clocks;
  if (clock === undefined) return;
  for (let second = 0; second < DAY_SECONDS; second++) {
    let rows = clock[second] ?? 0;
    for (const other of others) rows += other[second] ?? 0;
    if (rows > 0) addCount(tally.times, second, rows);
  }
}

/** A calendar: how its dates were written, and its counts in each kernel that has one. */
interface Calendar {
  readonly layout: number;
  readonly tail: string;
  /** By year and place. */
  readonly counts: Buffer[];
}

/** The calendars of a column, each once. */
function calendarsOf(places: readonly Place[]): Iterable<Calendar> {
  const found = new Map<string, Calendar>();
  for (const { view, at } of places) {
    const calendars = view.word(at + CALENDARS);
    for (let i = 0; i < calendars; i++) {
      const calendar = view.place(at + CALENDARS + 4 + i * 4);
      const layout = view.word(calendar);
      const tail = view.text(calendar + 8, view.word(calendar + 4));
      const key = `${layout} ${tail}`;
      const known = found.get(key) ?? { layout, tail, counts: [] };
      found.set(key, known);
      const first = calendar + CALENDAR_COUNTS;
      known.counts.push(view.bytes.subarray(first, first + YEARS * YEAR_BYTES));
    }
  }
  return found.values();
}

/** The counts of a year by place, of each kernel that counted any: most years of a calendar are empty. */
function yearOf(counts: readonly Buffer[], of: number): Uint32Array[] {
  const years = counts.map((all) => all.subarray(of * YEAR_BYTES, (of + 1) * YEAR_BYTES));
  return years.flatMap((year) =>
    year.equals(EMPTY_YEAR) ? [] : [new Uint32Array(year.buffer, year.byteOffset, PLACES)],
  );
}

/** A day of any year: month and day when read day first, and when read month first; 0 where a reading has none. */
interface Day {
  readonly date: ParsedDate;
  readonly dayFirst: number;
  readonly monthFirst: number;
  rows: number;
}

/** Counts of a calendar: its dates are written again as they stood, and parsed. */
function takeCalendar({ layout, tail, counts }: Calendar, tally: DateTally): void {
  const dateAt = writtenBy(layout, tail);
  const timed = tail === '';
  // But for the year, a date with a full one says in all leap years, and in all others, what it says in one of them.
  const plain = ((layout >> 14) & 7) === 4 || ((layout >> 8) & 7) === 4;
  const known: (Day | null | undefined)[] = new Array(2 * PLACES);
  for (let of = 0; of < YEARS; of++) {
    const year = FIRST_YEAR + of;
    const [first, ...others] = yearOf(counts, of);
    if (first === undefined) continue;
    const leap = isLeap(year) ? PLACES : 0;
    let inYear = 0;
    for (let at = 0; at < PLACES; at++) {
      let rows = first[at] ?? 0;
      for (const other of others) rows += other[at] ?? 0;
      if (rows === 0) continue;
      if (!plain) {
        const date = dateAt(year, at);
        if (date !== null) tallyDate(tally, date, rows, timed);
        continue;
      }
      let day = known[leap + at];
      if (day === undefined) {
        day = dayOfYear(dateAt(year, at));
        known[leap + at] = day;
      }
      if (day === null) continue;
      inYear += rows;
      day.rows += rows;
      if (day.dayFirst > 0) addCount(tally.dayFirst, year * 10_000 + day.dayFirst, rows);
      if (day.monthFirst > 0) addCount(tally.monthFirst, year * 10_000 + day.monthFirst, rows);
    }
    if (inYear > 0) addCount(tally.years, year, inYear);
  }
  for (const day of known) if (day != null) tallyForm(tally, day.date, day.rows, timed);
}

/** Days of which a table may hold all in all years, and what stands behind them. */
const MOST_KNOWN = 4096;

/** Counts a date by its text. `known` holds what dates say besides a year of four figures, by the text around it. */
function takeText(tally: DateTally, known: Map<string, Day | null>, text: string, rows: number, timed: boolean): void {
  const at = yearIn(text);
  const year = at < 0 ? 0 : numberAt(text, at, 4);
  if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS || known.size === MOST_KNOWN) {
    const date = parseDate(text);
    if (date !== null) tallyDate(tally, date, rows, timed);
    return;
  }
  const key = (isLeap(year) ? '+' : '-') + text.slice(0, at) + text.slice(at + 4);
  let day = known.get(key);
  if (day === undefined) {
    day = dayOfYear(parseDate(text));
    known.set(key, day);
  }
  if (day === null) return;
  day.rows += rows;
  addCount(tally.years, year, rows);
  if (day.dayFirst > 0) addCount(tally.dayFirst, year * 10_000 + day.dayFirst, rows);
  if (day.monthFirst > 0) addCount(tally.monthFirst, year * 10_000 + day.monthFirst, rows);
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

function dayOfYear(date: ParsedDate | null): Day | null {
  if (date === null) return null;
  const [first, second] = date.readings;
  return { date, dayFirst: dayOf(first), monthFirst: dayOf(second ?? first), rows: 0 };
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
