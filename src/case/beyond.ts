/** How far what was seen goes beyond a denial: the one measure that claims and denials share. */
import { limitOf } from '../match/holdings.ts';
import type { NotHeld } from '../systems/types.ts';
import { traitOf } from '../vocabulary/index.ts';
import type { Observation } from '../weigh/types.ts';

export interface Beyond {
  readonly trait: string;
  readonly title: string;
  readonly step: number;
  readonly seen: boolean;
  /** False when it was seen, and nobody can tell how fine it is. */
  readonly known: boolean;
  /** Expected share of rows finer than allowed, over all readings; 0 when not seen. */
  readonly share: number;
  readonly observed: string;
}

/** Measures an observation against "not held (finer than …)"; null for an attribute that speaks of no trait. */
export function beyond(observations: readonly Observation[], entry: NotHeld): Beyond | null {
  const trait = traitOf(entry.attribute);
  const observation = observations.find((other) => other.trait === trait);
  if (trait === undefined || observation === undefined) return null;
  const { step } = limitOf(trait, entry);
  const reported = observation.columns.some(({ column }) => column.reported !== null);
  let share = 0;
  let present = 0;
  let told = 0;
  let within = 0;
  for (const { weight, counts } of observation.readings) {
    if (counts === null) continue;
    const rows = counts.reduce((sum, count) => sum + count, 0);
    const finer = counts.reduce((sum, count, index) => (index < step ? sum + count : sum), 0);
    share += rows === 0 ? 0 : (weight * finer) / rows;
    present += weight;
    within += rows === 0 ? weight : (weight * (rows - finer)) / rows;
    if (rows > 0) told += weight;
  }
  return {
    trait: trait.id,
    title: trait.title.toLowerCase(),
    step,
    seen: observation.columns.length > 0,
    known: told >= 0.5 * present,
    // Doubt whether a report is right is doubt about the share; doubt about what a column means is not.
    // From the side that is nothing, if one is: all is then 1 and none 0, without a rounding error.
    share: reported || share === 0 ? share : 1 - within / present,
    observed: observation.observed,
  };
}
