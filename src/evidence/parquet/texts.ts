/**
 * Enters: values of a page or a dictionary. Leaves: their texts as byte ranges over one buffer. Deliberately absent:
 * strings: a page of a megabyte holds a hundred thousand of them, and a row group has a page of each column.
 */
import { DIGITS, isWritten, writeWhole } from '../digits.ts';

/** Texts in UTF-8, by number. */
export interface Texts {
  readonly bytes: Uint8Array;
  /** Start and end of each. */
  readonly spans: Uint32Array;
  readonly count: number;
}

const START_TEXTS = 1 << 8;
const START_BYTES = 1 << 12;

/** Collects texts. */
export class TextWriter {
  private bytes: Buffer;
  private readonly own: boolean;
  private used = 0;
  private spans = new Uint32Array(START_TEXTS * 2);
  private count = 0;

  /** @param bytes that hold the texts already, for `lies` alone */
  constructor(bytes?: Buffer) {
    this.bytes = bytes ?? Buffer.allocUnsafe(START_BYTES);
    this.own = bytes === undefined;
  }

  /** A text that lies in the bytes given in the beginning. */
  lies(start: number, end: number): void {
    if (this.count * 2 === this.spans.length) {
      const larger = new Uint32Array(this.spans.length * 2);
      larger.set(this.spans);
      this.spans = larger;
    }
    this.spans[this.count * 2] = start;
    this.spans[this.count * 2 + 1] = end;
    this.count++;
  }

  text(text: string): void {
    this.room(text.length * 3);
    this.ends(this.used + this.bytes.write(text, this.used));
  }

  whole(value: number): void {
    this.room(DIGITS);
    if (isWritten(value)) this.ends(writeWhole(this.bytes, this.used, value));
    else this.text(String(value));
  }

  copy(bytes: Uint8Array, start: number, end: number): void {
    this.room(end - start);
    this.bytes.set(bytes.subarray(start, end), this.used);
    this.ends(this.used + end - start);
  }

  done(): Texts {
    const bytes = this.own ? Buffer.from(this.bytes.subarray(0, this.used)) : this.bytes;
    return { bytes, spans: this.spans.slice(0, this.count * 2), count: this.count };
  }

  private ends(end: number): void {
    this.lies(this.used, end);
    this.used = end;
  }

  private room(length: number): void {
    if (this.used + length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.used + length, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
  }
}
