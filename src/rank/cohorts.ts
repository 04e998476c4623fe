/**
 * Leaks that were put together row by row. Enters: a weighing. Leaves: groups of records that fill columns of their own,
 * each weighed as if it were a leak by itself; [] for a table of one piece. Which records those are stands in `groups.ts`.
 */
import { systemOf } from '../match/holdings.ts';
import type { Profile, TableProfile } from '../profile/types.ts';
import { prepare, type Weighing } from '../weigh/index.ts';
import { AS_GRADED } from '../weigh/types.ts';
import { type Group, groupsOf } from './groups.ts';
import { byPlace, placesOf } from './order.ts';
import type { Cohort } from './types.ts';

/** Candidates told of each group. */
const TOLD = 3;

/** The cohorts of the table that has most records; [] where it is of one piece. */
export function findCohorts(weighing: Weighing): Cohort[] {
  const { profile } = weighing;
  const table = [...profile.tables].sort((x, y) => y.records - x.records)[0];
  if (table === undefined) return [];
  return groupsOf(table.patterns).map((group) => ({
    table: table.name,
    rows: group.rows,
    columns: group.columns,
    best: bestOf(weighing, partOf(profile, table, group)),
  }));
}

/** The profile of the cohort alone. What values show was counted over all records: of columns of its own that is the same. */
function partOf(profile: Profile, table: TableProfile, { columns, rows, filled }: Group): Profile {
  const share = rows / Math.max(1, table.records);
  const kept = table.columns.flatMap((column, position) =>
    columns.includes(position) ? [{ ...column, present: Math.min(column.present, filled.get(position) ?? rows) }] : [],
  );
  const distinctRecords = Math.max(1, Math.round(table.distinctRecords * share));
  return { ...profile, tables: [{ ...table, records: rows, distinctRecords, columns: kept, patterns: [] }] };
}

function bestOf({ candidates, model }: Weighing, part: Profile): Cohort['best'] {
  return placesOf(prepare(part, candidates, model.population.pool.systems), AS_GRADED)
    .sort(byPlace)
    .slice(0, TOLD)
    .map(({ candidate, log10LR }) => ({ candidate, log10LR }));
}

/** One sentence for the ranking as a whole; null where the cohorts lead to one system. */
export function mixtureFlag(cohorts: readonly Cohort[]): string | null {
  const first = cohorts.map(({ rows, best }) => ({
    rows,
    candidate: best[0]?.candidate ?? '',
    log10LR: best[0]?.log10LR ?? 0,
  }));
  const systems = new Set(first.map(({ candidate }) => systemOf(candidate)));
  if (cohorts.length < 2) return null;
  const parts = first.map(({ rows, candidate }) => `${candidate} (${rows} records)`).join('; ');
  return systems.size > 1
    ? `a mixture: the records fall into ${cohorts.length} groups that fill columns of their own; taken apart, best are ${parts}`
    : `perhaps a mixture: the records fall into ${cohorts.length} groups that fill columns of their own, best each time ${first[0]?.candidate}`;
}
