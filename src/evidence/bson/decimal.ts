/**
 * Enters: the 16 bytes of a decimal of IEEE 754-2008 (binary integer significand), the lowest first. Leaves: its text, all
 * digits kept. Deliberately absent: rounding.
 */

const BIAS = 6176n;
/** More digits than this don't fit: such numbers are zero. */
const MOST_SIGNIFICAND = 10n ** 34n;
/** Below this exponent of the first digit numbers are written with an E (General Decimal Arithmetic, "to scientific string"). */
const SMALLEST_PLAIN = -6;

/** The number in bytes `at` to `at + 16`. */
export function decimal128Text(bytes: Buffer, at: number): string {
  const low = bytes.readBigUInt64LE(at);
  const high = bytes.readBigUInt64LE(at + 8);
  const sign = high >> 63n === 1n ? '-' : '';
  const kind = (high >> 58n) & 31n;
  if (kind === 31n) return 'NaN';
  if (kind === 30n) return `${sign}Infinity`;
  // Both highest bits set: another layout, whose significands are all too large.
  const large = kind >> 3n === 3n;
  const exponent = ((large ? high >> 47n : high >> 49n) & 0x3fffn) - BIAS;
  const significand = large ? 0n : ((high & ((1n << 49n) - 1n)) << 64n) | low;
  return sign + scientific(significand < MOST_SIGNIFICAND ? String(significand) : '0', Number(exponent));
}

function scientific(digits: string, exponent: number): string {
  const first = exponent + digits.length - 1;
  if (exponent > 0 || first < SMALLEST_PLAIN) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${digits[0]}${fraction}E${first < 0 ? '' : '+'}${first}`;
  }
  if (exponent === 0) return digits;
  const padded = digits.padStart(1 - exponent, '0');
  return `${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}
