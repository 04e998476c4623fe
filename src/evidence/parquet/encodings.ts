/**
 * Enters: packed numbers of a Parquet page. Leaves: the numbers. Deliberately absent: growth: an output has the length
 * the page has values, and no run writes beyond it. Source: parquet-format, Encodings.md.
 */
import { ParquetBroken } from './thrift.ts';

/** A place in bytes. */
export class Cursor {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.at = at;
  }

  take(length: number): Buffer {
    if (!(length >= 0) || length > this.bytes.length - this.at) throw new ParquetBroken('a page is cut off');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  skip(length: number): void {
    if (!(length >= 0) || length > this.bytes.length - this.at) throw new ParquetBroken('a page is cut off');
    this.at += length;
  }

  uint32(): number {
    this.skip(4);
    return this.bytes.readUInt32LE(this.at - 4);
  }

  /** Up to 32 bits. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.take(1)[0] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new ParquetBroken('a page is damaged');
  }

  /** Up to 64 bits, signed. */
  zigzag(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.take(1)[0] ?? 0;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return (value >> 1n) ^ -(value & 1n);
    }
    throw new ParquetBroken('a page is damaged');
  }
}

/**
 * Runs and packed groups of numbers of `width` bits, some at a time: a page of a megabyte may hold millions of them.
 * Without runs, all are packed one behind the other.
 */
export class Runs {
  private readonly bytes: Buffer;
  private readonly width: number;
  private readonly first: number;
  private readonly bare: boolean;
  private readonly count: number;
  private at = 0;
  /** Numbers that come, in all and of the run that is being read. */
  private left = 0;
  private inRun = 0;
  /** The number of a run; of a packed one: bytes read ahead, their bits, and where it ends. */
  private value = 0;
  private packedEnd = -1;
  private held = 0;
  private bits = 0;

  /** @throws ParquetBroken */
  constructor(cursor: Cursor, width: number, count: number, bare = false) {
    if (width > 32) throw new ParquetBroken('a page is damaged');
    this.bytes = cursor.bytes;
    this.first = cursor.at;
    this.width = width;
    this.count = count;
    this.bare = bare;
    this.rewind();
  }

  /** Goes back to the first number. */
  rewind(): void {
    this.at = this.first;
    this.left = this.count;
    this.inRun = 0;
    if (this.bare && this.count > 0) this.pack(this.count, Math.ceil((this.count * this.width) / 8));
  }

  /** The next numbers, as many as there are or `output` holds. @returns how many. @throws ParquetBroken */
  read(output: Uint8Array | Uint32Array): number {
    const want = Math.min(output.length, this.left);
    for (let seen = 0; seen < want; ) {
      if (this.inRun === 0) this.run();
      const count = Math.min(this.inRun, want - seen);
      if (this.packedEnd < 0) output.fill(this.value, seen, seen + count);
      else this.unpack(output, seen, count);
      seen += count;
      this.inRun -= count;
      this.left -= count;
      if (this.inRun === 0 && this.packedEnd >= 0) this.at = this.packedEnd;
    }
    return want;
  }

  private run(): void {
    const cursor = new Cursor(this.bytes, this.at);
    const head = cursor.varint();
    const byteWidth = (this.width + 7) >> 3;
    if (head % 2 === 0) {
      this.value = byteWidth === 0 ? 0 : cursor.take(byteWidth).readUIntLE(0, byteWidth);
      if (head === 0) throw new ParquetBroken('a page is damaged');
      this.at = cursor.at;
      this.inRun = Math.min(head / 2, this.left);
      this.packedEnd = -1;
      return;
    }
    this.at = cursor.at;
    const groups = (head - 1) / 2;
    // Writers may cut the last group short; only what is needed has to be there.
    const take = Math.min(groups, Math.ceil(this.left / 8));
    const length = Math.min(take * this.width, this.bytes.length - this.at);
    const count = Math.min(take * 8, this.left);
    if (groups === 0 || length * 8 < count * this.width) throw new ParquetBroken('a page is damaged');
    this.pack(count, length);
  }

