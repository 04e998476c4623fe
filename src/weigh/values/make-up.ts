/**
 * How many columns of each meaning there are (two phones; a locality and a postal code, but no state; nine that nobody
 * knows), against how many fields of each the system lists. Conditional on presence: only what both have is compared, and
 * no name is read, so it speaks where headers were renamed, translated or lost. One line a leak.
 */
import { fieldsKnown } from '../../match/holdings.ts';
import type { Candidate } from '../../match/types.ts';
import type { ColumnProfile, Profile, TableProfile } from '../../profile/types.ts';
import { traitOf } from '../../vocabulary/index.ts';
import type { Constants } from '../constants.ts';
import { logSum } from '../engine.ts';
import { fieldsSeen } from '../fields.ts';
import type { Population } from '../population.ts';
import { CLASSES } from '../product.ts';
import { bounded, type Pair, ROW_CAP } from './bounded.ts';
import {
  type Counts,
  isListed,
  type Kind,
  kindsOf,
  type Listed,
  leftOutBy,
  listedOf,
  OTHER,
  shownOf,
  UNRECOGNISED,
} from './columns-shown.ts';
import { isProse } from './headings.ts';
import { mainStatement, type ValueFinding, type ValueSignal } from './types.ts';

/** Below this confidence in a column's meaning, it is no column of that meaning. */
const CERTAIN = 0.5;
/** As for header rows: systems that nobody has described weigh as much as all that are. */
const UNDESCRIBED = 1;
/** How much less a system counts that lists only a share of what is compared: that share to this power. */
const LIKENESS = 4;
/** Least P of a whole make-up: hundreds of columns come to less than numbers can say, and only the ratio matters. */
const LEAST = 1e-290;
/** Meanings told in a line. */
const TOLD = 3;

/** What the line is called. */
const MAKE_UP = 'make-up';

export const makeUpSignal: ValueSignal = {
  id: 'make-up',
  weigh({ candidate, profile, population, constants }): ValueFinding[] {
    const { system } = candidate;
    // A compilation can have any number of columns; whoever sums up a notice counts facts, not fields.
    if (system.aggregator) return [];
    const run = runOf(profile, population, constants);
    if (run.seen.size === 0) return [];
    const own = sideOf(run, candidate);
    const compared = own.holds.flatMap((holds, at) => (holds ? [at] : []));
    const fields = fieldsKnown(candidate);
    if (fields.length === 0 || isProse(fields)) return [];
    const p = bothOf(logProbability(run, own, bySalience(run, compared)), elsewhere(run, compared));
    const { observed, held } = told(run, own.listed);
    return [
      {
        group: 'whole',
        finding: MAKE_UP,
        column: null,
        field: null,
        observed,
        held,
        given: (r) => r * p.candidate + (1 - r) * p.population,
        pGivenPopulation: p.population,
        statements: mainStatement(fields),
        because:
          p.candidate >= p.population
            ? 'as many columns of each meaning as its fields could show; that they are there at all was weighed before'
            : 'other numbers of columns of each meaning than its fields would show; that they are there at all was weighed before',
      },
    ];
  },
};

/** A system as this leak would show it. Of what it lists only some kinds are ever compared: these are worked out when asked for. */
interface Side {
  readonly listed: Listed;
  /** By kind: whether anything of it is listed. */
  readonly holds: readonly boolean[];
  /** Weights of the shares left out, by salience. */
  readonly leftOut: readonly (readonly number[])[];
  /** By kind: P by share unrecognised and share left out, and ln of that; of what isn't listed, as others would show it. */
  readonly shown: (readonly number[] | undefined)[];
  readonly logs: (readonly number[] | undefined)[];
  /** By the kinds of one salience: ln P of them all, for each share unrecognised. */
  readonly together: Map<string, readonly number[]>;
}

interface Run {
  readonly profile: Profile;
  readonly constants: Constants;
  readonly seen: Counts;
  readonly kinds: readonly Kind[];
  readonly rates: readonly (readonly [share: number, p: number])[];
  readonly sides: Map<Candidate['path'], Side>;
  readonly members: readonly { readonly side: Side; readonly weight: number }[];
  /** By kind: as systems that have such fields show it, on average. */
  readonly usual: (readonly number[] | undefined)[];
  /** By the kinds compared: ln P under another system. Many candidates list the same kinds. */
  readonly elsewhere: Map<string, number>;
}

