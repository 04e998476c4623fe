/**
 * The weigh stage. Enters: a profile, candidates, the known systems of the population. Leaves: for each candidate its
 * lines and their sum, all against one shared alternative; and the model itself, for weighing again under other beliefs.
 */
import { isReadOffLeak } from '../match/holdings.ts';
import { matchCandidate } from '../match/index.ts';
import type { Candidate, FieldMatch } from '../match/types.ts';
import type { ColumnProfile, Profile, TableProfile } from '../profile/types.ts';
import type { System } from '../systems/types.ts';
import { bearingOn, beliefIn } from './belief.ts';
import { CALIBRATION, PROVENANCE, type Provenance } from './calibration.ts';
import { CONSTANTS } from './constants.ts';
import { linesOf, settlingLines } from './lines.ts';
import { Model } from './model.ts';
import { observe } from './observe.ts';
import { populationFor } from './population.ts';
import { bestOfSystems, type Calibration, othersOf, type Settled, settle } from './settle.ts';
import { AS_GRADED, type Beliefs, type Weighed, type WeightLine } from './types.ts';
import { rowOf } from './values/header-row.ts';
import { spelledTogether } from './values/header-together.ts';
import { VALUE_SIGNALS } from './values/index.ts';
import type { ValueFinding } from './values/types.ts';

/** Everything that weighing one profile against one list of candidates needs, made once. */
export interface Weighing {
  readonly model: Model;
  readonly profile: Profile;
  /** What sums of findings are worth, and on which trials that was fitted. */
  readonly calibration: Calibration & Provenance;
  readonly candidates: readonly Candidate[];
  readonly matches: ReadonlyMap<string, readonly FieldMatch[]>;
  readonly values: ReadonlyMap<string, readonly ValueFinding[]>;
}

/** Prepares a run. `known`: all systems that may stand in the reference population. */
export function prepare(profile: Profile, candidates: readonly Candidate[], known: readonly System[]): Weighing {
  const systems = [...new Set(candidates.map((candidate) => candidate.system))];
  const model = new Model(observe(profile, CONSTANTS), populationFor(known, systems), CONSTANTS);
  const matches = new Map(candidates.map((candidate) => [candidate.id, matchCandidate(profile, candidate)]));
  const values = new Map(
    candidates.map((candidate) => [candidate.id, valuesOf(model, profile, candidate, matches.get(candidate.id) ?? [])]),
  );
  return { model, profile, calibration: { ...CALIBRATION, ...PROVENANCE }, candidates, matches, values };
}

/** The same run, but for what values, names and order show: they are of the columns in `kept` only. */
export function withValuesOf(
  weighing: Weighing,
  kept: (column: ColumnProfile, table: TableProfile) => boolean,
): Weighing {
  const { model, candidates } = weighing;
  const tables = weighing.profile.tables.map((table) => ({
    ...table,
    columns: table.columns.filter((column) => kept(column, table)),
  }));
  const profile = { ...weighing.profile, tables };
  const matches = new Map(candidates.map((candidate) => [candidate.id, matchCandidate(profile, candidate)]));
  const values = new Map(
    candidates.map((candidate) => [candidate.id, valuesOf(model, profile, candidate, matches.get(candidate.id) ?? [])]),
  );
  return { ...weighing, profile, matches, values };
}

function valuesOf(
  model: Model,
  profile: Profile,
  candidate: Candidate,
  matches: readonly FieldMatch[],
): ValueFinding[] {
  const { observations, population, constants } = model;
  // What was read off the leak weighs nothing, and must not speak for a habit that a document states, too.
  const found = VALUE_SIGNALS.flatMap((signal) =>
    signal.weigh({ candidate, profile, matches, observations, population, constants }),
  ).filter(({ statements }) => !isReadOffLeak(candidate.system, statements));
  // An export writes all its dates one way: a habit that shows in eight columns is one habit, not eight.
  const speaking = new Map<string, ValueFinding>();
  for (const value of found) {
    if (value.habit === undefined) continue;
    const other = speaking.get(value.habit);
    if (other === undefined || isBefore(value, other)) speaking.set(value.habit, value);
  }
  return found.filter((value) => value.habit === undefined || speaking.get(value.habit) === value);
}

/** Which of a habit's findings speaks for it: no order of columns has a say. */
function isBefore(x: ValueFinding, y: ValueFinding): boolean {
  const [mine = '', theirs = ''] = [x, y].map(({ group, field, column }) => JSON.stringify([group, field, column]));
  return mine < theirs;
}

/** All candidates with their lines, in the order given. */
export function weigh(weighing: Weighing, beliefs: Beliefs = AS_GRADED): Weighed[] {
  const { model, candidates, matches, values } = weighing;
  const alternative = model.alternative.prefixes();
  const found = candidates.map((candidate) => {
    const own = matches.get(candidate.id) ?? [];
    const lines = linesOf(model, candidate, own, values.get(candidate.id) ?? [], alternative, beliefs);
    return { candidate, lines, sum: sumOf(lines) };
  });
  const best = bestOfSystems(found.map(({ candidate, sum }) => [candidate.system.id, sum]));
  return found.map(({ candidate, lines, sum }) => {
    const all = [...lines, ...settlingLines(settle(sum, othersOf(best, candidate.system.id)))];
    return { candidate, lines: all, findings: sum, total: sumOf(all) };
  });
}

