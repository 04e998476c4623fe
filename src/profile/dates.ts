/**
 * What a column says about time, counted exactly over all rows. Enters: parsed dates. Leaves: a mergeable tally. The
 * order of day and month is decided for the column, never for a cell; when the data can't tell, that is what is said.
 * Bounded: the calendar has some 92,000 days between 1850 and 2100, and a day 86,400 seconds.
 */
import { type DateReading, isLostYear, type ParsedDate } from '../vocabulary/index.ts';
import { addCount, type Counts, mergeCounts } from './counts.ts';

/** Number → rows. */
export type NumberCounts = Map<number, number>;

export interface DateTally {
  rows: number;
  /** Pattern with order-neutral parts → rows. */
  readonly patterns: Counts;
  readonly precisions: Counts;
  readonly years: NumberCounts;
  /** `YYYYMMDD` as a number when read day first, and when read month first; dates with one reading count in both. */
  readonly dayFirst: NumberCounts;
  readonly monthFirst: NumberCounts;
  /** Rows that only one order can explain. */
  onlyDayFirst: number;
  onlyMonthFirst: number;
  /** Second of the day → rows. */
  readonly times: NumberCounts;
}

/** Of the rows that decide the order, so many may be damaged and say the contrary. */
const DAMAGED = 0.02;

/** An empty tally. */
export function dateTally(): DateTally {
  return {
    rows: 0,
    patterns: new Map(),
    precisions: new Map(),
    years: new Map(),
    dayFirst: new Map(),
    monthFirst: new Map(),
    onlyDayFirst: 0,
    onlyMonthFirst: 0,
    times: new Map(),
  };
}

/** Of the columns without a date, which are most: nothing is added to it. Six maps for each of 100,000 columns are 130 MB. */
export const NO_DATES: DateTally = dateTally();

/** Counts a date that stands in `rows` rows; `timed` is false where the times of day are counted apart. */
export function tallyDate(tally: DateTally, date: ParsedDate, rows = 1, timed = true): void {
  tallyForm(tally, date, rows, timed);
  addCount(tally.years, date.year, rows);
  // A day without its century is no day of the calendar: births, padding and default days don't see it.
  if (isLostYear(date.year)) return;
  // Where both orders are possible, day first is told first.
  const [first, second] = date.readings;
  const [dayFirst, monthFirst] = [dayOf(first), dayOf(second ?? first)];
  if (dayFirst > 0) addCount(tally.dayFirst, date.year * 10_000 + dayFirst, rows);
  if (monthFirst > 0) addCount(tally.monthFirst, date.year * 10_000 + monthFirst, rows);
}

/** Counts what a date says in whatever year: spelling, precision, time of day and whether its order is certain. */
export function tallyForm(tally: DateTally, date: ParsedDate, rows: number, timed: boolean): void {
  tally.rows += rows;
  addCount(tally.patterns, date.pattern, rows);
  addCount(tally.precisions, date.precision, rows);
  if (timed && date.hour !== null)
    addCount(tally.times, (date.hour * 60 + (date.minute ?? 0)) * 60 + (date.second ?? 0), rows);
  const [first, second] = date.readings;
  if (first === undefined || second !== undefined) return;
  if (first.order === 'DMY') tally.onlyDayFirst += rows;
  if (first.order === 'MDY') tally.onlyMonthFirst += rows;
}

/** Month and day of a reading as `MMDD`; 0 where it has no day. */
export function dayOf(reading: DateReading | undefined): number {
  return reading === undefined || reading.day === 0 ? 0 : reading.month * 100 + reading.day;
}

/** Rows whose year lost its century: dates in form, of no year that can be named. */
export function lostCenturies(tally: DateTally): number {
  let rows = 0;
  for (const [year, count] of tally.years) if (isLostYear(year)) rows += count;
  return rows;
}

/** Adds `from` to `into`. */
export function mergeDates(into: DateTally, from: DateTally): void {
  into.rows += from.rows;
  into.onlyDayFirst += from.onlyDayFirst;
  into.onlyMonthFirst += from.onlyMonthFirst;
  for (const key of ['patterns', 'precisions'] as const) mergeCounts(into[key], from[key]);
  for (const key of ['years', 'dayFirst', 'monthFirst', 'times'] as const) mergeCounts(into[key], from[key]);
}

/**
 * The order of day and month of the column: the one that some rows require and none, or next to none (damaged rows: under
 * 2 % of those that decide), contradict; 'ambiguous' when rows have both readings and nothing decides; null when the
 * patterns leave no choice.
 */
export function dateOrder(tally: DateTally): 'DMY' | 'MDY' | 'ambiguous' | null {
  const { onlyDayFirst, onlyMonthFirst } = tally;
  if (![...tally.patterns.keys()].some(isNeutral)) return null;
  const deciding = onlyDayFirst + onlyMonthFirst;
  if (deciding === 0) return 'ambiguous';
  if (onlyMonthFirst <= DAMAGED * deciding) return 'DMY';
  if (onlyDayFirst <= DAMAGED * deciding) return 'MDY';
  return 'ambiguous';
}

/** `AA/BB/YYYY` and `A/B/YYYY` leave the order open; `DD MMM YYYY hh:mm AM` doesn't. */
function isNeutral(pattern: string): boolean {
  return /^A{1,2}[^A-Z]?B/.test(pattern);
}
