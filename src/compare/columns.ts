/**
 * Which column of one table is which of the other. Enters: facts of both tables' columns. Leaves: pairs, each with what told
 * it: values that both have, else the name, else the meaning. Values of nearly unique columns outrank names, since names
 * are translated, shifted or gone; small vocabularies (yes, no; 1, 2, 3) are no match for a name. The same whichever
 * side comes first.
 */

import { candidatesOf, meaningOf } from './candidates.ts';
import { type ColumnFacts, isSoughtIn } from './facts.ts';
import { overlapOf, soughtOverlap } from './overlap.ts';
import type { ColumnLink, Overlap } from './types.ts';

/** Shared values, and the share of one side's, from which identifying columns are the same whatever they are called. */
const SURE = { shared: 5, share: 0.2 };
/** Shared values, and the share of all, from which other columns without a common name are the same. */
const LIKELY = { shared: 5, jaccard: 0.5 };
/** The same for small vocabularies, if also as often: two labels, M and F, in the same shares within 0.1 in all. */
const ALIKE = { shared: 2, distance: 0.1 };

/** A pair of columns. */
export interface Linked {
  readonly a: ColumnFacts;
  readonly b: ColumnFacts;
  readonly by: NonNullable<ColumnLink['by']>;
  /** Null where fingerprints can't be compared. */
  readonly overlap: Overlap | null;
}

interface Proposal extends Linked {
  readonly score: number;
}

/** Pairs of columns that hold values, in the order of the first table. `comparable`: both have fingerprints of one key. */
export function linkColumns(a: readonly ColumnFacts[], b: readonly ColumnFacts[], comparable: boolean): Linked[] {
  const [left, right] = [a, b].map((side) => side.filter(({ standing }) => standing !== 'empty'));
  if (left === undefined || right === undefined) return [];
  const proposals: Proposal[] = [];
  const shares: Shares = new Map();
  for (const [x, y] of candidatesOf(left, right, comparable)) {
    const proposal = propose(x, y, comparable ? between(x, y) : null, shares);
    if (proposal !== null) proposals.push(proposal);
  }
  proposals.sort((x, y) => y.score - x.score || distance(x) - distance(y) || places(x) - places(y));
  const [takenA, takenB] = [new Set<ColumnFacts>(), new Set<ColumnFacts>()];
  const links: Linked[] = [];
  for (const { a: x, b: y, by, overlap } of proposals) {
    if (takenA.has(x) || takenB.has(y)) continue;
    takenA.add(x);
    takenB.add(y);
    links.push({ a: x, b: y, by, overlap });
  }
  return links.sort((x, y) => x.a.profile.position - y.a.profile.position);
}

/** Hashes that both samples keep lie below both thresholds. */
function between(x: ColumnFacts, y: ColumnFacts): Overlap {
  return soughtBetween(x, y, 'a') ?? soughtBetween(y, x, 'b') ?? overlapOf(x.hashes, y.hashes);
}

function soughtBetween(small: ColumnFacts, large: ColumnFacts, side: 'a' | 'b'): Overlap | null {
  const { found } = large;
  if (found === null || !isSoughtIn(small, large)) return null;
  const k = small.hashes.hashes.filter((hash) => found.has(hash)).length;
  return soughtOverlap(k, small.hashes.hashes.length, large.profile.distinct, side);
}

function propose(a: ColumnFacts, b: ColumnFacts, overlap: Overlap | null, known: Shares): Proposal | null {
  const jaccard = overlap?.jaccard ?? 0;
  const shared = overlap?.aInB?.k ?? 0;
  const most = Math.max(overlap?.aInB?.share ?? 0, overlap?.bInA?.share ?? 0);
  const make = (by: Linked['by'], score: number): Proposal => ({ a, b, by, overlap, score: score + jaccard });
  const name = sameName(a, b);
  const identifying = a.standing === 'identifying' && b.standing === 'identifying';
  if (identifying && shared >= SURE.shared && most >= SURE.share) return make(name > 0 ? 'name' : 'values', 6 + name);
  // A name over other values may have slipped there: anything that the values say outranks it.
  if (name > 0) return make('name', (overlap !== null && overlap.jaccard === 0 ? 0.3 : 3) + name);
  if (shared >= LIKELY.shared && jaccard >= LIKELY.jaccard) return make('values', 2);
  if (sameMeaning(a, b)) return make('meaning', 1.6);
  if (shared >= ALIKE.shared && jaccard >= LIKELY.jaccard && areAlike(a, b, known)) return make('values', 1);
  return null;
}

/** 0: other names; 1: alike but for case and signs; 1.5: the same. Names that we gave tell nothing. */
function sameName(a: ColumnFacts, b: ColumnFacts): number {
  if (!a.profile.named || !b.profile.named) return 0;
  if (a.profile.name === b.profile.name) return 1.5;
  return a.plain !== '' && a.plain === b.plain ? 1 : 0;
}

function sameMeaning(a: ColumnFacts, b: ColumnFacts): boolean {
  const meaning = meaningOf(a);
  return meaning !== null && meaning === meaningOf(b);
}

/** Shares of rows by value, of the columns that were asked for. */
type Shares = Map<ColumnFacts, ReadonlyMap<number, number>>;

/** Values in the same shares of rows: half the sum of the differences. */
function areAlike(a: ColumnFacts, b: ColumnFacts, known: Shares): boolean {
  if (!a.tally.values.exact || !b.tally.values.exact) return false;
  const [mine, theirs] = [sharesOf(a, known), sharesOf(b, known)];
  let sum = 0;
  for (const hash of new Set([...mine.keys(), ...theirs.keys()]))
    sum += Math.abs((mine.get(hash) ?? 0) - (theirs.get(hash) ?? 0));
  // Of n rows a share is off by half of 1/√n.
  return sum / 2 <= ALIKE.distance + 1 / Math.sqrt(Math.min(a.profile.present, b.profile.present));
}

function sharesOf(column: ColumnFacts, known: Shares): ReadonlyMap<number, number> {
  const { tally, profile } = column;
  const shares =
    known.get(column) ?? new Map(tally.values.entries().map(({ hash, count }) => [hash, count / profile.present]));
  known.set(column, shares);
  return shares;
}

/** Between equals, columns in the same place; what is left differs in the sum of its places from all that it excludes. */
function distance({ a, b }: Linked): number {
  return Math.abs(a.profile.position - b.profile.position);
}

function places({ a, b }: Linked): number {
  return a.profile.position + b.profile.position;
}

/** True if a column of one name has another on the other side. */
export function isRenamed({ a, b }: Linked): boolean {
  return a.profile.named !== b.profile.named || (a.profile.named && a.profile.name !== b.profile.name);
}
