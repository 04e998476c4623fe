/**
 * Enters: events of HTML. Leaves: the rows of each table in it, cells as the text a browser would show; a list of terms (`<dl>`) as a table of two
 * columns. Deliberately absent: everything outside of these; lists in cells, which are their text; scripts, styles, buttons; what a row means.
 */

import { LONGEST_NAME, LONGEST_RECORD, MAX_COLUMNS } from '../limits.ts';
import { lose, loseForGood } from '../losses.ts';
import type { MarkupSink } from '../markup-events.ts';
import type { Reading } from '../types.ts';

export interface HtmlCell {
  readonly text: string;
  /** A `<th>`. */
  readonly header: boolean;
  /** Number of columns it takes. */
  readonly wide: number;
}
/** A row; undefined where the cell to the left takes the place. */
export type HtmlRow = readonly (HtmlCell | undefined)[];

/** The part of a table that a row stands in. */
export type HtmlPart = 'head' | 'body' | 'foot';

/** What becomes of a table. */
export interface HtmlRows {
  row(row: HtmlRow, part: HtmlPart): void;
  /** A table that holds records stands in one of its cells. */
  holdsTable(): void;
  /**
   * @param name its caption or id, or ''
   * @returns whether it holds records, and else the text in it, which belongs to the cell around it if there is one
   */
  end(name: string, inCell: boolean): true | string;
}

interface OpenTable {
  readonly rows: HtmlRows;
  /** A list of terms. */
  readonly list: boolean;
  name: string;
  caption: boolean;
  part: HtmlPart;
  row: (HtmlCell | undefined)[] | undefined;
  cell:
    | { parts: string[]; length: number; readonly header: boolean; readonly wide: number; readonly high: number }
    | undefined;
  /** Per column, the cell above that still reaches down, and how far. */
  readonly above: Map<number, { readonly cell: HtmlCell | undefined; left: number }>;
}

/** Limits of HTML (4.9.11, attributes of cells). */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** A longer text isn't repeated in the rows that a cell reaches down to: short tags would multiply it. */
const LONGEST_REPEATED = 200;
const DEEPEST_TABLE = 32;
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'select', 'title', 'head', 'svg']);
/** Fields of a form that hold a value, by their type; other types are buttons, ticks and marks of the program. */
const FIELDS = /^(?:|text|email|tel|url|search|number|password|date|datetime|datetime-local|month|time|week|color)$/i;
const PARTS: ReadonlyMap<string, HtmlPart> = new Map([
  ['thead', 'head'],
  ['tbody', 'body'],
  ['tfoot', 'foot'],
]);
const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img']);

/** Finds tables, nested ones too, each with its own rows. */
export class HtmlCells implements MarkupSink {
  private readonly begin: () => HtmlRows;
  private readonly reading: Reading;
  private readonly tables: OpenTable[] = [];
  private unseen = '';
  private unseenDepth = 0;
  /** In an option that is chosen. */
  private chosen = false;
  /** Tables too deep to be told apart: their cells become those of the one around them. */
  private beyond = 0;
  /** Lists in the list of terms that is open. */
  private inner = 0;

  /** @param begin called for each table */
  constructor(begin: () => HtmlRows, reading: Reading) {
    this.begin = begin;
    this.reading = reading;
  }

  /** Tables open now. */
  get depth(): number {
    return this.tables.length;
  }

