/** From the tally of a table to its profile. Enters: a finished tally. Leaves: a TableProfile, with a sketch if it is to merge. */
import { describeColumn } from './describe.ts';
import { factsOf, marksOf } from './marks/index.ts';
import { keysOf, nestedOf } from './nested.ts';
import { pivotOf } from './pivot.ts';
import { columnsOf, type TableTally } from './table-tally.ts';
import { typeColumns } from './typed.ts';
import type { RowPattern, TableProfile } from './types.ts';
import { shownNames } from './value-names.ts';
import { writeSketch } from './write-sketch.ts';

const PATTERNS_KEPT = 64;

/**
 * Profile of a finished tally.
 *
 * @param fingerprints how a sketch calls the table's fingerprints; without it there is no sketch
 */
export function describeTable(table: TableTally, fingerprints?: string): TableProfile {
  const distinctRecords = Math.min(table.records, table.distinctRows.distinct());
  const share = table.records === 0 ? 1 : Math.min(1, distinctRecords / table.records);
  const columns = typeColumns(table.columns, share);
  const facts = factsOf(table, columns, share, fingerprints);
  const nested = nestedOf(table, columns, fingerprints);
  const pivot = pivotOf(columns);
  const shown = shownNames(
    table.columns.map(({ column, cells }) => ({ name: column.named ? column.name : '', cells })),
    table.records,
  );
  return {
    name: table.name,
    records: table.records,
    distinctRecords,
    ...(table.distinctRows.exact ? {} : { distinctEstimated: true }),
    columns: columns.map((column, position) => {
      const keys = keysOf(nested[position] ?? null);
      const name = shown.get(position);
      return {
        ...describeColumn(column, position, share),
        ...(keys === undefined ? {} : { keys }),
        ...(name === undefined ? {} : { shown: name }),
      };
    }),
    ...(shown.size === 0 ? {} : { namesAsShapes: shown.size }),
    patterns: table.patterns
      .entries()
      .map(
        (entry): RowPattern => ({
          columns: columnsOf(entry.item),
          rows: entry.count,
        }),
      )
      .sort((x, y) => y.rows - x.rows || byNumbers(x.columns, y.columns))
      .slice(0, PATTERNS_KEPT),
    marks: marksOf(table, columns, facts, share),
    ...(pivot === null ? {} : { pivot }),
    ...(fingerprints === undefined
      ? {}
      : { sketch: writeSketch(table, columns, { facts, nested, pivot }, fingerprints) }),
  };
}

function byNumbers(x: readonly number[], y: readonly number[]): number {
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? -1) - (y[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
