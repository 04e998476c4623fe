/**
 * Days that software writes where it knows none: 1970-01-01, 1900-01-01, 9999-12-31. Enters: the calendar of a column, and
 * of sampled values the days that lie outside of it. Leaves: each such day with its rows, if it stands out.
 */
import { HYPHEN } from '../../vocabulary/index.ts';
import { counted, NOTHING } from './fact.ts';
import { having } from './groups.ts';
import type { MarkedColumn, MarkFinder } from './types.ts';

/** Zero of Unix clocks, of SQL Server's smalldatetime, of Excel and OLE. Two of the last, since a zone may shift the first. */
const ZEROS = [19_700_101, 19_000_101, 18_991_230, 18_991_231] as const;
/** Outside of what is read as a date: .NET's least, SQL Server's least, and the customary end of time. */
const OUTSIDE =
  /^(?:(0001)-(01)-(01)|(1753)-(01)-(01)|(9999)-(12)-(31))(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?Z?$/;
const LEAST_ROWS = 3;
/** Times as many as the same day of the years around has at most: 1 January is heaped in all years. */
const STANDS_OUT = 5;
const YEARS_AROUND = 5;

export const DEFAULT_DATE: MarkFinder = {
  id: 'default-date',
  signs: HYPHEN,
  lengths: [10, 32],
  read(value) {
    if (value.length < 10 || value.length > 32 || value.charAt(4) !== '-' || !OUTSIDE.test(value)) return NOTHING;
    return [counted('default', Number(value.slice(0, 10).replaceAll('-', '')))];
  },
  find: ({ columns }) =>
    columns.flatMap((column) => {
      const days = [...ZEROS.flatMap((day) => standing(column, day)), ...outside(column)];
      if (days.length === 0) return [];
      const k = days.reduce((sum, { rows }) => sum + rows, 0);
      return [{ mark: 'default-date', columns: [column.position], k, n: column.present, of: 'rows', detail: { days } }];
    }),
};

interface Day {
  readonly day: string;
  readonly rows: number;
}

function standing({ tally, dated }: MarkedColumn, day: number): Day[] {
  const rows = tally.dates.dayFirst.get(day) ?? 0;
  if (!dated || rows < LEAST_ROWS) return [];
  let around = 1;
  for (let years = 1; years <= YEARS_AROUND; years++)
    for (const other of [day - years * 10_000, day + years * 10_000])
      around = Math.max(around, tally.dates.dayFirst.get(other) ?? 0);
  return rows < STANDS_OUT * around ? [] : [{ day: written(day), rows }];
}

/** The sample may have left one out: what isn't found isn't denied. */
function outside({ values }: MarkedColumn): Day[] {
  const rows = new Map<number, number>();
  for (const { facts, count } of having(values, 'default'))
    for (const { kind, number } of facts)
      if (kind === 'default' && number !== null) rows.set(number, (rows.get(number) ?? 0) + count);
  return [...rows]
    .filter(([, count]) => count >= LEAST_ROWS)
    .sort((x, y) => x[0] - y[0])
    .map(([day, count]) => ({ day: written(day), rows: count }));
}

function written(day: number): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
