/**
 * Everything that is fitted. Enters: the number of trials. Leaves in `src/weigh/estimates.ts`: constants counted in leaks of known
 * truth and in the systems they are of; then, weighed by these, in `src/weigh/calibration.ts`: what sums of findings are
 * worth. All of the fitting side. The same bytes for the same number, however many processes share the work.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadDescribed } from '../src/systems/population.ts';
import { estimates, textOf } from '../src/validate/estimates/index.ts';
import { split } from '../src/validate/trials/index.ts';
import type { Read } from './fit/count.ts';
import { calibrationText, type Ratios } from './fit/line.ts';
import { inParts } from './fit/parts.ts';
import { SEED, TRIALS } from './fit/seed.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const ESTIMATES = here('../src/weigh/estimates.ts');
const CALIBRATION = here('../src/weigh/calibration.ts');

/** Counts trials and systems; the constants that come of it are written before anything is weighed. */
async function count(trials: number): Promise<Read[]> {
  const indices = Array.from({ length: trials }, (_, index) => index);
  const read = await inParts<number, Read>(here('fit/count.ts'), indices);
  const described = loadDescribed().filter(({ aggregator }) => !aggregator);
  // Of the testing side nothing may be known here, its systems' names and styles included.
  const systems = split(described).fit;
  const leaks = read.map(({ counts }) => counts);
  const single = leaks.filter(({ kind }) => kind === 'listed' || kind === 'open');
  const text = textOf(estimates({ leaks, systems }), {
    seed: SEED,
    trials,
    leaks: single.length,
    columns: single.reduce((sum, { columns }) => sum + columns, 0),
    families: new Set(systems.map(({ family }) => family)).size,
    systems: systems.length,
    described: described.length,
  });
  writeFileSync(ESTIMATES, text);
  process.stderr.write(`counted in ${trials} trials and ${systems.length} systems: ${ESTIMATES}\n`);
  return read;
}

const [first] = process.argv.slice(2);
const read = await count(first === undefined ? TRIALS : Number(first));
const found = await inParts<Pick<Read, 'index' | 'profile'>, Ratios>(
  here('fit/weigh.ts'),
  read.map(({ index, profile }) => ({ index, profile })),
);
writeFileSync(CALIBRATION, calibrationText(found, SEED));
process.stderr.write(`fitted on ${found.length} trials: ${CALIBRATION}\n`);
