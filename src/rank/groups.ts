/**
 * Records that fill other columns than the rest. Enters: the row patterns of a table. Leaves: groups of them, each with
 * columns of its own; [] where the table is of one piece. Gaps are drawn for each group and column by itself (a mixture of
 * independent coins, one per column: latent classes), so that fields which many leave empty make no group.
 */
import type { RowPattern } from '../profile/types.ts';
import { lnChoices, lnCoin } from './coins.ts';

/** Records of one piece of a leak. */
export interface Group {
  readonly rows: number;
  /** Positions of the columns that it fills, ascending, and in how many records. */
  readonly columns: readonly number[];
  readonly filled: ReadonlyMap<number, number>;
}

/** Least share of the records, and least number of them, that make a group. */
const LEAST_SHARE = 0.05;
const LEAST_ROWS = 2;
/** By how much, in log10, groups explain the gaps better than gaps of each column by itself, at least. */
const LEAST_GAIN = 3;
/**
 * Columns that each of two groups fills and the other doesn't, at least; and both together, also as a share of what the
 * poorer one fills: a few gaps in a wide table are optional fields.
 */
const LEAST_OWN = 1;
const LEAST_OF_BOTH = 4;
const SHARE_OF_BOTH = 0.1;
/** Of the records of a group, so many fill a column that belongs to it; so few one that doesn't: by mistake. */
const FILLED = 0.5;
const STRAY = 0.05;
/** Parts that are tried, and groups told of a table. */
const TRIED = 6;
const MOST = 4;
/** Rounds until groups no longer change; they settle in a handful. */
const ROUNDS = 20;

/** A pattern seen half filled and half empty beforehand: what no record of a group fills is rare there, not impossible. */
const BEFOREHAND = 0.5;

interface Part {
  rows: number;
  readonly filled: Map<number, number>;
}

/** Groups of records, the largest first. */
export function groupsOf(patterns: readonly RowPattern[]): Group[] {
  const all = patterns.reduce((sum, { rows }) => sum + rows, 0);
  // Columns ascend; a table may have more of them than a call takes arguments.
  const width = patterns.reduce((most, { columns }) => Math.max(most, 1 + (columns.at(-1) ?? -1)), 0);
  const [first] = [...patterns].sort((x, y) => y.rows - x.rows || y.columns.length - x.columns.length || order(x, y));
  if (first === undefined) return [];
  let parts = [partOf([first])];
  for (let tried = 1; tried < TRIED; tried++) {
    const seed = strangest(patterns, parts);
    if (seed === null) break;
    parts = settled(patterns, [...parts, partOf([seed])], width);
  }
  const least = Math.max(LEAST_ROWS, LEAST_SHARE * all);
  const told = joined(parts)
    .filter(({ rows }) => rows >= least)
    .slice(0, MOST);
  const apart = told.every((one) => told.every((other) => one === other || isApart(one, other)));
  if (told.length < 2 || !apart || gainOf(told, width) < LEAST_GAIN) return [];
  return told
    .map((part) => ({ ...part, columns: coreOf(part) }))
    .sort((x, y) => y.rows - x.rows || (x.columns[0] ?? 0) - (y.columns[0] ?? 0));
}

/** Equally frequent patterns by their columns, so that the order of the list changes nothing. */
function order(x: RowPattern, y: RowPattern): number {
  return x.columns.join() < y.columns.join() ? -1 : 1;
}

function partOf(patterns: readonly RowPattern[]): Part {
  const part: Part = { rows: 0, filled: new Map() };
  for (const { columns, rows } of patterns) {
    part.rows += rows;
    for (const column of columns) part.filled.set(column, (part.filled.get(column) ?? 0) + rows);
  }
  return part;
}

/** The pattern of most records that fits into none of the parts: the seed of another. */
function strangest(patterns: readonly RowPattern[], parts: readonly Part[]): RowPattern | null {
  let best: RowPattern | null = null;
  let most = 0;
  for (const pattern of patterns) {
    const own = Math.min(...parts.map((part) => strangeness(pattern, part)));
    if (own < LEAST_OWN || own * pattern.rows <= most) continue;
    best = pattern;
    most = own * pattern.rows;
  }
  return best;
}

