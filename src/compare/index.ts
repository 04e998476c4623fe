/**
 * The compare stage. Enters: two profiles with sketches. Leaves: whether they are two leaks of the same records, one a part
 * of the other, or strangers, with the numbers that carry it. compare(b, a) mirrors compare(a, b).
 */

import { columnTally } from '../profile/column-tally.ts';
import { readSketch } from '../profile/read-sketch.ts';
import { type TableTally, tableTally } from '../profile/table-tally.ts';
import type { Profile, TableProfile } from '../profile/types.ts';
import type { TableSide } from './carriers.ts';
import { factsOf } from './facts.ts';
import type { Found, Wanted } from './lookup.ts';
import { overall } from './overall.ts';
import { pairTables } from './table-pairs.ts';
import { refOf } from './tables.ts';
import type { Comparison, Side, SideName, Unknown } from './types.ts';
import type { Circumstances } from './verdict.ts';

/** What of one side was looked for and found in the tables of the other. */
export type FoundBySide = { readonly [side in SideName]?: readonly Found[] | undefined };

/** Compares two profiles; each with sketches made with the same key, or only their columns are compared. */
export function compareProfiles(a: Profile, b: Profile, found: FoundBySide = {}): Comparison {
  const [left, right] = [tablesOf(a, found.a), tablesOf(b, found.b)];
  const because = reasonAgainst(a, b);
  const circumstances = circumstancesOf(a, b);
  const paired = pairTables(left, right, because, circumstances);
  const { pairs, alone, apart } = paired;
  return {
    format: 'leakprint-compare/1',
    complete: a.complete && b.complete,
    a: sideOf(a),
    b: sideOf(b),
    compared: because === null ? 'records' : 'structure',
    verdict: overall(paired, because, circumstances),
    tables: pairs,
    alone: { a: alone.a.map(({ table }) => refOf(table)), b: alone.b.map(({ table }) => refOf(table)) },
    notCompared: { a: apart.a.map(refOf), b: apart.b.map(refOf) },
  };
}

/** Profiles don't change, and a sketch takes long to read: it is asked for again where values are looked up. */
const TALLIES = new WeakMap<TableProfile, TableTally>();

function tallyOf(table: TableProfile): TableTally {
  const tally = TALLIES.get(table) ?? (table.sketch === undefined ? without(table) : readSketch(table, table.sketch));
  TALLIES.set(table, tally);
  return tally;
}

function tablesOf(profile: Profile, found: readonly Found[] | undefined): TableSide[] {
  return profile.tables.map((table, i) => {
    const tally = tallyOf(table);
    const here = found?.[i] ?? null;
    return { profile: table, tally, columns: factsOf(table, tally, here), found: here };
  });
}

/**
 * What to look for in the evidence of the other side, where one is so small beside it that the sample can't tell; null if
 * it can, or if there is nothing to look for.
 */
export function worthLookingUp(a: Profile, b: Profile, { verdict, compared }: Comparison): LookUp | null {
  if (compared !== 'records' || verdict.kind !== 'unknown' || verdict.because !== 'too-few') return null;
  const [left, right] = [tablesOf(a, undefined), tablesOf(b, undefined)];
  const isSmall = (side: readonly TableSide[]) => side.every(({ tally }) => tally.distinctRows.exact);
  for (const [side, small, large] of [
    ['b', left, right],
    ['a', right, left],
  ] as const) {
    const columns = small
      .flatMap((table) => table.columns)
      .filter(({ standing, tally }) => standing === 'identifying' && tally.values.exact);
    const sampled = large.some((table) => table.columns.some(({ tally }) => !tally.values.exact));
    if (columns.length === 0 || !sampled || !isSmall(small)) continue;
    const lengths = columns.flatMap(({ profile }) => profile.length ?? []);
    const hashes = new Set(columns.flatMap((column) => column.hashes.hashes));
    return { side, wanted: { hashes, length: [Math.min(...lengths), Math.max(...lengths)] } };
  }
  return null;
}

/** In which side, what. */
export interface LookUp {
  readonly side: SideName;
  readonly wanted: Wanted;
}

/** A tally that holds nothing but the columns. */
function without(table: TableProfile): TableTally {
  const tally = tableTally(table.name);
  for (const { name, named } of table.columns) tally.columns.push(columnTally({ name, named }, 1));
  return tally;
}

/** Why fingerprints can't be compared; null if they can. */
function reasonAgainst(a: Profile, b: Profile): Unknown | null {
  const tables = [...a.tables, ...b.tables];
  if ([a, b].some(({ tables }) => tables.every(({ records }) => records === 0))) return 'no-records';
  if (tables.some(({ sketch }) => sketch === undefined)) return 'no-fingerprints';
  return new Set(tables.map(({ sketch }) => sketch?.fingerprints)).size > 1 ? 'other-key' : null;
}

function circumstancesOf(a: Profile, b: Profile): Circumstances {
  const [files, others] = [a, b].map(({ evidence }) =>
    evidence.filter(({ format, members }) => members === undefined && format !== 'unread'),
  );
  const bytes = [files, others].map((list) =>
    (list ?? [])
      .map(({ sha256 }) => sha256)
      .sort()
      .join(' '),
  );
  const formats = [files, others].map((list) =>
    [...new Set((list ?? []).map(({ format }) => format))].sort().join(' '),
  );
  return {
    identical: bytes[0] === bytes[1] && bytes[0] !== '' && a.complete && b.complete && !isSampled(a) && !isSampled(b),
    otherFormat: formats[0] !== formats[1],
    sampled: isSampled(a) || isSampled(b),
  };
}

function isSampled({ evidence }: Profile): boolean {
  return evidence.some(({ sampled }) => sampled !== undefined);
}

function sideOf(profile: Profile): Side {
  return {
    evidence: profile.evidence,
    complete: profile.complete,
    sampled: isSampled(profile),
    tables: profile.tables.length,
    records: profile.tables.reduce((sum, { records }) => sum + records, 0),
  };
}
