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

  uint32(): number {
    return this.take(4).readUInt32LE();
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

/** Runs and packed groups of numbers of `width` bits. */
export function hybrid(cursor: Cursor, width: number, output: Uint8Array | Uint32Array): void {
  if (width > 32) throw new ParquetBroken('a page is damaged');
  const byteWidth = (width + 7) >> 3;
  for (let seen = 0; seen < output.length; ) {
    const head = cursor.varint();
    if (head % 2 === 0) {
      const value = byteWidth === 0 ? 0 : cursor.take(byteWidth).readUIntLE(0, byteWidth);
      const count = head / 2;
      if (count === 0) throw new ParquetBroken('a page is damaged');
      const end = Math.min(seen + count, output.length);
      output.fill(value, seen, end);
      seen = end;
    } else {
      const groups = (head - 1) / 2;
      const most = Math.ceil((output.length - seen) / 8);
      // Writers may cut the last group short; only what is needed has to be there.
      const take = Math.min(groups, most);
      const rest = cursor.bytes.length - cursor.at;
      const packed = cursor.take(Math.min(take * width, rest));
      const count = Math.min(take * 8, output.length - seen);
      if (groups === 0 || packed.length * 8 < count * width) throw new ParquetBroken('a page is damaged');
      unpack(packed, width, output, seen, count);
      seen += count;
      if (groups > take) return;
    }
  }
}

function unpack(packed: Buffer, width: number, output: Uint8Array | Uint32Array, start: number, count: number): void {
  let held = 0;
  let bits = 0;
  let at = 0;
  const size = 2 ** width;
  for (let i = 0; i < count; i++) {
    while (bits < width) {
      held += (packed[at++] ?? 0) * 2 ** bits;
      bits += 8;
    }
    output[start + i] = held % size;
    held = Math.floor(held / size);
    bits -= width;
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