function sumOf(lines: readonly { readonly log10: number }[]): number {
  return lines.reduce((sum, { log10 }) => sum + log10, 0);
}

/** Totals only, under other beliefs: candidate id → log10 LR. */
export function totals(weighing: Weighing, beliefs: Beliefs): Map<string, number> {
  return settled(weighing, findings(weighing, beliefs));
}

/** Sums of the findings alone, under beliefs: candidate id → log10 LR against a source that nobody listed. */
export function findings(weighing: Weighing, beliefs: Beliefs): Map<string, number> {
  const without = weighing.model.indices(beliefs.withoutGroups);
  return sumsAgainst(weighing, beliefs, without, weighing.model.alternative.total(without));
}

/** The same but for a number that all have in common: enough to tell who comes first, and far less work. */
export function standing(weighing: Weighing, beliefs: Beliefs): Map<string, number> {
  return sumsAgainst(weighing, beliefs, weighing.model.indices(beliefs.withoutGroups), 0);
}

function sumsAgainst(
  weighing: Weighing,
  beliefs: Beliefs,
  without: ReadonlySet<number>,
  alternative: number,
): Map<string, number> {
  const { model, candidates } = weighing;
  const { withoutGroups } = beliefs;
  const sums = new Map<string, number>();
  for (const candidate of candidates) {
    let sum = (model.engine.total(model.hypothesis(candidate, beliefs), without) - alternative) / Math.LN10;
    for (const value of valueWeights(weighing, candidate, beliefs)) {
      if (withoutGroups.size === 0 || !withoutGroups.has(leftOutAs(value))) sum += value.log10;
    }
    sums.set(candidate.id, sum);
  }
  return sums;
}

/** By what name a finding is left out: its group; of the whole leak each finding stands for itself. */
export function leftOutAs({ group, finding }: Pick<WeightLine, 'group' | 'finding'>): string {
  return group === 'whole' ? finding : group;
}

/** Totals from sums of findings. */
export function settled(weighing: Weighing, sums: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...settlements(weighing, sums)].map(([id, { total }]) => [id, total]));
}

/** The same with the parts that they are made of. */
export function settlements({ candidates }: Weighing, sums: ReadonlyMap<string, number>): Map<string, Settled> {
  const own = (id: string) => sums.get(id) ?? 0;
  const best = bestOfSystems(candidates.map(({ id, system }) => [system.id, own(id)]));
  const others = new Map<string, readonly number[]>();
  for (const system of best.keys()) others.set(system, othersOf(best, system));
  return new Map(candidates.map(({ id, system }) => [id, settle(own(id), others.get(system.id) ?? [])]));
}

interface ValueWeight {
  readonly group: string;
  readonly finding: string;
  readonly habit: string | undefined;
  readonly log10: number;
}

/**
 * log10 of how the headers of a leak are spelled, of two candidates joined: some names are one's, some the other's. Null
 * where one of them says nothing of the names.
 */
export function spellingWeight(
  { model, profile }: Weighing,
  first: Candidate,
  second: Candidate,
  beliefs: Beliefs,
): number | null {
  const p = spelledTogether(rowOf(profile, model.population), first, second);
  if (p === null) return null;
  const [mine, theirs] = p.statements;
  // Names are as both would have them only if both are described rightly.
  const r = beliefIn(first.system, beliefs)(mine) * beliefIn(second.system, beliefs)(theirs);
  return Math.log10((r * p.candidate + (1 - r) * p.population) / p.population);
}

const NONE: readonly ValueWeight[] = [];
/** Asked for again by every pivot, claim and join; most beliefs bear on one system only. */
const WEIGHTS = new WeakMap<readonly ValueFinding[], Map<string, readonly ValueWeight[]>>();

/** The value findings of a candidate with their weights, under beliefs. */
export function valueWeights({ values }: Weighing, candidate: Candidate, beliefs: Beliefs): readonly ValueWeight[] {
  const found = values.get(candidate.id) ?? [];
  if (found.length === 0) return NONE;
  const known = WEIGHTS.get(found) ?? new Map<string, readonly ValueWeight[]>();
  WEIGHTS.set(found, known);
  const key = bearingOn(candidate.system, beliefs);
  let weights = known.get(key);
  if (weights === undefined) {
    const believe = beliefIn(candidate.system, beliefs);
    weights = found.map(({ group, finding, habit, given, statements, pGivenPopulation }) => ({
      group,
      finding,
      habit,
      log10: Math.log10(given(believe(statements)) / pGivenPopulation),
    }));
    known.set(key, weights);
  }
  return weights;
}
