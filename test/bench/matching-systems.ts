/**
 * Columns of one system against those of another of its domain, by names, types, order and tables. Enters: a folder of
 * described systems. Leaves: how often the column ranked first has the same meaning, by the labels that nobody was shown.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Side } from '../../src/match/types.ts';
import { type Described, sideOfTables } from './matching-items.ts';

export interface Labelled {
  readonly id: string;
  readonly domain: string;
  readonly side: Side;
  /** Attribute of each item. */
  readonly labels: readonly string[];
}

/** All systems of the folder, by id. */
export function readSystems(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { id, domain, tables } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        id: string;
        domain: string;
        tables: { name: string; columns: Described[] }[];
      };
      const labels = tables.flatMap(({ columns }) => columns.map(({ attribute }) => attribute));
      return { id, domain, side: sideOfTables(tables), labels };
    });
}

/** Ordered pairs of different systems of one domain. */
export function pairsOf(systems: readonly Labelled[]): [Labelled, Labelled][] {
  return systems.flatMap((a) =>
    systems.filter((b) => b !== a && b.domain === a.domain).map((b): [Labelled, Labelled] => [a, b]),
  );
}

/** Columns asked about, and those whose first place means the same. */
export function judgePair(
  a: Labelled,
  b: Labelled,
  score: (i: number, j: number) => number,
): { asked: number; right: number } {
  let asked = 0;
  let right = 0;
  const there = new Set(b.labels);
  a.labels.forEach((label, i) => {
    if (label === 'other' || !there.has(label)) return;
    asked++;
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    b.labels.forEach((_, j) => {
      const value = score(i, j);
      if (value > most) [most, best] = [value, j];
    });
    if (b.labels[best] === label) right++;
  });
  return { asked, right };
}
