/**
 * Enters: how many inputs, from which seed. Leaves: those that broke a promise. Processes of their own read them, so that one that hangs or
 * takes all memory is found and named. For tests only.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { inputOf } from './input.ts';
import type { Told, Work } from './worker.ts';

export interface Options {
  readonly seed: number;
  readonly count: number;
  /** Number of the first input. */
  readonly from?: number;
  readonly only?: string;
  readonly processes: number;
}

/** What a process tells at its end. */
type Totals = Extract<Told, { slowest: object }>;

export interface Failure {
  readonly index: number;
  readonly why: string;
}

export interface Result {
  readonly failures: readonly Failure[];
  readonly outcomes: Readonly<Record<string, number>>;
  readonly slowest: { readonly index: number; readonly ms: number };
}

/** An input that takes longer hangs. */
const HANG_MS = 30_000;
const LOOK_MS = 500;
/** No reader of small files needs more memory. */
const MEMORY_MB = 1500;
/** More failures than this say nothing new. */
const MOST_FAILURES = 20;

/** Runs inputs. */
export async function fuzz(options: Options): Promise<Result> {
  const { processes, from = 0, count } = options;
  const failures: Failure[] = [];
  const outcomes: Record<string, number> = {};
  const slowest = { index: -1, ms: 0 };
  await Promise.all(
    Array.from({ length: processes }, (_, i) => share(options, from + i, from + count, failures, take)),
  );
  return { failures: failures.sort((a, b) => a.index - b.index), outcomes, slowest };

  function take(told: Totals): void {
    for (const [name, times] of Object.entries(told.outcomes)) outcomes[name] = (outcomes[name] ?? 0) + times;
    if (told.slowest.ms > slowest.ms) Object.assign(slowest, told.slowest);
  }
}

/** One process's inputs; a process that was lost is replaced, behind the input that cost it. */
async function share(
  { seed, processes, only }: Options,
  first: number,
  to: number,
  failures: Failure[],
  take: (told: Totals) => void,
): Promise<void> {
  for (let from = first; from < to && failures.length < MOST_FAILURES; ) {
    const work: Work = { seed, from, to, step: processes, ...(only === undefined ? {} : { only }) };
    const execArgv = [...process.execArgv, `--max-old-space-size=${MEMORY_MB}`];
    const child = fork(join(import.meta.dirname, 'worker.ts'), {
      execArgv,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let at = from;
    const lost = await new Promise<string | undefined>((resolve) => {
      let since = performance.now();
      let said = '';
      let ended: string | undefined;
      const watch = setInterval(() => {
        if (performance.now() - since > HANG_MS) stop('hangs');
        if (failures.length >= MOST_FAILURES) stop('');
      }, LOOK_MS);
      const stop = (why: string) => {
        ended = why;
        child.kill('SIGKILL');
      };
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-4000);
      });
      child.on('message', (told: Told) => {
        if ('at' in told) [at, since] = [told.at, performance.now()];
        else if ('failed' in told) failures.push({ index: told.failed, why: told.why });
        else {
          take(told);
          stop('');
        }
      });
      child.on('close', (code, signal) => {
        clearInterval(watch);
        resolve(ended === '' ? undefined : (ended ?? `the process ended (${signal ?? code}): ${said}`));
      });
      child.send(work);
    });
    if (lost === undefined) return;
    failures.push({ index: at, why: lost });
    from = at + processes;
  }
}

/** A failure as it is told: enough to see it again. */
export function describeFailure({ seed, only }: Options, { index, why }: Failure): string {
  const { format, by, bytes, sizes } = inputOf(seed, index, only);
  const again = `npm run fuzz -- --seed ${seed} --from ${index} --count 1${only === undefined ? '' : ` --only ${only}`}`;
  return `input ${index} (${format}; ${by.join(', ')}; blocks of ${sizes.join(' and ')}): ${why}\nagain: ${again}\nbase64: ${bytes.toString('base64')}\n`;
}
