/**
 * Memory of the kernel: blocks of multiples of 16 bytes, large ones of powers of two, out of one growing arena; what is given back is used again. Deliberately
 * absent: a garbage collector. Everything here belongs to one instance and ends with it.
 */

import { noRoom } from './imports';

/** Blocks up to this size, as a power of two, are multiples of the smallest: records of values mostly lie between two powers. */
const FINE = 10;
const SMALLEST = 4;
const FINE_LISTS = 1 << (FINE - SMALLEST);
/** Heads of the lists of blocks that were given back: of multiples, from 1 on, then of powers. */
const lists: usize = memory.data((FINE_LISTS + 32) * 4);
const PAGE_BITS = 16;
/** Pages added at least when the arena grows: 1 MiB. */
const STEP: i32 = 16;
/** Memory ends below 4 GiB. */
const LAST: usize = 0xfffe0000;

let top: usize = (__heap_base + 63) & ~63;

/** Makes sure that the memory reaches to `end`. The host throws when there is no more. */
function reach(end: usize): void {
  const pages = <i32>((end + 0xffff) >>> PAGE_BITS);
  const have = memory.size();
  if (pages <= have) return;
  const more = max(pages - have, max(STEP, have >> 3));
  if (memory.grow(more) < 0 && memory.grow(pages - have) < 0) noRoom();
}

/** The bytes that a block for so many has. */
@inline
function roundedOf(size: i32): u32 {
  return size <= 1 << FINE ? max(1 << SMALLEST, (size + 15) & ~15) : (<u32>1) << (32 - clz(size - 1));
}

/** The list of blocks of so many bytes, rounded. */
@inline
function listOf(rounded: u32): usize {
  const list = rounded <= 1 << FINE ? (rounded >> SMALLEST) - 1 : FINE_LISTS + 31 - <u32>clz(rounded);
  return lists + ((<usize>list) << 2);
}

/** A block of at least `size` bytes, not cleared. */
export function take(size: i32): usize {
  const rounded = roundedOf(size);
  const list = listOf(rounded);
  const head = load<u32>(list);
  if (head != 0) {
    store<u32>(list, load<u32>(head));
    return head;
  }
  const block = top;
  if (<usize>rounded > LAST - block) noRoom();
  top += <usize>rounded;
  // Hashes look a little beyond.
  reach(top + 64);
  return block;
}

/** A cleared block. What was never taken is clear, and costs no page that nobody writes to. */
export function takeClear(size: i32): usize {
  const fresh = top;
  const block = take(size);
  if (block != fresh) memory.fill(block, 0, size);
  return block;
}

/** Gives a block back; `size` as it was asked for. */
export function give(block: usize, size: i32): void {
  const list = listOf(roundedOf(size));
  store<u32>(block, load<u32>(list));
  store<u32>(list, <u32>block);
}

/** Bytes from the beginning in which everything lies. */
export function used(): usize {
  return (top + 63) & ~63;
}

/** A region that stays: input and grids. Not given back in parts. What is taken next is aligned, whatever its size. */
export function takeRegion(size: i32): usize {
  const block = (top + 63) & ~63;
  if (<usize>size > LAST - block) noRoom();
  top = (block + <usize>size + 63) & ~63;
  reach(top + 64);
  return block;
}

/** Room for `need` bytes: the block of `have` where that is enough, else another one; what stood there is gone. */
export function roomFor(block: usize, have: i32, need: i32): usize {
  if (need <= have) return block;
  if (have > 0) give(block, have);
  return take(need);
}
