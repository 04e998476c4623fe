/**
 * Enters: the unpacked bytes of an Avro block and the type of its records. Leaves: events, as a JSON document of the same
 * shape would give them. Deliberately absent: trust in counts: work is bounded by the bytes there are.
 */

import { blobText, isPlainBlob, isPlainText, textOf } from '../cell-bytes.ts';
import { bigEndian, dateText, decimalText, floatText, timestampText, timeText, uuidText } from '../cell-numbers.ts';
import { DIGITS, isWritten, writeWhole } from '../digits.ts';
import type { JsonSink } from '../json/events.ts';
import type { Reading } from '../types.ts';
import type { AvroType, Shown } from './schema.ts';

/** The bytes don't follow the schema. */
export class AvroBroken extends Error {
  override readonly name = 'AvroBroken';
}

const DEEPEST = 64;
/** Values that take no byte (nulls, empty records) allowed per byte of a block, and without any. */
const VALUES_PER_BYTE = 64;
const FREE_VALUES = 10_000;

/** A number while it is told. */
const digits = Buffer.alloc(DIGITS);

/** Decodes the values of one block. */
export class AvroValues {
  private readonly bytes: Buffer;
  private readonly sink: Required<JsonSink>;
  private readonly reading: Reading;
  private at = 0;
  private budget: number;
  private depth = 0;

  constructor(bytes: Uint8Array, sink: Required<JsonSink>, reading: Reading) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.sink = sink;
    this.reading = reading;
    this.budget = FREE_VALUES + bytes.length * VALUES_PER_BYTE;
  }

  /** Whether all bytes have been read. */
  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  /** Reads a record; if it breaks off, what was read of it stands. @throws AvroBroken */
  record(type: AvroType): void {
    try {
      this.value(type);
    } catch (error) {
      for (; this.depth > 0; this.depth--) this.sink.close();
      throw error;
    }
  }

  private value(type: AvroType): void {
    if (this.budget-- <= 0) throw new AvroBroken('more values than bytes');
    switch (type.kind) {
      case 'record':
        this.open('object');
        for (const { name, type: inner } of type.fields) {
          this.sink.key(name);
          this.value(inner);
        }
        this.close();
        break;
      case 'array':
        this.open('array');
        this.blocks(() => this.value(type.items));
        this.close();
        break;
      case 'map':
        this.open('object');
        this.blocks(() => {
          this.sink.key(textOf(this.take(this.size()), this.reading));
          this.value(type.items);
        });
        this.close();
        break;
      case 'union': {
        const branch = type.branches[this.size()];
        if (branch === undefined) throw new AvroBroken('no such branch');
        if (this.depth + 1 > DEEPEST) throw new AvroBroken('too deep');
        this.value(branch);
        break;
      }
      case 'enum': {
        const symbol = type.symbols[this.size()];
        if (symbol === undefined) throw new AvroBroken('no such symbol');
        this.sink.scalar(symbol, true);
        break;
      }
      case 'fixed':
        this.binary(type.size, type.shown);
        break;
      case 'bytes':
        this.binary(this.size(), type.shown);
        break;
      case 'string':
        this.string(this.size());
        break;
      case 'null':
        this.sink.scalar('', false);
        break;
      case 'boolean':
        this.sink.scalar(this.take(1)[0] === 0 ? 'false' : 'true', false);
        break;
      case 'float':
        this.sink.scalar(floatText(this.take(4).readFloatLE()), false);
        break;
      case 'double':
        this.sink.scalar(String(this.take(8).readDoubleLE()), false);
        break;
      default:
        this.whole(this.long(), type.shown);
        break;
    }
  }

  /** Items come in blocks, each with its count; a negative one is followed by the block's size. */
  private blocks(item: () => void): void {
    for (let count = BigInt(this.long()); count !== 0n; count = BigInt(this.long())) {
      if (count < 0n) {
        this.long();
        count = -count;
      }
      for (let i = 0n; i < count; i++) item();
    }
  }

  private string(length: number): void {
    const start = this.pass(length);
    if (isPlainText(this.bytes, start, this.at)) this.sink.span(this.bytes, start, this.at, true);
    else this.sink.scalar(textOf(this.bytes.subarray(start, this.at), this.reading), true);
  }

  private binary(length: number, shown: Shown): void {
    const start = this.pass(length);
    const { bytes, at } = this;
    const part = bytes.subarray(start, at);
    const uuid = shown.as === 'uuid' ? uuidText(part) : undefined;
    if (shown.as === 'decimal') this.sink.scalar(decimalText(bigEndian(part), shown.scale), false);
    else if (uuid !== undefined) this.sink.scalar(uuid, true);
    else if (isPlainBlob(bytes, start, at)) this.sink.span(bytes, start, at, true);
    else this.sink.scalar(blobText(part, this.reading), true);
  }

  private whole(value: number | bigint, shown: Shown): void {
    const bare = shown.as !== 'date' && shown.as !== 'time' && shown.as !== 'timestamp';
    if (bare && typeof value === 'number' && isWritten(value))
      this.sink.span(digits, 0, writeWhole(digits, 0, value), false);
    else this.sink.scalar(integerText(value, shown), false);
  }

  private open(kind: 'object' | 'array'): void {
    if (this.depth >= DEEPEST) throw new AvroBroken('too deep');
    this.depth++;
    this.sink.open(kind);
  }

  private close(): void {
    this.depth--;
    this.sink.close();
  }

  private take(length: number): Buffer {
    return this.bytes.subarray(this.pass(length), this.at);
  }

  /** Goes on by so many bytes. @returns where they begin */
  private pass(length: number): number {
    const { at } = this;
    if (length < 0 || at + length > this.bytes.length) throw new AvroBroken('the block ends inside a value');
    this.at = at + length;
    return at;
  }

  private size(): number {
    const value = this.long();
    if (value < 0 || value > this.bytes.length) throw new AvroBroken('a length beyond the block');
    return Number(value);
  }

  /** Numbers of few bytes, which most are, come as numbers. */
  private long(): number | bigint {
    const { bytes, at } = this;
    let low = 0;
    for (let i = 0; i < 4 && at + i < bytes.length; i++) {
      const byte = bytes[at + i] ?? 0;
      low |= (byte & 0x7f) << (7 * i);
      if (byte >= 0x80) continue;
      this.at = at + i + 1;
      return (low >>> 1) ^ -(low & 1);
    }
    const { value, end } = zigzag(bytes, at);
    if (end < 0) throw new AvroBroken('the block ends inside a number');
    this.at = end;
    return value >= -MOST_EXACT && value <= MOST_EXACT ? Number(value) : value;
  }
}

const MOST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);

/** A whole number of variable length; `end` is −1 if the bytes end before it does or it is too long. */
export function zigzag(bytes: Uint8Array, at: number): { readonly value: bigint; readonly end: number } {
  let low = 0;
  for (let i = 0; i < 4; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return { value: 0n, end: -1 };
    low |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) return { value: BigInt((low >>> 1) ^ -(low & 1)), end: at + i + 1 };
  }
  let value = BigInt(low);
  for (let i = 4; i < 10; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) break;
    value |= BigInt(byte & 0x7f) << BigInt(7 * i);
    if (byte < 0x80) return { value: BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n)), end: at + i + 1 };
  }
  return { value: 0n, end: -1 };
}

function integerText(value: number | bigint, shown: Shown): string {
  if (shown.as === 'date') return dateText(BigInt(value));
  if (shown.as === 'time') return timeText(BigInt(value), shown.digits);
  return shown.as === 'timestamp' ? timestampText(BigInt(value), shown.digits, shown.zone) : String(value);
}
