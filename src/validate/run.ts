/**
 * One trial through the whole tool. Enters: a trial, the systems that are known. Leaves: what the tool says of each system
 * beside what is true of it. Deliberately absent: any judgement of how well that was done.
 */
import { ChunkSource } from '../evidence/chunk-source.ts';
import { peekSource } from '../evidence/open.ts';
import { candidatesOf } from '../match/holdings.ts';
import { profileEvidence } from '../profile/index.ts';
import type { Profile } from '../profile/types.ts';
import { rank } from '../rank/index.ts';
import type { Ranking } from '../rank/types.ts';
import type { System } from '../systems/types.ts';
import { prepare } from '../weigh/index.ts';
import type { Trial, TrialFile } from './trials/types.ts';

/** What was said in one trial. */
export interface Answer {
  readonly trial: Trial;
  /** What was read of its files. */
  readonly profile: Profile;
  readonly ranking: Ranking;
}

/**
 * Answers a trial as `attribute` would, had its rivals been named with `--systems`.
 *
 * @param known systems that may stand for "some other source"; those of the truth's families do so only where they are
 *   among the rivals, as every candidate does
 */
export async function answer(trial: Trial, known: readonly System[]): Promise<Answer> {
  const profile = await profileOf(trial.files);
  const others = known.filter(({ family }) => !trial.families.includes(family));
  return { trial, profile, ranking: rank(prepare(profile, candidatesOf(trial.rivals), others)) };
}

/** The profile of files that stand in memory. */
export async function profileOf(files: readonly TrialFile[]): Promise<Profile> {
  const evidence = await Promise.all(
    files.map(async ({ name, bytes }) => (await peekSource(new ChunkSource(once(bytes), name))).asEvidence()),
  );
  return profileEvidence(evidence);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
