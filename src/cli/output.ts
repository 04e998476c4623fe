/**
 * Where results go, and where they must not. Files are written whole or not at all: to a draft beside the target, which
 * then takes its place; never over what was read, and over another file only by --force.
 *
 * Nothing is opened for writing before there is something to write, so that a signal leaves nothing half-written; the
 * writing itself is not interrupted.
 */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { InputError, UsageError } from '../errors.ts';
import { visible } from '../report/escape.ts';
import { print } from './environment.ts';

/** Characters that are written at once, at least. */
const PART = 1 << 18;

export interface Target {
  /** Null: standard output. */
  readonly file: string | null;
  readonly force: boolean;
  /** Files and folders that are read, - for standard input: never overwritten. */
  readonly inputs: readonly string[];
}

/**
 * The files that evidence stands for, by directory or pattern, whatever they are called elsewhere; [] if nothing is written
 * to a file.
 *
 * @throws InputError if something named stands for no file
 */
export async function filesOf(evidence: readonly string[], options: { output?: string }): Promise<string[]> {
  if (options.output === undefined || options.output === '-') return [];
  const { expand } = await import('../evidence/expand.ts');
  return (await expand(evidence)).flatMap((place) => ('path' in place ? [place.path] : []));
}

/** The target that the options name. */
export function targetOf(options: { output?: string; force?: boolean }, inputs: readonly string[]): Target {
  if (options.output === '') throw new UsageError('--output: a file name is needed');
  const file = options.output === undefined || options.output === '-' ? null : options.output;
  return { file, force: options.force === true, inputs };
}

/** Where a name leads, links followed as far as there are any: two names of one place give the same. */
export function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = dirname(resolve(file));
    return join(
      statSync(folder, { throwIfNoEntry: false }) === undefined ? folder : realpathSync(folder),
      basename(file),
    );
  }
}

/**
 * Refuses a target before any work is done.
 *
 * @throws InputError when writing there would destroy something, or can't succeed
 */
export function checkTarget({ file, force, inputs }: Target): void {
  if (file === null) return;
  const shown = visible(file);
  const refuse = (why: string): never => {
    throw new InputError(`${shown}: ${why}`);
  };
  attempt(shown, () => {
    const folder = dirname(file);
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
      refuse(`there is no folder ${visible(folder)} for the output`);
    const there = statSync(file, { throwIfNoEntry: false });
    if (there === undefined && lstatSync(file, { throwIfNoEntry: false }) !== undefined)
      refuse('is a link to nowhere: name a file for the output');
    if (there?.isDirectory() === true) refuse('is a folder: name a file for the output');
    if (there !== undefined && !there.isFile()) refuse('is no regular file: name another for the output');
    if (there !== undefined && inputs.some((input) => isRead(input, file, there)))
      refuse('is read as input: name another file for the output');
    if (there !== undefined && !force) refuse('exists: name another file or add --force');
    accessSync(there === undefined ? folder : dirname(realpathSync(file)), constants.W_OK);
  });
}

/**
 * Writes a result, as a whole or in pieces.
 *
 * @throws InputError when it can't be written; nothing is left behind then
 */
export async function deliver(text: string | Iterable<string>, target: Target): Promise<void> {
  const { file, force } = target;
  const parts = typeof text === 'string' ? [text] : gathered(text);
  if (file === null) {
    for (const part of parts) if (!(await print(part))) return;
    return;
  }
  checkTarget(target);
  await undisturbed(() => attempt(visible(file), () => replace(file, parts, force)));
}

/** Pieces put together to what is worth a call. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let some: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    some.push(piece);
    length += piece.length;
    if (length < PART) continue;
    yield some.join('');
    some = [];
    length = 0;
  }
  if (length > 0) yield some.join('');
}

function replace(file: string, parts: Iterable<string>, force: boolean): void {
  // A link stays one: its target is what gets replaced.
  const place = force && statSync(file, { throwIfNoEntry: false }) !== undefined ? realpathSync(file) : file;
  const draft = join(dirname(place), `.leakprint-${randomBytes(6).toString('hex')}.part`);
  try {
    const open = openSync(draft, 'wx');
    try {
      for (const part of parts) writeFileSync(open, part);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    if (force) renameSync(draft, place);
    else settle(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a draft to a free place; fails if a file has appeared there meanwhile, where a rename would replace it. */
function settle(draft: string, place: string): void {
  try {
    linkSync(draft, place);
  } catch (error) {
    // FAT and some network disks know no links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error;
    copyFileSync(draft, place, constants.COPYFILE_EXCL);
  }
}

/** Runs a step that signals wait for; the signal then does what it would have done. */
async function undisturbed(step: () => void): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let caught: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals) => {
    caught = signal;
  };
  for (const signal of signals) process.on(signal, note);
  try {
    step();
    // What arrived meanwhile is told in the next turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    for (const signal of signals) process.off(signal, note);
  }
  if (caught !== undefined) process.kill(process.pid, caught);
}

/** True if writing `file` would change what `input` names: the file itself by any name, or a file in that folder. */
function isRead(input: string, file: string, there: Stats): boolean {
  try {
    const read = input === '-' ? fstatSync(0) : statSync(input);
    if (read.ino === there.ino && read.dev === there.dev) return true;
    return read.isDirectory() && realpathSync(file).startsWith(`${realpathSync(input)}${sep}`);
  } catch {
    return false;
  }
}

function attempt(shown: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = codeOf(error);
    const why = code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'permission denied' : code;
    throw new InputError(`${shown}: can't be written (${why})`);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
