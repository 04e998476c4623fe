/**
 * The Turing bound and strong misleading evidence. Enters: log10 ratios with their truth. Leaves: how often a wrong
 * candidate reaches a ratio that it may reach once in x trials at most, with the uncertainty of the count.
 */
import { clopperPearson } from './proportion.ts';
import { type Share, shareOf, type Trials } from './types.ts';

/** Where the bound is looked at: log10 of 10, 100 and 1,000, the steps of the verbal scale. */
const STEPS = [1, 2, 3] as const;
/** Evidence counts as strong from a factor of 1,000 on (ENFSI 2015: "strong"). */
const STRONG = 3;

export interface TuringStep {
  /** The ratio asked for: 10, 100, 1000. */
  readonly x: number;
  /** Wrong candidates with LR > x. */
  readonly observed: Share;
  /** 1/x: the most that calibrated ratios allow. */
  readonly bound: number;
  /** One-sided 95 % ends of the share (Clopper–Pearson); null without trials. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** `kept`: even the upper end is within the bound; `broken`: even the lower end is beyond; `open`: too few trials to say. */
  readonly verdict: 'kept' | 'open' | 'broken';
}

/**
 * P(LR > x | wrong) ≤ 1/x for every x holds for any true likelihood ratio (Good 1950, who credits Turing: Markov's
 * inequality on E[LR | wrong] = 1). It speaks of wrong candidates as the shared alternative draws them: one that shows the
 * very fields of the right one belongs to its class and not among `wrong`. The ends take trials for independent; candidates
 * of one trial are not, so `kept` and `broken` are sharper than the trials deserve: bootstrap the share by family beside it.
 */
export function turing({ wrong }: Pick<Trials, 'wrong'>): TuringStep[] {
  return STEPS.map((log10) => {
    const observed = shareOf(wrong, (x) => x > log10);
    const bound = 10 ** -log10;
    const ends = clopperPearson(observed.k, observed.n);
    const verdict = ends === null ? 'open' : ends.upper <= bound ? 'kept' : ends.lower > bound ? 'broken' : 'open';
    return { x: 10 ** log10, observed, bound, lower: ends?.lower ?? null, upper: ends?.upper ?? null, verdict };
  });
}

/** Strong evidence against a right one (LR < 1/1,000) and for a wrong one (LR > 1,000). */
export const MISLEADS_STRONGLY = {
  right: (log10LR: number) => log10LR < -STRONG,
  wrong: (log10LR: number) => log10LR > STRONG,
} as const;
