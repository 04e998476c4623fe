/**
 * Enters: the rows of HTML tables. Leaves: batches, tables with the same header put together, lists of labels and values
 * as a record each. Deliberately absent: tables of fewer than two rows or columns, which are counted.
 */

import { BatchBuilder } from '../batch.ts';
import { hasHeader } from '../header.ts';
import { MAX_TABLES, SAMPLE_CHARACTERS, SAMPLE_ROWS } from '../limits.ts';
import { lose, loseForGood } from '../losses.ts';
import type { Batch, Reading } from '../types.ts';
import type { HtmlRow, HtmlRows } from './cells.ts';

/** Rows of headings at most. */
const MOST_HEADINGS = 4;

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

  repeated(): void {
    lose(this.reading, 'repeatedHeaders');
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
  private sample: HtmlRow[] = [];
  private characters = 0;
  /** Rows of the sample that are headings. */
  private headings = 0;
  private kind: Kind | undefined;
  private names = '';

  constructor(tables: HtmlTables) {
    this.tables = tables;
  }

  row(row: HtmlRow, head: boolean): void {
    const headers = isHeading(row);
    if (this.kind !== undefined) {
      this.add(this.kind, row);
      return;
    }
    if ((head || headers) && this.headings === this.sample.length && this.headings < MOST_HEADINGS) this.headings++;
    this.sample.push(row);
    for (const text of texts(row)) this.characters += text.length;
    if (this.sample.length >= SAMPLE_ROWS || this.characters >= SAMPLE_CHARACTERS) this.settle('');
  }

  end(name: string): void {
    if (this.kind !== undefined) return;
    const width = Math.max(0, ...this.sample.map((row) => row.length));
    if (this.sample.length < 2 || width < 2) {
      if (this.sample.length > 0) this.tables.tooSmall();
      return;
    }
    const card = labels(this.sample);
    if (card !== undefined) this.tables.card(card, name);
    else this.settle(name);
  }

  private settle(name: string): void {
    const rows = this.sample;
    this.sample = [];
    // A table of headings alone has none.
    let top = this.headings < rows.length ? this.headings : 0;
    if (top === 0 && hasHeader(rows.map(texts))) top = 1;
    const names = top === 0 ? [] : headingsOf(rows.slice(0, top));
    const width = Math.max(...rows.map((row) => row.length));
    this.names = names.join('\0');
    this.kind = this.tables.kind(names, width, name);
    for (const row of rows.slice(top)) this.add(this.kind, row);
  }

  /** A heading that comes again on every page is no record. */
  private add(kind: Kind, row: HtmlRow): void {
    if (isHeading(row) && texts(row).join('\0') === this.names) this.tables.repeated();
    else this.tables.add(kind, row);
  }
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
  for (const [label, value, more] of rows) {
    const text = label?.text ?? '';
    const isLabel = label?.header === true || /[:：]$/.test(text);
    if (!isLabel || text === '' || value === undefined || value.header || more !== undefined) return undefined;
    pairs.push([text.replace(/[:：]$/, '').trimEnd(), value.text]);
  }
  return pairs;
}
