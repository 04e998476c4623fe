/**
 * Enters: the blocks of a line that doesn't end for long. Leaves: its bytes, joined once. Deliberately absent: lines above
 * the limit; they are counted and not held.
 */

import { LONGEST_JSON_LINE } from '../limits.ts';
import { loseForGood } from '../losses.ts';
import type { Reading } from '../types.ts';

const LF = 10;
const CR = 13;

export class OpenLine {
  /** Whether its end has come. */
  ended = false;
  #parts: Buffer[] = [];
  #size = 0;

  /** @returns what lies behind the line */
  write(bytes: Uint8Array): Uint8Array {
    if (this.ended) return bytes;
    const feed = bytes.indexOf(LF);
    const line = feed < 0 ? bytes : bytes.subarray(0, feed);
    const back = line.indexOf(CR);
    const end = back < 0 ? line.length : back;
    this.ended = end < bytes.length;
    this.#size += end;
    if (this.#size > LONGEST_JSON_LINE) this.#parts = [];
    else this.#parts.push(Buffer.from(bytes.subarray(0, end)));
    return bytes.subarray(Math.min(bytes.length, end + 1));
  }

  /** The line, once; empty, and counted, if it is too long. */
  bytes(reading: Reading): Buffer {
    if (this.#size > LONGEST_JSON_LINE) {
      loseForGood(reading, 'oversizedRecords');
      return Buffer.alloc(0);
    }
    const line = Buffer.concat(this.#parts, this.#size);
    this.#parts = [];
    return line;
  }
}
