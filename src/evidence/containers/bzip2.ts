/**
 * Enters: bzip2, one stream or several in a row. Leaves: their bytes as one file, block by block. Deliberately absent:
 * the checksum of a whole stream, since every block has its own.
 */

import { CAME_BEFORE, Damaged } from '../budget.ts';
import { ByteReader } from '../byte-reader.ts';
import { Bits, readBlock } from '../bzip2-block.ts';
import { blockBytes } from '../bzip2-bytes.ts';
import { lose } from '../losses.ts';
import type { Reading } from '../types.ts';
import { type Container, startsWith } from './types.ts';

/** 900,000 symbols of at most 20 bits and the tables before them: no block is longer. */
const LONGEST_BLOCK = 2_500_000;
const BLOCK_UNIT = 100_000;
/** Digits of pi begin a block, those of its square root end a stream. */
const BLOCK = 0x314159265359;
const END = 0x177245385090;

export const bzip2: Container = {
  id: 'bzip2',
  title: 'bzip2 (.bz2)',
  loses: 'bytes behind the end, which are counted',
  sniff(head) {
    const level = head.bytes[3] ?? 0;
    const magic = Buffer.from(head.bytes.subarray(4, 10)).toString('hex');
    const known = magic === '314159265359' || magic === '177245385090';
    return startsWith(head, 'BZh') && level >= 0x31 && level <= 0x39 && known ? 0.95 : 0;
  },
  async *open(content, { reading, inside }) {
    yield { name: inside, bytes: unpacked(new ByteReader(content.raw()), reading) };
  },
};

async function* unpacked(reader: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  try {
    for (let first = true; ; first = false) {
      const start = await reader.peek(4);
      const level = (start[3] ?? 0) - 0x30;
      if (start[0] !== 0x42 || start[1] !== 0x5a || start[2] !== 0x68 || !(level >= 1 && level <= 9)) {
        if (first) throw new Damaged('corrupt', 'is damaged in its header');
        const behind = await reader.restBehindPadding();
        if (behind > 0) lose(reading, 'bytesBehindTheEnd', behind);
        return;
      }
      await reader.take(4);
      yield* blocks(reader, new Uint32Array(level * BLOCK_UNIT));
    }
  } finally {
    await reader.close();
  }
}

/** The blocks of one stream. They begin at any bit, so a part of a byte is carried from one to the next. */
async function* blocks(reader: ByteReader, room: Uint32Array): AsyncGenerator<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array(0);
  let position = 0;
  let bit = 0;
  for (;;) {
    if (bytes.length - position < LONGEST_BLOCK) {
      bytes = Buffer.concat([bytes.subarray(position), await reader.take(2 * LONGEST_BLOCK)]);
      position = 0;
    }
    const bits = new Bits(bytes, position);
    bits.read(bit);
    const magic = bits.read(24) * 2 ** 24 + bits.read(24);
    const crc = bits.read(16) * 2 ** 16 + bits.read(16);
    if (magic === END) {
      reader.unread(bytes.subarray(bits.position));
      return;
    }
    if (magic !== BLOCK) throw new Damaged('corrupt', 'is damaged (a block that is none)', CAME_BEFORE);
    const { count, start } = readBlock(bits, room);
    yield* blockBytes(room, count, start, crc);
    bit = bits.bit;
    position = bits.position - (bit > 0 ? 1 : 0);
  }
}
