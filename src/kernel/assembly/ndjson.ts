/**
 * Lines of JSON objects to spans: a state for the few bytes of structure, strings 16 bytes at a time, keys from a dictionary
 * that guesses each key by the one that followed the last time. Reads only what it is sure of; a record with anything else
 * (an array in an array, an escape in a key, a column twice, a fault) is left to the host, which goes on behind it.
 * Deliberately absent: new keys; the host teaches them.
 *
 * Grid: rows × width pairs of start and end relative to the input, −1 where a record has no such cell; a byte each for
 * "string". Elements of arrays are rows of other tables (`ndjson-rows.ts`).
 */
import { lone, momentCell, out, startCells, startRecord, stringCell, takeBack, wordCell } from './ndjson-cell';
import { elements, loneElements, noRoom, startElements } from './ndjson-elements';
import { CHILD, COLUMN, ELEMENT, lookUp, matches, MOMENTS, OWNER, root, TABLE, TOTAL, UNKNOWN } from './ndjson-keys';
import { beginRecord, beginRow, dropRecord, endRow, flagsOf, made, WIDTH } from './ndjson-rows';
import { blanks } from './ndjson-text';
import { DOUBT, fail, FULL, MORE, NEW_KEY, why } from './ndjson-why';

/** Objects in objects, or in arrays. */
const DEEPEST: i32 = 32;
/** Of an object that is open, what is around it: its key, and, of an element, table, row and flags. */
const FRAME: i32 = 16;

export let jsonRows: i32 = 0;
/** Where the first record that wasn't read begins. */
export let jsonEnd: i32 = 0;
/** Bytes used in the area for cells without their escapes. */
export let jsonSide: i32 = 0;
/** Cells with half a surrogate pair, which no text can hold. */
export let jsonLone: i32 = 0;
/** Rows of other tables. */
export let jsonElements: i32 = 0;

const open: usize = memory.data(DEEPEST * FRAME);
let columns: i32 = 0;

/**
 * Scans from `from`, the start of a line, to `length`, which lies behind a line end; at most `most` records.
 *
 * @param width columns of the grid; those beyond it are new keys
 * @param side where cells may be written anew, relative to the input; thrice as long as the input
 * @returns why it ended
 */
export function jsonScan(
  input: usize, from: i32, length: i32, width: i32, spans: usize, quotes: usize, most: i32, side: i32,
): i32 {
  const limit = input + <usize>length;
  const none = i64x2.splat(-1);
  const bare = i64x2.splat(0);
  const spanBytes = <usize>width << 3;
  let at = input + <usize>from;
  let start = at;
  let row = spans;
  let flags = quotes;
  let rows = 0;
  let lost = 0;
  let below = 0;
  let reason = MORE;
  columns = width;
  startCells(input, side);
  while (at < limit) {
    const c = load<u8>(at);
    if (c == 10 || c == 13) {
      start = ++at;
      continue;
    }
    if (c == 32 || c == 9) {
      at++;
      continue;
    }
    if (c != 123) {
      reason = DOUBT;
      break;
    }
    if (rows == most) {
      reason = FULL;
      break;
    }
    for (let i: usize = 0; i < spanBytes; i += 16) v128.store(row + i, none);
    for (let i: usize = 0; i < <usize>width; i += 16) v128.store(flags + i, bare);
    const used = out;
    startRecord();
    startElements();
    beginRecord();
    at = record(at + 1, row, flags);
    if (at == 0) {
      dropRecord();
      takeBack(used);
      reason = why;
      break;
    }
    lost += lone + loneElements;
    below += made;
    start = at;
    row += spanBytes;
    flags += <usize>width;
    rows++;
  }
  jsonRows = rows;
  jsonEnd = <i32>(start - input);
  jsonSide = <i32>(out - input) - side;
  jsonLone = lost;
  jsonElements = below;
  return reason;
}

