/**
 * The profile stage. Enters: evidence files. Leaves: one Profile of all of them; files with the same columns are shards of
 * one table. One pass, bounded memory, the same counts whatever the order of files, records and chunks; tables stand in the
 * order in which they first appear.
 */

import { quote } from '../documents/problem.ts';
import type { EvidenceFile, EvidenceManifest } from '../evidence/types.ts';
import { fingerprintsOf } from './key.ts';
import { Shards } from './shards.ts';
import { type TallyOptions, tallyFile } from './tally.ts';
import type { Profile } from './types.ts';

export { describeTable } from './describe-table.ts';

export interface ProfileOptions extends TallyOptions {
  /** The profile is to be saved and to merge with others. */
  readonly sketch?: boolean | undefined;
}

/** Reads all files once and profiles them. Rejects with InputError when one of them can't be used. */
export async function profileEvidence(
  files: Iterable<EvidenceFile> | AsyncIterable<EvidenceFile>,
  options: ProfileOptions = {},
): Promise<Profile> {
  const shards = new Shards();
  const evidence = await gather(files, shards, options);
  return {
    format: 'leakprint-profile/1',
    complete: evidence.every((entry) => entry.complete),
    evidence,
    tables: shards.describe(options.sketch === true),
  };
}

/** Reads all files once; what they hold goes to `shards`. */
export async function gather(
  files: Iterable<EvidenceFile> | AsyncIterable<EvidenceFile>,
  shards: Shards,
  options: TallyOptions,
): Promise<EvidenceManifest[]> {
  const read: EvidenceFile[] = [];
  const fingerprints = fingerprintsOf(options.key);
  for await (const file of files) {
    read.push(file);
    const tables = (await tallyFile(file, options)).map((tally) => ({ tally, fingerprints }));
    shards.add(tables, quote(file.name), file.apart === true);
  }
  return read.map((file) => file.manifest());
}
