/**
 * Which systems a run is about. Enters: what was named on the command line. Leaves: those, or the shipped catalogue, which
 * a build has already checked. What names mean is loaded only where descriptors have to be read.
 */
import { shippedPath } from '../documents/shipped.ts';
import { precompiled } from './precompiled.ts';
import type { System } from './types.ts';

/**
 * The systems of these files and folders, or the shipped catalogue.
 *
 * @throws InputError when something named can't be used
 */
export async function systemsFor(paths: readonly string[]): Promise<readonly System[]> {
  if (paths.length > 0) return read(paths);
  return precompiled()?.systems ?? read([shippedPath('systems')]);
}

/** Reads descriptors, the shipped ones like any other. */
export async function read(paths: readonly string[]): Promise<readonly System[]> {
  const [{ loadSystems }, { ATTRIBUTES, matchHeaders }] = await Promise.all([
    import('./load.ts'),
    import('../vocabulary/index.ts'),
  ]);
  return loadSystems(paths, {
    knownAttributes: new Set(ATTRIBUTES.map((entry) => entry.id)),
    typeNames: (names) => matchHeaders(names).map((found) => found[0]?.attribute ?? 'other'),
  });
}
