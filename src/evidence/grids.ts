/**
 * Memory of the spans of wide batches, used again. Enters: a batch that was looked at. Leaves: room for the spans of another one:
 * memory outside of the heap is collected late. Deliberately absent: small grids, which cost nothing.
 */
import type { Batch } from './types.ts';

/** Numbers of a grid that is worth using again: those of wide tables take 2 MB for a few rows, most of them empty. */
export const LARGE_GRID = 1 << 16;
/** Grids that were used up, and those that may be. */
const usedGrids: Int32Array[] = [];
const MOST_USED = 4;
const lentGrids = new WeakSet<Int32Array>();

/** So many numbers, of any value, for the spans of a batch. */
export function lent(size: number): Int32Array {
  if (size < LARGE_GRID) return new Int32Array(size);
  const used = usedGrids.pop();
  const grid = used !== undefined && used.length >= size ? used.subarray(0, size) : new Int32Array(size);
  lentGrids.add(grid);
  return grid;
}

/** Takes back the memory of a batch at which nobody will look again. Need not be called. */
export function useUp({ spans }: Batch): void {
  if (lentGrids.delete(spans) && usedGrids.length < MOST_USED) usedGrids.push(new Int32Array(spans.buffer));
}
