/**
 * The shipped reference population, and all described systems, of which it is a part. Enters: folders of JSON descriptors.
 * Leaves: `System`s. They are ours and checked by the tests, so they are read without the schema (and without loading
 * Ajv); what a user brings goes through `load.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPath } from '../documents/shipped.ts';
import type { SystemDescriptor } from './descriptor.ts';
import { fill } from './fill.ts';
import { precompiled } from './precompiled.ts';
import type { System } from './types.ts';

/** The population as a build left it, else read from the shipped folder. */
export function shippedPopulation(): readonly System[] {
  return precompiled()?.population ?? loadPopulation();
}

/** Load the population, by file name. A system's `source` is its file name: the same wherever leakprint is installed. */
export function loadPopulation(folder: string = shippedPath('population')): System[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => fill(JSON.parse(readFileSync(join(folder, name), 'utf8')) as SystemDescriptor, name));
}

/** The population, and described systems beside it: candidates by their ids, and what leaks of known truth are made of. */
export function loadDescribed(): System[] {
  return [...loadPopulation(), ...loadPopulation(shippedPath('described'))];
}
