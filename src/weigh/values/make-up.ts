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
import { bounded, type Pair, ROW_CAP } from './bounded.ts';
import {
  type Counts,
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
export const MAKE_UP = 'make-up';

export const makeUpSignal: ValueSignal = {
  id: 'make-up',
  weigh({ candidate, profile, population, constants }): ValueFinding[] {
    const { system } = candidate;
    // A compilation can have any number of columns; whoever sums up a notice counts facts, not fields.
    if (system.aggregator) return [];
    const run = runOf(profile, population, constants);
    if (run.seen.size === 0) return [];
    const own = sideOf(run, candidate);
    const compared = own.shown.flatMap((shown, at) => (shown === null ? [] : [at]));
    const fields = fieldsKnown(candidate);
    if (fields.length === 0 || isProse(fields)) return [];
    const p = bothOf(logProbability(run, own.logs, compared), elsewhere(run, compared));
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

/** A system as this leak would show it. */
interface Side {
  readonly listed: Listed;
  /** By kind: P by share unrecognised and share left out; null where nothing of it is listed. */
  readonly shown: readonly (readonly number[] | null)[];
  /** Weights of the shares left out, by salience. */
  readonly leftOut: readonly (readonly number[])[];
  readonly logs: Logs;
}

/** ln of what a system shows and of its weights: taken once, where every candidate asks for products of them. */
interface Logs {
  readonly shown: readonly (readonly number[] | null)[];
  readonly leftOut: readonly (readonly number[])[];
}

interface Run {
  readonly profile: Profile;
  readonly constants: Constants;
  readonly seen: Counts;
  readonly kinds: readonly Kind[];
  readonly rates: readonly (readonly [share: number, p: number])[];
  readonly members: readonly (Side & { readonly weight: number })[];
  /** As systems that have such fields show each kind, on average, and ln of that. */
  readonly usual: readonly (readonly number[])[];
  readonly usualLogs: readonly (readonly number[])[];
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
  const base = { profile, constants, seen, kinds, rates };
  const members = weighted.map(({ candidate, weight }) => ({ ...sideOf(base, candidate), weight }));
  const usual = kinds.map((_, at) => {
    const sums = new Array<number>(rates.length * constants.dropped.length).fill(0);
    let all = 0;
    for (const { weight, shown } of members) {
      const own = shown[at];
      if (own == null) continue;
      all += weight;
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + weight * (own[i] ?? 0);
    }
    return sums.map((sum) => (all === 0 ? 1 : sum / all));
  });
  const run = { ...base, members, usual, usualLogs: usual.map(logsOf), elsewhere: new Map<string, number>() };
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

const SIDES = new WeakMap<Counts, WeakMap<Candidate['path'], Side>>();

function sideOf(
  { seen, kinds, rates, constants }: Pick<Run, 'seen' | 'kinds' | 'rates' | 'constants'>,
  candidate: Candidate,
): Side {
  const known = SIDES.get(seen) ?? new WeakMap<Candidate['path'], Side>();
  SIDES.set(seen, known);
  let side = known.get(candidate.path);
  if (side === undefined) {
    const { dropped, droppedWeights } = constants;
    const listed = listedOf(fieldsKnown(candidate).map(({ attribute }) => attribute));
    const shown = kinds.map((kind) => shownOf(kind, listed, rates, dropped));
    const leftOut = leftOutBy(listed, seen, dropped, droppedWeights);
    const logs = { shown: shown.map((own) => own && logsOf(own)), leftOut: leftOut.map(logsOf) };
    side = { listed, shown, leftOut, logs };
    known.set(candidate.path, side);
  }
  return side;
}

function logsOf(values: readonly number[]): number[] {
  return values.map((value) => Math.log(value));
}

/** Both P from their logarithms, bounded. */
function bothOf(candidate: number, population: number): Pair {
  const most = Math.max(candidate, population);
  const p = bounded({ candidate: Math.exp(candidate - most), population: Math.exp(population - most) }, ROW_CAP);
  const scale = Math.max(LEAST, Math.exp(most));
  return { candidate: scale * p.candidate, population: scale * p.population };
}

/** ln P of the kinds compared under a system; of what it doesn't list, as others would show it. */
function logProbability(run: Run, { shown, leftOut }: Logs, compared: readonly number[]): number {
  const { rates, kinds, usualLogs } = run;
  const logs: number[] = [];
  const left: number[] = [];
  for (let rate = 0; rate < rates.length; rate++) {
    let log = Math.log(rates[rate]?.[1] ?? 0);
    for (let salience = 0; salience < leftOut.length; salience++) {
      const weights = leftOut[salience] ?? [];
      left.length = 0;
      for (const at of compared) {
        if (kinds[at]?.salience !== salience) continue;
        const own = shown[at] ?? usualLogs[at] ?? [];
        for (let i = 0; i < weights.length; i++) {
          left[i] = (left[i] ?? weights[i] ?? 0) + (own[rate * weights.length + i] ?? 0);
        }
      }
      if (left.length > 0) log += logSum(left);
    }
    logs.push(log);
  }
  return logSum(logs);
}

/** The same under another system. */
function elsewhere(run: Run, compared: readonly number[]): number {
  const key = compared.join();
  const known = run.elsewhere.get(key) ?? usually(run, compared);
  run.elsewhere.set(key, known);
  return known;
}

/** ln P under another system: one that is described, by how much of this it lists; or one that isn't, kind by kind. */
function usually(run: Run, compared: readonly number[]): number {
  const { members, constants } = run;
  const logs: number[] = [];
  let all = 0;
  const leftOut = members[0]?.leftOut.map(() => constants.dropped.map(() => 0)) ?? [];
  for (const member of members) {
    const holds = compared.filter((at) => member.shown[at] !== null).length / compared.length;
    const weight = member.weight * holds ** LIKENESS;
    if (weight === 0) continue;
    all += weight;
    logs.push(Math.log(weight) + logProbability(run, member.logs, compared));
    leftOut.forEach((own, salience) => {
      for (let i = 0; i < own.length; i++) own[i] = (own[i] ?? 0) + weight * (member.leftOut[salience]?.[i] ?? 0);
    });
  }
  const mean = leftOut.map((own) => own.map((weight) => weight / all));
  const undescribed = logProbability(run, { shown: run.usualLogs, leftOut: mean.map(logsOf) }, compared);
  return logSum([logSum(logs) - Math.log(all), Math.log(UNDESCRIBED) + undescribed]) - Math.log(1 + UNDESCRIBED);
}

/** The meanings of which there are more or fewer, those that differ most first. */
function told({ seen, kinds }: Run, { counts }: Listed): { observed: string; held: string } {
  const ids = kinds.flatMap(({ attributes }) => attributes).filter((id) => seen.has(id) || counts.has(id));
  const apart = (id: string) => Math.abs((seen.get(id) ?? 0) - (counts.get(id) ?? 0));
  const shown = ids.sort((x, y) => apart(y) - apart(x)).slice(0, TOLD);
  const say = (of: Counts) => shown.map((id) => `${of.get(id) ?? 0} ${id}`).join(', ');
  return { observed: say(seen), held: say(counts) };
}
