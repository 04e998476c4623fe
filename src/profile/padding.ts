/**
 * False precision: dates heaped on one month and day, or on one day of every month. Enters: rows per calendar day. Leaves:
 * the padded share with an interval, or null when the heap is what a population does by itself. Constants and sources:
 * RATIONALE.md.
 */
import { addCount, type Counts, most } from './counts.ts';
import type { NumberCounts } from './dates.ts';
import type { Padding } from './types.ts';

interface Nature {
  /** Expected share of one heap without padding, and the most that occurs. */
  readonly mean: number;
  readonly most: number;
  /** Number of places where a heap could have been found. */
  readonly places: number;
}

/** People without certificates are registered on 1 January or mid-year: 10–20 % in registers of South Asia. */
const HABITUAL: ReadonlySet<string> = new Set(['01-01', '07-01', '06-30', '12-31']);
const HABIT: Nature = { mean: 0.12, most: 0.2, places: HABITUAL.size };
/** Any other month and day: one birth in 365. */
const OTHER: Nature = { mean: 1 / 365.25, most: 0.03, places: 366 };
const MONTH: Nature = { mean: 1 / 30.4, most: 0.25, places: 31 };
/** A heap this high makes the column year-only (month-only). */
const WHOLE = 0.9;
const FEWEST = 5;
/** A heap of fewer different years (months) is a repeated record or a default date, not a year in disguise. */
const FEWEST_UNITS = 3;
/** Probability with which chance may put so many rows on some one of the places. */
const ALPHA = 0.001;
const MONTH_ENDS: ReadonlySet<number> = new Set([131, 228, 229, 331, 430, 531, 630, 731, 831, 930, 1031, 1130, 1231]);

/**
 * Padding of a column of dates, or null.
 *
 * @param days `YYYYMMDD` → rows
 * @param distinct share of the records that are distinct (0 to 1]: copies of a record are no further evidence
 */
export function findPadding(days: NumberCounts, distinct = 1): Padding | null {
  const byDay = byMonthDay(days);
  const n = byDay.reduce((sum, { rows }) => sum + rows, 0);
  if (n < FEWEST) return null;
  const year = judge(byDay, yearPlaces, (on) => (HABITUAL.has(on) ? HABIT : OTHER), n, distinct);
  const month = judge(byDay, monthPlaces, () => MONTH, n, distinct);
  // When every month heaps on its first, 1 January has a twelfth of the heap; when years do, all of it.
  return month !== null && (year === null || 2 * year.rows < month.rows) ? month : year;
}

/** A day of all years together: `MMDD`, how many years have it, and its rows. */
interface MonthDay {
  readonly monthDay: number;
  years: number;
  rows: number;
}

/** Columns have a hundred years of the same 366 days. */
function byMonthDay(days: NumberCounts): MonthDay[] {
  const known: (MonthDay | undefined)[] = [];
  const found: MonthDay[] = [];
  days.forEach((rows, day) => {
    const monthDay = day % 10_000;
    let own = known[monthDay];
    if (own === undefined) {
      own = { monthDay, years: 0, rows: 0 };
      known[monthDay] = own;
      found.push(own);
    }
    own.years++;
    own.rows += rows;
  });
  return found;
}

function yearPlaces(monthDay: number): readonly string[] {
  return [`${two(Math.floor(monthDay / 100))}-${two(monthDay % 100)}`];
}

/** The day of the month, and the last of it for every month's end: the first, moved by a time zone. */
function monthPlaces(monthDay: number): readonly string[] {
  const own = two(monthDay % 100);
  return MONTH_ENDS.has(monthDay) && own !== '31' ? [own, '31'] : [own];
}

function judge(
  days: readonly MonthDay[],
  places: (monthDay: number) => readonly string[],
  natureOf: (on: string) => Nature,
  n: number,
  distinct: number,
): Padding | null {
  const heaps: Counts = new Map();
  const units: Counts = new Map();
  for (const { monthDay, years, rows } of days) {
    for (const on of places(monthDay)) {
      addCount(heaps, on, rows);
      addCount(units, on, years);
    }
  }
  const [on, heap] = most(heaps) ?? ['', 0];
  const nature = natureOf(on);
  if ((units.get(on) ?? 0) < FEWEST_UNITS) return null;
  const [low, high] = wilson(heap * distinct, n * distinct);
  if (low <= nature.most || nature.places * upperTail(heap * distinct, n * distinct, nature.mean) > ALPHA) return null;
  // Of heap = padded + natural × (1 − padded), solved for padded, with nature at its mean and at its ends.
  const share = clamp((heap / n - nature.mean) / (1 - nature.mean));
  const interval = [clamp((low - nature.most) / (1 - nature.most)), clamp(high)] as const;
  return { on, rows: heap, share, interval, whole: heap / n >= WHOLE };
}

/** Chernoff's bound on the probability of k or more of n at probability p; 1 when k is no more than expected. */
function upperTail(k: number, n: number, p: number): number {
  const q = k / n;
  if (q <= p) return 1;
  const divergence = q * Math.log(q / p) + (q >= 1 ? 0 : (1 - q) * Math.log((1 - q) / (1 - p)));
  return Math.exp(-n * divergence);
}

/** Wilson score interval of a share, 95 % (Wilson 1927). */
function wilson(k: number, n: number): readonly [number, number] {
  const z = 1.96;
  const p = k / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [clamp(middle - half), clamp(middle + half)];
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
