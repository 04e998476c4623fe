/**
 * Enters: Zstandard, one frame or several in a row. Leaves: their bytes as one file. Deliberately absent: dictionaries
 * kept elsewhere, windows above 128 MiB (zstd itself asks before it holds more), blocks whose window would have to be moved without end.
 */

import type { XXHashAPI } from 'xxhash-wasm';
import { CAME_BEFORE, Damaged } from '../budget.ts';
import { ByteReader } from '../byte-reader.ts';
import { lose } from '../losses.ts';
import type { Reading } from '../types.ts';
import { type Frame, frameHeader, isSkippable, MAGIC_BYTES } from '../zstd-frame.ts';
import { type Container, startsWith } from './types.ts';

const LARGEST_WINDOW = 2 ** 27;
const LARGEST_HEADER = 18;
const BLOCK_HEADER = 3;
const CHECKSUM = 4;
const LARGEST_BLOCK = 1 << 17;
/**
 * The decoder moves its whole window for each block. Blocks of 128 KiB in a window of 128 MiB move 1024 bytes for each
 * that comes out; tiny blocks would move thousands of millions of times that. Free: 64 GiB, some seconds.
 */
const FREE_MOVES = 2 ** 36;
const MOVES_A_BYTE = 1100;

const MAGIC = '\x28\xb5\x2f\xfd';

/** One for all: a hash keeps its own state. */
let hashes: Promise<XXHashAPI> | undefined;

export const zstd: Container = {
  id: 'zstd',
  title: 'Zstandard (.zst)',
  loses: 'bytes behind the end, which are counted',
  sniff: (head) => (startsWith({ bytes: withoutSkippable(head.bytes) }, MAGIC) ? 0.95 : 0),
  async *open(content, { reading, inside }) {
    yield { name: inside, bytes: zstdBytes(new ByteReader(content.raw()), reading) };
  },
};

/** What follows the frames that pzstd and others begin with, which hold sizes. LZ4 may begin with such frames, too. */
function withoutSkippable(bytes: Uint8Array): Uint8Array {
  let rest = bytes;
  for (let skip = isSkippable(rest); skip !== undefined; skip = isSkippable(rest)) rest = rest.subarray(skip);
  return rest;
}

/** What the frames hold. Closes the reader. @throws Damaged after what could be read */
export async function* zstdBytes(reader: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  hashes ??= import('xxhash-wasm').then(({ default: load }) => load());
  const { create64 } = await hashes;
  try {
    for (let first = true; ; first = false) {
      const start = await reader.peek(LARGEST_HEADER);
      if (start.length === 0 && !first) return;
      const skip = isSkippable(start);
      if (skip !== undefined) {
        if ((await reader.skip(skip)) < skip) throw cut();
        continue;
      }
      const frame = frameHeader(start);
      if (frame === undefined) {
        if (first || start.length < MAGIC_BYTES) throw first ? broken('no frame') : cut();
        const behind = await reader.restBehindPadding();
        if (behind > 0) lose(reading, 'bytesBehindTheEnd', behind);
        return;
      }
      if (frame.dictionary !== 0)
        throw new Damaged('unreadMembers', 'needs a dictionary that is not in it: unpack it with zstd -d -D first');
      if (frame.window > LARGEST_WINDOW)
        throw new Damaged('unreadMembers', 'needs more than 128 MiB to be unpacked: unpack it with zstd -d first');
      const made: Uint8Array[] = [];
      const engine = new Decompress((chunk) => made.push(chunk));
      const sum = create64();
      const frameSum = (): number => Number(BigInt.asUintN(32, sum.digest()));
      const push = (bytes: Uint8Array, last: boolean): Uint8Array[] => {
        try {
          engine.push(bytes, last);
        } catch (error) {
          throw broken(error instanceof Error ? error.message : 'it can not be decoded');
        }
        const chunks = made.splice(0);
        if (frame.checksum) for (const chunk of chunks) sum.update(chunk);
        return chunks;
      };
      yield* frameBytes(reader, frame, push, frameSum);
    }
  } finally {
    await reader.close();
  }
}

/** One frame, a block at a time: what is made of one push is at most a block. */
async function* frameBytes(
  reader: ByteReader,
  frame: Frame,
  push: (bytes: Uint8Array, last: boolean) => Uint8Array[],
  sum: () => number,
): AsyncGenerator<Uint8Array> {
  const header = await reader.take(frame.header);
  if (header.length < frame.header) throw cut();
  const checksum = frame.checksum ? CHECKSUM : 0;
  let before: Uint8Array = header;
  let moved = 0;
  let made = 0;
  for (let last = false; !last; ) {
    const [low = 0, middle = 0, high = 0] = await reader.peek(BLOCK_HEADER);
    const mark = low | (middle << 8) | (high << 16);
    last = (mark & 1) === 1;
    const kind = (mark >> 1) & 3;
    const size = mark >> 3;
    if (size > LARGEST_BLOCK || kind === 3) throw broken('a block that is none');
    const length = BLOCK_HEADER + (kind === 1 ? 1 : size);
    const block = await reader.take(length);
    if (block.length < length) throw cut();
    // The decoder skips the checksum; one that is cut off must not keep it from giving the last block.
    const tail = Buffer.alloc(last ? checksum : 0);
    const behind = await reader.take(tail.length);
    for (const chunk of push(Buffer.concat([before, block, tail]), last)) {
      made += chunk.length;
      if (chunk.length > 0) yield chunk;
    }
    if (behind.length < tail.length) throw cut();
    if (tail.length > 0 && Buffer.from(behind).readUInt32LE() !== sum())
      throw new Damaged('corrupt', 'is damaged: its checksum is that of other bytes');
    before = new Uint8Array(0);
    moved += frame.window;
    if (moved > FREE_MOVES + MOVES_A_BYTE * made)
      throw new Damaged('beyondBudget', 'is made of blocks so small that it was left there: unpack it by hand');
  }
}

function cut(): Damaged {
  return new Damaged('truncated', 'is cut off', CAME_BEFORE);
}

function broken(why: string): Damaged {
  return new Damaged('corrupt', `is damaged (${why})`, CAME_BEFORE);
}
