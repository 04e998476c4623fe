/**
 * What stands at the end of a text and is none of it: U+001A, which ends files of DOS and CP/M, NULs, which stand where a system or a disk
 * lost what was written last, the number of rows below a table, and the mark behind the rows of COPY.
 * Enters: blocks. Leaves: the same without it, counted. Deliberately absent: such signs and lines anywhere else.
 */

import { footerOf } from './below.ts';
import { HOLE } from './encoding/rubbish.ts';
import { lose, loseForGood } from './losses.ts';
import type { Reading } from './types.ts';

const MARK = 0x1a;
const COPY_END = '\\.';
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** More changes between marks and NULs fill nothing up. */
const MOST_CHANGES = 1000;
/** Given on at once. */
const STEP = 1 << 16;
/** Bytes held back: a line of a client's own, with empty lines around it. */
const TAIL = 256;

/** Blocks of an encoding of whole bytes, without marks at their end, and without what fills the last block of a disk up. */
export async function* withoutEndMark(blocks: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Uint8Array> {
  const held = new Fillers();
  let before = 0;
  for await (const block of blocks) {
    const end = endOf(block);
    if (end > 0) {
      yield* held.bytes();
      held.text();
      before = block[end - 1] ?? 0;
      yield end === block.length ? block : block.subarray(0, end);
    }
    held.add(block.subarray(end));
    if (held.mixed) yield* held.bytes();
  }
  const ends = before === LINE_FEED || before === CARRIAGE_RETURN;
  if (held.nuls >= HOLE) loseForGood(reading, 'corrupt');
  else if (held.nuls > 0 && !ends) yield* held.bytes();
  else if (held.nuls > 0 || held.marks > 0) lose(reading, 'endMarks');
}

/** The same of a head that is all of a text. */
export function withoutEndMarkText(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === MARK || text.charCodeAt(end - 1) === 0)) end--;
  return text.slice(0, end);
}

/** Where the fillers at the end begin. */
function endOf(block: Uint8Array): number {
  let end = block.length;
  while (end > 0 && (block[end - 1] === MARK || block[end - 1] === 0)) end--;
  return end;
}

/** Marks and NULs that may be the end. */
class Fillers {
  marks = 0;
  nuls = 0;
  /** A byte and how often it comes. */
  private runs: [number, number][] = [];
  /** How often it changed since the last text, whatever was given on. */
  private changes = 0;

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      const last = this.runs.at(-1);
      if (last?.[0] === byte) last[1]++;
      else {
        this.runs.push([byte, 1]);
        this.changes++;
      }
      if (byte === 0) this.nuls++;
      else this.marks++;
    }
  }

  /** So much that they are no filling. */
  get mixed(): boolean {
    return this.changes > MOST_CHANGES;
  }

  /** All of them, after which there are none. */
  *bytes(): Generator<Uint8Array> {
    for (const [byte, times] of this.runs) {
      for (let left = times; left > 0; left -= STEP) yield new Uint8Array(Math.min(left, STEP)).fill(byte);
    }
    this.runs = [];
    this.nuls = 0;
    this.marks = 0;
  }

  text(): void {
    this.changes = 0;
  }
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
