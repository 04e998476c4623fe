/**
 * What of an outcome is compared: systems, each by its best candidate, as a reader reads a ranking. Enters: an outcome.
 * Leaves: ratios of right and wrong systems, and whether the order was right. Deliberately absent: means over outcomes.
 */
import { rankingFigures } from './figures/ranking.ts';
import type { Trials } from './figures/types.ts';
import type { Outcome, OutcomeCandidate } from './outcome.ts';

/** Which number of a candidate is read. */
type Reading = 'log10LR' | 'raw' | 'baseline';

/** Shares and reciprocal ranks of one trial, 0 to 1 (between, where candidates tie); null where the trial can't tell. */
export interface Order {
  /** A candidate that the rows were made from is first; it or one that no columns tell from it; any of its systems. */
  readonly top1: number | null;
  readonly top1ByClass: number | null;
  readonly top1BySystem: number | null;
  /** 1 / place of the best right candidate; of the best right system among systems. */
  readonly mrr: number | null;
  readonly mrrBySystem: number | null;
}

/**
 * One ratio for each true system, the best of its candidates that the rows were made from; and one for each other system,
 * the best of its candidates but those that no columns tell from the truth. A candidate that wasn't ranked says nothing: 0.
 */
export function unitsOf({ truth, truthSystems, same, candidates }: Outcome, read: Reading): Trials {
  const right = truthSystems.map((system) => {
    const own = candidates.filter((entry) => entry.system === system && truth.includes(entry.id));
    return best(own, read) ?? 0;
  });
  const others = candidates.filter(({ id, system }) => !truthSystems.includes(system) && !same.includes(id));
  const wrong = [...groups(others).values()].flatMap((own) => best(own, read) ?? []);
  return { right, wrong };
}

/** How good the order is: that of the ranking, or that of the spreadsheet's scores. */
export function orderOf({ truth, truthSystems, same, candidates }: Outcome, of: 'ranking' | 'baseline'): Order {
  const size = (entry: OutcomeCandidate) => (of === 'ranking' ? -entry.rank : entry.baseline);
  const scores = candidates.map((entry) => ({ id: entry.id, log10LR: size(entry) }));
  const systems = bestOfSystems(candidates, size);
  const fine = rankingFigures([{ truth, scores, supported: [], classes: [[...truth, ...same]] }]);
  const coarse = rankingFigures([{ truth: truthSystems, scores: systems, supported: [] }]);
  return {
    top1: fine.top1,
    top1ByClass: fine.top1ByClass,
    top1BySystem: coarse.top1,
    mrr: fine.mrr,
    mrrBySystem: coarse.mrr,
  };
}

/** Systems in the order of the ranking, each by its best candidate. */
export function systemsOf(candidates: readonly OutcomeCandidate[]): string[] {
  return bestOfSystems(candidates, ({ rank }) => -rank).map(({ id }) => id);
}

/** Systems by their best candidate, best first. */
function bestOfSystems(
  candidates: readonly OutcomeCandidate[],
  size: (entry: OutcomeCandidate) => number,
): { readonly id: string; readonly log10LR: number }[] {
  return [...groups(candidates)]
    .map(([id, own]) => ({ id, log10LR: Math.max(...own.map(size)) }))
    .sort((a, b) => b.log10LR - a.log10LR || (a.id < b.id ? -1 : 1));
}

function groups(candidates: readonly OutcomeCandidate[]): Map<string, OutcomeCandidate[]> {
  const bySystem = new Map<string, OutcomeCandidate[]>();
  for (const entry of candidates) {
    const own = bySystem.get(entry.system);
    if (own === undefined) bySystem.set(entry.system, [entry]);
    else own.push(entry);
  }
  return bySystem;
}

function best(candidates: readonly OutcomeCandidate[], read: Reading): number | null {
  return candidates.length === 0 ? null : Math.max(...candidates.map((entry) => entry[read]));
}
