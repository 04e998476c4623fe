/** Enters: bytes at any place. Leaves: a stretch of them, as if it were all; what of it is no padding. */
import type { RandomAccess } from './types.ts';

/** Read at once where only their number is asked for. */
const STEP = 1 << 16;

export function windowOf(random: RandomAccess, from: number, to: number): RandomAccess {
  const size = Math.max(0, to - from);
  const read = (at: number, length: number) => random.read(from + at, Math.max(0, Math.min(length, size - at)));
  return { size, read };
}

/** How many of the bytes lie behind an end, from the first that isn't zero: zeros are padding. */
export async function behindPadding(random: RandomAccess): Promise<number> {
  for (let at = 0; at < random.size; ) {
    const bytes = await random.read(at, Math.min(STEP, random.size - at));
    if (bytes.length === 0) break;
    const first = bytes.findIndex((byte) => byte !== 0);
    if (first >= 0) return random.size - at - first;
    at += bytes.length;
  }
  return 0;
}
