/**
 * The keys of lines of JSON: a dictionary from an object and the bytes of a key to its column and the object below it.
 * Enters: keys, taught by the host. Leaves: the key that stands at a place. Deliberately absent: keys with escapes.
 *
 * A key in memory: the key that followed it last time, its column or −1, the object below it or 0, which of the first 16
 * bytes count, their number, hash, the object it lies in, which of its scalars are moments (1: those that aren't strings, 2: all); of an array below it: what its
 * elements are as objects, or 0, the table they are rows of, or 0, and the column of those that are scalars, or −1; from
 * `KEY` on its bytes, `"` and `:`. An object is the key that came first in it the last time.
 */
import { hashBytes } from './hash';
import { give, takeClear } from './memory';
import { stringEnd } from './ndjson-text';

export const COLUMN: usize = 4;
export const CHILD: usize = 8;
const NEED: usize = 12;
export const TOTAL: usize = 16;
const HASH: usize = 20;
export const OWNER: usize = 24;
export const MOMENTS: usize = 28;
export const ELEMENT: usize = 32;
export const TABLE: usize = 36;
export const SCALARS: usize = 40;
const KEY: usize = 48;

/** In the place of a key that hasn't been taught. */
export const UNKNOWN: usize = 1;
const START_SLOTS: i32 = 256;
/** Places tried for a key; half of them are free, so only keys made to collide need more, and those are left to the host. */
const TRIES: i32 = 64;

/** The object that is a record. */
export let root: usize = 0;
let slots: usize = 0;
let slotCount: i32 = 0;
let keyCount: i32 = 0;

/** Forgets all keys. @returns the object that is a record */
export function jsonStart(): usize {
  if (slots != 0) give(slots, slotCount << 2);
  slotCount = START_SLOTS;
  slots = takeClear(slotCount << 2);
  keyCount = 0;
  root = takeClear(16);
  return root;
}

/**
 * Teaches a key, or more of one. Its bytes hold no quote, no backslash and no control character.
 *
 * @param owner the object it is a member of
 * @param column where its scalars go, or −1
 * @param kind what lies there: scalars (0), objects (1), scalars that are moments if they are no strings (2), or all (3)
 * @returns the object below it, or 0
 */
export function jsonKey(owner: usize, at: usize, length: i32, column: i32, kind: i32): usize {
  const key = keyOf(owner, at, length);
  if (column >= 0) store<i32>(key, column, COLUMN);
  if (kind >= 2) store<i32>(key, kind - 1, MOMENTS);
  if (kind == 1 && load<u32>(key, CHILD) == 0) store<u32>(key, <u32>takeClear(16), CHILD);
  return load<u32>(key, CHILD);
}

/**
 * Teaches that arrays lie under a key, or more of them. Its bytes as above.
 *
 * @param table of the elements, or 0 as long as only empty arrays are known
 * @param column where elements that are scalars go in it, or −1
 * @returns what its elements are as objects
 */
export function jsonArray(owner: usize, at: usize, length: i32, table: usize, column: i32): usize {
  const key = keyOf(owner, at, length);
  if (load<u32>(key, ELEMENT) == 0) store<u32>(key, <u32>takeClear(16), ELEMENT);
  store<u32>(key, <u32>table, TABLE);
  store<i32>(key, column, SCALARS);
  return load<u32>(key, ELEMENT);
}

/** A key, made if it is new. */
function keyOf(owner: usize, at: usize, length: i32): usize {
  const hash = <u32>hashBytes(at, length, <u32>owner);
  let key = find(owner, at, length, hash);
  if (key != 0) return key;
  const room = <i32>KEY + ((length + 2 + 15) & ~15);
  key = takeClear(room);
  store<i32>(key, -1, COLUMN);
  store<i32>(key, length + 2 >= 16 ? 0xffff : (1 << (length + 2)) - 1, NEED);
  store<i32>(key, length + 2, TOTAL);
  store<u32>(key, hash, HASH);
  store<u32>(key, <u32>owner, OWNER);
  memory.copy(key + KEY, at, length);
  store<u8>(key + KEY + <usize>length, 34);
  store<u8>(key + KEY + <usize>length, 58, 1);
  if (++keyCount * 2 > slotCount) grow();
  put(key);
  return key;
}

/** Whether the key stands at `at`, with its quote and colon. */
@inline
export function matches(key: usize, at: usize): bool {
  const need = load<i32>(key, NEED);
  if ((i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(key, KEY))) & need) != need) return false;
  const total = load<i32>(key, TOTAL);
  return total <= 16 || same(key + KEY + 16, at + 16, total - 16);
}

function same(x: usize, y: usize, length: i32): bool {
  let i = 0;
  for (; i + 16 <= length; i += 16) {
    if (v128.any_true(v128.xor(v128.load(x + <usize>i), v128.load(y + <usize>i)))) return false;
  }
  for (; i < length; i++) if (load<u8>(x + <usize>i) != load<u8>(y + <usize>i)) return false;
  return true;
}

/** The key from `at` to its quote; `UNKNOWN`; or 0 if it isn't plain. */
export function lookUp(owner: usize, at: usize): usize {
  const end = stringEnd(at);
  if (load<u8>(end) != 34) return 0;
  const length = <i32>(end - at);
  const key = find(owner, at, length, <u32>hashBytes(at, length, <u32>owner));
  return key == 0 ? UNKNOWN : key;
}

function find(owner: usize, at: usize, length: i32, hash: u32): usize {
  let slot = <i32>(hash & <u32>(slotCount - 1));
  for (let tries = 0; tries < TRIES; tries++) {
    const key: usize = load<u32>(slots + (<usize>slot << 2));
    if (key == 0) return 0;
    if (load<u32>(key, HASH) == hash && load<u32>(key, OWNER) == <u32>owner && load<i32>(key, TOTAL) == length + 2) {
      if (same(key + KEY, at, length)) return key;
    }
    slot = (slot + 1) & (slotCount - 1);
  }
  return 0;
}

function put(key: usize): void {
  let slot = <i32>(load<u32>(key, HASH) & <u32>(slotCount - 1));
  for (let tries = 0; tries < TRIES; tries++) {
    const at = slots + (<usize>slot << 2);
    if (load<u32>(at) == 0) {
      store<u32>(at, <u32>key);
      return;
    }
    slot = (slot + 1) & (slotCount - 1);
  }
}

function grow(): void {
  const old = slots;
  const count = slotCount;
  slotCount = count << 1;
  slots = takeClear(slotCount << 2);
  for (let i = 0; i < count; i++) {
    const key: usize = load<u32>(old + (<usize>i << 2));
    if (key != 0) put(key);
  }
  give(old, count << 2);
}
