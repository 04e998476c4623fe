/**
 * Bottom-k samples and counting tables by hash: open addressing, 16-byte slots (hash, record). A sample keeps the k lowest
 * hashes exactly, as `src/profile/sketch.ts` does; a table is a sample without a limit. What is kept lies in records that
 * don't move, each beginning with its count.
 *
 * Fields: limit, size, mask, dropped (i32 each), threshold (u64), slots (u32).
 */
import { give, take, takeClear } from './memory';

export const BOTTOM_SIZE = 32;
const SLOT_BITS = 4;
const FIRST_SLOTS = 4;
/** Below this limit there are many samples: each is cut sooner and lies closer, as memory counts for more than cuts. */
const SMALL: i32 = 512;
/** Limit of a table that isn't cut. */
export const UNLIMITED: i32 = 0x3fffffff;

/** How records are given back when a sample is cut. */
export const PLAIN: i32 = 0;
export const VALUE: i32 = 1;
/** Where the bytes of a value's record begin. */
export const VALUE_BYTES: i32 = 36;
/** Slots without records of their own. */
export const BARE: i32 = 2;

/** Empties `bottom`; its memory is taken as new. */
export function startBottom(bottom: usize, limit: i32): void {
  store<i32>(bottom, limit, 0);
  store<i32>(bottom, 0, 4);
  store<i32>(bottom, FIRST_SLOTS - 1, 8);
  store<i32>(bottom, 0, 12);
  store<u64>(bottom, u64.MAX_VALUE, 16);
  store<u32>(bottom, <u32>takeClear(FIRST_SLOTS << SLOT_BITS), 24);
}

/** The record of a hash; 0 if it isn't kept. A hash at or above the threshold is noted as dropped. */
@inline
export function findIn(bottom: usize, hash: u64): usize {
  if (hash >= load<u64>(bottom, 16)) {
    store<i32>(bottom, 1, 12);
    return 0;
  }
  const mask = load<i32>(bottom, 8);
  const slots = <usize>load<u32>(bottom, 24);
  let place = <i32>hash & mask;
  while (true) {
    const slot = slots + ((<usize>place) << SLOT_BITS);
    const there = load<u64>(slot);
    if (there == hash) return <usize>load<u32>(slot, 8);
    if (there == 0) return 0;
    place = (place + 1) & mask;
  }
}

@inline
export function isAdmitted(bottom: usize, hash: u64): bool {
  return hash < load<u64>(bottom, 16);
}

/** Hashes that a sample holds beyond its limit before it is cut. */
@inline
export function spareOf(limit: i32): i32 {
  return limit < SMALL ? max(limit >> 2, 2) : limit;
}

/** Whether the next hash that is inserted will cut the sample. */
export function isFull(bottom: usize): bool {
  const limit = load<i32>(bottom, 0);
  return load<i32>(bottom, 4) + 1 >= limit + spareOf(limit);
}

/** Whether one of the next `more` hashes may cut the sample, and a cut now would spare them that. */
export function isNearlyFull(bottom: usize, more: i32): bool {
  const size = load<i32>(bottom, 4);
  const limit = load<i32>(bottom, 0);
  return size > limit && size + more >= limit + spareOf(limit);
}

function put(slots: usize, mask: i32, hash: u64, record: usize): void {
  let place = <i32>hash & mask;
  while (load<u64>(slots + ((<usize>place) << SLOT_BITS)) != 0) place = (place + 1) & mask;
  const slot = slots + ((<usize>place) << SLOT_BITS);
  store<u64>(slot, hash);
  store<u32>(slot, <u32>record, 8);
}

/** Adds a hash that is admitted and not there. @returns true when the sample was cut: records have gone */
export function insertInto(bottom: usize, hash: u64, record: usize, kind: i32): bool {
  const mask = load<i32>(bottom, 8);
  const size = load<i32>(bottom, 4) + 1;
  const limit = load<i32>(bottom, 0);
  // At most half of the slots are taken, of those of a small sample three quarters.
  const least = limit < SMALL ? size + (size + 2) / 3 : size * 2;
  if (least > mask + 1) rehash(bottom, (mask + 1) * 2, kind);
  put(<usize>load<u32>(bottom, 24), load<i32>(bottom, 8), hash, record);
  store<i32>(bottom, size, 4);
  if (size < limit + spareOf(limit)) return false;
  return cut(bottom, kind);
}

