/**
 * Where the shipped schemas lie. Enters: a name inside `schemas/`. Leaves: its path, from the sources as from a build,
 * however deep the built file sits. Deliberately absent: reading anything.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The sources lie two folders below the package's top, a build one to three. */
const DEEPEST = 4;

/**
 * Path of a shipped file or folder: `systems` (the catalogue), `population`, `system.schema.json`.
 *
 * @throws Error when the package is incomplete, which is a fault of the installation, not of the user's input
 */
export function shippedPath(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let i = 0; i <= DEEPEST; i++) {
    const path = join(folder, 'schemas', name);
    if (existsSync(path)) return path;
    folder = dirname(folder);
  }
  throw new Error(`schemas/${name} is missing from this installation`);
}
