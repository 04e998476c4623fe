/**
 * What a column's dates come to: effective precision and the span of its years. Padding and constant times of day are
 * taken off here, once, so that nobody later mistakes a full format for a full date.
 */
import { isLostYear } from '../vocabulary/index.ts';
import type { DateTally, NumberCounts } from './dates.ts';
import type { ColumnProfile, Padding } from './types.ts';

/** Share of rows on one time of day above which the time is a constant of the export, not a fact of the record. */
const CONSTANT_TIME = 0.9;

/** True when the times of day are one constant: midnight, or what a time zone made of it. False without times. */
export function constantTime(dates: DateTally): boolean {
  const { most, total } = clockOf(dates);
  return most !== null && most[1] > 0 && most[1] >= CONSTANT_TIME * total;
}

/** What the times of day of a column come to. */
interface Clock {
  /** Rows with a time. */
  readonly total: number;
  /** Rows by hour of the day, 0 to 23. */
  readonly hours: readonly number[];
  /** The most frequent time and its rows, the earliest of equal ones; null without times. */
  readonly most: readonly [time: number, rows: number] | null;
}

/** A column of moments has tens of thousands of times, and six questions are asked of them. */
const clocks = new WeakMap<DateTally, { readonly rows: number; readonly clock: Clock }>();

/** The times of day of a tally: counted when first asked, and again when rows have come since. */
export function clockOf(dates: DateTally): Clock {
  const known = clocks.get(dates);
  if (known !== undefined && known.rows === dates.rows) return known.clock;
  const clock = readClock(dates.times);
  clocks.set(dates, { rows: dates.rows, clock });
  return clock;
}

function readClock(times: NumberCounts): Clock {
  let total = 0;
  let most = 0;
  let at = Number.POSITIVE_INFINITY;
  const hours = new Array<number>(24).fill(0);
  times.forEach((rows, time) => {
    total += rows;
    const hour = Math.floor(time / 3600) % 24;
    hours[hour] = (hours[hour] ?? 0) + rows;
    if (rows < most || (rows === most && time > at)) return;
    most = rows;
    at = time;
  });
  return { total, hours, most: times.size === 0 ? null : [at, most] };
}

/** Effective share of rows per step of the date ladder. */
export function datePrecision(dates: DateTally, padded: Padding | null): Record<string, number> {
  const shares = new Map([...dates.precisions].sort(byKey).map(([step, rows]) => [step, rows / dates.rows]));
  if (constantTime(dates)) move(shares, ['second', 'minute'], 'day', 1);
  if (padded !== null) {
    const target = padded.on.length === 2 ? 'month' : 'year';
    move(shares, ['second', 'minute', 'day'], target, padded.whole ? 1 : padded.share);
  }
  return Object.fromEntries([...shares].filter(([, share]) => share > 1e-9));
}

/** The order of keys in a profile must not depend on the order of rows. */
function byKey(x: readonly [string, number], y: readonly [string, number]): number {
  return x[0] < y[0] ? -1 : 1;
}

function move(shares: Map<string, number>, from: readonly string[], to: string, part: number): void {
  for (const step of from) {
    const share = (shares.get(step) ?? 0) * part;
    if (share === 0) continue;
    shares.set(step, (shares.get(step) ?? 0) - share);
    shares.set(to, (shares.get(to) ?? 0) + share);
  }
}

/**
 * Least, middle and greatest year, and the spread between the 10th and 90th percentile; null without years. A year without
 * its century (`0005`) is none: no period and no birth may be read from it.
 */
export function spanOfYears(years: NumberCounts): ColumnProfile['years'] {
  const sorted = [...years].filter(([year]) => !isLostYear(year)).sort((x, y) => x[0] - y[0]);
  const rows = sorted.reduce((sum, [, count]) => sum + count, 0);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const at = (share: number): number => {
    let seen = 0;
    for (const [year, count] of sorted) {
      seen += count;
      if (seen >= share * rows) return year;
    }
    return last[0];
  };
  return { min: first[0], median: at(0.5), max: last[0], spread: at(0.9) - at(0.1) };
}
