/**
 * The tally of one column. Enters: trimmed cells as bytes. Leaves: counts over all rows, shapes, a sample of values with the
 * records in which they stood, and dates by key. What a value shows is looked up once while it keeps coming back.
 *
 * Fields: cells, empty, placeholders, masked, hashed, leading zeros (u64 each), least and greatest length (i32), four
 * tables, the seed (u64), and the cache (u32, not found, found).
 */
import { BOTTOM_SIZE, byteRecord, emptyBottom, findIn, insertInto, isAdmitted, isFull, PLAIN, startBottom, UNLIMITED, VALUE, VALUE_BYTES } from './bottom';
import {
  KEY,
  NONE,
  SPLIT,
  dateEnd,
  fourFigures,
  isYearAt,
  dateKey,
  keyLength,
  layout,
  mayShapeBeDate,
  placeOf,
  partA,
  partB,
  second,
  year,
} from './dates';
import { hashBytes } from './hash';
import { takeDates } from './imports';
import { hashedNow, isNothing, maskedNow, mayBeCrypt } from './marks';
import { give, take, takeClear } from './memory';
import {
  readShape,
  SAW_HEX_LOWER,
  SAW_HEX_UPPER,
  SAW_OTHER,
  SHAPE,
  seen,
  setSeen,
  shapeLength,
  units,
} from './shape';

const LEAST: i32 = 48;
const MOST: i32 = 52;
const SHAPES: i32 = 56;
export const VALUES: i32 = SHAPES + BOTTOM_SIZE;
const DATES: i32 = VALUES + BOTTOM_SIZE;
const DAYS: i32 = DATES + BOTTOM_SIZE;
const TIMES: i32 = DAYS + BOTTOM_SIZE;
export const SEED: i32 = TIMES + BOTTOM_SIZE;
export const CACHE: i32 = SEED + 8;
const MISSED: i32 = CACHE + 4;
const FOUND: i32 = CACHE + 8;
/** Rows with dates so far; how many calendars there are, and where they lie; seconds of the day. */
const DATED: i32 = CACHE + 16;
const CALENDARS: i32 = CACHE + 20;
const FIRST_CALENDAR: i32 = CACHE + 24;
const MOST_CALENDARS: i32 = 4;
const SECONDS: i32 = FIRST_CALENDAR + MOST_CALENDARS * 4;
/** In place of an entry, for cells without a form. */
const SPARE: usize = memory.data(32);
/**
 * What is known of the forms seen last: hash (u64), record of the shape (u32), answers (u32), the calendar in which
 * cells of this form are counted (u32) if nothing or a plain time follows their date, and how many cells came that are not
 * counted elsewhere yet (u32).
 */
export const FORMS: i32 = SECONDS + 4;
const COLUMN_SIZE: i32 = FORMS + 4;
export const FORM_BITS: i32 = 9;
export const FORM_ENTRY: i32 = 5;
const FORM_SIZE: i32 = 1 << (FORM_BITS + FORM_ENTRY);
const FORM_COUNT: i32 = 20;

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
const TRUSTED: i32 = 4096;
/** and how many there are at most: wide tables do with keys. */
const ALL_CALENDARS: i32 = 48;
let calendars: i32 = 0;

/** Bytes of a sampled value that are kept; detectors look at less. */
const KEPT: i32 = 4096;
/** Records remembered per value, as in `src/profile/column-tally.ts`. */
const ROWS: i32 = 32;
const CEILING: i32 = 28;
/** Keys of dates before the host counts them. */
const DATE_KEYS: i32 = 1 << 16;
/**
 * The cache: hash (u64), records of value, shape, date and time (u32 each), flags (u32), and how often the value came since
 * (u32): that is added to the records when the entry goes, or when they are read.
 */
export const CACHE_BITS: i32 = 9;
export const CACHE_ENTRY: i32 = 5;
const CACHE_SIZE: i32 = 1 << (CACHE_BITS + CACHE_ENTRY);
/** In place of a cache that was switched off. */
export const NO_CACHE: u32 = 1;
/** After so many misses, a cache that found less than one in eight is switched off. */
const TRIAL: i32 = 7168;
/** In place of the record of a value, for placeholders. */
export const NO_VALUE: usize = 1;
/** And where there is more to do. */
export const NOT_YET: usize = 2;

