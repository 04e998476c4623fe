/**
 * Enters: JSON events. Leaves: rows of tables: arrays of objects and maps of objects are tables named by their path,
 * nested objects dotted columns, arrays inside records child tables. Deliberately absent: whole records in memory beyond
 * the one being filled, and links between parent and child rows.
 */
import { lose } from './batch.ts';
import type { RawCell } from './csv-records.ts';
import type { JsonSink } from './json-events.ts';
import { isDataKey, isDataKeyOfScalar, join } from './json-keys.ts';
import { JsonTables } from './json-tables.ts';
import type { Batch, Reading } from './types.ts';

/** What lies deeper is counted, not read: no system's export is nested like that. */
const DEEPEST = 64;

/** An object on the way to the tables. */
interface Descend {
  readonly kind: 'descend';
  readonly path: string;
  key: string;
}
/** An array whose elements are rows of `table`; `prefix` is its path within the record it lies in. */
interface Rows {
  readonly kind: 'rows';
  readonly table: string;
  readonly base: string;
  readonly prefix: string;
  /** Name of the column for elements that are scalars; '' for an unnamed one. */
  readonly scalars: string;
  readonly entry: string | undefined;
}
/** An object that is a row, or part of one. */
interface RecordPart {
  readonly kind: 'record';
  readonly table: string;
  readonly base: string;
  readonly prefix: string;
  readonly ends: boolean;
  key: string;
}
/** An array that is a row itself. */
interface Positions {
  readonly kind: 'positions';
  readonly table: string;
  readonly cells: (RawCell | undefined)[];
}
type Frame = Descend | Rows | RecordPart | Positions;

/** Flattens documents into tables. */
export class JsonTable implements JsonSink {
  private readonly tables: JsonTables;
  private readonly reading: Reading;
  private readonly frames: Frame[] = [];
  private skipping = 0;

  /** @param elements true if each document is an element of one table (NDJSON), not a file of its own */
  constructor(reading: Reading, elements: boolean) {
    this.reading = reading;
    this.tables = new JsonTables(reading);
    if (elements) this.frames.push({ kind: 'rows', table: '', base: '', prefix: '', scalars: '', entry: undefined });
  }

  /** Rows completed so far. */
  get rows(): number {
    return this.tables.rows;
  }

  /** The batches that became full since the last call. */
  drain(): Batch[] {
    return this.tables.drain();
  }

  /** Ends all tables; a row still open is dropped. */
  end(): Batch[] {
    return this.tables.end();
  }

  key(name: string): void {
    const frame = this.frames.at(-1);
    if (this.skipping === 0 && frame !== undefined && 'key' in frame) frame.key = name;
  }

  open(kind: 'object' | 'array'): void {
    if (this.skipping > 0 || this.frames.length >= DEEPEST) {
      if (this.skipping++ === 0) {
        lose(this.reading, 'tooDeep');
        this.reading.complete = false;
      }
      return;
    }
    const frame = this.frames.at(-1);
    if (frame === undefined) {
      if (kind === 'object') this.frames.push({ kind: 'descend', path: '', key: '' });
      else this.openRows('', '', '', '');
    } else if (frame.kind === 'descend') this.openBelowPath(frame, kind);
    else if (frame.kind === 'record') this.openInRecord(frame, kind);
    else if (frame.kind === 'rows') {
      if (kind === 'object') this.openRecord(frame.table, frame.base, frame.prefix, frame.entry);
      else this.frames.push({ kind: 'positions', table: frame.table, cells: [] });
    } else {
      const name = `column ${frame.cells.push(undefined)}`;
      const table = join(frame.table, name);
      if (kind === 'object') this.openRecord(table, table, '', undefined);
      else this.openRows(table, table, '', name);
    }
  }

  close(): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    const frame = this.frames.pop();
    if (frame?.kind === 'record' && frame.ends) this.tables.endRow(frame.table);
    else if (frame?.kind === 'positions') this.tables.row(frame.table, frame.cells);
    else if (frame?.kind === 'descend' && frame.path === '') this.tables.endDocument();
  }

  scalar(text: string, quoted: boolean): void {
    if (this.skipping > 0) return;
    const frame = this.frames.at(-1);
    if (quoted && /\p{Surrogate}/u.test(text)) lose(this.reading, 'replacedCharacters');
    if (frame?.kind === 'record') this.tables.cell(frame.table, join(frame.prefix, frame.key), text, quoted);
    else if (frame?.kind === 'positions') frame.cells.push({ text, quoted });
    else if (frame?.kind === 'descend') {
      if (isDataKeyOfScalar(frame.key)) {
        this.tables.keyCell(frame.path, frame.key);
        this.tables.cell(frame.path, 'value', text, quoted);
        this.tables.endRow(frame.path);
      } else this.tables.documentCell(join(frame.path, frame.key), text, quoted);
    } else {
      const { table, scalars, entry } = frame ?? { table: '', scalars: '', entry: undefined };
      if (entry !== undefined) this.tables.keyCell(table, entry);
      this.tables.cell(table, scalars, text, quoted);
      this.tables.endRow(table);
    }
  }

  private openBelowPath({ path, key }: Descend, kind: 'object' | 'array'): void {
    const below = join(path, key);
    if (kind === 'object') {
      if (isDataKey(key)) this.openRecord(path, path, '', key);
      else this.frames.push({ kind: 'descend', path: below, key: '' });
    } else if (isDataKey(key)) this.openRows(path, path, '', 'value', key);
    else this.openRows(below, below, '', key);
  }

  private openInRecord(frame: RecordPart, kind: 'object' | 'array'): void {
    const path = join(frame.prefix, frame.key);
    if (isDataKey(frame.key)) {
      // A map inside a record: a child table of its own, never the table whose row is still open.
      const named = join(frame.base, frame.prefix === '' ? 'entries' : frame.prefix);
      const table = named === frame.table ? join(named, 'entries') : named;
      if (kind === 'object') this.openRecord(table, table, '', frame.key);
      else this.openRows(table, table, '', 'value', frame.key);
    } else if (kind === 'object') this.frames.push({ ...frame, prefix: path, ends: false, key: '' });
    else this.openRows(join(frame.base, path), frame.base, path, path);
  }

  private openRows(table: string, base: string, prefix: string, scalars: string, entry?: string): void {
    this.frames.push({ kind: 'rows', table, base, prefix, scalars, entry });
  }

  private openRecord(table: string, base: string, prefix: string, entry: string | undefined): void {
    if (entry !== undefined) this.tables.keyCell(table, entry);
    this.frames.push({ kind: 'record', table, base, prefix, ends: true, key: '' });
  }
}
