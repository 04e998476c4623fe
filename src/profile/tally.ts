/**
 * One piece of evidence to tallies of its tables. Enters: evidence. Leaves: a tally per table, in the order in which the
 * tables first came: the same for any number of threads. The kernel counts; without one (no WebAssembly) the slow road
 * gives the same tallies.
 */
import { useUp } from '../evidence/grids.ts';
import type { Batch, EvidenceFile } from '../evidence/types.ts';
import type { HashKey } from '../kernel/hash.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { Crew } from './crew.ts';
import { KernelTables } from './kernel-tally.ts';
import { type TableTally, tableTally, tallyBatch } from './table-tally.ts';

/** Bytes for which other threads are called, at once if so many are expected: below, starting them costs more than they save. */
export const BYTES_BEFORE_THREADS = 1 << 25;

/** Columns of a table from which on one thread counts it: each takes 100 MB and more for its samples, and as much to hand them on. */
const MOST_SHARED = 512;

export interface TallyOptions {
  /** Threads that count, at most, with the one that reads and takes what the others can't. */
  readonly jobs?: number;
  readonly bytesBeforeThreads?: number;
  /** `slow`: without the kernel. */
  readonly road?: 'kernel' | 'slow';
  /** Values are hashed with it. */
  readonly key?: HashKey | undefined;
  /** Threads that have been called already. */
  readonly reserve?: { take(): Crew | undefined };
}

/** Reads a piece of evidence to its end. Rejects with InputError when it can't be used. */
export async function tallyFile(file: EvidenceFile, options: TallyOptions = {}): Promise<TableTally[]> {
  const { jobs = 1, road = 'kernel', key, bytesBeforeThreads = BYTES_BEFORE_THREADS } = options;
  const order = new Set<string>();
  let own: KernelTables | SlowTables | undefined;
  let crew: Crew | undefined;
  let bytes = file.expected ?? 0;
  try {
    for await (const batch of file.batches()) {
      order.add(batch.table);
      bytes += batch.bytes.length;
      const shared = batch.columns.length < MOST_SHARED;
      if (shared && crew === undefined && jobs > 1 && bytes > bytesBeforeThreads && own instanceof KernelTables) {
        crew = options.reserve?.take() ?? new (await import('./crew.ts')).Crew(jobs - 1, key);
      }
      if (!shared || crew?.offer(batch) !== true) {
        own ??= tablesFor(batch, road, key);
        own.tally(batch);
      }
      useUp(batch);
    }
    const images = (await crew?.images()) ?? [];
    const found = own instanceof KernelTables ? own.harvest(images) : (own?.harvest() ?? []);
    return [...order].flatMap((name) => found.filter((table) => table.name === name));
  } finally {
    await crew?.dismiss();
  }
}

function tablesFor(batch: Batch, road: TallyOptions['road'], key: HashKey | undefined): KernelTables | SlowTables {
  // The batches of a piece of evidence lie in one kernel, if in any.
  const kernel = road === 'slow' ? null : (batch.place?.kernel ?? batch.kernel ?? Kernel.create());
  return kernel === null ? new SlowTables(key) : new KernelTables(kernel, key);
}

/** The slow road. */
class SlowTables {
  readonly #tables = new Map<string, TableTally>();
  readonly #key: HashKey | undefined;

  constructor(key: HashKey | undefined) {
    this.#key = key;
  }

  tally(batch: Batch): void {
    let table = this.#tables.get(batch.table);
    if (table === undefined) {
      table = tableTally(batch.table);
      this.#tables.set(batch.table, table);
    }
    tallyBatch(table, batch, this.#key);
  }

  harvest(): TableTally[] {
    return [...this.#tables.values()];
  }
}
