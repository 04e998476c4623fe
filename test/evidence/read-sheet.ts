/** Enters: rows of a sheet. Leaves: the tables that are found in it, as plain rows. For tests only. */
import { cellText } from '../../src/evidence/batch.ts';
import { SheetSides } from '../../src/evidence/sheet-sides.ts';
import { TableNames } from '../../src/evidence/table-names.ts';
import type { Batch, Reading } from '../../src/evidence/types.ts';

/** A row, or '' for an empty one. */
export type Line = readonly (string | undefined)[] | '';

/** Reads one sheet of this name; names that are ours stand in parentheses. */
export function readSheet(lines: readonly Line[], name = '') {
  const reading: Reading = { complete: true, losses: Object.create(null) };
  const names = new TableNames();
  const sheet = new SheetSides(names.next(name), names, reading);
  const batches: Batch[] = [];
  for (const line of lines)
    batches.push(
      ...(line === ''
        ? sheet.gap()
        : sheet.push(line.map((text) => (text === undefined ? undefined : { text, quoted: false })))),
    );
  batches.push(...sheet.end());
  const tables: Record<string, { columns: string[]; rows: (string | undefined)[][] }> = {};
  for (const batch of batches) {
    const columns = batch.columns.map((column) => (column.named ? column.name : `(${column.name})`));
    tables[batch.table] ??= { columns, rows: [] };
    for (let row = 0; row < batch.rows; row++)
      tables[batch.table]?.rows.push(columns.map((_, column) => cellText(batch, row, column)));
  }
  return { tables, losses: { ...reading.losses } };
}
