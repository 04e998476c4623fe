/** "Not from this system", "not served live", "more detailed than the system". */
import { holdingOf, type Limit, wholeHoldings } from '../../match/holdings.ts';
import type { Candidate } from '../../match/types.ts';
import { SUPPORTED } from '../../rank/verdict.ts';
import { moreProbable, signed } from '../../wording.ts';
import { beyond } from '../beyond.ts';
import { bestOf } from '../standing.ts';
import { type AssertionKind, type Finding, NO_CHANGE, type TestContext } from './types.ts';

const CLEAR = 1;

export const notSource: AssertionKind = {
  effect: (_claim, own) => ({ accepted: { beliefs: {}, excluded: own }, rejected: NO_CHANGE }),

  test(context): Finding {
    const { verdict, ...found } = origin(context);
    return {
      ...found,
      verdict: verdict === 'fits best' ? 'contradicted' : verdict === 'fits worse' ? 'borne out' : 'untestable',
    };
  },
};

export const isSource: AssertionKind = {
  effect: (_claim, own, all) => ({
    accepted: { beliefs: {}, excluded: all.filter((candidate) => !own.includes(candidate)) },
    rejected: { beliefs: {}, excluded: own },
  }),

  test(context): Finding {
    const { verdict, ...found } = origin(context);
    return {
      ...found,
      verdict: verdict === 'fits best' ? 'borne out' : verdict === 'fits worse' ? 'contradicted' : 'untestable',
    };
  },
};

/** How the system compares with the best of the others: what a claim that the leak is its own, or isn't, comes down to. */
function origin({ claim, own, graded, supported }: TestContext): Omit<Finding, 'verdict'> & {
  readonly verdict: 'fits best' | 'fits worse' | 'open';
} {
  const mine = bestOf(graded, (id) => own.some((candidate) => candidate.id === id));
  const other = bestOf(graded, (id) => !own.some((candidate) => candidate.id === id));
  const descriptors = 'a descriptor says what a system holds, never whether it leaked';
  if (mine === undefined || other === undefined) {
    return {
      verdict: 'open',
      because: 'no other candidate was listed to compare with',
      evidence: 'nothing to compare',
      descriptors,
    };
  }
  const lead = mine.findingsLog10 - other.findingsLog10;
  const evidence = moreProbable(
    lead,
    `the leak came by ${mine.candidate}`,
    `by ${other.candidate} (the best of the others)`,
  );
  if (supported && lead >= CLEAR && own.some(({ system }) => system.aggregator))
    return {
      verdict: 'open',
      because: `${claim.about} compiles what others hold: that it fits best doesn't tell it from where it had its data`,
      evidence,
      descriptors,
    };
  if (supported && lead >= CLEAR)
    return {
      verdict: 'fits best',
      because: `no other listed source fits nearly as well as ${claim.about}; a source that is not listed, or a copy of ${claim.about}'s own data, can't be excluded`,
      evidence,
      descriptors,
    };
  if (lead <= -CLEAR && !supported && other.log10LR >= SUPPORTED)
    return { verdict: 'fits worse', because: 'another listed source fits clearly better', evidence, descriptors };
  return {
    verdict: 'open',
    because:
      Math.abs(lead) < CLEAR
        ? 'fields and precision do not decide between the two'
        : `the best of those listed is not supported well enough to decide: ${mine.log10LR > other.log10LR ? mine.candidate : other.candidate} comes to ${signed(Math.max(mine.log10LR, other.log10LR))}, the line is at +${SUPPORTED}`,
    evidence,
    descriptors,
  };
}

export const notDirect: AssertionKind = {
  effect: () => ({ accepted: NO_CHANGE, rejected: NO_CHANGE }),

  test: ({ claim }): Finding => ({
    verdict: 'untestable',
    because: `it speaks of how the leak was served, not of where the data were first taken: a copy scraped earlier from ${claim.about} and stored would show the same fields, so it excludes no origin`,
    evidence: 'a stored copy and a live query show the same columns',
    descriptors: 'a descriptor does not say who queried a system',
  }),
};

export const moreDetailed: AssertionKind = {
  effect: () => ({ accepted: NO_CHANGE, rejected: NO_CHANGE }),

  test({ claim, own, weighing }: TestContext): Finding {
    const system = own[0];
    if (system === undefined)
      return {
        verdict: 'untestable',
        because: 'the system is not among the candidates',
        evidence: '',
        descriptors: '',
      };
    const excess = excessOf(weighing, system);
    const documented = excess.filter((entry) => entry.documented);
    const evidence =
      excess.length === 0
        ? `nothing was seen beyond what ${claim.about} is said to hold`
        : `beyond what ${claim.about} is said to hold: ${excess.map((entry) => `${entry.title} (${entry.observed})`).join('; ')}`;
    const descriptors =
      excess.length === 0
        ? 'every field that was seen is listed as finely'
        : `of these, by documents other than the denials: ${documented.map((entry) => entry.title).join(', ') || 'none'}`;
    if (excess.length === 0)
      return {
        verdict: 'contradicted',
        because: 'everything that was seen is listed for the system, as finely as it was seen',
        evidence,
        descriptors,
      };
    if (documented.length > 0)
      return {
        verdict: 'borne out',
        because: 'something was seen that no document lists for the system so finely',
        evidence,
        descriptors,
      };
    return {
      verdict: 'untestable',
      because:
        'it rests on the denial itself: without the statements of interested parties nothing goes beyond the system',
      evidence,
      descriptors,
    };
  },
};

interface Excess {
  readonly title: string;
  readonly observed: string;
  /** True if it goes beyond the listed fields even when the interested parties' denials are left aside. */
  readonly documented: boolean;
}

/** Rows beyond what is listed, below this share, may be damage. */
const NOTABLE = 0.05;

function excessOf({ model }: TestContext['weighing'], { system }: Candidate): Excess[] {
  const whole = wholeHoldings(system);
  return model.observations.flatMap((observation): Excess[] => {
    if (observation.columns.length === 0) return [];
    const holding = holdingOf(whole, observation.trait.id);
    const denied = (limits: readonly Limit[]) =>
      limits.some((limit) => (beyond(model.observations, limit.notHeld)?.share ?? 0) > NOTABLE);
    const finest = holding.fields[0];
    const listed =
      finest === undefined
        ? holding.union.length === 0 && system.completeness === 'closed'
        : finerShare(observation.readings, finest.step) > NOTABLE;
    const independent = holding.limits.filter((limit) =>
      limit.statements.some((id) => system.statements[id]?.interested !== true),
    );
    if (!listed && !denied(holding.limits)) return [];
    return [
      {
        title: observation.trait.title.toLowerCase(),
        observed: observation.observed,
        documented: listed || denied(independent),
      },
    ];
  });
}

function finerShare(readings: readonly { weight: number; counts: readonly number[] | null }[], step: number): number {
  let share = 0;
  for (const { weight, counts } of readings) {
    if (counts === null) continue;
    const rows = counts.reduce((sum, count) => sum + count, 0);
    const finer = counts.slice(0, step).reduce((sum, count) => sum + count, 0);
    share += rows === 0 ? 0 : (weight * finer) / rows;
  }
  return share;
}
