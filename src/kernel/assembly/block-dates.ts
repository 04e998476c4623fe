/**
 * Dates of a block that are counted in calendars. Enters: cells of a known layout, one by one. Leaves: where they are to be
 * counted, and at last the counts: calendars are large, and counters that are raised one behind another wait together.
 */
import { dayIn, secondIn } from './calendar';

/** Places of counters (u32), a day and perhaps a time for each cell. */
const PLACES: usize = memory.data(1024 * 4, 64);
let end: usize = PLACES;

export function startDays(): void {
  end = PLACES;
}

/** Lists a cell of a calendar. @returns false if there is none, or the cell is no day of it */
@inline
export function listDay(column: usize, at: usize, calendar: usize): bool {
  if (calendar == 0) return false;
  const day = dayIn(at, calendar);
  if (day == 0) return false;
  store<u32>(end, <u32>day);
  end += 4;
  const second = secondIn(column, calendar);
  if (second != 0) {
    store<u32>(end, <u32>second);
    end += 4;
  }
  return true;
}

/** Counts what was listed. */
export function countDays(): void {
  for (let place = PLACES; place < end; place += 4) {
    const counter = <usize>load<u32>(place);
    store<u32>(counter, load<u32>(counter) + 1);
  }
}
