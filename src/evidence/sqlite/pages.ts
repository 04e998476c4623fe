/**
 * Enters: bytes at any place of an SQLite database. Leaves: its pages by number, and payloads put together from their
 * overflow pages. Deliberately absent: the write-ahead log, journals, the list of free pages, and trust: a page belongs
 * to one place only, so that circles end and the work is never more than the file. Source: sqlite.org/fileformat2.html.
 */
import { loseForGood } from '../losses.ts';
import type { RandomAccess, Reading } from '../types.ts';

export const MAGIC = 'SQLite format 3\0';
/** Bytes in front of the first page's tree. */
export const HEADER_BYTES = 100;
/** Bytes read at once, and how many of such stretches are kept: trees are mostly laid out in order. */
const STRETCH = 1 << 16;
const STRETCHES = 64;
/** A record is read up to this; SQLite's own limit is 1 GB. */
const MOST_PAYLOAD = 1 << 26;

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The pages of a database. */
export class SqlitePages {
  /** Bytes of a page that hold content. */
  readonly usable: number;
  readonly encoding: TextEncoding;
  private readonly random: RandomAccess;
  private readonly reading: Reading;
  private readonly pageSize: number;
  private readonly count: number;
  private readonly taken: Uint8Array;
  private readonly held = new Map<number, Uint8Array>();

  /** @param header the first 100 bytes. @throws RangeError if they describe no pages */
  constructor(random: RandomAccess, header: Uint8Array, reading: Reading) {
    const view = new DataView(header.buffer, header.byteOffset, header.length);
    const size = view.getUint16(16);
    this.pageSize = size === 1 ? 65536 : size;
    if (this.pageSize < 512 || (this.pageSize & (this.pageSize - 1)) !== 0) throw new RangeError('page size');
    this.usable = this.pageSize - view.getUint8(20);
    if (this.usable < 480) throw new RangeError('reserved bytes');
    const code = view.getUint32(56);
    this.encoding = code === 2 ? 'utf-16le' : code === 3 ? 'utf-16be' : 'utf-8';
    this.random = random;
    this.reading = reading;
    this.count = Math.ceil(random.size / this.pageSize);
    this.taken = new Uint8Array((this.count >> 3) + 1);
    // Only a database written by 3.7.0 or later keeps its count of pages; a shorter file has been cut.
    const claimed = view.getUint32(28);
    if (view.getUint32(24) === view.getUint32(92) && claimed > this.count) {
      loseForGood(reading, 'missingPages', claimed - this.count);
    }
  }

  /** Takes a page for one place; false (and counted) if there is no such page or it has been taken before. */
  take(page: number): boolean {
    const bit = 1 << (page & 7);
    const known = this.taken[page >> 3] ?? 0xff;
    if (page < 1 || page > this.count || (known & bit) !== 0) {
      this.damaged('damagedPages');
      return false;
    }
    this.taken[page >> 3] = known | bit;
    return true;
  }

  damaged(what: string): void {
    loseForGood(this.reading, what);
  }

  /** The bytes of a page that has been taken; shorter than a page where the file ends inside it. */
  async page(number: number): Promise<Uint8Array> {
    const start = (number - 1) * this.pageSize;
    const index = Math.floor(start / STRETCH);
    let stretch = this.held.get(index);
    if (stretch === undefined) {
      if (this.held.size >= STRETCHES) this.held.delete(this.held.keys().next().value ?? 0);
      stretch = await this.random.read(index * STRETCH, STRETCH);
      this.held.set(index, stretch);
    }
    return stretch.subarray(start - index * STRETCH, start - index * STRETCH + this.pageSize);
  }

  /**
   * A payload from its local part and its chain of overflow pages.
   * @param length as the cell claims. @returns what could be read: shorter than `length` if the chain breaks (counted)
   */
  async payload(local: Uint8Array, length: number, overflow: number): Promise<Uint8Array> {
    if (local.length >= length) return local;
    const most = Math.min(length, MOST_PAYLOAD);
    if (most < length) this.damaged('cutRecords');
    const parts = [local];
    let have = local.length;
    for (let next = overflow; have < most; ) {
      if (!this.take(next)) break;
      const page = await this.page(next);
      const part = page.subarray(4, Math.min(this.usable, 4 + most - have));
      if (part.length === 0) {
        this.damaged('damagedPages');
        break;
      }
      parts.push(part);
      have += part.length;
      next = uint32(page, 0);
    }
    return Buffer.concat(parts);
  }
}

/** Two bytes, the higher first; what is missing is 0. */
export function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Four bytes, the highest first; what is missing is 0. */
export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2);
}
