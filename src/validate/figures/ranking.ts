/**
 * How good the order is. Enters: per trial the candidates with their totals, what was supported, and the truth. Leaves:
 * shares and means over trials. Sizes of the ratios play no part; they are judged by `cllr.ts` and its neighbours.
 */
import { type Share, settled, shareOf } from './types.ts';

export interface RankedTrial {
  /** The right candidates' ids: several when any of them is right; none in an open-set trial (the source isn't listed). */
  readonly truth: readonly string[];
  readonly scores: readonly { readonly id: string; readonly log10LR: number }[];
  readonly supported: readonly string[];
  /** Sets of ids that can't be told apart (two paths that show the same fields). Default: every candidate for itself. */
  readonly classes?: readonly (readonly string[])[];
}

/** Means are null without trials of their kind. */
export interface RankingFigures {
  /** Trials with a listed truth, and without one. */
  readonly closed: number;
  readonly open: number;
  /** Closed trials: probability that a right candidate is first; the same counting its class as right. */
  readonly top1: number | null;
  readonly top1ByClass: number | null;
  /** Closed trials: mean reciprocal rank and mean rank of the best right candidate (1 is best). */
  readonly mrr: number | null;
  readonly meanRank: number | null;
  /** Closed trials in which no right candidate is among `supported`. */
  readonly missingFromSupported: Share;
  /** Open-set trials in which nothing is supported, as it should be. */
  readonly nothingSupported: Share;
}

/**
 * Ties: candidates with the same total (to nine decimals) are taken to stand in random order, and each figure is its
 * expectation over these orders. So a tool that ties everything scores as guessing does, neither as the best nor as the
 * worst case. The reciprocal rank is the mean of 1/rank, not 1/mean rank. A truth that isn't in the ranking at all counts
 * as never found: 0 for `top1` and `mrr`, and one behind the last place for `meanRank`.
 */
export function rankingFigures(trials: readonly RankedTrial[]): RankingFigures {
  const closed = trials.filter((trial) => trial.truth.length > 0);
  const open = trials.filter((trial) => trial.truth.length === 0);
  const places = closed.map((trial) => placesOf(trial.scores, new Set(trial.truth)));
  const classPlaces = closed.map((trial) => placesOf(trial.scores, withClasses(trial)));
  return {
    closed: closed.length,
    open: open.length,
    top1: mean(places.map(first)),
    top1ByClass: mean(classPlaces.map(first)),
    mrr: mean(places.map((ranks) => expectation(ranks, (rank) => 1 / rank))),
    meanRank: mean(
      places.map((ranks, i) =>
        ranks.length === 0 ? (closed[i]?.scores.length ?? 0) + 1 : expectation(ranks, (rank) => rank),
      ),
    ),
    missingFromSupported: shareOf(closed, ({ truth, supported }) => !truth.some((id) => supported.includes(id))),
    nothingSupported: shareOf(open, ({ supported }) => supported.length === 0),
  };
}

interface Place {
  readonly rank: number;
  readonly probability: number;
}

/** Which rank the best right candidate has, over all orders of the ties it stands in. Empty when none is ranked. */
function placesOf(given: RankedTrial['scores'], right: ReadonlySet<string>): Place[] {
  const scores = given.map(({ id, log10LR }) => ({ id, log10LR: settled(log10LR) }));
  const own = scores.filter(({ id }) => right.has(id)).map(({ log10LR }) => log10LR);
  if (scores.some(({ log10LR }) => Number.isNaN(log10LR))) throw new RangeError('NaN is no likelihood ratio');
  if (own.length === 0) return [];
  const best = own.reduce((most, value) => Math.max(most, value));
  const ahead = scores.filter(({ log10LR }) => log10LR > best).length;
  const tied = scores.filter(({ log10LR }) => log10LR === best).length;
  const rightOnes = own.filter((value) => value === best).length;
  const places: Place[] = [];
  let before = 1;
  for (let seat = 0; seat <= tied - rightOnes; seat++) {
    // Of the seats left, this one falls to a right candidate, after none did before it.
    const here = rightOnes / (tied - seat);
    places.push({ rank: ahead + seat + 1, probability: before * here });
    before *= 1 - here;
  }
  return places;
}

function withClasses({ truth, classes = [] }: RankedTrial): Set<string> {
  const same = classes.filter((ids) => ids.some((id) => truth.includes(id)));
  return new Set([...truth, ...same.flat()]);
}

function first(places: readonly Place[]): number {
  return places.find(({ rank }) => rank === 1)?.probability ?? 0;
}

function expectation(places: readonly Place[], of: (rank: number) => number): number {
  return places.reduce((sum, { rank, probability }) => sum + probability * of(rank), 0);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
