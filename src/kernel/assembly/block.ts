/**
 * Rows to counts, a block at a time, column by column, in passes: what can be computed of all cells first, then what must be
 * looked up. Lookups that stand close together wait for memory together; among the computing, each would wait alone. Whatever
 * isn't found is left to the long road, after all others, so that nothing moves while the block is read.
 *
 * Enters: a block of rows as byte ranges. Leaves: counts of its columns, and of each row its hash and which cells hold a value.
 */
import { countDays, listDay, startDays } from './block-dates';
import { endColumn, note, noteColumn, noteHashes, startNotes } from './block-notes';
import { findIn, spareOf } from './bottom';
import { formEntry, FORM_COUNT } from './cache';
import { countCells, look, makeRoom } from './column';
import { isYearAt } from './dates';
import {
  add,
  ALL_DIGITS,
  CACHE,
  CACHE_BITS,
  CACHE_ENTRY,
  count,
  NO_CACHE,
  NO_DATE,
  NO_VALUE,
  SEED,
  VALUES,
  YEAR_FIRST,
} from './fields';
import { formLong, formShort, readHash } from './form';
import { bindHash, hashShort, MASKS, shortest, sumHash, valueHash } from './hash';
import { isNothing } from './marks';
import { roomFor } from './memory';
import { isDark, trim, trimmedAt, trimmedLength } from './trim';

/** Rows of a block: what is kept of their cells fits the nearest cache; and cells of a block, which bounds the memory. */
const MOST_ROWS: i32 = 512;
const MOST_CELLS: i32 = 1 << 15;

/** Cells of the column that hold something: row, place, length, hash, form. */
const CELL_BITS: usize = 5;
const CELLS: usize = memory.data(512 << 5, 64);
/** Cells left to the long road. */
const LEFT: usize = memory.data(512 * 4);
/** Sums of the rows' hashes. */
const SUMS: usize = memory.data(512 * 8, 64);
/** Words of 64 bits per row, a bit per column that holds a value. */
let words: usize = 0;
let wordsRoom: i32 = 0;
let wordBytes: usize = 8;
let blockRows: i32 = 0;

/** How many rows a block has at most. The samples of a table, which all have one limit, must have room for its values. */
export function blockOf(columns: usize, width: i32): i32 {
  if (width == 0) return MOST_ROWS;
  const limit = load<i32>(<usize>load<u32>(columns) + VALUES);
  return max(1, min(min(MOST_ROWS, spareOf(limit) - 1), MOST_CELLS / width));
}

export function rowHash(row: i32): u64 {
  return load<u64>(SUMS + ((<usize>row) << 3));
}

export function rowWords(row: i32): usize {
  return words + <usize>row * wordBytes;
}

/** Counts the cells of a block. */
export function countBlock(columns: usize, base: usize, spans: usize, rows: i32, width: i32): void {
  wordBytes = <usize>max(1, (width + 63) >> 6) << 3;
  words = roomFor(words, wordsRoom, rows * <i32>wordBytes);
  wordsRoom = max(wordsRoom, rows * <i32>wordBytes);
  startNotes(rows, width);
  blockRows = rows;
  allValues(rows, width);
  memory.fill(SUMS, 0, rows << 3);
  for (let i = 0; i < width; i++) {
    const column = <usize>load<u32>(columns + ((<usize>i) << 2));
    const word = words + ((<usize>(i >> 6)) << 3);
    const bit = (<u64>1) << <u64>(i & 63);
    if (isAbsent(spans + ((<usize>i) << 3), (<usize>width) << 3, rows)) {
      countCells(column, -rows);
      for (let row = 0; row < rows; row++) clear(row, word, bit);
      continue;
    }
    makeRoom(column, rows);
    const formed = load<u32>(column, CACHE) == NO_CACHE;
    const head = noteColumn(column);
    const end = readCells(column, base, spans + ((<usize>i) << 3), (<usize>width) << 3, rows, formed, word, bit);
    const left = formed ? countForms(column, end) : countCached(column, end, word, bit);
    countLeft(column, left, word, bit);
    endColumn(head);
  }
  for (let row: usize = 0; row < <usize>rows; row++) store<u64>(SUMS + (row << 3), sumHash(load<u64>(SUMS + (row << 3))));
}

/** Whether no row has a cell here: of thousands of keys a record of JSON may have ten, and a block few rows. */
function isAbsent(spans: usize, stride: usize, rows: i32): bool {
  for (let row = 0; row < rows; row++, spans += stride) if (load<i32>(spans) >= 0) return false;
  return true;
}

/** Nearly all cells hold a value: the others are taken away. */
function allValues(rows: i32, width: i32): void {
  memory.fill(words, 0xff, rows * <i32>wordBytes);
  const last = (width & 63) == 0 && width > 0 ? u64.MAX_VALUE : ((<u64>1) << <u64>(width & 63)) - 1;
  for (let row = 0; row < rows; row++) store<u64>(rowWords(row) + wordBytes - 8, last);
}

/** Tells the values of the sample which rows of the block they stood in. */
export function noteRows(): void {
  noteHashes(blockRows, SUMS);
}

/**
 * Lists the cells of a column that hold something, without blanks around them, with their hashes and, if `formed`, their forms.
 *
 * @returns where the list ends
 */
