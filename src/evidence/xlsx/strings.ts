/**
 * Enters: the strings that cells of a workbook share. Leaves: each by its number. Deliberately absent: strings as objects:
 * there may be millions, so they are kept as UTF-8 in a few large pieces.
 */
import type { Budget } from '../budget.ts';
import { loseForGood } from '../losses.ts';
import { localName, type MarkupSink } from '../markup-events.ts';
import type { Reading } from '../types.ts';

const PIECE_BYTES = 1 << 22;
/** Kept in all; cells whose string lies beyond are counted. */
const MOST_BYTES = 1 << 29;
/** Excel takes 32,767 characters; anything near a piece is no cell. */
const LONGEST_TEXT = 1 << 20;
/** Bytes of a text that costs more where it is repeated than the cell that repeats it. */
const LONG = 1 << 10;

/** A table of strings. */
export class XlsxStrings {
  private readonly pieces: Buffer[] = [];
  private used = PIECE_BYTES;
  private starts = new Float64Array(1024);
  private count = 0;
  private readonly budget: Budget | undefined;

  /** @param budget of what cells repeat of long ones: a string of a megabyte may stand in any number of them */
  constructor(budget?: Budget) {
    this.budget = budget;
  }

  /** @returns false if there is no room left */
  add(text: string): boolean {
    if (text.length > LONGEST_TEXT || this.pieces.length * PIECE_BYTES > MOST_BYTES) return false;
    const length = Buffer.byteLength(text);
    if (this.used + length > PIECE_BYTES) {
      this.pieces.push(Buffer.allocUnsafe(PIECE_BYTES));
      this.used = 0;
    }
    this.pieces.at(-1)?.write(text, this.used);
    if (this.count * 2 + 2 > this.starts.length) {
      const larger = new Float64Array(this.starts.length * 2);
      larger.set(this.starts);
      this.starts = larger;
    }
    this.starts[this.count * 2] = (this.pieces.length - 1) * PIECE_BYTES + this.used;
    this.starts[this.count * 2 + 1] = length;
    this.count++;
    this.used += length;
    return true;
  }

  /** @throws Damaged where the budget is spent */
  get(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const start = this.starts[index * 2] ?? 0;
    const length = this.starts[index * 2 + 1] ?? 0;
    // Before the first piece, and at the end of one, an empty text has no place.
    if (length === 0) return '';
    if (length > LONG) this.budget?.make(length);
    const from = start % PIECE_BYTES;
    const piece = this.pieces[Math.floor(start / PIECE_BYTES)];
    return piece?.toString('utf8', from, from + length);
  }
}

/** Characters that XML can't hold are written `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Fills the table from its part of the workbook; rich text is joined, readings of characters are left out. */
export function stringsSink(strings: XlsxStrings, reading: Reading): MarkupSink {
  let text = '';
  let inText = false;
  let aside = 0;
  return {
    open(tag) {
      const name = localName(tag);
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') aside++;
    },
    text(piece) {
      if (inText && aside === 0 && text.length <= LONGEST_TEXT) text += piece;
    },
    close(tag) {
      const name = localName(tag);
      if (name === 't') inText = false;
      else if (name === 'rPh') aside--;
      else if (name === 'si' && !strings.add(unescaped(text))) {
        // Its number must not go to the next one.
        strings.add('');
        loseForGood(reading, 'sharedStringsBeyondLimit');
      }
    },
  };
}
