/**
 * A sampled value: its bytes, how often it came, and the lowest hashes of the records in which it stood.
 *
 * Record: count (u64), rows (u32), how many, room for, dropped, length (i32 each), the row's hash above which none is kept
 * (u64), bytes.
 */
import { VALUE_BYTES } from './bottom';
import { give, take } from './memory';

/** Bytes of a sampled value that are kept; detectors look at less. */
const KEPT: i32 = 4096;
/** Records remembered per value, as in `src/profile/column-tally.ts`. */
const ROWS: i32 = 32;
const CEILING: i32 = 28;
/** Values of a column whose records are all asked about. */
const FEW: i32 = 256;

/** A record of a value that came once, without rows. */
export function newValue(at: usize, length: i32): usize {
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

/**
 * The highest hash of a record that a value of a sample may still keep; all bits where one may keep any, or is yet to drop
 * its first. Values of large samples are too rare for it to say anything.
 */
export function highestOf(bottom: usize): u64 {
  if (load<i32>(bottom, 4) > FEW) return u64.MAX_VALUE;
  const slots = <usize>load<u32>(bottom, 24);
  const end = slots + ((<usize>load<i32>(bottom, 8) + 1) << 4);
  let highest: u64 = 0;
  for (let slot = slots; slot < end; slot += 16) {
    if (load<u64>(slot) == 0) continue;
    const value = <usize>load<u32>(slot, 8);
    if (load<i32>(value, 20) == 0) return u64.MAX_VALUE;
    highest = max(highest, load<u64>(value, CEILING));
  }
  return highest;
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
