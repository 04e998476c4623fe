/**
 * Runs leakprint on hostile files and holds it to what every run must keep: an exit code it has, one line of standard error
 * with every other than 0, no bug, and nothing on either stream that acts on a terminal. For tests only.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { executable, folderOf, leakprint, type Outcome, type RunOptions } from '../cli/leakprint.ts';
import { acting } from '../report/hostile.ts';

/** Checks a finished run; its code and what it said. */
export function held(outcome: Outcome): Outcome {
  const { code, signal, stdout, stderr } = outcome;
  assert.equal(signal, null, `killed: ${stderr}`);
  assert.ok(code === 0 || code === 1 || code === 2 || code === 3, `exit ${code}: ${stderr}`);
  assert.equal(stderr.split('\n').length, code === 0 ? 1 : 2, `one line: ${stderr}`);
  assert.deepEqual(acting(stdout).slice(0, 3), [], 'standard output acts on nothing');
  assert.deepEqual(acting(stderr).slice(0, 3), [], 'standard error acts on nothing');
  if (code === 2) assert.equal(stdout, '');
  return outcome;
}

/** Runs in a folder of these files. */
export async function run(
  t: TestContext,
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  options: RunOptions = {},
): Promise<Outcome> {
  return held(await leakprint(args, { cwd: folderOf(t, files), ...options }));
}

/** The part of a profile that the tests look at. */
export interface Profiled {
  readonly complete: boolean;
  readonly evidence: readonly {
    readonly name: string;
    readonly records: number;
    readonly complete: boolean;
    readonly losses: Readonly<Record<string, number>>;
    readonly format: string;
    readonly note?: string;
  }[];
  readonly tables: readonly { readonly records: number; readonly columns: readonly { readonly name: string }[] }[];
}

/** The profile of files, and the code. */
export async function profile(
  t: TestContext,
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  options: RunOptions = {},
): Promise<{ code: number | null; stderr: string; profile: Profiled }> {
  const { code, stdout, stderr } = await run(t, ['profile', ...args, '-f', 'json'], files, options);
  assert.ok(code === 0 || code === 3, stderr);
  return { code, stderr, profile: JSON.parse(stdout) };
}

/** Runs to its end and says what it took: seconds of all its threads, and the most memory it held, in MB (0 but on Linux). */
export async function measured(
  args: readonly string[],
  cwd: string,
): Promise<{ outcome: Outcome; seconds: number; megabytes: number }> {
  const child = spawn(process.execPath, [executable(), ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  let megabytes = 0;
  let seconds = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'latin1');
      megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
      seconds = (Number(stat[11]) + Number(stat[12])) / 100;
    } catch {}
  }, 50);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.on('close', (...end) => resolve(end)),
  );
  clearInterval(watch);
  return { outcome: { code, signal, stdout, stderr }, seconds, megabytes };
}