export const IS_PLACEHOLDER: u32 = 1;
const IS_MASKED: u32 = 2;
const IS_HASHED: u32 = 4;
const HAS_ZERO: u32 = 8;
/** The date is counted in a calendar (the time in seconds of the day), not by a key. */
const IS_DIRECT: u32 = 16;
/** Answers of a form besides IS_HASHED. */
const ALL_DIGITS: u32 = 32;
const NO_DATE: u32 = 64;
/** Four figures come first, and no more: no date unless they are a year. */
const YEAR_FIRST: u32 = 128;

/** A new column whose samples keep `limit` hashes. */
export function newColumn(limit: i32, seed: u64): usize {
  const column = takeClear(COLUMN_SIZE);
  store<i32>(column, i32.MAX_VALUE, LEAST);
  startBottom(column + SHAPES, limit);
  startBottom(column + VALUES, limit);
  startBottom(column + DATES, UNLIMITED);
  startBottom(column + DAYS, UNLIMITED);
  startBottom(column + TIMES, UNLIMITED);
  store<u64>(column, seed, SEED);
  return column;
}

@inline
function count(at: usize, field: i32): void {
  store<u64>(at + <usize>field, load<u64>(at + <usize>field) + 1);
}

/** Cells that hold nothing; and cells that a row doesn't have, of those that were counted beforehand. */
@inline
export function countEmpty(column: usize): void {
  count(column, 8);
}

@inline
export function countCells(column: usize, rows: i32): void {
  store<u64>(column, load<u64>(column) + <u64><i64>rows);
}

@inline
function add(at: usize, rows: u64): void {
  store<u64>(at, load<u64>(at) + rows);
}

/** Adds what an entry of the cache has counted to the records. */
function settleEntry(column: usize, entry: usize): void {
  const n = load<u32>(entry, 28);
  if (n == 0) return;
  store<u32>(entry, 0, 28);
  store<i32>(column, load<i32>(column, FOUND) + <i32>n, FOUND);
  const rows = <u64>n;
  const flags = load<u32>(entry, 24);
  if ((flags & IS_PLACEHOLDER) != 0) {
    add(column + 16, rows);
    return;
  }
  const value = <usize>load<u32>(entry, 8);
  if (value != 0) add(value, rows);
  const shape = <usize>load<u32>(entry, 12);
  if (shape != 0) add(shape, rows);
  const date = <usize>load<u32>(entry, 16);
  if (date != 0) {
    const time = <usize>load<u32>(entry, 20);
    if ((flags & IS_DIRECT) != 0) {
      store<u32>(date, load<u32>(date) + n);
      if (time != 0) store<u32>(time, load<u32>(time) + n);
    } else {
      add(date, rows);
      if (time != 0) add(time, rows);
    }
  }
  if ((flags & IS_MASKED) != 0) add(column + 24, rows);
  if ((flags & IS_HASHED) != 0) add(column + 32, rows);
  if ((flags & HAS_ZERO) != 0) add(column + 40, rows);
}

/** The same for an entry of the forms. */
function settleForm(column: usize, known: usize): void {
  const rows = <u64>load<u32>(known, FORM_COUNT);
  if (rows == 0) return;
  store<u32>(known, 0, FORM_COUNT);
  const shape = <usize>load<u32>(known, 8);
  const answers = load<u32>(known, 12);
  if (shape != 0) add(shape, rows);
  if ((answers & IS_MASKED) != 0) add(column + 24, rows);
  if ((answers & IS_HASHED) != 0) add(column + 32, rows);
}

/** Empties the cache: the records it points at may be about to go. */
function forgetCache(column: usize): void {
  const cache = <usize>load<u32>(column, CACHE);
  if (cache <= <usize>NO_CACHE) return;
  for (let at: usize = 0; at < <usize>CACHE_SIZE; at += 1 << CACHE_ENTRY) settleEntry(column, cache + at);
  memory.fill(cache, 0, CACHE_SIZE);
}

/** Empties the table of forms, as the records of shapes may be about to go. */
function forgetForms(column: usize): void {
  const forms = <usize>load<u32>(column, FORMS);
  if (forms == 0) return;
  for (let at: usize = 0; at < <usize>FORM_SIZE; at += 1 << FORM_ENTRY) settleForm(column, forms + at);
  memory.fill(forms, 0, FORM_SIZE);
}

