/**
 * A sample of a file. Enters: a file, how much of it to read, a seed. Leaves: the bytes of blocks that are spread over it,
 * one in every equal stretch, each from the start of a record to the start of another; the first is the file's beginning.
 * One after another they are a file of the same format. Deliberately absent: samples of what can't be read from the middle.
 */
import type { FileHandle } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import { Kernel } from '../kernel/kernel.ts';
import { decodeHead, detectEncoding } from './encoding/decode.ts';
import { kindOf } from './kind.ts';
import { HEAD_BYTES } from './limits.ts';
import { quote } from './message.ts';
import type { Choice, Choose } from './source.ts';
import type { Head } from './types.ts';

/** Bytes of a block. */
export const SAMPLE_BLOCK = 1 << 20;
/** How far behind a place the start of a record is looked for: far enough for most, then for any that is honest. */
const WINDOWS = [1 << 16, 1 << 20] as const;
/** Windows that are looked at with one kernel. */
const LOOKS = 16;
/** Bytes read at once. */
const READ = 1 << 18;

export interface Sampling {
  /** About so many are read; of a smaller file, all. */
  readonly bytes: number;
  /** A whole number; the same file and seed give the same sample. */
  readonly seed: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Finds the start of a record at a place or a little behind it, or the end of the file; undefined if there is neither. */
type RecordStart = (place: number) => Promise<number | undefined>;

/** Chooses the sample when the file is opened; it throws InputError if the file can't be sampled. */
export function chooserOf(path: string, sampling: Sampling): Choose {
  return async (file, size) => {
    if (size <= sampling.bytes) return undefined;
    const recordStart = await recordStarts(file, size, quote(path));
    const stretches: Stretch[] = [];
    for (const place of placesOf(size, sampling)) {
      const start = place === 0 ? 0 : await recordStart(place);
      const to = await recordStart(Math.min(size, place + SAMPLE_BLOCK));
      if (start === undefined || to === undefined) continue;
      const from = Math.max(stretches.at(-1)?.to ?? 0, start);
      if (from < to) stretches.push({ from, to });
    }
    if (stretches[0]?.from !== 0)
      throw new InputError(
        `${quote(path)} can't be sampled: its records are too long or too unlike; leave --sample out`,
      );
    const bytes = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
    const sampled = { bytes, blocks: stretches.length, seed: sampling.seed };
    return { chunks: () => chunksOf(file, stretches), sampled } satisfies Choice;
  };
}

/** Where blocks begin, before record starts are looked for: 0, then a place drawn in each of equal stretches behind it. */
export function placesOf(size: number, { bytes, seed }: Sampling): number[] {
  const blocks = Math.max(1, Math.round(bytes / SAMPLE_BLOCK)) - 1;
  const stretch = (size - SAMPLE_BLOCK) / blocks;
  const draw = drawer(seed);
  const room = Math.max(0, stretch - SAMPLE_BLOCK);
  const places = Array.from({ length: blocks }, (_, i) => SAMPLE_BLOCK + i * stretch + draw() * room);
  return [0, ...places.map(Math.floor)];
}

/** @throws InputError if records of this file can't be told from its middle */
async function recordStarts(file: FileHandle, size: number, name: string): Promise<RecordStart> {
  const refuse = (why: string): never => {
    throw new InputError(`${name} ${why}: it can't be sampled; leave --sample out`);
  };
  const bytes = await bytesAt(file, 0, HEAD_BYTES);
  const head: Head = { bytes, text: decodeHead(bytes, false), whole: false, name };
  const kind = kindOf(head);
  if ('why' in kind) throw new InputError(`${name} ${kind.why}`);
  if ('container' in kind) return refuse(`is packed (${kind.container.title})`);
  const { parts, title } = kind.format;
  if (parts === undefined) return refuse(`is read in one piece (${title})`);
  const encoding = detectEncoding(bytes);
  if (/^utf-(?:16|32)/.test(encoding)) return refuse(`is in ${encoding}, whose lines don't end in one byte`);
  const plan = parts.plan(head);
  let kernel = Kernel.create();
  let looks = 0;
  if (plan === null || kernel === null) return refuse('is written so that its records show only from the start');
  return async (place) => {
    for (const window of WINDOWS) {
      const behind = await bytesAt(file, place, window);
      // A kernel gives no memory back.
      if (++looks % LOOKS === 0) kernel = Kernel.create() ?? kernel;
      const found = behind.length === 0 || kernel === null ? -1 : parts.recordStart(plan, behind, kernel);
      if (found >= 0) return place + found;
      if (place + window >= size) return size;
    }
    return undefined;
  };
}

async function* chunksOf(file: FileHandle, stretches: readonly Stretch[]): AsyncGenerator<Uint8Array> {
  for (const { from, to } of stretches)
    for (let at = from; at < to; ) {
      const bytes = await bytesAt(file, at, Math.min(READ, to - at));
      if (bytes.length === 0) return;
      at += bytes.length;
      yield bytes;
    }
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** Numbers in [0, 1): Mulberry32, after Tommy Ettinger (public domain). */
function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
