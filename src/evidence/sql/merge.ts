/**
 * Enters: bytes at a MERGE, or behind the FROM of an INSERT … SELECT. Leaves: where the rows begin that it carries itself, and
 * whose columns they are: `USING (VALUES (…), (…)) AS s (a, b)`, `USING (SELECT 1 AS a, 'x' AS b FROM dual)`. Deliberately absent:
 * what it says is to be done with them, and rows that it takes from another table.
 */
import { BROKEN, byteAt, CLOSE, COMMA, MORE, OPEN, skipSpace, wordEnd } from './bytes.ts';
import { LINE_START } from './resync.ts';
import type { SqlState } from './state.ts';
import { Cursor } from './statement.ts';
import type { RowTarget } from './targets.ts';
import { ENDS_SELECT, scanTuple, skimValue } from './tuple.ts';

/** Rows in a statement. */
interface Carried {
  readonly rows: 'values' | 'select';
  readonly at: number;
  readonly target: RowTarget;
}

/** A name behind an expression, of at most so many bytes. */
const ALIAS = /\sAS\s+(?:"([^"]+)"|\[([^\]]+)\]|`([^`]+)`|([\w$#\u0080-\uffff]+))$/i;
const LONGEST_ALIAS = 140;

/** A MERGE is held up to here until the names behind its rows have come. */
const MOST_HELD = 1 << 25;

/** Reads a MERGE up to its rows. @returns the place of the first; MORE if they aren't all there yet */
export function readMerge(state: SqlState, bytes: Uint8Array, at: number, end: number, final: boolean): number {
  const carried = carriedRows(state, bytes, at, end);
  if (carried === MORE) {
    if (final || end - at < MOST_HELD) return state.cutOff(bytes, at, end, final, at);
    state.lost();
    return state.skip(at, false);
  }
  if (carried === BROKEN) return state.skip(at, true);
  state.target = carried.target;
  state.due = true;
  return state.go(carried.rows === 'values' ? 'rows' : 'select', carried.at);
}

/** Its rows; MORE if they aren't all there yet, as their names stand behind them; BROKEN if it has none that are read. */
function carriedRows(
  state: SqlState,
  bytes: Uint8Array,
  from: number,
  end: number,
): Carried | typeof MORE | typeof BROKEN {
  const cursor = new Cursor(bytes, wordEnd(bytes, from, end), end, state.backslash);
  if (cursor.peek() === 'TOP') {
    cursor.word();
    cursor.pass();
  }
  if (cursor.peek() === 'INTO') cursor.word();
  const path = cursor.path();
  while (!cursor.cut && cursor.byte() !== 59 && cursor.peek() !== 'USING') cursor.pass();
  if (cursor.cut) return MORE;
  if (path === undefined || cursor.word() !== 'USING' || cursor.byte() !== OPEN) return cursor.cut ? MORE : BROKEN;
  cursor.at++;
  const word = cursor.word();
  const { at } = cursor;
  if (cursor.cut) return MORE;
  if (word !== 'VALUES' && word !== 'SELECT') return BROKEN;
  const names = word === 'VALUES' ? behindRows(state, bytes, at, end) : ofItems(state, bytes, at, end);
  if (!Array.isArray(names)) return names;
  return { rows: word === 'VALUES' ? 'values' : 'select', at, target: state.targets.carried(path, names, bytes) };
}

/** The names of `AS s (a, b)` behind rows. */
function behindRows(
  state: SqlState,
  bytes: Uint8Array,
  from: number,
  end: number,
): string[] | typeof MORE | typeof BROKEN {
  const { cells, backslash } = state;
  for (let at = from; ; ) {
    at = skipSpace(bytes, at, end, true);
    if (at === MORE || at >= end) return MORE;
    if (byteAt(bytes, at) !== OPEN) return end - at < LINE_START ? MORE : BROKEN;
    at = scanTuple(bytes, at, end, backslash, cells);
    if (at < 0) return at === MORE ? MORE : BROKEN;
    at = skipSpace(bytes, at, end, true);
    if (at === MORE || at >= end) return MORE;
    if (byteAt(bytes, at) === COMMA) at++;
    // A hyphen at the end may begin a comment.
    else if (byteAt(bytes, at) !== CLOSE) return end - at < LINE_START ? MORE : BROKEN;
    else {
      const cursor = new Cursor(bytes, at + 1, end, backslash);
      if (cursor.peek() === 'AS') cursor.word();
      const alias = cursor.name();
      const names = alias !== undefined && cursor.byte() === OPEN ? cursor.list() : undefined;
      return cursor.cut ? MORE : (names ?? BROKEN);
    }
  }
}

/** The names that a SELECT gives its values. */
function ofItems(
  state: SqlState,
  bytes: Uint8Array,
  from: number,
  end: number,
): string[] | typeof MORE | typeof BROKEN {
  const { cells, backslash } = state;
  const names: string[] = [];
  for (let at = from; ; at++) {
    const item = skipSpace(bytes, at, end, backslash);
    at = item < 0 ? item : skimValue(bytes, item, end, backslash, cells, ENDS_SELECT);
    if (at === MORE || at >= end) return MORE;
    const name = at === BROKEN ? undefined : aliasOf(bytes, item, cells.last)?.name;
    if (name === undefined) return BROKEN;
    names.push(name);
    if (byteAt(bytes, at) !== COMMA) return names;
  }
}

/** The name that is given to the value at `bytes[from, to)`, and where the value itself ends; undefined if none is. */
export function aliasOf(
  bytes: Uint8Array,
  from: number,
  to: number,
): { readonly name: string; readonly to: number } | undefined {
  const start = Math.max(from, to - LONGEST_ALIAS);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, to - start).toString('utf8');
  const found = ALIAS.exec(text);
  if (found === null) return undefined;
  const [all, ...names] = found;
  return { name: names.find((name) => name !== undefined) ?? '', to: to - Buffer.byteLength(all) };
}

/** Where the rows begin of `FROM (VALUES (…), (…))`, behind its FROM; MORE or BROKEN where none do. */
export function rowsBehindFrom(state: SqlState, bytes: Uint8Array, from: number, end: number): number {
  const cursor = new Cursor(bytes, from, end, state.backslash);
  const open = cursor.byte() === OPEN;
  cursor.at++;
  const word = open ? cursor.word() : '';
  if (cursor.cut) return MORE;
  return word === 'VALUES' ? cursor.at : BROKEN;
}
