/**
 * The kernel: WebAssembly that turns bytes into spans and spans into counts. Enters: bytes, in its memory. Leaves: spans and
 * tables, in its memory, for whoever knows how they lie there. One instance serves one piece of evidence and ends with it;
 * its memory may serve the next one's.
 * Deliberately absent: any idea of what a cell means; what it must ask, it asks its host.
 */
import { InputError } from '../errors.ts';
import { instanceOf, memoryOf, moduleNamed, type WasmMemory } from '../web-assembly.ts';

/** What the kernel offers, as `assembly/index.ts` lists it. Places and lengths are in bytes. */
export interface KernelExports {
  startForms(): void;
  startMarks(): void;
  startShapes(): void;
  addPlaceholder(at: number, length: number): void;
  addMonth(a: number, b: number, c: number): void;
  hashBytes(at: number, length: number, seed: number): bigint;
  setKey(first: bigint, second: bigint): void;
  take(size: number): number;
  takeRegion(size: number): number;
  used(): number;
  newTable(): number;
  addColumn(table: number, seedLow: number, seedHigh: number, limit: number): number;
  limitColumn(column: number, limit: number): void;
  tallyRows(table: number, base: number, spans: number, rows: number, width: number): void;
  settleTable(table: number): void;
  csvDialect(delimiter: number, quote: number, escapes: number, skipBlanks: number): void;
  csvHeader(at: number, cells: number, sign: number): void;
  csvScan(
    input: number,
    from: number,
    length: number,
    last: number,
    width: number,
    usual: number,
    spans: number,
    quotes: number,
    most: number,
    side: number,
  ): number;
  jsonStart(): number;
  jsonKey(owner: number, at: number, length: number, column: number, kind: number): number;
  jsonArray(owner: number, at: number, length: number, table: number, column: number): number;
  jsonTable(width: number): number;
  jsonEmpty(table: number, width: number): void;
  jsonScan(
    input: number,
    from: number,
    length: number,
    width: number,
    spans: number,
    quotes: number,
    most: number,
    side: number,
  ): number;
  sqlScan(
    input: number,
    from: number,
    length: number,
    width: number,
    backslash: number,
    spans: number,
    quotes: number,
    most: number,
    side: number,
  ): number;
  readonly sqlStart: Counter;
  readonly sqlEnd: Counter;
  readonly sqlSide: Counter;
  readonly jsonRows: Counter;
  readonly jsonEnd: Counter;
  readonly jsonSide: Counter;
  readonly jsonLone: Counter;
  readonly jsonElements: Counter;
  readonly jsonFull: Counter;
  readonly scanRows: Counter;
  readonly scanEnd: Counter;
  readonly scanRagged: Counter;
  readonly scanRepeated: Counter;
  readonly scanEmpty: Counter;
  readonly sideUsed: Counter;
}

interface Counter {
  readonly value: number;
}

/** What the kernel asks. `at` and `length` lie in its memory. */
export interface KernelHost {
  charClasses(page: number, at: number): void;
  isMasked(at: number, length: number): number;
  isHashed(at: number, length: number): number;
  takeDates(column: number): void;
}

let compiled: object | null | undefined;
/** Cleared, of a kernel that has ended: thousands of small files would make the collector walk the heap for each. */
let spare: WasmMemory | undefined;
/** Pages that a kernel begins with: no fewer than the module declares. */
const FIRST_PAGES = 16;
/** Bytes of memory worth clearing for the next: a small file's kernel takes a quarter. */
const LARGEST_SPARE = 1 << 24;

export class Kernel {
  #exports: KernelExports | null;
  readonly #memory: WasmMemory;
  /** Set by whoever counts; a kernel that only scans asks nothing. */
  host: KernelHost | null = null;
  #bytes: Uint8Array = new Uint8Array(0);
  #words: Int32Array = new Int32Array(0);

