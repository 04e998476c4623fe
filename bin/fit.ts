/**
 * What sums of findings are worth. Enters: the number of trials. Leaves in `src/weigh/calibration.ts`: the line and the
 * bounds of `src/weigh/settle.ts`, fitted on trials of the fitting side, with where they come from. The same bytes for the
 * same number, however many processes share the work.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { candidatesOf } from '../src/match/holdings.ts';
import { loadPopulation } from '../src/systems/population.ts';
import { elub } from '../src/validate/figures/elub.ts';
import { calibrate, calibrated } from '../src/validate/figures/logistic.ts';
import { profileOf } from '../src/validate/run.ts';
import { makeTrial } from '../src/validate/trials/index.ts';
import { findings, prepare } from '../src/weigh/index.ts';
import { bestOfSystems, othersOf, settle } from '../src/weigh/settle.ts';
import { AS_GRADED } from '../src/weigh/types.ts';

const SEED = 1;
const TRIALS = 600;
const TARGET = fileURLToPath(new URL('../src/weigh/calibration.ts', import.meta.url));

/** Ratios of a trial, on the scale of the model. */
interface Ratios {
  readonly index: number;
  /** Families of the systems that the trial was made of. */
  readonly families: string;
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}

async function ratiosOf(index: number): Promise<Ratios> {
  const systems = loadPopulation();
  const trial = makeTrial({ seed: SEED, index, systems, side: 'fit' });
  if (trial.kind !== 'listed' && trial.kind !== 'open') return { index, families: '', right: [], wrong: [] };
  const profile = await profileOf(trial.files);
  const candidates = candidatesOf(trial.rivals);
  const known = systems.filter(({ family }) => !trial.families.includes(family));
  const sums = findings(prepare(profile, candidates, known), AS_GRADED);
  const best = bestOfSystems(candidates.map(({ id, system }) => [system.id, sums.get(id) ?? 0]));
  const alike = new Set(trial.alike.map((id) => id.slice(0, id.indexOf('/'))));
  const right: number[] = [];
  const wrong: number[] = [];
  for (const [system, sum] of best) {
    const ratio = sum + settle(sum, othersOf(best, system)).rivals;
    if (trial.truthSystems.includes(system)) right.push(ratio);
    else if (!alike.has(system)) wrong.push(ratio);
  }
  return { index, families: trial.families.join(' '), right, wrong };
}

/** A share of the trials, in a process of its own. */
async function work(part: number, parts: number, trials: number): Promise<void> {
  const found: Ratios[] = [];
  for (let index = part; index < trials; index += parts) found.push(await ratiosOf(index));
  process.send?.(found);
}

function share(part: number, parts: number, trials: number): Promise<Ratios[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--part', `${part}`, `${parts}`, `${trials}`]);
    let found: Ratios[] | undefined;
    child.on('message', (message) => {
      found = message as Ratios[];
    });
    child.on('error', reject);
    child.on('exit', (code) => (found === undefined ? reject(new Error(`a part ended with ${code}`)) : resolve(found)));
  });
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Where a line that is too steep is turned: half way between saying nothing and support, where verdicts are decided. */
const PIVOT = 0.5;

/** Never steeper than the model: a denial must not cost more than its grade allows. */
function notSteeper({ a, b }: { readonly a: number; readonly b: number }): { a: number; b: number } {
  const slope = Math.min(1, b);
  const offset = slope === b ? a : PIVOT - (slope * (PIVOT - a)) / b;
  return { a: rounded(offset), b: rounded(slope) };
}

/** The line of trials, as it is used; null where a side has none. */
function lineOf(trials: readonly Ratios[]): { a: number; b: number } | null {
  const line = calibrate({ right: trials.flatMap(({ right }) => right), wrong: trials.flatMap(({ wrong }) => wrong) });
  return line === null ? null : notSteeper(line);
}

/** What is stated where a candidate begins to be supported (`src/rank/RATIONALE.md`). */
const SUPPORT = 1;

/** Standard errors on either side of a normal value that hold 90 % of it. */
const NINETY = 1.645;

/**
 * How far what is stated there would lie from where it lies, had the trials been made of other families: half of a 90 %
 * interval, by leaving out each family in turn (the jackknife: Quenouille 1956, Tukey 1958).
 */
function unsure(trials: readonly Ratios[], { a, b }: { readonly a: number; readonly b: number }): number {
  const families = [...new Set(trials.map((trial) => trial.families))].filter((family) => family !== '');
  const values = families.flatMap((family) => {
    const line = lineOf(trials.filter((trial) => trial.families !== family));
    return line === null ? [] : [calibrated(line, (SUPPORT - a) / b)];
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return rounded(NINETY * Math.sqrt(((values.length - 1) / values.length) * squares));
}

async function fit(trials: number): Promise<void> {
  const parts = Math.min(4, availableParallelism());
  const found = (await Promise.all(Array.from({ length: parts }, (_, part) => share(part, parts, trials)))).flat();
  found.sort((x, y) => x.index - y.index);
  const model = { right: found.flatMap(({ right }) => right), wrong: found.flatMap(({ wrong }) => wrong) };
  const line = lineOf(found);
  if (line === null) throw new Error('too few trials to fit anything');
  // Bounds are of what is stated.
  const { a, b } = line;
  const apart = unsure(found, line);
  const scaled = (ratios: readonly number[]) => ratios.map((ratio) => calibrated({ a, b }, ratio));
  const bounds = elub({ right: scaled(model.right), wrong: scaled(model.wrong) });
  if (bounds === null) throw new Error('too few trials for bounds');
  const text = `/**
 * Made by \`npm run fit\`: what sums of findings turned out to be worth on trials of known truth, whose systems and channel
 * are not those of the trials on which it is tested.
 */
import type { Calibration } from './settle.ts';

/** On what it was fitted. */
export interface Provenance {
  readonly trials: number;
  /** Ratios of true systems, and of others. */
  readonly right: number;
  readonly wrong: number;
  readonly seed: number;
}

export const PROVENANCE: Provenance = { trials: ${trials}, right: ${model.right.length}, wrong: ${model.wrong.length}, seed: ${SEED} };

export const CALIBRATION: Calibration = {
  offset: ${a},
  slope: ${b},
  lowest: ${rounded(bounds.lower)},
  highest: ${rounded(bounds.upper)},
};

/** How far it would lie elsewhere near support, had the trials been made of other families: half of a 90 % interval. */
export const UNSURE = ${apart};
`;
  writeFileSync(TARGET, text);
  process.stderr.write(`fitted on ${trials} trials: ${TARGET}\n`);
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--part') {
  const [part = 0, parts = 1, trials = 0] = rest.map(Number);
  await work(part, parts, trials);
} else await fit(first === undefined ? TRIALS : Number(first));
