/**
 * Enters: one column of a row group. Leaves: its entries (level, level, text), page by page, so that no more than a page
 * of each column is held. Deliberately absent: indexes and skipping; evidence is read whole.
 */
import { crc32 } from 'node:zlib';
import type { RandomAccess, Reading } from '../types.ts';
import type { Unpack } from './codecs.ts';
import { CodecBroken, MOST_UNPACKED } from './codecs.ts';
import { Cursor, hybrid } from './encodings.ts';
import type { ColumnChunk, SchemaNode } from './footer.ts';
import { Fields, ParquetBroken, ThriftReader } from './thrift.ts';
import { ParquetValues } from './values.ts';

/** The head of a page, with its statistics, is read in a piece of this size. */
const HEAD_BYTES = 1 << 14;
const MOST_HEAD = 1 << 20;
/** Entries of a page: writers make some ten thousand. */
const MOST_ENTRIES = 1 << 24;
const DATA = 0;
const DICTIONARY = 2;
const DATA_V2 = 3;
const NO_LEVELS = new Uint8Array(0);

/** The entries of one column, as far as they have been read. */
export class ParquetColumn {
  readonly leaf: SchemaNode;
  /** Set when the column breaks: from then on it has no cells. */
  lost = false;
  private readonly random: RandomAccess;
  private readonly unpack: Unpack;
  private readonly values: ParquetValues;
  private readonly end: number;
  private next: number;
  private dictionary: string[] = [];
  private repeats: Uint8Array = NO_LEVELS;
  private definitions: Uint8Array = NO_LEVELS;
  private texts: readonly string[] = [];
  private count = 0;
  private at = 0;
  private text = 0;
  private starts = 0;

  constructor(leaf: SchemaNode, chunk: ColumnChunk, random: RandomAccess, unpack: Unpack, reading: Reading) {
    this.leaf = leaf;
    this.random = random;
    this.unpack = unpack;
    this.values = new ParquetValues(leaf, reading);
    this.next = chunk.start;
    this.end = chunk.start + chunk.length;
  }

  get quoted(): boolean {
    return this.values.quoted;
  }

  /** Records that are held whole. The last one of a page may go on in the next. */
  get ready(): number {
    if (this.leaf.repeats === 0) return this.count - this.at;
    return this.next < this.end ? Math.max(0, this.starts - 1) : this.starts;
  }

  /** Whether there is anything left to read. */
  get more(): boolean {
    return this.next < this.end;
  }

  /** Levels of the entry that comes next. @throws ParquetBroken if there is none */
  definition(): number {
    if (this.at >= this.count) throw new ParquetBroken('a column ends too early');
    return this.definitions.length === 0 ? this.leaf.definition : (this.definitions[this.at] ?? 0);
  }

  /** 0 begins a record; −1 if there is no entry. */
  repeat(): number {
    if (this.at >= this.count) return -1;
    return this.repeats.length === 0 ? 0 : (this.repeats[this.at] ?? 0);
  }

  /** The next entry; undefined for one without a value. */
  entry(): string | undefined {
    const there = this.definition() === this.leaf.definition;
    if (this.repeat() === 0) this.starts--;
    this.at++;
    if (!there) return undefined;
    const text = this.texts[this.text++];
    if (text === undefined) throw new ParquetBroken('a page has fewer values than it says');
    return text;
  }

  /** Reads one more page. @throws ParquetBroken, CodecBroken */
  async fill(): Promise<void> {
    let size = HEAD_BYTES;
    for (;;) {
      const bytes = await this.random.read(this.next, Math.min(size, this.end - this.next));
      const reader = new ThriftReader(bytes);
      let head: Fields;
      try {
        head = reader.structure();
      } catch (error) {
        // Long statistics: the head is longer than what has been read of it.
        if (bytes.length < size || size >= MOST_HEAD) throw error;
        size *= 4;
        continue;
      }
      const length = head.number(3) ?? -1;
      const start = this.next + reader.at;
      if (length < 0 || length > MOST_UNPACKED || start + length > this.end)
        throw new ParquetBroken('a page is cut off');
      this.next = start + length;
      this.page(head, await this.random.read(start, length));
      return;
    }
  }

