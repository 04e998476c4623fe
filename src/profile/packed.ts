/**
 * Lists as bytes, for what is kept long and looked at seldom: of a sampled value they take a sixth of what its objects take.
 * Enters: a list, and how one of its items is written. Leaves: where it lies, and the same list out of it. Bytes lie in
 * blocks outside of the heap, which the collector needn't walk; a block goes with the last list in it.
 */

/** How items are written one after another, and read in the same order. */
export interface Packing<T> {
  /** False for an item that bytes can't hold: its list stays as it is. */
  fits(item: T): boolean;
  write(item: T, to: PackWriter): void;
  read(from: PackReader): T;
}

/** A list as it lies. */
export interface Packed {
  readonly block: Buffer;
  readonly at: number;
}

const BLOCK = 1 << 20;
/** Larger lists have a block of their own. */
const SHARED = 1 << 16;
const MOST_BYTES_OF_COUNT = 8;
const HIGH = 0x80;

/** Bytes as they are written; one list after the other is written by the same. */
export class PackWriter {
  #bytes: Buffer = Buffer.allocUnsafe(1 << 12);
  #size = 0;
  #block: Buffer = Buffer.alloc(0);
  #used = 0;

  /** A whole number from 0 on: a byte for each seven bits. */
  count(value: number): void {
    this.#reach(MOST_BYTES_OF_COUNT);
    let rest = value;
    for (; rest >= HIGH; rest = Math.floor(rest / HIGH)) this.#bytes[this.#size++] = (rest % HIGH) + HIGH;
    this.#bytes[this.#size++] = rest;
  }

  number(value: number): void {
    this.#reach(8);
    this.#size = this.#bytes.writeDoubleLE(value, this.#size);
  }

  /** A text of whole characters. */
  text(value: string): void {
    const size = Buffer.byteLength(value);
    this.count(size);
    this.#reach(size);
    this.#bytes.write(value, this.#size);
    this.#size += size;
  }

  bytes(value: Uint8Array): void {
    this.count(value.length);
    this.#reach(value.length);
    this.#bytes.set(value, this.#size);
    this.#size += value.length;
  }

  /** What was written since the last time, in a place of its own. */
  take(): Packed {
    const written = this.#bytes.subarray(0, this.#size);
    this.#size = 0;
    if (written.length > SHARED) return { block: Buffer.from(written), at: 0 };
    if (this.#used + written.length > this.#block.length) {
      this.#block = Buffer.allocUnsafeSlow(BLOCK);
      this.#used = 0;
    }
    const at = this.#used;
    this.#block.set(written, at);
    this.#used += written.length;
    return { block: this.#block, at };
  }

  #reach(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#size + more));
    this.#bytes.copy(larger, 0, 0, this.#size);
    this.#bytes = larger;
  }
}

/** Reads what a writer wrote, in the same order. */
export class PackReader {
  readonly #block: Buffer;
  #at: number;

  constructor({ block, at }: Packed) {
    this.#block = block;
    this.#at = at;
  }

  count(): number {
    let value = 0;
    for (let unit = 1; ; unit *= HIGH) {
      const byte = this.#block[this.#at++] ?? 0;
      value += (byte % HIGH) * unit;
      if (byte < HIGH) return value;
    }
  }

  number(): number {
    const value = this.#block.readDoubleLE(this.#at);
    this.#at += 8;
    return value;
  }

  text(): string {
    const size = this.count();
    this.#at += size;
    return this.#block.toString('utf8', this.#at - size, this.#at);
  }

  /** A copy. */
  bytes(): Uint8Array {
    const size = this.count();
    this.#at += size;
    return Uint8Array.from(this.#block.subarray(this.#at - size, this.#at));
  }
}