/** The entry of a form in the column's table of them. */
@inline
function formEntry(column: usize, form: u64): usize {
  return <usize>load<u32>(column, FORMS) + ((<usize>(form >>> 32) & ((1 << FORM_BITS) - 1)) << FORM_ENTRY);
}

/** The entry in which a value will be remembered; 0 if the column has no cache (any more). */
function freshEntry(column: usize, hash: u64): usize {
  let cache = <usize>load<u32>(column, CACHE);
  if (cache == <usize>NO_CACHE) return 0;
  if (cache == 0) {
    cache = takeClear(CACHE_SIZE);
    store<u32>(column, <u32>cache, CACHE);
    if (load<u32>(column, FORMS) == 0) store<u32>(column, <u32>takeClear(FORM_SIZE), FORMS);
  }
  const missed = load<i32>(column, MISSED) + 1;
  store<i32>(column, missed, MISSED);
  if (missed == TRIAL) {
    forgetCache(column);
    const found = load<i32>(column, FOUND);
    store<i32>(column, 0, MISSED);
    store<i32>(column, 0, FOUND);
    if (found < TRIAL / 7) {
      give(cache, CACHE_SIZE);
      store<u32>(column, NO_CACHE, CACHE);
      return 0;
    }
  }
  const entry = cache + ((<usize>hash & ((1 << CACHE_BITS) - 1)) << CACHE_ENTRY);
  settleEntry(column, entry);
  return entry;
}

/**
 * Tries to count a cell of a column without a cache, where nothing is to be asked and nothing new kept.
 * @returns the record of its value, 0 if it isn't in the sample, NOT_YET if there is more to do
 */
@inline
export function countKnown(column: usize, at: usize, length: i32, hash: u64, form: u64): usize {
  let value: usize = 0;
  if (isAdmitted(column + VALUES, hash)) {
    value = findIn(column + VALUES, hash);
    if (value == 0) return NOT_YET;
  }
  const known = formEntry(column, form);
  if (load<u64>(known) != form) return NOT_YET;
  const answers = load<u32>(known, 12);
  if ((answers & (NO_DATE | ALL_DIGITS)) != NO_DATE) {
    if ((answers & (NO_DATE | YEAR_FIRST)) == YEAR_FIRST && !isYearAt(at)) {
      // No date.
    } else if ((answers & NO_DATE) == 0 && !countDay(column, at, <usize>load<u32>(known, 16))) return NOT_YET;
    if ((answers & ALL_DIGITS) != 0 && length > 1 && load<u8>(at) == 48) count(column, 40);
  }
  store<u32>(known, load<u32>(known, FORM_COUNT) + 1, FORM_COUNT);
  if (value != 0) count(value, 0);
  return value;
}

/**
 * Counts a cell of at least one byte that the cache doesn't know.
 * @returns the record of its value, 0 if it isn't in the sample, NO_VALUE if the cell holds none
 */
export function look(column: usize, at: usize, length: i32, hash: u64, form: u64): usize {
  const entry = freshEntry(column, hash);
  if (isNothing(at, length)) {
    count(column, 16);
    if (entry != 0) {
      store<u64>(entry, hash);
      store<u32>(entry, <u32>NO_VALUE, 8);
      store<u32>(entry, IS_PLACEHOLDER, 24);
    }
    return NO_VALUE;
  }
  if (form != 0 && load<u32>(column, FORMS) != 0) {
    const known = formEntry(column, form);
    if (load<u64>(known) == form) return lookClosely(column, at, length, hash, entry, known, load<u32>(known, 12));
  }
  return lookAgain(column, at, length, hash, entry, form);
}

/** ` 00:00` or ` 00:00:00` and nothing else. */
function isPlainTime(at: usize, length: i32): bool {
  if (length != 6 && length != 9) return false;
  return load<u8>(at + 3) == 58 && (length == 6 || load<u8>(at + 6) == 58);
}

/** Counts a date in its calendar. @returns false if there is none, or the cell is no day of it */
function countDay(column: usize, at: usize, calendar: usize): bool {
  if (calendar == 0) return false;
  const tail = load<i32>(calendar, 4);
  const place = placeOf(at, load<u32>(calendar), tail);
  if (place < 0) return false;
  const day = calendar + COUNTS + ((<usize>place) << 2);
  store<u32>(day, load<u32>(day) + 1);
  if (tail > 0) {
    const time = <usize>load<u32>(column, SECONDS) + ((<usize>second) << 2);
    store<u32>(time, load<u32>(time) + 1);
  }
  return true;
}

