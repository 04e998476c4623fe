/**
 * The effective precision of a column: share of rows per step of its attribute's ladder. Enters: the attribute, the tally
 * and what the detectors found. Leaves: shares that add up to 1, or nothing for attributes without a ladder.
 */
import { canonicalStep, type Trait, traitOf, traitStep } from '../vocabulary/index.ts';
import type { ColumnTally } from './column-tally.ts';
import { addCount, type Counts } from './counts.ts';
import { type Inspection, kindCounts } from './inspect.ts';
import { datePrecision } from './time.ts';
import type { Padding } from './types.ts';

type Shares = Record<string, number>;

/** Addresses without a number look like places; where so many have one, the others are lines too. */
const MOSTLY = 0.75;

/** Effective precision; `dated` tells that the column is one of dates, `present` how many cells hold a value. */
export function precisionOf(
  tally: ColumnTally,
  attribute: string,
  present: number,
  seen: Inspection,
  dated: boolean,
  padded: Padding | null,
): Shares {
  const trait = traitOf(attribute);
  // A column of unknown meaning that holds dates is still told as precise as its dates are.
  if (dated && (trait === undefined || trait.ladder === 'date')) return datePrecision(tally.dates, padded);
  if (trait === undefined || trait.ladder === null || present === 0) return {};
  switch (trait.ladder) {
    case 'identifier':
      return covered({ masked: tally.masked / present, hashed: tally.hashed / present }, 'full');
    case 'password':
      return covered({ hashed: Math.max(tally.hashed / present, hashedShare(seen)) }, 'plain');
    case 'name':
      return namePrecision(trait, attribute, tally.masked / present, seen);
    default:
      return toldPrecision(trait, attribute, seen);
  }
}

/** Covered shares, and what remains in the clear. */
function covered(shares: Shares, clear: string): Shares {
  const rest = 1 - Object.values(shares).reduce((sum, share) => sum + share, 0);
  return withoutZeros({ ...shares, [clear]: rest });
}

/** Odds that a hash speaks for itself: short ones look like passwords. */
const CERTAIN = 100;

/** Share of the inspected rows that hold a hash in any form: those of frameworks are not looked for in every cell. */
function hashedShare({ details }: Inspection): number {
  let rows = 0;
  let hashed = 0;
  for (const detail of details) {
    rows += detail.rows;
    if ((detail.shown.get('hash')?.specificity ?? 0) >= CERTAIN) hashed += detail.rows;
  }
  return rows === 0 ? 0 : hashed / rows;
}

/** A masked name keeps its initials at best. */
function namePrecision(trait: Trait, attribute: string, masked: number, seen: Inspection): Shares {
  const shares = new Map(
    Object.entries(toldPrecision(trait, attribute, seen)).map(([step, share]) => [step, share * (1 - masked)]),
  );
  const step = canonicalStep('name', 'masked') ?? 'initials';
  shares.set(step, (shares.get(step) ?? 0) + masked);
  return withoutZeros(Object.fromEntries(shares));
}

/**
 * What the detectors say of each value, never finer than the attribute is by its meaning: an age is at most a year, an age
 * band a decade. Places other than whole addresses are what they are called, since Delhi is a city and a state.
 */
function toldPrecision(trait: Trait, attribute: string, seen: Inspection): Shares {
  const usual = traitStep(trait, attribute, null);
  const named = trait.ladder === 'place' && usual > 0;
  const told = named ? [] : kindCounts(attribute, seen, 'precision').filter(({ value }) => trait.steps.includes(value));
  const rows = told.reduce((all, entry) => all + entry.rows, 0);
  // A header alone says what a column is, not how fine it is: towns may stand under "address".
  if (rows === 0) return named ? { [trait.steps[usual] ?? 'full']: 1 } : {};
  const counts: Counts = new Map();
  for (const entry of told)
    addCount(counts, trait.steps[traitStep(trait, attribute, entry.value)] ?? entry.value, entry.rows);
  const finest = trait.steps[usual] ?? 'full';
  if (trait.ladder === 'place' && (counts.get(finest) ?? 0) >= MOSTLY * rows) return { [finest]: 1 };
  return Object.fromEntries([...counts].map(([step, count]) => [step, count / rows]));
}

function withoutZeros(shares: Shares): Shares {
  return Object.fromEntries(Object.entries(shares).filter(([, share]) => share > 1e-9));
}