/** What doesn't depend on the candidate is worked out once a run. */
const RUNS = new WeakMap<Population, Run>();

function runOf(profile: Profile, population: Population, constants: Constants): Run {
  const known = RUNS.get(population);
  if (known?.profile === profile) return known;
  const { counts: seen, named } = widest(profile.tables);
  const { pool, systems } = population;
  const weighted = pool.members.map(({ candidate, system, sharers }) => ({
    candidate,
    weight: (systems[system]?.weight ?? 0) / Math.sqrt(sharers),
    listed: listedOf(fieldsKnown(candidate).map(({ attribute }) => attribute)),
  }));
  const kinds = kindsOf(seen, weighted);
  const rates = UNRECOGNISED[named ? 'named' : 'unnamed'];
  const base = { profile, constants, seen, kinds, rates, sides: new Map(), usual: [], elsewhere: new Map() };
  const members = weighted.map(({ candidate, weight }) => ({ side: sideOf(base, candidate), weight }));
  const run: Run = { ...base, members };
  RUNS.set(population, run);
  return run;
}

/** Columns by meaning of the table that has most of them: tables of one leak share one history. */
function widest(tables: readonly TableProfile[]): { counts: Counts; named: boolean } {
  let best: { counts: Counts; named: boolean } = { counts: new Map(), named: false };
  let most = 0;
  for (const table of tables) {
    const meanings = fieldsSeen(table)
      .filter((column) => column.present > 0 && column.reported === null && !isUntold(column))
      .flatMap(({ attribute, confidence }) => (attribute === OTHER || confidence >= CERTAIN ? [attribute] : []));
    if (meanings.length <= most) continue;
    most = meanings.length;
    best = { counts: listedOf(meanings).counts, named: table.columns.some((column) => column.named) };
  }
  return best;
}

/** Of a column whose precision nobody can tell only its presence speaks. */
function isUntold({ attribute, precision }: ColumnProfile): boolean {
  return traitOf(attribute)?.ladder != null && Object.keys(precision).length === 0;
}

function sideOf({ seen, kinds, sides, constants }: Omit<Run, 'members'>, candidate: Candidate): Side {
  let side = sides.get(candidate.path);
  if (side === undefined) {
    const { dropped, droppedWeights } = constants;
    const listed = listedOf(fieldsKnown(candidate).map(({ attribute }) => attribute));
    const holds = kinds.map((kind) => isListed(kind, listed));
    side = sideWith(listed, holds, leftOutBy(listed, seen, dropped, droppedWeights));
    sides.set(candidate.path, side);
  }
  return side;
}

function sideWith(listed: Listed, holds: readonly boolean[], leftOut: readonly (readonly number[])[]): Side {
  return { listed, holds, leftOut, shown: [], logs: [], together: new Map() };
}

/** P of a kind under a system, by share unrecognised and share left out. */
function shownBy(run: Run, { listed, holds, shown }: Side, at: number): readonly number[] {
  const kind = run.kinds[at];
  if (kind === undefined || holds[at] !== true) return usually(run, at);
  shown[at] ??= shownOf(kind, listed, run.rates, run.constants.dropped);
  return shown[at] ?? [];
}

/** The same as systems that have such fields show it, on average. */
function usually(run: Run, at: number): readonly number[] {
  const { members, usual, rates, constants } = run;
  const known = usual[at];
  if (known !== undefined) return known;
  const sums = new Array<number>(rates.length * constants.dropped.length).fill(0);
  let all = 0;
  for (const { side, weight } of members) {
    if (side.holds[at] !== true) continue;
    const own = shownBy(run, side, at);
    all += weight;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + weight * (own[i] ?? 0);
  }
  const mean = sums.map((sum) => (all === 0 ? 1 : sum / all));
  usual[at] = mean;
  return mean;
}