/** Moves what lies under the threshold into `count` fresh slots; gives back the rest. */
function rehash(bottom: usize, count: i32, kind: i32): void {
  const threshold = load<u64>(bottom, 16);
  const old = <usize>load<u32>(bottom, 24);
  const slots = load<i32>(bottom, 8) + 1;
  const fresh = takeClear(count << SLOT_BITS);
  let size = 0;
  for (let i = 0; i < slots; i++) {
    const slot = old + ((<usize>i) << SLOT_BITS);
    const hash = load<u64>(slot);
    if (hash == 0) continue;
    const record = <usize>load<u32>(slot, 8);
    if (hash < threshold) {
      put(fresh, count - 1, hash, record);
      size++;
    } else giveRecord(record, kind);
  }
  give(old, slots << SLOT_BITS);
  store<u32>(bottom, <u32>fresh, 24);
  store<i32>(bottom, count - 1, 8);
  store<i32>(bottom, size, 4);
}

function giveRecord(record: usize, kind: i32): void {
  if (kind == BARE) return;
  if (kind == VALUE) {
    const capacity = load<i32>(record, 16);
    if (capacity > 0) give(<usize>load<u32>(record, 8), capacity << 3);
    give(record, VALUE_BYTES + load<i32>(record, 24));
  } else give(record, 12 + load<i32>(record, 8));
}

/** Keeps the lowest hashes, as many as the limit says. @returns true if any went */
export function cut(bottom: usize, kind: i32): bool {
  const keep = load<i32>(bottom, 0);
  const size = load<i32>(bottom, 4);
  if (size <= keep) return false;
  const scratch = take(size << 3);
  const slots = <usize>load<u32>(bottom, 24);
  const count = load<i32>(bottom, 8) + 1;
  let n = 0;
  for (let i = 0; i < count; i++) {
    const hash = load<u64>(slots + ((<usize>i) << SLOT_BITS));
    if (hash == 0) continue;
    store<u64>(scratch + ((<usize>n) << 3), hash);
    n++;
  }
  store<u64>(bottom, nth(scratch, size, keep - 1) + 1, 16);
  give(scratch, size << 3);
  store<i32>(bottom, 1, 12);
  rehash(bottom, count, kind);
  return true;
}

/** The value that would stand at `index` if `size` numbers were sorted (Hoare's selection; hashes are random already). */
function nth(numbers: usize, size: i32, index: i32): u64 {
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const pivot = load<u64>(numbers + ((<usize>((low + high) >> 1)) << 3));
    let i = low;
    let j = high;
    while (i <= j) {
      while (load<u64>(numbers + ((<usize>i) << 3)) < pivot) i++;
      while (load<u64>(numbers + ((<usize>j) << 3)) > pivot) j--;
      if (i > j) break;
      const x = load<u64>(numbers + ((<usize>i) << 3));
      store<u64>(numbers + ((<usize>i) << 3), load<u64>(numbers + ((<usize>j) << 3)));
      store<u64>(numbers + ((<usize>j) << 3), x);
      i++;
      j--;
    }
    if (index <= j) high = j;
    else if (index >= i) low = i;
    else break;
  }
  return load<u64>(numbers + ((<usize>index) << 3));
}

/** Gives back all records and starts again without any; `dropped` and the threshold stay. */
export function emptyBottom(bottom: usize, kind: i32): void {
  const slots = <usize>load<u32>(bottom, 24);
  const count = load<i32>(bottom, 8) + 1;
  for (let i = 0; i < count; i++) {
    const slot = slots + ((<usize>i) << SLOT_BITS);
    if (load<u64>(slot) != 0) giveRecord(<usize>load<u32>(slot, 8), kind);
  }
  give(slots, count << SLOT_BITS);
  store<u32>(bottom, <u32>takeClear(FIRST_SLOTS << SLOT_BITS), 24);
  store<i32>(bottom, FIRST_SLOTS - 1, 8);
  store<i32>(bottom, 0, 4);
}

/** A record of some bytes, count 1: count (u64), length (i32), bytes. */
export function byteRecord(at: usize, length: i32): usize {
  const record = take(12 + length);
  store<u64>(record, 1);
  store<i32>(record, length, 8);
  memory.copy(record + 12, at, length);
  return record;
}
