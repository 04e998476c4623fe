/**
 * A sheet's records. Enters: records between the beginning and the end of a sheet. Leaves: cells. Deliberately absent: formulas (the value they had
 * when the file was saved is read), layout, merged areas. Source: [MS-XLS] 2.4.
 */
import { lose, loseForGood } from '../losses.ts';
import type { Reading } from '../types.ts';
import { XlsCells } from './cells.ts';
import type { BiffRecord } from './records.ts';
import { charactersOf, isWide } from './strings.ts';

const FORMULA = new Set([0x06, 0x206, 0x406]);
const STRING = 0x207;
const LABEL_SHARED = 0xfd;
const LABELS = new Set([0x204, 0xd6]);
const NUMBER = 0x203;
const RK = 0x27e;
const RKS = 0xbd;
const ANSWER = 0x205;
/** Records that may stand between a formula and its text: shared and array formulas, tables of values. */
const BETWEEN = new Set([0x4bc, 0x221, 0x236, 0x3c]);
const GOES_ON = 0x3c;
const ERRORS: Readonly<{ [code: number]: string }> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

interface LongerText {
  readonly row: number;
  readonly column: number;
  text: string;
  left: number;
}

/** Reads one sheet. */
export class XlsSheet {
  readonly cells = new XlsCells();
  private readonly reading: Reading;
  /** The text that stands in a record from a place on, as the file's age has it. */
  private readonly text: (bytes: Buffer, at: number) => string;
  /** The formula whose text comes next. */
  private waiting: readonly [row: number, column: number] | undefined;

  private longer: LongerText | undefined;
  private readonly modern: boolean;

  /** @param modern whether it is of 1997 or later: a text may go on in the next record */
  constructor(reading: Reading, text: (bytes: Buffer, at: number) => string, modern: boolean) {
    this.reading = reading;
    this.text = text;
    this.modern = modern;
  }

  /** Takes a record; others than those of cells are passed over. */
  take({ id, bytes }: BiffRecord): void {
    if (this.longer !== undefined) {
      if (id === GOES_ON && bytes.length > 0) {
        this.goOn(this.longer, bytes);
        return;
      }
      this.endText(this.longer);
    }
    if (this.waiting !== undefined && !BETWEEN.has(id)) {
      const [row, column] = this.waiting;
      this.waiting = undefined;
      if (id === STRING) {
        this.textOf(row, column, bytes);
        return;
      }
      lose(this.reading, 'formulasWithoutValue');
    }
    const least = leastOf(id);
    if (least === undefined) return;
    if (bytes.length < least) {
      loseForGood(this.reading, 'corrupt');
      return;
    }
    const row = bytes.readUInt16LE(0);
    const column = bytes.readUInt16LE(2);
    const style = bytes.readUInt16LE(4);
    if (id === NUMBER) this.cells.number(row, column, style, bytes.readDoubleLE(6));
    else if (id === RK) this.cells.number(row, column, style, numberOf(bytes.readInt32LE(6)));
    else if (id === RKS) this.several(bytes, row, column);
    else if (id === LABEL_SHARED) this.cells.shared(row, column, bytes.readUInt32LE(6));
    else if (LABELS.has(id)) this.put(row, column, this.text(bytes, 6));
    else if (id === ANSWER) this.answer(row, column, bytes[6] ?? 0, bytes[7] === 1);
    else this.formula(row, column, style, bytes);
  }

  /** Ends the sheet. */
  end(): void {
    if (this.longer !== undefined) this.endText(this.longer);
  }

  private textOf(row: number, column: number, bytes: Buffer): void {
    const text = this.text(bytes, 0);
    const length = bytes.length < 2 ? 0 : bytes.readUInt16LE(0);
    if (this.modern && length > text.length) this.longer = { row, column, text, left: length - text.length };
    else this.put(row, column, text);
  }

  /** A text of a formula that a record was too short for; the next one says anew how its characters are held. */
  private goOn(longer: LongerText, bytes: Buffer): void {
    const piece = charactersOf(bytes, 1, longer.left, isWide(bytes[0] ?? 0));
    longer.text += piece;
    longer.left -= piece.length;
    if (longer.left <= 0 || piece === '') this.endText(longer);
  }

  private endText({ row, column, text, left }: LongerText): void {
    this.longer = undefined;
    if (left > 0) loseForGood(this.reading, 'overlongValues');
    this.put(row, column, text);
  }

  private several(bytes: Buffer, row: number, first: number): void {
    for (let at = 4, column = first; at + 8 <= bytes.length; at += 6, column++)
      this.cells.number(row, column, bytes.readUInt16LE(at), numberOf(bytes.readInt32LE(at + 2)));
  }

  private formula(row: number, column: number, style: number, bytes: Buffer): void {
    if (bytes.readUInt16LE(12) !== 0xffff) this.cells.number(row, column, style, bytes.readDoubleLE(6));
    else if (bytes[6] === 0) this.waiting = [row, column];
    else if (bytes[6] === 1 || bytes[6] === 2) this.answer(row, column, bytes[8] ?? 0, bytes[6] === 2);
    else this.put(row, column, '');
  }

  private answer(row: number, column: number, value: number, error: boolean): void {
    this.put(row, column, error ? (ERRORS[value] ?? '#N/A') : value === 0 ? 'FALSE' : 'TRUE', true);
  }

  private put(row: number, column: number, text: string, word = false): void {
    if (!this.cells.text(row, column, text, word)) loseForGood(this.reading, 'oversizedCells');
  }
}

/** Bytes that a record of a cell has at least; undefined for other records. */
function leastOf(id: number): number | undefined {
  if (id === NUMBER || FORMULA.has(id)) return 14;
  if (id === RK || id === LABEL_SHARED) return 10;
  if (id === RKS) return 6;
  return id === ANSWER || LABELS.has(id) ? 8 : undefined;
}

/** A number of 30 bits, whole or the upper half of a fraction, as it is or a hundredth. */
function numberOf(bits: number): number {
  let value = bits >> 2;
  if ((bits & 2) === 0) {
    const view = new DataView(new ArrayBuffer(8));
    view.setInt32(0, bits & ~3);
    value = view.getFloat64(0);
  }
  return (bits & 1) === 0 ? value : value / 100;
}
