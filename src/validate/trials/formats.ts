/**
 * Enters: the words in which a descriptor states a format ("14 digits", "NY + digits", "AAAAA9999A"). Leaves: a test for it
 * and a maker of such strings, or null where the words say nothing about form. Dates, hashes and masks are written elsewhere.
 */
import { luhnDigit, verhoeffDigit } from './check-digits.ts';
import { BASE64, CAPITALS, type Chance } from './random.ts';

export interface Form {
  readonly fits: (value: string) => boolean;
  readonly sample: (chance: Chance) => string;
}

const ULID = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The form that a format states; null if it states none that is known. */
export function formOf(format: string): Form | null {
  return ofPrefix(format) ?? template(format) ?? sum(format) ?? digits(format) ?? known(format);
}

/** Parts of one string: `cus_ + 26 char ULID`, `3 letters + 7 digits`. */
function sum(format: string): Form | null {
  const parts = format.includes(' + ') ? format.split(' + ').map((entry) => part(entry.trim())) : [];
  if (parts.length === 0 || parts.some((entry) => entry === null)) return null;
  const shape = new RegExp(`^${parts.map((entry) => entry?.shape ?? '').join('')}$`);
  return {
    fits: (value) => shape.test(value),
    sample: (chance) => parts.map((entry) => entry?.sample(chance) ?? '').join(''),
  };
}

interface Part {
  readonly shape: string;
  readonly sample: (chance: Chance) => string;
}

function part(words: string): Part | null {
  const count = Math.min(40, Number(/^\d+/.exec(words)?.[0] ?? 0));
  if (/^(?:\d+ )?letters?$/.test(words)) {
    const length = count || 1;
    return { shape: `[A-Z]{${length}}`, sample: (chance) => chance.text(CAPITALS, length) };
  }
  if (/^(?:\d+ )?digits$/.test(words)) {
    const length = count || 10;
    return { shape: `\\d{${length}}`, sample: (chance) => chance.digits(length) };
  }
  if (/ULID$/.test(words)) {
    const length = count || 26;
    return { shape: `[${ULID}]{${length}}`, sample: (chance) => `01${chance.text(ULID, length - 2)}` };
  }
  if (words === 'UUID') return { shape: '[0-9a-f-]{36}', sample: uuid };
  if (words === 'apostrophe') return { shape: "'", sample: () => "'" };
  if (words === 'country prefix')
    return { shape: '[A-Z]{2}', sample: (chance) => chance.pick(['DE', 'FR', 'ES', 'IT', 'NL']) };
  if (!/^[\w$.:-]{1,12}$/.test(words)) return null;
  return { shape: words.replace(/[$.]/g, '\\$&'), sample: () => words };
}

/** Random UUID, version 4. */
export function uuid(chance: Chance): string {
  return `${chance.hex(8)}-${chance.hex(4)}-4${chance.hex(3)}-${chance.text('89ab', 1)}${chance.hex(3)}-${chance.hex(12)}`;
}

/** `14 digits`, `13-14 digits`, `12 digits, Verhoeff`, `10 digits [6-9]`. */
function digits(format: string): Form | null {
  const found = /(?:^|\D)(?:(\d{1,2})-)?(\d{1,2}) digits/.exec(format);
  if (found === null) return null;
  const most = Number(found[2]);
  const least = found[1] === undefined ? most : Number(found[1]);
  const first = /digits \[(\d)-(\d)\]/.exec(format);
  const check = /verhoeff/i.test(format) ? verhoeffDigit : /luhn/i.test(format) ? luhnDigit : null;
  return {
    fits: (value) =>
      /^\d+$/.test(value) &&
      value.length >= least &&
      value.length <= most &&
      (first === null || (value.charAt(0) >= (first[1] ?? '0') && value.charAt(0) <= (first[2] ?? '9'))) &&
      (check === null || check(value.slice(0, -1)) === value.slice(-1)),
    sample: (chance) => {
      const length = chance.int(least, most);
      const lead = first === null ? chance.int(1, 9) : chance.int(Number(first[1]), Number(first[2]));
      const body = lead + chance.digits(length - (check === null ? 1 : 2));
      return check === null ? body : body + check(body);
    },
  };
}

