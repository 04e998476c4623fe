/**
 * The profile stage. Enters: evidence files. Leaves: one Profile of all of them; files with the same columns are shards of
 * one table. One pass, bounded memory, the same counts whatever the order of files, records and chunks; tables stand in the
 * order in which they first appear.
 */
import type { EvidenceFile } from '../evidence/types.ts';
import { describeColumn } from './describe.ts';
import { mergeTables, sameColumns, type TableTally, tableTally, tallyBatch } from './table-tally.ts';
import { typeColumns } from './typed.ts';
import type { Profile, RowPattern, TableProfile } from './types.ts';

const PATTERNS_KEPT = 64;

/** Reads all files once and profiles them. Rejects with InputError when one of them can't be used. */
export async function profileEvidence(files: readonly EvidenceFile[]): Promise<Profile> {
  const tables: TableTally[] = [];
  for (const file of files) {
    for (const table of await tallyFile(file)) {
      const shard = tables.find((known) => sameColumns(known, table));
      if (shard === undefined) tables.push(table);
      else mergeTables(shard, table);
    }
  }
  const evidence = files.map((file) => file.manifest());
  return {
    format: 'leakprint-profile/1',
    complete: evidence.every((entry) => entry.complete),
    evidence,
    tables: tables.filter((table) => table.records > 0).map(describeTable),
  };
}

async function tallyFile(file: EvidenceFile): Promise<TableTally[]> {
  const tables = new Map<string, TableTally>();
  for await (const batch of file.batches()) {
    let table = tables.get(batch.table);
    if (table === undefined) {
      table = tableTally(batch.table);
      tables.set(batch.table, table);
    }
    tallyBatch(table, batch);
  }
  return [...tables.values()];
}

/** Profile of a finished tally. */
export function describeTable(table: TableTally): TableProfile {
  const distinctRecords = table.distinctRows.distinct();
  const share = table.records === 0 ? 1 : Math.min(1, distinctRecords / table.records);
  return {
    name: table.name,
    records: table.records,
    distinctRecords,
    columns: typeColumns(table.columns, share).map((column, position) => describeColumn(column, position, share)),
    patterns: table.patterns
      .entries()
      .map(
        (entry): RowPattern => ({
          columns: entry.item.trim().split(' ').filter(Boolean).map(Number),
          rows: entry.count,
        }),
      )
      .sort((x, y) => y.rows - x.rows || byNumbers(x.columns, y.columns))
      .slice(0, PATTERNS_KEPT),
  };
}

function byNumbers(x: readonly number[], y: readonly number[]): number {
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? -1) - (y[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
