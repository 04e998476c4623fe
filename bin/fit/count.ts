/** Counts trials: a process of `npm run fit`. Enters: their numbers. Leaves: counts, and what was read of each. */
import type { Profile } from '../../src/profile/types.ts';
import { loadDescribed } from '../../src/systems/population.ts';
import { countsOf, type LeakCounts } from '../../src/validate/estimates/index.ts';
import { profileOf } from '../../src/validate/run.ts';
import { makeTrial } from '../../src/validate/trials/index.ts';
import { workOn } from './parts.ts';
import { SEED } from './seed.ts';

/** A trial that was read once, for all that follows. */
export interface Read {
  readonly index: number;
  readonly profile: Profile;
  readonly counts: LeakCounts;
}

const systems = loadDescribed();

workOn(async (index: number): Promise<Read> => {
  const trial = makeTrial({ seed: SEED, index, systems, side: 'fit' });
  const profile = await profileOf(trial.files);
  return { index, profile, counts: countsOf(trial, profile, systems) };
});
