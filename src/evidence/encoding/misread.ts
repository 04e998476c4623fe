/**
 * Enters: text read as windows-1252. Leaves: how many of its characters were written in UTF-8. Deliberately absent:
 * mending; lines of two encodings in one file are told, not guessed at.
 */
import { singleByteTable } from './tables.ts';

/** What bytes 80 to BF look like in windows-1252. */
function continuations(): string {
  const units = singleByteTable('windows-1252').subarray(0, 64);
  return [...units].map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** Counts "Ã©" and kin, which no language writes; the text may come in any pieces. */
export class MisreadUtf8 {
  private readonly pattern = new RegExp(`[ÂÃÄÅ][${continuations()}]`, 'g');
  private last = '';

  /** @returns how many more there are */
  count(text: string): number {
    const all = this.last + text;
    this.last = all.slice(-1);
    let times = 0;
    for (const _ of all.matchAll(this.pattern)) times++;
    // The pair's second character can't begin another; what was kept is no pair of its own.
    return times;
  }
}
