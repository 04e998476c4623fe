/**
 * The night in a column of moments: people sleep, so records that people make have hours with next to none. Enters: times
 * of day. Leaves: the quiet hours, and where these people live if the clock is UTC. Which clock it is, the column rarely says.
 */
import { total } from '../counts.ts';
import { clockOf, constantTime } from '../time.ts';
import type { MarkFinder } from './types.ts';

const LEAST_ROWS = 300;
/** Times of day that differ, below which they come from a list. */
const LEAST_TIMES = 100;
/** An hour is quiet with so small a share; a twenty-fourth is 4.2 %. Guess. */
const QUIET = 0.015;
/** Quiet hours on end: a night. Longer ones are opening hours, whose middle is no middle of a night. */
const NIGHT = { least: 4, most: 11 };
/** Middle of the night by the clock on the wall: 3:30. Guess, from daily curves of web traffic. */
const MIDDLE = 3.5;
const HALF_HOURS = 48;

export const NIGHT_GAP: MarkFinder = {
  id: 'night-gap',
  find: ({ columns }) =>
    columns.flatMap(({ position, tally, dated }) => {
      const { times, patterns } = tally.dates;
      const { total: n, hours } = clockOf(tally.dates);
      if (!dated || n < LEAST_ROWS || times.size < LEAST_TIMES || constantTime(tally.dates)) return [];
      const { from, length, k } = longestQuiet(hours, QUIET * n);
      if (length < NIGHT.least || length > NIGHT.most) return [];
      const zoned = [...patterns].filter(([pattern]) => /(?:Z|UTC|GMT)$|^epoch/.test(pattern));
      const clock = total(zoned.map(([, rows]) => rows)) >= 0.9 * tally.dates.rows ? 'UTC' : 'unknown';
      const detail = { from, until: (from + length) % 24, clock, minutes: [offset(from + length / 2)] } as const;
      return [{ mark: 'night-gap', columns: [position], k, n, of: 'rows', detail }];
    }),
};

/** The longest run of hours below `most` rows, over midnight too; the first of equal ones. */
function longestQuiet(hours: readonly number[], most: number): { from: number; length: number; k: number } {
  let best = { from: 0, length: 0, k: 0 };
  for (let from = 0; from < 24; from++) {
    let length = 0;
    let k = 0;
    while (length < 24 && (hours[(from + length) % 24] ?? 0) <= most) {
      k += hours[(from + length) % 24] ?? 0;
      length++;
    }
    if (length > best.length) best = { from, length, k };
  }
  return best;
}

/** Minutes east of Greenwich that bring the middle of the gap to the middle of the night, to half an hour, −11:30 to +12:00. */
function offset(middle: number): number {
  const steps = ((Math.round((MIDDLE - middle) * 2) % HALF_HOURS) + HALF_HOURS) % HALF_HOURS;
  return (steps > HALF_HOURS / 2 ? steps - HALF_HOURS : steps) * 30;
}
