/**
 * What a kernel scans: bytes in its memory, and the grid for what it finds in them. Enters: bytes as they come. Leaves: batches
 * that lie there. Deliberately absent: any idea of what is scanned for.
 */
import type { Kernel } from '../kernel/kernel.ts';
import type { Batch, Column } from './types.ts';

/** Bytes scanned at once: enough to forget what a call costs, little enough to stay in the cache. */
export const CHUNK = 1 << 18;
/** Places of a batch (rows × columns). */
const GRID = 1 << 15;
/** Room behind input and grid that a scan may look at. */
const SLACK = 128;

export class KernelInput {
  readonly kernel: Kernel;
  /** Where the input lies in the kernel; behind it is thrice as much room for cells that are written anew: a moment of
   * MongoDB's may have 24 bytes for 10. */
  at = 0;
  /** What has been read of it, and all there is; in bytes from `at`. */
  from = 0;
  length = 0;
  #size = 0;
  #spans = 0;
  #quotes = 0;
  #places = 0;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
    this.#reserve(2 * CHUNK);
  }

  /** Bytes that haven't been read. */
  get unread(): number {
    return this.length - this.from;
  }

  /** These bytes, from one place to another. Valid until the kernel is called again. */
  bytes(from = this.from, to = this.length): Buffer {
    return Buffer.from(this.kernel.bytes.buffer, this.at + from, to - from);
  }

  append(bytes: Uint8Array): void {
    this.#reserve(this.length + bytes.length);
    this.kernel.bytes.set(bytes, this.at + this.length);
    this.length += bytes.length;
  }

  /** Moves what hasn't been read to the front. */
  forward(): void {
    if (this.from === 0) return;
    this.kernel.bytes.copyWithin(this.at, this.at + this.from, this.at + this.length);
    this.length -= this.from;
    this.from = 0;
  }

  /** Where cells go that lose their escapes: close behind the input, so that a batch is one stretch of bytes. */
  get side(): number {
    return (this.length + SLACK) & ~63;
  }

  /** Room for spans and quote flags of at most `most` rows of this width: as many as a grid holds, one at least. */
  grid(width: number): { readonly spans: number; readonly quotes: number; readonly most: number } {
    if (this.#places < width || this.#places === 0) {
      this.#places = Math.max(GRID, width);
      this.#spans = this.kernel.region(this.#places * 8 + SLACK);
      this.#quotes = this.kernel.region(this.#places + SLACK);
    }
    return { spans: this.#spans, quotes: this.#quotes, most: Math.floor(this.#places / Math.max(1, width)) };
  }

  /** The rows that a scan has left in the grid, having read up to `from`; `used`: bytes it has written to the side. */
  batch(table: string, columns: readonly Column[], rows: number, side: number, used: number): Batch {
    const { buffer } = this.kernel.bytes;
    const places = rows * columns.length;
    return {
      table,
      columns,
      rows,
      bytes: new Uint8Array(buffer, this.at, used === 0 ? this.from : side + used),
      spans: new Int32Array(buffer, this.#spans, places * 2),
      quoted: new Uint8Array(buffer, this.#quotes, places),
      place: { kernel: this.kernel, at: this.at, spans: this.#spans },
    };
  }

  #reserve(size: number): void {
    if (size <= this.#size) return;
    const room = Math.max(size, this.#size * 2);
    const at = this.kernel.region(4 * (room + SLACK));
    this.kernel.bytes.copyWithin(at, this.at, this.at + this.length);
    this.at = at;
    this.#size = room;
  }
}