/** Both P from their logarithms, bounded. */
function bothOf(candidate: number, population: number): Pair {
  const most = Math.max(candidate, population);
  const p = bounded({ candidate: Math.exp(candidate - most), population: Math.exp(population - most) }, ROW_CAP);
  const scale = Math.max(LEAST, Math.exp(most));
  return { candidate: scale * p.candidate, population: scale * p.population };
}

/** Kinds of one salience, by their numbers, which also are the name of them all. */
interface Group {
  readonly salience: number;
  readonly kinds: readonly number[];
  readonly name: string;
}

function bySalience({ kinds }: Run, compared: readonly number[]): Group[] {
  return CLASSES.flatMap((_, salience) => {
    const own = compared.filter((at) => kinds[at]?.salience === salience);
    return own.length === 0 ? [] : [{ salience, kinds: own, name: own.join() }];
  });
}

/** ln P of the kinds compared under a system; of what it doesn't list, as others would show it. */
function logProbability(run: Run, side: Side, compared: readonly Group[]): number {
  const logs = run.rates.map(([, share]) => Math.log(share));
  for (const group of compared) {
    let sums = side.together.get(group.name);
    if (sums === undefined) {
      sums = logsTogether(run, side, group);
      side.together.set(group.name, sums);
    }
    for (let rate = 0; rate < logs.length; rate++) logs[rate] = (logs[rate] ?? 0) + (sums[rate] ?? 0);
  }
  return logSum(logs);
}

/** ln P of kinds of one salience for each share unrecognised, the share left out averaged out. */
function logsTogether(run: Run, side: Side, { salience, kinds }: Group): number[] {
  const weights = (side.leftOut[salience] ?? []).map((weight) => Math.log(weight));
  const shares = weights.length;
  for (const at of kinds) side.logs[at] ??= shownBy(run, side, at).map((p) => Math.log(p));
  return run.rates.map((_, rate) => {
    const sums = [...weights];
    for (const at of kinds) {
      const logs = side.logs[at] ?? [];
      for (let i = 0; i < shares; i++) sums[i] = (sums[i] ?? 0) + (logs[rate * shares + i] ?? 0);
    }
    return logSum(sums);
  });
}

/** ln P under another system: one that is described, by how much of this it lists; or one that isn't, kind by kind. */
function elsewhere(run: Run, compared: readonly number[]): number {
  const name = compared.join();
  const known = run.elsewhere.get(name);
  if (known !== undefined) return known;
  const { members, constants } = run;
  const groups = bySalience(run, compared);
  const logs: number[] = [];
  let all = 0;
  const leftOut = CLASSES.map(() => constants.dropped.map(() => 0));
  for (const { side, weight: own } of members) {
    const holds = compared.filter((at) => side.holds[at] === true).length / compared.length;
    const weight = own * holds ** LIKENESS;
    if (weight === 0) continue;
    all += weight;
    logs.push(Math.log(weight) + logProbability(run, side, groups));
    leftOut.forEach((sums, salience) => {
      const mine = side.leftOut[salience] ?? [];
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + weight * (mine[i] ?? 0);
    });
  }
  const mean = leftOut.map((sums) => sums.map((weight) => weight / all));
  const undescribed = logProbability(run, sideWith(listedOf([]), [], mean), groups);
  const log = logSum([logSum(logs) - Math.log(all), Math.log(UNDESCRIBED) + undescribed]) - Math.log(1 + UNDESCRIBED);
  run.elsewhere.set(name, log);
  return log;
}

/** The meanings of which there are more or fewer, those that differ most first. */
function told({ seen, kinds }: Run, { counts }: Listed): { observed: string; held: string } {
  const ids = kinds.flatMap(({ attributes }) => attributes).filter((id) => seen.has(id) || counts.has(id));
  const apart = (id: string) => Math.abs((seen.get(id) ?? 0) - (counts.get(id) ?? 0));
  const shown = ids.sort((x, y) => apart(y) - apart(x)).slice(0, TOLD);
  const say = (of: Counts) => shown.map((id) => `${of.get(id) ?? 0} ${id}`).join(', ');
  return { observed: say(seen), held: say(counts) };
}
