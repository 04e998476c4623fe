/**
 * Midnights of another zone: days that were stored as moments and written in UTC are all at 18:30 where midnight was
 * India's. Enters: times of day. Leaves: the offsets that make midnights of them.
 */
import { most, total } from '../counts.ts';
import { clockOf } from '../time.ts';
import type { MarkFinder } from './types.ts';

const LEAST_ROWS = 20;
/** One time of day, or two an hour apart (summer time), in so many of the rows. */
const NEARLY_ALL = 0.9;
/** Offsets are multiples of a quarter of an hour, from −12:00 to +14:00. */
const QUARTER = 900;
const DAY = 86_400;
const NOON = DAY / 2;
const EAST = 14 * 3600;
/** Summer time: an hour earlier or later, perhaps on the other side of midnight. */
const HOUR_AWAY = [3600, -3600, DAY - 3600, 3600 - DAY] as const;

export const SHIFTED_MIDNIGHT: MarkFinder = {
  id: 'shifted-midnight',
  find: ({ columns }) =>
    columns.flatMap(({ position, tally, dated }) => {
      const { total: n, most: first } = clockOf(tally.dates);
      if (!dated || n < LEAST_ROWS || first === null) return [];
      const second = most(
        HOUR_AWAY.map((away) => [first[0] + away, tally.dates.times.get(first[0] + away) ?? 0] as const).filter(
          ([, rows]) => rows > 0,
        ),
      );
      const times = first[1] >= NEARLY_ALL * n || second === undefined ? [first] : [first, second];
      const k = total(times.map(([, rows]) => rows));
      // Midnight (24:00 and a leap second too) is no shift, and noon is what careful software writes for a day without a time.
      if (k < NEARLY_ALL * n || times.some(([time]) => time % QUARTER !== 0 || time % DAY === 0 || time === NOON))
        return [];
      const detail = { times: times.map(([time]) => clock(time)), minutes: offsets(times.map(([time]) => time)) };
      return [{ mark: 'shifted-midnight', columns: [position], k, n, of: 'rows', detail }];
    }),
};

/** Minutes east of Greenwich; two readings where both sides of the date line have one. */
function offsets(times: readonly number[]): number[] {
  const all = times.flatMap((time) => [DAY - time, -time]).filter((offset) => offset <= EAST && offset > -NOON);
  return [...new Set(all.map((offset) => offset / 60))].sort((x, y) => x - y);
}

function clock(time: number): string {
  return `${String(Math.floor(time / 3600)).padStart(2, '0')}:${String(Math.floor(time / 60) % 60).padStart(2, '0')}`;
}