/** A form that isn't known: its shape and the answers are found, and remembered. */
function lookAgain(column: usize, at: usize, length: i32, hash: u64, entry: usize, form: u64): usize {
  readShape(at, length);
  let answers: u32 = 0;
  if (maskedNow(at, length)) answers = IS_MASKED;
  else if (hashedNow(at, length)) answers = IS_HASHED;
  if ((seen & (SAW_OTHER | SAW_HEX_LOWER | SAW_HEX_UPPER)) == 0) answers |= ALL_DIGITS;
  const shapeHash = hashBytes(SHAPE, shapeLength, 0);
  let shape = findIn(column + SHAPES, shapeHash);
  if (shape == 0 && isAdmitted(column + SHAPES, shapeHash)) {
    shape = byteRecord(SHAPE, shapeLength);
    store<u64>(shape, 0);
    if (isFull(column + SHAPES)) {
      forgetCache(column);
      forgetForms(column);
    }
    // It may have gone at once; if it stays, this cell counts.
    if (insertInto(column + SHAPES, shapeHash, shape, PLAIN)) shape = findIn(column + SHAPES, shapeHash);
  }
  if (!mayShapeBeDate(SHAPE, shapeLength)) answers |= NO_DATE;
  else if (length > 4 && fourFigures(at)) answers |= YEAR_FIRST;
  // What a crypt string spells out isn't in its form.
  if (form == 0 || (units >= 24 && mayBeCrypt(load<u8>(at)))) {
    store<u32>(SPARE, <u32>shape, 8);
    return lookClosely(column, at, length, hash, entry, SPARE, answers, false);
  }
  const known = formEntry(column, form);
  settleForm(column, known);
  store<u64>(known, form);
  store<u32>(known, <u32>shape, 8);
  store<u32>(known, answers, 12);
  store<u32>(known, 0, 16);
  return lookClosely(column, at, length, hash, entry, known, answers, false);
}

/** Counts a cell whose shape and answers are known. `fresh`: `units` and `seen` are not those of this cell. */
function lookClosely(
  column: usize,
  at: usize,
  length: i32,
  hash: u64,
  entry: usize,
  known: usize,
  answers: u32,
  fresh: bool = true,
): usize {
  if (fresh) setSeen(length);
  let flags: u32 = 0;
  const shape = <usize>load<u32>(known, 8);
  if (shape != 0) count(shape, 0);
  if (units < load<i32>(column, LEAST)) store<i32>(column, units, LEAST);
  if (units > load<i32>(column, MOST)) store<i32>(column, units, MOST);
  if ((answers & IS_MASKED) != 0) {
    flags |= IS_MASKED;
    count(column, 24);
  }
  if ((answers & IS_HASHED) != 0) {
    flags |= IS_HASHED;
    count(column, 32);
  }
  if ((answers & ALL_DIGITS) != 0 && length > 1 && load<u8>(at) == 48) {
    flags |= HAS_ZERO;
    count(column, 40);
  }
  // Date.
  let date: usize = 0;
  let time: usize = 0;
  if ((answers & NO_DATE) == 0) {
    const kind = dateKey(at, length);
    if (kind != NONE) {
      const calendar = layout == 0 ? 0 : calendarOf(column, kind == SPLIT ? KEY : at, kind == SPLIT ? keyLength : length);
      if (calendar != 0) {
        flags |= IS_DIRECT;
        const tail = load<i32>(calendar, 4);
        const sign = load<u8>(calendar, TAIL);
        if (tail == 0 || ((sign == 32 || sign == 84) && isPlainTime(calendar + TAIL, tail))) store<u32>(known, <u32>calendar, 16);
        date = calendar + COUNTS + ((<usize>((year - 1850) * 1024 + partA * 32 + partB)) << 2);
        store<u32>(date, load<u32>(date) + 1);
        if (kind == SPLIT) {
          time = <usize>load<u32>(column, SECONDS) + ((<usize>second) << 2);
          store<u32>(time, load<u32>(time) + 1);
        }
      } else {
        if (load<i32>(column + DATES, 4) + load<i32>(column + DAYS, 4) >= DATE_KEYS) {
          flushDates(column);
        }
        if (kind == SPLIT) {
          date = dateIn(column + DAYS, KEY, keyLength);
          time = timeIn(column + TIMES);
        } else date = dateIn(column + DATES, at, length);
      }
    }
  }
  // Value.
  let value = findIn(column + VALUES, hash);
  if (value != 0) count(value, 0);
  else if (isAdmitted(column + VALUES, hash)) {
    value = newValue(at, length);
    if (isFull(column + VALUES)) forgetCache(column);
    if (insertInto(column + VALUES, hash, value, VALUE)) value = findIn(column + VALUES, hash);
  }
  if (entry != 0) {
    store<u64>(entry, hash);
    store<u32>(entry, <u32>value, 8);
    store<u32>(entry, <u32>shape, 12);
    store<u32>(entry, <u32>date, 16);
    store<u32>(entry, <u32>time, 20);
    store<u32>(entry, flags, 24);
  }
  return value;
}

