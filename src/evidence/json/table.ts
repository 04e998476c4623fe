/**
 * Enters: JSON events. Leaves: rows of tables: arrays of objects and maps of objects are tables named by their path,
 * nested objects dotted columns, arrays inside records child tables. Deliberately absent: whole records in memory beyond
 * the one being filled, and links between parent and child rows.
 */

import { LONGEST_NAME, MAX_COLUMNS } from '../limits.ts';
import { lose, loseForGood } from '../losses.ts';
import type { Batch, RawCell, Reading } from '../types.ts';
import type { JsonSink } from './events.ts';
import type { Descend, Frame, Place, Positions, RecordPart, Wrapped } from './frames.ts';
import { decode } from './key-cache.ts';
import { BINARY_KEY, BINARY_TEXT, isCellKey, isDataKey, isDataKeyOfScalar, join } from './keys.ts';
import { LONG_KEY, MOMENT_KEY, writtenMoment } from './moment.ts';
import { Places } from './places.ts';
import type { RowNames } from './row-names.ts';
import { JsonTables, type KnownTable } from './tables.ts';

/** What lies deeper is counted, not read: no system's export is nested like that. */
const DEEPEST = 64;
/** What lists of the rows of a table are called in its description, and lists of such descriptions. */
const TABLE_ROWS = /^(?:data|rows|records|documents)$/i;
const TABLES = /(?:^|\.)(?:tables|collections|sheets)$/i;

/** Flattens documents into tables. */
export class JsonTable implements JsonSink {
  private readonly tables: JsonTables;
  private readonly reading: Reading;
  private readonly frames: Frame[] = [];
  private skipping = 0;
  private readonly places: Places;

  private readonly maps: boolean;
  private readonly elements: boolean;
  private readonly mapPaths: ReadonlySet<string>;
  private readonly rowNames: RowNames | undefined;

  /**
   * @param elements true if each document is an element of one table (NDJSON), not a file of its own
   * @param maps false if keys are never data (XML, whose keys are names of elements)
   * @param mapPaths paths of objects around the tables whose keys are data, whatever they look like
   * @param rowNames names for rows that are lists, and where they stand
   */
  constructor(
    reading: Reading,
    elements: boolean,
    maps = true,
    mapPaths: ReadonlySet<string> = new Set(),
    rowNames?: RowNames,
  ) {
    this.mapPaths = mapPaths;
    this.rowNames = rowNames;
    this.reading = reading;
    this.maps = maps;
    this.tables = new JsonTables(reading, rowNames?.of);
    this.places = new Places(this.tables);
    this.elements = elements;
    if (elements) this.openRows('', '', '', '');
  }

  /** Forgets the document being read; rows of it that have ended stay. */
  abandon(): void {
    this.frames.length = this.elements ? 1 : 0;
    this.skipping = 0;
    this.tables.dropRows();
  }

  /** Rows completed so far. */
  get rows(): number {
    return this.tables.rows;
  }

  /** The batches that became full since the last call. */
  drain(): Batch[] {
    return this.tables.drain();
  }

  /** The rows of one table that `drain` has not given yet, however few. */
  take(table: string): Batch | undefined {
    return this.tables.take(table);
  }

  /** A table as far as it is known. */
  known(table: string): KnownTable | undefined {
    return this.tables.known(table);
  }

  /** Ends all tables; a row still open is dropped. */
  end(): Batch[] {
    return this.tables.end();
  }

  key(name: string): void {
    if (this.skipping > 0) return;
    const frame = this.frames[this.frames.length - 1];
    if (frame?.kind === 'record' || frame?.kind === 'descend') frame.key = name;
    else if (frame?.kind === 'wrapped') this.keyInRow(frame, name);
  }

  open(kind: 'object' | 'array'): void {
    if (this.skipping > 0 || this.frames.length >= DEEPEST) {
      if (this.skipping++ === 0) loseForGood(this.reading, 'tooDeep');
      return;
    }
    const frame = this.frames.at(-1);
    if (frame === undefined) {
      if (kind === 'object') this.frames.push({ kind: 'descend', path: '', key: '' });
      else this.openRows('', '', '', '');
    } else if (frame.kind === 'descend') this.openBelowPath(frame, kind);
    else if (frame.kind === 'record') this.openInRecord(frame, kind);
    else if (frame.kind === 'rows') {
      if (kind === 'object') this.openRecord(frame.place, frame.entry);
      else this.frames.push({ kind: 'positions', table: frame.table, cells: [], wrapped: false });
    } else if (frame.kind === 'wrapped') {
      frame.filled = true;
      this.openInRow(frame.row, kind);
    } else if (kind === 'object' && (frame.wrapped || frame.cells.length === 0))
      this.frames.push({ kind: 'wrapped', row: frame, key: '', filled: false });
    else this.openInRow(frame, kind);
  }

