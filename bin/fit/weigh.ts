/** Weighs trials: a process of `npm run fit`. Enters: what was read of them. Leaves: ratios, by the constants just written. */
import { loadDescribed, loadPopulation } from '../../src/systems/population.ts';
import { makeTrial } from '../../src/validate/trials/index.ts';
import type { Read } from './count.ts';
import { type Ratios, ratiosOf } from './line.ts';
import { workOn } from './parts.ts';
import { SEED } from './seed.ts';

const systems = loadDescribed();
const known = loadPopulation();

workOn(
  async ({ index, profile }: Pick<Read, 'index' | 'profile'>): Promise<Ratios> =>
    ratiosOf(makeTrial({ seed: SEED, index, systems, side: 'fit' }), profile, known),
);
