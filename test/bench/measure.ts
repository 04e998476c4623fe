/**
 * Enters: a command. Leaves: its wall time, processor time and peak memory, and what it printed; for several commands,
 * medians over rounds in which each runs once (with two: A B A B …), so that a noisy machine is noisy for all. Needs
 * nothing but /proc. Deliberately absent: which commands (rivals.ts) and tables (run.ts).
 */
import { spawn } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** What is printed goes nowhere: for programs that print all they read. */
  readonly silent?: boolean;
}

export interface Measurement {
  readonly seconds: number;
  /** User and system, all threads and children; steps of 1/100 s; NaN without /proc. */
  readonly cpuSeconds: number;
  /** The largest resident set seen, looked at every few milliseconds; NaN without /proc. */
  readonly peakBytes: number;
  readonly output: string;
}

/** The kernel keeps the high-water mark itself: only growth in the last moments before the end is missed. */
const LOOK_MILLISECONDS = 5;
/** USER_HZ: on Linux 100 on every architecture that node runs on. */
const TICKS_A_SECOND = 100;
const LONGEST_OUTPUT = 1 << 22;
const LONGEST_ERROR = 600;

/** Runs a command to its end. @throws {Error} if it can't be started or fails; the message holds what it complained of */
export async function measure({ program, args, silent }: Command): Promise<Measurement> {
  const cpuBefore = childrenSeconds();
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', silent === true ? 'ignore' : 'pipe', 'pipe'] });
  let peakBytes = Number.NaN;
  const look = (): void => {
    const now = highWater(child.pid);
    // Not a number before the program runs and once it has ended.
    if (!Number.isNaN(now) && !(peakBytes >= now)) peakBytes = now;
  };
  const timer = setInterval(look, LOOK_MILLISECONDS);
  let output = '';
  let complaint = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (output.length < LONGEST_OUTPUT) output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-LONGEST_ERROR);
  });
  let seconds = Number.NaN;
  try {
    const code = await new Promise<number | string>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', () => {
        seconds = (performance.now() - start) / 1000;
      });
      child.on('close', (exit, signal) => resolve(exit ?? signal ?? 'unknown'));
    });
    if (code !== 0) throw new Error(`${program} ended with ${code}: ${lastLine(complaint)}`);
  } finally {
    clearInterval(timer);
  }
  return { seconds, cpuSeconds: childrenSeconds() - cpuBefore, peakBytes, output };
}

/** A measurement, or why there is none. */
export type Outcome = Measurement | { readonly failed: string };

/**
 * `runs` rounds (told as `round`, from 0), each command once a round. One that fails isn't run again. Of the medians each is
 * taken by itself; the output is that of the last run.
 */
export async function rounds(
  commands: readonly Command[],
  runs: number,
  told?: (round: number, index: number, outcome: Outcome) => void,
): Promise<Outcome[]> {
  const found: Measurement[][] = commands.map(() => []);
  const failures = new Map<number, string>();
  for (let round = 0; round < runs; round++) {
    for (const [index, command] of commands.entries()) {
      if (failures.has(index)) continue;
      try {
        const measurement = await measure(command);
        found[index]?.push(measurement);
        told?.(round, index, measurement);
      } catch (error) {
        const failed = error instanceof Error ? error.message : String(error);
        failures.set(index, failed);
        told?.(round, index, { failed });
      }
    }
  }
  return found.map((all, index) => {
    const failed = failures.get(index);
    if (failed !== undefined) return { failed };
    return {
      seconds: median(all.map(({ seconds }) => seconds)),
      cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
      peakBytes: median(all.map(({ peakBytes }) => peakBytes)),
      output: all.at(-1)?.output ?? '',
    };
  });
}

/** The middle value, or the mean of the two middle ones; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (upper + lower) / 2;
}

/** Reads a file to its end, so that the first measured run finds it in memory like all others. */
export async function warm(file: string): Promise<void> {
  for await (const _ of createReadStream(file, { highWaterMark: 1 << 20 }));
}

/** Processor time of all children that have ended (fields 16 and 17 of /proc/self/stat, after the name in brackets). */
function childrenSeconds(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND;
  } catch {
    return Number.NaN;
  }
}

function highWater(pid: number | undefined): number {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return found === null ? Number.NaN : Number(found[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
