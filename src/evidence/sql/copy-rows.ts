/**
 * Enters: the lines behind COPY … FROM stdin, in its own format or CSV. Leaves: the rows, in the current target. Deliberately
 * absent: the statements around them.
 */
import { loseForGood } from '../losses.ts';
import { byteAt, CR, HYPHEN, keyword, LF, MORE, progress, QUOTE, wordEnd } from './bytes.ts';
import { copyEnd, scanCopyLine } from './copy.ts';
import { scanCsvLine, unwrapCsv } from './copy-csv.ts';
import { isStatementLine, LINE_START } from './resync.ts';
import type { SqlState } from './state.ts';
import type { RowTarget } from './targets.ts';
import { type Cells, ESCAPED, PLAIN, QUOTED } from './tuple.ts';
import { COPY, unescaped } from './unescape.ts';

/** Lines behind COPY … FROM stdin. */
export function readCopy(state: SqlState, bytes: Uint8Array, start: number, end: number, final: boolean): number {
  const { target, cells } = state;
  if (target === undefined) return state.go('statement', start);
  for (let at = start; ; ) {
    if (at >= end) return end;
    if (target.headless) {
      const empty = emptyLine(bytes, at, end);
      if (empty === MORE && !final) return progress(MORE, at, start);
      if (empty > at && (state.due || target.table?.expected !== 1)) {
        at = empty;
        continue;
      }
      if (state.due) {
        // Behind the end mark: statements, where the data is a part of a dump, or the data of another table.
        if (end - at < LINE_START && !final) return progress(MORE, at, start);
        state.due = false;
        const word = keyword(bytes, at, wordEnd(bytes, at, Math.min(end, at + LINE_START)));
        if (word === 'SELECT' || word === 'ALTER' || byteAt(bytes, at) === HYPHEN || isStatementLine(bytes, at, end))
          return state.go('statement', at);
      }
    }
    const behind = copyEnd(bytes, at, end, final);
    if (behind === MORE) return progress(MORE, at, start);
    if (behind !== at && target.headless) {
      state.due = true;
      at = behind;
      continue;
    }
    if (behind !== at) return state.go('statement', behind);
    const { csv, delimiter, nullMark } = target;
    const to =
      csv === null
        ? scanCopyLine(bytes, at, end, delimiter, nullMark, cells)
        : scanCsvLine(bytes, at, end, delimiter, nullMark, csv, cells);
    if (to === MORE) {
      const place = csv === null ? MORE : state.cutOff(bytes, at, end, final, cells.open);
      if (place !== MORE) return place;
      if (final) {
        state.truncated();
        return state.go('statement', end);
      }
      return state.oversized(end - at) ? state.go('rest of copy line', at) : progress(MORE, at, start);
    }
    const expected = target.headless ? -1 : (target.map?.length ?? target.table?.expected ?? -1);
    // The end mark is missing: the next statement would be read as a row.
    if (expected >= 0 && cells.count !== expected && isStatementLine(bytes, at, end)) {
      state.lost();
      return state.go('statement', at);
    }
    if (!target.binary && csv?.header === true) return csvHeader(state, bytes, to);
    // No database writes or takes such a row in its own format.
    if (expected >= 0 && csv === null && cells.count !== expected) loseForGood(state.reading, 'corrupt');
    commit(state, target, bytes, at, to);
    at = to;
    if (state.targets.heavy) return at;
  }
}

/** The line of names in front of rows of CSV: believed where nothing else names the columns, as the database does. */
function csvHeader(state: SqlState, bytes: Uint8Array, to: number): number {
  const { cells, target } = state;
  if (target === undefined || target.csv === null) return to;
  const { csv } = target;
  unwrapCsv(bytes, csv, cells);
  const after: RowTarget = { ...target, csv: { ...csv, header: false } };
  state.target = csv.named ? after : state.targets.named(after, cells.texts(bytes), bytes);
  return to;
}

/** The place behind the line end that stands at `at`; `at` if none does, MORE if that can't be told yet. */
function emptyLine(bytes: Uint8Array, at: number, end: number): number {
  if (byteAt(bytes, at) === LF) return at + 1;
  if (byteAt(bytes, at) !== CR) return at;
  if (at + 1 >= end) return MORE;
  return byteAt(bytes, at + 1) === LF ? at + 2 : at;
}

/** Adds the line that was scanned. */
function commit(state: SqlState, target: RowTarget, bytes: Uint8Array, from: number, to: number): void {
  const { cells } = state;
  if (target.binary) {
    loseForGood(state.reading, 'unreadRows');
    return;
  }
  if (target.csv === null) unescapeLine(cells, bytes);
  else unwrapCsv(bytes, target.csv, cells);
  state.targets.row(target, cells, bytes, from, to);
}

/** The values that were escaped, in place. An empty text counts as quoted, to be told from NULL. */
function unescapeLine(cells: Cells, bytes: Uint8Array): void {
  const { places } = cells;
  for (let i = 0; i < cells.count * 3; i += 3) {
    const start = places[i] ?? 0;
    const kind = places[i + 2] ?? 0;
    if (kind === ESCAPED) {
      places[i + 1] = unescaped(bytes, start, places[i + 1] ?? 0, COPY, QUOTE, start);
      places[i + 2] = PLAIN;
    } else if (kind === PLAIN && places[i + 1] === start) places[i + 2] = QUOTED;
  }
}