function dateIn(table: usize, at: usize, length: i32): usize {
  const hash = hashBytes(at, length, 0);
  let record = findIn(table, hash);
  if (record != 0) count(record, 0);
  else {
    record = byteRecord(at, length);
    insertInto(table, hash, record, PLAIN);
  }
  return record;
}

function timeIn(table: usize): usize {
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
function calendarOf(column: usize, key: usize, length: i32): usize {
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

/** Brings all counts of a column up to date; the host has counted its dates. */
export function settleColumn(column: usize): void {
  forgetForms(column);
  flushDates(column);
}

/** Lets the host count the dates so far, and forgets them. */
function flushDates(column: usize): void {
  forgetCache(column);
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

/**
 * Record of a value: count (u64), rows (u32), how many, room for, dropped, length (i32 each), the row's hash above which
 * none is kept (u64), bytes.
 */
function newValue(at: usize, length: i32): usize {
  let kept = length;
  if (kept > KEPT) {
    kept = KEPT;
    // Whole characters.
    while ((load<u8>(at + <usize>kept) & 0xc0) == 0x80) kept--;
  }
  const record = take(VALUE_BYTES + kept);
  store<u64>(record, 1);
  store<u32>(record, 0, 8);
  store<i32>(record, 0, 12);
  store<i32>(record, 0, 16);
  store<i32>(record, 0, 20);
  store<i32>(record, kept, 24);
  store<u64>(record, u64.MAX_VALUE, CEILING);
  memory.copy(record + VALUE_BYTES, at, kept);
  return record;
}

/** Most records come after 32 lower ones have been seen. */
@inline
export function noteRow(value: usize, row: u64): void {
  if (row > load<u64>(value, CEILING)) store<i32>(value, 1, 20);
  else addRow(value, row);
}

/** Adds a record's hash to the lowest 32 of a value, in order. */
function addRow(value: usize, row: u64): void {
  let size = load<i32>(value, 12);
  let rows = <usize>load<u32>(value, 8);
  if (size == ROWS && row >= load<u64>(rows + ((ROWS - 1) << 3))) {
    if (row != load<u64>(rows + ((ROWS - 1) << 3))) store<i32>(value, 1, 20);
    return;
  }
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = load<u64>(rows + ((<usize>middle) << 3));
    if (there == row) return;
    if (there < row) low = middle + 1;
    else high = middle;
  }
  if (size == ROWS) {
    store<i32>(value, 1, 20);
    size--;
  } else {
    const room = load<i32>(value, 16);
    if (size == room) {
      const more = room == 0 ? 2 : room * 2;
      const fresh = take(more << 3);
      if (room > 0) {
        memory.copy(fresh, rows, size << 3);
        give(rows, room << 3);
      }
      rows = fresh;
      store<u32>(value, <u32>rows, 8);
      store<i32>(value, more, 16);
    }
  }
  const place = rows + ((<usize>low) << 3);
  for (let end = rows + ((<usize>size) << 3); end > place; end -= 8) store<u64>(end, load<u64>(end - 8));
  store<u64>(place, row);
  store<i32>(value, size + 1, 12);
  if (size == ROWS - 1) store<u64>(value, load<u64>(rows + ((ROWS - 1) << 3)), CEILING);
}
