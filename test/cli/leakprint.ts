/** Runs the command line as users do: built as it is for publishing, in a process of its own. */
import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

export const ROOT = join(import.meta.dirname, '..', '..');
export const SAMPLE = join(ROOT, 'fixtures', 'icmr-2023', 'sample.csv');

let built: string | undefined;

/**
 * The built program: the one that `test/run.ts` has made for all files, else one made for this file and removed with it. It
 * lies in dist/, where packages and schemas are found.
 */
export function executable(): string {
  if (built !== undefined) return built;
  const shared = process.env.LEAKPRINT_TEST_BUILD;
  if (shared !== undefined) {
    built = join(shared, 'bin', 'leakprint.js');
    return built;
  }
  const folder = join(ROOT, 'dist', `test-${process.pid}`);
  execFileSync(join(ROOT, 'node_modules', '.bin', 'tsx'), [join('bin', 'build.ts'), folder], { cwd: ROOT });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  built = join(folder, 'bin', 'leakprint.js');
  return built;
}

/** A script of the project's modules as plain JavaScript: for processes that no loader must meddle with. */
export function bundled(script: string): string {
  const esbuild = join(ROOT, 'node_modules', '.bin', 'esbuild');
  const flags = ['--bundle', '--format=esm', '--platform=node', '--loader=ts'];
  return execFileSync(esbuild, flags, { cwd: ROOT, input: script, encoding: 'utf8' });
}

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions extends SpawnOptions {
  /** Bytes for standard input; 'open' keeps it open without a word. Default: empty. */
  readonly input?: string | Uint8Array | 'open';
}

/** A run that hangs is killed after this and fails by its signal. */
const PATIENCE_MS = 60_000;

/** Runs leakprint with arguments; a clean environment unless one is given. */
export function leakprint(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { input = '', ...rest } = options;
  const child = spawn(process.execPath, [executable(), ...args], {
    cwd: ROOT,
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
    ...rest,
    env: { PATH: process.env.PATH, ...options.env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin?.on('error', () => {});
  if (input !== 'open') child.stdin?.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      child.stdin?.destroy();
      resolve({ code, signal, stdout, stderr });
    });
  });
}

/** A folder with files, removed after the test; anybody may read it. */
export function folderOf(t: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'leakprint-'));
  t.after(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
  });
  chmodSync(folder, 0o755);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Names and hashes of all files in a folder: what a run must leave as it was. */
export function contents(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const file = join(folder, name);
      if (!lstatSync(file).isFile()) return name;
      return `${name} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
    });
}
