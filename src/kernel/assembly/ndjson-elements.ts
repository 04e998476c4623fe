/**
 * Elements of arrays in lines of JSON that are scalars: each is a row of one cell. Deliberately absent: arrays in arrays, which
 * are rows by position; they are left to the host.
 */
import { SCALARS, TABLE } from './ndjson-keys';
import { beginRow, endRow, flagsOf, isWorthEmptying, keep, WIDTH } from './ndjson-rows';
import { blanks, stringEnd, unescape, unescapedEnd, unescapedHalf, word } from './ndjson-text';
import { DOUBT, fail, FULL, NEW_KEY } from './ndjson-why';

/** Scalars with half a surrogate pair in the record being read; whoever begins one sets it to 0. */
export let loneElements: i32 = 0;

export function startElements(): void {
  loneElements = 0;
}

/**
 * Reads elements of the array below a key.
 *
 * @param from the place of an element, or of whatever stands there instead
 * @param side where a string can be written without its escapes
 * @returns the place of the array's end, or of the first element that is an object; 0 if there is anything else
 */
export function elements(key: usize, from: usize, side: usize): usize {
  const table: usize = load<u32>(key, TABLE);
  let at = from;
  let c = load<u8>(at);
  if (c == 123) return at;
  if (c == 91) return fail(DOUBT);
  const column = load<i32>(key, SCALARS);
  if (column < 0) return fail(NEW_KEY);
  while (true) {
    const row = beginRow(table);
    if (row == 0) return noRoom(table);
    const cell = row + (<usize>column << 3);
    if (c == 34) {
      let start = ++at;
      at = stringEnd(at);
      let end = at;
      c = load<u8>(at);
      if (c == 92) {
        at = unescape(start, side);
        if (at == 0) return fail(DOUBT);
        start = side;
        end = unescapedEnd;
        loneElements += unescapedHalf;
      } else if (c != 34) return fail(DOUBT);
      if (!keep(table, cell, start, end)) return noRoom(table);
      store<u8>(flagsOf(table) + <usize>column, 1);
      at++;
    } else {
      const end = word(at, c);
      if (end == 0) return fail(DOUBT);
      // null is a cell without text.
      if (!keep(table, cell, at, c == 110 ? at : end)) return noRoom(table);
      at = end;
    }
    endRow(table);
    c = load<u8>(at);
    if (c <= 32) {
      at = blanks(at);
      c = load<u8>(at);
    }
    if (c == 93) return at;
    if (c != 44) return fail(DOUBT);
    at = blanks(at + 1);
    c = load<u8>(at);
    if (c == 123) return at;
    if (c == 91) return fail(DOUBT);
  }
}

/** A record that has no room in an empty table is left to the host. */
export function noRoom(table: usize): usize {
  return fail(isWorthEmptying(table) ? FULL : DOUBT);
}