  /** Closes what is open, where the text can't be followed to its end. */
  finish(): void {
    for (let table = this.tables.at(-1); table !== undefined; table = this.tables.at(-1)) this.closeTable(table);
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.unseen !== '') {
      if (name === this.unseen) this.unseenDepth++;
      else if (name === 'option' && this.unseen === 'select') this.chosen = attributes.has('selected');
      return;
    }
    if (UNSEEN.has(name)) {
      this.unseen = name;
      this.unseenDepth = 1;
      return;
    }
    if (name === 'table') {
      this.openTable(attributes.get('id') ?? '', false);
      return;
    }
    const table = this.tables.at(-1);
    if (table === undefined) {
      if (name === 'dl') this.openTable(attributes.get('id') ?? '', true);
      return;
    }
    if (table.list && name === 'dl') this.inner++;
    if (table.list && this.inner === 0 && (name === 'dt' || name === 'dd')) this.term(table, name === 'dt');
    else if (name === 'tr') {
      this.endRow(table);
      table.row = [];
    } else if (name === 'td' || name === 'th') {
      this.endCell(table);
      table.row ??= [];
      const wide = span(attributes.get('colspan'), MOST_COLUMNS);
      table.cell = {
        parts: [],
        length: 0,
        header: name === 'th',
        wide,
        high: span(attributes.get('rowspan'), MOST_ROWS),
      };
    } else if (PARTS.has(name)) {
      this.endRow(table);
      table.part = PARTS.get(name) ?? 'body';
    } else if (name === 'caption') {
      table.caption = true;
      table.name = '';
    } else if (table.cell !== undefined && name === 'br') this.addText(table.cell, '\n');
    else if (table.cell !== undefined && name === 'input' && FIELDS.test(attributes.get('type') ?? ''))
      this.addText(table.cell, ` ${attributes.get('value') ?? ''} `);
    else if (table.cell !== undefined && BLOCKS.has(name)) this.addText(table.cell, ' ');
  }

  text(text: string): void {
    const table = this.tables.at(-1);
    if (table === undefined || (this.unseen !== '' && !this.chosen)) return;
    if (table.cell !== undefined) this.addText(table.cell, text.replace(/[\t\n\f\r]/g, ' '));
    else if (table.caption && table.name.length < LONGEST_NAME) table.name += text;
  }

  close(name: string): void {
    if (this.unseen !== '') {
      if (name === 'option' || name === 'select') this.chosen = false;
      if (name === this.unseen && --this.unseenDepth === 0) this.unseen = '';
      return;
    }
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (name === 'table') {
      if (this.beyond > 0) this.beyond--;
      else if (!table.list) this.closeTable(table);
    } else if (name === 'dl' && table.list) {
      if (this.inner > 0) this.inner--;
      else this.closeTable(table);
    } else if (name === 'tr') this.endRow(table);
    else if (name === 'td' || name === 'th') this.endCell(table);
    else if (PARTS.has(name)) {
      this.endRow(table);
      table.part = 'body';
    } else if (name === 'caption') table.caption = false;
    else if (table.cell !== undefined && BLOCKS.has(name)) this.addText(table.cell, ' ');
  }

  private addText(cell: NonNullable<OpenTable['cell']>, text: string): void {
    const { length } = cell;
    cell.length += text.length;
    if (cell.length <= LONGEST_RECORD) cell.parts.push(text);
    else if (length <= LONGEST_RECORD) {
      cell.parts = [];
      loseForGood(this.reading, 'oversizedCells');
    }
  }

  /** A term begins a row; a further description of it goes on with the first one. */
  private term(table: OpenTable, isTerm: boolean): void {
    if (!isTerm && table.cell?.header === false) {
      this.addText(table.cell, '\n');
      return;
    }
    this.endCell(table);
    if (isTerm) this.endRow(table);
    table.row ??= [];
    table.cell = { parts: [], length: 0, header: isTerm, wide: 1, high: 1 };
  }

  private openTable(name: string, list: boolean): void {
    if (this.tables.length >= DEEPEST_TABLE) {
      if (this.beyond++ === 0) loseForGood(this.reading, 'tooDeep');
      return;
    }
    const rows = this.begin();
    this.inner = 0;
    this.tables.push({
      rows,
      list,
      name,
      caption: false,
      part: 'body',
      row: undefined,
      cell: undefined,
      above: new Map(),
    });
  }

  private closeTable(table: OpenTable): void {
    this.endRow(table);
    this.tables.pop();
    const around = this.tables.at(-1);
    const cell = around?.cell;
    const held = table.rows.end(table.name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME), cell !== undefined);
    if (held === true) around?.rows.holdsTable();
    else if (cell !== undefined && held !== '') this.addText(cell, ` ${held} `);
  }

  private endCell(table: OpenTable): void {
    const { cell: ended, row } = table;
    table.cell = undefined;
    if (ended === undefined || row === undefined) return;
    const cell: HtmlCell = { text: shown(ended.parts), header: ended.header, wide: ended.wide };
    this.reachDown(table, row);
    if (row.length >= MAX_COLUMNS) {
      loseForGood(this.reading, 'cellsBeyondColumnLimit');
      return;
    }
    for (let i = 0; i < ended.wide && (i === 0 || row.length < MOST_COLUMNS); i++) {
      const here = i === 0 ? cell : undefined;
      if (ended.high > 1) {
        const repeated = cell.text.length <= LONGEST_REPEATED ? here : undefined;
        table.above.set(row.length, { cell: repeated, left: ended.high - 1 });
        if (here !== repeated) lose(this.reading, 'spannedCells');
      }
      row.push(here);
    }
    if (ended.wide > 1) lose(this.reading, 'spannedCells');
  }

  /** Fills the places that cells of the rows above reach down to. */
  private reachDown({ above }: OpenTable, row: (HtmlCell | undefined)[]): void {
    for (let from = above.get(row.length); from !== undefined; from = above.get(row.length)) {
      if (--from.left === 0) above.delete(row.length);
      row.push(from.cell);
    }
  }

  private endRow(table: OpenTable): void {
    this.endCell(table);
    const { row } = table;
    table.row = undefined;
    if (row === undefined) return;
    this.reachDown(table, row);
    // A term without a description.
    if (table.list && row.length === 1 && row[0]?.header === true) row.push({ text: '', header: false, wide: 1 });
    if (row.length > 0) table.rows.row(row, table.part);
  }
}

/** A span as HTML reads it: 1 unless it is a number from 2 on. */
function span(written: string | undefined, most: number): number {
  const found = /^\s*(\d{1,6})/.exec(written ?? '');
  return Math.min(Math.max(Number(found?.[1] ?? 1), 1), most);
}

/** Text as shown: blanks are one, lines are kept. */
function shown(parts: readonly string[]): string {
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .join('\n')
    .trim();
}
