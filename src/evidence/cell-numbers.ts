/**
 * Enters: numbers that stand for dates, times, decimals and fractions. Leaves: their text: ISO 8601 and all digits.
 * Deliberately absent: time zones; what a file stores as UTC is shown as UTC.
 */

/** Divisions of a second: digits after the point. */
export type SecondDigits = 3 | 6 | 9;

/** Digits that count, in a spreadsheet; the rest of a number is how it is held. */
const SHEET_DIGITS = 15;
const LONG_DECIMAL = /^-?(?=[\d.]{17,32}$)\d{1,15}\.\d+$/;

const DAY_SECONDS = 86_400n;
/** Days from 1970 that a Date can hold, either way. */
const MOST_DAYS = 100_000_000n;

/** A day counted from 1970-01-01; the bare number if no calendar reaches it. */
export function dateText(days: bigint): string {
  if (days > MOST_DAYS || days < -MOST_DAYS) return String(days);
  const iso = new Date(Number(days) * 86_400_000).toISOString();
  return iso.slice(0, iso.indexOf('T'));
}

/** A time of day in parts of a second since midnight. */
export function timeText(parts: bigint, digits: SecondDigits): string {
  const scale = 10n ** BigInt(digits);
  const seconds = parts / scale;
  if (parts < 0n || seconds >= DAY_SECONDS) return String(parts);
  const two = (value: bigint): string => String(value).padStart(2, '0');
  const rest = parts % scale;
  const fraction = rest === 0n ? '' : `.${String(rest).padStart(digits, '0')}`;
  return `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}${fraction}`;
}

/** A moment in parts of a second since 1970. @param zone what stands behind it: Z, or '' for a local time */
export function timestampText(parts: bigint, digits: SecondDigits, zone: 'Z' | ''): string {
  const day = DAY_SECONDS * 10n ** BigInt(digits);
  const within = ((parts % day) + day) % day;
  const days = (parts - within) / day;
  if (days > MOST_DAYS || days < -MOST_DAYS) return String(parts);
  return `${dateText(days)}T${timeText(within, digits)}${zone}`;
}

/** No honest decimal has more digits after the point. */
const MOST_SCALE = 1000;

/** A whole number with its last `scale` digits behind the point. */
export function decimalText(unscaled: bigint, scale: number): string {
  if (!Number.isInteger(scale) || scale <= 0 || scale > MOST_SCALE) return String(unscaled);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const at = digits.length - scale;
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`;
}

/** A whole number from bytes, the highest first, in two's complement. */
export function bigEndian(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n;
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex}`));
}

/** The shortest text that gives the same fraction of 32 bits back. */
export function floatText(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const text = String(Number(value.toPrecision(digits)));
    if (Math.fround(Number(text)) === value) return text;
  }
  return String(value);
}

/** 16 bytes as a UUID; undefined for any other length. */
export function uuidText(bytes: Uint8Array): string | undefined {
  if (bytes.length !== 16) return undefined;
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A number of a spreadsheet without the digits that only come of how it is held: 8841.37 of 8841.3700000000008; no whole number. */
export function plainDecimal(written: string): string {
  if (!LONG_DECIMAL.test(written)) return written;
  const text = Number(written).toPrecision(SHEET_DIGITS);
  if (text.includes('e')) return written;
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
