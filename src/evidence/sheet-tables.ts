/**
 * Tables of a sheet that stand one below the other, empty rows between. Enters: the rows of a sheet, and where empty ones stand.
 * Leaves: batches. Deliberately absent: tables side by side; a guess where the rows below a gap have no names of their own: they go on
 * with the table above.
 */

import { footerOf } from './below.ts';
import { isLabelled, linesInFront } from './front.ts';
import { MAX_TABLES, SAMPLE_CHARACTERS } from './limits.ts';
import { lose } from './losses.ts';
import { charactersOf, type PositionalRow, PositionalTable, settleColumns } from './positional.ts';
import type { TableNames } from './table-names.ts';
import type { Batch, Column, Reading } from './types.ts';

/** Rows below a gap that are looked at. */
const BLOCK = 100;
/** What a row of totals begins with. */
const TOTAL =
  /^(?:(?:grand|sub) ?)?(?:totals?|sum|summe|gesamt(?:summe)?|somme|suma|totale|totaal|razem|toplam|итого|всего|合计|合計|总计|總計|जोड़|कुल)(?: (?:records|rows|général|general|geral|ogółem))?:?$/iu;
const NUMBER = /^[-+]?[\d.,' ]+%?$/;
/** Rows of notes held at most, and those above that must be there and be full: fewer cells tell no note from a record. */
const MOST_NOTES = 12;
const RECORDS = 3;
const FULL = 3;
/** A value without blanks, or one of more digits than letters: a note is a sentence or a word. */
const VALUE = /^\S*[\d@]\S*$/;

/** Reads one sheet. */
export class SheetTables {
  private readonly name: string;
  private readonly names: TableNames;
  private readonly reading: Reading;
  private table: PositionalTable;
  /** Rows below a gap, until it is known whether they are another table. */
  private block: PositionalRow[] | undefined;
  private blocked = 0;
  /** The first rows of the table, and the names that they tell. */
  private first: PositionalRow[] = [];
  private firstCharacters = 0;
  private known: { readonly names: readonly string[] | undefined } | undefined;
  private rows = 0;
  private tables = 1;
  /** Rows of totals, and of notes, if none comes below them that is a record. */
  private below: PositionalRow[] = [];
  /** The fewest filled cells of a record, of those behind the first rows. */
  private fewest = Number.POSITIVE_INFINITY;
  /** Filled cells of the last record. */
  private last = 0;

  /** @param name of the sheet, one of `names` */
  constructor(name: string, names: TableNames, reading: Reading) {
    this.name = name;
    this.names = names;
    this.reading = reading;
    this.table = new PositionalTable(name, reading);
  }

  /** Adds a row that isn't empty. @returns the batches that became full */
  push(row: PositionalRow): Batch[] {
    if (this.block === undefined) return this.add(row);
    this.block.push(row);
    this.blocked += charactersOf(row);
    return this.block.length >= BLOCK || this.blocked >= SAMPLE_CHARACTERS ? this.settle() : [];
  }

  /** An empty row, or several. */
  gap(): Batch[] {
    const settled = this.settle();
    // A title, or rows without names: what comes below belongs to them.
    if (this.rows > 1 && this.tables < MAX_TABLES && this.own() !== undefined) this.block = [];
    return settled;
  }

  end(): Batch[] {
    return [...this.settle(), ...this.endTable()];
  }

  private endTable(): Batch[] {
    for (const row of this.below)
      lose(this.reading, isTotal(row, Number.POSITIVE_INFINITY) ? 'totalRows' : 'footerLines');
    this.below = [];
    return this.table.end();
  }

  /** Whether the rows below a gap are another table. */
  private settle(): Batch[] {
    const { block } = this;
    this.block = undefined;
    this.blocked = 0;
    if (block === undefined || block.length === 0) return [];
    const width = block.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0);
    const own = block.map((row) => row.slice(0, width));
    const names = block.length > 1 ? namesOf(own) : undefined;
    if (names === undefined) return block.flatMap((row) => this.add(row));
    if (names.join('\0') === this.own()?.join('\0')) {
      const front = linesInFront(own);
      if (front > 0) lose(this.reading, 'linesBeforeHeader', front);
      return block.slice(front).flatMap((row) => this.add(row));
    }
    const ended = this.endTable();
    this.tables++;
    const called = this.names.next(this.name === '' ? `table ${this.tables}` : this.name);
    this.table = new PositionalTable(called, this.reading);
    this.first = [];
    this.firstCharacters = 0;
    this.known = undefined;
    this.rows = 0;
    this.fewest = Number.POSITIVE_INFINITY;
    return [...ended, ...own.flatMap((row) => this.add(row))];
  }

  private add(row: PositionalRow): Batch[] {
    if (isFooter(row)) {
      lose(this.reading, 'footerLines');
      return [];
    }
    if (this.below.length < MOST_NOTES && this.isBelow(row)) {
      this.below.push(row);
      return [];
    }
    const records = [...this.below, row];
    this.below = [];
    return records.flatMap((record) => this.record(record));
  }

  private record(row: PositionalRow): Batch[] {
    if (this.first.length < BLOCK && this.firstCharacters < SAMPLE_CHARACTERS) {
      this.first.push(row);
      this.firstCharacters += charactersOf(row);
      this.known = undefined;
    } else if (fillsFewer(row, this.fewest)) this.fewest = row.filter(isFilled).length;
    this.last = row.reduce((filled, cell) => (isFilled(cell) ? filled + 1 : filled), 0);
    this.rows++;
    return this.table.push(row);
  }

  /** Whether a row stands below the records, if no record follows. */
  private isBelow(row: PositionalRow): boolean {
    if (isTotal(row, Number.POSITIVE_INFINITY)) {
      const width = this.first.reduce((most, one) => Math.max(most, one.length), row.length);
      return this.rows > 2 && isTotal(row, width) && this.own() !== undefined;
    }
    // Asked in order of what it costs.
    if (this.rows <= RECORDS || !fillsFewer(row, Math.min(this.fewest, this.last) / 2) || !isNote(row)) return false;
    if (this.own() === undefined) return false;
    const records = this.first.slice(linesInFront(this.first) + 1).map((record) => record.filter(isFilled).length);
    const fewest = Math.min(this.fewest, ...records);
    return records.length >= RECORDS && fewest >= FULL && fillsFewer(row, fewest / 2);
  }

  /** The names of the table, as far as its first rows tell. */
  private own(): readonly string[] | undefined {
    this.known ??= { names: this.first.every(isLabelled) ? undefined : namesOf(this.first) };
    return this.known.names;
  }
}

