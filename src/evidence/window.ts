/** Enters: bytes at any place. Leaves: a stretch of them, as if it were all. */
import type { RandomAccess } from './types.ts';

export function windowOf(random: RandomAccess, from: number, to: number): RandomAccess {
  const size = Math.max(0, to - from);
  const read = (at: number, length: number) => random.read(from + at, Math.max(0, Math.min(length, size - at)));
  return { size, read };
}
