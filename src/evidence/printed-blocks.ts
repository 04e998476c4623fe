/**
 * Enters: the beginning of a text. Leaves: whether it is one table printed in blocks, one below the other, each with some of its
 * columns, as R and pandas do where a screen is too narrow. Deliberately absent: joining them; whoever printed it can export it.
 */

/** A row's number, as R and pandas print it. */
const NUMBERED = /^ {0,8}\[?(\d{1,9})(?:,\])? /;
const LEAST_ROWS = 2;

/** True if numbered rows begin again under other names. */
export function isPrintedInBlocks(text: string): boolean {
  let names: string | undefined;
  /** Numbers of the first block, and how many of them have come again. */
  const first: number[] = [];
  let again = -1;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const number = NUMBERED.exec(line)?.[1];
    if (number === undefined) {
      // Names stand above what they name, behind the numbers.
      if (!/^\s/.test(line) || (names !== undefined && (first.length < LEAST_ROWS || line === names))) return false;
      if (names === undefined) names = line;
      else again = 0;
      continue;
    }
    if (names === undefined) return false;
    const row = Number(number);
    if (again < 0) {
      if (first.length > 0 && row !== (first.at(-1) ?? 0) + 1) return false;
      first.push(row);
    } else if (row !== first[again]) return false;
    else if (++again >= LEAST_ROWS) return true;
  }
  return false;
}
