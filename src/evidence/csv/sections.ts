/**
 * Tables laid end to end in one delimited text, each under names of its own. Enters: the head, then rows. Leaves: whether another
 * header stands in the head; batches of the tables. Deliberately absent: tables that begin behind the head of a text that shows
 * none before, which the quick road reads; another delimiter further down; a guess where rows have no names of fields above them.
 */

import { MAX_TABLES } from '../limits.ts';
import { lose } from '../losses.ts';
import { type PositionalRow, PositionalTable } from '../positional.ts';
import { TableNames } from '../table-names.ts';
import type { Batch, Head, RawCell, Reading } from '../types.ts';
import type { Dialect } from './dialect.ts';
import { BELOW, isHeader, isNearly, keyOf, NO_NAMES, namesOf, secondHeader, stands, textsOf } from './other-header.ts';
import type { CsvPlan } from './plan.ts';
import { Scanner } from './scanner.ts';

/** Titles between two tables. */
const TITLES = 2;

/** Whether another header than the first stands among the rows of a head. */
export function hasSections({ text, whole }: Head, dialect: Dialect, { columns, skip }: CsvPlan): boolean {
  if (columns.length < 2 || !columns.some(({ named }) => named)) return false;
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

/** Cuts rows into tables. */
export class Sections {
  private readonly reading: Reading;
  private readonly names = new TableNames();
  /** By the names of their columns. */
  private readonly tables = new Map<string, PositionalTable>();
  private table: PositionalTable;
  private header: string;
  /** Rows that may begin another table, and what follows them. */
  private pending: RawCell[][] = [];
  /** The last rows of the table. */
  private above: RawCell[][] = [];

  /** @param plan of the first table */
  constructor(reading: Reading, plan: CsvPlan) {
    this.reading = reading;
    this.header = plan.columns.map(({ name }) => name).join('\0');
    this.table = new PositionalTable(this.names.next(''), reading, plan.columns, plan.repeated);
    this.tables.set(this.header, this.table);
  }

  /** Adds a row. @returns the batches that became full */
  push(row: RawCell[]): Batch[] {
    if (this.pending.length === 0 && !isTitle(row) && !this.isOther(row)) return this.add(row);
    this.pending.push(row);
    return this.pending.length >= TITLES + BELOW ? this.settle() : [];
  }

  end(): Batch[] {
    const batches: Batch[] = [];
    while (this.pending.length > 0) batches.push(...this.settle());
    for (const table of this.tables.values()) batches.push(...table.end());
    return batches;
  }

  private settle(): Batch[] {
    const rows = this.pending;
    this.pending = [];
    const at = rows.findIndex((row) => !isTitle(row));
    const [header, ...below] = at >= 0 && at <= TITLES ? rows.slice(at) : [];
    if (header !== undefined && this.isOther(header) && below.length > 0 && this.begins(header, below)) {
      if (at > 0) lose(this.reading, 'linesBeforeHeader', at);
      return below.flatMap((row) => this.push(row));
    }
    const [first, ...others] = rows;
    return [...(first === undefined ? [] : this.add(first)), ...others.flatMap((row) => this.push(row))];
  }

  private add(row: RawCell[]): Batch[] {
    if (this.above.length >= BELOW) this.above.shift();
    this.above.push(row);
    return this.table.push(row);
  }

  /** Goes on with the table of these names, if they are some. */
  private begins(header: RawCell[], below: readonly RawCell[][]): boolean {
    const key = keyOf(header);
    const known = this.tables.get(key);
    if (known === undefined) {
      if (this.tables.size >= MAX_TABLES || !stands(header, this.above, below)) return false;
      const texts = textsOf(header);
      const columns = namesOf(header).map((name, i) => ({ name, named: texts[i] !== '' }));
      this.tables.set(
        key,
        new PositionalTable(this.names.next(`table ${this.tables.size + 1}`), this.reading, columns),
      );
    }
    this.table = this.tables.get(key) ?? this.table;
    this.header = key;
    this.above = [];
    return true;
  }

  /** Whether a row names fields, and others than those of the table it stands in. */
  private isOther(row: PositionalRow): boolean {
    return isHeader(row) && !isNearly(row, this.header);
  }
}

function isTitle(row: PositionalRow): boolean {
  return textsOf(row).filter((cell) => cell !== '').length === 1;
}
