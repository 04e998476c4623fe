/**
 * What one column could do that somebody planted in the file, or that an enrichment brought. Enters: a weighing, the
 * ranking. Leaves: how many of all such columns put another candidate first or change what is supported, and the worst.
 * Every meaning that wasn't seen is tried in as many records as there are, as finely as is usual, which serves to clear a
 * candidate that doesn't hold it, and as finely as each candidate holds it, which serves to blame that one.
 */
import { holdingOf, systemOf } from '../match/holdings.ts';
import { type Trait, traitStep } from '../vocabulary/index.ts';
import { Adding } from '../weigh/added.ts';
import { valueWeights, type Weighing } from '../weigh/index.ts';
import { rowsAtMost, withColumn } from '../weigh/observe.ts';
import { AS_GRADED } from '../weigh/types.ts';
import { leaderOf } from './order.ts';
import type { Support } from './support.ts';
import type { Decoy, Decoys, Turn, Turned } from './types.ts';
import { SUPPORTED } from './verdict.ts';

/** Columns told, each of another meaning. */
const KEPT = 10;

/** Tries every column; `supported` and `first` as they stand. */
export function findDecoys(
  weighing: Weighing,
  support: Support,
  { first, supported }: { readonly first: string | null; readonly supported: readonly string[] },
): Decoys {
  const { model, candidates, profile } = weighing;
  const told: Decoy[] = [];
  let [tried, changeFirst, changeSystem, changeSupport] = [0, 0, 0, 0];
  // Of a leak of which nothing was recognised all would be decided by what is added.
  const unseen = first === null || model.index.seen.every((seen) => !seen) ? [] : model.observations.entries();
  const adding = new Adding(model, candidates);
  const values = candidates.map((candidate) =>
    valueWeights(weighing, candidate, AS_GRADED).reduce((sum, { log10 }) => sum + log10, 0),
  );
  const rows = rowsAtMost(profile);
  for (const [trait, observation] of unseen) {
    if (observation.columns.length > 0) continue;
    const { id, steps, ladder } = observation.trait;
    for (const step of stepsOf(weighing, observation.trait)) {
      tried++;
      const added = adding.with(trait, withColumn(observation, step, rows));
      const sums = new Map(
        candidates.map((candidate, i) => [
          candidate.id,
          ((added.candidates[i] ?? 0) - added.alternative) / Math.LN10 + (values[i] ?? 0),
        ]),
      );
      const turn = support.under(sums);
      const { becomes, lead } = newFirst(sums, first);
      if (becomes !== null) changeFirst++;
      if (becomes !== null && first !== null && systemOf(becomes) !== systemOf(first)) changeSystem++;
      if (turn.gained.length + turn.lost.length > 0) changeSupport++;
      else if (becomes === null) continue;
      told.push({ trait: id, precision: ladder === null ? null : (steps[step] ?? null), becomes, lead, ...turn });
    }
  }
  const order = byHarm(first, supported);
  const worst = told.sort(order).filter((decoy, i) => told.findIndex(({ trait }) => trait === decoy.trait) === i);
  return { tried, changeFirst, changeSystem, changeSupport, worst: worst.slice(0, KEPT) };
}

/** The usual step, and those at which a candidate holds the trait. */
function stepsOf({ model, candidates }: Weighing, trait: Trait): Set<number> {
  const held = candidates.flatMap((candidate) => holdingOf(model.holdings(candidate), trait.id).fields);
  return new Set([traitStep(trait, trait.id, null), ...held.map(({ step }) => step)]);
}

function newFirst(sums: ReadonlyMap<string, number>, first: string | null): Pick<Decoy, 'becomes' | 'lead'> {
  const becomes = leaderOf(sums);
  if (becomes === null || first === null || becomes === first) return { becomes: null, lead: 0 };
  const lead = (sums.get(becomes) ?? 0) - (sums.get(first) ?? 0);
  return lead < 1e-9 ? { becomes: null, lead: 0 } : { becomes, lead };
}

/**
 * Worst first: who gives a system support that had none, then who takes it from a system, then who puts another system first;
 * ways into one system are one here. Within these by how far it goes.
 */
function byHarm(first: string | null, supported: readonly string[]): (x: Decoy, y: Decoy) => number {
  const had = new Set(supported.map(systemOf));
  const harm = ({ becomes, gained, lost }: Decoy) => {
    if (gained.some(({ candidate }) => !had.has(systemOf(candidate)))) return 3;
    const gone = new Set(lost.map(({ candidate }) => candidate));
    const left = [...supported.filter((id) => !gone.has(id)), ...gained.map(({ candidate }) => candidate)];
    if (new Set(left.map(systemOf)).size < had.size) return 2;
    return becomes !== null && first !== null && systemOf(becomes) !== systemOf(first) ? 1 : 0;
  };
  const name = ({ trait, precision }: Decoy) => `${trait} ${precision ?? ''}`;
  return (x, y) => harm(y) - harm(x) || marginOf(y) - marginOf(x) || y.lead - x.lead || (name(x) < name(y) ? -1 : 1);
}

/** How far beyond what decides on support those stand that change sides, at most; 0 where none does. */
function marginOf({ gained, lost }: Turn): number {
  const beyond = ({ log10LR, lowLog10 }: Turned) => Math.min(log10LR - SUPPORTED, lowLog10);
  return Math.max(0, ...gained.map(beyond), ...lost.map((turned) => -beyond(turned)));
}
