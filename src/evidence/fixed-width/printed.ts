/**
 * A text with tables in it, as a console leaves it. Enters: its lines. Leaves: batches, tables of the same names put together.
 * Deliberately absent: what stands between tables; it is counted.
 */

import { footerOf } from '../below.ts';
import { MAX_TABLES } from '../limits.ts';
import { lose, loseForGood } from '../losses.ts';
import { PositionalTable } from '../positional.ts';
import type { Batch, Column, Reading } from '../types.ts';
import { PrintedRecords } from './records.ts';
import { draws, type Printed, rowCells } from './row.ts';
import { edgeOf, isRule, mayDraw } from './rule.ts';
import { mayBeginAt, tableAt } from './ruled.ts';

/** Lines seen before one is settled: they tell names from records. */
const AHEAD = 250;
/** Lines taken together, so that looking ahead costs little, */
const ROUND = 1000;
/** and characters of them. */
const LONGEST = 1 << 22;
/** Characters kept of tables that have ended. */
const MOST_KEPT = 1 << 20;
/** What clients write in front of what was typed. */
const PROMPT =
  /^(?:SQL|mysql|MariaDB \[[^\]]{1,64}\]|sqlite|hive|(?:cqlsh|presto|trino)(?::[\w.]{1,64})*|[\w.-]{1,64}[=(-][#>]|\d: jdbc:\S{1,200}|\[\S{1,80}\](?: \w{1,64})?|\d{1,4}|>>)> ?|^[\w.-]{1,64}[=-][#>] /;
/** What no text between tables has: two uprights, or two gaps. A table without its names may lie there. */
const ROW = /[|│┃║].*[|│┃║]|\S {2,}\S.* {2,}\S/u;
const LONGEST_ROW = 1000;
/** Where rows were left out. */
const DOTS = /^[·….:]+$/u;

/** Reads tables. */
export class PrintedTables {
  private readonly reading: Reading;
  private readonly tables = new Map<string, PositionalTable | undefined>();
  private current: PositionalTable | undefined;
  private records: PrintedRecords | undefined;
  private key = '';
  /** Lines to be settled, behind the last one that was. */
  private waiting: string[] = [''];
  private held = 0;
  private kept = 0;
  /** Of a line that was cut. */
  private parts: string[] = [];
  private ready: Batch[] = [];
  /** No further row is expected. */
  private closed = true;
  /** The line before was empty, or a rule. */
  private gap = true;
  private ruled = false;
  /** Rows of this query, and of the pages before with the same names; undefined once their number was told. */
  private rows: { own: number; all: number } | undefined;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** Adds lines. @returns the batches that became full */
  push(lines: readonly string[]): Batch[] {
    for (const line of lines) {
      this.waiting.push(line);
      this.held += line.length;
      if (this.held > LONGEST) this.settle(this.waiting.length);
      else if (this.waiting.length >= AHEAD + ROUND) this.settle(ROUND);
    }
    return this.drain();
  }

  end(): Batch[] {
    this.settle(this.waiting.length);
    this.endTable();
    this.flush();
    return this.drain();
  }

  private drain(): Batch[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  /** Reads the lines up to a place; a table that begins may take some more. */
  private settle(to: number): void {
    let at = 1;
    while (at < to) {
      const found = this.mayBegin(at) ? tableAt(this.waiting, at) : undefined;
      if (found !== undefined) this.begin(found);
      else this.part((this.waiting[at] ?? '').replace(/^\f+/, ''));
      at = found?.rows ?? at + 1;
    }
    this.waiting = this.waiting.slice(at - 1);
    this.held = this.waiting.reduce((sum, { length }) => sum + length, 0) - (this.waiting[0]?.length ?? 0);
  }

  /** Whether a line isn't a part of the table there is. */
  private mayBegin(at: number): boolean {
    const line = this.waiting[at] ?? '';
    if (line.trim() === '') return false;
    const { records, gap } = this;
    const next = this.waiting[at + 1] ?? '';
    // Most lines are rows, and so is what comes below them.
    if (records !== undefined && !this.closed && !gap && !mayDraw(line) && !mayDraw(next)) return false;
    if (this.parts.length > 0 || !mayBeginAt(this.waiting, at)) return false;
    if (records === undefined || this.closed || (gap && !records.within)) return true;
    if (draws(line))
      return edgeOf(line) === 'opens' || !isRule(line) || (edgeOf(line) === 'any' && !records.table.boxed);
    return line.startsWith('\f') || (!records.within && rowCells(line, records.table) === undefined);
  }

  private begin(table: Printed): void {
    this.endTable();
    const { names, tiers } = table;
    const width = tiers.reduce((sum, { spans }) => sum + spans.length, 0);
    const key = names === undefined ? `width\0${this.tables.size}` : `names\0${names.join('\0')}`;
    if (!this.tables.has(key)) this.tables.set(key, this.made(names, width));
    const again = this.key === key && this.rows !== undefined;
    this.rows = { own: again && !this.closed ? (this.rows?.own ?? 0) : 0, all: again ? (this.rows?.all ?? 0) : 0 };
    this.key = key;
    this.current = this.tables.get(key);
    this.records = new PrintedRecords(table);
    if (table.types > 0) lose(this.reading, 'typeRows', table.types);
    this.closed = false;
    this.gap = false;
    this.ruled = true;
  }

  private made(names: readonly string[] | undefined, width: number): PositionalTable | undefined {
    const number = this.tables.size + 1;
    if (number > MAX_TABLES) return undefined;
    const columns = names?.map((name, i): Column => (name === '' ? unnamed(i) : { name, named: true }));
    const table = number === 1 ? '' : `table ${number}`;
    return new PositionalTable(table, this.reading, columns ?? Array.from({ length: width }, (_, i) => unnamed(i)));
  }

  /** Hands on the rows of all tables: a file may have hundreds, of few rows each. */
  private flush(): void {
    for (const table of this.tables.values()) if (table !== undefined) this.ready.push(...table.take());
    this.kept = 0;
  }

  private endTable(): void {
    this.unfold();
    this.records?.end();
    this.take();
    if ((this.records?.ambiguous ?? 0) > 0) lose(this.reading, 'linesInDoubt', this.records?.ambiguous);
    if (this.kept > MOST_KEPT) this.flush();
    this.records = undefined;
    this.current = undefined;
  }

  /** A line, which may be a part of one. */
  private part(line: string): void {
    const fold = this.closed ? undefined : this.records?.table.fold;
    const { parts } = this;
    if (fold === undefined || (line.length !== fold.width && parts.length !== fold.lines - 1)) {
      this.unfold();
      this.line(line);
      return;
    }
    parts.push(line);
    if (parts.length < fold.lines) return;
    this.parts = [];
    this.line(parts.join(''));
  }

  /** The parts of a line that never became whole. */
  private unfold(): void {
    const { parts } = this;
    this.parts = [];
    for (const part of parts) this.line(part);
  }

  private line(line: string): void {
    const { records } = this;
    if (line.trim() === '') {
      this.gap = true;
      if (!this.closed) records?.blank();
      this.take();
      return;
    }
    if (records === undefined || this.closed) {
      this.outside(line);
      return;
    }
    if (draws(line)) {
      records.rule();
      this.take();
      this.ruled = true;
      this.gap = false;
      if (edgeOf(line) === 'ends' || !isRule(line) || (line === records.table.top && !records.table.boxed))
        this.closed = true;
      return;
    }
    const footer = records.within ? undefined : footerOf(line);
    if (footer?.paged === true) return;
    const prompt = footer === undefined && PROMPT.test(line);
    if (footer === undefined && !prompt && this.row(line, records)) {
      this.gap = false;
      this.ruled = false;
      return;
    }
    const ends = footer !== undefined || prompt || this.gap || (this.ruled && records.table.boxed);
    if (!ends) {
      lose(this.reading, 'brokenLines');
      return;
    }
    this.closed = true;
    records.end();
    this.take();
    this.outside(line);
  }

  /** @returns false if the line is no row */
  private row(line: string, records: PrintedRecords): boolean {
    const cells = records.cells(line);
    const { names, uprights } = records.table;
    if (cells !== undefined && !(uprights !== '' && this.aside(cells, names))) {
      records.add(cells);
      this.take();
      return true;
    }
    // DuckDB tells the number of rows in a box of its own below them.
    const inside = cells === undefined ? footerOf(line.replace(/[│┃|]/gu, ' ')) : undefined;
    if (inside !== undefined) this.told(inside.rows);
    return inside !== undefined || cells !== undefined;
  }

  /** Whether a line of a box is none of its rows: the names again, or what stands for rows that weren't printed. */
  private aside(cells: readonly string[], names: readonly string[] | undefined): boolean {
    if (names !== undefined && isNames(cells, names)) return true;
    const first = cells[0]?.trim() ?? '';
    if (first !== '' && !DOTS.test(first)) return false;
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const dots = filled.length > 0 && filled.every((cell) => DOTS.test(cell) && cell !== '.');
    if (dots) lose(this.reading, 'shortenedValues');
    return dots;
  }

  /** Hands on what has become whole. */
  private take(): void {
    for (const row of this.records?.drain() ?? []) {
      for (const cell of row) this.kept += cell.length;
      if (this.records?.table.names !== undefined && isNames(row, this.records.table.names)) continue;
      if (this.rows !== undefined) {
        this.rows.own++;
        this.rows.all++;
      }
      if (this.current !== undefined) {
        this.ready.push(...this.current.push(row.map((text) => ({ text, quoted: false }))));
        continue;
      }
      loseForGood(this.reading, 'rowsBeyondTableLimit');
    }
  }

  /** A line of no table: a count of rows, or something else. */
  private outside(line: string): void {
    const footer = footerOf(line);
    if (footer === undefined) {
      lose(
        this.reading,
        ROW.test(line.slice(0, LONGEST_ROW)) && !PROMPT.test(line) ? 'brokenLines' : 'linesOutsideTables',
      );
      return;
    }
    if (footer.shortened === true) lose(this.reading, 'shortenedValues');
    this.told(footer.rows);
  }

  /** Whether as many rows were read as there are said to be. */
  private told(rows: number | undefined): void {
    this.records?.end();
    this.take();
    const { rows: seen } = this;
    if (rows === undefined || seen === undefined) return;
    this.rows = undefined;
    if (rows === seen.own || rows === seen.all) return;
    loseForGood(this.reading, rows > seen.own ? 'missingRecords' : 'surplusRecords', Math.abs(rows - seen.own));
  }
}

function isNames(cells: readonly string[], names: readonly string[]): boolean {
  return names.length === cells.length && names.every((name, i) => name === cells[i]?.trim());
}

function unnamed(position: number): Column {
  return { name: `column ${position + 1}`, named: false };
}
