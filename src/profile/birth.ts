/**
 * Whether a column of dates without a telling header can be birth dates. Enters: what all rows say about years, times of
 * day and repetition. Leaves: yes or no. Registration, visit and test dates cluster in a few recent years, carry a time
 * of day, or come in batches; birth dates of a population spread over generations and hardly repeat.
 */
import type { DateTally } from './dates.ts';
import { constantTime } from './time.ts';
import type { ColumnProfile } from './types.ts';

export interface BirthFacts {
  readonly years: NonNullable<ColumnProfile['years']>;
  /** True when records have times of day of their own. */
  readonly timed: boolean;
  /** Rows with a calendar day, how many days there are, and the share of the most frequent month and day. */
  readonly rows: number;
  readonly days: number;
  readonly heap: number;
}

/** Share of the rows that lie within the spread. */
const MIDDLE = 0.8;
/** Middle 80 % of the births of a population: 30 years and more; of one profession or school less (and undecided). */
const LEAST_SPREAD = 12;
/** The living were born after 1900, adults and children together around 1950 to 2003. */
const MEDIAN = { least: 1935, most: 2003 };
const OLDEST = 1900;
/** Above this share on one month and day the days are (partly) padding, and how often they repeat says nothing. */
const HEAPED = 0.2;
/** Share of the distinct days of a random draw below which the days come in batches. */
const LEAST_DISTINCT = 0.5;

/** The facts of a tally of dates, with the span of its years. */
export function birthFacts(dates: DateTally, years: NonNullable<ColumnProfile['years']>): BirthFacts {
  const monthDays = new Float64Array(10_000);
  let rows = 0;
  let heap = 0;
  dates.dayFirst.forEach((count, day) => {
    rows += count;
    const own = (monthDays[day % 10_000] ?? 0) + count;
    monthDays[day % 10_000] = own;
    if (own > heap) heap = own;
  });
  const timed = dates.times.size > 0 && !constantTime(dates);
  return { years, timed, rows, days: dates.dayFirst.size, heap: heap / Math.max(1, rows) };
}

/** True when nothing that all rows tell speaks against birth dates. */
export function looksLikeBirth({ years, timed, rows, days, heap }: BirthFacts): boolean {
  if (timed || years.spread < LEAST_SPREAD) return false;
  if (years.median < MEDIAN.least || years.median > MEDIAN.most || years.min < OLDEST) return false;
  if (rows === 0 || heap > HEAPED) return true;
  // Days drawn at random from the span: batches (sessions, registrations of a day) have far fewer distinct ones.
  const span = (years.spread / MIDDLE) * 365.25;
  return days >= LEAST_DISTINCT * span * (1 - Math.exp(-rows / span));
}
