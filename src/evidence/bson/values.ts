/**
 * Enters: the bytes of a BSON document. Leaves: events, as the JSON of MongoDB's own export would give them, without the
 * wrappings of its types. Deliberately absent: the usual library, whose objects keep one of two equal keys and take
 * `__proto__` for more than a name; and trust in lengths: none reaches beyond the document it stands in.
 * Source: bsonspec.org, version 1.1.
 */
import { isUtf8 } from 'node:buffer';
import { blobText, textOf } from '../cell-bytes.ts';
import { uuidText } from '../cell-numbers.ts';
import type { JsonSink } from '../json/events.ts';
import { KeyCache } from '../json/key-cache.ts';
import { momentText } from '../json/moment.ts';
import type { Reading } from '../types.ts';
import { decimal128Text } from './decimal.ts';

/** The bytes are no document, from `at` on. `cut`: they may be one that goes on behind the last byte there is. */
export class BsonBroken extends Error {
  override readonly name = 'BsonBroken';
  readonly at: number;
  readonly cut: boolean;

  constructor(at: number, cut: boolean) {
    super('no BSON');
    this.at = at;
    this.cut = cut;
  }
}

/** What is nested deeper is told as empty, by its length; the tables leave it out and count it anyway. */
const DEEPEST = 80;
/** Length and end of an empty document. */
const LEAST = 5;
const OBJECT_ID = 12;
const UUID_TYPES: readonly number[] = [3, 4];
/** Binary data of the old kind has a second length in front. */
const OLD_BINARY = 2;

/** Of all documents: a cache changes nothing but the time. */
const keys = new KeyCache();

/** Decodes documents that lie one after another in a buffer. */
export class BsonValues {
  private readonly sink: JsonSink;
  private readonly reading: Reading;
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;
  private end = 0;
  private depth = 0;

  constructor(sink: JsonSink, reading: Reading) {
    this.sink = sink;
    this.reading = reading;
  }

  /** Reads the document at `start`; if it breaks off, what was read of it stands. @throws BsonBroken */
  document(bytes: Buffer, start: number): void {
    this.bytes = bytes;
    this.at = start;
    this.end = bytes.length;
    this.depth = 0;
    try {
      this.members('object');
    } catch (error) {
      for (; this.depth > 0; this.depth--) this.sink.close();
      throw error;
    }
  }

  private members(kind: 'object' | 'array'): void {
    const start = this.at;
    const outer = this.end;
    const size = this.number();
    if (size < LEAST) this.break();
    const cut = start + size > outer;
    this.end = cut ? outer : start + size;
    this.sink.open(kind);
    this.depth++;
    if (this.depth > DEEPEST) this.at = Math.max(this.at, this.end - 1);
    for (let type = this.byte(); type !== 0; type = this.byte()) {
      const from = this.at;
      const name = this.through();
      if (kind === 'object') this.sink.key(keys.text(this.bytes, from, name));
      this.value(type);
    }
    if (this.at !== start + size) this.break();
    this.end = outer;
    this.depth--;
    this.sink.close();
  }

  private value(type: number): void {
    switch (type) {
      case 0x01:
        this.bare(String(this.bytes.readDoubleLE(this.take(8))));
        break;
      case 0x02:
      case 0x0d:
      case 0x0e:
        this.string();
        break;
      case 0x03:
        this.members('object');
        break;
      case 0x04:
        this.members('array');
        break;
      case 0x05:
        this.binary();
        break;
      case 0x06:
      case 0x0a:
        this.bare('');
        break;
      case 0x07:
        this.objectId();
        break;
      case 0x08:
        this.bare(this.byte() === 0 ? 'false' : 'true');
        break;
      case 0x09:
        this.moment();
        break;
      case 0x0b: {
        const pattern = this.at;
        const end = this.through();
        const options = this.at;
        const last = this.through();
        this.sink.scalar(`/${this.text(pattern, end)}/${this.text(options, last)}`, true);
        break;
      }
      case 0x0c:
        this.skipString();
        this.objectId();
        break;
      case 0x0f: {
        // Code with the variables it sees: the code alone.
        const end = this.at + this.number();
        this.string();
        if (end < this.at || end > this.end) this.break();
        this.at = end;
        break;
      }
      case 0x10:
        this.bare(String(this.bytes.readInt32LE(this.take(4))));
        break;
      case 0x11: {
        const from = this.take(8);
        this.sink.open('object');
        this.sink.key('t');
        this.bare(String(this.bytes.readUInt32LE(from + 4)));
        this.sink.key('i');
        this.bare(String(this.bytes.readUInt32LE(from)));
        this.sink.close();
        break;
      }
      case 0x12:
        this.bare(String(this.bytes.readBigInt64LE(this.take(8))));
        break;
      case 0x13:
        this.bare(decimal128Text(this.bytes, this.take(16)));
        break;
      case 0x7f:
        this.bare('MaxKey');
        break;
      case 0xff:
        this.bare('MinKey');
        break;
      default:
        this.break();
    }
  }

  private bare(text: string): void {
    this.sink.scalar(text, false);
  }

  private moment(): void {
    const from = this.take(8);
    const text = momentText(this.bytes.readInt32LE(from + 4) * 2 ** 32 + this.bytes.readUInt32LE(from));
    this.sink.scalar(text ?? String(this.bytes.readBigInt64LE(from)), true);
  }

  private objectId(): void {
    const from = this.take(OBJECT_ID);
    this.sink.scalar(this.bytes.toString('hex', from, from + OBJECT_ID), true);
  }

  private string(): void {
    const [from, end] = this.stringPlace();
    if (this.sink.span !== undefined && isUtf8(this.bytes.subarray(from, end)))
      this.sink.span(this.bytes, from, end, true);
    else this.sink.scalar(this.text(from, end), true);
  }

  private skipString(): void {
    this.stringPlace();
  }

  /** Start and end of a string: its length, which counts the zero behind it, stands in front. */
  private stringPlace(): readonly [number, number] {
    const length = this.number();
    if (length < 1) this.break();
    const from = this.take(length);
    if (this.bytes[this.at - 1] !== 0) this.break();
    return [from, this.at - 1];
  }

  private binary(): void {
    const length = this.number();
    const type = this.byte();
    if (length < 0) this.break();
    const from = this.take(length);
    const old = type === OLD_BINARY && length >= 4 ? 4 : 0;
    const bytes = this.bytes.subarray(from + old, this.at);
    const uuid = UUID_TYPES.includes(type) ? uuidText(bytes) : undefined;
    this.sink.scalar(uuid ?? blobText(bytes, this.reading), true);
  }

  private text(from: number, end: number): string {
    return textOf(this.bytes.subarray(from, end), this.reading);
  }

  /** Goes behind the next zero. @returns its place */
  private through(): number {
    const zero = this.bytes.indexOf(0, this.at);
    if (zero < 0 || zero >= this.end) this.break(zero < 0 && this.end === this.bytes.length);
    this.at = zero + 1;
    return zero;
  }

  private number(): number {
    return this.bytes.readInt32LE(this.take(4));
  }

  private byte(): number {
    return this.bytes[this.take(1)] ?? 0;
  }

  /** Goes on by so many bytes. @returns where they begin */
  private take(length: number): number {
    const from = this.at;
    if (from + length > this.end) this.break(this.end === this.bytes.length);
    this.at += length;
    return from;
  }

  private break(cut = false): never {
    throw new BsonBroken(this.at, cut);
  }
}
