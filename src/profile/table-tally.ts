/**
 * The running tally of one table: its columns, how many records and distinct records, and which columns are filled
 * together (the cohorts of a compiled leak). Mergeable, order-independent, memory bounded by columns, not by records.
 */
import type { Batch, Column } from '../evidence/types.ts';
import { cellReader } from './cell-reader.ts';
import { type ColumnTally, columnTally, mergeColumns, tallyCell } from './column-tally.ts';
import { hashText, mixHash } from './hash.ts';
import { BottomK } from './sketch.ts';

const DISTINCT_ROWS = 4096;
/** Patterns kept: twelve optional columns that are filled independently of each other have as many. */
const PATTERNS = 4096;

export interface TableTally {
  readonly name: string;
  records: number;
  readonly columns: ColumnTally[];
  readonly distinctRows: BottomK<null>;
  /** Which columns hold a value, as column indices joined by spaces. */
  readonly patterns: BottomK<string>;
}

/** An empty tally. */
export function tableTally(name: string): TableTally {
  return { name, records: 0, columns: [], distinctRows: new BottomK(DISTINCT_ROWS), patterns: new BottomK(PATTERNS) };
}

/** Counts all records of a batch. */
export function tallyBatch(table: TableTally, batch: Batch): void {
  const { columns } = table;
  for (const column of batch.columns.slice(columns.length)) columns.push(columnTally(column));
  const seeds = seedsOf(batch.columns);
  const width = batch.columns.length;
  const read = cellReader(batch);
  const texts: (string | undefined)[] = new Array(width);
  const hashes = new Float64Array(width);
  for (let row = 0; row < batch.rows; row++) {
    let low = 0;
    let high = 0;
    for (let i = 0; i < width; i++) {
      const text = read(row, i)?.trim();
      texts[i] = text;
      if (text === undefined || text === '') continue;
      const hash = hashText(text);
      hashes[i] = hash;
      // A sum, so that the order of columns doesn't matter; bound to the column, so that swapped cells do.
      const bound = mixHash(hash, seeds[i] ?? 0);
      low = (low + (bound >>> 0)) >>> 0;
      high = (high + Math.floor(bound / 2 ** 32)) % 2 ** 21;
    }
    const rowHash = high * 2 ** 32 + low;
    let pattern = '';
    for (let i = 0; i < width; i++) {
      const text = texts[i];
      const column = columns[i];
      if (text === undefined || column === undefined) continue;
      if (tallyCell(column, text, hashes[i] ?? 0, rowHash)) pattern += ` ${i}`;
    }
    table.records++;
    table.distinctRows.add(rowHash, nothing);
    table.patterns.add(hashText(pattern), () => pattern);
  }
}

/** A number per column: of its name, and of how many columns of that name stand before it. */
function seedsOf(columns: readonly Column[]): number[] {
  const seen = new Map<string, number>();
  return columns.map(({ name }) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return hashText(name, 1 + before);
  });
}

/** True when two tables have the same columns in the same order: shards of one table. */
export function sameColumns(a: TableTally, b: TableTally): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every((tally, i) => {
      const other = b.columns[i]?.column;
      return other !== undefined && tally.column.name === other.name && tally.column.named === other.named;
    })
  );
}

/** Adds `from`, which stays as it is, to `into`; their columns must be the same. */
export function mergeTables(into: TableTally, from: TableTally): void {
  into.records += from.records;
  into.distinctRows.merge(from.distinctRows, nothing, nothing);
  into.patterns.merge(from.patterns, (pattern) => pattern, nothing);
  from.columns.forEach((column, i) => {
    const mine = into.columns[i];
    if (mine !== undefined) mergeColumns(mine, column);
  });
}

function nothing(): null {
  return null;
}
