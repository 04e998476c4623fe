/**
 * Leaks that were put together row by row. Enters: a weighing. Leaves: groups of records that fill columns of their own,
 * each weighed as if it were a leak by itself; [] for a table of one piece. Optional fields leave gaps, too: only records
 * that fill several columns which others leave empty, and the other way round, are told apart.
 */
import type { Profile, RowPattern, TableProfile } from '../profile/types.ts';
import { prepare, totals, type Weighing } from '../weigh/index.ts';
import { AS_GRADED } from '../weigh/types.ts';
import type { Cohort } from './types.ts';

/** Least share of a table's records, and least number of them, that make a cohort. */
const LEAST_SHARE = 0.1;
const LEAST_ROWS = 5;
/** Columns that each of two cohorts fills and the other doesn't, at least: one is an optional field. */
const LEAST_OWN = 2;
/** Of the records of a cohort, so many fill a column that belongs to it. */
const FILLED = 0.5;
/** Cohorts told of a table, and candidates told of each. */
const MOST = 4;
const TOLD = 3;

interface Group {
  rows: number;
  /** Column → records that fill it. */
  readonly filled: Map<number, number>;
}

/** The cohorts of the table that has most records; [] where it is of one piece. */
export function findCohorts(weighing: Weighing): Cohort[] {
  const { profile } = weighing;
  const table = [...profile.tables].sort((x, y) => y.records - x.records)[0];
  const groups = table === undefined ? [] : groupsOf(table);
  if (table === undefined || groups.length < 2) return [];
  return groups.map(({ rows, columns }) => ({
    table: table.name,
    rows,
    columns,
    best: bestOf(weighing, partOf(profile, table, columns, rows)),
  }));
}

/** Patterns put to the group that they resemble, the most frequent first; groups with columns of their own. */
function groupsOf(table: TableProfile): { rows: number; columns: number[] }[] {
  const all = table.patterns.reduce((sum, { rows }) => sum + rows, 0);
  const groups: Group[] = [];
  for (const pattern of table.patterns) {
    const near = groups.find((group) => isLike(group, pattern));
    add(near ?? begin(groups), pattern);
  }
  const told = groups
    .filter(({ rows }) => rows >= Math.max(LEAST_ROWS, LEAST_SHARE * all))
    .map((group) => ({ rows: group.rows, columns: coreOf(group) }))
    .slice(0, MOST);
  const apart = told.every((one) => told.every((other) => one === other || isApart(one.columns, other.columns)));
  return apart ? told : [];
}

function begin(groups: Group[]): Group {
  const group: Group = { rows: 0, filled: new Map() };
  groups.push(group);
  return group;
}

function add(group: Group, { columns, rows }: RowPattern): void {
  group.rows += rows;
  for (const column of columns) group.filled.set(column, (group.filled.get(column) ?? 0) + rows);
}

function coreOf({ rows, filled }: Group): number[] {
  return [...filled]
    .filter(([, count]) => count >= FILLED * rows)
    .map(([column]) => column)
    .sort((x, y) => x - y);
}

/** Not both with columns of their own. */
function isLike(group: Group, { columns }: RowPattern): boolean {
  return !isApart(coreOf(group), columns);
}

function isApart(a: readonly number[], b: readonly number[]): boolean {
  const own = (x: readonly number[], y: readonly number[]) => x.filter((column) => !y.includes(column)).length;
  return own(a, b) >= LEAST_OWN && own(b, a) >= LEAST_OWN;
}

/** The profile of the cohort alone. What values show was counted over all records: of columns of its own that is the same. */
function partOf(profile: Profile, table: TableProfile, columns: readonly number[], rows: number): Profile {
  const share = rows / Math.max(1, table.records);
  const kept = table.columns.flatMap((column, position) =>
    columns.includes(position) ? [{ ...column, present: Math.min(column.present, rows) }] : [],
  );
  const distinctRecords = Math.max(1, Math.round(table.distinctRecords * share));
  return { ...profile, tables: [{ ...table, records: rows, distinctRecords, columns: kept, patterns: [] }] };
}

function bestOf({ candidates, model }: Weighing, part: Profile): Cohort['best'] {
  const known = model.population.pool.systems;
  return [...totals(prepare(part, candidates, known), AS_GRADED)]
    .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
    .slice(0, TOLD)
    .map(([candidate, log10LR]) => ({ candidate, log10LR }));
}

/** One sentence for the ranking as a whole; null where the cohorts lead to one system. */
export function mixtureFlag(cohorts: readonly Cohort[]): string | null {
  const first = cohorts.map(({ rows, best }) => ({
    rows,
    candidate: best[0]?.candidate ?? '',
    log10LR: best[0]?.log10LR ?? 0,
  }));
  const systems = new Set(first.map(({ candidate }) => candidate.slice(0, candidate.indexOf('/'))));
  if (cohorts.length < 2) return null;
  const parts = first.map(({ rows, candidate }) => `${candidate} (${rows} records)`).join('; ');
  return systems.size > 1
    ? `a mixture: the records fall into ${cohorts.length} groups that fill columns of their own; taken apart, best are ${parts}`
    : `perhaps a mixture: the records fall into ${cohorts.length} groups that fill columns of their own, best each time ${first[0]?.candidate}`;
}
