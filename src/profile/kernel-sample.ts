/**
 * Samples and counting tables of the kernel, read out of its memory. Enters: the memory and where a sample lies. Leaves: the
 * sample. Its layout is written in `src/kernel/assembly/bottom.ts`: slots of a hash and the place of a record, found from
 * the lower bits of the hash on.
 */
import type { KernelView } from '../kernel/kernel.ts';
import { BottomK, type Kept } from './sketch.ts';

/** Words of a slot: hash (two), record. */
const SLOT = 4;
/** Fields of a sample. */
const SIZE = 4;
const MASK = 8;
const DROPPED = 12;
const THRESHOLD = 16;
const SLOTS = 24;

/** A sample; only what it keeps is made. `item` is null for slots without records. */
export function sample(view: KernelView, at: number, limit: number, item: null): BottomK<null>;
export function sample<T>(
  view: KernelView,
  at: number,
  limit: number,
  item: (record: number, words: Uint32Array) => T,
): BottomK<T>;
export function sample<T>(
  view: KernelView,
  at: number,
  limit: number,
  item: ((record: number, words: Uint32Array) => T) | null,
): BottomK<T | null> {
  // An untouched threshold has all bits set.
  const top = view.word(at + THRESHOLD + 4) === -1 ? Number.POSITIVE_INFINITY : view.long(at + THRESHOLD);
  const words = wordsOf(view);
  const hashes = hashesBelow(top, words, at);
  const cut = hashes.length > limit;
  const threshold = cut ? (hashes[limit - 1] ?? 0) + 1 : top;
  const size = Math.min(limit, hashes.length);
  const entries: Kept<T | null>[] = [];
  for (let i = 0; i < size; i++) {
    const hash = hashes[i] ?? 0;
    if (item === null) {
      entries.push({ hash, count: 1, item: null });
      continue;
    }
    const record = recordOf(words, at, hash);
    const count = (words[(record >>> 2) + 1] ?? 0) * 4294967296 + (words[record >>> 2] ?? 0);
    entries.push({ hash, count, item: item(record, words) });
  }
  return BottomK.of(limit, entries, threshold, cut || view.word(at + DROPPED) !== 0);
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

/** The hashes of a sample that lie below `top`, ascending. */
function hashesBelow(top: number, words: Uint32Array, at: number): Float64Array {
  const hashes = new Float64Array(words[(at + SIZE) >>> 2] ?? 0);
  const first = (words[(at + SLOTS) >>> 2] ?? 0) >>> 2;
  const end = first + ((words[(at + MASK) >>> 2] ?? 0) + 1) * SLOT;
  let size = 0;
  for (let slot = first; slot < end; slot += SLOT) {
    const hash = (words[slot + 1] ?? 0) * 4294967296 + (words[slot] ?? 0);
    if (hash === 0 || hash >= top) continue;
    hashes[size] = hash;
    size++;
  }
  return hashes.subarray(0, size).sort();
}

/** The record of a hash that is there, looked up as the kernel does. */
function recordOf(words: Uint32Array, at: number, hash: number): number {
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
