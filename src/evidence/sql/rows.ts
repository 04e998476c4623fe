/**
 * Enters: bytes where rows stand: behind VALUES, behind INSERT … SELECT. Leaves: the rows, in the current target. Deliberately absent: the statements around them.
 */
import {
  BACKSLASH,
  BROKEN,
  byteAt,
  CLOSE,
  COMMA,
  isWordByte,
  keyword,
  LF,
  MORE,
  OPEN,
  progress,
  SEMICOLON,
  SLASH,
  STAR,
  skipSpace,
  wordEnd,
} from './bytes.ts';
import { aliasOf, rowsBehindFrom } from './merge.ts';
import { isStatementLine, LINE_START, RowSkipper } from './resync.ts';
import type { SqlState } from './state.ts';
import { Cursor } from './statement.ts';
import { COMPLEX, ENDS_SELECT, ESCAPED, QUOTED, scanTuple, skimValue } from './tuple.ts';
import { DOUBLED, MYSQL, unescaped } from './unescape.ts';
import { evaluate } from './value.ts';

/** Words behind the rows of an INSERT that still belong to it. */
const CLAUSES = new Set(['ON', 'AS', 'RETURNING', 'WHERE', 'OPTION']);
/** Those of Cassandra, on the line of the row. */
const CASSANDRAS = new Set(['IF', 'USING']);

/** Rows behind VALUES. @returns how far it came, or MORE if that is nowhere */
export function readValues(state: SqlState, bytes: Uint8Array, start: number, end: number, final: boolean): number {
  let at = start;
  for (;;) {
    // No dialect has an operator between rows.
    const from = skipSpace(bytes, at, end, true);
    if (from === MORE) return progress(state.cutOff(bytes, at, end, final, at), at, start);
    if (from >= end) return end;
    const byte = byteAt(bytes, from);
    if (!state.due) {
      if (byte !== COMMA) return progress(afterRow(state, bytes, at, from, end, final), at, start);
      state.due = true;
      at = from + 1;
      continue;
    }
    if (byte !== OPEN) {
      if (byte === SEMICOLON) return state.go('statement', from + 1);
      if (end - from < LINE_START && !final) return from > start ? from : MORE;
      const to = wordEnd(bytes, from, end);
      if (keyword(bytes, from, to) === 'ROW') at = to;
      else if (isStatementLine(bytes, from, end)) {
        state.lost();
        return state.go('statement', from);
      } else return state.broken(bytes, from, from, end);
      continue;
    }
    const plain = state.target === undefined ? null : state.targets.plainRows(state.target, bytes, from);
    if (plain !== null) {
      state.rowLines = plain.start === 0 || byteAt(bytes, plain.start - 1) === LF;
      state.due = false;
      at = plain.end;
      continue;
    }
    const to = scanTuple(bytes, from, end, state.backslash, state.cells);
    if (to === MORE) {
      if (!final && state.oversized(end - from)) {
        state.skipper = new RowSkipper();
        return state.go('rest of row', from);
      }
      return progress(state.cutOff(bytes, from, end, final, state.cells.open), from, start);
    }
    state.rowLines = byteAt(bytes, from - 1) === LF || from === 0;
    if (to === BROKEN) return state.broken(bytes, from, state.cells.seen, end);
    commit(state, bytes, from, to);
    state.due = false;
    at = to;
    if (state.targets.heavy) return at;
  }
}

