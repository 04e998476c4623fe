/**
 * Enters: chunks of any size. Leaves: blocks of one size, their SHA-256 and length, counted in the same pass. Deliberately absent:
 * where the chunks come from.
 */
import { createHash } from 'node:crypto';
import { InputError, Interrupted } from '../errors.ts';
import { BLOCK_BYTES } from './file-bytes.ts';
import { hold } from './hold.ts';
import { HEAD_BYTES } from './limits.ts';
import { quote, unreadable } from './message.ts';
import type { ByteSource, Digest } from './source.ts';
import type { RandomAccess, Sampled } from './types.ts';
import { proceed, unlessStopped, type Watch, watched } from './watch.ts';

/** What else is known of the chunks. */
interface ChunkOptions extends Watch {
  readonly blockBytes?: number;
  /** Set where the chunks are not all there is. */
  readonly sampled?: Sampled;
  /** Bytes in the chunks, where that is known. */
  readonly expected?: number;
  /** Bytes of all there is; of the chunks if undefined. */
  readonly size?: number;
  readonly release?: () => Promise<void>;
  /** Told when blocks needn't last. */
  readonly pass?: () => void;
  readonly random?: RandomAccess;
  /** Asked once all bytes have been read. */
  readonly changed?: (bytes: number, sha256: string) => Promise<boolean>;
  /** Asked whether so many more bytes may be held. */
  readonly mayHold?: (bytes: number) => boolean;
}

/** A source over chunks, re-cut into blocks of `blockBytes`. */
export class ChunkSource implements ByteSource {
  readonly name: string;
  readonly expected?: number;
  readonly signal: AbortSignal | undefined;
  readonly #options: ChunkOptions;
  readonly #hash = createHash('sha256');
  readonly #blocks: AsyncGenerator<Uint8Array>;
  /** Of the head; they come out of `blocks` first. */
  readonly #waiting: Uint8Array[] = [];
  #bytes = 0;
  #sha256: string | undefined;
  #changed = false;
  #interrupted = false;
  #random: ReturnType<typeof watched> | undefined;

  constructor(chunks: AsyncIterable<Uint8Array>, name: string, options: ChunkOptions = {}) {
    this.name = name;
    if (options.expected !== undefined) this.expected = options.expected;
    this.signal = options.signal;
    this.#options = options;
    this.#blocks = recut(chunks, name, options.blockBytes ?? BLOCK_BYTES);
  }

  async head(): Promise<{ bytes: Uint8Array; whole: boolean }> {
    let held = this.#waiting.reduce((sum, block) => sum + block.length, 0);
    let whole = false;
    while (held <= HEAD_BYTES && !whole) {
      const block = await this.#take();
      if (block === undefined) whole = true;
      else {
        this.#waiting.push(block);
        held += block.length;
      }
    }
    return { bytes: Buffer.concat(this.#waiting).subarray(0, HEAD_BYTES), whole };
  }

  async *blocks(passing = false): AsyncGenerator<Uint8Array> {
    if (passing) this.#options.pass?.();
    try {
      for (let block = this.#waiting.shift(); block !== undefined; block = this.#waiting.shift()) yield block;
      for (let block = await this.#take(); block !== undefined; block = await this.#take()) yield block;
    } finally {
      await this.finish();
    }
  }

  async random(): Promise<RandomAccess> {
    const { random, mayHold = () => true } = this.#options;
    if (random !== undefined) {
      this.#random ??= watched(random, this.#options);
      return this.#random;
    }
    const held = await hold(this.blocks(), mayHold);
    if (held === undefined)
      throw new InputError(`${quote(this.name)} is too large to be held in memory: unpack it to a file first`);
    return held;
  }

  async finish(): Promise<void> {
    if (this.#sha256 !== undefined) return;
    this.#random?.settle();
    try {
      while ((await this.#take()) !== undefined);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      this.#interrupted = true;
    }
    this.#sha256 = this.#hash.digest('hex');
    try {
      if (!this.#interrupted) this.#changed = (await this.#options.changed?.(this.#bytes, this.#sha256)) ?? false;
    } finally {
      await this.#options.release?.();
    }
  }

  digest(): Digest {
    if (this.#sha256 === undefined) throw new Error('digest asked for before the last byte was read');
    return {
      bytes: this.#options.size ?? this.#bytes,
      sha256: this.#sha256,
      changed: this.#changed,
      interrupted: this.#interrupted,
      sampled: this.#options.sampled,
    };
  }

  async close(): Promise<void> {
    // Of a pipe that is silent, the end would be waited for.
    if (this.signal?.aborted !== true) await this.#blocks.return(undefined);
    await this.#options.release?.();
  }

  /** The next block, counted. */
  async #take(): Promise<Uint8Array | undefined> {
    proceed(this.signal);
    const next = await unlessStopped(this.#blocks.next(), this.signal);
    if (next.done === true) return undefined;
    this.#hash.update(next.value);
    this.#options.meter?.read(next.value.length);
    this.#bytes += next.value.length;
    return next.value;
  }
}

async function* recut(chunks: AsyncIterable<Uint8Array>, name: string, blockBytes: number): AsyncGenerator<Uint8Array> {
  let block = Buffer.allocUnsafe(blockBytes);
  let filled = 0;
  try {
    for await (const chunk of chunks) {
      if (filled === 0 && chunk.length === blockBytes) {
        yield chunk;
        continue;
      }
      for (let at = 0; at < chunk.length; ) {
        const part = chunk.subarray(at, at + blockBytes - filled);
        block.set(part, filled);
        at += part.length;
        filled += part.length;
        if (filled < blockBytes) continue;
        yield block;
        block = Buffer.allocUnsafe(blockBytes);
        filled = 0;
      }
    }
  } catch (error) {
    throw unreadable(name, error);
  }
  if (filled > 0) yield block.subarray(0, filled);
}
