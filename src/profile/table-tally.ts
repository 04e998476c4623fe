/**
 * The running tally of one table: its columns, how many records and distinct records, and which columns are filled
 * together (the cohorts of a compiled leak). Mergeable, order-independent, memory bounded by columns, not by records.
 */
import type { Batch } from '../evidence/types.ts';
import { fingerprint, type HashKey, hashBytes, hashRecord, hashText } from '../kernel/hash.ts';
import { cellReader } from './cell-reader.ts';
import { type ColumnTally, columnTally, mergeColumns, sampleLimit, tallyCell } from './column-tally.ts';
import { BottomK } from './sketch.ts';
import { commonName } from './value-names.ts';

export const DISTINCT_ROWS = 4096;
/** Patterns kept: twelve optional columns that are filled independently of each other have as many. */
export const PATTERNS = 4096;

export interface TableTally {
  readonly name: string;
  records: number;
  readonly columns: ColumnTally[];
  readonly distinctRows: BottomK<null>;
  /** Which columns hold a value: a bit each, the first column the lowest of the first byte; no zero bytes at the end. */
  readonly patterns: BottomK<Uint8Array>;
  /** What its values were hashed with, where that is known. */
  key?: HashKey | undefined;
}

/** An empty tally. */
export function tableTally(name: string): TableTally {
  return { name, records: 0, columns: [], distinctRows: new BottomK(DISTINCT_ROWS), patterns: new BottomK(PATTERNS) };
}

/** Counts all records of a batch: the slow road. With a key, values are hashed with it. */
export function tallyBatch(table: TableTally, batch: Batch, key?: HashKey): void {
  const { columns } = table;
  if (key !== undefined) table.key = key;
  const limit = sampleLimit(batch.columns.length);
  for (const tally of columns) {
    tally.shapes.lowerTo(limit);
    tally.values.lowerTo(limit);
  }
  for (const column of batch.columns.slice(columns.length)) columns.push(columnTally(column, limit));
  const seen = new Map<string, number>();
  const seeds = batch.columns.map(({ name }) => columnSeed(name, seen));
  const width = batch.columns.length;
  const read = cellReader(batch);
  const texts: (string | undefined)[] = new Array(width);
  const hashes = new Float64Array(width);
  for (let row = 0; row < batch.rows; row++) {
    const cells: [number, number][] = [];
    for (let i = 0; i < width; i++) {
      const text = read(row, i)?.trim();
      texts[i] = text;
      if (text === undefined || text === '') continue;
      const hash = fingerprint(text, key);
      hashes[i] = hash;
      // Bound to the column, so that swapped cells make another record, and columns in another order the same.
      cells.push([hash, seeds[i] ?? 0]);
    }
    const rowHash = hashRecord(cells);
    const bits = new Uint8Array((width + 7) >> 3);
    for (let i = 0; i < width; i++) {
      const text = texts[i];
      const column = columns[i];
      if (text === undefined || column === undefined) continue;
      if (tallyCell(column, text, hashes[i] ?? 0, rowHash)) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
    }
    table.records++;
    table.distinctRows.add(rowHash, nothing);
    const pattern = bits.subarray(0, bits.findLastIndex((byte) => byte !== 0) + 1);
    table.patterns.add(hashBytes(pattern), () => pattern);
  }
}

/** The columns of a pattern, by position. */
export function columnsOf(pattern: Uint8Array): number[] {
  const columns: number[] = [];
  pattern.forEach((byte, i) => {
    for (let bit = 0; bit < 8; bit++) if ((byte >> bit) & 1) columns.push(i * 8 + bit);
  });
  return columns;
}

/** A number per column: of its name, and of how many columns of that name stand before it (which `seen` counts). */
export function columnSeed(name: string, seen: Map<string, number>): number {
  const before = seen.get(name) ?? 0;
  seen.set(name, before + 1);
  return hashText(name, 1 + before);
}

/** True when two tables have the same columns in the same order: shards of one table. */
export function sameColumns(a: TableTally, b: TableTally): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every((tally, i) => {
      const other = b.columns[i]?.column;
      return (
        other !== undefined && tally.column.named === other.named && commonName(tally.column.name, other.name) !== null
      );
    })
  );
}

/**
 * Adds `from`, which stays as it is, to `into`; their columns must be the same, but for columns that only one of them has
 * at its end.
 */
export function mergeTables(into: TableTally, from: TableTally): void {
  const limit = sampleLimit(Math.max(into.columns.length, from.columns.length));
  for (const { column } of from.columns.slice(into.columns.length)) into.columns.push(columnTally(column, limit));
  for (const tally of into.columns) {
    tally.shapes.lowerTo(limit);
    tally.values.lowerTo(limit);
  }
  if (from.key !== undefined) into.key ??= from.key;
  into.records += from.records;
  into.distinctRows.merge(from.distinctRows, nothing, nothing);
  into.patterns.merge(from.patterns, (pattern) => pattern, nothing);
  from.columns.forEach((column, i) => {
    const mine = into.columns[i];
    if (mine === undefined) return;
    // A shard that was saved may hold a shape where this one has the name.
    const name = commonName(mine.column.name, column.column.name);
    if (name !== null && name !== mine.column.name) mine.column = { ...mine.column, name };
    mergeColumns(mine, column);
  });
}

function nothing(): null {
  return null;
}
