/**
 * Which table is which of the other side. Enters: the tables of both sides. Leaves: pairs, each compared, those without a
 * counterpart, and those that were not compared since there are too many. Tables pair by what they share, records before
 * names of columns, and each pairs once. The same whichever side comes first, and wherever its tables stand but for ties.
 */
import type { TableSide } from './carriers.ts';
import { compareTables, scoreOf } from './tables.ts';
import type { TableComparison, Unknown } from './types.ts';
import type { Circumstances } from './verdict.ts';

/** Comparisons of table with table, some thirty milliseconds each: 24 tables against 24 are each compared with each. */
const MOST_COMPARED = 576;
/** Of the tables that are left where there are more: those with the most records of each side. */
const MOST_TABLES = 24;

/** A table that was paired with none. */
export interface Lone {
  readonly table: TableSide;
  /** Why it can't be told whether it stands in the other side; null if it doesn't. */
  readonly because: Unknown | null;
}

export interface Paired {
  /** Those with the most records first. */
  readonly pairs: TableComparison[];
  /** Compared, and without a counterpart. */
  readonly alone: { readonly a: Lone[]; readonly b: Lone[] };
  /** Not compared: there were too many. */
  readonly apart: { readonly a: TableSide[]; readonly b: TableSide[] };
}

/** Pairs the tables of both sides; `because` tells why records can't be compared, if so. */
export function pairTables(
  a: readonly TableSide[],
  b: readonly TableSide[],
  because: Unknown | null,
  circumstances: Circumstances,
): Paired {
  const placeA = new Map(a.map((table, i) => [table, i]));
  const placeB = new Map(b.map((table, i) => [table, i]));
  const near = (x: TableSide, y: TableSide) => nearness(placeA.get(x) ?? 0, placeB.get(y) ?? 0);
  const { identical } = circumstances;
  // Equal columns tell the tables of the same bytes; of too many tables they tell what each is to be compared with.
  const twins = identical || a.length * b.length > MOST_COMPARED ? twinsOf(a, b) : [];
  twins.sort((p, q) => byPlace(near(...p), near(...q)));
  const pairs = twins.map(([x, y]) => compareTables(x, y, because, circumstances));
  const taken = new Set<TableSide>(twins.flat());
  const left = [a, b].map((side) => largest(side.filter((table) => !taken.has(table))));
  const [leftA = [], leftB = []] = left;
  // That the bytes are the same says nothing of two tables that aren't called alike.
  const apart: Circumstances = { ...circumstances, identical: false };
  const proposals = leftA.flatMap((x) =>
    leftB.map((y) => ({ x, y, comparison: compareTables(x, y, because, apart), near: near(x, y) })),
  );
  const worth = proposals.map((proposal) => ({ ...proposal, score: scoreOf(proposal.comparison) }));
  worth.sort((p, q) => q.score - p.score || named(q) - named(p) || byPlace(p.near, q.near));
  const alone = a.length === 1 && b.length === 1;
  for (const { x, y, comparison, score } of worth) {
    if (taken.has(x) || taken.has(y) || (score === 0 && !alone)) continue;
    taken.add(x);
    taken.add(y);
    pairs.push(comparison);
  }
  const size = ({ a: x, b: y }: TableComparison) => x.records + y.records;
  const lone = (side: 'x' | 'y', tables: readonly TableSide[]) =>
    tables
      .filter((table) => !taken.has(table))
      .map((table) => ({ table, because: doubtOf(proposals.filter((proposal) => proposal[side] === table)) }));
  // Where the other side has nothing left, there is no counterpart, however many there are.
  const rest = (side: readonly TableSide[], mine: readonly TableSide[], theirs: readonly TableSide[]) =>
    theirs.length === 0 ? [] : side.filter((table) => !taken.has(table) && !mine.includes(table));
  const [apartA, apartB] = [rest(a, leftA, leftB), rest(b, leftB, leftA)];
  return {
    pairs: pairs.sort((x, y) => size(y) - size(x)),
    alone: { a: lone('x', without(a, apartA)), b: lone('y', without(b, apartB)) },
    apart: { a: apartA, b: apartB },
  };
}

function without(tables: readonly TableSide[], others: readonly TableSide[]): TableSide[] {
  const left = new Set(others);
  return tables.filter((table) => !left.has(table));
}

/** Tables of the same columns, called alike if there are several; only where neither side has two that it could be. */
function twinsOf(a: readonly TableSide[], b: readonly TableSide[]): (readonly [TableSide, TableSide])[] {
  const taken = new Set<TableSide>();
  const twins: (readonly [TableSide, TableSide])[] = [];
  for (const keyOf of [nameAndColumns, columnNames]) {
    const [mine, theirs] = [only(a, keyOf, taken), only(b, keyOf, taken)];
    for (const [key, x] of mine) {
      const y = theirs.get(key);
      if (x === null || y == null) continue;
      taken.add(x);
      taken.add(y);
      twins.push([x, y]);
    }
  }
  return twins;
}

/** The one table of each key; null where there are several. */
function only(tables: readonly TableSide[], keyOf: (table: TableSide) => string, taken: ReadonlySet<TableSide>) {
  const known = new Map<string, TableSide | null>();
  for (const table of tables) {
    if (taken.has(table)) continue;
    const key = keyOf(table);
    known.set(key, known.has(key) ? null : table);
  }
  return known;
}

function columnNames({ profile }: TableSide): string {
  return JSON.stringify(profile.columns.map(({ name, named }) => [name, named]));
}

function nameAndColumns(table: TableSide): string {
  return JSON.stringify([table.profile.name, columnNames(table)]);
}

/** Those with the most records; of equals the first by name, wherever they stand. */
function largest(sides: readonly TableSide[]): TableSide[] {
  if (sides.length <= MOST_TABLES) return [...sides];
  const keys = new Map(sides.map((side) => [side, nameAndColumns(side)]));
  const order = (x: TableSide, y: TableSide) => ((keys.get(x) ?? '') < (keys.get(y) ?? '') ? -1 : 1);
  return [...sides].sort((x, y) => y.profile.records - x.profile.records || order(x, y)).slice(0, MOST_TABLES);
}

/** How far apart two tables stand in their sides, and where. */
interface Nearness {
  readonly far: number;
  readonly sum: number;
}

function nearness(i: number, j: number): Nearness {
  return { far: Math.abs(i - j), sum: i + j };
}

/** The same order whichever side comes first. */
function byPlace(x: Nearness, y: Nearness): number {
  return x.far - y.far || x.sum - y.sum;
}

function named({ comparison: { a, b } }: { readonly comparison: TableComparison }): number {
  return a.name !== '' && a.name === b.name ? 1 : 0;
}

/** Why it is open whether a table stands in one of the other side; null if it stands in none of them. */
function doubtOf(proposals: readonly { readonly comparison: TableComparison }[]): Unknown | null {
  if (proposals.length === 0) return 'not-compared';
  for (const { comparison } of proposals) if (comparison.verdict.kind === 'unknown') return comparison.verdict.because;
  return null;
}
