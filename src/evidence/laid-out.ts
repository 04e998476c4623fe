/**
 * A batch with the places of its cells. Enters: cells as three numbers each. Leaves: the batch; spans and marks of quotes by row and
 * column, those of a wide batch when they are first asked for: a block of wide records makes hundreds of batches before one is read.
 * Deliberately absent: the bytes of the cells.
 */
import { LARGE_GRID, lent } from './grids.ts';
import type { Batch } from './types.ts';

/** Numbers of a cell: row, twice the column (and 1 if quoted), end. It begins where the one before ends. */
export const CELL = 3;

/** @param cells of the rows one after another, those of further rows behind them; may be written over afterwards */
export function laidOut(batch: Pick<Batch, 'table' | 'columns' | 'rows' | 'bytes'>, cells: Int32Array): Batch {
  const { rows, columns } = batch;
  const width = columns.length;
  if (rows * width * 2 < LARGE_GRID)
    return { ...batch, spans: spansOf(cells, rows, width), quoted: quotedOf(cells, rows, width) };
  const own = cells.slice();
  let spans: Int32Array | undefined;
  let quoted: Uint8Array | undefined;
  return {
    ...batch,
    get spans() {
      spans ??= spansOf(own, rows, width);
      return spans;
    },
    get quoted() {
      quoted ??= quotedOf(own, rows, width);
      return quoted;
    },
  };
}

function spansOf(cells: Int32Array, rows: number, width: number): Int32Array {
  const spans = lent(rows * width * 2).fill(-1);
  let start = 0;
  for (let i = 0; i < cells.length; i += CELL) {
    const row = cells[i] ?? 0;
    if (row >= rows) break;
    const place = row * width + ((cells[i + 1] ?? 0) >> 1);
    const end = cells[i + 2] ?? 0;
    spans[place * 2] = start;
    spans[place * 2 + 1] = end;
    start = end;
  }
  return spans;
}

function quotedOf(cells: Int32Array, rows: number, width: number): Uint8Array {
  const quoted = new Uint8Array(rows * width);
  for (let i = 0; i < cells.length; i += CELL) {
    const row = cells[i] ?? 0;
    if (row >= rows) break;
    const column = cells[i + 1] ?? 0;
    quoted[row * width + (column >> 1)] = column & 1;
  }
  return quoted;
}
