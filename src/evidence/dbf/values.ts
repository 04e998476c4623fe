/**
 * Values of a dBase table. Enters: the bytes of a field that isn't text. Leaves: its text, dates and moments as ISO 8601; undefined where the value
 * lies in another file. Deliberately absent: rounding, and doubt about a date that isn't one: it stays as it stands.
 */
import { dateText, decimalText, timestampText } from '../cell-numbers.ts';
import type { DbfField } from './header.ts';

/** Days from the first of January 4713 before our era, in Julian reckoning, to 1970. */
const JULIAN_1970 = 2_440_588n;
const MILLIS_A_DAY = 86_400_000n;
const CURRENCY_DIGITS = 4;
/** dBase 7 turns numbers so that they sort as bytes do. */
const SIGN = 0x80;

/** Written where a number is too long for its field, by some programs where there is none. */
const STARS = /^\*+$/;

/** What a value is: its text, `elsewhere` for one that lies in a file of memos, `stars` for a number that isn't there; '' for none. */
export type DbfValue = { readonly text: string } | 'elsewhere' | 'stars';

/** @param bytes those of the field, `fox` as the header says */
export function dbfValue({ type, length }: DbfField, bytes: Uint8Array, fox: boolean): DbfValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (type === 'Y' && length === 8) return { text: decimalText(view.getBigInt64(0, true), CURRENCY_DIGITS) };
  if (type === 'B' && fox && length === 8) return { text: String(view.getFloat64(0, true)) };
  if (type === 'I' && fox && length === 4) return { text: String(view.getInt32(0, true)) };
  if ((type === 'T' || type === '@') && length === 8) return { text: momentText(view) };
  if ((type === 'I' || type === '+') && length === 4)
    return { text: sorted(bytes) ? String(turned(bytes).getInt32(0)) : '' };
  if (type === 'O' && length === 8) return { text: sorted(bytes) ? String(turned(bytes).getFloat64(0)) : '' };
  if (/[MGPBW]/.test(type))
    return bytes.some((byte) => byte !== 0x20 && byte !== 0 && byte !== 0x30) ? 'elsewhere' : { text: '' };
  const text = plain(bytes);
  if ((type === 'N' || type === 'F') && STARS.test(text)) return 'stars';
  const [, year, month, day] = (type === 'D' && /^(\d{4})(\d\d)(\d\d)$/.exec(text)) || [];
  if (year !== undefined) return { text: `${year}-${month}-${day}` };
  return { text: type === 'L' && text === '?' ? '' : text };
}

/** A value in digits, without what fills it up. */
function plain(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/^[\0 ]+|[\0 ]+$/g, '');
}

/** A day of the Julian reckoning and milliseconds of it; nothing if both are 0. */
function momentText(view: DataView): string {
  const day = BigInt(view.getInt32(0, true));
  const millis = BigInt(view.getInt32(4, true));
  if (day === 0n && millis === 0n) return '';
  if (day === 0x20202020n) return '';
  const days = day - JULIAN_1970;
  return millis === 0n ? dateText(days) : timestampText(days * MILLIS_A_DAY + millis, 3, '');
}

function sorted(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte !== 0);
}

/** A number of dBase 7 as others hold it: the highest byte first, the sign the other way round, and negative ones wholly. */
function turned(bytes: Uint8Array): DataView {
  const copy = Uint8Array.from(bytes);
  const first = copy[0] ?? 0;
  if ((first & SIGN) !== 0 || copy.length === 4) copy[0] = first ^ SIGN;
  else for (let i = 0; i < copy.length; i++) copy[i] = ~(copy[i] ?? 0);
  return new DataView(copy.buffer);
}
