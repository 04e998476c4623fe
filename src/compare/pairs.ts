/**
 * Two columns at once. Enters: two pairs of linked columns. Leaves: how many combinations of values that stand in one
 * record both sides have; and, of combinations whose both values both sides have, how many stand together on both. The
 * first lets a name with a birth date identify where neither does; the second tells shared records from shared keys.
 *
 * Each sampled value keeps its records (up to 32), so the combinations of two samples are complete for values below both
 * thresholds, on each axis, that have no more records than that on either side.
 */

import { HASH_SPACE } from '../kernel/hash.ts';
import type { Sampled } from '../profile/column-tally.ts';
import type { Kept } from '../profile/sketch.ts';
import type { Linked } from './columns.ts';
import type { ColumnFacts } from './facts.ts';
import { overlapFrom } from './overlap.ts';
import type { Overlap } from './types.ts';

export interface PairOverlap {
  readonly overlap: Overlap;
  /** Combinations by records in which they stand, the lower of both sides: 1 if each record has its own. */
  readonly own: number;
  /** Combinations, of both sides, of values that both have; and those of them that both have as combinations. */
  readonly possible: number;
  readonly agreed: number;
}

/** The overlap of combinations. */
export function pairOverlap(x: Linked, y: Linked): PairOverlap {
  const [keptX, keptY] = [regionOf(x), regionOf(y)];
  const a = combinations(x.a, y.a, keptX, keptY);
  const b = combinations(x.b, y.b, keptX, keptY);
  let shared = 0;
  for (const key of a.keys.keys()) if (b.keys.has(key)) shared++;
  const common = [sharedBy(x), sharedBy(y)] as const;
  const possible = [a, b].reduce((sum, { keys }) => sum + inCommon(keys, common), 0);
  return {
    overlap: overlapFrom(shared, a.keys.size, b.keys.size, keptX.part * keptY.part),
    own: Math.min(...[a, b].map(({ keys, rows }) => (rows === 0 ? 1 : keys.size / rows))),
    possible,
    agreed: 2 * shared,
  };
}

interface Region {
  readonly below: number;
  readonly part: number;
  /** Values of which not all records are known. */
  readonly crowded: ReadonlySet<number>;
}

function regionOf({ a, b }: Linked): Region {
  const below = Math.min(a.hashes.below, b.hashes.below);
  const crowded = new Set<number>();
  for (const side of [a, b]) for (const { hash, item } of entriesOf(side)) if (item.rows.dropped) crowded.add(hash);
  return { below, part: Math.min(1, below / HASH_SPACE), crowded };
}

function entriesOf({ tally }: ColumnFacts): readonly Kept<Sampled>[] {
  return tally.values.entries();
}

/** Combinations in the region, and the number of records in which they stand. */
function combinations(x: ColumnFacts, y: ColumnFacts, inX: Region, inY: Region) {
  const values = new Map<number, number>();
  for (const [row, value] of recordsOf(x, inX)) values.set(row, value);
  const keys = new Map<string, readonly [number, number]>();
  let rows = 0;
  for (const [row, second] of recordsOf(y, inY)) {
    const first = values.get(row);
    if (first === undefined) continue;
    rows++;
    keys.set(`${first} ${second}`, [first, second]);
  }
  return { keys, rows };
}

function* recordsOf(column: ColumnFacts, { below, crowded }: Region): Generator<readonly [number, number]> {
  for (const { hash, item } of entriesOf(column)) {
    if (hash >= below || crowded.has(hash)) continue;
    for (const row of item.rows.hashes) yield [row, hash];
  }
}

function sharedBy({ a, b }: Linked): ReadonlySet<number> {
  const known = new Set(b.hashes.hashes);
  return new Set(a.hashes.hashes.filter((hash) => known.has(hash)));
}

function inCommon(
  keys: ReadonlyMap<string, readonly [number, number]>,
  [x, y]: readonly [ReadonlySet<number>, ReadonlySet<number>],
): number {
  let count = 0;
  for (const [first, second] of keys.values()) if (x.has(first) && y.has(second)) count++;
  return count;
}
