/**
 * Samples and counting tables of kernels, read out of their memory. Enters: memories, and where a sample lies in each: the same
 * column, counted by several threads. Leaves: the sample of them all. Its layout is written in
 * `src/kernel/assembly/bottom.ts`: slots of a hash and the place of a record, found from the lower bits of the hash on.
 */
import type { KernelView } from '../kernel/kernel.ts';
import type { Packing } from './packed.ts';
import { BottomK, type Kept } from './sketch.ts';

/** Words of a slot: hash (two), record. */
const SLOT = 4;
/** Fields of a sample. */
const SIZE = 4;
const MASK = 8;
const DROPPED = 12;
const THRESHOLD = 16;
const SLOTS = 24;

/** A place in the memory of a kernel that rests; `words` is that memory without signs. */
export interface Place {
  readonly view: KernelView;
  readonly words: Uint32Array;
  readonly at: number;
}

/** How the items of a sample are read: one of a record; and of two of the same key, one. And how they are packed later. */
export interface Reader<T> {
  readonly packing: Packing<T>;
  read(place: Place, record: number): T;
  join(mine: T, theirs: T): T;
}

const BARE: Packing<null> = { fits: () => true, write() {}, read: () => null };

/** A sample; only what it keeps is made. `reader` is null for slots without records. */
export function sample(places: readonly Place[], limit: number, reader: null): BottomK<null>;
export function sample<T>(places: readonly Place[], limit: number, reader: Reader<T>): BottomK<T>;
export function sample<T>(places: readonly Place[], limit: number, reader: Reader<T> | null): BottomK<T | null> {
  // Below the lowest threshold nobody has dropped anything.
  const top = Math.min(...places.map(thresholdOf));
  const hashes = distinct(places.map((place) => hashesBelow(top, place)));
  const cut = hashes.length > limit;
  const threshold = cut ? (hashes[limit - 1] ?? 0) + 1 : top;
  const size = Math.min(limit, hashes.length);
  const entries: Kept<T | null>[] = [];
  for (let i = 0; i < size; i++) {
    const hash = hashes[i] ?? 0;
    if (reader === null) {
      entries.push({ hash, count: 1, item: null });
      continue;
    }
    let count = 0;
    let item: T | null = null;
    for (const place of places) {
      const record = recordOf(place, hash);
      if (record === 0) continue;
      count += longAt(place.words, record >>> 2);
      const read = reader.read(place, record);
      item = item === null ? read : reader.join(item, read);
    }
    entries.push({ hash, count, item });
  }
  const dropped = places.some(({ view, at }) => view.word(at + DROPPED) !== 0);
  const packing: Packing<T | null> = reader?.packing ?? BARE;
  return BottomK.of(limit, entries, threshold, cut || dropped, packing);
}

/** Visits the records of a counting table, in no order. */
export function eachRecord(view: KernelView, at: number, visit: (record: number) => void): void {
  const words = wordsOf(view);
  const first = (words[(at + SLOTS) >>> 2] ?? 0) >>> 2;
  const end = first + ((words[(at + MASK) >>> 2] ?? 0) + 1) * SLOT;
  for (let slot = first; slot < end; slot += SLOT)
    if (words[slot] !== 0 || words[slot + 1] !== 0) visit(words[slot + 2] ?? 0);
}

/** The memory as it lies, without signs. */
export function wordsOf({ bytes }: KernelView): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
}

/** The hash at and above which a sample has dropped what came. */
function thresholdOf({ view, at }: Place): number {
  // An untouched threshold has all bits set.
  return view.word(at + THRESHOLD + 4) === -1 ? Number.POSITIVE_INFINITY : view.long(at + THRESHOLD);
}

/** A number below 2^53 of two words. */
export function longAt(words: Uint32Array, at: number): number {
  return (words[at + 1] ?? 0) * 4294967296 + (words[at] ?? 0);
}

/** The hashes of a sample that lie below `top`, in no order. */
function hashesBelow(top: number, { words, at }: Place): Float64Array {
  const hashes = new Float64Array(words[(at + SIZE) >>> 2] ?? 0);
  const first = (words[(at + SLOTS) >>> 2] ?? 0) >>> 2;
  const end = first + ((words[(at + MASK) >>> 2] ?? 0) + 1) * SLOT;
  let size = 0;
  for (let slot = first; slot < end; slot += SLOT) {
    const hash = longAt(words, slot);
    if (hash === 0 || hash >= top) continue;
    hashes[size] = hash;
    size++;
  }
  return hashes.subarray(0, size);
}

/** All numbers of some lists, ascending, each once. */
function distinct(lists: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(0)] = lists;
  if (lists.length === 1) return first.sort();
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const list of lists) {
    all.set(list, size);
    size += list.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < size; i++) {
    if (i > 0 && all[i] === all[i - 1]) continue;
    all[kept] = all[i] ?? 0;
    kept++;
  }
  return all.subarray(0, kept);
}

/** The record of a hash, looked up as the kernel does; 0 if it isn't there. */
function recordOf({ words, at }: Place, hash: number): number {
  const mask = words[(at + MASK) >>> 2] ?? 0;
  const first = (words[(at + SLOTS) >>> 2] ?? 0) >>> 2;
  const high = Math.floor(hash / 4294967296);
  const low = hash - high * 4294967296;
  for (let place = (low & mask) >>> 0; ; place = (place + 1) & mask) {
    const slot = first + place * SLOT;
    if (words[slot] === low && words[slot + 1] === high) return words[slot + 2] ?? 0;
    if (words[slot] === 0 && words[slot + 1] === 0) return 0;
  }
}
