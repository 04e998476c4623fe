/**
 * Enters: bytes at an UPDATE. Leaves: one row of what it sets and of the keys it sets it for (`WHERE id = 1 AND k = 'x'`).
 * Deliberately absent: values that are computed from others, and conditions that more than one record may meet; a statement of
 * which values can't be read so is counted.
 */
import {
  BROKEN,
  byteAt,
  CLOSE,
  COMMA,
  DOUBLE,
  isWord,
  isWordByte,
  keyword,
  MORE,
  OPEN,
  QUOTE,
  skipSpace,
  wordEnd,
} from './bytes.ts';
import { passToken } from './resync.ts';
import { commit } from './rows.ts';
import type { SqlState } from './state.ts';
import { Cursor, MODIFIERS } from './statement.ts';
import { COMPLEX, DEFAULT, ENDS_SELECT, skimValue } from './tuple.ts';

const COLON = 58;
const EQUALS = 61;
/** Words behind a value of a condition or the last one that is set. */
const ENDS = new Set([...ENDS_SELECT, 'AND', 'UPDATE', 'RETURNING', 'OUTPUT']);
/** Those that begin what follows without a semicolon. */
const BEGINS = new Set(['UPDATE', 'INSERT', 'SET', 'GO']);
/** Schemas of the database's own tables. */
const OWN = /^(?:pg_catalog|information_schema|sys|mysql)$/i;
/** Words in a value that name nothing in another record. */
const CONSTANT =
  /^(?:NULL|TRUE|FALSE|DEFAULT|AS|COLLATE|AT|TIME|ZONE|CURRENT_(?:TIMESTAMP|DATE|TIME)|SYSDATE|SYSTIMESTAMP)$/;
