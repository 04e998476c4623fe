/**
 * Columns of published tables against a data dictionary of 736 variables: which column is which variable. Enters: a folder
 * with `<source>.csv`, `<source>.truth.csv` and `target.csv`. Leaves: recall at ground truth and mean reciprocal rank.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Side } from '../../src/match/types.ts';
import { sideOfCells } from './matching-items.ts';

export interface Source {
  readonly name: string;
  readonly side: Side;
  /** Source column → the targets that it is. */
  readonly truth: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Figures {
  readonly recall: number;
  readonly mrr: number;
}

/** All sources of the folder, and the dictionary. */
export function readTables(folder: string): { readonly target: Side; readonly sources: readonly Source[] } {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.truth.csv'))
    .sort();
  return {
    target: tableOf(join(folder, 'target.csv'), true),
    sources: names.map((file) => {
      const truth = new Map<string, Set<string>>();
      for (const [from = '', to = ''] of rowsOf(join(folder, file)).slice(1))
        truth.set(from, (truth.get(from) ?? new Set()).add(to));
      const name = file.slice(0, -'.truth.csv'.length);
      return { name, side: tableOf(join(folder, `${name}.csv`), false), truth };
    }),
  };
}

function rowsOf(file: string): string[][] {
  return parse(readFileSync(file, 'utf8'), { relax_column_count: true, bom: true });
}

function tableOf(file: string, lists: boolean): Side {
  const [header = [], ...rows] = rowsOf(file);
  return sideOfCells(header, rows, lists);
}

/** Recall at ground truth over the whole list, and the mean of 1/rank of the first true target of each column that has one. */
export function judge({ side, truth }: Source, target: Side, score: (i: number, j: number) => number): Figures {
  const all: { score: number; right: boolean }[] = [];
  let pairs = 0;
  let sum = 0;
  side.items.forEach((item, i) => {
    const mine = truth.get(item.name);
    const scored = target.items.map((other, j) => ({ score: score(i, j), right: mine?.has(other.name) === true }));
    scored.sort((x, y) => y.score - x.score);
    all.push(...scored);
    if (mine === undefined) return;
    pairs += scored.filter(({ right }) => right).length;
    sum += 1 / (1 + scored.findIndex(({ right }) => right));
  });
  const columns = side.items.filter((item) => truth.has(item.name)).length;
  all.sort((x, y) => y.score - x.score);
  return { recall: all.slice(0, pairs).filter(({ right }) => right).length / pairs, mrr: sum / columns };
}
