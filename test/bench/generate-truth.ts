/**
 * Enters: every row made. Leaves: what a correct reading must count. Deliberately absent: estimates; all is exact.
 */
import { COLUMNS, FIRST_YEAR, MOST_BEYOND, type RowMaker } from './generate-row.ts';
import { GENDERS, STATUSES } from './generate-words.ts';

interface ColumnTruth {
  readonly name: string;
  /** Rows whose cell holds something, is empty, or is not there at all. */
  readonly present: number;
  readonly empty: number;
  readonly absent: number;
  /** Characters (code points) of all cells, and of the shortest and longest that isn't empty. */
  readonly characters: number;
  readonly shortest: number;
  readonly longest: number;
}

export interface Truth {
  readonly generator: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly bytes: number;
  readonly rows: number;
  /** With the header, and with line ends inside cells: what `wc -l` counts in the CSV. */
  readonly lines: number;
  readonly shortRows: number;
  readonly longRows: number;
  readonly strayQuotes: number;
  readonly columns: readonly ColumnTruth[];
  readonly genders: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  readonly birthYears: Readonly<Record<string, number>>;
}

const PLACES = COLUMNS.length + MOST_BEYOND;
const YEAR_SPAN = 100;

export class TruthTally {
  private rows = 0;
  private lineEnds = 0;
  private shortRows = 0;
  private longRows = 0;
  private strays = 0;
  private readonly present = new Float64Array(PLACES);
  private readonly empty = new Float64Array(PLACES);
  private readonly characters = new Float64Array(PLACES);
  private readonly shortest = new Int32Array(PLACES).fill(0x7fffffff);
  private readonly longest = new Int32Array(PLACES);
  private readonly genders = new Float64Array(GENDERS.texts.length);
  private readonly statuses = new Float64Array(STATUSES.texts.length);
  private readonly years = new Float64Array(YEAR_SPAN);

  add(row: RowMaker): void {
    this.rows++;
    let from = 0;
    for (let cell = 0; cell < row.width; cell++) {
      const to = row.ends[cell] ?? 0;
      const length = to - from - (row.continuations[cell] ?? 0);
      if (length === 0) bump(this.empty, cell);
      else {
        bump(this.present, cell);
        bump(this.characters, cell, length);
        if (length < (this.shortest[cell] ?? 0)) this.shortest[cell] = length;
        if (length > (this.longest[cell] ?? 0)) this.longest[cell] = length;
      }
      from = to;
    }
    this.lineEnds += row.lineEnds;
    if (row.width < COLUMNS.length) this.shortRows++;
    if (row.width > COLUMNS.length) this.longRows++;
    if (row.strayName || row.strayAddress) this.strays++;
    if (row.gender >= 0) bump(this.genders, row.gender);
    if (row.status >= 0) bump(this.statuses, row.status);
    if (row.birthYear >= 0) bump(this.years, row.birthYear - FIRST_YEAR);
  }

  /** @param options what the file was made with: a file with the same is not made twice */
  truth(generator: string, options: Truth['options'], bytes: number): Truth {
    const names = [
      ...COLUMNS,
      ...Array.from({ length: MOST_BEYOND }, (_, index) => `column ${COLUMNS.length + 1 + index}`),
    ];
    const columns = names.map((name, index): ColumnTruth => {
      const present = this.present[index] ?? 0;
      const empty = this.empty[index] ?? 0;
      return {
        name,
        present,
        empty,
        absent: this.rows - present - empty,
        characters: this.characters[index] ?? 0,
        shortest: present > 0 ? (this.shortest[index] ?? 0) : 0,
        longest: this.longest[index] ?? 0,
      };
    });
    return {
      generator,
      options,
      bytes,
      rows: this.rows,
      lines: this.rows + 1 + this.lineEnds,
      shortRows: this.shortRows,
      longRows: this.longRows,
      strayQuotes: this.strays,
      columns: columns.filter(({ present, empty }) => present + empty > 0),
      genders: named(GENDERS.texts, this.genders),
      statuses: named(STATUSES.texts, this.statuses),
      birthYears: named(
        Array.from(this.years, (_, index) => String(FIRST_YEAR + index)),
        this.years,
      ),
    };
  }
}

function bump(counts: Float64Array, index: number, by = 1): void {
  counts[index] = (counts[index] ?? 0) + by;
}

function named(names: readonly string[], counts: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? 0] as const).filter(([, n]) => n > 0));
}