  private openInRow(row: Positions, kind: 'object' | 'array'): void {
    const position = this.position(row, undefined);
    const name = this.rowNames?.of.get(row.table)?.[position - 1] ?? `column ${position}`;
    const table = join(row.table, name);
    if (kind === 'object') this.openRecord(this.places.place(table, table, ''), undefined);
    else this.openRows(table, table, '', name);
  }

  /** Whether a list among rows may be a list of them, as the pages of a crawl are: no other row there is one of cells. */
  private mayHoldRecords({ table }: Positions): boolean {
    return this.rowNames?.of.has(table) !== true && !this.tables.isPositional(table);
  }

  /** The first key of an object in a row says whether it holds a cell, or is a record: then so are all in this row. */
  private keyInRow(frame: Wrapped, key: string): void {
    frame.key = key;
    const { row } = frame;
    if (row.wrapped || isCellKey(key)) {
      row.wrapped = true;
      return;
    }
    if (!this.mayHoldRecords(row)) {
      this.frames.pop();
      this.openInRow(row, 'object');
      this.key(key);
      return;
    }
    this.frames.length -= 2;
    const rows = this.frames.at(-1);
    if (rows?.kind !== 'rows') return;
    this.frames.push(rows);
    this.openRecord(rows.place, rows.entry);
    this.key(key);
  }

