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
import type { Batch, Column } from '../evidence/types.ts';
import type { HashKey } from '../kernel/hash.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { KernelImage } from './kernel-harvest.ts';

/** A batch on its way; columns only where they have changed since the last one of the table that this thread got. */
export interface Task {
  readonly table: string;
  readonly columns: readonly Column[] | null;
  readonly rows: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly spans: Int32Array<ArrayBuffer>;
}

/** What a thread answers: the memory of a batch that it has counted, to be used again; in the end what it has counted. */
export type Answer = { readonly free: readonly [ArrayBuffer, ArrayBuffer] } | KernelImage;

/** Batches that wait for a thread, at most: enough to keep it busy, little enough to keep memory flat. */
const WAITING = 3;

/** One thread and what it has been given. */
class Hand {
  readonly worker: Worker;
  waiting = 0;
  readonly #columns = new Map<string, number>();
  /** Memory of earlier batches, as large as the largest of them. */
  readonly #spare: (readonly [ArrayBuffer, ArrayBuffer])[] = [];
  #result: ((image: KernelImage) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;
  #error: Error | undefined;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.on('message', (answer: Answer) => {
      if (!('free' in answer)) return this.#result?.(answer);
      this.#spare.push(answer.free);
      this.waiting--;
    });
    worker.on('error', (error) => this.#fail(isOurs(error) ? error : ended(error)));
    // One that ends before it was asked for its tallies, for whatever reason; after them this is heard by nobody.
    worker.on('exit', (code) => this.#fail(ended(`exit code ${code}`)));
  }

  #fail(error: Error): void {
    this.#error ??= error;
    this.#failed?.(this.#error);
  }

  /** @throws what went wrong in the thread */
  check(): void {
    if (this.#error !== undefined) throw this.#error;
  }

  give(batch: Batch): void {
    const known = this.#columns.get(batch.table);
    const columns = known === batch.columns.length ? null : batch.columns;
    this.#columns.set(batch.table, batch.columns.length);
    // Copies: the batch lies in memory that will be used again.
    const [first, second] = this.#spare.pop() ?? [];
    const bytes = new Uint8Array(roomFor(batch.bytes.byteLength, first), 0, batch.bytes.length);
    const spans = new Int32Array(roomFor(batch.spans.byteLength, second), 0, batch.spans.length);
    bytes.set(batch.bytes);
    spans.set(batch.spans);
    this.waiting++;
    const task: Task = { table: batch.table, columns, rows: batch.rows, bytes, spans };
    this.worker.postMessage(task, [bytes.buffer, spans.buffer]);
  }

  image(): Promise<KernelImage> {
    return new Promise((resolve, reject) => {
      this.#result = resolve;
      this.#failed = reject;
      if (this.#error !== undefined) reject(this.#error);
      this.worker.postMessage(null);
    });
  }
}

export class Crew {
  readonly #hands: readonly Hand[];

  constructor(threads: number, key?: HashKey) {
    const hands: Hand[] = [];
    this.#hands = hands;
    try {
      while (hands.length < threads) hands.push(new Hand(thread(key)));
    } catch (error) {
      for (const { worker } of hands) worker.terminate();
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
      if (least === undefined || hand.waiting < least.waiting) least = hand;
    }
    if (least === undefined || least.waiting >= WAITING) return false;
    least.give(batch);
    return true;
  }

  /** All that has been counted. */
  images(): Promise<readonly KernelImage[]> {
    return Promise.all(this.#hands.map((hand) => hand.image()));
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
  }
}

/** What a thread throws is a bug; that it can't be started or finds no memory isn't. */
function isOurs(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof Error && !/^ERR_WORKER|NOT_FOUND$|^ENO/.test(code);
}

function ended(why: unknown): InputError {
  const told = why instanceof Error ? why.message.split('\n')[0] : String(why);
  return new InputError(`a thread that counts could not go on (${told}): run it again with --jobs 1`);
}

/** Memory for so many bytes: what there is if it will do, else a little more than needed. */
function roomFor(bytes: number, spare: ArrayBuffer | undefined): ArrayBuffer {
  return spare !== undefined && spare.byteLength >= bytes
    ? spare
    : new ArrayBuffer((bytes + (bytes >> 3) + 0xffff) & ~0xffff);
}

/** What a thread begins with: the key of the hashes, and the kernel as this thread has compiled it. */
export interface Start {
  readonly key: HashKey | undefined;
  readonly module: object | null;
}

function start(key: HashKey | undefined): Start {
  return { key, module: Kernel.module() };
}

/** From the sources the thread's file lies beside this one; a build has it as a file of its own. */
function thread(key: HashKey | undefined): Worker {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) {
    // What lets this thread run TypeScript does nothing for another one.
    const file = JSON.stringify(new URL('./crew-worker.ts', import.meta.url).href);
    const code = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`;
    return new Worker(code, { eval: true, workerData: start(key) });
  }
  let folder = dirname(here);
  while (!existsSync(join(folder, 'crew-worker.js')) && dirname(folder) !== folder) folder = dirname(folder);
  return new Worker(pathToFileURL(join(folder, 'crew-worker.js')), { workerData: start(key) });
}
