/**
 * What checkers of logins write behind one: `email:password | Name = Ada | Plan: x`. Enters: a line. Leaves: the login, and the pairs.
 * Deliberately absent: a guess on one line; a password may hold any of these marks, so most lines of a list must have such pairs.
 */

/** A line of a list, cut in two. */
export interface Captured {
  readonly login: string;
  readonly pairs: readonly (readonly [key: string, value: string])[];
}

/** Between the pairs, with blanks around. */
const MARKS = [' | ', ' - '] as const;
export type Mark = (typeof MARKS)[number];
const PAIR = /^([\p{L}][\p{L}\p{M}\p{N}_.#()/ -]{0,40}?) ?[=:](?: (.*)|)$/su;
/** Share of the lines that must have pairs. */
const SHARE = 0.8;
const LEAST_LINES = 2;

/** What divides the pairs in these lines; undefined if they have none. */
export function captureMark(lines: readonly string[]): Mark | undefined {
  const filled = lines.filter((line) => line.trim() !== '');
  return MARKS.find((mark) => {
    const found = filled.filter((line) => capturedLine(line, mark).pairs.length > 0);
    return found.length >= LEAST_LINES && found.length >= filled.length * SHARE;
  });
}

/** Cuts a line; what is no pair goes on with the value before it. */
export function capturedLine(line: string, mark: Mark): Captured {
  const [first = '', ...parts] = line.split(mark);
  let login = first;
  const pairs: [string, string][] = [];
  for (const part of parts) {
    const found = PAIR.exec(part.trim());
    const last = pairs.at(-1);
    if (found !== null) pairs.push([found[1] ?? '', (found[2] ?? '').trim()]);
    else if (last !== undefined) last[1] += mark + part;
    // A password may hold the mark.
    else login += mark + part;
  }
  return { login, pairs };
}

/** The columns of pairs, by their keys; a key that comes twice in a line has two. */
export class CaptureColumns {
  private readonly known = new Map<string, number[]>();
  private readonly add: (name: string) => number;

  /** @param add makes a column; −1 if the table is full */
  constructor(add: (name: string) => number) {
    this.add = add;
  }

  /** The cells of a line. */
  *cells(pairs: Captured['pairs']): Generator<readonly [column: number, value: string]> {
    const times = new Map<string, number>();
    for (const [key, value] of pairs) {
      const time = times.get(key) ?? 0;
      times.set(key, time + 1);
      const columns = this.known.get(key) ?? [];
      const column = columns[time] ?? this.add(key);
      // A table that is full has no place for more names either.
      if (column >= 0) {
        columns[time] = column;
        this.known.set(key, columns);
      }
      yield [column, value];
    }
  }
}
