/**
 * Enters: bytes behind the SET of MySQL's `INSERT INTO t SET a=1, b='x'`. Leaves: one row, its values under the names they are
 * given. Deliberately absent: UPDATE, which may set less than a record.
 */
import { BROKEN, byteAt, COMMA, isWord, MORE, SEMICOLON, skipSpace } from './bytes.ts';
import { commit } from './rows.ts';
import type { SqlState } from './state.ts';
import { Cursor } from './statement.ts';
import { COMPLEX, DEFAULT, ENDS_SELECT, skimValue } from './tuple.ts';

const COLON = 58;
const EQUALS = 61;

/** Reads the row. @returns the place behind it; MORE if its end has not come yet */
export function readAssignments(
  state: SqlState,
  bytes: Uint8Array,
  start: number,
  end: number,
  final: boolean,
): number {
  const { cells, target } = state;
  const names: string[] = [];
  cells.begin();
  let at = start;
  let to = start;
  do {
    const cursor = new Cursor(bytes, at, end, state.backslash);
    // `t.a`, `db.t.a`
    const path = cursor.path();
    const mark = byteAt(bytes, cursor.at) === COLON ? cursor.at + 1 : cursor.at;
    if (cursor.cut || mark + 1 >= end) return cutOff(state, bytes, start, end, final, -1);
    if (path === undefined || byteAt(bytes, mark) !== EQUALS) return state.broken(bytes, start, cursor.at, end);
    const from = skipSpace(bytes, mark + 1, end, state.backslash);
    to = from < 0 ? from : skimValue(bytes, from, end, state.backslash, cells, ENDS_SELECT);
    if (to === MORE || (to >= end && !final)) return cutOff(state, bytes, start, end, final, cells.open);
    const { last } = cells;
    if (to === BROKEN || last === from) return state.broken(bytes, start, to === BROKEN ? cells.seen : from, end);
    names.push(path.at(-1) ?? '');
    cells.add(from, last, isWord(bytes, from, last, 'DEFAULT') ? DEFAULT : COMPLEX);
    at = to + 1;
  } while (byteAt(bytes, to) === COMMA && to < end);
  if (target !== undefined) state.target = state.targets.named(target, names, bytes);
  commit(state, bytes, start, to);
  // What follows without a semicolon says what to do where the row is there already.
  return to < end && byteAt(bytes, to) === SEMICOLON
    ? state.go('statement', to + 1)
    : state.go('skipped statement', to);
}

/** MORE, unless nothing more can come or the row is too long to wait for. */
function cutOff(state: SqlState, bytes: Uint8Array, start: number, end: number, final: boolean, open: number): number {
  if (!final && state.oversized(end - start)) return state.go('skipped statement', start);
  return state.cutOff(bytes, start, end, final, open);
}
