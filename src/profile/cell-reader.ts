/**
 * Reads the cells of a batch as text. Enters: a batch. Leaves: a function from row and column to text. Decoding cell by
 * cell costs a native call each; ASCII, which most cells are, is decoded once for the whole batch and sliced.
 */
import { isAscii } from 'node:buffer';
import { cellText } from '../evidence/batch.ts';
import type { Batch } from '../evidence/types.ts';

const NOT_ASCII = /[\x80-\xff]/;

/** The text of a cell by row and column; undefined if the record has no such cell. */
export function cellReader(batch: Batch): (row: number, column: number) => string | undefined {
  const { bytes, spans } = batch;
  const width = batch.columns.length;
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const ascii = isAscii(bytes);
  return (row, column) => {
    const place = (row * width + column) * 2;
    const start = spans[place] ?? -1;
    if (start < 0) return undefined;
    const text = all.slice(start, spans[place + 1]);
    return ascii || !NOT_ASCII.test(text) ? text : cellText(batch, row, column);
  };
}
