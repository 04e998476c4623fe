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
      const done = yield* readWindow(window, reader, false);
      // At least as many new bytes as are read again, so that a long row is read in linear time.
      used = window.length - done;
      const size = Math.max(WINDOW, used * 2);
      // Fresh memory for each window costs more to collect than the window to read.
      const next = size === window.length ? window : Buffer.allocUnsafe(size);
      window.copy(next, 0, done);
      window = next;
    }
  }
  yield* readWindow(window.subarray(0, used), reader, true);
}

/** Reads one window, in several goes if its rows take much more room than their bytes. @returns how many bytes are done with */
export function* readWindow(window: Uint8Array, reader: SqlReader, final: boolean): Generator<Batch, number> {
  let done = 0;
  do {
    const rest = window.subarray(done);
    done += reader.read(rest, final);
    yield* reader.take(rest);
  } while (reader.paused);
  return done;
}
