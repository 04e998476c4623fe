/**
 * Tables whose lines a client has cut at some width, as sqlcmd does at 80. Enters: lines, and the place of one. Leaves: the names, the
 * rule and the rows below, each as one line again. Deliberately absent: lines cut between words; their lengths would differ.
 */

/** How lines are cut: each but the last of so many has this length. */
export interface Fold {
  readonly width: number;
  readonly lines: number;
}

/** Narrower than any console. */
const NARROW = 40;
/** Lines of a row. */
const MOST = 64;
/** A part of a rule. */
const PART = /^[- ]*-[- ]*$/;

/** How the table is cut whose names begin at a place; undefined if it isn't. */
export function foldAt(lines: readonly string[], at: number): Fold | undefined {
  const width = lines[at]?.length ?? 0;
  if (width < NARROW) return undefined;
  let count = 1;
  while (count < MOST && !PART.test(lines[at + count] ?? '-')) {
    if (lines[at + count - 1]?.length !== width) return undefined;
    count++;
  }
  const fold = { width, lines: count };
  const rule = lines.slice(at + count, at + 2 * count);
  return count > 1 &&
    isFolded(lines, at, fold) &&
    isFolded(lines, at + count, fold) &&
    rule.every((line) => PART.test(line))
    ? fold
    : undefined;
}

/** Whether the lines from a place on are the parts of one. */
function isFolded(lines: readonly string[], at: number, { width, lines: count }: Fold): boolean {
  for (let i = 0; i < count - 1; i++) if (lines[at + i]?.length !== width) return false;
  const last = lines[at + count - 1];
  return last !== undefined && last.length <= width;
}

/** The lines from a place on, put together as long as they are parts. @param most lines that leave */
export function unfolded(lines: readonly string[], at: number, fold: Fold, most: number): string[] {
  const whole: string[] = [];
  for (let from = at; whole.length < most && isFolded(lines, from, fold); from += fold.lines)
    whole.push(lines.slice(from, from + fold.lines).join(''));
  return whole;
}
