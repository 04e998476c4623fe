/**
 * Enters: bytes at the beginning of a statement. Leaves: what it says about rows: the table, the names of its columns,
 * how the rows are written. Deliberately absent: rows, and statements that have none.
 */
import {
  BACKTICK,
  BRACKET,
  byteAt,
  CLOSE,
  COMMA,
  DOT,
  DOUBLE,
  isWordByte,
  keyword,
  MORE,
  OPEN,
  QUOTE,
  quotedEnd,
  skipSpace,
  wordEnd,
} from './bytes.ts';
import { passToken } from './resync.ts';

/** What the head of an INSERT or COPY leads up to. */
export interface RowHead {
  /** `other`: rows that are in another table, or written in a way that isn't read. */
  readonly rows: 'values' | 'select' | 'copy' | 'set' | 'other';
  readonly name: readonly string[];
  readonly columns: readonly string[] | undefined;
  /** What COPY says of its rows. */
  readonly options?: CopyOptions;
}

/** What COPY names of how its rows are written; undefined for what it leaves to custom. */
interface CopyOptions {
  readonly format?: 'csv' | 'binary';
  readonly delimiter?: string;
  readonly null?: string;
  readonly quote?: string;
  readonly escape?: string;
  /** Whether its first row holds names. */
  readonly header?: boolean;
}

/** Words between the first one of a statement and its table. */
export const MODIFIERS = new Set([
  ...['LOW_PRIORITY', 'HIGH_PRIORITY', 'DELAYED', 'IGNORE', 'OVERWRITE', 'OR', 'REPLACE', 'ABORT', 'ROLLBACK', 'FAIL'],
  ...['INTO', 'TABLE', 'ALL', 'FIRST', 'ONLY'],
]);
/** Words that begin a part of CREATE TABLE that is no column, if what follows fits. */
const CONSTRAINTS = new Set([
  ...['PRIMARY', 'UNIQUE', 'KEY', 'INDEX', 'CONSTRAINT', 'FOREIGN', 'CHECK', 'FULLTEXT', 'SPATIAL', 'EXCLUDE', 'LIKE'],
  'PERIOD',
]);
const TYPES =
  /^(?:(?:TINY|SMALL|MEDIUM|BIG)?INT|INTEGER|(?:VAR|N|NVAR|TINY)?(?:CHAR|TEXT|BLOB)2?|VARCHAR2?|TEXT|BLOB|CLOB|NUMERIC|DECIMAL|REAL|FLOAT|DOUBLE|DATE|DATETIME|TIMESTAMP|BOOL|BOOLEAN|UUID|JSON|JSONB|BYTEA|NOT|DEFAULT)$/;

/** Reads forward through one statement. `cut` is set as soon as the end of the bytes may have cut it off. */
export class Cursor {
  at: number;
  cut = false;
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private readonly backslash: boolean;

  constructor(bytes: Uint8Array, at: number, end: number, backslash: boolean) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
    this.backslash = backslash;
  }

  /** Passes over blanks and comments. @returns the byte that follows, 0 at the end */
  byte(): number {
    const at = skipSpace(this.bytes, this.at, this.end, this.backslash);
    this.at = at === MORE ? this.end : at;
    if (this.at >= this.end) this.cut = true;
    return this.at < this.end ? byteAt(this.bytes, this.at) : 0;
  }

  /** The word that follows, in capitals; '' if none does or it is no keyword. */
  peek(): string {
    this.byte();
    const to = wordEnd(this.bytes, this.at, this.end);
    if (to >= this.end) this.cut = true;
    return keyword(this.bytes, this.at, to);
  }

  word(): string {
    const word = this.peek();
    this.at = wordEnd(this.bytes, this.at, this.end);
    return word;
  }

  /** Passes over the word if it is one of these. */
  take(words: { has(word: string): boolean }): boolean {
    if (!words.has(this.peek())) return false;
    this.word();
    return true;
  }

  /** A name, in quotes of any kind or none. */
  name(): string | undefined {
    const byte = this.byte();
    const from = this.at;
    if (byte === BACKTICK || byte === DOUBLE || byte === BRACKET || byte === QUOTE) {
      const to = quotedEnd(this.bytes, from, this.end, false);
      if (to === MORE) {
        this.cut = true;
        return undefined;
      }
      this.at = to;
      const quote = byte === BRACKET ? ']' : String.fromCharCode(byte);
      return this.text(from + 1, to - 1).replaceAll(quote + quote, quote);
    }
    if (!isWordByte(byte)) return undefined;
    this.at = wordEnd(this.bytes, from, this.end);
    if (this.at >= this.end) this.cut = true;
    return this.text(from, this.at);
  }

  /** A name with the names of what it lies in: `"db"."table"`. */
  path(): string[] | undefined {
    const names: string[] = [];
    for (;;) {
      const name = this.name();
      if (name === undefined) return undefined;
      names.push(name);
      if (this.byte() !== DOT) return names;
      this.at++;
      // SQL Server: db..table
      if (this.byte() === DOT) this.at++;
    }
  }

  /** Names in parentheses; undefined (and no step forward) if something else stands there. */
  list(): string[] | undefined {
    const { at } = this;
    const names: string[] = [];
    do {
      this.at++;
      const path = this.path();
      if (path === undefined) break;
      names.push(path.at(-1) ?? '');
    } while (this.byte() === COMMA);
    if (names.length > 0 && this.byte() === CLOSE) {
      this.at++;
      return names;
    }
    this.at = at;
    return undefined;
  }

  /** Passes over what stands in parentheses, or over a single token; stops behind it. */
  pass(): void {
    let depth = 0;
    do {
      const byte = this.byte();
      if (byte === OPEN) depth++;
      else if (byte === CLOSE) depth--;
      const next = passToken(this.bytes, this.at, this.end, this.backslash);
      if (next === MORE) this.cut = true;
      this.at = next === MORE ? this.end : next;
    } while (depth > 0 && this.at < this.end);
  }

  private text(from: number, to: number): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + from, to - from).toString();
  }
}

