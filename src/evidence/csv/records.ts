/**
 * Enters: text pieces and a dialect. Leaves: records. Deliberately absent: records longer than any honest one, which are counted.
 */

import { LONGEST_RECORD } from '../limits.ts';
import { loseForGood } from '../losses.ts';
import type { RawCell, Reading } from '../types.ts';
import type { Dialect } from './dialect.ts';
import { Scanner } from './scanner.ts';

/** Records handed on at once. */
const STEP = 10_000;

/** Splits text into records. Empty lines are skipped; so are records above 16 Mi characters, counted as `oversizedRecords`. */
export async function* csvRecords(
  text: AsyncIterable<string>,
  dialect: Dialect,
  reading: Reading,
): AsyncGenerator<RawCell[][]> {
  let parts: string[] = [];
  let length = 0;
  let wanted = 0;
  let passing = false;
  for await (const whole of text) {
    let piece = whole;
    if (passing) {
      const end = firstLineEnd(piece);
      if (end < 0) continue;
      piece = piece.slice(end + 1);
      passing = false;
    }
    parts.push(piece);
    length += piece.length;
    // A record that didn't fit is scanned again only when twice as much has come: linear time for any length of record.
    if (length < wanted) continue;
    const scanner = new Scanner(parts.join(''), false, dialect, reading);
    // A quote that never closes keeps back millions of short records.
    yield* inSteps(scanner);
    let rest = scanner.rest();
    if (rest.length > LONGEST_RECORD) {
      // All of it is one record; the next may begin behind any of its line ends.
      loseForGood(reading, 'oversizedRecords');
      const end = lastLineEnd(rest);
      passing = end < 0;
      rest = passing ? '' : rest.slice(end + 1);
    }
    parts = [rest];
    length = rest.length;
    wanted = length * 2;
  }
  yield* inSteps(new Scanner(parts.join(''), true, dialect, reading));
}

function* inSteps(scanner: Scanner): Generator<RawCell[][]> {
  for (;;) {
    const records = scanner.records(STEP);
    if (records.length > 0) yield records;
    if (records.length < STEP) return;
  }
}

/** LF, or CR where lines end so. */
function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return text.startsWith('\r\n', end) ? end + 1 : end;
}

function lastLineEnd(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
}
