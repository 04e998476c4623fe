/**
 * Which pairs of columns are looked at. Enters: facts of both tables' columns. Leaves: pairs that share a name, a meaning or
 * values. Two tables of a thousand columns have a million pairs, and nearly all of them have nothing in common; what very many
 * columns have (0, 1, "yes"; one name a hundred times) tells none of them from the others, and proposes none by itself.
 */
import type { ColumnFacts } from './facts.ts';

/**
 * Columns of a side that have a value, a name or a meaning, from which it proposes no pair by itself. A value that stands in
 * 32 columns is part of a vocabulary that all of them share; and 32² pairs a value bound the work, whatever a file holds.
 */
const MOST_SHARING = 32;
/** Values that a pair must share to be looked at: the least that any link by values asks for. */
const LEAST_SHARED = 2;
/** Confidence from which a meaning may stand for a name. */
const MEANT = 0.5;

type Pair = readonly [ColumnFacts, ColumnFacts];

/** Pairs worth a look, each once. `comparable`: both have fingerprints of one key. */
export function candidatesOf(a: readonly ColumnFacts[], b: readonly ColumnFacts[], comparable: boolean): Pair[] {
  const found = a.map(() => new Set<number>());
  for (const keyOf of [nameOf, meaningOf]) {
    const [mine, theirs] = [groups(a, keyOf), groups(b, keyOf)];
    for (const [key, left] of mine) {
      const right = theirs.get(key) ?? [];
      const few = left.length <= MOST_SHARING && right.length <= MOST_SHARING;
      // Of so many alike, those that stand in about the same place among them.
      left.forEach((i, rank) => {
        const near = few ? right : right.slice(Math.max(0, rank - MOST_SHARING), rank + MOST_SHARING + 1);
        for (const j of near) found[i]?.add(j);
      });
    }
  }
  if (comparable) addSharing(found, a, b);
  return found.flatMap((others, i) => {
    const x = a[i];
    return x === undefined ? [] : [...others].flatMap((j) => (b[j] === undefined ? [] : [[x, b[j]] as const]));
  });
}

/** Adds pairs that share values which few columns have. */
function addSharing(found: readonly Set<number>[], a: readonly ColumnFacts[], b: readonly ColumnFacts[]): void {
  const [mine, theirs] = [spread(a), spread(b)];
  a.forEach((column, i) => {
    const counts = new Map<number, number>();
    for (const hash of valuesOf(column)) {
      const others = theirs.get(hash);
      if (others === undefined || others.length > MOST_SHARING || (mine.get(hash)?.length ?? 0) > MOST_SHARING)
        continue;
      for (const j of others) counts.set(j, (counts.get(j) ?? 0) + 1);
    }
    for (const [j, shared] of counts) if (shared >= LEAST_SHARED) found[i]?.add(j);
  });
}

/** Value → the columns that have it, one more than is looked at: those beyond that aren't kept. */
function spread(columns: readonly ColumnFacts[]): ReadonlyMap<number, readonly number[]> {
  const known = new Map<number, number[]>();
  columns.forEach((column, i) => {
    for (const hash of valuesOf(column)) {
      const list = known.get(hash);
      if (list === undefined) known.set(hash, [i]);
      else if (list.length <= MOST_SHARING) list.push(i);
    }
  });
  return known;
}

/** Values of the sample, and those that were looked for and found. */
function valuesOf({ hashes, found }: ColumnFacts): Iterable<number> {
  return found === null || found.size === 0 ? hashes.hashes : new Set([...hashes.hashes, ...found]);
}

/** What a column means, if that is sure enough. */
export function meaningOf({ profile: { attribute, confidence } }: ColumnFacts): string | null {
  return attribute === 'other' || confidence < MEANT ? null : attribute;
}

/** Names that we gave tell nothing; a name of signs alone is itself only. */
function nameOf({ profile: { name, named }, plain }: ColumnFacts): string | null {
  if (!named) return null;
  return plain === '' ? `=${name}` : plain;
}

function groups(
  columns: readonly ColumnFacts[],
  keyOf: (column: ColumnFacts) => string | null,
): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, number[]>();
  columns.forEach((column, i) => {
    const key = keyOf(column);
    if (key === null) return;
    const list = known.get(key);
    if (list === undefined) known.set(key, [i]);
    else list.push(i);
  });
  return known;
}
