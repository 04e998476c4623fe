/**
 * How evidence is read: the options that say so, the line that tells how far it is, and signals. Enters: options, and work
 * that reads. Leaves: its result. The first SIGINT or SIGTERM while evidence is read stops the reading, and what was read by
 * then is reported as incomplete; the next one, or the first once reading is over, ends the process with nothing written.
 */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { UsageError } from '../errors.ts';
import type { ReadOptions } from '../profile/load.ts';
import { EXIT } from './exit.ts';
import { withProgress } from './progress.ts';
import { type SharedOptions, wholeNumberFrom } from './shared.ts';

/** More threads than this wait for the one that reads. */
const USUAL_JOBS = 8;
const MOST_JOBS = 64;
const MOST_SEED = 2 ** 32 - 1;
const UNITS = { k: 1, m: 2, g: 3, t: 4 } as const;
/** Bytes of the least sample: one block. */
const LEAST_SAMPLE = 1 << 20;

export interface ReadingOptions extends SharedOptions {
  readonly jobs?: number;
  /** Bytes. */
  readonly sample?: number;
  readonly seed: number;
}

/** Adds --jobs. */
export function withJobs(command: Command): Command {
  return command.option(
    '--jobs <n>',
    `threads that count; the result is the same (default: one a processor, at most ${USUAL_JOBS})`,
    wholeNumberFrom(1, MOST_JOBS),
  );
}

/** Adds --jobs, --sample and --seed. */
export function withReading(command: Command): Command {
  return withJobs(command)
    .option(
      '--sample <size>',
      'of each larger file, read blocks of 1 MiB spread over it, about <size> in all: 64MB, 2GiB; a plain number is MB. SHA-256 is then that of the blocks',
      sizeOf,
    )
    .option('--seed <n>', 'places of the sampled blocks', wholeNumberFrom(0, MOST_SEED), 1);
}

/** Bytes of "64", "64MB" (10^6), "1.5GiB" (2^30). */
export function sizeOf(text: string): number {
  const [, digits, prefix = 'm', binary] = /^(\d{1,12}(?:\.\d{1,3})?) ?(?:([kmgt])(i?)b)?$/i.exec(text) ?? [];
  const power = UNITS[prefix.toLowerCase() as keyof typeof UNITS];
  const bytes = Math.round(Number(digits) * (binary === undefined || binary === '' ? 1000 : 1024) ** power);
  if (digits === undefined || !Number.isSafeInteger(bytes))
    throw new UsageError(`--sample "${text}": a size is needed, for example 64MB`);
  if (bytes < LEAST_SAMPLE) throw new UsageError(`--sample "${text}": less than 1 MiB says too little`);
  return bytes;
}

/** Runs work that reads evidence. */
export async function whileReading<T>(options: ReadingOptions, work: (reading: ReadOptions) => Promise<T>): Promise<T> {
  const { jobs = Math.min(USUAL_JOBS, availableParallelism()), seed } = options;
  const sample = options.sample === undefined ? undefined : { bytes: options.sample, seed };
  return withProgress(options.quiet === true, (meter) => {
    const over = () => meter.ended;
    return interruptible(over, (signal) => work({ jobs, sample, meter, signal }));
  });
}

/** Runs work that a signal stops as long as it isn't over. */
export async function interruptible<T>(over: () => boolean, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const heard = () => {
    if (stop.signal.aborted || over()) process.exit(EXIT.interrupted);
    stop.abort();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, heard);
  try {
    return await work(stop.signal);
  } finally {
    for (const signal of signals) process.off(signal, heard);
  }
}
