/**
 * Tables laid end to end in one delimited text, each under names of its own. Enters: the head, then rows. Leaves: whether another
 * header stands in the head; batches of the tables. Deliberately absent: tables that begin behind the head and are as wide as the one
 * above, which the quick road reads; another delimiter further down; a guess where rows have no names of fields above them.
 */

import { MAX_TABLES } from '../limits.ts';
import { lose } from '../losses.ts';
import { type PositionalRow, PositionalTable } from '../positional.ts';
import type { RepeatedHeader } from '../repeated-header.ts';
import { TableNames } from '../table-names.ts';
import type { Batch, Column, Head, RawCell, Reading } from '../types.ts';
import type { Dialect } from './dialect.ts';
import { BELOW, isHeader, isNearly, keyOf, NO_NAMES, namesOf, secondHeader, stands, textsOf } from './other-header.ts';
import type { CsvPlan } from './plan.ts';
import { Scanner } from './scanner.ts';

/** Titles between two tables, at most. */
const TITLES = 2;

/** Whether another header than the first stands among the rows of a head. */
export function hasSections({ text, whole }: Head, dialect: Dialect, { columns, skip }: CsvPlan): boolean {
  if (!isSought(columns)) return false;
  const { delimiter } = dialect;
  const [first = ''] = text.split('\n', 1);
  // Most texts are told from their lines alone: none is without numbers.
  const mayBe = (line: string): boolean => line.includes(delimiter) && line !== first && !NO_NAMES.test(line);
  const lines = text.split('\n').slice(skip + 1);
  if (!lines.some(mayBe)) return false;
  const unread: Reading = { complete: true, losses: Object.create(null) };
  const rows = new Scanner(text, whole, dialect, unread).records();
  const names = columns.map(({ name }) => name).join('\0');
  return secondHeader(rows.slice(skip), names) >= 0;
}

/** Below names alone other names begin another table. */
function isSought(columns: readonly Column[]): boolean {
  return columns.length >= 2 && columns.some(({ named }) => named);
}

/** A table of the text, and the columns that it began with. */
interface Section {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: PositionalTable;
}

/** Cuts rows into tables. */
export class Sections {
  private readonly reading: Reading;
  private readonly names = new TableNames();
  private readonly sought: boolean;
  private readonly evenAlike: boolean;
  /** By the names of their columns. */
  private readonly tables = new Map<string, Section>();
  private section: Section;
  private header: string;
  /** Rows that may begin another table, and what follows them. */
  private pending: RawCell[][] = [];
  /** The last rows of the table. */
  private above: RawCell[][] = [];

  /**
   * @param plan of the first table
   * @param evenAlike whether a table as wide as the one above is looked for, too: only where every row comes by
   */
  constructor(reading: Reading, plan: CsvPlan, evenAlike: boolean) {
    this.reading = reading;
    this.evenAlike = evenAlike;
    this.header = plan.columns.map(({ name }) => name).join('\0');
    this.sought = isSought(plan.columns);
    this.section = this.begin('', plan.columns, plan.repeated);
  }

  /** The table that rows go to now. */
  get current(): Pick<Section, 'name' | 'columns'> {
    return this.section;
  }

  /** Whether rows wait for those that follow them, which tell where they belong. */
  get isUndecided(): boolean {
    return this.pending.length > 0;
  }

  /** Whether another table has begun: then any row may begin one. */
  get areSeveral(): boolean {
    return this.tables.size > 1;
  }

  /** What a row that may begin another table is. */
  begun(row: PositionalRow): 'title' | 'names' | undefined {
    const mayBeAlike = this.evenAlike || this.areSeveral;
    if (!this.sought || (!mayBeAlike && row.length === this.section.columns.length)) return undefined;
    return isTitle(row) ? 'title' : this.isOther(row) ? 'names' : undefined;
  }

  /** Adds a row. @returns the batches that became full */
  push(row: RawCell[]): Batch[] {
    if (this.pending.length === 0 && this.begun(row) === undefined) return this.add(row);
    this.pending.push(row);
    return this.pending.length >= TITLES + BELOW ? this.settle() : [];
  }

  /** The rows so far, but for those that wait. */
  take(): Batch[] {
    return [...this.tables.values()].flatMap(({ rows }) => rows.take());
  }

  /** Nothing follows. */
  end(): Batch[] {
    const batches: Batch[] = [];
    while (this.pending.length > 0) batches.push(...this.settle());
    return [...batches, ...this.take()];
  }

  private settle(): Batch[] {
    const rows = this.pending;
    this.pending = [];
    const at = rows.findIndex((row) => !isTitle(row));
    // Too far above whatever follows to be its title.
    const plain = (at < 0 ? rows.length : at) - TITLES;
    if (plain > 0) {
      this.pending = rows.slice(plain);
      return rows.slice(0, plain).flatMap((row) => this.add(row));
    }
    const [header, ...below] = at >= 0 && at <= TITLES ? rows.slice(at) : [];
    const isSeen = at > 0 || (header !== undefined && this.begun(header) === 'names');
    if (header !== undefined && isSeen && this.isOther(header) && below.length > 0 && this.begins(header, below)) {
      if (at > 0) lose(this.reading, 'linesBeforeHeader', at);
      return below.flatMap((row) => this.push(row));
    }
    const [first, ...others] = rows;
    return [...(first === undefined ? [] : this.add(first)), ...others.flatMap((row) => this.push(row))];
  }

  private add(row: RawCell[]): Batch[] {
    if (this.above.length >= BELOW) this.above.shift();
    this.above.push(row);
    return this.section.rows.push(row);
  }

  /** Goes on with the table of these names, if they are some. */
  private begins(header: RawCell[], below: readonly RawCell[][]): boolean {
    const key = keyOf(header);
    const known = this.tables.get(key);
    if (known === undefined && (this.tables.size >= MAX_TABLES || !this.isOver(header, below))) return false;
    const texts = textsOf(header);
    const columns = namesOf(header).map((name, i) => ({ name, named: texts[i] !== '' }));
    this.header = key;
    this.section = known ?? this.begin(`table ${this.tables.size + 1}`, columns);
    this.above = [];
    return true;
  }

  /** Whether a row of names stands over the rows below. Which rows stood above is known only where every row comes by. */
  private isOver(header: RawCell[], below: readonly RawCell[][]): boolean {
    const isAlike = header.length === this.section.columns.length;
    if (this.evenAlike && isAlike) return stands(header, this.above, below);
    return below[0]?.length === header.length && stands(header, [], below);
  }

  private begin(called: string, columns: readonly Column[], repeated?: RepeatedHeader): Section {
    const name = this.names.next(called);
    const section = { name, columns, rows: new PositionalTable(name, this.reading, columns, repeated) };
    this.tables.set(this.header, section);
    return section;
  }

  /** Whether a row names fields, and others than those of the table it stands in. */
  private isOther(row: PositionalRow): boolean {
    return isHeader(row) && !isNearly(row, this.header);
  }
}

function isTitle(row: PositionalRow): boolean {
  return textsOf(row).filter((cell) => cell !== '').length === 1;
}
