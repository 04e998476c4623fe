/** A regular file as bytes: from start to end, at any place, and whether it was left alone. Never written to. */
import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { RandomAccess } from './types.ts';

/** Bytes in a block: larger ones are no faster, smaller ones cost a call each. */
export const BLOCK_BYTES = 1 << 18;

/** What changes with every change of the file. */
export async function stateOf(file: FileHandle): Promise<string> {
  const { size, mtimeNs, ctimeNs } = await file.stat({ bigint: true });
  return `${size} ${mtimeNs} ${ctimeNs}`;
}

/** Blocks read on the spot after which everything else gets its turn: signals, progress, other threads' errors. */
const TURN = 4;
/** A block that lies in memory is there in a fifth of this (milliseconds). */
const SLOW = 0.5;
/** Blocks that are read ahead after a slow one, before another is tried on the spot. */
const AHEAD = 16;

/**
 * All bytes from the start. While they come from a device, the next ones are on their way when these are looked at. Where they
 * lie in memory, reading ahead would only take a processor from those who count: then a passing chunk is read when it is
 * asked for.
 *
 * @param passing whether a chunk holds only until the next is asked for; asked before each read
 */
export async function* chunksOf(file: FileHandle, passing: () => boolean = () => false): AsyncGenerator<Uint8Array> {
  const passed = [Buffer.alloc(0), Buffer.alloc(0)];
  let turn = 0;
  let ahead = 0;
  const room = (): Buffer => {
    turn++;
    let into = passing() ? passed[turn & 1] : undefined;
    if (into?.length !== BLOCK_BYTES) into = Buffer.allocUnsafeSlow(BLOCK_BYTES);
    if (passing()) passed[turn & 1] = into;
    return into;
  };
  const fetch = (at: number) => {
    ahead--;
    const coming = file.read(room(), 0, BLOCK_BYTES, at);
    // It may fail before anybody waits for it.
    coming.catch(() => {});
    return coming;
  };
  let coming: ReturnType<typeof fetch> | undefined;
  try {
    for (let at = 0; ; ) {
      if (coming === undefined && passing() && ahead <= 0) {
        if (turn % TURN === 0) await setImmediate();
        const into = room();
        const start = performance.now();
        const bytes = readSync(file.fd, into, 0, BLOCK_BYTES, at);
        if (performance.now() - start > SLOW) ahead = AHEAD;
        if (bytes === 0) return;
        at += bytes;
        yield into.subarray(0, bytes);
        continue;
      }
      const { bytesRead, buffer } = await (coming ?? fetch(at));
      coming = undefined;
      if (bytesRead === 0) return;
      at += bytesRead;
      if (!passing() || ahead > 0) coming = fetch(at);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    // Whoever stops early closes the file next.
    await coming?.catch(() => {});
  }
}

/** Every read names its place, so that it doesn't disturb the reading from the start. */
export function randomFile(file: FileHandle, size: number): RandomAccess {
  return {
    size,
    async read(offset, length) {
      const most = Math.max(0, Math.min(length, size - offset));
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(most), 0, most, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
}
