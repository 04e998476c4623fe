/**
 * What stands at the end of a text and is none of it: U+001A, which ends files of DOS and CP/M, the number of rows below a table, and
 * the mark behind the rows of COPY.
 * Enters: blocks. Leaves: the same without it, counted. Deliberately absent: such signs and lines anywhere else.
 */

import { footerOf } from './below.ts';
import { lose } from './losses.ts';
import type { Reading } from './types.ts';

const MARK = 0x1a;
const COPY_END = '\\.';
/** More of them fill no block of a disk up. */
const MOST_MARKS = 1 << 12;
/** Bytes held back: a line of a client's own, with empty lines around it. */
const TAIL = 256;

/** Blocks of an encoding of whole bytes, without marks at their end. */
export async function* withoutEndMark(blocks: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Uint8Array> {
  let held = 0;
  for await (const block of blocks) {
    let end = block.length;
    while (end > 0 && block[end - 1] === MARK) end--;
    if (end > 0) {
      if (held > 0) yield new Uint8Array(held).fill(MARK);
      held = 0;
      yield end === block.length ? block : block.subarray(0, end);
    }
    held += block.length - end;
    for (; held > MOST_MARKS; held -= MOST_MARKS) yield new Uint8Array(MOST_MARKS).fill(MARK);
  }
  if (held > 0) lose(reading, 'endMarks');
}

/** The same of a head that is all of a text. */
export function withoutEndMarkText(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === MARK) end--;
  return text.slice(0, end);
}

/** Blocks of UTF-8, without a last line that only tells the number of rows, or that there are no more. A block of theirs holds until the next is asked for. */
export async function* withoutFooter(blocks: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Uint8Array> {
  let tail: Uint8Array = new Uint8Array(0);
  for await (const block of blocks) {
    if (block.length < TAIL) {
      tail = Buffer.concat([tail, block]);
      if (tail.length < 2 * TAIL) continue;
      const cut = boundary(tail, tail.length - TAIL);
      if (cut > 0) yield tail.subarray(0, cut);
      tail = tail.subarray(cut);
      continue;
    }
    if (tail.length > 0) yield tail;
    const cut = boundary(block, block.length - TAIL);
    if (cut > 0) yield block.subarray(0, cut);
    tail = Buffer.from(block.subarray(cut));
  }
  const text = Buffer.from(tail).toString('utf8').trimEnd();
  const start = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  const last = text.slice(start);
  const isFooter = start > 0 && (last === COPY_END || footerOf(last)?.rows !== undefined);
  if (isFooter) lose(reading, 'footerLines');
  const kept = isFooter ? Buffer.byteLength(text.slice(0, start)) : tail.length;
  if (kept > 0) yield tail.subarray(0, kept);
}

/** The first place of a character at or before a place. */
function boundary(bytes: Uint8Array, at: number): number {
  let place = at;
  while (place > 0 && ((bytes[place] ?? 0) & 0xc0) === 0x80) place--;
  return place;
}