function readCells(column: usize, base: usize, spans: usize, stride: usize, rows: i32, formed: bool, word: usize, bit: u64): usize {
  const seed = load<u64>(column, SEED);
  let cell = CELLS;
  let absent = 0;
  let empty = 0;
  for (let row = 0; row < rows; row++) {
    const span = load<i64>(spans);
    spans += stride;
    if (<i32>span < 0) {
      absent++;
      clear(row, word, bit);
      continue;
    }
    let from = base + <usize><u32>span;
    let length = <i32>(span >>> 32) - <i32>span;
    // Few cells begin or end with a blank.
    if (length > 0 && !(isDark(load<u8>(from)) && isDark(load<u8>(from + <usize>length - 1)))) {
      trim(from, length);
      from = trimmedAt;
      length = trimmedLength;
    }
    if (length == 0) {
      empty++;
      clear(row, word, bit);
      continue;
    }
    let hash: u64 = 0;
    let form: u64 = 0;
    if (length <= shortest) {
      const v = v128.and(v128.load(from), v128.load(MASKS + ((<usize>length) << 4)));
      hash = hashShort(v, length);
      if (formed) form = formShort(v, length);
    } else {
      if (formed) {
        form = formLong(from, length);
        if (shortest > 0) hash = readHash;
      }
      if (hash == 0) hash = valueHash(from, length);
    }
    if (form != 0 && isNothing(from, length)) form = 0;
    store<i32>(cell, row);
    store<u32>(cell, <u32>from, 4);
    store<i32>(cell, length, 8);
    store<u64>(cell, hash, 16);
    store<u64>(cell, form, 24);
    cell += 1 << CELL_BITS;
    const sum = SUMS + ((<usize>row) << 3);
    store<u64>(sum, load<u64>(sum) + bindHash(hash, seed));
  }
  if (absent > 0) countCells(column, -absent);
  if (empty > 0) add(column + 8, <u64>empty);
  return cell;
}

/** No value stands here: the cell isn't there, is empty or holds a placeholder. */
function clear(row: i32, word: usize, bit: u64): void {
  const place = word + <usize>row * wordBytes;
  store<u64>(place, load<u64>(place) & ~bit);
}

@inline
function leave(left: usize, cell: usize): usize {
  store<u32>(left, <u32>cell);
  return left + 4;
}

/** Cells of a column that remembers values. @returns where the list of those left ends */
function countCached(column: usize, end: usize, word: usize, bit: u64): usize {
  const cache = <usize>load<u32>(column, CACHE);
  let left = LEFT;
  for (let cell = CELLS; cell < end; cell += 1 << CELL_BITS) {
    const hash = load<u64>(cell, 16);
    const entry = cache + ((<usize>hash & ((1 << CACHE_BITS) - 1)) << CACHE_ENTRY);
    if (cache == 0 || load<u64>(entry) != hash) {
      left = leave(left, cell);
      continue;
    }
    store<u32>(entry, load<u32>(entry, 28) + 1, 28);
    const value = <usize>load<u32>(entry, 8);
    const row = load<i32>(cell);
    if (value == NO_VALUE) clear(row, word, bit);
    else if (value != 0) note(value, row);
  }
  return left;
}

/** Cells of a column of too many values: what their forms say is remembered. @returns where the list of those left ends */
function countForms(column: usize, end: usize): usize {
  const threshold = load<u64>(column + VALUES, 16);
  let left = LEFT;
  startDays();
  let zeros = 0;
  for (let cell = CELLS; cell < end; cell += 1 << CELL_BITS) {
    const form = load<u64>(cell, 24);
    const known = formEntry(column, form);
    // No entry has form 0 and a count of its own.
    if (form == 0 || load<u64>(known) != form) {
      left = leave(left, cell);
      continue;
    }
    let value: usize = 0;
    const hash = load<u64>(cell, 16);
    if (hash < threshold) {
      value = findIn(column + VALUES, hash);
      if (value == 0) {
        left = leave(left, cell);
        continue;
      }
    }
    const answers = load<u32>(known, 12);
    if ((answers & (NO_DATE | ALL_DIGITS)) != NO_DATE) {
      const at = <usize>load<u32>(cell, 4);
      const isDate = (answers & NO_DATE) == 0 && ((answers & YEAR_FIRST) == 0 || isYearAt(at));
      if (isDate && !listDay(column, at, <usize>load<u32>(known, 16))) {
        left = leave(left, cell);
        continue;
      }
      if ((answers & ALL_DIGITS) != 0 && load<i32>(cell, 8) > 1 && load<u8>(at) == 48) zeros++;
    }
    store<u32>(known, load<u32>(known, FORM_COUNT) + 1, FORM_COUNT);
    if (value != 0) {
      count(value, 0);
      note(value, load<i32>(cell));
    }
  }
  countDays();
  if (zeros > 0) add(column + 40, <u64>zeros);
  return left;
}

/** Cells of which something is to be asked or kept. */
function countLeft(column: usize, end: usize, word: usize, bit: u64): void {
  for (let left = LEFT; left < end; left += 4) {
    const cell = <usize>load<u32>(left);
    const at = <usize>load<u32>(cell, 4);
    const length = load<i32>(cell, 8);
    let form = load<u64>(cell, 24);
    if (form == 0)
      form = length <= 16 ? formShort(v128.and(v128.load(at), v128.load(MASKS + ((<usize>length) << 4))), length) : formLong(at, length);
    const value = look(column, at, length, load<u64>(cell, 16), form);
    const row = load<i32>(cell);
    if (value == NO_VALUE) clear(row, word, bit);
    else if (value != 0) note(value, row);
  }
}
