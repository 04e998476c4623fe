/**
 * Enters: an Avro object container file. Leaves: batches, nested values as in JSON. Deliberately absent: the usual
 * library, which writes program code from the names in a schema; and codecs bzip2 and xz.
 */

import { InputError } from '../../errors.ts';
import { type AvroType, avroSchema, SchemaBroken } from '../avro/schema.ts';
import { AvroBroken, AvroValues, zigzag } from '../avro/values.ts';
import { Damaged } from '../budget.ts';
import { HeldBytes } from '../held-bytes.ts';
import { JsonTable } from '../json/table.ts';
import { loseForGood } from '../losses.ts';
import { CodecBroken, codecNamed, MOST_UNPACKED, type Unpack } from '../parquet/codecs.ts';
import type { Format, Reading } from '../types.ts';

const MAGIC = 'Obj\x01';
const SYNC_BYTES = 16;
/** The schema and its like, in front of the first block. */
const MOST_HEADER = 1 << 24;
/** The two numbers in front of a block. */
const BLOCK_HEAD = 20;

interface Header {
  readonly type: AvroType;
  readonly codec: string;
  readonly sync: Buffer;
}

export const avro: Format = {
  id: 'avro',
  title: 'Avro object container',
  loses: 'which parent record a nested array belongs to; dates, times and decimals are written out',
  binary: true,

  sniff: ({ bytes }) => (Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') === MAGIC ? 1 : 0),

  async *read(content, reading) {
    const source = new HeldBytes(content.raw());
    const header = await headerOf(source, content.head.name);
    const unpack = await codecNamed(header.codec, content.budget);
    if (unpack === undefined)
      throw new InputError(
        `${content.head.name}: packed with a codec leakprint doesn't read: convert it to deflate or no codec`,
      );
    const table = new JsonTable(reading, true);
    while (await source.has(1)) {
      const block = await nextBlock(source, header.sync, reading);
      if (block === undefined) continue;
      try {
        readBlock(block, header, unpack, table, reading);
      } catch (error) {
        // Records that were made before the budget was spent stand.
        if (error instanceof Damaged) yield* table.end();
        throw error;
      }
      yield* table.drain();
    }
    yield* table.end();
  },
};

async function headerOf(source: HeldBytes, name: string): Promise<Header> {
  const wrong = (why: string): InputError => new InputError(`${name}: ${why}: give another copy of the Avro file`);
  for (let want = 1 << 12; ; want *= 4) {
    const more = await source.has(want);
    const found = metadata(source.bytes);
    if (found === undefined) {
      if (more && want <= MOST_HEADER) continue;
      throw wrong('the header is damaged or cut off');
    }
    const sync = Buffer.from(source.bytes.subarray(found.end, found.end + SYNC_BYTES));
    source.drop(found.end + SYNC_BYTES);
    try {
      const type = avroSchema(found.entries.get('avro.schema') ?? '');
      return { type, codec: found.entries.get('avro.codec') || 'null', sync };
    } catch (error) {
      throw error instanceof SchemaBroken ? wrong(error.message) : error;
    }
  }
}

/** The map in front. @returns undefined if the bytes end before it does */
function metadata(bytes: Buffer): { entries: Map<string, string>; end: number } | undefined {
  const entries = new Map<string, string>();
  let at = MAGIC.length;
  const long = (): number => {
    const { value, end } = zigzag(bytes, at);
    at = end < 0 ? Number.POSITIVE_INFINITY : end;
    return Number(value);
  };
  const text = (): string => {
    const length = long();
    const part = bytes.toString('utf8', at, at + length);
    at = length < 0 ? Number.POSITIVE_INFINITY : at + length;
    return part;
  };
  for (let count = long(); count !== 0 && at <= bytes.length; count = long()) {
    if (count < 0) long();
    for (let i = Math.abs(count); i > 0 && at <= bytes.length; i--) {
      const key = text();
      if (at <= bytes.length) entries.set(key, text());
    }
  }
  return at + SYNC_BYTES <= bytes.length ? { entries, end: at } : undefined;
}

interface Block {
  readonly count: bigint;
  readonly packed: Buffer;
  readonly whole: boolean;
}

/** The next block; undefined if the bytes up to the next marker were none (counted). */
async function nextBlock(source: HeldBytes, sync: Buffer, reading: Reading): Promise<Block | undefined> {
  await source.has(BLOCK_HEAD);
  const count = zigzag(source.bytes, 0);
  const size = zigzag(source.bytes, Math.max(count.end, 0));
  const length = Number(size.value);
  if (count.end > 0 && size.end > 0 && count.value >= 0n && length >= 0 && length <= MOST_UNPACKED) {
    const end = size.end + length;
    const whole = await source.has(end + SYNC_BYTES);
    if (!whole || source.bytes.subarray(end, end + SYNC_BYTES).equals(sync)) {
      // A block with another end than the file's marker is damaged; one that the file ends in may hold records.
      if (!whole && source.bytes.indexOf(sync) >= 0) return skip(source, sync, reading);
      const packed = source.bytes.subarray(size.end, end);
      source.drop(whole ? end + SYNC_BYTES : source.bytes.length);
      return { count: count.value, packed, whole };
    }
  }
  return skip(source, sync, reading);
}

/** Passes over what lies in front of the next marker. */
async function skip(source: HeldBytes, sync: Buffer, reading: Reading): Promise<undefined> {
  loseForGood(reading, 'damagedBlocks');
  for (;;) {
    const found = source.bytes.indexOf(sync);
    if (found >= 0) {
      source.drop(found + SYNC_BYTES);
      return undefined;
    }
    source.drop(Math.max(0, source.bytes.length - SYNC_BYTES + 1));
    if (!(await source.has(source.bytes.length + 1))) {
      source.drop(source.bytes.length);
      return undefined;
    }
  }
}

function readBlock(block: Block, header: Header, unpack: Unpack, table: JsonTable, reading: Reading): void {
  if (!block.whole) loseForGood(reading, 'truncated');
  // Behind a Snappy block stands the checksum of what it holds.
  const packed = header.codec === 'snappy' ? block.packed.subarray(0, -4) : block.packed;
  let left = block.count;
  try {
    const values = new AvroValues(unpack(packed, 0), table, reading);
    for (; left > 0n; left--) values.record(header.type);
    if (!values.done) throw new AvroBroken('bytes are left');
  } catch (error) {
    if (!(error instanceof AvroBroken || error instanceof CodecBroken)) throw error;
    // How many records it would have held is the block's claim only.
    if (block.whole) loseForGood(reading, 'damagedBlocks');
  }
}
