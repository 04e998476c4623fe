/**
 * Enters: the values of a Parquet page as they are packed. Leaves: their texts: all digits, ISO 8601, text, hexadecimal.
 * Deliberately absent: numbers as JavaScript has them, but for fractions.
 */
import { blobText, isPlainBlob, isPlainText, textOf } from '../cell-bytes.ts';
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
import { Cursor, deltaBytes, deltaLengths, deltaNumbers, joined, Runs } from './encodings.ts';
import type { SchemaNode } from './footer.ts';
import { type PageValues, survey } from './page.ts';
import { type Texts, TextWriter } from './texts.ts';
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
/** Types that values packed as differences are of: numbers, lengths of texts, texts that begin alike. Source: Encodings.md of parquet-format. */
const OF_DELTAS: Readonly<Record<number, readonly number[]>> = {
  5: [INT32, INT64],
  6: [BYTE_ARRAY],
  7: [BYTE_ARRAY, FIXED],
};
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
  /** undefined for what is shown as the number it is. */
  private readonly whole: ((value: bigint) => string) | undefined;
  private readonly octets: (bytes: Buffer) => string;
  private readonly width: number;
  /** Whether bytes may be copied as they are. */
  private readonly isPlain: (bytes: Uint8Array, start: number, end: number) => boolean;

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
    this.isPlain = decimal || half || uuid ? () => false : text ? isPlainText : isPlainBlob;
    this.quoted = leaf.type >= BYTE_ARRAY && !decimal && !half;
    this.width = leaf.type === FIXED ? Math.max(0, leaf.typeLength) : (WIDTHS[leaf.type] ?? 0);
  }

  /** The values of a page. @throws ParquetBroken */
  page(cursor: Cursor, encoding: number, count: number): PageValues {
    if (this.leaf.type !== BOOLEAN || (encoding !== 0 && encoding !== 3))
      return { texts: this.texts(cursor, encoding, count), places: undefined };
    if (encoding === 3) cursor.take(4);
    const places =
      encoding === 3
        ? new Runs(cursor, 1, count)
        : new Runs(new Cursor(cursor.take(Math.ceil(count / 8))), 1, count, true);
    survey(places, () => {});
    return { texts: BITS, places };
  }

  /** The texts of `count` values. @throws ParquetBroken */
  texts(cursor: Cursor, encoding: number, count: number): Texts {
    const { type } = this.leaf;
    const writer = new TextWriter();
    const show = this.whole ?? String;
    if (OF_DELTAS[encoding]?.includes(type) === false) throw new ParquetBroken('an encoding of another type');
    if (encoding === 5) for (const value of deltaNumbers(cursor, count)) writer.text(show(value));
    else if (encoding === 6) for (const bytes of deltaLengths(cursor, count)) this.write(writer, bytes);
    else if (encoding === 7) for (const bytes of deltaBytes(cursor, count, MOST_TEXT)) this.write(writer, bytes);
    else if (encoding === 9) return this.texts(new Cursor(joined(cursor, count, this.width)), 0, count);
    else if (encoding !== 0) throw new ParquetBroken('an encoding leakprint does not read');
    else if (type === BYTE_ARRAY) return this.lying(cursor, count) ?? this.plain(cursor, count);
    else if (type !== BOOLEAN) return this.plain(cursor, count);
    else {
      const bits = cursor.take(Math.ceil(count / 8));
      for (let i = 0; i < count; i++) writer.text(((bits[i >> 3] ?? 0) >> (i & 7)) & 1 ? 'true' : 'false');
    }
    return writer.done();
  }

  /** Values that may stand as they lie in the page; undefined if one may not. */
  private lying(cursor: Cursor, count: number): Texts | undefined {
    const { bytes, at } = cursor;
    const writer = new TextWriter(bytes);
    for (let i = 0; i < count; i++) {
      const length = cursor.uint32();
      const start = cursor.at;
      cursor.skip(length);
      if (!this.isPlain(bytes, start, cursor.at)) {
        cursor.at = at;
        return undefined;
      }
      writer.lies(start, cursor.at);
    }
    return writer.done();
  }

  private plain(cursor: Cursor, count: number): Texts {
    const { type } = this.leaf;
    const writer = new TextWriter();
    if (type !== BYTE_ARRAY && this.width === 0) throw new ParquetBroken('its schema is damaged');
    for (let i = 0; i < count; i++) {
      if (type === INT32 && this.whole === undefined) writer.whole(cursor.uint32() | 0);
      else this.write(writer, cursor.take(type === BYTE_ARRAY ? cursor.uint32() : this.width));
    }
    return writer.done();
  }

  private write(writer: TextWriter, bytes: Buffer): void {
    const { type } = this.leaf;
    if (type >= BYTE_ARRAY && this.isPlain(bytes, 0, bytes.length)) writer.copy(bytes, 0, bytes.length);
    else if (type === INT64 && this.whole === undefined && isNarrow(bytes))
      writer.whole(bytes.readInt32LE(4) * 2 ** 32 + bytes.readUInt32LE());
    else writer.text(this.text(bytes, type));
  }

  private text(bytes: Buffer, type: number): string {
    const show = this.whole ?? String;
    if (type === INT32) return show(BigInt(bytes.readInt32LE()));
    if (type === INT64) return show(bytes.readBigInt64LE());
    if (type === FLOAT) return floatText(bytes.readFloatLE());
    if (type === DOUBLE) return String(bytes.readDoubleLE());
    if (type !== INT96) return this.octets(bytes);
    const days = BigInt(bytes.readUInt32LE(8)) - JULIAN_EPOCH;
    return timestampText(days * DAY_NANOS + bytes.readBigUInt64LE(), 9, '');
  }
}

/** Whether a number of 64 bits is one that JavaScript holds exactly. */
function isNarrow(bytes: Buffer): boolean {
  const high = bytes.readInt32LE(4);
  return high >= -(2 ** 20) && high < 2 ** 20;
}

/** What bits are shown as; a run may be of any byte. */
const BITS = bits();

function bits(): Texts {
  const writer = new TextWriter();
  for (let byte = 0; byte < 256; byte++) writer.text(byte === 1 ? 'true' : 'false');
  return writer.done();
}

const UNITS: readonly (readonly [number, SecondDigits])[] = [
  [1, 3],
  [2, 6],
  [3, 9],
];

/** How a whole number is shown, by the annotations of its column (ConvertedType or LogicalType of parquet.thrift). */
function wholeShown({ converted, logical, scale, type }: SchemaNode): ((value: bigint) => string) | undefined {
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
  return undefined;
}

function halfFloat(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits >> 15 === 1 ? -1 : 1;
  if (exponent === 0) return (sign * fraction) / 2 ** 24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}
