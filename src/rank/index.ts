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
import { findPivots } from './pivots.ts';
import type { Ranked, Ranking } from './types.ts';
import { SUPPORTED, verdictOf } from './verdict.ts';

/** Totals that differ by less than this are the same number, reached by different sums. */
const SAME = 1e-9;

/** Ranks the candidates of a weighing. */
export function rank(weighing: Weighing): Ranking {
  const weighed = weigh(weighing).sort((x, y) => ahead(y, x) || (x.candidate.id < y.candidate.id ? -1 : 1));
  const spans = intervals(weighing, new Map(weighed.map((entry) => [entry.candidate.id, entry.total])));
  const entries = weighed.map((entry, index): Ranked => {
    const interval = spans.get(entry.candidate.id) ?? [entry.total, entry.total];
    return {
      ...entry,
      rank: rankOf(weighed, index),
      interval,
      verdict: verdictOf(entry.total),
      flags: flagsOf(entry, weighed, weighing),
    };
  });
  const supported = entries
    .filter((entry) => entry.total >= SUPPORTED && entry.interval[0] > 0)
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

/** By how much the first is ahead; at the bounds of what can be stated, by its findings. */
function ahead(x: Weighed, y: Weighed): number {
  const total = x.total - y.total;
  if (Math.abs(total) > SAME) return total;
  const findings = x.findings - y.findings;
  return Math.abs(findings) > SAME ? findings : 0;
}

/** Rank by the number of candidates that are strictly ahead: ties share a rank. */
function rankOf(weighed: readonly Weighed[], index: number): number {
  const own = weighed[index];
  return own === undefined ? 1 : 1 + weighed.filter((other) => ahead(other, own) > 0).length;
}
