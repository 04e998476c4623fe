/**
 * Enters: events of a spreadsheet in XML: OpenDocument (`.fods`, the `content.xml` of an `.ods`), or Excel 2003's XML. Leaves:
 * batches, a table a sheet. Deliberately absent: formulas, styles, notes, drawings; a cell is what it shows.
 */

import { plainDecimal } from '../cell-numbers.ts';
import { LONGEST_RECORD, MAX_COLUMNS } from '../limits.ts';
import { loseForGood } from '../losses.ts';
import { localName, type MarkupSink } from '../markup-events.ts';
import type { PositionalRow } from '../positional.ts';
import { SheetSides } from '../sheet-sides.ts';
import { TableNames } from '../table-names.ts';
import type { Batch, Reading } from '../types.ts';

/** Rows of a sheet, in any program; a file may claim that one comes again a thousand million times. */
const MOST_ROWS = 1 << 20;
/** Cells that stand in the file only as a number of times: of a record of its own each, far fewer. */
const MOST_REPEATED = 1 << 24;
/** Elements of a cell whose text isn't shown in it. */
const BESIDE = new Set(['annotation', 'Comment', 'PhoneticText']);

/** Turns elements into rows. */
export class SheetRows implements MarkupSink {
  private readonly reading: Reading;
  private readonly names = new TableNames();
  private table: SheetSides | undefined;
  /** What has come and isn't handed on yet, in order: a file of some bytes may claim more rows than fit into memory. */
  private waiting: {
    readonly table: SheetSides;
    /** Undefined at its end, empty for empty ones. */
    readonly row: PositionalRow | undefined;
    readonly times: number;
  }[] = [];
  /** Cells so far that only repeat others. */
  private repeated = 0;
  private row: { text: string; quoted: boolean }[] | undefined;
  /** Cells and rows that stand for as many alike ones. */
  private rowTimes = 1;
  private cellTimes = 1;
  private rows = 0;
  private cell: string[] | undefined;
  private length = 0;
  /** What the cell holds, where it shows nothing. */
  private value = '';
  /** Whether Excel wrote it as a number. */
  private number = false;
  private beside = 0;
  private showing = 0;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** The batches that became full since the last call. */
  *drain(): Generator<Batch> {
    const { waiting } = this;
    this.waiting = [];
    for (const { table, row, times } of waiting) {
      if (row === undefined) yield* table.end();
      else if (row.length === 0) yield* table.gap();
      else for (let i = 0; i < times; i++) yield* table.push(row);
    }
  }

  *end(): Generator<Batch> {
    this.endTable();
    yield* this.drain();
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const local = localName(name);
    if (this.beside > 0 || BESIDE.has(local)) {
      this.beside++;
      return;
    }
    if (this.cell !== undefined) this.openInside(local, attributes);
    else if (local === 'table' || local === 'Worksheet') this.beginTable(attribute(attributes, 'name', 'Name'));
    else if (local === 'table-row' || local === 'Row') this.beginRow(attributes);
    else if (local === 'table-cell' || local === 'covered-table-cell' || local === 'Cell') this.beginCell(attributes);
  }

  text(text: string): void {
    if (this.cell === undefined || this.showing === 0 || this.beside > 0) return;
    this.length += text.length;
    if (this.length <= LONGEST_RECORD) this.cell.push(text);
  }

  close(name: string): void {
    if (this.beside > 0) {
      this.beside--;
      return;
    }
    const local = localName(name);
    if (local === 'table-cell' || local === 'covered-table-cell' || local === 'Cell') this.endCell();
    else if (this.cell !== undefined) {
      if (local === 'p' || local === 'Data') this.showing--;
    } else if (local === 'table-row' || local === 'Row') this.endRow();
    else if (local === 'table' || local === 'Worksheet') this.endTable();
  }

