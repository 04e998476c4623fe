/**
 * Every constant of the model of leaking, in one place. What could be counted comes from `estimates.ts`; the others are
 * stated guesses. Which are which, and the figures, stand in RATIONALE.md. What the sums are worth is fitted apart
 * (`calibration.ts`).
 */
import type { Salience } from '../vocabulary/index.ts';
import { ESTIMATES } from './estimates.ts';

export interface Constants {
  /** Shares of held fields that a leak leaves out, and how probable each share is, by salience of the field. */
  readonly dropped: readonly number[];
  readonly droppedWeights: Readonly<Record<Salience, readonly number[]>>;
  /** Probability that what was seen is an excerpt, chosen by somebody, in which missing columns say nothing. */
  readonly excerpt: number;
  /** Probability that a leak was enriched from another source at all. */
  readonly enriched: number;
  /** If enriched: share of its base rate with which a field not held appears; if not: mistakes of reading and typing. */
  readonly enrichment: number;
  readonly mistake: number;
  /** Probability that a leak shows a held field coarser than held. */
  readonly coarsened: number;
  /** Share of rows finer than the column by damage or mistake. */
  readonly rowError: number;
  /** Share of leaks whose formats or vocabularies were rewritten on the way. */
  readonly rewritten: number;
  /** Weight of the product of marginals against the mixture of whole systems in the alternative. */
  readonly smoothing: number;
  /** An open descriptor that is silent: share of the base rate at which the attribute is held all the same. */
  readonly openShare: number;
  /** The same for "finer than listed". */
  readonly openFinerShare: number;
  /** Probability that a system which holds only mixed identity numbers shows them as one kind, or the reverse. */
  readonly union: number;
  /** Recognition of a held column: with a header, without one, in reports about evidence. */
  readonly sensitivity: { readonly named: number; readonly unnamed: number; readonly reported: number };
}

export const CONSTANTS: Constants = {
  dropped: [0.05, 0.2, 0.4, 0.6, 0.8, 0.95],
  droppedWeights: {
    identity: ESTIMATES.droppedIdentity.used,
    content: ESTIMATES.droppedContent.used,
    technical: ESTIMATES.droppedTechnical.used,
  },
  excerpt: 0.05,
  enriched: ESTIMATES.enriched.used,
  enrichment: 0.1,
  mistake: ESTIMATES.mistake.used,
  coarsened: ESTIMATES.coarsened.used,
  rowError: ESTIMATES.rowError.used,
  rewritten: ESTIMATES.rewritten.used,
  smoothing: 0.2,
  openShare: 0.5,
  openFinerShare: 0.15,
  union: 0.3,
  sensitivity: { named: ESTIMATES.sensitivityNamed.used, unnamed: ESTIMATES.sensitivityUnnamed.used, reported: 0.6 },
};
