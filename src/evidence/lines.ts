/**
 * Enters: text pieces cut anywhere. Leaves: lines without their ends (LF, CRLF or CR). Deliberately absent: lines longer
 * than any record, which are counted; a long one is joined once, so that the time stays linear.
 */

import { LONGEST_RECORD } from './limits.ts';
import { loseForGood } from './losses.ts';
import type { Reading } from './types.ts';

/**
 * The lines of a text, some at a time; the last one counts if it isn't empty. Those above `longest` characters are left out,
 * counted as `what`.
 */
export async function* linesOf(
  text: AsyncIterable<string>,
  reading: Reading,
  longest = LONGEST_RECORD,
  what: 'oversizedLines' | 'oversizedRecords' = 'oversizedLines',
): AsyncGenerator<string[]> {
  let parts: string[] = [];
  let length = 0;
  let afterReturn = false;
  const add = (part: string): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  /** The line that has ended; undefined if it was too long. */
  const take = (): string | undefined => {
    const whole = length > longest ? undefined : parts.join('');
    if (whole === undefined) loseForGood(reading, what);
    parts = [];
    length = 0;
    return whole;
  };
  for await (const piece of text) {
    const lines: string[] = [];
    let start = afterReturn && piece.startsWith('\n') ? 1 : 0;
    afterReturn = false;
    // The next of each; −1 once there is none left.
    let feed = piece.indexOf('\n', start);
    let back = piece.indexOf('\r', start);
    for (;;) {
      if (feed >= 0 && feed < start) feed = piece.indexOf('\n', start);
      if (back >= 0 && back < start) back = piece.indexOf('\r', start);
      const end: number = feed < 0 || (back >= 0 && back < feed) ? back : feed;
      if (end < 0) break;
      const part = piece.slice(start, end);
      const isWhole = length === 0 && part.length <= longest;
      if (!isWhole) add(part);
      const line = isWhole ? part : take();
      if (line !== undefined) lines.push(line);
      const isReturn = piece.charCodeAt(end) === 13;
      afterReturn = isReturn && end + 1 === piece.length;
      start = end + (isReturn && piece.charCodeAt(end + 1) === 10 ? 2 : 1);
    }
    if (start < piece.length) add(piece.slice(start));
    if (lines.length > 0) yield lines;
  }
  const last = take();
  if (last !== undefined && last !== '') yield [last];
}

/** The lines of a head, at most `most`, without the last if it may be cut. Empty ones are among them. */
export function headLines(text: string, whole: boolean, most: number): string[] {
  const lines = text.split(/\r\n|\r|\n/, most + 1);
  if (lines.length > most) lines.pop();
  else if (!whole && lines.length > 1) lines.pop();
  return lines;
}

/** Whether a line holds nothing but white space. */
export function isBlank(line: string): boolean {
  const first = line.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && line.trim() === '';
}
