/**
 * What an overlap of records can be read from. Enters: two tables and their linked columns. Leaves: carriers, the strongest
 * first: whole records, single columns, pairs of columns, if strangers would hardly share them. Small vocabularies carry
 * nothing; a number that may be running carries only together with what stands beside it.
 */

import { columnSeed, type TableTally } from '../profile/table-tally.ts';
import type { TableProfile } from '../profile/types.ts';
import { shownName } from '../profile/value-names.ts';
import type { Linked } from './columns.ts';
import { type ColumnFacts, LEAST_VALUES } from './facts.ts';
import type { Found } from './lookup.ts';
import { hashesOf, overlapOf, soughtOverlap } from './overlap.ts';
import { pairOverlap } from './pairs.ts';
import type { Carrier, Overlap, Standing } from './types.ts';

/** Share that strangers may have in common in a carrier. */
const MOST_CHANCE = 0.01;
/** Columns that are tried two by two: the ones that tell most records apart. */
const MOST_PAIRED = 6;
/** Agreement by chance of a column that can confirm or contradict another. */
const TELLING = 0.05;
/** Combinations, and the share that agrees, at which shared values are keys of other records. */
const CONTRADICTED = { possible: 20, agreed: 0.1 };
/** Share of combinations that records have for themselves. */
const OWN = 0.9;

/** A table of one side. */
export interface TableSide {
  readonly profile: TableProfile;
  readonly tally: TableTally;
  readonly columns: readonly ColumnFacts[];
  /** What was found in it of the other side, if that was looked for. */
  readonly found: Found | null;
}

/** The weaker standing of a pair. */
export function standingOf({ a, b }: Linked): Standing {
  const order: readonly Standing[] = ['empty', 'few', 'repeated', 'running', 'identifying'];
  return order.find((standing) => a.standing === standing || b.standing === standing) ?? 'empty';
}

/** All carriers, and identifying columns that other columns contradict. */
export function carriersOf(a: TableSide, b: TableSide, links: readonly Linked[]) {
  const paired = pairs(links);
  const contradicted = links.filter((link) => standingOf(link) === 'identifying' && isContradicted(link, paired));
  const carriers: Carrier[] = [];
  const records = wholeRecords(a, b, links);
  if (records !== null) carriers.push(records);
  for (const link of links) {
    if (standingOf(link) !== 'identifying' || link.overlap === null || contradicted.includes(link)) continue;
    carriers.push(carrier('column', [link], link.overlap, chanceOf(link.a, link.b)));
  }
  for (const { x, y, pair } of paired) {
    if (pair.own < OWN || ![x, y].every(isMixed) || (isRunning(x) && isRunning(y))) continue;
    const chance = pairChance(x, y);
    if (chance <= MOST_CHANCE) carriers.push(carrier('columns', [x, y], pair.overlap, { a: chance, b: chance }));
  }
  const fit = carriers.filter(({ overlap }) => Math.max(overlap.aInB?.n ?? 0, overlap.bInA?.n ?? 0) >= LEAST_VALUES);
  return { carriers: fit.sort((x, y) => strength(y) - strength(x) || looked(y) - looked(x)), contradicted };
}

function carrier(
  kind: Carrier['kind'],
  links: readonly Linked[],
  overlap: Overlap,
  chance: Carrier['chance'],
): Carrier {
  return {
    kind,
    a: links.map((link) => shownName(link.a.profile)),
    b: links.map((link) => shownName(link.b.profile)),
    overlap,
    filled: {
      a: Math.min(1, ...links.map((link) => link.a.filled)),
      b: Math.min(1, ...links.map((link) => link.b.filled)),
    },
    chance,
  };
}

/** Whole records can be compared where the same names hold values: a record's fingerprint is bound to them. */
function wholeRecords(a: TableSide, b: TableSide, links: readonly Linked[]): Carrier | null {
  const [mine, theirs] = [seedsOf(a), seedsOf(b)];
  const known = new Set(theirs.values());
  if (mine.size !== theirs.size || [...mine.values()].some((seed) => !known.has(seed))) return null;
  // A name that has slipped to another column binds a record to other values.
  if (links.some((link) => mine.get(link.a) !== theirs.get(link.b))) return null;
  const chance = recordChance(a, b, links);
  if (chance > MOST_CHANCE) return null;
  const overlap =
    soughtRecords(a, b, 'a') ??
    soughtRecords(b, a, 'b') ??
    overlapOf(hashesOf(a.tally.distinctRows), hashesOf(b.tally.distinctRows));
  return carrier('records', [], overlap, { a: chance, b: chance });
}

