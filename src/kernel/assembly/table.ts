/**
 * The tally of one table. Enters: rows of cells as byte ranges. Leaves: how many records, which are distinct, which columns
 * are filled together, and each column's tally.
 *
 * Fields: records (u64), width, room, columns (u32), distinct rows, patterns, the last pattern's record (u32) and bytes.
 */
import { BARE, BOTTOM_SIZE, byteRecord, findIn, insertInto, isAdmitted, PLAIN, startBottom } from './bottom';
import { countCells, countEmpty, countKnown, look, newColumn, settleColumn } from './column';
import { CACHE, CACHE_BITS, CACHE_ENTRY, NO_CACHE, NO_VALUE, NOT_YET, SEED, VALUES } from './fields';
import { formLong, formShort, readHash } from './form';
import { bindHash, hashBytes, hashShort, MASKS, shortest, sumHash, valueHash } from './hash';
import { isNothing } from './marks';
import { give, take, takeClear } from './memory';
import { noteRow } from './value';

const WIDTH: i32 = 8;
const ROOM: i32 = 12;
const COLUMNS: i32 = 16;
const DISTINCT: i32 = 24;
const PATTERNS: i32 = DISTINCT + BOTTOM_SIZE;
const LAST: i32 = PATTERNS + BOTTOM_SIZE;
const BITS: i32 = LAST + 4;
const LAST_WORD: i32 = LAST + 8;
const CELLS: i32 = LAST + 16;
const TABLE_SIZE: i32 = LAST + 20;

/** As in `src/profile/table-tally.ts`. */
const DISTINCT_ROWS: i32 = 4096;
const MOST_PATTERNS: i32 = 4096;

export function newTable(): usize {
  const table = takeClear(TABLE_SIZE);
  startBottom(table + DISTINCT, DISTINCT_ROWS);
  startBottom(table + PATTERNS, MOST_PATTERNS);
  return table;
}

/** Appends a column. */
export function addColumn(table: usize, seedLow: u32, seedHigh: u32, limit: i32): usize {
  const width = load<i32>(table, WIDTH);
  const room = load<i32>(table, ROOM);
  if (width == room) {
    const more = room == 0 ? 16 : room * 2;
    const fresh = take(more << 2);
    if (room > 0) {
      memory.copy(fresh, <usize>load<u32>(table, COLUMNS), width << 2);
      give(<usize>load<u32>(table, COLUMNS), room << 2);
      give(<usize>load<u32>(table, CELLS), room << 2);
      give(<usize>load<u32>(table, BITS), max(8, ((room + 63) >> 6) << 3));
    }
    store<u32>(table, <u32>fresh, COLUMNS);
    store<u32>(table, <u32>take(more << 2), CELLS);
    store<u32>(table, <u32>take(max(8, ((more + 63) >> 6) << 3)), BITS);
    store<i32>(table, more, ROOM);
  }
  const column = newColumn(limit, ((<u64>seedHigh) << 32) | <u64>seedLow);
  store<u32>(<usize>load<u32>(table, COLUMNS) + ((<usize>width) << 2), <u32>column);
  store<i32>(table, width + 1, WIDTH);
  return column;
}

/** Lowers what a column's samples keep. */
export function limitColumn(column: usize, limit: i32): void {
  store<i32>(column + <usize>VALUES, limit);
  store<i32>(column + <usize>(VALUES - BOTTOM_SIZE), limit);
}

/** A byte of ASCII that is no blank. */
@inline
function isDark(c: u8): bool {
  return c > 32 && c < 128;
}

@inline
function blankAfter(at: usize, end: usize): i32 {
  const c = load<u8>(at);
  if (c == 32 || (c >= 9 && c <= 13)) return 1;
  return c < 0xc2 ? 0 : wideBlank(at, end);
}