/** Columns by which pattern and part exclude each other: the fewer of both sides. */
function strangeness({ columns }: RowPattern, { rows, filled }: Part): number {
  const belongs = (column: number) => (filled.get(column) ?? 0) >= FILLED * rows;
  const own = columns.filter((column) => !belongs(column)).length;
  const mine = new Set(columns);
  const theirs = [...filled.keys()].filter((column) => belongs(column) && !mine.has(column)).length;
  return Math.min(own, theirs);
}

/** Patterns put to the part that they are most probable in, until that changes nothing. */
function settled(patterns: readonly RowPattern[], begin: readonly Part[], width: number): Part[] {
  let parts = [...begin];
  let before = '';
  for (let round = 0; round < ROUNDS; round++) {
    const costs = parts.map((part) => costOf(part, width));
    const chosen = patterns.map(({ columns }) => {
      const sums = costs.map(({ none, each }) => columns.reduce((sum, column) => sum + (each[column] ?? 0), none));
      return sums.indexOf(Math.max(...sums));
    });
    const now = chosen.join();
    if (now === before) break;
    before = now;
    parts = parts.map((_, at) => partOf(patterns.filter((_, i) => chosen[i] === at)));
  }
  return parts.filter(({ rows }) => rows > 0);
}

/** ln P of a record without any column in a part, and what each filled column adds. */
function costOf({ rows, filled }: Part, width: number): { none: number; each: number[] } {
  let none = 0;
  const each: number[] = [];
  for (let column = 0; column < width; column++) {
    const share = ((filled.get(column) ?? 0) + BEFOREHAND) / (rows + 2 * BEFOREHAND);
    none += Math.log1p(-share);
    each.push(Math.log(share) - Math.log1p(-share));
  }
  return { none, each };
}

/** Parts that aren't apart are one: the smaller goes to the one that fills most of its columns. */
function joined(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of [...parts].sort((x, y) => y.rows - x.rows)) {
    let nearest = -1;
    let most = -1;
    out.forEach((other, at) => {
      const shared = isApart(other, part) ? -1 : sharedOf(other, part);
      if (shared > most) [nearest, most] = [at, shared];
    });
    const other = out[nearest];
    if (other === undefined) out.push(part);
    else out[nearest] = together(other, part);
  }
  return out;
}

/** How many columns two parts fill in the same share. */
function sharedOf(a: Part, b: Part): number {
  let shared = 0;
  for (const [column, count] of a.filled) shared += Math.min(count / a.rows, (b.filled.get(column) ?? 0) / b.rows);
  return shared;
}

function together(a: Part, b: Part): Part {
  const filled = new Map(a.filled);
  for (const [column, count] of b.filled) filled.set(column, (filled.get(column) ?? 0) + count);
  return { rows: a.rows + b.rows, filled };
}

/** log10 of P(gaps | groups) / P(gaps | each column has its own), of the records in groups; the choice of them is paid. */
function gainOf(parts: readonly Part[], width: number): number {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  let gain = 0;
  let left = rows;
  for (const part of parts) {
    gain -= lnChoices(left, part.rows);
    left -= part.rows;
  }
  for (let column = 0; column < width; column++) {
    let filled = 0;
    for (const part of parts) {
      const own = part.filled.get(column) ?? 0;
      filled += own;
      gain += lnCoin(own, part.rows - own);
    }
    gain -= lnCoin(filled, rows - filled);
  }
  return gain / Math.LN10;
}

function coreOf({ rows, filled }: Part): number[] {
  return [...filled]
    .filter(([, count]) => count >= FILLED * rows)
    .map(([column]) => column)
    .sort((x, y) => x - y);
}

function isApart(a: Part, b: Part): boolean {
  const mine = coreOf(a);
  const theirs = coreOf(b);
  const own = (columns: readonly number[], other: Part) =>
    columns.filter((column) => (other.filled.get(column) ?? 0) <= STRAY * other.rows).length;
  const ofMine = own(mine, b);
  const ofTheirs = own(theirs, a);
  const both = Math.max(LEAST_OF_BOTH, SHARE_OF_BOTH * Math.min(mine.length, theirs.length));
  return ofMine >= LEAST_OWN && ofTheirs >= LEAST_OWN && ofMine + ofTheirs >= both;
}
