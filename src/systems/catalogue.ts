/**
 * Which systems a run is about. Enters: what was named on the command line. Leaves: those, or the shipped catalogue, which
 * a build has already checked. What names mean is loaded only where descriptors have to be read.
 */
import { existsSync } from 'node:fs';
import { nearest } from '../documents/nearest.ts';
import { shippedPath } from '../documents/shipped.ts';
import { InputError } from '../errors.ts';
import { precompiled } from './precompiled.ts';
import { shippedFile, shippedIds } from './shipped.ts';
import type { System } from './types.ts';

/**
 * The systems of these files, folders and ids of shipped systems, or the shipped catalogue.
 *
 * @throws InputError when something named can't be used
 */
export async function systemsFor(paths: readonly string[]): Promise<readonly System[]> {
  if (paths.length > 0) return read(paths);
  return precompiled()?.systems ?? read([shippedPath('systems')]);
}

/** Reads descriptors, the shipped ones like any other. @throws InputError when something named can't be used */
export async function read(paths: readonly string[]): Promise<readonly System[]> {
  const [{ loadSystems }, { ATTRIBUTES, matchHeaders }] = await Promise.all([
    import('./load.ts'),
    import('../vocabulary/index.ts'),
  ]);
  return loadSystems(paths.map(placed), {
    knownAttributes: new Set(ATTRIBUTES.map((entry) => entry.id)),
    typeNames: (names) => matchHeaders(names).map((found) => found[0]?.attribute ?? 'other'),
  });
}

/** A path as it is, or the file of the shipped system of this id. */
function placed(named: string): string {
  if (existsSync(named)) return named;
  const shipped = shippedFile(named);
  if (shipped !== null) return shipped;
  const meant = /^[\w-]+$/.test(named) ? nearest(named, shippedIds()) : null;
  if (meant !== null)
    throw new InputError(`${named}: there is no such file, nor a shipped system of this id (did you mean ${meant}?)`);
  return named;
}
