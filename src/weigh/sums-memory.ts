/**
 * Memory of the loops in WebAssembly. Enters: arrays. Leaves: places, in bytes, where they lie. What is asked once lies in a
 * scratch that every question empties; what is asked again and again lies in stretches of its own.
 */

/** Memory as the engine has it. */
export interface Pages {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Part of the memory, and what was laid there last. */
export interface Stretch {
  at: number;
  bytes: number;
  holds: object | null;
}

export const stretch = (): Stretch => ({ at: 0, bytes: 0, holds: null });

const PAGE = 65536;

export class SumsMemory {
  readonly #memory: Pages;
  #bytes = new Uint8Array(0);
  #words = new Int32Array(0);
  #numbers = new Float64Array(0);
  readonly #scratch = stretch();
  /** Where the next numbers go in the scratch. */
  #next = 0;

  constructor(memory: Pages) {
    this.#memory = memory;
  }

  /** Makes a stretch large enough: pages behind all others, where it isn't. */
  #claim(of: Stretch, bytes: number): void {
    if (bytes <= of.bytes) return;
    const memory = this.#memory;
    // Twice as much as before: pages that were outgrown can't be given back.
    const pages = Math.ceil(Math.max(bytes, 2 * of.bytes) / PAGE);
    of.at = memory.grow(pages) * PAGE;
    of.bytes = pages * PAGE;
    of.holds = null;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#words = new Int32Array(memory.buffer);
    this.#numbers = new Float64Array(memory.buffer);
  }

  /** Lays vectors that never change again, unless they lie there. */
  keep(where: Stretch, vectors: Float64Array): number {
    if (where.holds !== vectors) {
      this.#claim(where, vectors.byteLength);
      this.lay(vectors, where.at);
      where.holds = vectors;
    }
    return where.at;
  }

  /** Empties the scratch, or another stretch, in which `bytes` are wanted. */
  begin(bytes: number, where: Stretch = this.#scratch): void {
    this.#claim(where, bytes);
    this.#next = where.at;
  }

  /** Room for so many bytes; each begins at a whole number. */
  room(bytes: number): number {
    const at = this.#next;
    this.#next += (bytes + 7) & ~7;
    return at;
  }

  /** Lays numbers into the next room. */
  put(numbers: Float64Array): number {
    const at = this.room(numbers.byteLength);
    this.lay(numbers, at);
    return at;
  }

  /** Lays whole numbers, or bytes, into the next room. */
  putWords(words: Int32Array): number {
    const at = this.room(words.byteLength);
    this.layWords(words, at);
    return at;
  }

  putBytes(bytes: Uint8Array): number {
    const at = this.room(bytes.byteLength);
    this.#bytes.set(bytes, at);
    return at;
  }

  /** Lays numbers at a place. A kind of array each: to ask an array for its kind takes longer than to lay a short one. */
  lay(numbers: Float64Array, at: number): void {
    this.#numbers.set(numbers, at >> 3);
  }

  layWords(words: Int32Array, at: number): void {
    this.#words.set(words, at >> 2);
  }

  /** Sets the bytes behind a place that these numbers count from it. */
  mark(at: number, which: Iterable<number>, value: number): void {
    for (const place of which) this.#bytes[at + place] = value;
  }

  /** Copies what lies at a place. */
  get(at: number, into: Float64Array): void {
    into.set(this.#numbers.subarray(at >> 3, (at >> 3) + into.length));
  }

  getWords(at: number, into: Int32Array): void {
    into.set(this.#words.subarray(at >> 2, (at >> 2) + into.length));
  }
}
