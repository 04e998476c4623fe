/** Tallies on their way between threads: as plain data, and back. */
import type { Column } from '../evidence/types.ts';
import type { HashKey } from '../kernel/hash.ts';
import type { ColumnTally } from './column-tally.ts';
import type { DateTally, NumberCounts } from './dates.ts';
import { RowSample } from './row-sample.ts';
import { BottomK, type PackedSample } from './sketch.ts';
import type { TableTally } from './table-tally.ts';

/** Samples of records, one behind another: how many each has, whether it dropped any, and all their hashes. */
interface PackedRows {
  readonly sizes: Uint8Array;
  readonly dropped: Uint8Array;
  readonly hashes: Float64Array;
}

interface PackedColumn {
  readonly column: Column;
  /** Cells, empty, placeholders, masked, hashed, leading zeros, least and greatest length. */
  readonly counts: readonly number[];
  readonly shapes: PackedSample<string>;
  readonly values: PackedSample<string>;
  readonly rows: PackedRows;
  readonly dates: PackedDates;
}

/** Counts by number: a column of moments has one for every second of the day, and maps travel slowly. */
interface PackedCounts {
  readonly keys: Float64Array;
  readonly rows: Float64Array;
}

type ByNumber = 'years' | 'dayFirst' | 'monthFirst' | 'times';
type PackedDates = Omit<DateTally, ByNumber> & Readonly<Record<ByNumber, PackedCounts>>;

export interface PackedTable {
  readonly name: string;
  readonly records: number;
  readonly columns: readonly PackedColumn[];
  readonly distinctRows: PackedSample<null>;
  readonly patterns: PackedSample<Uint8Array>;
  readonly key?: HashKey;
}

/** Plain data of a tally. */
export function packTable(table: TableTally): PackedTable {
  return {
    name: table.name,
    records: table.records,
    columns: table.columns.map(packColumn),
    distinctRows: table.distinctRows.pack((item) => item),
    patterns: table.patterns.pack((item) => item),
    ...(table.key === undefined ? {} : { key: table.key }),
  };
}

/** The tally again. */
export function unpackTable(packed: PackedTable): TableTally {
  return {
    name: packed.name,
    records: packed.records,
    columns: packed.columns.map(unpackColumn),
    distinctRows: BottomK.unpack(packed.distinctRows, (item) => item),
    patterns: BottomK.unpack(packed.patterns, (item) => item),
    ...(packed.key === undefined ? {} : { key: packed.key }),
  };
}

function packColumn(tally: ColumnTally): PackedColumn {
  const { cells, empty, placeholders, masked, hashed, leadingZeros, minLength, maxLength } = tally;
  return {
    column: tally.column,
    counts: [cells, empty, placeholders, masked, hashed, leadingZeros, minLength, maxLength],
    shapes: tally.shapes.pack((item) => item),
    values: tally.values.pack(({ value }) => value ?? ''),
    rows: packRows(tally.values.entries().map(({ item }) => item.rows)),
    dates: { ...tally.dates, ...eachOf(tally.dates, packCounts) },
  };
}

function eachOf<T, U>(dates: Readonly<Record<ByNumber, T>>, of: (counts: T) => U): Record<ByNumber, U> {
  const { years, dayFirst, monthFirst, times } = dates;
  return { years: of(years), dayFirst: of(dayFirst), monthFirst: of(monthFirst), times: of(times) };
}

function packCounts(counts: NumberCounts): PackedCounts {
  return { keys: Float64Array.from(counts.keys()), rows: Float64Array.from(counts.values()) };
}

function unpackCounts({ keys, rows }: PackedCounts): NumberCounts {
  const counts: NumberCounts = new Map();
  for (const [i, key] of keys.entries()) counts.set(key, rows[i] ?? 0);
  return counts;
}

function packRows(samples: readonly RowSample[]): PackedRows {
  return {
    sizes: Uint8Array.from(samples, ({ hashes }) => hashes.length),
    dropped: Uint8Array.from(samples, ({ dropped }) => Number(dropped)),
    hashes: joined(samples.map(({ hashes }) => hashes)),
  };
}

function joined(lists: readonly (readonly number[])[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

function unpackRows({ sizes, dropped, hashes }: PackedRows): RowSample[] {
  let at = 0;
  return Array.from(sizes, (size, i) => {
    const own = [...hashes.subarray(at, at + size)];
    at += size;
    return new RowSample(own, dropped[i] === 1);
  });
}

function unpackColumn({ column, counts, shapes, values, rows, dates }: PackedColumn): ColumnTally {
  const samples = unpackRows(rows);
  const [
    cells = 0,
    empty = 0,
    placeholders = 0,
    masked = 0,
    hashed = 0,
    leadingZeros = 0,
    minLength = 0,
    maxLength = 0,
  ] = counts;
  return {
    column,
    ...{ cells, empty, placeholders, masked, hashed, leadingZeros, minLength, maxLength },
    shapes: BottomK.unpack(shapes, (item) => item),
    values: BottomK.unpack(values, (value, i) => ({ value, rows: samples[i] ?? new RowSample() })),
    dates: { ...dates, ...eachOf(dates, unpackCounts) },
  };
}
