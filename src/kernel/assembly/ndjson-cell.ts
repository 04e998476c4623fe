/**
 * Cells of lines of JSON. Enters: the place of a scalar, and the place in a row that it fills. Leaves: its span there, where the row
 * is a record, or its text kept, where it is an element. Deliberately absent: where a value belongs.
 */
import { noRoom } from './ndjson-elements';
import { BEYOND, moment } from './ndjson-moment';
import { keep } from './ndjson-rows';
import { stringEnd, unescape, unescapedEnd, unescapedHalf, word } from './ndjson-text';
import { DOUBT, fail } from './ndjson-why';

/** Where the next cell without its escapes goes. */
export let out: usize = 0;
/** Cells of the record being read with half a surrogate pair. */
export let lone: i32 = 0;
let base: usize = 0;

/** @param side where cells are written anew, relative to the input */
export function startCells(input: usize, side: i32): void {
  base = input;
  out = input + <usize>side;
}

export function startRecord(): void {
  lone = 0;
}

/** Frees what was written from this place on: the record isn't read. */
export function takeBack(used: usize): void {
  out = used;
}

/** Fills a place with the string behind the quote before `from`. @returns the place behind it, or 0 */
@inline
export function stringCell(from: usize, table: usize, cell: usize, flag: usize): usize {
  const at = stringEnd(from);
  const c = load<u8>(at);
  store<u8>(flag, 1);
  if (c == 34) return put(table, cell, from, at) ? at + 1 : noRoom(table);
  const end = c == 92 ? unescape(from, out) : 0;
  if (end == 0) return fail(DOUBT);
  if (!put(table, cell, out, unescapedEnd)) return noRoom(table);
  if (table == 0) out = unescapedEnd;
  lone += unescapedHalf;
  return end + 1;
}

/** Fills a place with a number or a literal. @returns the place behind it, or 0 */
@inline
export function wordCell(from: usize, c: u8, table: usize, cell: usize): usize {
  const end = word(from, c);
  if (end == 0) return fail(DOUBT);
  // null is a cell without text.
  return put(table, cell, from, c == 110 ? from : end) ? end : noRoom(table);
}

/** Fills a place with a moment of MongoDB's, or with what stands there instead. @returns the place behind it, or 0 */
export function momentCell(from: usize, c: u8, moments: i32, table: usize, cell: usize, flag: usize): usize {
  const quoted = c == 34;
  let start = from;
  let end: usize;
  let behind: usize;
  if (quoted) {
    end = ++start;
    for (c = load<u8>(end); c != 34; c = load<u8>(++end)) if (c == 92 || c < 32) return fail(DOUBT);
    behind = end + 1;
  } else {
    behind = word(start, c);
    if (behind == 0) return fail(DOUBT);
    end = c == 110 ? start : behind;
  }
  const written = quoted && moments == 1 ? 0 : moment(start, end, out);
  if (written == BEYOND) return fail(DOUBT);
  store<u8>(flag, quoted || written != 0 ? 1 : 0);
  if (written != 0) {
    start = out;
    end = written;
  }
  if (!put(table, cell, start, end)) return noRoom(table);
  if (table == 0 && written != 0) out = written;
  return behind;
}

@inline
function put(table: usize, cell: usize, start: usize, end: usize): bool {
  if (table != 0) return keep(table, cell, start, end);
  store<i32>(cell, <i32>(start - base));
  store<i32>(cell, <i32>(end - base), 4);
  return true;
}