/** Reads the head of an INSERT, REPLACE or (Oracle) INTO behind its first word. */
export function insertHead(cursor: Cursor): RowHead | undefined {
  while (cursor.take(MODIFIERS));
  const name = cursor.path();
  if (name === undefined) return undefined;
  let columns: readonly string[] | undefined;
  for (;;) {
    const byte = cursor.byte();
    if (byte === OPEN) {
      const list = columns === undefined ? cursor.list() : undefined;
      if (list !== undefined) columns = list;
      else return cursor.cut ? undefined : { rows: 'other', name, columns };
      continue;
    }
    const word = cursor.word();
    if (word === 'VALUES' || word === 'VALUE') return { rows: 'values', name, columns };
    if (word === 'SELECT') return { rows: 'select', name, columns };
    if (word === 'SET') return { rows: 'set', name, columns };
    if (word === 'DEFAULT' || word === 'EXEC' || word === 'TABLE' || word === '') {
      return word === '' ? undefined : { rows: 'other', name, columns };
    }
    // INSERT INTO t AS x (…) OVERRIDING SYSTEM VALUE VALUES (…)
    if (word === 'OVERRIDING') for (let words = 0; words < 2; words++) cursor.word();
    else if (word === 'AS') cursor.name();
    else if (word === 'PARTITION' || word === 'WITH') cursor.pass();
  }
}

/** Options of COPY whose text follows. */
const NAMED = new Map<string, 'delimiter' | 'null' | 'quote' | 'escape'>([
  ['DELIMITER', 'delimiter'],
  ['DELIMITERS', 'delimiter'],
  ['NULL', 'null'],
  ['QUOTE', 'quote'],
  ['ESCAPE', 'escape'],
]);
const OFF = new Set(['FALSE', 'OFF', '0']);

/** Reads the head of a COPY behind its first word, up to its line end. */
export function copyHead(cursor: Cursor): RowHead | undefined {
  const name = cursor.path();
  if (name === undefined) return undefined;
  const columns = cursor.byte() === OPEN ? cursor.list() : undefined;
  if (cursor.word() !== 'FROM' || cursor.word() !== 'STDIN') return { rows: 'other', name, columns };
  const options: { -readonly [Key in keyof CopyOptions]: CopyOptions[Key] } = {};
  for (let byte = cursor.byte(); byte !== 59 && !cursor.cut; byte = cursor.byte()) {
    const word = cursor.word();
    const named = NAMED.get(word);
    if (word === 'CSV' || word === 'BINARY') options.format = word === 'CSV' ? 'csv' : 'binary';
    else if (word === 'HEADER') options.header = !cursor.take(OFF);
    else if (named !== undefined) {
      if (cursor.peek() === 'AS') cursor.word();
      const escapes = cursor.peek() === 'E';
      if (escapes) cursor.word();
      const text = (cursor.byte() === QUOTE ? cursor.name() : undefined) ?? '';
      options[named] = text === '\\t' ? '\t' : escapes && text === '\\\\' ? '\\' : text;
    } else if (word === '') cursor.at++;
  }
  cursor.at++;
  return { rows: 'copy', name, columns, options };
}

/** The columns of a definition. `computed`: whether each is made of the others, as `c int AS (a + b)` is. */
export interface Definition {
  readonly names: readonly string[];
  readonly computed: readonly boolean[];
}

const LESS = 60;
const GREATER = 62;

/** Reads a CREATE TABLE behind its table's name. @returns its columns; undefined if it doesn't list them */
export function tableColumns(cursor: Cursor): Definition | undefined {
  if (cursor.byte() !== OPEN) return undefined;
  const names: string[] = [];
  const computed: boolean[] = [];
  for (let byte = OPEN; byte === OPEN || byte === COMMA; byte = cursor.byte()) {
    cursor.at++;
    const bare = isWordByte(cursor.byte());
    const word = bare ? cursor.peek() : '';
    const name = cursor.name();
    const isColumn = name !== undefined && !(bare && CONSTRAINTS.has(word) && isConstraint(cursor, word));
    let made = false;
    // `map<text, int>`
    let within = 0;
    for (
      let next = cursor.byte();
      (next !== COMMA || within > 0) && next !== CLOSE && !cursor.cut;
      next = cursor.byte()
    ) {
      if (next === LESS) within++;
      else if (next === GREATER) within--;
      const as = isWordByte(next) && cursor.peek() === 'AS';
      cursor.pass();
      if (as && cursor.byte() === OPEN) made = true;
    }
    if (cursor.cut) return undefined;
    if (isColumn) {
      names.push(name);
      computed.push(made);
    }
  }
  cursor.at++;
  return names.length > 0 ? { names, computed } : undefined;
}

/** Whether the word that was just passed begins a constraint; a column may be called `key`. */
function isConstraint(cursor: Cursor, word: string): boolean {
  const quoted = !isWordByte(cursor.byte());
  const next = quoted ? '' : cursor.peek();
  if (word === 'PRIMARY' || word === 'FOREIGN') return next === 'KEY';
  if (word === 'CONSTRAINT' || word === 'LIKE') return !TYPES.test(next);
  if (word === 'PERIOD') return next === 'FOR';
  return quoted || !TYPES.test(next);
}
