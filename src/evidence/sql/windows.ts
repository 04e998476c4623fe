/**
 * Enters: blocks of UTF-8 and what reads rows in them. Leaves: its batches. Deliberately absent: what the rows are; the
 * reader says how much of each window it is done with, and sees the rest again.
 */
import type { Batch } from '../types.ts';
import type { SqlReader } from './reader.ts';

/**
 * Bytes read at once, which is also the size of a batch. Larger windows leave the processor's cache; smaller ones make
 * more batches of a dump with many tables.
 */
const WINDOW = 1 << 19;

/** Reads all of it. */
export async function* readWindows(blocks: AsyncIterable<Uint8Array>, reader: SqlReader): AsyncGenerator<Batch> {
  let window = Buffer.allocUnsafe(WINDOW);
  let used = 0;
  for await (const block of blocks) {
    for (let at = 0; at < block.length; ) {
      const part = block.subarray(at, at + window.length - used);
      window.set(part, used);
      used += part.length;
      at += part.length;
      if (used < window.length) continue;
      const done = reader.read(window, false);
      yield* reader.take(window);
      // At least as many new bytes as are read again, so that a long row is read in linear time.
      used = window.length - done;
      const size = Math.max(WINDOW, used * 2);
      // Fresh memory for each window costs more to collect than the window to read.
      const next = size === window.length ? window : Buffer.allocUnsafe(size);
      window.copy(next, 0, done);
      window = next;
    }
  }
  const rest = window.subarray(0, used);
  reader.read(rest, true);
  yield* reader.take(rest);
}
