/**
 * Enters: the markup of a worksheet. Leaves: batches of its rows, cells by position. Deliberately absent: formulas (the
 * value they had when the file was saved is read), layout, and empty rows.
 */
import { lose, loseForGood } from '../losses.ts';
import { localName, type MarkupSink } from '../markup-events.ts';
import { NumberedRows } from '../sheet-rows.ts';
import type { TableNames } from '../table-names.ts';
import type { Batch, RawCell, Reading } from '../types.ts';
import { unescaped, type XlsxStrings } from './strings.ts';
import type { XlsxStyles } from './styles.ts';

/** Columns of a sheet (A to XFD). */
const MOST_COLUMNS = 16_384;
/** Characters of a cell; Excel takes 32,767. */
const LONGEST_CELL = 1 << 24;

/** Reads one sheet. */
export class XlsxSheet implements MarkupSink {
  private readonly rows: NumberedRows;
  private readonly reading: Reading;
  private readonly strings: XlsxStrings;
  private readonly styles: XlsxStyles;
  private ready: Batch[] = [];
  private row: (RawCell | undefined)[] = [];
  private filled = false;
  private column = -1;
  /** Number of the row. */
  private place = 0;
  private type = '';
  private style = 0;
  private value = '';
  /** The rest of the value is too long to be held. */
  private long = false;
  private taking = false;
  private hasText = false;
  private formula = false;
  private aside = 0;

  constructor(name: string, names: TableNames, reading: Reading, strings: XlsxStrings, styles: XlsxStyles) {
    this.rows = new NumberedRows(name, names, reading);
    this.reading = reading;
    this.strings = strings;
    this.styles = styles;
  }

  /** The batches that became full since the last call. */
  drain(): Batch[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  /** Ends the sheet. */
  end(): Batch[] {
    this.ready.push(...this.rows.end());
    return this.drain();
  }

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    switch (localName(tag)) {
      case 'row':
        this.beginRow(Number(attributes.get('r')));
        break;
      case 'c':
        this.column = columnOf(attributes.get('r')) ?? this.column + 1;
        this.type = attributes.get('t') ?? 'n';
        this.style = Number(attributes.get('s') ?? 0);
        this.value = '';
        this.long = false;
        this.hasText = false;
        this.formula = false;
        break;
      case 'f':
        this.formula = true;
        break;
      case 'v':
      case 't':
        this.taking = this.aside === 0;
        this.hasText = true;
        break;
      case 'rPh':
        this.aside++;
        break;
      default:
    }
  }

  text(piece: string): void {
    if (!this.taking) return;
    if (this.value.length + piece.length <= LONGEST_CELL) this.value += piece;
    else if (!this.long) {
      this.long = true;
      loseForGood(this.reading, 'oversizedCells');
    }
  }

  close(tag: string): void {
    switch (localName(tag)) {
      case 'row':
        this.endRow();
        break;
      case 'c':
        if (this.hasText) this.endCell();
        else if (this.formula) lose(this.reading, 'formulasWithoutValue');
        break;
      case 'v':
      case 't':
        this.taking = false;
        break;
      case 'rPh':
        this.aside--;
        break;
      default:
    }
  }

  private endCell(): void {
    const cell = this.cell();
    this.hasText = false;
    if (cell === undefined) return;
    if (this.column >= MOST_COLUMNS) {
      loseForGood(this.reading, 'cellsBeyondColumnLimit');
      return;
    }
    while (this.row.length < this.column) this.row.push(undefined);
    this.row[this.column] = cell;
    this.filled = true;
  }

  private cell(): RawCell | undefined {
    switch (this.type) {
      case 's': {
        const text = /^\d+$/.test(this.value.trim()) ? this.strings.get(Number(this.value)) : undefined;
        if (text !== undefined) return { text, quoted: true };
        loseForGood(this.reading, 'missingStrings');
        return undefined;
      }
      case 'inlineStr':
      case 'str':
        return { text: unescaped(this.value), quoted: true };
      case 'b':
        return { text: this.value === '1' ? 'TRUE' : this.value === '0' ? 'FALSE' : this.value, quoted: false };
      case 'n':
        if (this.value === '') {
          // A cell that was never computed: written by a program that doesn't calculate.
          if (this.formula) lose(this.reading, 'formulasWithoutValue');
          return undefined;
        }
        return { text: this.styles.shown(this.value, this.style), quoted: false };
      default:
        // Errors, and dates that are written as such.
        return { text: this.value, quoted: false };
    }
  }

  /** Empty rows may be left out; the numbers of the others tell. */
  private beginRow(number: number): void {
    this.place = Number.isInteger(number) && number > 0 ? number : this.place + 1;
    this.row = [];
    this.filled = false;
    this.column = -1;
  }

  private endRow(): void {
    if (this.filled) this.ready.push(...this.rows.push(this.place, this.row));
    this.filled = false;
  }
}

/** The column of a reference like "BC12", counted from 0; undefined if it is none. */
export function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const letter = reference.charCodeAt(i) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? undefined : column - 1;
}
