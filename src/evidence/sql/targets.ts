/**
 * Enters: heads of statements that have rows, and definitions of tables. Leaves: the table each row belongs to and the
 * column of each of its values. Deliberately absent: the rows.
 */
import { loseForGood } from '../losses.ts';
import type { Batch, Reading } from '../types.ts';
import { BROKEN, byteAt, COMMA, MORE, wordEnd } from './bytes.ts';
import { DEFAULT_NULL } from './copy.ts';
import { type CsvForm, csvForm } from './copy-csv.ts';
import type { KernelRows } from './kernel-rows.ts';
import { Cursor, copyHead, insertHead, type RowHead, tableColumns } from './statement.ts';
import type { SqlTable } from './table.ts';
import { SqlTables } from './tables.ts';
import type { Cells } from './tuple.ts';

/** Schemas a table lies in if nobody says otherwise: their names say nothing. PostgreSQL, SQL Server, SQLite. */
const DEFAULT_SCHEMAS = new Set(['public', 'dbo', 'main']);
/** NULL in CSV: nothing, without quotes. */
const NOTHING = new Uint8Array(0);
/** Longer heads aren't compared with the next. */
const LONGEST_REMEMBERED = 1 << 16;
/** Words or marks between CREATE and what is created: `OR REPLACE DEFINER=`a`@`b` SQL SECURITY INVOKER`. */
const MOST_WORDS = 16;
const OBJECTS = new Set([
  ...[
    'TABLE',
    'VIEW',
    'TRIGGER',
    'PROCEDURE',
    'PROC',
    'FUNCTION',
    'EVENT',
    'PACKAGE',
    'RULE',
    'TYPE',
    'INDEX',
    'SCHEMA',
  ],
  ...['DATABASE', 'SEQUENCE', 'EXTENSION', 'USER', 'ROLE', 'LOGIN', 'DOMAIN', 'LANGUAGE', 'SERVER', 'TABLESPACE'],
]);

/** Where rows go. */
export interface RowTarget {
  /** Undefined where there are more tables than are kept. */
  readonly table: SqlTable | undefined;
  /** The column of each value; null if they come in the table's own order. */
  readonly map: Int32Array | null;
  /** True for rows that no statement leads up to. */
  readonly headless: boolean;
  /** True for rows in parentheses of their own, behind which the statement goes on. */
  readonly inside: boolean;
  /** COPY only: the byte between cells and the text of NULL; */
  readonly delimiter: number;
  readonly nullMark: Uint8Array;
  /** how cells are wrapped where it is in CSV, null where it isn't; */
  readonly csv: CsvForm | null;
  /** true for its binary form, which is not read. */
  readonly binary: boolean;
}

const PLAIN_TARGET = {
  headless: false,
  inside: false,
  delimiter: 9,
  nullMark: DEFAULT_NULL,
  csv: null,
  binary: false,
  map: null,
};

/** Finds the target of each statement. */
export class SqlTargets {
  private readonly reading: Reading;
  private readonly backslash: boolean;
  private readonly tables: SqlTables;
  /** Names by which tables may also be called (no capitals, no schema) → their own. */
  private readonly aliases = new Map<string, string>();
  private firstDatabase: string | undefined;
  /** The database in use, unless it is the first: its tables carry its name. */
  private scope = '';
  /** The target of the last row that named its values: most rows have the names of the one before. */
  private last: { readonly table: SqlTable; readonly names: readonly string[]; readonly target: RowTarget } | undefined;
  private remembered = new Uint8Array(0);
  private rememberedTarget: RowTarget | undefined;
  /** Whether its rows are behind SET. */
  private rememberedSet = false;

  constructor(reading: Reading, backslash: boolean, kernel: KernelRows | null) {
    this.reading = reading;
    this.backslash = backslash;
    this.tables = new SqlTables(reading, kernel);
  }

  /** Whether so much is ready that it should be taken before more is read. */
  get heavy(): boolean {
    return this.tables.heavy;
  }

  take(window: Uint8Array): Iterable<Batch> {
    this.tables.flush(window);
    return this.tables.drain();
  }

  /** Adds the plain rows of which the first opens at `from`; null if there is none. */
  plainRows(target: RowTarget, window: Uint8Array, from: number): { start: number; end: number } | null {
    const { table, map } = target;
    return table === undefined || map !== null ? null : this.tables.plainRows(table, window, from, this.backslash);
  }

  /** Adds a row that lies at `window[start, end)`. */
  row(target: RowTarget, cells: Cells, window: Uint8Array, start: number, end: number): void {
    if (target.table !== undefined) this.tables.row(target.table, cells, window, start, end, target.map);
    else {
      loseForGood(this.reading, 'rowsBeyondTableLimit');
    }
  }

  /** The same head of an INSERT as last time: where it ends and where its rows go. */
  again(bytes: Uint8Array, from: number, end: number): { at: number; target: RowTarget; set: boolean } | undefined {
    const { remembered, rememberedTarget } = this;
    const { length } = remembered;
    if (rememberedTarget === undefined || from + length > end) return undefined;
    for (let i = 0; i < length; i++) if (bytes[from + i] !== remembered[i]) return undefined;
    return { at: from + length, target: rememberedTarget, set: this.rememberedSet };
  }

  /** Rows without a head. */
  headless(): RowTarget {
    return { ...PLAIN_TARGET, table: this.tables.table(''), headless: true };
  }

