/**
 * Enters: blocks of a BSON dump. Leaves: its documents, one by one, and the marks between those of an archive. Deliberately
 * absent: what stands in a document; where bytes are none, the next beginning of one is looked for.
 */
import { loseForGood } from '../losses.ts';
import type { Reading } from '../types.ts';

/** MongoDB takes documents of 16 MiB, and some bytes of its own around them. */
const MOST_DOCUMENT = (1 << 24) + (1 << 16);
const LEAST_DOCUMENT = 5;
const MARK = -1;
/** Documents begin with their `_id`, of one of the usual types: object id, text, fraction, whole numbers, binary, document. */
const ID = Buffer.from('_id\0');
const ID_TYPES: readonly number[] = [0x07, 0x02, 0x01, 0x10, 0x12, 0x05, 0x03];
/** What stands in front of these letters: length and type. */
const BEFORE_ID = 5;
/** Names of other first members that are looked for. */
const LONGEST_NAME = 100;
/** The header of a stretch of an archive, behind its mark: length, type and name of its first member. */
const DATABASE = Buffer.from('\x02db\0');
const BEFORE_DATABASE = 8;

/** A document's place in `bytes` (`cut`: the bytes end before it does), or a mark. */
export type BsonPiece =
  | { readonly kind: 'mark' }
  | { readonly kind: 'document'; readonly start: number; readonly cut: boolean };

/** Cuts blocks into documents. */
export class BsonDocuments {
  /** What has arrived and isn't used up. Of a document that is being told, nothing moves. */
  bytes: Buffer = Buffer.alloc(0);
  private readonly reading: Reading;
  private readonly alike: boolean;
  private parts: Uint8Array[] = [];
  private have = 0;
  private at = 0;
  private need = 4;
  private lost = false;
  /** The name, and its end, that documents begin with. */
  private first: Buffer = ID;
  private ended = false;

  /** @param alike whether all documents are of one collection, so that the first tells how the others begin */
  constructor(reading: Reading, alike: boolean) {
    this.reading = reading;
    this.alike = alike;
  }

  write(block: Uint8Array): void {
    this.parts.push(block);
    this.have += block.length;
  }

  /** No more blocks come: what is left is a document that is cut off, or one with a damaged length. */
  end(): void {
    this.ended = true;
    this.join();
  }

  /** The next piece; undefined if it needs more bytes. */
  next(): BsonPiece | undefined {
    if (this.bytes.length - this.at < this.need) {
      if (this.bytes.length - this.at + this.have < this.need) return this.cutOff();
      this.join();
    }
    if (this.lost && !this.find()) return undefined;
    const start = this.at;
    const length = this.bytes.readInt32LE(start);
    this.need = 4;
    if (length === MARK) {
      this.at += 4;
      return { kind: 'mark' };
    }
    if (!isLength(length)) {
      this.lose(start + 1);
      return this.next();
    }
    if (this.bytes.length - start < length) {
      this.need = length;
      return this.next();
    }
    this.at += length;
    this.learn(start);
    return { kind: 'document', start, cut: false };
  }

  /** Documents of other programs begin with another name, all with the same. */
  private learn(start: number): void {
    const end = this.alike && this.first === ID ? this.bytes.indexOf(0, start + BEFORE_ID) : -1;
    const length = end - start - BEFORE_ID;
    if (length > 0 && length < LONGEST_NAME) this.first = Buffer.from(this.bytes.subarray(start + BEFORE_ID, end + 1));
  }

  /** The document given last was none from `at` on: the next is looked for from there, not where its length says. */
  brokenAt(at: number): void {
    this.lose(at);
  }

  /** The same for one that was cut off: if no other follows, the file ends there. */
  cutAt(at: number): void {
    this.at = at;
    loseForGood(this.reading, this.find() ? 'corrupt' : 'truncated');
  }

  private join(): void {
    this.bytes = Buffer.concat([this.bytes.subarray(this.at), ...this.parts]);
    this.at = 0;
    this.parts = [];
    this.have = 0;
  }

  private cutOff(): BsonPiece | undefined {
    const start = this.at;
    if (!this.ended || this.lost || start >= this.bytes.length) return undefined;
    this.at = this.bytes.length;
    return { kind: 'document', start, cut: true };
  }

  private lose(at: number): void {
    loseForGood(this.reading, 'corrupt');
    this.at = at;
    this.lost = true;
    this.need = 4;
  }

  /** Goes to where a document seems to begin. */
  private find(): boolean {
    const id = this.findId();
    const header = this.findHeader(id < 0 ? this.bytes.length : id);
    const found = header < 0 ? id : header;
    this.lost = found < 0;
    // Letters and length may still be cut in two.
    const kept = Math.max(BEFORE_DATABASE + DATABASE.length, BEFORE_ID + this.first.length);
    this.at = this.lost ? Math.max(this.at, this.bytes.length - kept) : found;
    this.need = this.lost ? this.bytes.length - this.at + 1 : 4;
    return !this.lost;
  }

  /** Where the next document with an `_id` in front, or the name that the first one has there, begins, or −1. */
  private findId(): number {
    const own = this.findName(this.first, this.bytes);
    if (this.first === ID) return own;
    // No further than there: what isn't in the file is not looked for again and again in all of it.
    const id = this.findName(ID, own < 0 ? this.bytes : this.bytes.subarray(0, own + BEFORE_ID));
    return id < 0 ? own : id;
  }

  private findName(name: Buffer, bytes: Buffer): number {
    for (let id = bytes.indexOf(name, this.at + BEFORE_ID); id >= 0; id = bytes.indexOf(name, id + 1)) {
      if (isLength(bytes.readInt32LE(id - BEFORE_ID)) && ID_TYPES.includes(bytes[id - 1] ?? 0)) return id - BEFORE_ID;
    }
    return -1;
  }

  /** Where the next mark with a header behind it stands, in front of `before`, or −1. */
  private findHeader(before: number): number {
    const { bytes } = this;
    const first = this.at + BEFORE_DATABASE;
    for (let at = bytes.indexOf(DATABASE, first); at >= 0 && at < before; at = bytes.indexOf(DATABASE, at + 1)) {
      const mark = at - BEFORE_DATABASE;
      if (bytes.readInt32LE(mark) === MARK && isLength(bytes.readInt32LE(mark + 4))) return mark;
    }
    return -1;
  }
}

function isLength(length: number): boolean {
  return length >= LEAST_DOCUMENT && length <= MOST_DOCUMENT;
}
