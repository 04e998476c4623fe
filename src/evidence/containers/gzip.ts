/**
 * Enters: gzip, one member or several in a row (as parallel compressors and `cat` write). Leaves: their bytes as one
 * file. Deliberately absent: the name and time in the header, which are the packer's.
 */
import { crc32 } from 'node:zlib';
import { Damaged } from '../budget.ts';
import { ByteReader } from '../byte-reader.ts';
import { inflate } from '../inflate.ts';
import { lose } from '../losses.ts';
import type { Reading } from '../types.ts';
import { type Container, startsWith } from './types.ts';

const FIXED_HEADER = 10;
const TRAILER = 8;
/** Bits of the flags: RFC 1952, 2.3.1. */
const HAS_CHECK = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
/** A name or comment in a header is not longer than this. */
const LONGEST_TEXT = 1 << 16;

export const gzip: Container = {
  id: 'gzip',
  title: 'gzip (.gz, .tgz)',
  loses: 'bytes behind the end, which are counted',
  sniff: (head) => (startsWith(head, '\x1f\x8b\x08') ? 0.95 : 0),
  async *open(content, { reading, inside }) {
    yield { name: inside, bytes: unpacked(new ByteReader(content.raw()), reading) };
  },
};

async function* unpacked(reader: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  try {
    for (let first = true; ; first = false) {
      if (!(await header(reader, first))) break;
      let sum = 0;
      let size = 0;
      for await (const chunk of inflate(reader)) {
        sum = crc32(chunk, sum);
        size += chunk.length;
        yield chunk;
      }
      const trailer = Buffer.from(await reader.take(TRAILER));
      if (trailer.length < TRAILER) throw new Damaged('truncated', 'is cut off just before its end');
      if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size % 2 ** 32)
        throw new Damaged('corrupt', 'is damaged: its checksum is that of other bytes');
    }
    const behind = await reader.restBehindPadding();
    if (behind > 0) lose(reading, 'bytesBehindTheEnd', behind);
  } finally {
    await reader.close();
  }
}

/** Takes the header of a member. @returns false if none begins here */
async function header(reader: ByteReader, first: boolean): Promise<boolean> {
  const start = await reader.peek(FIXED_HEADER);
  if (start.length < FIXED_HEADER || start[0] !== 0x1f || start[1] !== 0x8b || start[2] !== 8) {
    if (!first) return false;
    throw new Damaged('truncated', 'is cut off in its header');
  }
  await reader.take(FIXED_HEADER);
  const flags = start[3] ?? 0;
  if (flags & HAS_EXTRA) {
    const [low = 0, high = 0] = await reader.take(2);
    await reader.take(low + high * 256);
  }
  if (flags & HAS_NAME) await skipText(reader);
  if (flags & HAS_COMMENT) await skipText(reader);
  if (flags & HAS_CHECK) await reader.take(2);
  return true;
}

async function skipText(reader: ByteReader): Promise<void> {
  const text = await reader.take(LONGEST_TEXT);
  const end = text.indexOf(0);
  if (end < 0) throw new Damaged('corrupt', 'is damaged in its header');
  reader.unread(text.subarray(end + 1));
}