/** What follows a row where no comma does. */
function afterRow(state: SqlState, bytes: Uint8Array, at: number, from: number, end: number, final: boolean): number {
  const byte = byteAt(bytes, from);
  if (byte === SEMICOLON) return state.go('statement', from + 1);
  if (end - from < LINE_START && !final) return from > at ? from : MORE;
  let line = false;
  for (let i = at; i < from && !line; i++) line = bytes[i] === LF;
  if (isWordByte(byte)) {
    const word = keyword(bytes, from, wordEnd(bytes, from, end));
    if (CLAUSES.has(word) || (!line && CASSANDRAS.has(word))) return state.skip(from, false);
    if (line || word === 'INTO' || word === 'INSERT' || word === 'SELECT' || word === 'GO')
      return state.go('statement', from);
  }
  if (byte === STAR || (line && (byte === SLASH || byte === BACKSLASH))) return state.go('statement', from);
  if (byte === CLOSE && state.target?.inside === true) return state.skip(from + 1, false);
  if (byte === OPEN && line) {
    // Rows cut out of a file, one a line, have no commas; elsewhere one is missing.
    if (state.target?.headless !== true) state.lost();
    state.due = true;
    return from;
  }
  return state.broken(bytes, from, from, end);
}

/** A row of `SELECT 1, 'a' UNION ALL SELECT …`, behind its SELECT. */
export function readSelect(state: SqlState, bytes: Uint8Array, start: number, end: number, final: boolean): number {
  const { cells } = state;
  cells.begin();
  let at = start;
  let to = start;
  do {
    const from = skipSpace(bytes, at, end, state.backslash);
    to = from < 0 ? from : skimValue(bytes, from, end, state.backslash, cells, ENDS_SELECT);
    if (to === MORE || (to >= end && !final)) return state.cutOff(bytes, start, end, final, cells.open);
    if (to === BROKEN) return state.broken(bytes, start, cells.seen, end);
    const { last } = cells;
    if (last === from) return to >= end ? state.cutOff(bytes, start, end, final, -1) : state.skip(start, true);
    cells.add(from, aliasOf(bytes, from, last)?.to ?? last, COMPLEX);
    at = to + 1;
  } while (byteAt(bytes, to) === COMMA && to < end);
  const all = cells.count === 1 && byteAt(bytes, cells.places[0] ?? 0) === STAR;
  const cursor = new Cursor(bytes, to, end, state.backslash);
  let word = cursor.byte() === SEMICOLON || cursor.byte() === CLOSE ? '' : cursor.word();
  if (word === 'FROM') {
    if (all && state.target !== undefined) {
      const rows = rowsBehindFrom(state, bytes, cursor.at, end);
      if (rows === MORE && !final) return MORE;
      if (rows >= 0) {
        state.target = { ...state.target, inside: true };
        state.due = true;
        return state.go('rows', rows);
      }
    }
    if (cursor.word() !== 'DUAL') return cursor.cut && !final ? MORE : state.skip(to, true);
    to = cursor.at;
    word = cursor.peek();
    if (word === 'UNION') cursor.word();
  }
  if (word === 'UNION') {
    if (cursor.peek() === 'ALL') cursor.word();
    if (cursor.word() === 'SELECT') to = cursor.at;
  }
  if (cursor.cut && !final) return MORE;
  commit(state, bytes, start, Math.min(end, at));
  if (word === 'UNION') return to;
  if (byteAt(bytes, to) === CLOSE && state.target?.inside === true) return state.skip(to + 1, false);
  return word === 'WHERE' || word === 'ORDER' || word === 'LIMIT' || word === 'GROUP' || word === 'ON'
    ? state.skip(to, false)
    : state.go('statement', to);
}

/** Works out the values that need it, in place, and adds the row. */
export function commit(state: SqlState, bytes: Uint8Array, from: number, to: number): void {
  const { cells, backslash } = state;
  const { places } = cells;
  for (let i = 0; cells.special && i < cells.count * 3; i += 3) {
    const start = places[i] ?? 0;
    const end = places[i + 1] ?? 0;
    if (places[i + 2] === ESCAPED) {
      places[i + 1] = unescaped(bytes, start, end, backslash ? MYSQL : DOUBLED, byteAt(bytes, start - 1), start);
      places[i + 2] = QUOTED;
    } else if (places[i + 2] === COMPLEX) {
      const value = evaluate(bytes, start, end, backslash);
      places[i] = value.from;
      places[i + 1] = value.to;
      places[i + 2] = value.kind;
    }
  }
  if (state.target !== undefined) state.targets.row(state.target, cells, bytes, from, to);
}
