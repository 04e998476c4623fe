/**
 * Memory of the loops in WebAssembly. Enters: arrays. Leaves: places, in bytes, where they lie. What is asked once lies in a
 * scratch that every question empties; what is asked again and again lies in stretches of its own.
 */

type Numbers = Float64Array | Int32Array | Uint8Array;

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

  /** Lays an array into the next room. */
  put(array: Numbers): number {
    const at = this.room(array.byteLength);
    this.lay(array, at);
    return at;
  }

  /** Lays an array at a place. */
  lay(array: Numbers, at: number): void {
    if (array instanceof Float64Array) this.#numbers.set(array, at >> 3);
    else if (array instanceof Int32Array) this.#words.set(array, at >> 2);
    else this.#bytes.set(array, at);
  }

  /** Copies what lies at a place. */
  get(at: number, into: Float64Array | Int32Array): void {
    if (into instanceof Float64Array) into.set(this.#numbers.subarray(at >> 3, (at >> 3) + into.length));
    else into.set(this.#words.subarray(at >> 2, (at >> 2) + into.length));
  }
}
