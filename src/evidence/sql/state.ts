/**
 * Where the reading of a dump stands, and what happens when it is damaged. Enters: places where something broke or was
 * cut off. Leaves: the place to go on from, and the losses. Deliberately absent: SQL.
 */
import { lose, loseForGood } from '../losses.ts';
import type { Reading } from '../types.ts';
import { byteAt, LF, MORE, OPEN } from './bytes.ts';
import type { KernelRows } from './kernel-rows.ts';
import { LINE_START, RowSkipper, statementLine } from './resync.ts';
import { type RowTarget, SqlTargets } from './targets.ts';
import { Cells } from './tuple.ts';

/** A row up to this many bytes is read; a longer one is counted and passed over. A little less than a window of 64 MiB. */
const LONGEST_ROW = (1 << 26) - (1 << 20);
/** A literal, comment or statement longer than this is looked through for lines that begin a statement. */
export const SUSPICIOUS = 1 << 20;
/** Bytes that may be read a second time after damage beyond as many as have been read: hostile files ask for more. */
const PATIENCE = 1 << 26;
/** Lines that hold values, and not a program's words. */
const VALUES = /\t|'\s*,|"[,;]|,[^,]*,[^,]*,|\),\(|\)\s*[,;]\s*$/;

/** What the bytes that follow are part of. */
export type Mode =
  | 'statement'
  | 'skipped statement'
  | 'rows'
  | 'select'
  | 'assignments'
  | 'update'
  | 'copy'
  | 'rest of row'
  | 'rest of copy line'
  | 'rest of line'
  | 'comment'
  | 'delimited'
  | 'lost';

export class SqlState {
  readonly reading: Reading;
  /** Whether a backslash escapes in a literal. */
  readonly backslash: boolean;
  readonly targets: SqlTargets;
  readonly cells = new Cells();
  mode: Mode = 'statement';
  target: RowTarget | undefined;
  /** In rows: whether one must follow (behind VALUES or a comma). */
  due = false;
  /** In rows: whether they begin lines. */
  rowLines = false;
  /** In a skipped statement: whether it may hold statements of its own. */
  body = false;
  /** In a skipped statement: whether it may carry rows that aren't read. */
  watched = false;
  skipper = new RowSkipper();
  /** Bytes before this window, and bytes read a second time. */
  before = 0;
  private again = 0;

  constructor(reading: Reading, backslash: boolean, kernel: KernelRows | null) {
    this.reading = reading;
    this.backslash = backslash;
    this.targets = new SqlTargets(reading, backslash, kernel);
  }

  /** On in another mode. */
  go(mode: Mode, at: number): number {
    this.mode = mode;
    return at;
  }

  /** On behind the statement in which `at` lies. @param watched whether it counts if it carries rows */
  skip(at: number, watched: boolean): number {
    this.body = false;
    this.watched = watched;
    return this.go('skipped statement', at);
  }

  /** Counts a statement of which something could not be read. */
  lost(): void {
    loseForGood(this.reading, 'brokenStatements');
  }

  /** A line that begins with no statement: words of a program, or rows whose beginning is missing. */
  foreign(line: string): void {
    if (VALUES.test(line)) this.lost();
    else if (line.trim() !== '') lose(this.reading, 'foreignLines');
  }

  truncated(): void {
    loseForGood(this.reading, 'truncated');
  }

  /** What began at `from` turned out at `seen` to be damaged: on at the next line that begins a statement. */
  broken(bytes: Uint8Array, from: number, seen: number, end: number): number {
    this.lost();
    const rows = this.mode === 'rows' && this.rowLines;
    this.rowLines = rows;
    const start = this.patient(seen - from, seen) ? from : seen;
    const line = statementLine(bytes, start, end, rows);
    return line === MORE ? this.go('lost', tail(bytes, start, end)) : this.resume(bytes, line);
  }

  /** Looks for that line in bytes nobody could make sense of. */
  search(bytes: Uint8Array, at: number, end: number, final: boolean): number {
    const line = statementLine(bytes, at, end, this.rowLines);
    if (line !== MORE) return this.resume(bytes, line);
    if (final) return end;
    const place = tail(bytes, at, end);
    return place === at ? MORE : place;
  }

  /**
   * What began at `at` goes on behind the bytes there are.
   * @param open where the literal begins that they end in, −1 if they end in none
   * @returns MORE, or where to go on without it
   */
  cutOff(bytes: Uint8Array, at: number, end: number, final: boolean, open: number): number {
    const from = open >= 0 ? open : at;
    if ((final || (open >= 0 && end - from > SUSPICIOUS)) && this.patient(end - from, end)) {
      const line = statementLine(bytes, from, end);
      if (line !== MORE) {
        this.lost();
        return this.go('statement', line);
      }
    }
    if (final) {
      this.truncated();
      return this.go('statement', end);
    }
    return MORE;
  }

  /** Whether a row of this length is too long; it is counted then. */
  oversized(length: number): boolean {
    if (length < LONGEST_ROW) return false;
    loseForGood(this.reading, 'oversizedRows');
    return true;
  }

  private resume(bytes: Uint8Array, line: number): number {
    if (byteAt(bytes, line) !== OPEN) return this.go('statement', line);
    this.due = true;
    return this.go('rows', line);
  }

  /** Whether so many bytes may be read a second time. */
  private patient(bytes: number, at: number): boolean {
    if (this.again + bytes > this.before + at + PATIENCE) return false;
    this.again += bytes;
    return true;
  }
}

/** The last line end near the end (its line may be cut off), else the end. */
function tail(bytes: Uint8Array, from: number, end: number): number {
  for (let at = end - 1; at >= from && at > end - LINE_START; at--) if (byteAt(bytes, at) === LF) return at;
  return end;
}
