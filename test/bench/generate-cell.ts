/**
 * Enters: values. Leaves: them as bytes at the end of a buffer, four at a time where that can be. Deliberately absent:
 * chance, and what a row consists of (generate-row.ts).
 */
import * as words from './generate-words.ts';

/** No row comes near it: the longest is under 400 bytes. */
const ROW_BYTES = 4096;

export class CellWriter {
  readonly bytes: Uint8Array<ArrayBuffer> = new Uint8Array(ROW_BYTES);
  readonly view = new DataView(this.bytes.buffer);
  protected at = 0;

  protected put(code: number): void {
    this.bytes[this.at++] = code;
  }

  /** Appends a word. @returns its index */
  protected oneOf(list: words.Words, index: number): number {
    const { quads, starts, lengths } = list;
    const to = starts[index + 1] ?? 0;
    let { at } = this;
    for (let from = starts[index] ?? 0; from < to; from++, at += 4) this.view.setUint32(at, quads[from] ?? 0, true);
    this.at += lengths[index] ?? 0;
    return index;
  }

  /** Decimal digits of 0 to 99,999,999. */
  protected number(value: number): void {
    if (value >= 10_000) {
      const high = (value / 10_000) | 0;
      this.number(high);
      this.fourDigits(value - high * 10_000);
      return;
    }
    this.view.setUint32(this.at, words.DIGITS[value] ?? 0, true);
    this.at += value < 100 ? (value < 10 ? 1 : 2) : value < 1000 ? 3 : 4;
  }

  protected fourDigits(value: number): void {
    this.view.setUint32(this.at, words.FOUR_DIGITS[value] ?? 0, true);
    this.at += 4;
  }

  protected twoDigits(value: number): void {
    this.view.setUint16(this.at, (words.FOUR_DIGITS[value] ?? 0) >>> 16, true);
    this.at += 2;
  }

  protected threeDigits(value: number): void {
    this.view.setUint32(this.at, (words.FOUR_DIGITS[value] ?? 0) >>> 8, true);
    this.at += 3;
  }

  protected fiveDigits(value: number): void {
    const high = (value / 10_000) | 0;
    this.put(48 + high);
    this.fourDigits(value - high * 10_000);
  }

  protected hex(value: number): void {
    this.view.setUint32(this.at, words.HEX[value >>> 16] ?? 0, true);
    this.view.setUint32(this.at + 4, words.HEX[value & 0xffff] ?? 0, true);
    this.at += 8;
  }

  /** The Verhoeff check digit of the last eleven digits. */
  protected verhoeff(): void {
    let check = 0;
    for (let i = 1; i <= 11; i++) {
      const digit = (this.bytes[this.at - i] ?? 48) - 48;
      check = VERHOEFF_D[check * 10 + (VERHOEFF_P[(i % 8) * 10 + digit] ?? 0)] ?? 0;
    }
    this.put(48 + (VERHOEFF_INVERSE[check] ?? 0));
  }
}

/** Multiplication in the dihedral group of the pentagon, the permutation's powers, and inverses (Verhoeff 1969). */
const VERHOEFF_D = Uint8Array.from(
  '0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210',
  Number,
);
const VERHOEFF_P = Uint8Array.from(
  '01234567891576283094580379614289160435279453126870428657390127938064157046913258',
  Number,
);
const VERHOEFF_INVERSE = Uint8Array.from('0432156789', Number);
