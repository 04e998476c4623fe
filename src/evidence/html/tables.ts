/**
 * Enters: the rows of HTML tables. Leaves: batches, tables with the same header put together, lists of labels and values
 * as a record each. Deliberately absent: tables of fewer than two rows or columns, which are counted.
 */

import { BatchBuilder } from '../batch.ts';
import { hasHeader } from '../header.ts';
import { MAX_TABLES, SAMPLE_CHARACTERS, SAMPLE_ROWS } from '../limits.ts';
import { lose, loseForGood } from '../losses.ts';
import type { Batch, Reading } from '../types.ts';
import type { HtmlPart, HtmlRow, HtmlRows } from './cells.ts';

/** Rows of headings at most. */
const MOST_HEADINGS = 4;
/** Lines above and below the records at most; rows of a table that only puts others in their places. */
const MOST_TITLES = 12;
const MOST_BELOW = 12;
const MOST_LAYOUT = 3;

/** All tables of a file, by kind. */
export class HtmlTables {
  private readonly reading: Reading;
  private readonly kinds = new Map<string, BatchBuilder>();
  private ready: Batch[] = [];
  private small = 0;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** The batches that became full since the last call. */
  drain(): Batch[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  end(): Batch[] {
    if (this.small > 0) lose(this.reading, 'smallTables', this.small);
    for (const builder of this.kinds.values()) this.keep(builder.take());
    return this.drain();
  }

  begin(): HtmlRows {
    return new OneTable(this);
  }

  tooSmall(): void {
    this.small++;
  }

  /** Counts what is no record. */
  lose(name: string, times = 1): void {
    if (times > 0) lose(this.reading, name, times);
  }

  /** The rows of all tables with these names of columns; without names, with this many columns. */
  kind(names: readonly string[], width: number, called: string): Kind {
    const key = names.length > 0 ? `named\0${names.join('\0')}` : `width\0${width}`;
    const known = this.kinds.get(key);
    const builder = known ?? this.made(key, called);
    if (known === undefined && builder !== undefined) {
      for (const [i, name] of names.entries()) name === '' ? builder.columnAt(i) : builder.addColumn(name, true);
      if (names.length === 0) builder.columnAt(width - 1);
    }
    return { builder, width: names.length || width };
  }

  /** A row by position. */
  add({ builder, width }: Kind, row: HtmlRow): void {
    if (row.length !== width) lose(this.reading, 'raggedRows');
    row.forEach((cell, i) => {
      if (cell !== undefined) builder?.cell(builder.columnAt(i), cell.text, false);
    });
    this.endRow(builder);
  }

  /** A record of labels and values, alike if they begin with the same label. */
  card(cells: readonly (readonly [string, string])[], called: string): void {
    const key = `card\0${cells[0]?.[0] ?? ''}`;
    const builder = this.kinds.get(key) ?? this.made(key, called);
    const times = new Map<string, number>();
    for (const [label, value] of cells) {
      const time = (times.get(label) ?? 0) + 1;
      times.set(label, time);
      builder?.cell(builder.columnNamed(time === 1 ? label : `${label} ${time}`), value, false);
    }
    this.endRow(builder);
  }

  private endRow(builder: BatchBuilder | undefined): void {
    if (builder !== undefined) {
      this.keep(builder.endRow());
      return;
    }
    loseForGood(this.reading, 'rowsBeyondTableLimit');
  }

  private made(key: string, called: string): BatchBuilder | undefined {
    if (this.kinds.size >= MAX_TABLES) return undefined;
    const number = this.kinds.size + 1;
    const taken = [...this.kinds.values()].some(({ table }) => table === called);
    const made = new BatchBuilder(
      number === 1 ? '' : called === '' || taken ? `table ${number}` : called,
      this.reading,
    );
    this.kinds.set(key, made);
    return made;
  }

  private keep(batch: Batch | undefined): void {
    if (batch !== undefined) this.ready.push(batch);
  }
}

interface Kind {
  readonly builder: BatchBuilder | undefined;
  readonly width: number;
}

/** One table: its first rows decide, the others follow. */
class OneTable implements HtmlRows {
  private readonly tables: HtmlTables;
  private sample: { readonly row: HtmlRow; readonly head: boolean }[] = [];
  private characters = 0;
  private kind: Kind | undefined;
  private width = 0;
  private names = '';
  /** Rows that are one cell over all columns: lines below the table, if no record follows. */
  private below: HtmlRow[] = [];
  private holds = false;

  constructor(tables: HtmlTables) {
    this.tables = tables;
  }

  row(row: HtmlRow, part: HtmlPart): void {
    if (row.every((cell) => (cell?.text ?? '') === '')) this.tables.lose('emptyRows');
    else if (part === 'foot') this.tables.lose('footerLines');
    else if (this.kind !== undefined) this.add(this.kind, row);
    else {
      this.sample.push({ row, head: part === 'head' || isHeading(row) });
      for (const text of texts(row)) this.characters += text.length;
      if (this.sample.length >= SAMPLE_ROWS || this.characters >= SAMPLE_CHARACTERS) this.settle('');
    }
  }