/** Bytes of a blank outside ASCII that begins here: U+A0, U+1680, U+2000 to 200A, 2028, 2029, 202F, 205F, 3000, FEFF. */
function wideBlank(at: usize, end: usize): i32 {
  const c = load<u8>(at);
  if (c == 0xc2) return at + 1 < end && load<u8>(at + 1) == 0xa0 ? 2 : 0;
  if (at + 2 >= end) return 0;
  const tail = (<u32>load<u8>(at + 1) << 8) | <u32>load<u8>(at + 2);
  if (c == 0xe1) return tail == 0x9a80 ? 3 : 0;
  if (c == 0xe2)
    return (tail >= 0x8080 && tail <= 0x808a) || tail == 0x80a8 || tail == 0x80a9 || tail == 0x80af || tail == 0x819f ? 3 : 0;
  if (c == 0xe3) return tail == 0x8080 ? 3 : 0;
  return c == 0xef && tail == 0xbbbf ? 3 : 0;
}

function blankBefore(start: usize, end: usize): i32 {
  const c = load<u8>(end - 1);
  if (c == 32 || (c >= 9 && c <= 13)) return 1;
  if (c < 0x80) return 0;
  if (start + 2 <= end && wideBlank(end - 2, end) == 2) return 2;
  return start + 3 <= end && wideBlank(end - 3, end) == 3 ? 3 : 0;
}

/** Where a cell begins and how long it is without the blanks around it; set by `trim`. */
let trimmedAt: usize = 0;
let trimmedLength: i32 = 0;

function trim(from: usize, length: i32): void {
  let end = from + <usize>length;
  while (from < end) {
    const blank = blankAfter(from, end);
    if (blank == 0) break;
    from += <usize>blank;
  }
  while (end > from) {
    const blank = blankBefore(from, end);
    if (blank == 0) break;
    end -= <usize>blank;
  }
  trimmedAt = from;
  trimmedLength = <i32>(end - from);
}

/** Rows after which counts of 32 bits are settled. */
const SETTLED: u64 = 30;

/** Counts `rows` rows of `width` cells; `spans` holds start and end of each relative to `base`, start −1 for no cell. */
export function tallyRows(table: usize, base: usize, spans: usize, rows: i32, width: i32): void {
  const columns = <usize>load<u32>(table, COLUMNS);
  const sampled = <usize>load<u32>(table, CELLS);
  const bits = <usize>load<u32>(table, BITS);
  const bitBytes = (width + 7) >> 3;
  const records = load<u64>(table);
  store<u64>(table, records + <u64>rows);
  if (records >>> SETTLED != (records + <u64>rows) >>> SETTLED) settleTable(table);
  for (let i = 0; i < width; i++) countCells(<usize>load<u32>(columns + ((<usize>i) << 2)), rows);
  for (let row = 0; row < rows; row++) {
    const rowHash = tallyRow(base, spans, columns, sampled, bits, width);
    spans += (<usize>width) << 3;
    for (let at = sampled; at < sampledEnd; at += 4) noteRow(<usize>load<u32>(at), rowHash);
    if (isAdmitted(table + DISTINCT, rowHash)) {
      const there = findIn(table + DISTINCT, rowHash);
      if (there == 0) insertInto(table + DISTINCT, rowHash, 1, BARE);
    }
    // Up to 64 columns the pattern is one number.
    if (width > 64) countPattern(table, bits, bitBytes);
    else if (filled == load<u64>(table, LAST_WORD) && load<u32>(table, LAST) != 0) {
      const last = <usize>load<u32>(table, LAST);
      store<u64>(last, load<u64>(last) + 1);
    } else {
      store<u64>(bits, filled);
      countPattern(table, bits, 8);
      store<u64>(table, filled, LAST_WORD);
    }
  }
}

/** Where the list of values ends in which the row just read is to be noted; which of its cells hold a value. */
let sampledEnd: usize = 0;
let filled: u64 = 0;

