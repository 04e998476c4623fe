/**
 * Threads that count. Enters: batches, as many as they can take. Leaves: images of their kernels, which together say what one
 * would have said: a batch ends on a whole record, and the order doesn't count. Deliberately absent: reading; bytes are read,
 * hashed and cut into records by one thread, in order, which counts what nobody takes.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { InputError } from '../errors.ts';
import type { Batch } from '../evidence/types.ts';
import type { HashKey } from '../kernel/hash.ts';
import { Kernel } from '../kernel/kernel.ts';
import { type LaneEnd, LaneEntry, MOST_WAITING } from './crew-lane.ts';
import type { KernelImage } from './kernel-harvest.ts';

/** One thread and what it has been given. */
class Hand {
  readonly worker: Worker;
  readonly lane = new LaneEntry();
  #result: ((image: KernelImage) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;
  #error: Error | undefined;

  constructor(key: HashKey | undefined) {
    this.worker = thread({ key, module: Kernel.module(), lane: this.lane.end });
    this.worker.on('message', (image: KernelImage) => this.#result?.(image));
    this.worker.on('error', (error) => this.#fail(thrown(error)));
    // One that ends before it was asked for its tallies, for whatever reason; after them this is heard by nobody.
    this.worker.on('exit', (code) => this.#fail(ended(`exit code ${code}`)));
  }

  #fail(error: Error): void {
    this.#error ??= error;
    this.#failed?.(this.#error);
  }

  /** @throws what went wrong in the thread */
  check(): void {
    if (this.#error !== undefined) throw this.#error;
  }

  image(): Promise<KernelImage> {
    return new Promise((resolve, reject) => {
      this.#result = resolve;
      this.#failed = reject;
      if (this.#error !== undefined) reject(this.#error);
      this.lane.finish();
    });
  }

  async dismiss(): Promise<void> {
    this.lane.close();
    await this.worker.terminate();
  }
}

export class Crew {
  readonly #hands: readonly Hand[];

  constructor(threads: number, key?: HashKey) {
    const hands: Hand[] = [];
    this.#hands = hands;
    try {
      while (hands.length < threads) hands.push(new Hand(key));
    } catch (error) {
      for (const hand of hands) hand.dismiss();
      throw ended(error);
    }
  }

  /**
   * Hands a batch to the thread that has least to do; false if none can take it now.
   *
   * @throws what went wrong in one of them
   */
  offer(batch: Batch): boolean {
    let least: Hand | undefined;
    for (const hand of this.#hands) {
      hand.check();
      if (least === undefined || hand.lane.waiting < least.lane.waiting) least = hand;
    }
    if (least === undefined || least.lane.waiting >= MOST_WAITING) return false;
    least.lane.give(batch);
    return true;
  }

  /** All that has been counted. */
  images(): Promise<readonly KernelImage[]> {
    return Promise.all(this.#hands.map((hand) => hand.image()));
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#hands.map((hand) => hand.dismiss()));
  }
}

/** What a thread throws is a bug, unless it is of the input; that it can't be started or finds no memory isn't. */
function thrown(error: unknown): Error {
  // Its class is lost on the way from one thread to another.
  if (error instanceof Error && error.name === 'InputError') return new InputError(error.message);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof Error && !/^ERR_WORKER|NOT_FOUND$|^ENO/.test(code) ? error : ended(error);
}

function ended(why: unknown): InputError {
  const told = why instanceof Error ? why.message.split('\n')[0] : String(why);
  return new InputError(`a thread that counts could not go on (${told}): run it again with --jobs 1`);
}

/** What a thread begins with: the key of the hashes, the kernel as this thread has compiled it, and where batches come. */
export interface Start {
  readonly key: HashKey | undefined;
  readonly module: object | null;
  readonly lane: LaneEnd;
}

/** From the sources the thread's file lies beside this one; a build has it as a file of its own. */
function thread(workerData: Start): Worker {
  const transferList = [workerData.lane.port];
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) {
    // What lets this thread run TypeScript does nothing for another one.
    const file = JSON.stringify(new URL('./crew-worker.ts', import.meta.url).href);
    const code = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`;
    return new Worker(code, { eval: true, workerData, transferList });
  }
  let folder = dirname(here);
  while (!existsSync(join(folder, 'crew-worker.js')) && dirname(folder) !== folder) folder = dirname(folder);
  return new Worker(pathToFileURL(join(folder, 'crew-worker.js')), { workerData, transferList });
}