  holdsTable(): void {
    this.holds = true;
  }

  end(name: string, inCell: boolean): true | string {
    if (this.kind === undefined) {
      const rows = this.sample.map(({ row }) => row);
      const width = Math.max(0, ...rows.map((row) => row.length));
      if (rows.length < 2 || (width < 2 && !this.isList())) {
        if (inCell) return rows.flatMap(texts).join(' ');
        if (rows.length > 0) this.tables.tooSmall();
        return '';
      }
      const lines = rows.filter((row) => isSpan(row, width));
      const card = lines.length * 2 > rows.length ? undefined : labels(rows.filter((row) => !isSpan(row, width)));
      if (card !== undefined) this.tables.lose('linesOutsideTables', lines.length);
      if (card !== undefined) this.tables.card(card, name);
      else if (this.holds && this.isLayout()) this.tables.lose('layoutTables');
      else this.settle(name);
    }
    if (this.below.length <= MOST_BELOW) this.tables.lose('footerLines', this.below.length);
    else this.flush();
    return true;
  }

  /** Whether a table of one column has a heading, and records. */
  private isList(): boolean {
    return this.sample.length > 2 && this.sample.every(({ row, head }, i) => row.length === 1 && head === (i === 0));
  }

  /** Whether a table around others only puts them in their places: it has no heading, and few rows or rows of any width. */
  private isLayout(): boolean {
    const widths = new Set(this.sample.map(({ row }) => row.filter((cell) => cell !== undefined).length));
    if (this.sample[0]?.head === true || (this.sample.length > MOST_LAYOUT && widths.size === 1)) return false;
    return !hasHeader(this.sample.map(({ row }) => texts(row)));
  }

  private settle(name: string): void {
    const { sample } = this;
    this.sample = [];
    // A line may be wider than the records.
    const records = sample.filter(({ row }) => row.filter((cell) => cell !== undefined).length > 1);
    this.width = Math.max(...(records.length > 0 ? records : sample).map(({ row }) => row.length));
    const title = sample.findIndex(({ row }) => !this.isLine(row));
    const front = title > 0 && title <= MOST_TITLES ? title : 0;
    const rows = sample.slice(front).map(({ row }) => row);
    const headings = sample.slice(front).findIndex(({ head }, i) => !head || i === MOST_HEADINGS);
    // A table of headings alone has none.
    const top = headings > 0 ? headings : headings === 0 && hasHeader(rows.map(texts)) ? 1 : 0;
    const names = top === 0 ? [] : headingsOf(rows.slice(0, top));
    this.names = names.filter((one) => one !== '').length > 1 ? names.join('\0') : '';
    this.kind = this.tables.kind(names, this.width, name);
    if (top > 0 && front > 0) this.tables.lose('linesBeforeHeader', front);
    for (const { row } of sample.slice(top > 0 ? front + top : 0)) this.add(this.kind, row);
  }

  /** A heading that comes again on every page is no record. */
  private add(kind: Kind, row: HtmlRow): void {
    if (this.names !== '' && texts(row).join('\0') === this.names) this.tables.lose('repeatedHeaders');
    else if (this.isLine(row)) this.below.push(row);
    else {
      this.flush();
      this.tables.add(kind, row);
    }
  }

  private flush(): void {
    if (this.kind !== undefined) for (const line of this.below) this.tables.add(this.kind, line);
    this.below = [];
  }

  /** Whether a row is one cell over all columns. */
  private isLine(row: HtmlRow): boolean {
    return isSpan(row, this.width);
  }
}

function isSpan(row: HtmlRow, width: number): boolean {
  const [cell, ...more] = row;
  return width > 1 && cell !== undefined && cell.wide >= width && more.every((one) => one === undefined);
}

function isHeading(row: HtmlRow): boolean {
  return row.every((cell) => cell === undefined || cell.header);
}

function texts(row: HtmlRow): string[] {
  return row.map((cell) => cell?.text ?? '');
}

/** Names of columns from one or several rows: "Name" over "First" and "Last" is "Name First" and "Name Last". */
function headingsOf(rows: readonly HtmlRow[]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, i) => {
    const steps: string[] = [];
    for (const row of rows) {
      let at = i;
      while (row[at] === undefined && at > 0) at--;
      const cell = row[at];
      const text = cell !== undefined && i < at + cell.wide ? cell.text.replace(/\s+/g, ' ') : '';
      if (text !== '' && steps.at(-1) !== text) steps.push(text);
    }
    return steps.join(' ');
  });
}

/** Labels and values, if every row is one of each: the label a heading, or ending in a colon. */
function labels(rows: readonly HtmlRow[]): [string, string][] | undefined {
  const pairs: [string, string][] = [];
  if (rows.length < 2) return undefined;
  for (const [label, value, more] of rows) {
    const text = label?.text ?? '';
    const isLabel = label?.header === true || /[:：]$/.test(text);
    if (!isLabel || text === '' || value === undefined || value.header || more !== undefined) return undefined;
    pairs.push([text.replace(/[:：]$/, '').trimEnd(), value.text]);
  }
  return pairs;
}
