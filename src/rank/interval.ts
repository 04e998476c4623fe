/**
 * How far the totals would move. Enters: a weighing. Leaves: an interval per candidate from seeded draws in which
 * everything that is only guessed or sampled varies at once: rows (bootstrap), families of the population (Bayesian
 * bootstrap), readings of unsure or merely reported columns, grades of statements, constants of the channel. The line of the
 * totals was fitted on trials of some families: what others would have made of it adds to both ends.
 */
import { gradeProbability } from '../systems/grade.ts';
import type { System } from '../systems/types.ts';
import { statementKey } from '../weigh/belief.ts';
import { UNSURE } from '../weigh/calibration.ts';
import type { Constants } from '../weigh/constants.ts';
import { findings, settlements, type Weighing } from '../weigh/index.ts';
import type { Model } from '../weigh/model.ts';
import type { Calibration } from '../weigh/settle.ts';
import { AS_GRADED, type Observation, type Reading } from '../weigh/types.ts';
import { Random, seedOf } from './random.ts';

/** Draws of rows, readings, constants and grades; each with several draws of the population's families. */
const DRAWS = 12;
const FAMILY_DRAWS = 3;
/** Quantiles of the draws: 5 % and 95 %. */
const TAIL = 0.05;
/** Spread of guessed constants (a factor of about 2) and of grades (half a unit of log-odds). */
const CONSTANT_SPREAD = 0.7;
const GRADE_SPREAD = 0.5;
/** What no draw varies (names, formats, order; the systems that nobody described), in log10 at either end. */
const UNDRAWN = 0.2;

/** How far one total would move. */
export interface Span {
  /** [low, high], containing the total; never outside of what can be stated at all. */
  readonly interval: readonly [number, number];
  /** The low end before it is bounded so: what moves with the total. */
  readonly low: number;
}

/** Intervals of candidates, by id. `point`: their totals. */
export function intervals(weighing: Weighing, point: ReadonlyMap<string, number>): Map<string, Span> {
  const drawn = new Map(weighing.candidates.map((candidate): [string, number[]] => [candidate.id, []]));
  const systems = [...new Set(weighing.candidates.map((candidate) => candidate.system))];
  for (let draw = 0; draw < DRAWS; draw++) {
    const model = redraw(weighing.model, draw);
    const statements = new Map(systems.flatMap((system) => regrade(system, draw)));
    const values = findings({ ...weighing, model }, { ...AS_GRADED, statements });
    const alternative = model.alternative.total();
    for (let again = 0; again < FAMILY_DRAWS; again++) {
      const shift = (alternative - model.alternative.reweighted(exponential(`${draw} ${again} family`))) / Math.LN10;
      const shifted = new Map([...values].map(([id, sum]) => [id, sum + shift]));
      for (const [id, { uncapped }] of settlements(weighing, shifted)) drawn.get(id)?.push(uncapped);
    }
  }
  const undrawn = Math.hypot(UNDRAWN, UNSURE);
  return new Map(
    [...point].map(([id, total]) => [id, quantiles(drawn.get(id) ?? [], total, undrawn, weighing.calibration)]),
  );
}

function quantiles(
  values: readonly number[],
  point: number,
  undrawn: number,
  { lowest, highest }: Pick<Calibration, 'lowest' | 'highest'>,
): Span {
  const sorted = [...values].sort((x, y) => x - y);
  const cut = Math.floor(TAIL * sorted.length);
  const lower = sorted[cut] ?? point;
  const upper = sorted[sorted.length - 1 - cut] ?? point;
  const bounded = (total: number) => Math.min(highest, Math.max(lowest, total));
  return {
    interval: [
      Math.max(Math.min(point, lowest), Math.min(point, bounded(lower)) - undrawn),
      Math.min(Math.max(point, highest), Math.max(point, bounded(upper)) + undrawn),
    ],
    // A total at its upper bound was more before.
    low: Math.min(point < highest ? point : lower, lower) - undrawn,
  };
}

function redraw(model: Model, draw: number): Model {
  const observations = model.observations.map((observation) => resample(observation, `${draw} rows `));
  const constants = vary(model.constants, new Random(seedOf(`${draw} constants`)));
  return model.redrawn(observations, exponential(`${draw} base`), constants);
}

/** Weights of a Bayesian bootstrap (Rubin 1981): exponential, before they are scaled to 1. */
function exponential(name: string): (family: string) => number {
  const known = new Map<string, number>();
  return (family) => {
    const weight = known.get(family) ?? -Math.log(new Random(seedOf(`${name} ${family}`)).uniform());
    known.set(family, weight);
    return weight;
  };
}

/** One reading is taken for true, and its rows are drawn again with replacement. */
function resample(observation: Observation, name: string): Observation {
  // What nobody saw has one reading and no rows.
  if (observation.columns.length === 0) return observation;
  const random = new Random(seedOf(`${name}${observation.trait.id}`));
  let rest = random.uniform();
  let chosen: Reading | undefined;
  for (const reading of observation.readings) {
    chosen = reading;
    rest -= reading.weight;
    if (rest <= 0) break;
  }
  if (chosen === undefined) return observation;
  return {
    ...observation,
    readings: [{ weight: 1, counts: chosen.counts === null ? null : redrawn(chosen.counts, random) }],
  };
}

/** Multinomial counts around the observed shares, by normal approximation; steps without rows stay without. */
function redrawn(counts: readonly number[], random: Random): number[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const shifted = counts.map((count) =>
    count === 0 ? 0 : Math.max(0, count + Math.sqrt(count * (1 - count / n)) * random.normal()),
  );
  const sum = shifted.reduce((all, count) => all + count, 0);
  return sum === 0 ? [...counts] : shifted.map((count) => Math.round((count * n) / sum));
}

function vary(constants: Constants, random: Random): Constants {
  const around = (value: number, most: number) => Math.min(most, value * Math.exp(CONSTANT_SPREAD * random.normal()));
  return {
    ...constants,
    enriched: around(constants.enriched, 0.5),
    enrichment: around(constants.enrichment, 0.9),
    mistake: around(constants.mistake, 0.1),
    coarsened: around(constants.coarsened, 0.5),
    rowError: around(constants.rowError, 0.05),
    openShare: around(constants.openShare, 0.9),
    openFinerShare: around(constants.openFinerShare, 0.9),
    smoothing: around(constants.smoothing, 0.9),
  };
}

function regrade(system: System, draw: number): [string, number][] {
  return Object.values(system.statements).map((statement) => {
    const r = gradeProbability(statement);
    const shift = GRADE_SPREAD * new Random(seedOf(`${draw} grade ${system.id} ${statement.id}`)).normal();
    return [statementKey(system.id, statement.id), 1 / (1 + ((1 - r) / r) * Math.exp(-shift))];
  });
}