/** `AAAAA9999A`, `NN-NNNN-NNNN-NNNN`, `HLC-PAT-YYYY-NNNNN`: letters of a template stand for characters. */
function template(format: string): Form | null {
  const bare = /^[A9]{4,}$/.test(format);
  const found = bare ? format : /(?:[A-Z0-9]+-)*(?:YYYY-)?N{2,}(?:-N{2,})*/.exec(format)?.[0];
  if (found === undefined || found === '' || /^N+$/.test(found)) return null;
  const checked = /verhoeff/i.test(format);
  const pieces = bare ? [...found] : (found.match(/YYYY|N{2,}|./g) ?? []);
  const shape = pieces
    .map((piece) =>
      bare
        ? piece === 'A'
          ? '[A-Z]'
          : '\\d'
        : piece === 'YYYY' || /^N{2,}$/.test(piece)
          ? `\\d{${piece.length}}`
          : piece,
    )
    .join('');
  const test = new RegExp(`^${shape}$`);
  const plainDigits = (value: string): string => value.replace(/\D/g, '');
  const passes = (value: string): boolean => verhoeffDigit(plainDigits(value).slice(0, -1)) === value.slice(-1);
  return {
    fits: (value) => test.test(value) && (!checked || passes(value)),
    sample: (chance) => {
      const text = pieces
        .map((piece) => {
          if (bare) return piece === 'A' ? chance.text(CAPITALS, 1) : chance.digits(1);
          if (piece === 'YYYY') return String(chance.int(2015, 2023));
          return /^N{2,}$/.test(piece) ? chance.digits(piece.length) : piece;
        })
        .join('');
      return checked ? text.slice(0, -1) + verhoeffDigit(plainDigits(text).slice(0, -1)) : text;
    },
  };
}

/** `did:in.gov.uidai.aadhaar:NNNN`, `tel:NNNNNNNNNN or mailto:`: a name of its own before the number. */
function ofPrefix(format: string): Form | null {
  const found = /^([a-z]{2,8}:(?:[a-z.]+:)?)(N{3,20})/.exec(format);
  if (found === null) return null;
  const [, prefix = '', run = ''] = found;
  return {
    fits: (value) => value.startsWith(prefix),
    sample: (chance) => prefix + chance.digits(run.length),
  };
}

const KNOWN: readonly (readonly [RegExp, RegExp, Form['sample']])[] = [
  [/^UUID/i, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, uuid],
  [/^snowflake/i, /^1\d{17}$/, (chance) => `10${chance.digits(16)}`],
  [/^base64|^ciphertext|^encrypted/i, /^[A-Za-z0-9+/]{43}=$/, (chance) => `${chance.text(BASE64, 43)}=`],
  [/^boolean/i, /^(?:true|false|0|1|t|f)$/, (chance) => chance.pick(['0', '1'])],
  [/^0\.00$/, /^\d+\.\d\d$/, (chance) => (chance.int(0, 99_999) / 100).toFixed(2)],
  [/^0\.\.1$/, /^[01]\.\d+$/, (chance) => chance.uniform().toFixed(3)],
  [/^JSON/i, /^\{.*\}$/, (chance) => `{"k":${chance.int(0, 9)}}`],
  [/check digit/i, /^[\w-]+-\d$/, (chance) => `${chance.int(1, 9999)}-${chance.int(0, 9)}`],
  [
    /^HH:MMAM-HH:MMAM/,
    /^\d\d:\d\d[AP]M-\d\d:\d\d[AP]M$/,
    (chance) => chance.pick(['09:00AM-11:00AM', '11:00AM-01:00PM', '01:00PM-03:00PM', '03:00PM-05:00PM']),
  ],
];

function known(format: string): Form | null {
  const hex = /^(\d{1,3}) hex\b/.exec(format)?.[1];
  if (hex !== undefined) {
    const length = Math.min(128, Number(hex));
    const shape = new RegExp(`^[0-9a-f]{${length}}$`);
    return { fits: (value) => shape.test(value), sample: (chance) => chance.hex(length) };
  }
  const entry = KNOWN.find(([words]) => words.test(format));
  if (entry === undefined) return null;
  const [, shape, sample] = entry;
  return { fits: (value) => shape.test(value), sample };
}