export function isFilled(cell: PositionalRow[number]): boolean {
  return (cell?.text ?? '').trim() !== '';
}

/** The names of the table that begins with some rows; undefined if it has none, or one only. */
export function namesOf(rows: readonly PositionalRow[]): string[] | undefined {
  const { header, columns } = settleColumns(rows.slice(linesInFront(rows)));
  const names = columns.filter(({ named }: Column) => named).map(({ name }) => name);
  return header && names.length > 1 ? names : undefined;
}

/** Whether a row only tells the number of rows, as a client does. */
function isFooter(row: PositionalRow): boolean {
  const at = row.findIndex(isFilled);
  return (
    row.length > 1 && at >= 0 && row.findLastIndex(isFilled) === at && footerOf(row[at]?.text ?? '')?.rows !== undefined
  );
}

/** Whether nothing but a word for totals and numbers stand in a row, and not in all of its columns. */
export function isTotal(row: PositionalRow, width = row.length): boolean {
  const at = row.findIndex(isFilled);
  if (!TOTAL.test((row[at]?.text ?? '').trim())) return false;
  const others = row.slice(at + 1).filter(isFilled);
  return others.length + 1 < width && others.every((cell) => NUMBER.test((cell?.text ?? '').trim()));
}

/** Whether so few cells of a row are filled. */
function fillsFewer(row: PositionalRow, than: number): boolean {
  let filled = 0;
  for (const cell of row) if (isFilled(cell) && ++filled >= than) return false;
  return true;
}

/** Whether no cell of a row has the form of a value. */
function isNote(row: PositionalRow): boolean {
  return row.every((cell) => {
    const text = (cell?.text ?? '').trim();
    const digits = text.replace(/\D/g, '').length;
    return text === '' || !(VALUE.test(text) || digits * 2 > text.length);
  });
}
