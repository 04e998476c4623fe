/**
 * Enters: blocks of something that can't be read at any place. Leaves: the same at any place, out of memory. Deliberately
 * absent: temporary files; evidence leaves no copies behind.
 */
import type { RandomAccess } from './types.ts';

/** What comes from standard input or out of an archive is held up to this size, where a format needs it whole: 256 MiB. */
const MOST_HELD = 1 << 28;

/** @returns undefined as soon as `may` says no to a block, or the whole is above `most` bytes */
export async function hold(
  blocks: AsyncIterable<Uint8Array>,
  may: (bytes: number) => boolean,
  most = MOST_HELD,
): Promise<RandomAccess | undefined> {
  const held: Uint8Array[] = [];
  const starts: number[] = [];
  let size = 0;
  for await (const block of blocks) {
    if (block.length === 0) continue;
    if (size + block.length > most || !may(block.length)) return undefined;
    held.push(block);
    starts.push(size);
    size += block.length;
  }
  return {
    size,
    async read(offset, length) {
      const end = Math.min(size, offset + Math.max(0, length));
      if (!(offset >= 0 && offset < end)) return new Uint8Array(0);
      let index = find(starts, offset);
      const parts: Uint8Array[] = [];
      for (let at = offset; at < end; index++) {
        const block = held[index] ?? new Uint8Array(0);
        const from = at - (starts[index] ?? 0);
        const part = block.subarray(from, from + end - at);
        parts.push(part);
        at += part.length;
      }
      const [only] = parts;
      return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
    },
  };
}

/** The last start that isn't beyond the offset. */
function find(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
