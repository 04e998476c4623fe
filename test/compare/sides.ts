/** Two sides for the tests of this stage: files read as evidence is, and a comparison seen from the other side. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareProfiles } from '../../src/compare/index.ts';
import type { Carrier, ColumnLink, Comparison, Overlap, Schema, Verdict } from '../../src/compare/types.ts';
import { describeTable } from '../../src/profile/index.ts';
import { loadProfile, type ReadOptions } from '../../src/profile/load.ts';
import type { Profile } from '../../src/profile/types.ts';
import { type Cell, tallyOf } from '../profile/tables.ts';

/** Profiles of files that were read before: many tests share a side. */
const READ = new Map<string, Promise<Profile>>();

/** The profile of files, by their names; with fingerprints unless options say otherwise. */
export function profileFiles(files: Readonly<Record<string, string>>, options?: ReadOptions): Promise<Profile> {
  if (options !== undefined) return readFiles(files, options);
  const key = JSON.stringify(files);
  const known = READ.get(key) ?? readFiles(files, {});
  READ.set(key, known);
  return known;
}

async function readFiles(files: Readonly<Record<string, string>>, options: ReadOptions): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'leakprint-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const paths = Object.keys(files).map((name) => join(folder, name));
    return await loadProfile(paths, { sketch: true, ...options });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Compares two files. */
export async function compareFiles(a: string, b: string, [nameA, nameB] = ['a', 'b']): Promise<Comparison> {
  return compareProfiles(await profileFiles({ [nameA]: a }), await profileFiles({ [nameB]: b }));
}

/** The profile of a table that never was a file. */
export function profileTable(names: readonly (string | null)[], rows: readonly (readonly Cell[])[]): Profile {
  const sha256 = `${JSON.stringify([names, rows]).length}`.padStart(64, '0');
  const manifest = { name: 'x', bytes: 1, sha256, format: 'csv', encoding: 'utf-8', records: rows.length };
  return {
    format: 'leakprint-profile/1',
    complete: true,
    evidence: [{ ...manifest, complete: true, losses: {} }],
    tables: [describeTable(tallyOf(names, rows), 'unkeyed')],
  };
}

/** What compare(b, a) must say, from what compare(a, b) said; tables of columns in any order. */
export function mirrored(comparison: Comparison): unknown {
  const { a, b, alone, notCompared } = comparison;
  return {
    ...comparison,
    a: b,
    b: a,
    verdict: verdict(comparison.verdict),
    alone: { a: alone.b, b: alone.a },
    notCompared: { a: notCompared.b, b: notCompared.a },
    tables: comparison.tables.map((table) => ({
      ...table,
      a: table.b,
      b: table.a,
      verdict: verdict(table.verdict),
      schema: schema(table.schema),
      columns: unordered(table.columns.map(link)),
      carrier: table.carrier === null ? null : carrier(table.carrier),
      carriers: unordered(table.carriers.map(carrier)),
      contradicted: unordered(table.contradicted.map(link)),
    })),
  };
}

/** The same comparison with its lists in a fixed order. */
export function inOrder(comparison: Comparison): unknown {
  const tables = comparison.tables.map((table) => ({
    ...table,
    columns: unordered(table.columns),
    carriers: unordered(table.carriers),
    contradicted: unordered(table.contradicted),
  }));
  return { ...comparison, tables };
}

function unordered<T>(list: readonly T[]): T[] {
  return [...list].sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1));
}

function verdict(entry: Verdict): unknown {
  const other = { a: 'b', b: 'a', both: 'both' } as const;
  if (entry.kind === 'part-of') return { kind: 'superset' };
  if (entry.kind === 'superset') return { kind: 'part-of' };
  if (entry.kind === 'repost') return { ...entry, fewer: other[entry.fewer] };
  if (entry.kind === 'merge') return { ...entry, whole: other[entry.whole] };
  return entry;
}

function schema({ a, b, onlyA, onlyB, ...rest }: Schema): Schema {
  return { a: b, b: a, onlyA: onlyB, onlyB: onlyA, ...rest };
}

function link({ a, b, values, ...rest }: ColumnLink): ColumnLink {
  return { a: b, b: a, ...rest, values: values === null ? null : overlap(values) };
}

function carrier({ kind, a, b, filled, chance, overlap: inner }: Carrier): Carrier {
  const swapped = (pair: Carrier['filled']) => ({ a: pair.b, b: pair.a });
  return { kind, a: b, b: a, overlap: overlap(inner), filled: swapped(filled), chance: swapped(chance) };
}

function overlap({ aInB, bInA, jaccard, shared }: Overlap): Overlap {
  return { aInB: bInA, bInA: aInB, jaccard, shared };
}