  private page(head: Fields, packed: Uint8Array): void {
    const crc = head.number(4);
    if (crc !== undefined && crc >>> 0 !== crc32(packed)) throw new ParquetBroken('the checksum of a page differs');
    const type = head.number(1);
    const size = head.number(2) ?? 0;
    if (type === DICTIONARY) {
      const count = counted(head.fields(7)?.number(1));
      this.dictionary = this.values.texts(new Cursor(this.unpack(packed, size)), 0, count);
    } else if (type === DATA) {
      const data = head.fields(5) ?? new Fields();
      this.first(data, new Cursor(this.unpack(packed, size)));
    } else if (type === DATA_V2) this.second(head.fields(8) ?? new Fields(), packed, size);
  }

  /** Levels in front of the values, unpacked with them, each with its length. */
  private first(data: Fields, cursor: Cursor): void {
    const count = counted(data.number(1));
    const levels = (most: number): Uint8Array => {
      if (most === 0) return NO_LEVELS;
      const output = new Uint8Array(count);
      hybrid(new Cursor(cursor.take(cursor.uint32())), widthOf(most), output);
      return output;
    };
    const repeats = levels(this.leaf.repeats);
    this.add(count, repeats, levels(this.leaf.definition), cursor, data.number(2) ?? -1);
  }

  /** Levels in front of what is packed; their lengths stand in the head. */
  private second(data: Fields, packed: Uint8Array, size: number): void {
    const count = counted(data.number(1));
    const whole = new Cursor(packed);
    const levels = (most: number, length: number): Uint8Array => {
      const bytes = whole.take(length);
      if (most === 0) return NO_LEVELS;
      const output = new Uint8Array(count);
      hybrid(new Cursor(bytes), widthOf(most), output);
      return output;
    };
    const repeats = levels(this.leaf.repeats, data.number(6) ?? 0);
    const definitions = levels(this.leaf.definition, data.number(5) ?? 0);
    const rest = whole.take(packed.length - whole.at);
    const plain = data.flag(7) === false || rest.length === 0;
    const bytes = plain ? rest : this.unpack(rest, Math.max(0, size - (packed.length - rest.length)));
    this.add(count, repeats, definitions, new Cursor(bytes), data.number(4) ?? -1);
  }

  private add(count: number, repeats: Uint8Array, definitions: Uint8Array, cursor: Cursor, encoding: number): void {
    let there = count;
    for (const level of definitions) if (level !== this.leaf.definition) there--;
    const texts =
      encoding === 2 || encoding === 8 ? this.looked(cursor, there) : this.values.texts(cursor, encoding, there);
    // What is left of the page before: entries of a record that goes on here.
    const kept = this.count - this.at;
    this.repeats = appended(this.repeats, this.at, repeats);
    this.definitions = appended(this.definitions, this.at, definitions);
    this.texts = this.text >= this.texts.length ? texts : [...this.texts.slice(this.text), ...texts];
    this.count = kept + count;
    this.at = 0;
    this.text = 0;
    if (this.leaf.repeats > 0) this.starts += repeats.reduce((sum, level) => sum + (level === 0 ? 1 : 0), 0);
  }

  private looked(cursor: Cursor, count: number): string[] {
    if (count === 0) return [];
    const places = new Uint32Array(count);
    hybrid(cursor, cursor.take(1)[0] ?? 0, places);
    return Array.from(places, (place) => {
      const text = this.dictionary[place];
      if (text === undefined) throw new ParquetBroken('a value is not in its dictionary');
      return text;
    });
  }
}

/** Packed values of a broken page may look like anything. */
export function isBroken(error: unknown): error is ParquetBroken | CodecBroken {
  return error instanceof ParquetBroken || error instanceof CodecBroken;
}

function counted(count: number | undefined): number {
  if (count === undefined || count < 0 || count > MOST_ENTRIES) throw new ParquetBroken('a page is damaged');
  return count;
}

function widthOf(most: number): number {
  return 32 - Math.clz32(most);
}

function appended(held: Uint8Array, from: number, more: Uint8Array): Uint8Array {
  return from >= held.length ? more : Buffer.concat([held.subarray(from), more]);
}
