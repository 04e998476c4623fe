/**
 * The tally of one column. Enters: trimmed cells as bytes. Leaves: counts over all rows, shapes, a sample of values with the
 * records in which they stood, and dates by key. What a value shows is looked up once while it keeps coming back.
 */
import {
  byteRecord,
  cut,
  findIn,
  insertInto,
  isAdmitted,
  isFull,
  isNearlyFull,
  PLAIN,
  startBottom,
  UNLIMITED,
  VALUE,
} from './bottom';
import { forgetCache, forgetForms, formEntry, freshEntry, freshForm } from './cache';
import { calendarOf, countHere, countTime, dateIn, handOver, isPlain, timeIn } from './calendar';
import { dateKey, fourFigures, KEY, keyLength, layout, mayShapeBeDate, NONE, SPLIT } from './dates';
import {
  ALL_DIGITS,
  COLUMN_SIZE,
  count,
  DATES,
  DAYS,
  FORMS,
  HAS_ZERO,
  HIGHEST,
  IS_DIRECT,
  IS_HASHED,
  IS_MASKED,
  IS_PLACEHOLDER,
  LEAST,
  MOST,
  NO_DATE,
  NO_VALUE,
  SEED,
  SHAPES,
  TIMES,
  VALUES,
  YEAR_FIRST,
} from './fields';
import { hashBytes } from './hash';
import { hashedNow, isNothing, maskedNow, mayBeCrypt, maySalt } from './marks';
import { takeClear } from './memory';
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
import { newValue } from './value';

/** In place of an entry, for cells without a form. */
const SPARE: usize = memory.data(32);
/** Keys of dates before the host counts them. */
const DATE_KEYS: i32 = 1 << 16;

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
  store<u64>(column, u64.MAX_VALUE, HIGHEST);
  return column;
}

/** Counts cells beforehand, or takes away those that a row doesn't have. */
@inline
export function countCells(column: usize, rows: i32): void {
  store<u64>(column, load<u64>(column) + <u64><i64>rows);
}

/** Makes sure that `rows` more values don't cut the sample, so that its records stay where they are. */
export function makeRoom(column: usize, rows: i32): void {
  if (!isNearlyFull(column + VALUES, rows)) return;
  forgetCache(column);
  cut(column + VALUES, VALUE);
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
  // What a crypt string spells out isn't in its form, nor whether what stands before a salt are figures of base 16.
  const spelled = (units >= 24 && mayBeCrypt(load<u8>(at))) || (units > 32 && (seen & SAW_OTHER) != 0 && maySalt(at));
  if (form == 0 || spelled || load<u32>(column, FORMS) == 0) {
    store<u32>(SPARE, <u32>shape, 8);
    return lookClosely(column, at, length, hash, entry, SPARE, answers, false);
  }
  const known = freshForm(column, form);
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
        if (isPlain(calendar)) store<u32>(known, <u32>calendar, 16);
        date = countHere(calendar);
        if (kind == SPLIT) time = countTime(column);
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
    // There is room: see `makeRoom`.
    value = newValue(at, length);
    insertInto(column + VALUES, hash, value, VALUE);
    store<u64>(column, u64.MAX_VALUE, HIGHEST);
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

/** Brings all counts of a column up to date. */
export function settleColumn(column: usize): void {
  forgetForms(column);
  forgetCache(column);
}

/** Lets the host count the dates so far. */
export function flushDates(column: usize): void {
  forgetCache(column);
  handOver(column);
}
