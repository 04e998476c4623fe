/**
 * The tally of one table. Enters: rows of cells as byte ranges. Leaves: how many records, which are distinct, which columns
 * are filled together, and each column's tally.
 *
 * Fields: records (u64), width, room, columns (u32), distinct rows, patterns; some patterns by their bits, record (u32) and the
 * pattern as one number (u64); the last pattern of more than 64 columns, its record.
 */
import { blockOf, countBlock, noteRows, rowHash, rowWords } from './block';
import { BARE, BOTTOM_SIZE, byteRecord, findIn, insertInto, isAdmitted, PLAIN, startBottom } from './bottom';
import { countCells, flushDates, newColumn, settleColumn } from './column';
import { VALUES } from './fields';
import { hashBytes } from './hash';
import { give, take, takeClear } from './memory';

const WIDTH: i32 = 8;
const ROOM: i32 = 12;
const COLUMNS: i32 = 16;
const DISTINCT: i32 = 24;
const PATTERNS: i32 = DISTINCT + BOTTOM_SIZE;
const LAST: i32 = PATTERNS + BOTTOM_SIZE;
const WORD: usize = 8;
/** Patterns that are known by their bits, as a power of two. */
const KNOWN_BITS: i32 = 6;
const WIDE: i32 = LAST + ((1 << KNOWN_BITS) << 4);
const TABLE_SIZE: i32 = WIDE + 16;

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
    }
    store<u32>(table, <u32>fresh, COLUMNS);
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

/** Rows after which counts of 32 bits are settled. */
const SETTLED: u64 = 30;

/** Counts `rows` rows of `width` cells; `spans` holds start and end of each relative to `base`, start −1 for no cell. */
export function tallyRows(table: usize, base: usize, spans: usize, rows: i32, width: i32): void {
  const columns = <usize>load<u32>(table, COLUMNS);
  const records = load<u64>(table);
  store<u64>(table, records + <u64>rows);
  if (records >>> SETTLED != (records + <u64>rows) >>> SETTLED) {
    settleTable(table);
    for (let i = 0; i < load<i32>(table, WIDTH); i++) flushDates(<usize>load<u32>(columns + ((<usize>i) << 2)));
  }
  for (let i = 0; i < width; i++) countCells(<usize>load<u32>(columns + ((<usize>i) << 2)), rows);
  const most = blockOf(columns, width);
  for (let done = 0; done < rows; done += most) {
    const some = min(most, rows - done);
    countBlock(columns, base, spans, some, width);
    spans += <usize>some * ((<usize>width) << 3);
    for (let row = 0; row < some; row++) countRow(table, row, width);
    noteRows();
  }
}

/** Spreads the bits of a pattern (splitmix64's increment, as in `hash.ts`). */
const SPREAD: u64 = 0x9e3779b97f4a7c15;

/** Counts a row of the block just read: its hash among the distinct ones, and which of its cells hold a value. */
@inline
function countRow(table: usize, row: i32, width: i32): void {
  const hash = rowHash(row);
  if (isAdmitted(table + DISTINCT, hash)) {
    if (findIn(table + DISTINCT, hash) == 0) insertInto(table + DISTINCT, hash, 1, BARE);
  }
  const words = rowWords(row);
  if (width > 64) {
    countPattern(table, words, (width + 7) >> 3, WIDE);
    return;
  }
  const word = load<u64>(words);
  const known = LAST + (<i32>((word * SPREAD) >>> (64 - KNOWN_BITS)) << 4);
  const last = <usize>load<u32>(table + <usize>known);
  if (last != 0 && load<u64>(table + <usize>known, WORD) == word) store<u64>(last, load<u64>(last) + 1);
  else {
    countPattern(table, words, 8, known);
    store<u64>(table + <usize>known, word, WORD);
  }
}

/** Counts a pattern and notes its record in the field `known`. */
function countPattern(table: usize, bits: usize, bytes: i32, known: i32): void {
  let length = bytes;
  while (length > 0 && load<u8>(bits + <usize>(length - 1)) == 0) length--;
  const last = <usize>load<u32>(table + <usize>known);
  if (last != 0 && load<i32>(last, 8) == length && memory.compare(last + 12, bits, length) == 0) {
    store<u64>(last, load<u64>(last) + 1);
    return;
  }
  const hash = hashBytes(bits, length, 0);
  let record = findIn(table + PATTERNS, hash);
  if (record != 0) store<u64>(record, load<u64>(record) + 1);
  else if (isAdmitted(table + PATTERNS, hash)) {
    record = byteRecord(bits, length);
    if (insertInto(table + PATTERNS, hash, record, PLAIN)) {
      // Records have gone, this one perhaps among them.
      memory.fill(table + LAST, 0, TABLE_SIZE - LAST);
      record = 0;
    }
  }
  store<u32>(table + <usize>known, <u32>record);
}

/** Before a table is read by the host. */
export function settleTable(table: usize): void {
  const width = load<i32>(table, WIDTH);
  const columns = <usize>load<u32>(table, COLUMNS);
  for (let i = 0; i < width; i++) settleColumn(<usize>load<u32>(columns + ((<usize>i) << 2)));
}
