/**
 * Enters: whole numbers. Leaves: their decimal digits as bytes. Deliberately absent: what is negative or no exact number.
 */

/** Of the largest number that is written digit by digit. */
export const DIGITS = 15;

/** Whether a number is one that `writeWhole` writes. */
export function isWritten(value: number): boolean {
  return value >= 0 && value < 1e15;
}

/** Writes a whole number from 0 to 10^15 − 1. @returns the end */
export function writeWhole(bytes: Uint8Array, at: number, value: number): number {
  // Two halves that fit 32 bits: dividing larger numbers is slow.
  const high = Math.floor(value / 1e8);
  if (high === 0) return writeDigits(bytes, at, value | 0, digitsOf(value));
  return writeDigits(bytes, writeDigits(bytes, at, high, digitsOf(high)), (value - high * 1e8) | 0, 8);
}

function digitsOf(value: number): number {
  let count = 1;
  for (let power = 10; value >= power; power *= 10) count++;
  return count;
}

function writeDigits(bytes: Uint8Array, at: number, value: number, count: number): number {
  let rest = value;
  for (let i = at + count - 1; i >= at; i--) {
    const next = (rest / 10) | 0;
    bytes[i] = 0x30 + rest - next * 10;
    rest = next;
  }
  return at + count;
}
