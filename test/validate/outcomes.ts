/** Outcomes made by hand, for figures that can be counted on fingers; and a few systems, for real ones. */
import { loadPopulation } from '../../src/systems/population.ts';
import type { Outcome, OutcomeCandidate } from '../../src/validate/outcome.ts';

/** A dozen systems of several domains: trials of few systems are quick. */
export const SOME = loadPopulation().filter((_, i) => i % 4 === 0);

/** A candidate with a total; its findings alone and its score are the same unless given. */
export function candidate(id: string, log10LR: number, rest: Partial<OutcomeCandidate> = {}): OutcomeCandidate {
  const system = id.slice(0, id.indexOf('/'));
  return { id, system, rank: 0, log10LR, raw: log10LR, interval: [log10LR, log10LR], baseline: log10LR, ...rest };
}

/** A trial of `a/x`, which is ranked by its total among those given. */
export function outcome(candidates: readonly OutcomeCandidate[], rest: Partial<Outcome> = {}): Outcome {
  const kind = rest.kind ?? 'listed';
  const open = kind === 'open';
  return {
    id: 'test-1-0',
    kind,
    side: 'test',
    headerStyle: 'kept',
    rows: 30,
    domain: 'health',
    families: ['a'],
    truth: open ? [] : ['a/x'],
    truthSystems: open ? [] : ['a'],
    same: [],
    candidates: [...candidates]
      .sort((x, y) => y.log10LR - x.log10LR)
      .map((one) => ({
        ...one,
        rank: one.rank || 1 + candidates.filter(({ log10LR }) => log10LR > one.log10LR).length,
      })),
    supported: [],
    joins: [],
    mixture: false,
    apart: [],
    abstained: false,
    story: 'Trial test-1-0: a leak.\nMade from a/x.',
    reasons: { first: [{ log10: 1, group: 'id.tax', because: 'held' }], truth: [] },
    ...rest,
  };
}
