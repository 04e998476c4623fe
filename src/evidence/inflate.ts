/**
 * Enters: deflated bytes, as gzip and zip hold them. Leaves: the bytes that were deflated, and the reader standing just
 * behind them. zlib works in a thread of its own while what it gave before is used. Deliberately absent: checksums.
 */
import { createInflateRaw } from 'node:zlib';
import { CAME_BEFORE, Damaged } from './budget.ts';
import type { ByteReader } from './byte-reader.ts';

/** Bytes given to zlib at once: at 1032 times their size, what can come out of them fits into memory. */
const SLICE = 1 << 16;
/** Bytes zlib gives at once. */
const CHUNK = 1 << 18;
/** zlib throws away what it made in the step that failed; up to this many bytes are read again, in small steps. */
const CAREFUL_BYTES = 1 << 18;
const CAREFUL_SLICE = 32;

/** @throws Damaged `truncated` or `corrupt`, after all that came before */
export async function* inflate(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const begun: Uint8Array[] = [];
  let fed = 0;
  let given = 0;
  const slices = async () => {
    const slice = await reader.next(SLICE);
    if (slice !== undefined && fed <= CAREFUL_BYTES) begun.push(slice);
    fed += slice?.length ?? 0;
    return slice;
  };
  try {
    for await (const chunk of steps(slices, CHUNK, (unused) => reader.unread(unused))) {
      given += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Damaged && error.loss === 'corrupt' && fed <= CAREFUL_BYTES) yield* again(begun, given);
    throw error;
  }
}

/** What small steps get out of the same bytes, without what was given already. Its end isn't told: the first end counts. */
async function* again(begun: readonly Uint8Array[], given: number): AsyncGenerator<Uint8Array> {
  const all = Buffer.concat(begun);
  let at = 0;
  let skip = given;
  const slices = async () => {
    const slice = all.subarray(at, at + CAREFUL_SLICE);
    at += slice.length;
    return slice.length === 0 ? undefined : slice;
  };
  try {
    for await (const chunk of steps(slices, CAREFUL_SLICE * CAREFUL_SLICE, () => {})) {
      const rest = chunk.subarray(Math.min(skip, chunk.length));
      skip -= chunk.length - rest.length;
      if (rest.length > 0) yield rest;
    }
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
  }
}

async function* steps(
  next: () => Promise<Uint8Array | undefined>,
  chunkSize: number,
  leave: (unused: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw({ chunkSize });
  let made: Uint8Array[] = [];
  let ended = false;
  let failure: Error | undefined;
  let wake = () => {};
  engine.on('data', (chunk: Uint8Array) => made.push(chunk));
  engine.on('end', () => {
    ended = true;
    wake();
  });
  engine.on('error', (error) => {
    failure = error;
    wake();
  });
  engine.on('close', () => wake());
  let fed = 0;
  let inputEnded = false;

  async function step(): Promise<void> {
    const slice = await next();
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (slice !== undefined) engine.write(slice, () => resolve());
      else engine.end();
    });
    if (slice === undefined) inputEnded = true;
    else fed += slice.length;
    // zlib takes no more once the data has come to its end, wherever in the slice that was.
    if (slice !== undefined && ended) leave(slice.subarray(slice.length - (fed - engine.bytesWritten)));
  }

  let running = step();
  try {
    for (;;) {
      await running;
      const ready = made;
      made = [];
      const more = !ended && failure === undefined && !inputEnded;
      if (more) {
        running = step();
        // Awaited in the next round; a failure there mustn't count as nobody's.
        running.catch(() => {});
      }
      yield* ready;
      if (!more) break;
    }
  } finally {
    engine.destroy();
  }
  if (ended) return;
  if (inputEnded) throw new Damaged('truncated', 'is cut off', CAME_BEFORE);
  throw new Damaged('corrupt', `is damaged (${failure?.message ?? 'zlib stopped'})`, CAME_BEFORE);
}
