/**
 * Whose facts the rows of a key/value table are. Enters: typed columns and which of them hold names and values. Leaves: the
 * position of the column that tells whose, or null: one of ids, repeated, but for no more rows than there are names.
 */
import type { TypedColumn } from './typed.ts';
import { kindShares } from './usual.ts';

/** Rows of one owner on average: at least more than one, at most each name twice (lists have more). Guesses. */
const LEAST_ROWS = 1.5;
const MOST_PER_NAME = 2;
const ID_KINDS = ['integer', 'long-number', 'record-id', 'uuid'] as const;
const MOST = 0.9;

/** The column of owners. */
export function ownerOf(columns: readonly TypedColumn[], key: number, value: number): number | null {
  const names = columns[key]?.tally.values.distinct() ?? 0;
  let found: number | null = null;
  let best = 0;
  for (const [position, column] of columns.entries()) {
    if (position === key || position === value) continue;
    const rows = rowsPerValue(column);
    if (rows < LEAST_ROWS || rows > MOST_PER_NAME * names) continue;
    const score = likeness(column);
    if (score <= best) continue;
    best = score;
    found = position;
  }
  return found;
}

/** How much a column is one of ids: by its header, or by its values. */
function likeness({ header, seen, best }: TypedColumn): number {
  const told = header.some(({ attribute, coverage }) => attribute.startsWith('id.') && coverage >= 0.5);
  const shares = kindShares(seen.values);
  const coded = ID_KINDS.some((kind) => (shares.get(kind) ?? 0) >= MOST);
  const other = header.length > 0 && !told;
  return Number(told) * 2 + Number(coded && !other) + Number(best?.attribute.startsWith('id.') === true && !other);
}

function rowsPerValue({ tally }: TypedColumn): number {
  const counts = tally.values.entries().map(({ item }) => item.rows.distinct());
  return counts.length < 2 ? 0 : counts.reduce((sum, rows) => sum + rows, 0) / counts.length;
}
