/**
 * Joins of two systems. Enters: a weighing. Leaves: pairs that explain what was seen better than either does alone, as
 * graded and with each denial accepted in turn, so that "if the denial is true, then only together with …" is answered.
 */

import { holdingOf, isReadOffLeak, systemOf } from '../match/holdings.ts';
import { dominantStep } from '../match/observed.ts';
import type { Candidate } from '../match/types.ts';
import { statementKey } from '../weigh/belief.ts';
import { findings, settled, type Weighing } from '../weigh/index.ts';
import { bestOfSystems, othersOf, settle } from '../weigh/settle.ts';
import { AS_GRADED, type Beliefs } from '../weigh/types.ts';
import { weighPair } from './pair.ts';
import { type Trace, traceOf } from './trace.ts';
import type { Join } from './types.ts';
import { NOT_DISCRIMINATED } from './verdict.ts';

/** Leading candidates that are tried as the first member, and joins kept per assumption. */
const LEADERS = 8;
const KEPT = 5;
/**
 * By how much, in log10, a pair has to explain more than any single source: with many pairs one always does a little. Where
 * gaps tell which columns a donor brought, a pair can't choose among them, and has to explain more at all.
 */
const LEAD = 0.6;

/** All joins worth telling, best first within each assumption. */
export function findJoins(weighing: Weighing): Join[] {
  const assumptions = denials(weighing);
  const trace = traceOf(weighing);
  return [
    joinsUnder(weighing, trace, AS_GRADED, []),
    ...assumptions.map(({ system, beliefs, name }) => joinsUnder(weighing, trace, beliefs, [name], system)),
  ].flat();
}

/** Each statement that denies something seen, accepted. */
function denials({ model, candidates }: Weighing): { system: string; name: string; beliefs: Beliefs }[] {
  const found = new Map<string, { system: string; name: string; beliefs: Beliefs }>();
  for (const candidate of candidates) {
    for (const observation of model.observations) {
      const step = dominantStep(observation.shares);
      if (step === null) continue;
      for (const limit of holdingOf(model.holdings(candidate), observation.trait.id).limits) {
        if (step >= limit.step) continue;
        for (const id of limit.statements) {
          // It says nothing, accepted or not.
          if (isReadOffLeak(candidate.system, [id])) continue;
          const key = statementKey(candidate.system.id, id);
          found.set(key, {
            system: candidate.system.id,
            name: `${candidate.system.id}: ${id}`,
            beliefs: { ...AS_GRADED, statements: new Map([[key, 1]]) },
          });
        }
      }
    }
  }
  return [...found.values()];
}

/** Best joins under an assumption; `about`: only joins with this system, whose denial is taken as true. */
function joinsUnder(
  weighing: Weighing,
  trace: Trace,
  beliefs: Beliefs,
  assuming: readonly string[],
  about?: string,
): Join[] {
  // What a pair adds is a matter of the findings; what is stated of it is settled like any other total.
  const alone = findings(weighing, beliefs);
  const stated = settled(weighing, alone);
  const best = bestOfSystems(weighing.candidates.map(({ id, system }) => [system.id, alone.get(id) ?? 0]));
  // Under a denial the question is what the denied system needs beside it, whatever else there is.
  const rivals = weighing.candidates.filter((candidate) => about === undefined || candidate.system.id === about);
  const single = Math.max(...rivals.map((candidate) => alone.get(candidate.id) ?? Number.NEGATIVE_INFINITY));
  // A denial was chosen by nobody's search.
  const searchedFor = about === undefined;
  const joins: Omit<Join, 'searched' | 'leadLog10'>[] = [];
  const gaps = trace.parted?.gaps;
  let tried = 0;
  for (const [first, second] of pairs(weighing, { alone, outside: outsideOf(trace, beliefs) }, about)) {
    const pair = [alone.get(first.id) ?? 0, alone.get(second.id) ?? 0] as const;
    // A pair has to explain more than either member, than any single candidate, and than another system does.
    const least = Math.max(Math.max(0, ...pair) + NOT_DISCRIMINATED, single);
    const join = weighPair(weighing, trace, beliefs, [first, second], least);
    if (join === null) continue;
    tried++;
    const { key, adds, log10LR, traced } = join;
    // What the second explains alone needs no first, unless gaps show that something was brought.
    if (!traced && !join.both) continue;
    const lead = searchedFor && !traced ? single + LEAD : least;
    if (log10LR <= least || log10LR <= lead) continue;
    joins.push({
      ...{ members: [first.id, second.id], key, adds, assuming, alone: pair, log10LR },
      unmatched: traced && gaps !== undefined ? { columns: gaps.columns, rows: gaps.rows, of: gaps.of } : null,
    });
  }
  // Among so many pairs one imitates any source that nobody listed; what gaps trace isn't imitated.
  const price = Math.log10(Math.max(1, tried));
  const worth = joins.filter(({ log10LR, unmatched }) => !searchedFor || unmatched !== null || log10LR > price);
  const sorted = worth.sort((x, y) => y.log10LR - x.log10LR || (x.members.join() < y.members.join() ? -1 : 1));
  return distinct(sorted)
    .slice(0, KEPT)
    .map((join) => {
      const [first, second] = join.members;
      return {
        ...join,
        leadLog10: join.log10LR - Math.max(...join.alone),
        log10LR: settle(join.log10LR, othersOf(best, systemOf(first), systemOf(second))).total,
        alone: [stated.get(first) ?? 0, stated.get(second) ?? 0] as const,
        searched: price,
      };
    });
}

/** What each candidate comes to for the columns that a donor hasn't brought; empty where that is unknown. */
function outsideOf({ parted }: Trace, beliefs: Beliefs): ReadonlyMap<string, number> {
  if (parted === null) return new Map();
  const { model } = parted.main;
  const brought = model.observations.filter((_, i) => parted.from[i] === 'second').map(({ trait }) => trait.id);
  return findings(parted.main, { ...beliefs, withoutGroups: new Set(brought) });
}

interface Standings {
  readonly alone: ReadonlyMap<string, number>;
  readonly outside: ReadonlyMap<string, number>;
}

/** Candidates that lead in the whole, or outside of what a donor brought, as main source; each of another system as donor. */
function* pairs(
  { candidates }: Weighing,
  { alone, outside }: Standings,
  about: string | undefined,
): Generator<[Candidate, Candidate]> {
  const single = candidates.filter((candidate) => !candidate.system.aggregator);
  const leading = (sums: ReadonlyMap<string, number>) =>
    [...single]
      .sort((x, y) => (sums.get(y.id) ?? 0) - (sums.get(x.id) ?? 0) || (x.id < y.id ? -1 : 1))
      .slice(0, LEADERS);
  const leaders = new Set([...leading(alone), ...(outside.size === 0 ? [] : leading(outside))]);
  for (const first of leaders) {
    for (const second of single) {
      if (second.system.id === first.system.id) continue;
      if (about === undefined || first.system.id === about || second.system.id === about) yield [first, second];
    }
  }
}

/** Of each pair of systems the best pair of paths: paths that show the same fields would fill the list. */
function distinct<T extends Pick<Join, 'members'>>(joins: readonly T[]): T[] {
  const seen = new Set<string>();
  return joins.filter((join) => {
    const key = join.members.map(systemOf).sort().join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
