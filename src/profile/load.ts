/**
 * Evidence in any form to one profile. Enters: paths ('-' is standard input). Leaves: a Profile. Files and standard input
 * are read; saved profiles and reported evidence are taken as they are. What a path holds is told by its content.
 */

import { InputError } from '../errors.ts';
import { peekEvidence } from '../evidence/open.ts';
import type { EvidenceFile } from '../evidence/types.ts';
import { profileEvidence } from './index.ts';
import { isReported, profileReported } from './reported.ts';
import { isSavedProfile, parseProfile } from './saved.ts';
import type { Profile } from './types.ts';

/** A profile holds counts and shapes of some thousand columns at most; a larger document is something else. */
const LARGEST_DOCUMENT = 64 * 1024 * 1024;

/**
 * Reads and profiles everything named.
 *
 * @throws InputError when one of the paths can't be used
 */
export async function loadProfile(paths: readonly string[]): Promise<Profile> {
  const files: EvidenceFile[] = [];
  const ready: Profile[] = [];
  if (paths.filter((path) => path === '-').length > 1) throw new InputError('standard input (-) can be read only once');
  for (const path of paths) {
    const peeked = await peekEvidence(path);
    try {
      if (isReported(peeked.head.text)) ready.push(await profileReported(path, await peeked.asText(LARGEST_DOCUMENT)));
      else if (isSavedProfile(path, peeked.head.text))
        ready.push(await parseProfile(path, await peeked.asText(LARGEST_DOCUMENT)));
      else files.push(peeked.asEvidence());
    } catch (error) {
      await peeked.close();
      throw error;
    }
  }
  if (files.length > 0) ready.unshift(await profileEvidence(files));
  const evidence = ready.flatMap((profile) => profile.evidence);
  return {
    format: 'leakprint-profile/1',
    complete: ready.every((profile) => profile.complete),
    evidence,
    tables: ready.flatMap((profile) => profile.tables),
  };
}