  /** Reads the head of an INSERT or COPY at `from`. @returns MORE or BROKEN where there is none */
  head(
    bytes: Uint8Array,
    from: number,
    end: number,
    word: string,
  ): { rows: RowHead['rows']; at: number; target: RowTarget } | typeof MORE | typeof BROKEN {
    const cursor = new Cursor(bytes, wordEnd(bytes, from, end), end, this.backslash);
    const head = word === 'COPY' ? copyHead(cursor) : insertHead(cursor);
    if (cursor.cut) return MORE;
    if (head === undefined) return BROKEN;
    const table = head.rows === 'other' ? undefined : this.tables.table(this.resolve(head.name));
    const map =
      table === undefined || head.columns === undefined ? null : this.tables.columnsOf(table, head.columns, bytes);
    const { options } = head;
    const csv =
      options?.format === 'csv' ? csvForm(options, head.columns !== undefined || (table?.expected ?? 0) > 0) : null;
    const target: RowTarget = {
      ...PLAIN_TARGET,
      table,
      map,
      delimiter: options?.delimiter?.charCodeAt(0) ?? (csv === null ? PLAIN_TARGET.delimiter : COMMA),
      nullMark: options?.null === undefined ? (csv === null ? DEFAULT_NULL : NOTHING) : Buffer.from(options.null),
      csv,
      binary: options?.format === 'binary',
    };
    if ((head.rows === 'values' || head.rows === 'set') && cursor.at - from <= LONGEST_REMEMBERED) {
      this.remembered = new Uint8Array(bytes.subarray(from, cursor.at));
      this.rememberedTarget = target;
      this.rememberedSet = head.rows === 'set';
    }
    return { rows: head.rows, at: cursor.at, target };
  }

  /** The target of rows in a statement that isn't about rows alone, whose values have these names. */
  carried(path: readonly string[], names: readonly string[], window: Uint8Array): RowTarget {
    return this.named({ ...PLAIN_TARGET, table: this.tables.table(this.resolve(path)), inside: true }, names, window);
  }

  /** The same target for a row whose values have these names. */
  named(target: RowTarget, names: readonly string[], window: Uint8Array): RowTarget {
    const { table } = target;
    if (table === undefined) return target;
    const { last } = this;
    if (last?.table === table && last.names.length === names.length && names.every((name, i) => name === last.names[i]))
      return last.target;
    const named = { ...target, map: this.tables.columnsOf(table, names, window) };
    this.last = { table, names, target: named };
    return named;
  }

  /** Reads a CREATE or ALTER behind its first word. @returns what kind of object it is about; 'cut' if that can't be told yet */
  create(bytes: Uint8Array, from: number, end: number, defines: boolean): string {
    const cursor = new Cursor(bytes, from, end, this.backslash);
    let what = '';
    for (let words = 0; words < MOST_WORDS && !OBJECTS.has(what) && cursor.byte() !== 59 && !cursor.cut; words++) {
      what = cursor.peek();
      if (what === '') cursor.pass();
      else cursor.word();
    }
    if (cursor.cut) return 'cut';
    if (what !== 'TABLE' || !defines) return what;
    if (cursor.peek() === 'IF') for (let words = 0; words < 3; words++) cursor.word();
    const path = cursor.path();
    const columns = path === undefined ? undefined : tableColumns(cursor);
    if (cursor.cut) return 'cut';
    if (path === undefined || columns === undefined) return what;
    const name = this.nameOf(path);
    const table = this.tables.define(name, columns);
    this.rememberedTarget = undefined;
    // A dump may name any number of tables; those that there is no room for are counted with their rows.
    if (table === undefined) return what;
    this.aliases.set(name.toLowerCase(), name);
    const last = (path.at(-1) ?? '').toLowerCase();
    if (this.scope === '' && !this.aliases.has(last)) this.aliases.set(last, name);
    return what;
  }

  /** USE or \connect: tables of a second database are kept apart. */
  use(bytes: Uint8Array, from: number, end: number): void {
    const name = new Cursor(bytes, from, end, this.backslash).name() ?? '';
    this.firstDatabase ??= name;
    this.scope = name === this.firstDatabase ? '' : name;
    this.rememberedTarget = undefined;
  }

  private nameOf(path: readonly string[]): string {
    const schema = path.at(-2);
    const names =
      schema !== undefined && DEFAULT_SCHEMAS.has(schema) ? path.filter((_, i) => i !== path.length - 2) : path;
    return names.length === 1 && this.scope !== '' ? `${this.scope}.${names[0]}` : names.join('.');
  }

  /** The name of the table as it was defined, if it was. */
  private resolve(path: readonly string[]): string {
    const name = this.nameOf(path);
    if (this.tables.known(name) !== undefined || this.scope !== '') return name;
    const alias = this.aliases.get(name.toLowerCase());
    if (alias !== undefined) return alias;
    // `db`.`users` behind a definition of `users`.
    const last = this.aliases.get((path.at(-1) ?? '').toLowerCase());
    return last !== undefined && path.length > 1 && !last.includes('.') ? last : name;
  }
}

/** Whether a byte could begin a head that was remembered: saves the comparison. */
export function couldBeHead(bytes: Uint8Array, at: number): boolean {
  const letter = byteAt(bytes, at) | 32;
  return letter === 105 || letter === 114;
}
