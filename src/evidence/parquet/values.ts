/**
 * Enters: the values of a Parquet page as they are packed. Leaves: their texts: all digits, ISO 8601, text, hexadecimal.
 * Deliberately absent: numbers as JavaScript has them, but for fractions.
 */
import { blobText, textOf } from '../cell-bytes.ts';
import {
  bigEndian,
  dateText,
  decimalText,
  floatText,
  type SecondDigits,
  timestampText,
  timeText,
  uuidText,
} from '../cell-numbers.ts';
import type { Reading } from '../types.ts';
import { Cursor, deltaBytes, deltaLengths, deltaNumbers, hybrid, joined } from './encodings.ts';
import type { SchemaNode } from './footer.ts';
import { ParquetBroken } from './thrift.ts';

const BOOLEAN = 0;
const INT32 = 1;
const INT64 = 2;
const INT96 = 3;
const FLOAT = 4;
const DOUBLE = 5;
const BYTE_ARRAY = 6;
const FIXED = 7;
/** Bytes of a value; what isn't listed has none of its own. */
const WIDTHS: Readonly<Record<number, number>> = { [INT32]: 4, [INT64]: 8, [INT96]: 12, [FLOAT]: 4, [DOUBLE]: 8 };
/** Texts of a page together. */
const MOST_TEXT = 1 << 28;
/** The day INT96 counts from, in days before 1970. */
const JULIAN_EPOCH = 2_440_588n;
const DAY_NANOS = 86_400_000_000_000n;

/** Shows the values of one column. */
export class ParquetValues {
  /** Whether they were text (or bytes) rather than numbers. */
  readonly quoted: boolean;
  private readonly leaf: SchemaNode;
  private readonly whole: (value: bigint) => string;
  private readonly octets: (bytes: Buffer) => string;
  private readonly width: number;

  constructor(leaf: SchemaNode, reading: Reading) {
    this.leaf = leaf;
    this.whole = wholeShown(leaf);
    const { converted, logical } = leaf;
    const decimal = converted === 5 || logical?.has(5) === true;
    const text = [0, 4, 19].includes(converted ?? -1) || [1, 4, 12].some((id) => logical?.has(id) === true);
    const uuid = logical?.has(14) === true;
    const half = logical?.has(15) === true;
    this.octets = (bytes) => {
      if (decimal) return decimalText(bigEndian(bytes), leaf.scale);
      if (half && bytes.length === 2) return floatText(halfFloat(bytes.readUInt16LE()));
      return (uuid ? uuidText(bytes) : undefined) ?? (text ? textOf(bytes, reading) : blobText(bytes, reading));
    };
    this.quoted = leaf.type >= BYTE_ARRAY && !decimal && !half;
    this.width = leaf.type === FIXED ? Math.max(0, leaf.typeLength) : (WIDTHS[leaf.type] ?? 0);
  }

  /** The texts of `count` values. @throws ParquetBroken */
  texts(cursor: Cursor, encoding: number, count: number): string[] {
    const { type } = this.leaf;
    if (encoding === 5) return Array.from(deltaNumbers(cursor, count), this.whole);
    if (encoding === 6) return deltaLengths(cursor, count).map(this.octets);
    if (encoding === 7) return deltaBytes(cursor, count, MOST_TEXT).map(this.octets);
    if (encoding === 9) return this.plain(new Cursor(joined(cursor, count, this.width)), count);
    if (encoding === 3 && type === BOOLEAN) {
      const bits = new Uint8Array(count);
      cursor.take(4);
      hybrid(cursor, 1, bits);
      return Array.from(bits, (bit) => (bit === 1 ? 'true' : 'false'));
    }
    if (encoding !== 0) throw new ParquetBroken('an encoding leakprint does not read');
    return this.plain(cursor, count);
  }

  private plain(cursor: Cursor, count: number): string[] {
    const { type } = this.leaf;
    const texts: string[] = [];
    if (type === BOOLEAN) {
      const bits = cursor.take(Math.ceil(count / 8));
      for (let i = 0; i < count; i++) texts.push(((bits[i >> 3] ?? 0) >> (i & 7)) & 1 ? 'true' : 'false');
      return texts;
    }
    if (type !== BYTE_ARRAY && this.width === 0) throw new ParquetBroken('its schema is damaged');
    for (let i = 0; i < count; i++) {
      const bytes = cursor.take(type === BYTE_ARRAY ? cursor.uint32() : this.width);
      texts.push(this.text(bytes, type));
    }
    return texts;
  }

  private text(bytes: Buffer, type: number): string {
    if (type === INT32) return this.whole(BigInt(bytes.readInt32LE()));
    if (type === INT64) return this.whole(bytes.readBigInt64LE());
    if (type === FLOAT) return floatText(bytes.readFloatLE());
    if (type === DOUBLE) return String(bytes.readDoubleLE());
    if (type !== INT96) return this.octets(bytes);
    const days = BigInt(bytes.readUInt32LE(8)) - JULIAN_EPOCH;
    return timestampText(days * DAY_NANOS + bytes.readBigUInt64LE(), 9, '');
  }
}

const UNITS: readonly (readonly [number, SecondDigits])[] = [
  [1, 3],
  [2, 6],
  [3, 9],
];

/** How a whole number is shown, by the annotations of its column (ConvertedType or LogicalType of parquet.thrift). */
function wholeShown({ converted, logical, scale, type }: SchemaNode): (value: bigint) => string {
  const unsigned = type === INT32 ? 32 : 64;
  const stamp = logical?.fields(8);
  const time = logical?.fields(7);
  const digits = UNITS.find(([id]) => (stamp ?? time)?.fields(2)?.has(id) === true)?.[1];
  if (stamp !== undefined && digits !== undefined) {
    const zone = stamp.flag(1) === false ? '' : 'Z';
    return (value) => timestampText(value, digits, zone);
  }
  if (time !== undefined && digits !== undefined) return (value) => timeText(value, digits);
  if (converted === 6 || logical?.has(6) === true) return dateText;
  if (converted === 5 || logical?.has(5) === true) return (value) => decimalText(value, scale);
  if (converted === 9 || converted === 10) return (value) => timestampText(value, converted === 9 ? 3 : 6, 'Z');
  if (converted === 7 || converted === 8) return (value) => timeText(value, converted === 7 ? 3 : 6);
  const natural = (converted ?? 0) >= 11 && (converted ?? 0) <= 14;
  if (natural || logical?.fields(10)?.flag(2) === false) return (value) => String(BigInt.asUintN(unsigned, value));
  return String;
}

function halfFloat(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits >> 15 === 1 ? -1 : 1;
  if (exponent === 0) return (sign * fraction) / 2 ** 24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}
