/**
 * Enters: bytes in Thrift's compact protocol, in which Parquet keeps its directory. Leaves: fields by number. Deliberately
 * absent: trust in lengths and counts, and types that Parquet doesn't use.
 */

/** The bytes make no sense. The message is a phrase, for a line of its own. */
export class ParquetBroken extends Error {
  override readonly name = 'ParquetBroken';
}

export type ThriftValue = boolean | number | bigint | Uint8Array | readonly ThriftValue[] | Fields;

const DEEPEST = 32;
const BINARY = 8;
const LIST = 9;
const SET = 10;
const STRUCT = 12;

/** Fields of a structure; what is missing or of another type is undefined. */
export class Fields {
  private readonly values = new Map<number, ThriftValue>();

  set(id: number, value: ThriftValue): void {
    this.values.set(id, value);
  }

  has(id: number): boolean {
    return this.values.has(id);
  }

  /** A whole number in the range of exact ones. */
  number(id: number): number | undefined {
    const value = this.values.get(id);
    const number = typeof value === 'bigint' ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
  }

  flag(id: number): boolean | undefined {
    const value = this.values.get(id);
    return typeof value === 'boolean' ? value : undefined;
  }

  text(id: number): string | undefined {
    const value = this.values.get(id);
    return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : undefined;
  }

  fields(id: number): Fields | undefined {
    const value = this.values.get(id);
    return value instanceof Fields ? value : undefined;
  }

  /** The structures of a list. */
  list(id: number): readonly Fields[] {
    const value = this.values.get(id);
    return Array.isArray(value) ? value.filter((item): item is Fields => item instanceof Fields) : [];
  }
}

/** Reads structures, one after another. */
export class ThriftReader {
  at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** @throws ParquetBroken */
  structure(depth = 0): Fields {
    if (depth > DEEPEST) throw new ParquetBroken('its directory is nested too deep');
    const fields = new Fields();
    let id = 0;
    for (let head = this.byte(); (head & 15) !== 0; head = this.byte()) {
      id = head >> 4 === 0 ? Number(this.zigzag()) : id + (head >> 4);
      fields.set(id, this.value(head & 15, depth, false));
    }
    return fields;
  }

  private value(type: number, depth: number, inList: boolean): ThriftValue {
    switch (type) {
      case 1:
      case 2:
        return inList ? this.byte() === 1 : type === 1;
      case 3:
        return (this.byte() << 24) >> 24;
      case 4:
      case 5:
      case 6: {
        const value = this.zigzag();
        return type === 6 ? value : Number(value);
      }
      case 7:
        return Buffer.from(this.take(8)).readDoubleLE();
      case BINARY:
        return this.take(Number(this.varint()));
      case LIST:
      case SET:
        return this.items(depth);
      case STRUCT:
        return this.structure(depth + 1);
      default:
        throw new ParquetBroken('its directory is damaged');
    }
  }

  /** Every item takes at least a byte, so a count ends with the bytes at the latest. */
  private items(depth: number): ThriftValue[] {
    const head = this.byte();
    const count = head >> 4 === 15 ? Number(this.varint()) : head >> 4;
    const items: ThriftValue[] = [];
    for (let i = 0; i < count; i++) items.push(this.value(head & 15, depth + 1, true));
    return items;
  }

  private zigzag(): bigint {
    const value = this.varint();
    return (value >> 1n) ^ -(value & 1n);
  }

  private varint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new ParquetBroken('its directory is damaged');
  }

  private byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new ParquetBroken('its directory is cut off');
    return byte;
  }

  private take(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new ParquetBroken('its directory is cut off');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
