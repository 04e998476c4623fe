/**
 * Enters: a path, or '-' for standard input. Leaves: its bytes in blocks of one size (so that nothing later can depend
 * on how they arrived), its SHA-256 and length, counted in the same pass, and whether the file was left alone meanwhile.
 * Deliberately absent: writing, formats.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import { ChunkSource } from './chunk-source.ts';
import { chunksOf, randomFile, stateOf } from './file-bytes.ts';
import { quote, unreadable } from './message.ts';
import type { RandomAccess, Sampled } from './types.ts';
import type { Watch } from './watch.ts';

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

export interface SourceOptions extends Watch {
  /** The bytes of the path, where they are no UTF-8: no text opens that file. */
  readonly raw?: Buffer | undefined;
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
export async function openSource(
  path: string,
  name = path,
  { raw, ...watch }: SourceOptions = {},
  choose?: Choose,
): Promise<ByteSource> {
  if (path === '-') {
    // Whoever waits for its next bytes waits no longer once it is closed.
    const release = async () => void process.stdin.destroy();
    return new ChunkSource(process.stdin, name, { ...watch, release });
  }
  if (path === '' || path.includes('\0'))
    throw new InputError(`${quote(path)} is not a file name: give the path of a file`);
  let file: FileHandle;
  let choice: Choice | undefined;
  try {
    // O_NONBLOCK: opening a pipe nobody writes to would wait for ever.
    file = await open(raw ?? path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw unreadable(path, error);
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
  return new ChunkSource(chunks(), name, {
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
