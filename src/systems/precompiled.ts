/**
 * The shipped descriptors as a build left them: checked, complete, in one file. Enters: nothing. Leaves: the catalogue and
 * the population, or null where nothing was built, as in a run from the sources. What a user names is never read here.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { shippedPath } from '../documents/shipped.ts';
import type { System } from './types.ts';

/** Lies beside the built program. */
export const PRECOMPILED = 'shipped.json';

export interface Precompiled {
  readonly systems: readonly System[];
  readonly population: readonly System[];
}

let known: Precompiled | null | undefined;

/** The shipped descriptors, if they were precompiled. */
export function precompiled(): Precompiled | null {
  // Null is an answer, too: the file is looked for once.
  if (known === undefined) known = read(join(dirname(fileURLToPath(import.meta.url)), PRECOMPILED));
  return known;
}

function read(file: string): Precompiled | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  return unpack(text);
}

/** A path that shows every field. */
const ALL = '*';

/** A field of which nothing is said: what a key stands for that was left out, as most are in a descriptor. */
export const FIELD = {
  name: '',
  attribute: 'other',
  typedByName: false,
  precision: null,
  format: null,
  pattern: null,
  values: [],
  unique: false,
  coverage: null,
  padded: null,
  scheme: null,
  statements: [],
  note: null,
} as const;

/** The text that a build writes. Where the catalogue lay at that time is left out. */
export function pack({ systems, population }: Precompiled): string {
  const named = systems.map((system) => ({ ...system, source: basename(system.source) }));
  return JSON.stringify({ systems: named.map(packed), population: population.map(packed) });
}

/** Reads such a text. */
export function unpack(text: string): Precompiled {
  const { systems, population } = JSON.parse(text) as Precompiled;
  const folder = shippedPath('systems');
  return {
    systems: systems.map(unpacked).map((system) => ({ ...system, source: join(folder, system.source) })),
    population: population.map(unpacked),
  };
}

function packed(system: System): unknown {
  const all = namesOf(system).join('\n');
  return {
    ...system,
    fields: system.fields.map((field) =>
      Object.fromEntries(Object.entries(field).filter(([key, value]) => !isDeepStrictEqual(value, empty(key)))),
    ),
    paths: system.paths.map((path) => (path.shows.join('\n') === all ? { ...path, shows: [ALL] } : path)),
  };
}

function empty(key: string): unknown {
  return (FIELD as Readonly<Record<string, unknown>>)[key];
}

/** Records by names of a descriptor have no prototype: `constructor` is a name like any other. */
function unpacked(system: System): System {
  const all = namesOf(system);
  return {
    ...system,
    statements: Object.assign(Object.create(null), system.statements),
    fields: system.fields.map((field) => ({ ...FIELD, ...field })),
    paths: system.paths.map((path) => ({
      ...path,
      shows: path.shows[0] === ALL ? all : path.shows,
      masks: Object.assign(Object.create(null), path.masks),
    })),
  };
}

/** What a path shows that shows everything. */
function namesOf({ fields }: System): string[] {
  return [...new Set(fields.map((field) => field.name))];
}
