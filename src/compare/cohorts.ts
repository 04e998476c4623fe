/**
 * Whether a leak is a cohort of a larger one. Enters: the larger table, the smaller, the column by which their records are
 * told. Leaves: columns of the larger one that only the smaller one's records fill there, or only the others: the trace of
 * a merge, which a plain excerpt never shows. Two leaks of the same columns leave no such trace.
 */

import { shownName } from '../profile/value-names.ts';
import type { Linked } from './columns.ts';
import type { ColumnFacts } from './facts.ts';
import type { SideName } from './types.ts';

/** Records in which a column would have to stand, were it filled alike everywhere, before its absence is told. */
const EXPECTED = 10;
/** Share of that at most, if only the other records fill it. */
const TRACE = 0.05;

export interface Cohorts {
  /** Names of columns that only the smaller one's records fill. */
  readonly own: readonly string[];
  /** Names of columns that only the other records fill. */
  readonly others: readonly string[];
}

/**
 * The columns that divide the records of `whole`; null if none does.
 *
 * @param link the identifying column on both sides
 */
export function cohortsOf(columns: readonly ColumnFacts[], link: Linked, whole: SideName): Cohorts | null {
  const [big, small] = whole === 'a' ? [link.a, link.b] : [link.b, link.a];
  const known = new Set(small.hashes.hashes);
  const [mine, rest] = [new Set<number>(), new Set<number>()];
  for (const { hash, item } of big.tally.values.entries()) {
    if (hash >= small.hashes.below) continue;
    for (const row of item.rows.hashes) (known.has(hash) ? mine : rest).add(row);
  }
  const [own, others]: [string[], string[]] = [[], []];
  for (const column of columns) {
    if (column === big || column.standing === 'empty') continue;
    const [inMine, inRest] = countIn(column, mine, rest);
    const part = (inMine + inRest) / Math.max(1, mine.size + rest.size);
    if (part * mine.size >= EXPECTED && inMine <= TRACE * part * mine.size) others.push(shownName(column.profile));
    if (part * rest.size >= EXPECTED && inRest <= TRACE * part * rest.size) own.push(shownName(column.profile));
  }
  return own.length + others.length === 0 ? null : { own, others };
}

/** In how many records of each group a column is known to hold a value: those of its sampled values. */
function countIn({ tally }: ColumnFacts, mine: ReadonlySet<number>, rest: ReadonlySet<number>) {
  let [inMine, inRest] = [0, 0];
  for (const { item } of tally.values.entries()) {
    for (const row of item.rows.hashes) {
      if (mine.has(row)) inMine++;
      else if (rest.has(row)) inRest++;
    }
  }
  return [inMine, inRest] as const;
}
