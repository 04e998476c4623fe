/**
 * Enters: a path, or '-' for standard input. Leaves: its bytes in blocks of one size (so that nothing later can depend
 * on how they arrived), its SHA-256 and length, counted in the same pass, and whether the file was left alone meanwhile.
 * Deliberately absent: writing, formats.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { InputError, Interrupted } from '../errors.ts';
import { BLOCK_BYTES, chunksOf, randomFile, stateOf } from './file-bytes.ts';
import { hold } from './hold.ts';
import type { RandomAccess, Sampled } from './types.ts';
import { proceed, unlessStopped, type Watch, watched } from './watch.ts';

/** Bytes in a head, at most. */
export const HEAD_BYTES = 1 << 16;

/** A piece of evidence as bytes. Can be read once. */
export interface ByteSource {
  readonly name: string;
  /** Bytes that are going to be read, where that is known beforehand. */
  readonly expected?: number;
  /** Stops the reading: `head`, `blocks` and `random` then throw Interrupted, `finish` reads no further. */
  readonly signal: AbortSignal | undefined;
  /** The first bytes, at most 64 KiB; they will still come out of `blocks`. */
  head(): Promise<{ bytes: Uint8Array; whole: boolean }>;
  /**
   * All bytes from the start. If the reader stops early the rest is still counted and hashed. `passing`: a block holds only
   * until the next is asked for; memory for gigabytes of blocks costs more time to collect than reading them.
   */
  blocks(passing?: boolean): AsyncGenerator<Uint8Array>;
  /** The bytes at any place: of a regular file as it lies there, of anything else once it has all been held. */
  random(): Promise<RandomAccess>;
  /** Reads what is left of the bytes, unseen, and lets go of the file. */
  finish(): Promise<void>;
  /** Of the bytes read, once `finish` has run or `blocks` has ended. */
  digest(): Digest;
  /** Lets go of the file without reading it. */
  close(): Promise<void>;
}

/** What was read. */
export interface Digest {
  /** How many there are; of a sample, in the whole file. */
  readonly bytes: number;
  /** Of the bytes read: all of them, unless a sample was asked for or reading was stopped. */
  readonly sha256: string;
  /** They were others when read again. */
  readonly changed: boolean;
  readonly interrupted: boolean;
  readonly sampled: Sampled | undefined;
}

/** Chooses what is read of a file. */
export type Choose = (file: FileHandle, size: number) => Promise<Choice | undefined>;

/** Some of the bytes of a file, in their order; they can be asked for again. */
export interface Choice {
  readonly chunks: () => AsyncIterable<Uint8Array>;
  readonly sampled: Sampled;
}

/**
 * Opens a regular file (read-only) or standard input.
 * @param choose settles what is read of a file; all of it if undefined
 * @throws InputError if it is missing, a directory, no regular file, unreadable.
 */
export async function openSource(path: string, name = path, watch: Watch = {}, choose?: Choose): Promise<ByteSource> {
  if (path === '-') {
    // Whoever waits for its next bytes waits no longer once it is closed.
    const release = async () => void process.stdin.destroy();
    return fromChunks(process.stdin, name, { ...watch, release });
  }
  if (path === '' || path.includes('\0'))
    throw new InputError(`${quote(path)} is not a file name: give the path of a file`);
  let file: FileHandle;
  let choice: Choice | undefined;
  try {
    // O_NONBLOCK: opening a pipe nobody writes to would wait for ever.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw failure(path, error);
  }
  try {
    const facts = await file.stat();
    if (facts.isDirectory()) throw new InputError(`${quote(path)} is a directory: name the files inside it`);
    if (!facts.isFile())
      throw new InputError(
        `${quote(path)} is not a regular file: copy its content to a file, or use - for standard input`,
      );
    if (facts.size === 0) throw new InputError(`${quote(path)} is empty: there is nothing to examine`);
    choice = await choose?.(file, facts.size);
  } catch (error) {
    await file.close();
    throw error;
  }
  let passing = false;
  const chunks = choice?.chunks ?? (() => chunksOf(file, () => passing));
  const { size } = await file.stat();
  const before = await stateOf(file);
  return fromChunks(chunks(), name, {
    ...watch,
    release: () => file.close(),
    pass: () => {
      passing = true;
    },
    random: randomFile(file, size),
    ...(choice === undefined ? { expected: size } : { size, sampled: choice.sampled }),
    changed: async (bytes, sha256) => {
      if ((await stateOf(file)) === before) return false;
      // Touched, or written to behind what was read: what was read counts.
      const again = createHash('sha256');
      let length = 0;
      for await (const chunk of chunks()) {
        again.update(chunk);
        length += chunk.length;
      }
      return (choice === undefined && (length !== bytes || bytes < size)) || again.digest('hex') !== sha256;
    },
  });
}