  private constructor(module: object) {
    const ask = (): KernelHost => {
      if (this.host === null) throw new Error('the kernel asks a host that is not there');
      return this.host;
    };
    this.#memory = spare ?? memoryOf(FIRST_PAGES);
    spare = undefined;
    const host = {
      charClasses: (page: number, at: number) => ask().charClasses(page, at),
      isMasked: (at: number, length: number) => ask().isMasked(at >>> 0, length),
      isHashed: (at: number, length: number) => ask().isHashed(at >>> 0, length),
      takeDates: (column: number) => ask().takeDates(column >>> 0),
      noRoom,
    };
    const exports = instanceOf(module, host, this.#memory);
    this.#exports = exports as KernelExports;
    this.exports.startForms();
    this.exports.startMarks();
    this.exports.startShapes();
  }

  /** What is compiled once and can be sent to other threads; null where there is none. */
  static module(): object | null {
    compiled ??= moduleNamed('kernel');
    return compiled;
  }

  /**
   * A fresh kernel; null where WebAssembly can't run or wasn't built, and the slow road has to do.
   *
   * @param module what another thread has compiled
   */
  static create(module?: object | null): Kernel | null {
    compiled ??= module ?? moduleNamed('kernel');
    return compiled === null ? null : new Kernel(compiled);
  }

  /** Room that stays, as the place where it begins: places above 2 GiB are no negative numbers. */
  region(size: number): number {
    return this.exports.takeRegion(size) >>> 0;
  }

  /** Throws when the kernel has ended. */
  get exports(): KernelExports {
    if (this.#exports === null) throw new Error('the kernel has ended');
    return this.#exports;
  }

  /** The memory as it lies now. Another one after it has grown. Throws when the kernel has ended: it may be the next one's. */
  get buffer(): ArrayBuffer {
    if (this.#exports === null) throw new Error('the kernel has ended');
    return this.#memory.buffer;
  }

  /**
   * Ends the kernel: a later one may work in its memory, so that whatever lay there is gone. Only for whoever knows that
   * nobody looks there any more.
   */
  end(): void {
    if (this.#exports === null) return;
    const { buffer } = this;
    // Whatever is asked from here on fails instead of writing into the next one's counts.
    this.#exports = null;
    if (buffer.byteLength > LARGEST_SPARE) return;
    new Uint8Array(buffer).fill(0);
    spare = this.#memory;
  }

  /** The memory as bytes. Valid until the kernel is called again. */
  get bytes(): Uint8Array {
    if (this.#bytes.buffer !== this.buffer) this.#bytes = new Uint8Array(this.buffer);
    return this.#bytes;
  }

  /** The memory as 32-bit words. Valid until the kernel is called again. */
  get words(): Int32Array {
    if (this.#words.buffer !== this.buffer) this.#words = new Int32Array(this.buffer);
    return this.#words;
  }

  /** The memory as it lies now, for reading much of it. */
  view(): KernelView {
    return new KernelView(this.buffer);
  }
}

/** A kernel's memory while the kernel rests. */
export class KernelView {
  readonly bytes: Buffer;
  readonly #words: Int32Array;

  constructor(buffer: ArrayBuffer) {
    this.bytes = Buffer.from(buffer);
    this.#words = new Int32Array(buffer);
  }

  /** A number below 2^53 that lies as 64 bits. */
  long(at: number): number {
    return (this.#words[(at >>> 2) + 1] ?? 0) * 4294967296 + ((this.#words[at >>> 2] ?? 0) >>> 0);
  }

  word(at: number): number {
    return this.#words[at >>> 2] ?? 0;
  }

  /** A place or count: a word without a sign. */
  place(at: number): number {
    return (this.#words[at >>> 2] ?? 0) >>> 0;
  }

  text(at: number, length: number): string {
    return this.bytes.toString('utf8', at, at + length);
  }
}

/** Millions of columns, or of dates of one column, can fill 4 GiB. */
function noRoom(): never {
  throw new InputError('more columns and distinct values than fit the memory: profile parts of it and merge them');
}