  close(): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    const frame = this.frames.pop();
    if (frame?.kind === 'record' && frame.ends) this.tables.endRowOf(frame.place.columns);
    else if (frame?.kind === 'positions') {
      // An empty page among pages is no row.
      if (frame.cells.length > 0 || !this.mayHoldRecords(frame)) this.tables.row(frame.table, frame.cells);
    } else if (frame?.kind === 'wrapped' && !frame.filled) this.position(frame.row, undefined);
    else if (frame?.kind === 'descend' && frame.path === '') this.tables.endDocument();
  }

  /** Closes what is open last, where the text in it is broken: what could be read of a record stands. */
  giveUp(): void {
    const frame = this.frames.at(-1);
    if (this.skipping > 0 || frame?.kind !== 'record' || !frame.ends) this.close();
    else {
      this.frames.pop();
      this.tables.endBrokenRow(frame.place.columns);
    }
  }

  /** Text that lies in `bytes`, which holds no lone surrogates. */
  span(bytes: Uint8Array, start: number, end: number, quoted: boolean): void {
    const frame = this.frames[this.frames.length - 1];
    if (frame?.kind === 'record' && this.skipping === 0 && !this.isMoment(frame, quoted))
      this.tables.memberBytes(frame.place.columns, frame.key, bytes, start, end, quoted);
    else if (frame?.kind === 'rows' && this.skipping === 0 && frame.entry === undefined)
      this.tables.rowBytes(frame.place.columns, frame.scalars, bytes, start, end, quoted);
    else this.scalar(decode(bytes, start, end), quoted);
  }

  scalar(text: string, quoted: boolean): void {
    if (this.skipping > 0) return;
    const frame = this.frames[this.frames.length - 1];
    if (quoted && /\p{Surrogate}/u.test(text)) lose(this.reading, 'replacedCharacters');
    if (frame?.kind === 'record') {
      const moment = this.isMoment(frame, quoted) ? writtenMoment(text) : text;
      this.tables.member(frame.place.columns, frame.key, moment, quoted || moment !== text);
    } else if (frame?.kind === 'positions') this.position(frame, { text, quoted });
    else if (frame?.kind === 'wrapped') this.cellInRow(frame, text, quoted);
    else if (frame?.kind === 'descend') {
      if (this.maps && isDataKeyOfScalar(frame.key)) {
        this.tables.keyCell(frame.path, frame.key);
        this.tables.cell(frame.path, 'value', text, quoted);
        this.tables.endRow(frame.path);
      } else this.tables.documentCell(join(frame.path, frame.key) || frame.key, text, quoted);
    } else {
      const { table, scalars, entry } = frame ?? { table: '', scalars: '', entry: undefined };
      if (entry !== undefined) this.tables.keyCell(table, entry);
      this.tables.cell(table, scalars, text, quoted);
      this.tables.endRow(table);
    }
  }

  /** Of an object that holds a cell the first value counts; others, as how it is shown, are counted. */
  private cellInRow(frame: Wrapped, text: string, quoted: boolean): void {
    if (frame.filled) lose(this.reading, 'valuesBesideCells');
    else this.position(frame.row, frame.key === 'isNull' ? undefined : { text, quoted });
    frame.filled = true;
  }

  /** Adds a place to a row that is a list. @returns which it is, from 1 on */
  private position({ cells }: Positions, cell: RawCell | undefined): number {
    if (cells.length < MAX_COLUMNS) return cells.push(cell);
    loseForGood(this.reading, 'cellsBeyondColumnLimit');
    return cells.length;
  }

  /** Whether the member of a record that comes next is a moment of MongoDB's that is written as a number. */
  private isMoment({ key }: RecordPart, quoted: boolean): boolean {
    if (key === MOMENT_KEY) return !quoted;
    const around = key === LONG_KEY ? this.frames.at(-2) : undefined;
    return around?.kind === 'record' && around.key === MOMENT_KEY;
  }

  private openBelowPath({ path, key }: Descend, kind: 'object' | 'array'): void {
    const below = join(path, key);
    const isEntry = this.maps && (isDataKey(key) || this.mapPaths.has(path));
    if (kind === 'object') {
      if (isEntry) this.openRecord(this.places.mapPlace(path), key);
      else this.frames.push({ kind: 'descend', path: below, key: '' });
    } else if (this.rowNames?.lists.has(below) === true) this.skipping = 1;
    else if (isEntry) this.openRows(path, path, '', 'value', key);
    else this.openRows(below, below, '', key);
  }

  private openInRecord({ place, key }: RecordPart, kind: 'object' | 'array'): void {
    const object = kind === 'object' ? place.objects.get(key) : undefined;
    const array = kind === 'array' ? place.arrays.get(key) : undefined;
    if (object !== undefined) this.frames.push({ kind: 'record', place: object, ends: false, key: '' });
    else if (array !== undefined) this.frames.push(array);
    else if (this.maps && isDataKey(key)) this.openMap(place, key, kind);
    else {
      const path = join(place.prefix, key);
      const { mayKeep } = this.places;
      if (kind === 'object') {
        const below = this.places.place(place.table, place.base, path);
        if (key === BINARY_KEY) this.tables.unwrap(below.columns, BINARY_TEXT);
        if (mayKeep) place.objects.set(key, below);
        this.frames.push({ kind: 'record', place: below, ends: false, key: '' });
      } else {
        const named = this.namedTable(place, key);
        if (named !== undefined) {
          this.openRows(named, named, '', key);
          return;
        }
        const below = this.places.rows(join(place.base, path), place.base, path, path, undefined);
        if (mayKeep && !TABLE_ROWS.test(key)) place.arrays.set(key, below);
        this.frames.push(below);
      }
    }
  }

  /** The name of the table whose rows come next in its description, as phpMyAdmin writes it; undefined if there is none. */
  private namedTable({ table, prefix }: Place, key: string): string | undefined {
    if (this.elements || !this.maps || prefix !== '' || !TABLE_ROWS.test(key)) return undefined;
    if (this.tables.current(table, 'type') !== 'table' && !TABLES.test(table)) return undefined;
    const name = this.tables.current(table, 'name') ?? '';
    return name !== '' && name !== table && name.length <= LONGEST_NAME ? name : undefined;
  }

  /** A map inside a record: a child table of its own, never the table whose row is still open. */
  private openMap({ table: open, base, prefix }: Place, key: string, kind: 'object' | 'array'): void {
    const named = join(base, prefix === '' ? 'entries' : prefix);
    const table = named === open ? join(named, 'entries') : named;
    if (kind === 'object') this.openRecord(this.places.mapPlace(table), key);
    else this.openRows(table, table, '', 'value', key);
  }

  private openRows(table: string, base: string, prefix: string, scalars: string, entry?: string): void {
    this.frames.push(this.places.rows(table, base, prefix, scalars, entry));
  }

  private openRecord(place: Place, entry: string | undefined): void {
    if (entry !== undefined) this.tables.keyCell(place.table, entry);
    this.frames.push({ kind: 'record', place, ends: true, key: '' });
  }
}