/** A source over chunks of any size, re-cut into blocks of `blockBytes`. */
export function fromChunks(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  options: Watch & {
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
  } = {},
): ByteSource {
  const { blockBytes = BLOCK_BYTES, release = async () => {}, signal, meter, sampled } = options;
  const hash = createHash('sha256');
  let bytes = 0;
  let sha256: string | undefined;
  let changed = false;
  let interrupted = false;
  let random: ReturnType<typeof watched> | undefined;
  const blocks = recut(chunks, name, blockBytes);
  const waiting: Uint8Array[] = [];

  async function take(): Promise<Uint8Array | undefined> {
    proceed(signal);
    const next = await unlessStopped(blocks.next(), signal);
    if (next.done === true) return undefined;
    hash.update(next.value);
    meter?.read(next.value.length);
    bytes += next.value.length;
    return next.value;
  }

  async function finish(): Promise<void> {
    if (sha256 !== undefined) return;
    random?.settle();
    try {
      while ((await take()) !== undefined);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      interrupted = true;
    }
    sha256 = hash.digest('hex');
    try {
      if (!interrupted) changed = (await options.changed?.(bytes, sha256)) ?? false;
    } finally {
      await release();
    }
  }

  return {
    name,
    ...(options.expected === undefined ? {} : { expected: options.expected }),
    signal,
    async head() {
      let held = waiting.reduce((sum, block) => sum + block.length, 0);
      let whole = false;
      while (held <= HEAD_BYTES && !whole) {
        const block = await take();
        if (block === undefined) whole = true;
        else {
          waiting.push(block);
          held += block.length;
        }
      }
      return { bytes: Buffer.concat(waiting).subarray(0, HEAD_BYTES), whole };
    },
    async *blocks(passing = false) {
      if (passing) options.pass?.();
      try {
        for (let block = waiting.shift(); block !== undefined; block = waiting.shift()) yield block;
        for (let block = await take(); block !== undefined; block = await take()) yield block;
      } finally {
        await finish();
      }
    },
    async random() {
      if (options.random !== undefined) {
        random ??= watched(options.random, options);
        return random;
      }
      const held = await hold(this.blocks(), options.mayHold ?? (() => true));
      if (held === undefined)
        throw new InputError(`${quote(name)} is too large to be held in memory: unpack it to a file first`);
      return held;
    },
    finish,
    digest() {
      if (sha256 === undefined) throw new Error('digest asked for before the last byte was read');
      return { bytes: options.size ?? bytes, sha256, changed, interrupted, sampled };
    },
    async close() {
      // Of a pipe that is silent, the end would be waited for.
      if (signal?.aborted !== true) await blocks.return(undefined);
      await release();
    },
  };
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
    throw failure(name, error);
  }
  if (filled > 0) yield block.subarray(0, filled);
}

function failure(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = quote(path);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new InputError(`${name} does not exist: check the path`);
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError(`${name} can't be read: permission denied; ask for read access or copy it`);
  if (code === 'EISDIR') return new InputError(`${name} is a directory: name the files inside it`);
  if (code === 'ENXIO')
    return new InputError(`${name} is not a regular file: copy its content to a file, or use - for standard input`);
  if (code !== '') return new InputError(`${name} can't be read (${code}): check the file or copy it`);
  return error instanceof Error ? error : new Error(String(error));
}

/** A name as it may stand in a message: in quotes, on one line, control and bidirectional characters escaped. */
export function quote(name: string): string {
  if (name === '-') return 'standard input';
  const safe = name.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `"${safe}"`;
}
