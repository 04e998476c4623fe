/**
 * Tables of a sheet that stand side by side, an empty column between. Enters: the rows of a sheet, and where empty ones stand.
 * Leaves: batches. Deliberately absent: a guess where both sides could be one table with a column left empty: names on both sides,
 * and as many rows, make no two tables; one side that ends before the other does, and so do the same names again.
 */

import { SAMPLE_CHARACTERS } from './limits.ts';
import { charactersOf, type PositionalRow } from './positional.ts';
import { isFilled, isTotal, namesOf, SheetTables } from './sheet-tables.ts';
import type { TableNames } from './table-names.ts';
import type { Batch, Reading } from './types.ts';

/** Rows that are looked at. */
const HEAD = 100;
/** Sides at most. */
const MOST_SIDES = 8;
/** Rows by which one side must be longer, and the share of its columns that they must fill. */
const LONGER = 2;
const FULL = 0.5;
/** Share of the names of one side that the other has too, where the sides are alike. */
const ALIKE = 0.5;

/** The columns of a table: from, how many, and where the next one's begin. */
interface Side {
  readonly from: number;
  readonly width: number;
  readonly next: number;
}

/** Reads one sheet. */
export class SheetSides {
  private readonly name: string;
  private readonly names: TableNames;
  private readonly reading: Reading;
  /** The first rows, empty where there are gaps, until it is known how many tables there are. */
  private head: PositionalRow[] | undefined = [];
  private characters = 0;
  private sides: { readonly side: Side; readonly tables: SheetTables }[] = [];

  /** @param name of the sheet, one of `names` */
  constructor(name: string, names: TableNames, reading: Reading) {
    this.name = name;
    this.names = names;
    this.reading = reading;
  }

  /** Adds a row that isn't empty. @returns the batches that became full */
  push(row: PositionalRow): Batch[] {
    if (this.head === undefined) return this.route(row);
    this.head.push(row);
    this.characters += charactersOf(row);
    return this.head.length >= HEAD || this.characters >= SAMPLE_CHARACTERS ? this.settle() : [];
  }

  /** An empty row, or several. */
  gap(): Batch[] {
    if (this.head === undefined) return this.route([]);
    // A sheet may have millions of them.
    if (this.head.at(-1)?.length !== 0) this.head.push([]);
    return [];
  }

  end(): Batch[] {
    return [...this.settle(), ...this.sides.flatMap(({ tables }) => tables.end())];
  }

  private settle(): Batch[] {
    const { head } = this;
    if (head === undefined) return [];
    this.head = undefined;
    this.sides = sidesOf(head).map((side, i) => ({
      side,
      tables: new SheetTables(
        i === 0 ? this.name : this.names.next(this.name || `table ${i + 1}`),
        this.names,
        this.reading,
      ),
    }));
    return head.flatMap((row) => this.route(row));
  }

  private route(row: PositionalRow): Batch[] {
    const [first] = this.sides;
    if (first === undefined) return [];
    if (this.sides.length === 1) return row.length === 0 ? first.tables.gap() : first.tables.push(row);
    return this.sides.flatMap(({ side: { from, width, next }, tables }) => {
      const own = row.slice(from, next);
      // A cell that comes in the gap later belongs to the table on its left.
      while (own.length > width && !isFilled(own.at(-1))) own.pop();
      return own.some(isFilled) ? tables.push(own) : tables.gap();
    });
  }
}

/** One side, unless there are several beyond doubt; the last one goes on to the right. */
function sidesOf(rows: readonly PositionalRow[]): Side[] {
  const whole: Side = { from: 0, width: 0, next: Number.POSITIVE_INFINITY };
  const used: boolean[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) if (isFilled(cell)) used[at] = true;
  const parts: [number, number][] = [];
  for (let at = 0; at < used.length; at++) {
    if (used[at] !== true) continue;
    const last = parts.at(-1);
    if (last?.[1] === at) last[1]++;
    else parts.push([at, at + 1]);
  }
  if (parts.length < 2 || parts.length > MOST_SIDES) return [whole];
  const tables = parts.map(([from, to]) => new SideRows(rows.map((row) => row.slice(from, to))));
  // Both neighbours of each gap must be tables of their own; else the gap is only one between columns.
  const apart = tables.every((table, i) => i === 0 || areApart(tables[i - 1], table));
  if (!apart) return [whole];
  return parts.map(([from, to], i): Side => {
    const next = parts[i + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    return { from: i === 0 ? 0 : from, width: to - (i === 0 ? 0 : from), next };
  });
}

/** What the columns of a side hold in the rows of a sheet. */
class SideRows {
  readonly names: readonly string[] | undefined;
  /** The rows below the first that have something, and whether nothing of the table lies below an empty one. */
  readonly last: number;
  readonly unbroken: boolean;
  private readonly rows: readonly PositionalRow[];

  constructor(rows: readonly PositionalRow[]) {
    this.rows = rows;
    const filled = rows.map((row) => row.some(isFilled));
    this.names = namesOf(rows.filter((_, i) => filled[i]));
    this.last = filled.lastIndexOf(true);
    this.unbroken = !filled.slice(filled.indexOf(true), this.last + 1).includes(false);
  }

  /** How many rows below this one are records that are full enough. */
  below(at: number): number {
    const names = this.names?.length ?? 0;
    return this.rows.slice(at + 1).filter((row) => row.filter(isFilled).length > names * FULL && !isTotal(row)).length;
  }
}

function areApart(left: SideRows | undefined, right: SideRows): boolean {
  if (left?.names === undefined || right.names === undefined) return false;
  const both = left.names.filter((name) => right.names?.includes(name)).length;
  if (both >= Math.min(left.names.length, right.names.length) * ALIKE) return true;
  if (!left.unbroken || !right.unbroken) return false;
  return left.last < right.last ? right.below(left.last) >= LONGER : left.below(right.last) >= LONGER;
}