/** Reads a record from behind its brace. @returns the place behind its line end, or 0, and `why` is set */
function record(from: usize, records: usize, recordFlags: usize): usize {
  let at = blanks(from);
  let depth = 0;
  /** The row being filled; `table` is 0 where it is the record itself. */
  let table: usize = 0;
  let width = columns;
  let row = records;
  let flags = recordFlags;
  let owner = root;
  /** The key before, or the object if there is none yet. */
  let before = root;
  let empty = load<u8>(at) == 125;
  while (true) {
    if (!empty) {
      if (load<u8>(at) != 34) return fail(DOUBT);
      at++;
      let key: usize = load<u32>(before);
      if (key != 0 && matches(key, at)) at += <usize>load<i32>(key, TOTAL);
      else {
        key = lookUp(owner, at);
        if (key <= UNKNOWN) return fail(key == UNKNOWN ? NEW_KEY : DOUBT);
        store<u32>(before, <u32>key);
        at = blanks(at + <usize>(load<i32>(key, TOTAL) - 1));
        if (load<u8>(at) != 58) return fail(DOUBT);
        at++;
      }
      before = key;
      let c = load<u8>(at);
      if (c <= 32) {
        at = blanks(at);
        c = load<u8>(at);
      }
      if (c == 123) {
        const child: usize = load<u32>(key, CHILD);
        if (child == 0) return fail(NEW_KEY);
        if (depth == DEEPEST) return fail(DOUBT);
        const frame = open + <usize>(depth * FRAME);
        store<u32>(frame, <u32>key);
        store<u32>(frame, 0, 8);
        depth++;
        owner = child;
        before = child;
        at = blanks(at + 1);
        empty = load<u8>(at) == 125;
        continue;
      }
      if (c == 91) {
        const element: usize = load<u32>(key, ELEMENT);
        if (element == 0) return fail(NEW_KEY);
        at = blanks(at + 1);
        c = load<u8>(at);
        if (c != 93) {
          const rows: usize = load<u32>(key, TABLE);
          if (rows == 0) return fail(NEW_KEY);
          at = elements(key, at, out);
          if (at == 0) return 0;
          if (load<u8>(at) == 123) {
            if (depth == DEEPEST) return fail(DOUBT);
            const frame = open + <usize>(depth * FRAME);
            store<u32>(frame, <u32>key);
            store<u32>(frame, <u32>table, 4);
            store<u32>(frame, <u32>row, 8);
            store<u32>(frame, <u32>flags, 12);
            depth++;
            row = beginRow(rows);
            if (row == 0) return noRoom(rows);
            table = rows;
            width = load<i32>(rows, WIDTH);
            flags = flagsOf(rows);
            owner = element;
            before = element;
            at = blanks(at + 1);
            empty = load<u8>(at) == 125;
            continue;
          }
        }
        at++;
      } else {
        const column = load<i32>(key, COLUMN);
        if (<u32>column >= <u32>width) return fail(NEW_KEY);
        const cell = row + (<usize>column << 3);
        if (load<i32>(cell) != -1) return fail(DOUBT);
        const moments = load<i32>(key, MOMENTS);
        const flag = flags + <usize>column;
        if (moments != 0) at = momentCell(at, c, moments, table, cell, flag);
        else if (c == 34) at = stringCell(at + 1, table, cell, flag);
        else at = wordCell(at, c, table, cell);
        if (at == 0) return 0;
      }
    }
    empty = false;
    // What has been opened may end here.
    while (true) {
      const c = load<u8>(at);
      if (c == 44) {
        at++;
        if (load<u8>(at) <= 32) at = blanks(at);
        break;
      }
      if (c == 125) {
        at++;
        if (depth == 0) return lineEnd(at);
        depth--;
        const frame = open + <usize>(depth * FRAME);
        before = load<u32>(frame);
        if (load<u32>(frame, 8) != 0) {
          endRow(table);
          at = blanks(at);
          if (load<u8>(at) == 44) {
            at = elements(before, blanks(at + 1), out);
            if (at == 0) return 0;
            if (load<u8>(at) == 123) {
              row = beginRow(table);
              if (row == 0) return noRoom(table);
              flags = flagsOf(table);
              owner = load<u32>(before, ELEMENT);
              before = owner;
              depth++;
              at = blanks(at + 1);
              empty = load<u8>(at) == 125;
              break;
            }
          }
          if (load<u8>(at) != 93) return fail(DOUBT);
          at++;
          table = load<u32>(frame, 4);
          row = load<u32>(frame, 8);
          flags = load<u32>(frame, 12);
          width = table == 0 ? columns : load<i32>(table, WIDTH);
        }
        owner = load<u32>(before, OWNER);
      } else if (c == 32 || c == 9) at++;
      else return fail(DOUBT);
    }
  }
}

/** Some exports leave a comma behind each record. */
function lineEnd(from: usize): usize {
  let at = blanks(from);
  if (load<u8>(at) == 44) at = blanks(at + 1);
  const c = load<u8>(at);
  return c == 10 || c == 13 ? at + 1 : fail(DOUBT);
}
