/**
 * The rank stage. Enters: a weighing. Leaves: the ranking with intervals, verdicts and flags, what is supported, joins of
 * two systems, and the pivots on which the first place hangs.
 */
import { type Weighing, weigh } from '../weigh/index.ts';
import type { Weighed } from '../weigh/types.ts';
import { findCohorts, mixtureFlag } from './cohorts.ts';
import { flagsOf } from './flags.ts';
import { intervals } from './interval.ts';
import { findJoins } from './joins.ts';
import { ahead, byPlace, type Place } from './order.ts';
import { findPivots } from './pivots.ts';
import { isSupported } from './support.ts';
import type { Ranked, Ranking } from './types.ts';
import { verdictOf } from './verdict.ts';

/** Ranks the candidates of a weighing. */
export function rank(weighing: Weighing): Ranking {
  const weighed = weigh(weighing).sort((x, y) => byPlace(placeOf(x), placeOf(y)));
  const places = weighed.map(placeOf);
  const spans = intervals(weighing, new Map(weighed.map((entry) => [entry.candidate.id, entry.total])));
  const entries = weighed.map((entry, index): Ranked => {
    const { interval, low } = spans.get(entry.candidate.id) ?? {
      interval: [entry.total, entry.total],
      low: entry.total,
    };
    return {
      ...entry,
      rank: rankOf(places, index),
      interval,
      low,
      verdict: verdictOf(entry.total),
      flags: flagsOf(entry, weighed, weighing),
    };
  });
  const supported = entries
    .filter(({ candidate, total, low }) => isSupported(candidate, total, low))
    .map((entry) => entry.candidate.id);
  const cohorts = findCohorts(weighing);
  const mixture = mixtureFlag(cohorts);
  return {
    entries,
    supported,
    flags: [
      ...(supported.length === 0 ? ['none of the listed is supported'] : []),
      ...(mixture === null ? [] : [mixture]),
    ],
    cohorts,
    joins: findJoins(weighing),
    pivots: findPivots(weighing, entries),
  };
}

function placeOf({ candidate, total, findings }: Weighed): Place {
  return { candidate: candidate.id, log10LR: total, findingsLog10: findings };
}

/** Rank by the number of candidates that are strictly ahead: ties share a rank. */
function rankOf(places: readonly Place[], index: number): number {
  const own = places[index];
  return own === undefined ? 1 : 1 + places.filter((other) => ahead(other, own) > 0).length;
}