/** Counts the cells of a row. @returns its hash */
function tallyRow(base: usize, spans: usize, columns: usize, sampled: usize, bits: usize, width: i32): u64 {
  let sum: u64 = 0;
  // Beyond 64 columns the pattern is written down every 64.
  let word: u64 = 0;
  for (let i = 0; i < width; i++) {
    if (i > 0 && (i & 63) == 0) {
      store<u64>(bits + (<usize>(i - 64) >> 3), word);
      word = 0;
    }
    const column = <usize>load<u32>(columns + ((<usize>i) << 2));
    const span = load<i64>(spans);
    spans += 8;
    if (<i32>span < 0) {
      countCells(column, -1);
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
      countEmpty(column);
      continue;
    }
    const cache = <usize>load<u32>(column, CACHE);
    let hash: u64;
    let value: usize;
    if (length <= shortest) {
      const v = v128.and(v128.load(from), v128.load(MASKS + ((<usize>length) << 4)));
      hash = hashShort(v, length);
      sum += bindHash(hash, load<u64>(column, SEED));
      const entry = cache + ((<usize>hash & ((1 << CACHE_BITS) - 1)) << CACHE_ENTRY);
      if (cache > <usize>NO_CACHE && load<u64>(entry) == hash) {
        store<u32>(entry, load<u32>(entry, 28) + 1, 28);
        value = <usize>load<u32>(entry, 8);
      } else {
        const form = formShort(v, length);
        value = NOT_YET;
        if (cache == <usize>NO_CACHE && form != 0 && !isNothing(from, length)) value = countKnown(column, from, length, hash, form);
        if (value == NOT_YET) value = look(column, from, length, hash, form);
      }
    } else {
      value = countLong(column, from, length, cache);
      hash = longHash;
      sum += bindHash(hash, load<u64>(column, SEED));
    }
    if (value == NO_VALUE) continue;
    word |= (<u64>1) << <u64>i;
    if (value != 0) {
      store<u32>(sampled, <u32>value);
      sampled += 4;
    }
  }
  if (width > 0) store<u64>(bits + (<usize>((width - 1) >> 6) << 3), word);
  filled = word;
  sampledEnd = sampled;
  return sumHash(sum);
}

/** Hash of the long cell that was counted last. */
let longHash: u64 = 0;

/** Counts a cell that `hashShort` doesn't take. @returns as `look` */
function countLong(column: usize, at: usize, length: i32, cache: usize): usize {
  let form: u64 = 0;
  let hash: u64 = 0;
  if (cache == <usize>NO_CACHE) {
    form = formLong(at, length);
    if (shortest > 0) hash = readHash;
  }
  if (hash == 0) hash = valueHash(at, length);
  longHash = hash;
  if (cache == <usize>NO_CACHE) {
    if (form != 0 && !isNothing(at, length)) {
      const value = countKnown(column, at, length, hash, form);
      if (value != NOT_YET) return value;
    }
  } else {
    const entry = cache + ((<usize>hash & ((1 << CACHE_BITS) - 1)) << CACHE_ENTRY);
    if (cache != 0 && load<u64>(entry) == hash) {
      store<u32>(entry, load<u32>(entry, 28) + 1, 28);
      return <usize>load<u32>(entry, 8);
    }
    form = formLong(at, length);
  }
  return look(column, at, length, hash, form);
}

function countPattern(table: usize, bits: usize, bytes: i32): void {
  let length = bytes;
  while (length > 0 && load<u8>(bits + <usize>(length - 1)) == 0) length--;
  const last = <usize>load<u32>(table, LAST);
  if (last != 0 && load<i32>(last, 8) == length && memory.compare(last + 12, bits, length) == 0) {
    store<u64>(last, load<u64>(last) + 1);
    return;
  }
  const hash = hashBytes(bits, length, 0);
  let record = findIn(table + PATTERNS, hash);
  if (record != 0) store<u64>(record, load<u64>(record) + 1);
  else if (isAdmitted(table + PATTERNS, hash)) {
    record = byteRecord(bits, length);
    if (insertInto(table + PATTERNS, hash, record, PLAIN)) record = 0;
  }
  store<u32>(table, <u32>record, LAST);
}

/** Before a table is read by the host. */
export function settleTable(table: usize): void {
  const width = load<i32>(table, WIDTH);
  const columns = <usize>load<u32>(table, COLUMNS);
  for (let i = 0; i < width; i++) settleColumn(<usize>load<u32>(columns + ((<usize>i) << 2)));
}