  private openInside(local: string, attributes: ReadonlyMap<string, string>): void {
    if (local === 'p' || local === 'Data') {
      if (local === 'p' && this.length > 0) this.cell?.push('\n');
      this.showing++;
      this.number = local === 'Data' && attribute(attributes, 'Type') === 'Number';
    } else if (local === 's') this.cell?.push(' ');
    else if (local === 'tab') this.cell?.push('\t');
    else if (local === 'line-break') this.cell?.push('\n');
  }

  private beginTable(name: string): void {
    this.endTable();
    this.table = new SheetSides(this.names.next(name), this.names, this.reading);
    this.rows = 0;
  }

  private endTable(): void {
    if (this.table !== undefined) this.waiting.push({ table: this.table, row: undefined, times: 1 });
    this.table = undefined;
    this.row = undefined;
  }

  /** An empty row; of several one says it. */
  private gap(): void {
    const { table, waiting } = this;
    const last = waiting.at(-1);
    if (table !== undefined && !(last?.table === table && last.row?.length === 0))
      waiting.push({ table, row: [], times: 1 });
  }

  private beginRow(attributes: ReadonlyMap<string, string>): void {
    const index = Number(attribute(attributes, 'Index'));
    if (index > this.rows + 1) this.gap();
    this.row = [];
    this.rowTimes = timesOf(attributes, 'number-rows-repeated');
  }

  private endRow(): void {
    const { row, table } = this;
    this.row = undefined;
    if (row === undefined || table === undefined) return;
    while (row.length > 0 && row.at(-1)?.text === '') row.pop();
    if (row.length === 0) {
      this.gap();
      return;
    }
    const room = Math.floor((MOST_REPEATED - this.repeated) / row.length);
    const times = Math.min(this.rowTimes, MOST_ROWS - this.rows, 1 + room);
    if (times < this.rowTimes) loseForGood(this.reading, 'rowsBeyondSheet');
    if (times < 1) return;
    this.rows += times;
    this.repeated += (times - 1) * row.length;
    this.waiting.push({ table, row, times });
  }

  private beginCell(attributes: ReadonlyMap<string, string>): void {
    this.cell = [];
    this.number = false;
    this.length = 0;
    this.showing = 0;
    this.value = attribute(attributes, 'value', 'date-value', 'time-value', 'boolean-value', 'string-value');
    this.cellTimes = timesOf(attributes, 'number-columns-repeated');
    // Excel leaves out empty cells, and those that the one before is laid over.
    const index = Number(attribute(attributes, 'Index'));
    const { row } = this;
    if (row === undefined || !(index >= 1 && index <= MAX_COLUMNS)) return;
    while (row.length < index - 1) row.push({ text: '', quoted: false });
  }

  private endCell(): void {
    const { cell, row } = this;
    this.cell = undefined;
    if (cell === undefined || row === undefined) return;
    if (this.length > LONGEST_RECORD) loseForGood(this.reading, 'oversizedRecords');
    const whole = this.length > LONGEST_RECORD ? '' : cell.join('') || this.value;
    const text = this.number ? plainDecimal(whole) : whole;
    for (let times = 0; times < this.cellTimes; times++) {
      if (times > 0 && text !== '') this.repeated++;
      if (row.length >= MAX_COLUMNS || (times > 0 && this.repeated > MOST_REPEATED)) {
        if (text !== '') loseForGood(this.reading, 'cellsBeyondColumnLimit');
        return;
      }
      row.push({ text, quoted: false });
    }
  }
}

/** The first of these attributes that is there, whatever its prefix. */
function attribute(attributes: ReadonlyMap<string, string>, ...names: readonly string[]): string {
  for (const name of names)
    for (const [key, value] of attributes) if (localName(key) === name && !key.startsWith('calcext:')) return value;
  return '';
}

function timesOf(attributes: ReadonlyMap<string, string>, name: string): number {
  const times = Number(attribute(attributes, name));
  return Number.isInteger(times) && times > 1 ? times : 1;
}
