/**
 * Shipped descriptors by id. Enters: an id. Leaves: its file. The catalogue comes first: of a system that is described in
 * several folders it knows most. Deliberately absent: reading them.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPath } from '../documents/shipped.ts';

const FOLDERS = [
  ['systems', '.yaml'],
  ['population', '.json'],
  ['described', '.json'],
] as const;
/** What the schema allows for an id: no path leads out of a folder by it. */
const ID = /^[\w-][\w.-]*$/;

/** The file that describes a system; null if none is shipped under this id. */
export function shippedFile(id: string): string | null {
  if (!ID.test(id)) return null;
  const files = FOLDERS.map(([folder, ending]) => join(shippedPath(folder), `${id}${ending}`));
  return files.find((file) => existsSync(file)) ?? null;
}

/** The ids of all that are shipped, in order. */
export function shippedIds(): string[] {
  const names = FOLDERS.flatMap(([folder, ending]) =>
    readdirSync(shippedPath(folder)).flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : [])),
  );
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}
