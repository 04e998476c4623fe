/**
 * What sums of findings are worth. Enters: a trial, what was read of its files. Leaves: its ratios, and of many trials the
 * text of `src/weigh/calibration.ts`: the line and the bounds of `src/weigh/settle.ts`, with where they come from.
 */
import { candidatesOf } from '../../src/match/holdings.ts';
import type { Profile } from '../../src/profile/types.ts';
import type { System } from '../../src/systems/types.ts';
import { elub } from '../../src/validate/figures/elub.ts';
import { jackknife } from '../../src/validate/figures/jackknife.ts';
import { calibrate, calibrated } from '../../src/validate/figures/logistic.ts';
import type { Trial } from '../../src/validate/trials/index.ts';
import { findings, prepare } from '../../src/weigh/index.ts';
import { bestOfSystems, othersOf, settle } from '../../src/weigh/settle.ts';
import { AS_GRADED } from '../../src/weigh/types.ts';

/** Ratios of a trial, on the scale of the model. */
export interface Ratios {
  /** Families of the systems that the trial was made of. */
  readonly families: string;
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}

/** Ratios of a trial of one source; of others there are none. `population`: who may stand for another source. */
export function ratiosOf(trial: Trial, profile: Profile, population: readonly System[]): Ratios {
  if (trial.kind !== 'listed' && trial.kind !== 'open') return { families: '', right: [], wrong: [] };
  const candidates = candidatesOf(trial.rivals);
  const known = population.filter(({ family }) => !trial.families.includes(family));
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
  return { families: trial.families.join(' '), right, wrong };
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
 * interval, by leaving out each family in turn.
 */
function unsure(trials: readonly Ratios[], { a, b }: { readonly a: number; readonly b: number }): number {
  const families = [...new Set(trials.map((trial) => trial.families))].filter((family) => family !== '');
  const error = jackknife(families, (family) => {
    const line = lineOf(trials.filter((trial) => trial.families !== family));
    return line === null ? null : calibrated(line, (SUPPORT - a) / b);
  });
  return rounded(NINETY * error);
}

/** The file of the line, the bounds and their provenance. */
export function calibrationText(found: readonly Ratios[], seed: number): string {
  const model = { right: found.flatMap(({ right }) => right), wrong: found.flatMap(({ wrong }) => wrong) };
  const line = lineOf(found);
  if (line === null) throw new Error('too few trials to fit anything');
  // What is stated is the cautious end: with other families it would be less as often as one time in twenty.
  const width = unsure(found, line);
  const a = rounded(line.a - width);
  const { b } = line;
  // Bounds are of what is stated.
  const scaled = (ratios: readonly number[]) => ratios.map((ratio) => calibrated({ a, b }, ratio));
  const bounds = elub({ right: scaled(model.right), wrong: scaled(model.wrong) });
  if (bounds === null) throw new Error('too few trials for bounds');
  return `/**
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

export const PROVENANCE: Provenance = { trials: ${found.length}, right: ${model.right.length}, wrong: ${model.wrong.length}, seed: ${seed} };

export const CALIBRATION: Calibration = {
  offset: ${a},
  slope: ${b},
  lowest: ${rounded(bounds.lower)},
  highest: ${rounded(bounds.upper)},
};

/**
 * How far the line would lie elsewhere near support, had the trials been made of other families: half of a 90 % interval. The
 * offset is that much below the best one.
 */
export const UNSURE = ${width};
`;
}
