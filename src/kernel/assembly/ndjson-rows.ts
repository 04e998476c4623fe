/**
 * Rows of the tables that arrays in records make. Enters: cells of elements as they are found. Leaves: rows whose bytes are
 * copies, so that they outlast the input and wait until there are many. Deliberately absent: half a record; what one that
 * can't be read to its end has left is taken back.
 *
 * A table in memory, as words: where its bytes begin, end and have to end; grid of spans relative to the beginning, one byte
 * each for "string"; width; rows and how many fit; rows and end of bytes before the record that touched it last, which
 * record that was, the table that it had touched before.
 */
import { takeClear, takeRegion } from './memory';

const BYTES: usize = 0;
const END: usize = 4;
const LAST: usize = 8;
const SPANS: usize = 12;
const FLAGS: usize = 16;
export const WIDTH: usize = 20;
const ROWS: usize = 24;
const MOST: usize = 28;
const ROWS_BEFORE: usize = 32;
const END_BEFORE: usize = 36;
const RECORD: usize = 40;
const NEXT: usize = 44;
const TABLE_SIZE: i32 = 48;

/** Bytes of cells, and places of a grid (rows × columns, more than a table may have columns). */
const ROOM: i32 = 1 << 18;
const GRID: i32 = 1 << 14;
/** Room behind them that a copy may write to. */
const SLACK: i32 = 128;

/** The table that had no room. */
export let jsonFull: usize = 0;
/** Rows of the record being read, or read last. */
export let made: i32 = 0;

let serial: u32 = 0;
let touched: usize = 0;

/** A table without rows. `width`: 1 or more, at most 10,000. */
export function jsonTable(width: i32): usize {
  const table = takeClear(TABLE_SIZE);
  const bytes = takeRegion(ROOM + SLACK);
  store<u32>(table, <u32>bytes, BYTES);
  store<u32>(table, <u32>(bytes + <usize>ROOM), LAST);
  store<u32>(table, <u32>takeRegion(GRID * 8 + SLACK), SPANS);
  store<u32>(table, <u32>takeRegion(GRID + SLACK), FLAGS);
  jsonEmpty(table, width);
  return table;
}

/** Forgets the rows of a table, which has so many columns from now on. */
export function jsonEmpty(table: usize, width: i32): void {
  store<u32>(table, load<u32>(table, BYTES), END);
  store<i32>(table, width, WIDTH);
  store<i32>(table, 0, ROWS);
  store<i32>(table, GRID / width, MOST);
}

/** Begins a record; what it adds can be taken back until the next one. */
export function beginRecord(): void {
  serial++;
  touched = 0;
  made = 0;
  jsonFull = 0;
}

/** Takes back all rows of the record, those not ended too. */
export function dropRecord(): void {
  for (; touched != 0; touched = load<u32>(touched, NEXT)) {
    store<i32>(touched, load<i32>(touched, ROWS_BEFORE), ROWS);
    store<u32>(touched, load<u32>(touched, END_BEFORE), END);
  }
}

/** Begins a row without cells. @returns where its spans lie; 0 if there is no room */
export function beginRow(table: usize): usize {
  const rows = load<i32>(table, ROWS);
  if (load<u32>(table, RECORD) != serial) {
    store<u32>(table, serial, RECORD);
    store<i32>(table, rows, ROWS_BEFORE);
    store<u32>(table, load<u32>(table, END), END_BEFORE);
    store<u32>(table, <u32>touched, NEXT);
    touched = table;
  }
  if (rows == load<i32>(table, MOST)) return 0;
  const width: usize = load<u32>(table, WIDTH);
  const none = i64x2.splat(-1);
  const row = <usize>load<u32>(table, SPANS) + ((<usize>rows * width) << 3);
  const flags = flagsOf(table);
  for (let i: usize = 0; i < width << 3; i += 16) v128.store(row + i, none);
  for (let i: usize = 0; i < width; i += 16) v128.store(flags + i, i64x2.splat(0));
  return row;
}

/** Where the flags of the row that has begun lie. */
@inline
export function flagsOf(table: usize): usize {
  return <usize>load<u32>(table, FLAGS) + <usize>load<u32>(table, ROWS) * <usize>load<u32>(table, WIDTH);
}

@inline
export function endRow(table: usize): void {
  store<i32>(table, load<i32>(table, ROWS) + 1, ROWS);
  made++;
}

/** Fills a place of the row that has begun with a copy of what lies from `from` to before `end`; false if there is no room. */
@inline
export function keep(table: usize, cell: usize, from: usize, end: usize): bool {
  const to: usize = load<u32>(table, END);
  const length = end - from;
  if (length > <usize>load<u32>(table, LAST) - to) return false;
  for (let i: usize = 0; i < length; i += 16) v128.store(to + i, v128.load(from + i));
  const start = to - <usize>load<u32>(table, BYTES);
  store<i32>(cell, <i32>start);
  store<i32>(cell, <i32>(start + length), 4);
  store<u32>(table, <u32>(to + length), END);
  return true;
}

/** Notes which table is full. @returns whether it will have room once the host has taken its rows */
export function isWorthEmptying(table: usize): bool {
  jsonFull = table;
  return load<i32>(table, ROWS_BEFORE) > 0;
}
