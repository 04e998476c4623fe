/**
 * Dates of a column: by key, or, where there are many of one layout, in a calendar, which needs neither keys nor hashes. The
 * host counts what is in them.
 */
import { byteRecord, emptyBottom, findIn, insertInto, PLAIN } from './bottom';
import { dateEnd, layout, partA, partB, placeOf, second, year } from './dates';
import { CALENDARS, count, DATED, DATES, DAYS, FIRST_CALENDAR, MOST_CALENDARS, SECONDS, TIMES } from './fields';
import { hashBytes } from './hash';
import { takeDates } from './imports';
import { take, takeClear } from './memory';

/**
 * A calendar counts dates of one layout without keys: layout, bytes behind the date (u32 each), these bytes, and a count
 * (u32) for each year from 1850 to 2100 and each of 32 × 32 pairs of the other parts.
 */
const TAIL: i32 = 8;
const COUNTS: i32 = 64;
const YEARS: i32 = 251;
const CALENDAR_SIZE: i32 = COUNTS + YEARS * 4096;
const DAY_SECONDS: i32 = 86400;
/** Rows of dates after which a column gets calendars, */
const TRUSTED: i32 = 1024;
/** and how many there are at most: wide tables do with keys. */
const ALL_CALENDARS: i32 = 48;
let calendars: i32 = 0;

/** ` 00:00` or ` 00:00:00` and nothing else. */
function isPlainTime(at: usize, length: i32): bool {
  if (length != 6 && length != 9) return false;
  return load<u8>(at + 3) == 58 && (length == 6 || load<u8>(at + 6) == 58);
}

/** Where a date is counted in its calendar; 0 if the cell is no day of it. */
@inline
export function dayIn(at: usize, calendar: usize): usize {
  const place = placeOf(at, load<u32>(calendar), load<i32>(calendar, 4), load<u8>(calendar, TAIL));
  return place < 0 ? 0 : calendar + COUNTS + ((<usize>place) << 2);
}

/** Where the time of day is counted that followed the date just read; 0 if the calendar has none. */
@inline
export function secondIn(column: usize, calendar: usize): usize {
  return load<i32>(calendar, 4) == 0 ? 0 : <usize>load<u32>(column, SECONDS) + ((<usize>second) << 2);
}

/** Counts a date by its key. @returns its record */
export function dateIn(table: usize, at: usize, length: i32): usize {
  const hash = hashBytes(at, length, 0);
  let record = findIn(table, hash);
  if (record != 0) count(record, 0);
  else {
    record = byteRecord(at, length);
    insertInto(table, hash, record, PLAIN);
  }
  return record;
}

/** Counts the time of day just read by its key. @returns its record */
export function timeIn(table: usize): usize {
  const hash = <u64>(second + 1) * 0x9e3779b1;
  let record = findIn(table, hash);
  if (record != 0) count(record, 0);
  else {
    record = take(16);
    store<u64>(record, 1);
    store<i32>(record, 4, 8);
    store<i32>(record, second, 12);
    insertInto(table, hash, record, PLAIN);
  }
  return record;
}

/** The calendar of the layout just read, with what stands behind the date; 0 if there is none and none may be made. */
export function calendarOf(column: usize, key: usize, length: i32): usize {
  const tail = length - dateEnd;
  const have = load<i32>(column, CALENDARS);
  for (let i = 0; i < have; i++) {
    const calendar = <usize>load<u32>(column + ((<usize>i) << 2), FIRST_CALENDAR);
    if (load<u32>(calendar) != layout || load<i32>(calendar, 4) != tail) continue;
    let same = true;
    for (let j = 0; j < tail; j++) {
      if (load<u8>(calendar + <usize>(TAIL + j)) != load<u8>(key + <usize>(dateEnd + j))) same = false;
    }
    if (same) return calendar;
  }
  const dated = load<i32>(column, DATED) + 1;
  if (dated < TRUSTED) {
    store<i32>(column, dated, DATED);
    return 0;
  }
  if (have == MOST_CALENDARS || calendars == ALL_CALENDARS) return 0;
  calendars++;
  const fresh = takeClear(CALENDAR_SIZE);
  store<u32>(fresh, layout);
  store<i32>(fresh, tail, 4);
  memory.copy(fresh + TAIL, key + <usize>dateEnd, tail);
  store<u32>(column + ((<usize>have) << 2), <u32>fresh, FIRST_CALENDAR);
  store<i32>(column, have + 1, CALENDARS);
  if (load<u32>(column, SECONDS) == 0) store<u32>(column, <u32>takeClear(DAY_SECONDS << 2), SECONDS);
  return fresh;
}

/** Whether nothing, or a plain time, stands behind the dates of a calendar: then the form of a cell says where to look. */
export function isPlain(calendar: usize): bool {
  const tail = load<i32>(calendar, 4);
  const sign = load<u8>(calendar, TAIL);
  return tail == 0 || ((sign == 32 || sign == 84) && isPlainTime(calendar + TAIL, tail));
}

/** Counts the date just read in its calendar. @returns where it is counted */
export function countHere(calendar: usize): usize {
  const day = calendar + COUNTS + ((<usize>((year - 1850) * 1024 + partA * 32 + partB)) << 2);
  store<u32>(day, load<u32>(day) + 1);
  return day;
}

/** Counts the time of day just read. @returns where it is counted */
export function countTime(column: usize): usize {
  const time = <usize>load<u32>(column, SECONDS) + ((<usize>second) << 2);
  store<u32>(time, load<u32>(time) + 1);
  return time;
}

/** Lets the host count the dates so far, and forgets them. The cache must not point at them any more. */
export function handOver(column: usize): void {
  const have = load<i32>(column, CALENDARS);
  if (load<i32>(column + DATES, 4) + load<i32>(column + DAYS, 4) + have == 0) return;
  takeDates(column);
  for (let i = 0; i < have; i++)
    memory.fill(<usize>load<u32>(column + ((<usize>i) << 2), FIRST_CALENDAR) + COUNTS, 0, YEARS * 4096);
  if (have > 0) memory.fill(<usize>load<u32>(column, SECONDS), 0, DAY_SECONDS << 2);
  emptyBottom(column + DATES, PLAIN);
  emptyBottom(column + DAYS, PLAIN);
  emptyBottom(column + TIMES, PLAIN);
}
