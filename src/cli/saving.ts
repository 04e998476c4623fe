/**
 * Profiles on their way out: the options that say what a saved one carries, the key of its fingerprints, and the writing.
 * Enters: options and a profile. Leaves: text, a note (on a terminal) where anybody could test guesses, an exit code.
 */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { InputError } from '../errors.ts';
import type { FingerprintKey } from '../profile/key.ts';
import type { Profile } from '../profile/types.ts';
import { visible } from '../report/escape.ts';
import { namerOf } from '../report/names.ts';
import { profilePage } from '../report/profile-page.ts';
import { isWatched, secret, warn } from './environment.ts';
import { EXIT } from './exit.ts';
import type { Target } from './output.ts';
import { cutShort, type SharedOptions } from './shared.ts';
import { write } from './written.ts';

export interface SketchOptions extends SharedOptions {
  /** File with the secret of the fingerprints. */
  readonly key?: string;
  readonly sketch: boolean;
}

/** A larger file is no key. */
const LARGEST_KEY = 1 << 20;

/** Adds --key and --no-sketch. */
export function withSketch(command: Command): Command {
  return command
    .option('--key <file>', 'secret for the fingerprints of a saved profile (also: LEAKPRINT_KEY)')
    .option('--no-sketch', 'leave out of JSON what leakprint merge needs');
}

/** True if the profile is to merge with others later. */
export function wantsSketch(options: SketchOptions): boolean {
  return options.sketch && options.format === 'json';
}

/** @throws InputError when there is a key that can't be one */
export async function keyFor(options: SketchOptions): Promise<FingerprintKey | undefined> {
  const given = secret();
  if (options.key === undefined && given === null) return undefined;
  const { keyOf } = await import('../profile/key.ts');
  if (options.key === undefined) return keyOf(Buffer.from(given ?? '', 'utf8'), 'LEAKPRINT_KEY');
  const shown = visible(options.key);
  try {
    const bytes = readFileSync(options.key);
    if (bytes.length > LARGEST_KEY) throw new InputError(`--key ${shown}: too large for a key`);
    return keyOf(bytes, `--key ${shown}`);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`--key ${shown}: can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`);
  }
}

/** Writes a profile. @returns the exit code */
export async function save(
  profile: Profile,
  options: SketchOptions,
  command: Command,
  target: Target,
): Promise<number> {
  await write({ data: () => shareable(profile), page: () => profilePage(profile) }, options, command, target);
  const notes: string[] = [];
  const cut = cutShort(profile);
  if (cut !== null) notes.push(`incomplete: ${cut} (see losses in the profile)`);
  const open = profile.tables.some(({ sketch }) => sketch?.fingerprints === 'unkeyed');
  if (open && options.format === 'json' && options.quiet !== true && isWatched())
    notes.push(
      'fingerprints are unkeyed: whoever guesses a value can test it; give --key before the profile leaves the house, or --no-sketch',
    );
  if (notes.length > 0) warn(`leakprint: ${notes.join('; ')}`);
  return cut === null ? EXIT.done : EXIT.incomplete;
}

/** A saved profile leaves the house: a name that is itself a value, such as the first record taken for a header, doesn't. */
function shareable(profile: Profile): Profile {
  const shown = namerOf(profile);
  return {
    ...profile,
    tables: profile.tables.map(({ shown: _, ...table }) => ({
      ...table,
      name: shown(table.name),
      columns: table.columns.map(({ shown: __, ...column }) => ({ ...column, name: shown(column.name) })),
    })),
  };
}
