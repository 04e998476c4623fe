/** Enters: the folder of a labelled sample. Leaves: its labels, and of each file what a profile says with and without headers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { openEvidence } from '../../src/evidence/open.ts';
import { describeColumn } from '../../src/profile/describe.ts';
import type { TableTally } from '../../src/profile/table-tally.ts';
import { tallyFile } from '../../src/profile/tally.ts';
import { type Reason, typeColumns } from '../../src/profile/typed.ts';
import type { ColumnProfile } from '../../src/profile/types.ts';
import type { Label } from './typing-labels.ts';
import type { Claim } from './typing-score.ts';

/** Labels of the sample, by file; null when it isn't there. */
export function labelsIn(folder: string): Map<string, Label[]> | null {
  const path = join(folder, 'reference.csv');
  if (!existsSync(path)) return null;
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true });
  const labels = new Map<string, Label[]>();
  for (const row of rows) {
    const { File: file = '', FieldOffset: offset, FieldName: field = '', BaseType: base = '' } = row;
    const label = { file, offset: Number(offset), field, base, type: row['SemanticType'] ?? '' };
    labels.set(file, [...(labels.get(file) ?? []), label]);
  }
  return labels;
}

/** The first table of a file. */
export async function tallied(path: string): Promise<TableTally> {
  const file = await openEvidence(path);
  const [table] = await tallyFile(file);
  if (table === undefined) throw new Error(`no table in ${path}`);
  return table;
}

/** Columns as they stand, or as if nobody had named them; `without` reasons that are to be left out. */
export function described(table: TableTally, headers: boolean, without: readonly Reason[] = []): ColumnProfile[] {
  const columns = headers
    ? table.columns
    : table.columns.map((tally, i) => ({ ...tally, column: { name: `column ${i + 1}`, named: false }, header: [] }));
  const share = table.records === 0 ? 1 : Math.min(1, table.distinctRows.distinct() / table.records);
  return typeColumns(columns, share, without).map((column, i) => describeColumn(column, i, share));
}

/** What the profile says of a labelled column. */
export function claimOf(label: Label, column: ColumnProfile): Claim {
  return {
    label,
    attribute: column.attribute,
    confidence: column.confidence,
    support: column.support,
    by: column.by,
    second: column.alternatives[0]?.attribute ?? null,
    dated: column.baseType === 'date',
    format: column.format,
    present: column.present,
  };
}
