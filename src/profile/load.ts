/**
 * Evidence in any form to one profile. Enters: paths of files and directories, patterns, '-' for standard input. Leaves: a
 * Profile. Files and what is packed in them are read, one after another; reported evidence is taken as it is, and so is a
 * saved profile, unless it is a shard of a table that others bring too. What a path holds is told by its content.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { quote } from '../documents/problem.ts';
import { InputError, Interrupted } from '../errors.ts';
import { expand, type Group, type Place } from '../evidence/expand.ts';
import { lose } from '../evidence/losses.ts';
import { type Peeked, type PeekOptions, peekEvidence } from '../evidence/open.ts';
import type { Sampling } from '../evidence/sample.ts';
import { openSource } from '../evidence/source.ts';
import type { EvidenceFile, EvidenceManifest } from '../evidence/types.ts';
import type { Watch } from '../evidence/watch.ts';
import { Reserve } from './crew-reserve.ts';
import { gather, type ProfileOptions } from './index.ts';
import { addSaved } from './merge.ts';
import { isReported, profileReported } from './reported.ts';
import { isSavedProfile, LARGEST_DOCUMENT, parseProfile, type SavedProfile } from './saved.ts';
import { Shards } from './shards.ts';
import type { Profile } from './types.ts';

/** How evidence is read. */
export interface ReadOptions extends Watch, ProfileOptions {
  /** Reads a sample of each larger file; everything if undefined. */
  readonly sample?: Sampling | undefined;
}

/** How one of the files is opened. */
type Opening = ReadOptions & Pick<PeekOptions, 'raw' | 'name'>;

/** What comes of the paths besides the files that are read. */
interface Found {
  /** Documents that are profiles. */
  readonly ready: { readonly path: string; readonly saved: SavedProfile }[];
  /** Named, and not read: before reading was stopped, or because the same file was read already. */
  readonly unread: EvidenceManifest[];
}

/**
 * Reads and profiles everything named.
 *
 * @throws InputError when one of the paths can't be used
 * @throws Interrupted when reading was stopped before there was a record
 */
export async function loadProfile(paths: readonly string[], options: ReadOptions = {}): Promise<Profile> {
  const { ready, unread }: Found = { ready: [], unread: [] };
  if (paths.filter((path) => path === '-').length > 1) throw new InputError('standard input (-) can be read only once');
  const shards = new Shards();
  const reserve = new Reserve();
  let evidence: EvidenceManifest[];
  try {
    await reserve.call(paths, options);
    evidence = await gather(files(paths, { ready, unread }, options), shards, { ...options, reserve });
  } finally {
    await reserve.dismiss();
  }
  options.meter?.end();
  let complete = [...evidence, ...unread].every((entry) => entry.complete);
  for (const { path, saved } of ready) {
    addSaved(saved, path, shards, options.key);
    for (const entry of saved.profile.evidence) evidence.push(entry);
    if (!saved.profile.complete) complete = false;
  }
  const tables = shards.describe(options.sketch === true);
  if (tables.length === 0 && options.signal?.aborted === true)
    throw new Interrupted('interrupted before a record was read: there is nothing to report');
  return { format: 'leakprint-profile/1', complete, evidence: [...evidence, ...unread], tables };
}

/** The evidence, each piece opened when the one before has been read. */
async function* files(paths: readonly string[], found: Found, options: ReadOptions): AsyncGenerator<EvidenceFile> {
  const { ready, unread } = found;
  const groups: Group[] = [];
  const places = await once(await expand(paths), unread);
  await check(places);
  if (options.meter !== undefined) await announce(places, options);
  for (const place of places) {
    if (!('path' in place)) {
      groups.push(place.group);
      yield place.group.file();
      continue;
    }
    if (options.signal?.aborted === true) {
      leaveOut(place, unread);
      continue;
    }
    const { path, raw, group, name = path } = place;
    let peeked: Peeked | undefined;
    try {
      peeked = await peek(path, ready, { ...options, raw, name });
      for await (const file of peeked?.files(group === undefined ? {} : { within: group.name }) ?? []) {
        group?.add(file, raw ?? path);
        yield file;
      }
    } catch (error) {
      await peeked?.close();
      if (!(error instanceof Interrupted)) throw error;
      leaveOut(place, unread);
    }
  }
  // Saved profiles in a directory are something to go on, too.
  if (ready.length === 0 && options.signal?.aborted !== true) for (const group of groups) group.check();
}

