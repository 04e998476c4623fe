/**
 * One of two things to match. Enters: a path, or the id of a shipped system with or without a way in. Leaves: its side, and
 * whether it was read to its end. What a file holds is told by its content: a descriptor says so, all else is evidence.
 */
import { createReadStream, statSync } from 'node:fs';
import { nearest } from '../documents/nearest.ts';
import { reason } from '../documents/text.ts';
import { InputError } from '../errors.ts';
import type { NamedSide } from '../match/listing.ts';
import type { ReadOptions } from '../profile/load.ts';
import type { Profile } from '../profile/types.ts';
import { visible } from '../report/escape.ts';
import type { System } from '../systems/types.ts';

export interface Loaded extends NamedSide {
  /** What was read, of evidence. */
  readonly profile: Profile | null;
}

/** A descriptor opens with its format; this far into a file it may stand, notes before it included. */
const HEAD_BYTES = 16_384;
const DESCRIPTOR = /(?:^|[{,])[ \t]*["']?leakprint["']?[ \t]*:[ \t]*["']?system\/1\b/m;

/**
 * Loads what was named.
 *
 * @throws InputError when it can't be used, or stands for several systems
 */
export async function loadSide(named: string, reading: ReadOptions): Promise<Loaded> {
  const there = named === '-' || isThere(named);
  if (!there) {
    const shipped = await shippedSide(named);
    if (shipped !== null) return shipped;
  }
  if (there && named !== '-' && (await isDescriptor(named))) {
    const { read } = await import('../systems/catalogue.ts');
    const systems = await read([named]);
    const [system] = systems;
    if (system === undefined || systems.length > 1)
      throw new InputError(`${visible(named)}: describes ${systems.length} systems: name a file that describes one`);
    return systemSide(system, system.id, null);
  }
  const [{ loadProfile }, { sideOfProfile }] = await Promise.all([
    import('../profile/load.ts'),
    import('../match/sides.ts'),
  ]);
  const profile = await loadProfile([named], reading);
  return { name: named, from: 'evidence', side: sideOfProfile(profile), profile };
}

/**
 * Whether a path leads anywhere.
 *
 * @throws InputError when that can't be told: it is too long, turns in a circle, or leads through what can't be read
 */
function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // `cowin/citizen-api` beside a file of the name `cowin`.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return false;
    throw new InputError(`${visible(path)}: ${reason(error)}`);
  }
}

async function isDescriptor(path: string): Promise<boolean> {
  if (!statSync(path).isFile()) return false;
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { end: HEAD_BYTES - 1 })) chunks.push(chunk);
  } catch {
    // Whoever reads it as evidence says what is wrong with it.
    return false;
  }
  return DESCRIPTOR.test(Buffer.concat(chunks).toString('utf8'));
}

/** `cowin`, or `cowin/citizen-api`: a shipped system, or what one way into it shows; null if it is no such thing. */
async function shippedSide(named: string): Promise<Loaded | null> {
  const [{ read, systemsFor }, { shippedFile, shippedIds }] = await Promise.all([
    import('../systems/catalogue.ts'),
    import('../systems/shipped.ts'),
  ]);
  // Ids of systems hold no slash, those of ways in may.
  const slash = named.indexOf('/');
  const id = slash < 0 ? named : named.slice(0, slash);
  const path = slash < 0 ? undefined : named.slice(slash + 1);
  if (shippedFile(id) === null) {
    const meant =
      /^[\w.-]+(?:\/[^/]+)?$/.test(named) && !/\.\w{1,5}$/.test(named) ? nearest(named, shippedIds()) : null;
    if (meant !== null) throw new InputError(`"${visible(named)}" does not exist (did you mean ${meant}?)`);
    return null;
  }
  const system = (await systemsFor([])).find((entry) => entry.id === id) ?? (await read([id]))[0];
  if (system === undefined) return null;
  if (path === undefined) return systemSide(system, named, null);
  const way = system.paths.find((entry) => entry.id === path);
  if (way === undefined) {
    const ways = system.paths.map((entry) => entry.id).join(', ');
    throw new InputError(`"${visible(named)}": ${id} has no such path: there are ${ways}`);
  }
  return systemSide(system, named, way);
}

async function systemSide(system: System, name: string, way: System['paths'][number] | null): Promise<Loaded> {
  const { fieldsShown, sideOfFields } = await import('../match/sides.ts');
  const fields = way === null ? system.fields : fieldsShown(system, way);
  return { name, from: 'system', side: sideOfFields(fields, way?.masks ?? {}), profile: null };
}
