/**
 * Descriptor files. Enters: paths of files and folders. Leaves: the files in them, and their text. Deliberately absent:
 * parsing. Folders are not searched further down: a catalogue is flat.
 */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reason } from '../documents/text.ts';
import { InputError } from '../errors.ts';

const DESCRIPTOR = /\.(ya?ml|json)$/i;

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new InputError(`${path}: ${reason(error)}`);
  }
}

/** The descriptor files of a folder, by name. */
function inFolder(folder: string): string[] {
  const names = attempt(folder, () => readdirSync(folder)).filter((name) => DESCRIPTOR.test(name));
  const files = names
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(folder, name))
    .filter((file) => attempt(file, () => statSync(file)).isFile());
  if (files.length === 0) throw new InputError(`${folder}: holds no system descriptor (.yaml, .yml or .json)`);
  return files;
}

/**
 * Files named by `paths`, in the order given and by name within a folder; a file reached twice counts once.
 *
 * @throws InputError when a path doesn't exist, or a folder holds no descriptor
 */
export function descriptorFiles(paths: readonly string[]): { file: string; listed: boolean }[] {
  const seen = new Set<string>();
  const out: { file: string; listed: boolean }[] = [];
  for (const path of paths) {
    const folder = attempt(path, () => statSync(path)).isDirectory();
    for (const file of folder ? inFolder(path) : [path]) {
      const real = attempt(file, () => realpathSync(file));
      if (seen.has(real)) continue;
      seen.add(real);
      out.push({ file, listed: !folder });
    }
  }
  return out;
}