/** Opens a file as evidence; a document that is a profile goes to `ready`. */
async function peek(path: string, ready: Found['ready'], options: Opening): Promise<Peeked | undefined> {
  const peeked = await peekEvidence(path, options);
  try {
    const reported = isReported(peeked.head.text);
    if (reported || isSavedProfile(path, peeked.head.text)) {
      const text = await peeked.asText(LARGEST_DOCUMENT);
      const saved = await (reported ? reportedAlone(path, text) : parseProfile(path, text));
      ready.push({ path, saved });
      return undefined;
    }
    const { sample } = options;
    if (sample === undefined) return peeked;
    if (path === '-') throw new InputError("standard input can't be sampled: name a file, or leave --sample out");
    await peeked.close();
    const { chooserOf } = await import('../evidence/sample.ts');
    return await peekEvidence(path, { ...options, choose: chooserOf(path, sample) });
  } catch (error) {
    await peeked.close();
    throw error;
  }
}

/** Nothing can be merged with what was only reported. */
async function reportedAlone(path: string, text: string): Promise<SavedProfile> {
  return { profile: await profileReported(path, text), tallies: [null] };
}

/** Each file once, whatever it was named by (links, a folder and what is in it): its records would count twice. */
async function once(places: readonly Place[], unread: EvidenceManifest[]): Promise<Place[]> {
  if (places.length < 2) return [...places];
  const known = new Map<string, string>();
  const kept: Place[] = [];
  for (const place of places) {
    const facts =
      'path' in place ? await stat(place.raw ?? place.path, { bigint: true }).catch(() => undefined) : undefined;
    if (!('path' in place) || facts?.isFile() !== true || facts.ino === 0n) {
      kept.push(place);
      continue;
    }
    const id = `${facts.dev} ${facts.ino}`;
    const first = known.get(id);
    if (first === undefined) {
      known.set(id, place.name ?? place.path);
      kept.push(place);
      continue;
    }
    place.group?.readElsewhere();
    const note = `was not read again: it is the same file as ${quote(first)}`;
    unread.push({ ...unreadLine(place.name ?? place.path), complete: true, note });
  }
  return kept;
}

/** A file that was named and can't be opened is refused before hours are spent on the others, or a pipe is waited for. */
async function check(places: readonly Place[]): Promise<void> {
  if (places.length < 2) return;
  for (const place of places)
    if ('path' in place && place.group === undefined && place.path !== '-')
      await (await openSource(place.path)).close();
}

/** Tells how many bytes there are to read. */
async function announce(places: readonly Place[], { meter, sample }: ReadOptions): Promise<void> {
  for (const place of places) {
    if (!('path' in place)) continue;
    const facts = place.path === '-' ? undefined : await stat(place.raw ?? place.path).catch(() => undefined);
    const known = facts?.isFile() === true;
    meter?.expect(known ? Math.min(facts.size, sample?.bytes ?? facts.size) : null);
  }
}

/** A file that was named and not opened any more: a line of its own, or a count on that of its group. */
function leaveOut(
  { path, group }: { readonly path: string; readonly group?: Group },
  unread: EvidenceManifest[],
): void {
  if (group !== undefined) {
    group.reading.complete = false;
    lose(group.reading, 'interrupted');
    return;
  }
  unread.push({
    ...unreadLine(path),
    losses: { interrupted: 1 },
    note: 'was not read: interrupted before its turn',
  });
}

function unreadLine(path: string): EvidenceManifest {
  return {
    name: path,
    bytes: 0,
    sha256: createHash('sha256').digest('hex'),
    format: 'unread',
    encoding: 'binary',
    records: 0,
    complete: false,
    losses: {},
  };
}