/** Each record of the small side holds one of the values that were looked for, or it can't have been found. */
function soughtRecords(small: TableSide, { found, profile }: TableSide, side: 'a' | 'b'): Overlap | null {
  const filled = small.columns.some((column) => column.standing === 'identifying' && column.filled === 1);
  if (found === null || !small.tally.distinctRows.exact || !filled) return null;
  const records = small.tally.distinctRows.entries();
  const k = records.filter(({ hash }) => found.records.has(hash)).length;
  return soughtOverlap(k, records.length, profile.distinctRecords, side);
}

/** Seeds of the columns that have a part in the fingerprints of records. */
function seedsOf({ columns }: TableSide): ReadonlyMap<ColumnFacts, number> {
  const seen = new Map<string, number>();
  const seeds = new Map<ColumnFacts, number>();
  for (const column of columns) {
    const { name, present, placeholders } = column.profile;
    const seed = columnSeed(name, seen);
    if (present + placeholders > 0) seeds.set(column, seed);
  }
  return seeds;
}

/**
 * How probable it is that a record has its like among strangers. Columns depend on each other, so only half of the bits that
 * they would have together are counted; a running number brings records of one number together and adds nothing.
 */
function recordChance(a: TableSide, b: TableSide, links: readonly Linked[]): number {
  const standings = links.map(standingOf);
  if (standings.includes('identifying')) return 0;
  let bits = 0;
  links.forEach((link, i) => {
    if (standings[i] !== 'running') bits -= Math.log2(collision(link));
  });
  const met = standings.includes('running') ? 1 : Math.max(a.profile.distinctRecords, b.profile.distinctRecords);
  return Math.min(1, met * 2 ** (-bits / 2));
}

function collision({ a, b }: Linked): number {
  return Math.max(a.collision, b.collision);
}

/**
 * Share of a side that strangers would have in common with the other: values that repeat within a side repeat as often
 * between two. Of n records, 1 − own have a value that came before: 2 (1 − own) / n for each pair of records.
 */
function chanceOf(a: ColumnFacts, b: ColumnFacts): Carrier['chance'] {
  const pair = Math.max(...[a, b].map(({ own, profile }) => (2 * (1 - own)) / Math.max(1, profile.present)));
  return { a: Math.min(1, pair * b.profile.present), b: Math.min(1, pair * a.profile.present) };
}

interface Paired {
  readonly x: Linked;
  readonly y: Linked;
  readonly pair: ReturnType<typeof pairOverlap>;
}

function pairs(links: readonly Linked[]): Paired[] {
  const telling = links
    .filter((link) => link.overlap !== null && (isRunning(link) || collision(link) <= TELLING))
    .sort((x, y) => collision(x) - collision(y) || sum(x) - sum(y))
    .slice(0, MOST_PAIRED);
  return telling.flatMap((x, i) => telling.slice(i + 1).map((y) => ({ x, y, pair: pairOverlap(x, y) })));
}

/** The same order whichever side comes first. */
function sum({ a, b }: Linked): number {
  return a.profile.position + b.profile.position;
}

function isRunning(link: Linked): boolean {
  return standingOf(link) === 'running';
}

/** What doesn't identify by itself, but may together with another. */
function isMixed(link: Linked): boolean {
  const standing = standingOf(link);
  return standing === 'running' || standing === 'repeated';
}

function pairChance(x: Linked, y: Linked): number {
  if (isRunning(x)) return collision(y);
  if (isRunning(y)) return collision(x);
  const records = Math.max(...[x.a, x.b, y.a, y.b].map(({ profile }) => profile.present));
  return Math.min(1, records * collision(x) * collision(y));
}

/** Both sides have its values, but wherever something beside them can be looked up, it is something else. */
function isContradicted(link: Linked, paired: readonly Paired[]): boolean {
  const tests = paired.filter(({ x, y, pair }) => (x === link || y === link) && pair.possible >= CONTRADICTED.possible);
  return tests.length > 0 && tests.every(({ pair }) => pair.agreed <= CONTRADICTED.agreed * pair.possible);
}

/** What a carrier surely tells of both sides, beyond chance: less where it speaks of fewer records. */
function strength({ overlap, filled, chance }: Carrier): number {
  const beyond = (side: 'a' | 'b') => {
    const share = side === 'a' ? overlap.aInB : overlap.bInA;
    return Math.max(0, (share?.interval[0] ?? 0) - 2 * chance[side]);
  };
  return (beyond('a') + beyond('b')) * Math.min(filled.a, filled.b);
}

function looked({ overlap }: Carrier): number {
  return Math.min(overlap.aInB?.n ?? 0, overlap.bInA?.n ?? 0);
}
