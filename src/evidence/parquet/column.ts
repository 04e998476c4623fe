/**
 * Enters: one column of a row group. Leaves: its entries (level, level, bytes of text), page by page, so that no more than a page
 * of each column is held. Deliberately absent: indexes and skipping; evidence is read whole.
 */
import { crc32 } from 'node:zlib';
import type { RandomAccess, Reading } from '../types.ts';
import type { Unpack } from './codecs.ts';
import { CodecBroken, MOST_UNPACKED } from './codecs.ts';
import { Cursor, Runs } from './encodings.ts';
import type { ColumnChunk, SchemaNode } from './footer.ts';
import { Page, type PageValues, survey } from './page.ts';
import type { Texts } from './texts.ts';
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
const NO_TEXTS: Texts = { bytes: new Uint8Array(0), spans: new Uint32Array(0), count: 0 };

/** The entries of one column, as far as they have been read. */
export class ParquetColumn {
  readonly leaf: SchemaNode;
  /** Set when the column breaks: from then on it has no cells. */
  lost = false;
  private readonly random: RandomAccess;
  private readonly unpack: Unpack;
  private readonly values: ParquetValues;
  private readonly chunkEnd: number;
  private next: number;
  private dictionary = NO_TEXTS;
  /** Pages with entries left: one, unless a record goes on in the next. */
  private pages: Page[] = [];
  private entries = 0;
  private starts = 0;
  /** Where the text of the entry passed last lies. */
  bytes: Uint8Array = NO_TEXTS.bytes;
  start = 0;
  end = 0;

  constructor(leaf: SchemaNode, chunk: ColumnChunk, random: RandomAccess, unpack: Unpack, reading: Reading) {
    this.leaf = leaf;
    this.random = random;
    this.unpack = unpack;
    this.values = new ParquetValues(leaf, reading);
    this.next = chunk.start;
    this.chunkEnd = chunk.start + chunk.length;
  }

  get quoted(): boolean {
    return this.values.quoted;
  }

  /** Records that are held whole. The last one of a page may go on in the next. */
  get ready(): number {
    if (this.leaf.repeats === 0) return this.entries;
    return this.next < this.chunkEnd ? Math.max(0, this.starts - 1) : this.starts;
  }

  /** Whether there is anything left to read. */
  get more(): boolean {
    return this.next < this.chunkEnd;
  }

  /** Levels of the entry that comes next. @throws ParquetBroken if there is none */
  definition(): number {
    return this.page().currentDefinition;
  }

  /** 0 begins a record; −1 if there is no entry. */
  repeat(): number {
    return this.entries === 0 ? -1 : this.page().currentRepeat;
  }

  /** Passes over the next entry. @returns whether it has a value, which is at `bytes`, `start` and `end` then */
  entry(): boolean {
    const page = this.page();
    if (page.currentRepeat === 0) this.starts--;
    this.entries--;
    const text = page.step();
    if (text < 0) return false;
    const { bytes, spans } = page.values;
    this.bytes = bytes;
    this.start = spans[text * 2] ?? 0;
    this.end = spans[text * 2 + 1] ?? 0;
    return true;
  }

  private page(): Page {
    for (;;) {
      const [page] = this.pages;
      if (page === undefined) throw new ParquetBroken('a column ends too early');
      if (page.left > 0) return page;
      this.pages.shift();
    }
  }

  /** Reads one more page. @throws ParquetBroken, CodecBroken */
  async fill(): Promise<void> {
    let size = HEAD_BYTES;
    for (;;) {
      const bytes = await this.random.read(this.next, Math.min(size, this.chunkEnd - this.next));
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
      if (length < 0 || length > MOST_UNPACKED || start + length > this.chunkEnd)
        throw new ParquetBroken('a page is cut off');
      this.next = start + length;
      this.take(head, await this.random.read(start, length));
      return;
    }
  }

  private take(head: Fields, packed: Uint8Array): void {
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
    const levels = (most: number): Runs | undefined =>
      most === 0 ? undefined : new Runs(new Cursor(cursor.take(cursor.uint32())), widthOf(most), count);
    const repeats = levels(this.leaf.repeats);
    this.add(count, repeats, levels(this.leaf.definition), cursor, data.number(2) ?? -1);
  }

  /** Levels in front of what is packed; their lengths stand in the head. */
  private second(data: Fields, packed: Uint8Array, size: number): void {
    const count = counted(data.number(1));
    const whole = new Cursor(packed);
    const levels = (most: number, length: number): Runs | undefined => {
      const bytes = whole.take(length);
      return most === 0 ? undefined : new Runs(new Cursor(bytes), widthOf(most), count);
    };
    const repeats = levels(this.leaf.repeats, data.number(6) ?? 0);
    const definitions = levels(this.leaf.definition, data.number(5) ?? 0);
    const rest = whole.take(packed.length - whole.at);
    const plain = data.flag(7) === false || rest.length === 0;
    const bytes = plain ? rest : this.unpack(rest, Math.max(0, size - (packed.length - rest.length)));
    this.add(count, repeats, definitions, new Cursor(bytes), data.number(4) ?? -1);
  }

  /** Everything is looked at before it is believed, so that a page is read or isn't. */
  private add(
    count: number,
    repeats: Runs | undefined,
    definitions: Runs | undefined,
    cursor: Cursor,
    encoding: number,
  ): void {
    const starts = repeats === undefined ? 0 : times(repeats, 0);
    const there = definitions === undefined ? count : times(definitions, this.leaf.definition);
    const values =
      encoding === 2 || encoding === 8 ? this.looked(cursor, there) : this.values.page(cursor, encoding, there);
    if (this.entries === 0) this.pages = [];
    this.pages.push(new Page(count, repeats, definitions, this.leaf.definition, values));
    this.entries += count;
    this.starts += starts;
  }

  private looked(cursor: Cursor, count: number): PageValues {
    const texts = this.dictionary;
    if (count === 0) return { texts, places: undefined };
    const width = cursor.take(1)[0] ?? 0;
    const places = new Runs(cursor, width, count);
    survey(places, (some) => {
      for (const place of some) if (place >= texts.count) throw new ParquetBroken('a value is not in its dictionary');
    });
    return { texts, places };
  }
}

/** How often a level comes. */
function times(levels: Runs, level: number): number {
  let sum = 0;
  survey(levels, (some) => {
    for (const one of some) if (one === level) sum++;
  });
  return sum;
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
