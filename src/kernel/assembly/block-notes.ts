/**
 * Enters: values of the samples, as they are met in a block. Leaves: which rows each of them stood in, told to it once the rows'
 * hashes are known. Deliberately absent: which values are kept; the columns know.
 */
import { HIGHEST, VALUES } from './fields';
import { roomFor } from './memory';
import { highestOf, noteRow } from './value';

/** Column by column: the column and how many follow, then record and row of each (u32). */
let notes: usize = 0;
let notesRoom: i32 = 0;
let notesEnd: usize = 0;
/** Blocks so far; after so many, columns of few values are asked again which records they may still keep. */
let blocks: i32 = 0;
const ASKED: i32 = 64;

/** Begins a block. */
export function startNotes(rows: i32, width: i32): void {
  const need = ((rows + 1) * width) << 3;
  notes = roomFor(notes, notesRoom, need);
  notesRoom = max(notesRoom, need);
  notesEnd = notes;
}

/** @returns the place of the column's head, for `endColumn` */
export function noteColumn(column: usize): usize {
  const head = notesEnd;
  store<u32>(head, <u32>column);
  notesEnd += 8;
  return head;
}

export function endColumn(head: usize): void {
  store<i32>(head, <i32>((notesEnd - head) >> 3) - 1, 4);
}

@inline
export function note(value: usize, row: i32): void {
  store<u32>(notesEnd, <u32>value);
  store<i32>(notesEnd, row, 4);
  notesEnd += 8;
}

/** Tells the values. Those that came often keep none of a block's rows, mostly. @param hashes of the rows, u64 each */
export function noteHashes(rows: i32, hashes: usize): void {
  let least = u64.MAX_VALUE;
  for (let row: usize = 0; row < <usize>rows; row++) least = min(least, load<u64>(hashes + (row << 3)));
  const ask = (++blocks & (ASKED - 1)) == 0;
  for (let at = notes; at < notesEnd; ) {
    const column = <usize>load<u32>(at);
    const end = at + ((<usize>load<i32>(at, 4) + 1) << 3);
    at += 8;
    if (ask) store<u64>(column, highestOf(column + VALUES), HIGHEST);
    if (least > load<u64>(column, HIGHEST)) at = end;
    for (; at < end; at += 8) noteRow(<usize>load<u32>(at), load<u64>(hashes + ((<usize>load<i32>(at, 4)) << 3)));
  }
}
