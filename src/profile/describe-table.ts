/** From the tally of a table to its profile. Enters: a finished tally. Leaves: a TableProfile, with a sketch if it is to merge. */

import { FULL_COLUMNS } from './column-tally.ts';
import { describeColumn } from './describe.ts';
import { factsOf, MarksGathered } from './marks/index.ts';
import { keysOf, nestedOf } from './nested.ts';
import { pivotOf } from './pivot.ts';
import { pivotNeeds } from './pivot-saved.ts';
import type { SavedColumn } from './saved-sketch.ts';
import { columnsOf, type TableTally } from './table-tally.ts';
import { type TypedColumn, typeColumns } from './typed.ts';
import type { ColumnProfile, RowPattern, TableProfile } from './types.ts';
import { shownNames } from './value-names.ts';
import { writeColumn, writeSketch } from './write-sketch.ts';

const PATTERNS_KEPT = 64;

/**
 * Profile of a finished tally.
 *
 * @param fingerprints how a sketch calls the table's fingerprints; without it there is no sketch
 */
export function describeTable(table: TableTally, fingerprints?: string): TableProfile {
  const distinctRecords = Math.min(table.records, table.distinctRows.distinct());
  const share = table.records === 0 ? 1 : Math.min(1, distinctRecords / table.records);
  const typed = typeColumns(table.columns, share);
  const facts = factsOf(table, typed, share, fingerprints);
  const nestedIn = nestedOf(table, fingerprints);
  const pivot = pivotOf(typed);
  const shown = shownNames(
    table.columns.map(({ column, cells }) => ({ name: column.named ? column.name : '', cells })),
    table.records,
  );
  const gathered = new MarksGathered(table, typed, facts, share);
  const sketchOf = (column: TypedColumn, position: number, nested = nestedIn(column)): SavedColumn =>
    writeColumn(column, { facts: facts?.(position) ?? null, nested, needs: pivotNeeds(pivot, position, column) });
  const wide = typed.length > FULL_COLUMNS;
  const sketches: SavedColumn[] = [];
  // Everything about a column at once, as its values may not be held any longer.
  const columns = typed.map((column, position): ColumnProfile => {
    const nested = nestedIn(column);
    const keys = keysOf(nested);
    const name = shown.get(position);
    gathered.look(position);
    if (fingerprints !== undefined && !wide) sketches.push(sketchOf(column, position, nested));
    return {
      ...describeColumn(column, position, share),
      ...(keys === undefined ? {} : { keys }),
      ...(name === undefined ? {} : { shown: name }),
    };
  });
  return {
    name: table.name,
    records: table.records,
    distinctRecords,
    ...(table.distinctRows.exact ? {} : { distinctEstimated: true }),
    columns,
    ...(shown.size === 0 ? {} : { namesAsShapes: shown.size }),
    patterns: [...table.patterns.entries()]
      .sort((x, y) => y.count - x.count || byColumns(x.item, y.item))
      .slice(0, PATTERNS_KEPT)
      .map(({ item, count }): RowPattern => ({ columns: columnsOf(item), rows: count })),
    marks: gathered.marks(),
    ...(pivot === null ? {} : { pivot }),
    ...(fingerprints === undefined
      ? {}
      : { sketch: writeSketch(table, wide ? madeWhenRead(typed, sketchOf) : sketches, fingerprints) }),
  };
}

/** A list whose members are made each time they are read: sketches of 10,000 columns take more memory than their tallies. */
function madeWhenRead<T, U>(from: readonly T[], make: (item: T, at: number) => U): readonly U[] {
  const list = new Array<U>(from.length);
  from.forEach((item, at) => {
    Object.defineProperty(list, at, { enumerable: true, get: () => make(item, at) });
  });
  return list;
}

/** In the order of their lists of columns, without making these: a wide table has thousands of patterns of thousands each. */
function byColumns(x: Uint8Array, y: Uint8Array): number {
  const at = x.findIndex((byte, i) => byte !== y[i]);
  if (at < 0) return x.length - y.length;
  const differs = (x[at] ?? 0) ^ (y[at] ?? 0);
  const lowest = differs & -differs;
  const [own, other] = ((x[at] ?? 0) & lowest) !== 0 ? [-1, y] : [1, x];
  // The one without this column comes later, unless its list has ended.
  const goesOn = (other[at] ?? 0) > lowest || other.length > at + 1;
  return goesOn ? own : -own;
}
