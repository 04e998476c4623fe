/** A regular file as bytes: from start to end, at any place, and whether it was left alone. Never written to. */
import type { FileHandle } from 'node:fs/promises';
import type { RandomAccess } from './types.ts';

/** Bytes in a block: larger ones are no faster, smaller ones cost a call each. */
export const BLOCK_BYTES = 1 << 18;

/** What changes with every change of the file. */
export async function stateOf(file: FileHandle): Promise<string> {
  const { size, mtimeNs, ctimeNs } = await file.stat({ bigint: true });
  return `${size} ${mtimeNs} ${ctimeNs}`;
}

/**
 * All bytes from the start. The next ones are on their way while these are looked at.
 *
 * @param passing whether a chunk holds only until the next is asked for; asked before each read
 */
export async function* chunksOf(file: FileHandle, passing: () => boolean = () => false): AsyncGenerator<Uint8Array> {
  const passed = [Buffer.alloc(0), Buffer.alloc(0)];
  let turn = 0;
  const read = (at: number) => {
    turn ^= 1;
    let into = passing() ? passed[turn] : undefined;
    if (into?.length !== BLOCK_BYTES) into = Buffer.allocUnsafeSlow(BLOCK_BYTES);
    if (passing()) passed[turn] = into;
    const coming = file.read(into, 0, BLOCK_BYTES, at);
    // It may fail before anybody waits for it.
    coming.catch(() => {});
    return coming;
  };
  let coming = read(0);
  try {
    for (let at = 0; ; ) {
      const { bytesRead, buffer } = await coming;
      if (bytesRead === 0) return;
      at += bytesRead;
      coming = read(at);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    // Whoever stops early closes the file next.
    await coming.catch(() => {});
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
