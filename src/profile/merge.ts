/**
 * Profiles of shards to the profile of the whole. Enters: saved profiles that carry sketches. Leaves: what `profile` would
 * have said of all their evidence together. What is exact and what is lost on the way is written in RATIONALE.md.
 */
import { quote } from '../documents/problem.ts';
import { InputError } from '../errors.ts';
import { expand } from '../evidence/expand.ts';
import { peekEvidence } from '../evidence/open.ts';
import type { EvidenceManifest } from '../evidence/types.ts';
import type { HashKey } from '../kernel/hash.ts';
import { recognise } from './known-words.ts';
import { isSavedProfile, LARGEST_DOCUMENT, parseProfile, type SavedProfile } from './saved.ts';
import { type Added, Shards } from './shards.ts';
import type { Profile } from './types.ts';

export interface MergeOptions {
  /** Of the fingerprints, if they have one: with it, known words get their texts back. */
  readonly key?: HashKey | undefined;
  /** False if the result is to merge no further. Default: true. */
  readonly sketch?: boolean;
}

/**
 * Merges saved profiles, one read after another.
 *
 * @throws InputError when one of the paths is something else, or was saved without a sketch
 */
export async function mergeProfiles(paths: readonly string[], options: MergeOptions = {}): Promise<Profile> {
  if (paths.filter((path) => path === '-').length > 1) throw new InputError('standard input (-) can be read only once');
  const shards = new Shards();
  const evidence: EvidenceManifest[] = [];
  let complete = true;
  for (const place of await expand(paths)) {
    if (!('path' in place)) continue;
    const saved = await read(place.path, place.raw);
    addSaved(saved, place.path, shards, options.key);
    for (const entry of saved.profile.evidence) evidence.push(entry);
    if (!saved.profile.complete) complete = false;
  }
  return { format: 'leakprint-profile/1', complete, evidence, tables: shards.describe(options.sketch !== false) };
}

/** Adds the tables of a saved profile; those without a sketch stand alone. */
export function addSaved({ profile, tallies }: SavedProfile, path: string, shards: Shards, key?: HashKey): void {
  const added: Added[] = [];
  for (const [i, table] of profile.tables.entries()) {
    const tally = tallies[i] ?? null;
    if (tally === null || table.sketch === undefined) shards.keep(table);
    else {
      recognise(tally, table.sketch.fingerprints, key);
      added.push({ tally, fingerprints: table.sketch.fingerprints, saved: table });
    }
  }
  // What one profile holds as two tables are two.
  shards.add(added, quote(path), true);
}

async function read(path: string, raw: Buffer | undefined): Promise<SavedProfile> {
  const peeked = await peekEvidence(path, { raw });
  try {
    if (!isSavedProfile(path, peeked.head.text))
      throw new InputError(`${quote(path)} is no saved profile: save one with leakprint profile <evidence> -f json`);
    const saved = await parseProfile(path, await peeked.asText(LARGEST_DOCUMENT));
    if (saved.tallies.includes(null))
      throw new InputError(`${quote(path)} has no sketch to merge by: save it again without --no-sketch`);
    return saved;
  } catch (error) {
    await peeked.close();
    throw error;
  }
}
