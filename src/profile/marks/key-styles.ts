/**
 * Keys that machines make, by their spelling, and the time that some of them carry. Enters: a value. Leaves: its style, and
 * the day inside (days since 1970-01-01, UTC), or null. Random texts of the same length must not pass: times are believed
 * between 2005 and 2035 only, and check characters are computed.
 */

export type KeyStyle =
  | 'uuid-v1'
  | 'uuid-v4'
  | 'uuid-v7'
  | 'uuid-other'
  | 'object-id'
  | 'ulid'
  | 'ksuid'
  | 'snowflake'
  | 'nanoid'
  | 'salesforce-15'
  | 'salesforce-18';

interface Key {
  readonly style: KeyStyle;
  readonly day: number | null;
}

const DAY = 86_400_000;
/** 2005-01-01 and 2036-01-01, in milliseconds: before, none of these styles existed. */
const BELIEVED = { from: 1_104_537_600_000, to: 2_082_758_400_000 };
const UUID = /^\{?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f])([0-9a-f]{3})-[89ab][0-9a-f]{3}-[0-9a-f]{12}\}?$/;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Start of a KSUID's clock, seconds (segmentio/ksuid). */
const KSUID_EPOCH = 1_400_000_000;
/** Between 1582-10-15 and 1970-01-01, in units of 100 ns (RFC 9562, 5.1). */
const GREGORIAN = 122_192_928_000_000_000n;
/** Entities of Salesforce that people appear in, and custom ones. */
const SALESFORCE = /^(?:00[1-9A-Za-z]|500|70[0-9]|a[0-9][0-9A-Za-z])[0-9A-Za-z]{12}$/;
/** Of a snowflake the last 12 bits count within a millisecond: mostly hardly at all. */
const SNOWFLAKE_COUNT = 64n;
/** Years that an eighteen-digit number can be after the start of its clock: snowflakes begin with 10^17. */
const SNOWFLAKE = /^[1-9]\d{16,18}$/;

/** The style of a value; null for what is none. */
export function keyOf(value: string): Key | null {
  switch (value.length) {
    case 36:
    case 38:
      return uuid(value.toLowerCase());
    case 24:
      return objectId(value);
    case 26:
      return ulid(value);
    case 27:
      return ksuid(value);
    case 21:
      return isMixed(value) && /^[\w-]{21}$/.test(value) ? { style: 'nanoid', day: null } : null;
    case 15:
      return SALESFORCE.test(value) && isMixed(value) ? { style: 'salesforce-15', day: null } : null;
    case 17:
    case 19:
      return snowflake(value);
    case 18:
      return isSalesforce18(value) ? { style: 'salesforce-18', day: null } : snowflake(value);
    default:
      return null;
  }
}

function uuid(value: string): Key | null {
  const match = UUID.exec(value);
  if (match === null) return null;
  const [, low = '', middle = '', version = '', high = ''] = match;
  if (version === '4') return { style: 'uuid-v4', day: null };
  if (version === '7') return timed('uuid-v7', Number.parseInt(low + middle, 16));
  if (version === '1') return timed('uuid-v1', Number((BigInt(`0x${high}${middle}${low}`) - GREGORIAN) / 10_000n));
  return { style: 'uuid-other', day: null };
}

function objectId(value: string): Key | null {
  return /^[0-9a-fA-F]{24}$/.test(value) ? timed('object-id', Number.parseInt(value.slice(0, 8), 16) * 1000) : null;
}

function ulid(value: string): Key | null {
  const text = value.toUpperCase();
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text) ? timed('ulid', inBase(text.slice(0, 10), CROCKFORD)) : null;
}

function ksuid(value: string): Key | null {
  if (!/^[0-9A-Za-z]{27}$/.test(value) || !isMixed(value)) return null;
  let number = 0n;
  for (const digit of value) number = number * 62n + BigInt(BASE62.indexOf(digit));
  return timed('ksuid', (Number(number >> 128n) + KSUID_EPOCH) * 1000);
}

/** Days since the start of its clock, which the number doesn't tell. */
function snowflake(value: string): Key | null {
  if (!SNOWFLAKE.test(value)) return null;
  const number = BigInt(value);
  if ((number & 4095n) >= SNOWFLAKE_COUNT || number >> 63n > 0n) return null;
  return { style: 'snowflake', day: Math.floor(Number(number >> 22n) / DAY) };
}

/** The last three characters tell which of the first fifteen are capitals. */
function isSalesforce18(value: string): boolean {
  if (!/^[0-9A-Za-z]{15}[A-Z0-5]{3}$/.test(value) || !/[A-Za-z]/.test(value.slice(0, 15))) return false;
  for (let part = 0; part < 3; part++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(value.charAt(part * 5 + i))) bits |= 1 << i;
    if (value.charAt(15 + part) !== 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'.charAt(bits)) return false;
  }
  return true;
}

function timed(style: KeyStyle, time: number): Key | null {
  return time >= BELIEVED.from && time < BELIEVED.to ? { style, day: Math.floor(time / DAY) } : null;
}

function inBase(text: string, digits: string): number {
  let number = 0;
  for (const digit of text) number = number * digits.length + digits.indexOf(digit);
  return number;
}

/** Capitals, small letters and digits, as nearly all random texts of this length have. */
function isMixed(value: string): boolean {
  return /[A-Z]/.test(value) && /[a-z]/.test(value) && /\d/.test(value);
}