/** Marks of operators that compare or compute, and of names and lists. */
const COMPUTES = /[=<>*/%&^~!?@`[{;]/;

/** An UPDATE as far as it is one row. */
interface Update {
  readonly path: readonly string[];
  readonly names: readonly string[];
  readonly at: number;
  /** Whether the rest was read, too. */
  readonly whole: boolean;
}

/** Reads it. @returns the place behind it; MORE if its end has not come yet */
export function readUpdate(state: SqlState, bytes: Uint8Array, start: number, end: number, final: boolean): number {
  const { cells } = state;
  cells.begin();
  const update = parts(state, bytes, start, end, final);
  if (update === MORE) {
    if (!final && state.oversized(end - start)) return state.skip(start, false);
    return state.cutOff(bytes, start, end, final, cells.open);
  }
  const own = update !== BROKEN && update.path.length > 1 && OWN.test(update.path[0] ?? '');
  if (update === BROKEN || own || !update.whole) {
    // What is only computed carries no value.
    if (!own && (update === BROKEN || cells.count > 0)) state.lost();
    return state.skip(start, false);
  }
  state.target = state.targets.carried(update.path, update.names, bytes);
  commit(state, bytes, start, update.at);
  const { at } = update;
  const word = keyword(bytes, at, wordEnd(bytes, at, end));
  // `LIMIT 1` and the like belong to it.
  return word === '' || BEGINS.has(word) ? state.go('statement', at) : state.skip(at, false);
}

/** Its cells are those of the state; of values that are computed there is none. */
function parts(
  state: SqlState,
  bytes: Uint8Array,
  start: number,
  end: number,
  final: boolean,
): Update | typeof MORE | typeof BROKEN {
  const cursor = new Cursor(bytes, wordEnd(bytes, start, end), end, state.backslash);
  while (cursor.take(MODIFIERS));
  const path = cursor.path();
  if (cursor.peek() === 'AS') cursor.word();
  if (path !== undefined && cursor.peek() !== 'SET') cursor.name();
  const set = cursor.word() === 'SET';
  if (cursor.cut) return final ? BROKEN : MORE;
  if (path === undefined || !set) return BROKEN;
  const names: string[] = [];
  let whole = true;
  let { at } = cursor;
  for (at--; names.length === 0 || byteAt(bytes, at) === COMMA; ) {
    const next = pair(state, bytes, at + 1, end, final, names, false);
    if (next < 0) return next === MORE ? MORE : BROKEN;
    whole &&= state.cells.count === names.length;
    at = next;
  }
  let behind = wordEnd(bytes, at, end);
  let word = keyword(bytes, at, behind);
  if (behind >= end && !final) return MORE;
  if (word !== 'WHERE') return { path, names, at, whole: false };
  do {
    const next = pair(state, bytes, behind, end, final, names, true);
    if (next === MORE) return MORE;
    if (next === BROKEN || state.cells.count < names.length) return { path, names, at, whole: false };
    at = next;
    behind = wordEnd(bytes, at, end);
    word = keyword(bytes, at, behind);
    if (behind >= end && !final) return MORE;
  } while (word === 'AND');
  return { path, names, at, whole: whole && word !== 'OR' };
}

/** Reads a name and its value; a name that stands in the list already keeps the value it has there. */
function pair(
  state: SqlState,
  bytes: Uint8Array,
  start: number,
  end: number,
  final: boolean,
  names: string[],
  key: boolean,
): number {
  const { cells, backslash } = state;
  const cursor = new Cursor(bytes, start, end, backslash);
  const wrapped = key && cursor.byte() === OPEN;
  if (wrapped) cursor.at++;
  const path = cursor.path();
  const mark = byteAt(bytes, cursor.at) === COLON ? cursor.at + 1 : cursor.at;
  if (cursor.cut || mark + 1 >= end) return final ? BROKEN : MORE;
  if (path === undefined || byteAt(bytes, mark) !== EQUALS) return BROKEN;
  const from = skipSpace(bytes, mark + 1, end, backslash);
  const to = from < 0 ? from : skimValue(bytes, from, end, backslash, cells, ENDS);
  if (to < 0 || (to >= end && !final)) return to === BROKEN ? BROKEN : MORE;
  const { last } = cells;
  if (last === from || (key && byteAt(bytes, to) === COMMA)) return BROKEN;
  const name = path.at(-1) ?? '';
  if (!key || !names.includes(name)) {
    names.push(name);
    if (!isComputed(bytes, from, last, backslash))
      cells.add(from, last, isWord(bytes, from, last, 'DEFAULT') ? DEFAULT : COMPLEX);
  }
  if (!wrapped) return to;
  return byteAt(bytes, to) === CLOSE ? skipSpace(bytes, to + 1, end, backslash) : BROKEN;
}

/** Whether a value depends on others: it names a column. */
function isComputed(bytes: Uint8Array, from: number, to: number, backslash: boolean): boolean {
  let typed = false;
  for (let at = from; at >= 0 && at < to; ) {
    const byte = byteAt(bytes, at);
    const next = passToken(bytes, at, to, backslash);
    if (next === MORE || (byte === DOUBLE && !backslash)) return true;
    const comment = (byte === 47 && byteAt(bytes, at + 1) === 42) || (byte === 45 && byteAt(bytes, at + 1) === 45);
    if (!comment && byte > 32 && COMPUTES.test(String.fromCharCode(byte))) return true;
    if (byte === COLON) typed = true;
    else if (byte === COMMA || byte === CLOSE) typed = false;
    else if (isWordByte(byte) && !(byte >= 48 && byte <= 57) && !typed) {
      const word = keyword(bytes, at, next);
      const behind = byteAt(bytes, skipSpace(bytes, next, to, backslash));
      // E'…' is one token; `DATE '…'` and `f(…)` are a word and what it says of the rest.
      const literal = byteAt(bytes, next - 1) === QUOTE;
      if (!literal && !CONSTANT.test(word) && behind !== QUOTE && behind !== OPEN) return true;
      typed = word === 'AS' || word === 'COLLATE';
    }
    at = next;
  }
  return false;
}