  private pack(count: number, length: number): void {
    this.inRun = count;
    this.packedEnd = this.at + length;
    this.held = 0;
    this.bits = 0;
  }

  private unpack(output: Uint8Array | Uint32Array, start: number, count: number): void {
    const { bytes, width, packedEnd } = this;
    let { held, bits, at } = this;
    const size = 2 ** width;
    for (let i = start; i < start + count; i++) {
      if (width <= 24) {
        for (; bits < width; bits += 8) held |= (at < packedEnd ? (bytes[at++] ?? 0) : 0) << bits;
        output[i] = held & (size - 1);
        held >>>= width;
      } else {
        for (; bits < width; bits += 8) held += (at < packedEnd ? (bytes[at++] ?? 0) : 0) * 2 ** bits;
        output[i] = held % size;
        held = Math.floor(held / size);
      }
      bits -= width;
    }
    this.held = held;
    this.bits = bits;
    this.at = at;
  }
}

/** Whole numbers as differences, in blocks. */
export function deltaNumbers(cursor: Cursor, most: number): BigInt64Array {
  const blockSize = cursor.varint();
  const minis = cursor.varint();
  const total = cursor.varint();
  let value = cursor.zigzag();
  const perMini = blockSize / minis;
  if (total > most || !Number.isInteger(perMini) || perMini === 0 || perMini % 8 !== 0 || perMini > 1 << 20)
    throw new ParquetBroken('a page is damaged');
  const output = new BigInt64Array(total);
  if (total > 0) output[0] = value;
  for (let seen = 1; seen < total; ) {
    const least = cursor.zigzag();
    const widths = cursor.take(minis);
    for (let mini = 0; mini < minis && seen < total; mini++) {
      const width = widths[mini] ?? 0;
      if (width > 64) throw new ParquetBroken('a page is damaged');
      const packed = cursor.take(Math.min((perMini / 8) * width, cursor.bytes.length - cursor.at));
      const count = Math.min(perMini, total - seen);
      if (packed.length * 8 < count * width) throw new ParquetBroken('a page is cut off');
      let held = 0n;
      let bits = 0;
      let at = 0;
      const mask = (1n << BigInt(width)) - 1n;
      for (let i = 0; i < count; i++) {
        while (bits < width) {
          held |= BigInt(packed[at++] ?? 0) << BigInt(bits);
          bits += 8;
        }
        value = BigInt.asIntN(64, value + least + (held & mask));
        held >>= BigInt(width);
        bits -= width;
        output[seen++] = value;
      }
    }
  }
  return output;
}

/** Bytes whose lengths stand in front. */
export function deltaLengths(cursor: Cursor, most: number): Buffer[] {
  return Array.from(deltaNumbers(cursor, most), (length) => cursor.take(Number(length)));
}

/** Bytes that begin as those before them do. */
export function deltaBytes(cursor: Cursor, most: number, mostBytes: number): Buffer[] {
  const shared = deltaNumbers(cursor, most);
  const ends = deltaLengths(cursor, most);
  let before: Buffer = Buffer.alloc(0);
  let sum = 0;
  return ends.map((end, i) => {
    const length = Number(shared[i] ?? 0n);
    sum += length + end.length;
    // Each value may repeat the one before it: a page of 1 MB could unpack to 1,000 times that.
    if (length < 0 || length > before.length || sum > mostBytes) throw new ParquetBroken('a page is damaged');
    before = length === 0 ? end : Buffer.concat([before.subarray(0, length), end]);
    return before;
  });
}

/** Numbers whose first bytes stand together, then their second bytes, and so on. */
export function joined(cursor: Cursor, count: number, width: number): Buffer {
  const split = cursor.take(count * width);
  const whole = Buffer.allocUnsafe(split.length);
  for (let byte = 0; byte < width; byte++) {
    for (let i = 0; i < count; i++) whole[i * width + byte] = split[byte * count + i] ?? 0;
  }
  return whole;
}
