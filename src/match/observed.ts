/** The step at which a column mostly speaks of its trait: what one cell of the overlap matrix compares. */
import type { ColumnProfile } from '../profile/types.ts';
import { canonicalStep, type Trait } from '../vocabulary/index.ts';

/** A finer step counts as soon as this share of rows reaches it: a tenth of full dates is no typing error. */
const NOTABLE = 0.1;

/** Share of rows per step of the trait, finest first; all 0 when nobody can tell how fine the column is. */
export function stepShares(column: ColumnProfile, trait: Trait, usual: number): number[] {
  const shares = trait.steps.map(() => 0);
  let known = 0;
  for (const [step, share] of Object.entries(column.precision)) {
    const canonical = trait.ladder === null ? null : canonicalStep(trait.ladder, step);
    const index = canonical === null ? -1 : trait.steps.indexOf(canonical);
    if (index < 0) continue;
    shares[index] = (shares[index] ?? 0) + share;
    known += share;
  }
  if (known === 0 && trait.ladder === null) shares[usual] = 1;
  if (known === 0) return shares;
  return shares.map((share) => share / known);
}

/** Index of the finest notable step; null when no step is known. */
export function dominantStep(shares: readonly number[]): number | null {
  const finest = shares.findIndex((share) => share >= NOTABLE);
  return finest < 0 ? null : finest;
}
