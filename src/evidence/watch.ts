/**
 * How reading is watched and stopped from outside. Enters: promises, and a signal. Leaves: the same, or Interrupted as soon
 * as the signal says so. Deliberately absent: who gives the signal, and who looks at the meter.
 */
import { Interrupted } from '../errors.ts';
import type { RandomAccess } from './types.ts';

/** Told how far reading is, in bytes as they lie on the disk. */
export interface Meter {
  /** So many more will be read; null: how many, nobody knows. */
  expect(bytes: number | null): void;
  read(bytes: number): void;
  /** Reading is over; other work follows. */
  end(): void;
}

export interface Watch {
  readonly meter?: Meter | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** @throws Interrupted once the signal has been given */
export function proceed(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Interrupted();
}

/** The same promise, but for a signal that comes first: a pipe may never say another word. */
export function unlessStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Interrupted());
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** A turn of the event loop now and then, in which signals and clocks are heard: reading from memory never waits. */
export class Breath {
  #last = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#last < BREATH_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#last = performance.now();
  }
}

/** Shorter than anyone notices. */
const BREATH_MS = 50;

/** A file read at any place. `settle` when it has been: what was never looked at counts as read. */
export function watched(random: RandomAccess, { meter, signal }: Watch): RandomAccess & { settle(): void } {
  let left = random.size;
  const count = (bytes: number) => {
    const counted = Math.min(left, bytes);
    left -= counted;
    if (counted > 0) meter?.read(counted);
  };
  meter?.expect(random.size);
  return {
    size: random.size,
    async read(offset, length) {
      proceed(signal);
      const bytes = await random.read(offset, length);
      count(bytes.length);
      return bytes;
    },
    settle: () => count(left),
  };
}
