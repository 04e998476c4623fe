/**
 * Enters: a path, or '-' for standard input. Leaves: its bytes in blocks of one size (so that nothing later can depend
 * on how they arrived), its SHA-256 and length, counted in the same pass. Deliberately absent: writing, seeking, formats.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { InputError } from '../errors.ts';

/** Bytes in a block, and at most in a head. */
const BLOCK_BYTES = 1 << 16;

/** A piece of evidence as bytes. Can be read once. */
export interface ByteSource {
  readonly name: string;
  /** The first bytes, at most 64 KiB; they will still come out of `blocks`. */
  head(): Promise<{ bytes: Uint8Array; whole: boolean }>;
  /** All bytes from the start. If the reader stops early the rest is still counted and hashed. */
  blocks(): AsyncGenerator<Uint8Array>;
  /** Reads what is left of the bytes, unseen, and lets go of the file. */
  finish(): Promise<void>;
  /** Of all bytes, once `finish` has run or `blocks` has ended. */
  digest(): { bytes: number; sha256: string };
  /** Lets go of the file without reading it. */
  close(): Promise<void>;
}

/**
 * Opens a regular file (read-only) or standard input.
 * @throws InputError if it is missing, a directory, no regular file, unreadable.
 */
export async function openSource(path: string, name = path): Promise<ByteSource> {
  if (path === '-') return fromChunks(process.stdin, name);
  if (path === '' || path.includes('\0'))
    throw new InputError(`${quote(path)} is not a file name: give the path of a file`);
  let file: FileHandle;
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
  } catch (error) {
    await file.close();
    throw error;
  }
  return fromChunks(chunksOf(file), name, BLOCK_BYTES, () => file.close());
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(BLOCK_BYTES), 0, BLOCK_BYTES);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** A source over chunks of any size, re-cut into blocks of `blockBytes`. */
export function fromChunks(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  blockBytes = BLOCK_BYTES,
  release: () => Promise<void> = async () => {},
): ByteSource {
  const hash = createHash('sha256');
  let bytes = 0;
  let sha256: string | undefined;
  const blocks = recut(chunks, name, blockBytes);
  const waiting: Uint8Array[] = [];

  async function take(): Promise<Uint8Array | undefined> {
    const next = await blocks.next();
    if (next.done === true) return undefined;
    hash.update(next.value);
    bytes += next.value.length;
    return next.value;
  }

  async function finish(): Promise<void> {
    if (sha256 !== undefined) return;
    while ((await take()) !== undefined);
    sha256 = hash.digest('hex');
    await release();
  }

  return {
    name,
    async head() {
      let held = waiting.reduce((sum, block) => sum + block.length, 0);
      let whole = false;
      while (held <= BLOCK_BYTES && !whole) {
        const block = await take();
        if (block === undefined) whole = true;
        else {
          waiting.push(block);
          held += block.length;
        }
      }
      return { bytes: Buffer.concat(waiting).subarray(0, BLOCK_BYTES), whole };
    },
    async *blocks() {
      try {
        for (let block = waiting.shift(); block !== undefined; block = waiting.shift()) yield block;
        for (let block = await take(); block !== undefined; block = await take()) yield block;
      } finally {
        await finish();
      }
    },
    finish,
    digest() {
      if (sha256 === undefined) throw new Error('digest asked for before the last byte was read');
      return { bytes, sha256 };
    },
    async close() {
      await blocks.return(undefined);
      await release();
    },
  };
}

async function* recut(chunks: AsyncIterable<Uint8Array>, name: string, blockBytes: number): AsyncGenerator<Uint8Array> {
  let block = Buffer.allocUnsafe(blockBytes);
  let filled = 0;
  try {
    for await (const chunk of chunks) {
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
