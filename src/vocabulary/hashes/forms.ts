/**
 * Forms of hashes that every cell is tested for. Enters: a value. Leaves: the id of its form, and how it is spelled. The
 * kernel knows the same forms (`src/kernel/assembly/marks.ts`) by their first signs or lengths: a form that begins otherwise
 * than with $ { * scrypt: pbk, or is no digest of customary length, belongs to `framework.ts`.
 */
import type { HashForm } from './types.ts';

interface Marked {
  readonly id: string;
  /** Its first group is the mark; its second, where there is one, the cost. */
  readonly shape: RegExp;
  readonly cost?: (text: string) => string;
}

const ITOA64 = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** A cost that is written as a number. */
export const rounds = (text: string): string => `${Number(text)} rounds`;
/** Rounds in thousands, of base 16. */
const thousands = (text: string): string => rounds(`${Number.parseInt(text, 16) * 1000}`);
/** The cost of phpass and its heirs: a sign for the binary logarithm of the rounds. */
export const log2 = (sign: string): string => `${2 ** ITOA64.indexOf(sign)} rounds`;

const MARKED: readonly Marked[] = [
  { id: 'bcrypt', shape: /^(\$2[abxy]?\$)(\d\d)\$[./A-Za-z0-9]{53}$/, cost: (text) => `cost ${Number(text)}` },
  { id: 'bcrypt-wordpress', shape: /^(\$wp\$2y\$)(\d\d)\$[./A-Za-z0-9]{53}$/, cost: (text) => `cost ${Number(text)}` },
  {
    id: 'bcrypt-wrapped',
    shape: /^(\$bcrypt-sha256\$|\{(?:bcrypt|BLF-CRYPT|BCRYPT|CRYPT)\}\$2[abxy]?\$)[^\s]{50,120}$/,
  },
  {
    id: 'argon2',
    shape: /^(\$argon2(?:id|i|d)\$)(?:v=\d{1,3}\$)?(m=\d{1,9},t=\d{1,5},p=\d{1,4})?[^\s]{10,200}$/,
    cost: (text) => text,
  },
  { id: 'argon2-wrapped', shape: /^(\{(?:argon2|ARGON2|ARGON2ID?)\})\$argon2[^\s]{20,200}$/ },
  { id: 'phpass', shape: /^(\$[PH]\$)([./A-Za-z0-9])[./A-Za-z0-9]{30}$/, cost: log2 },
  { id: 'drupal7', shape: /^(\$S\$)([./A-Za-z0-9])[./A-Za-z0-9]{51}$/, cost: log2 },
  { id: 'sha512crypt', shape: /^(\$6\$)(?:rounds=(\d{1,9})\$)?[^$\s]{1,16}\$[./A-Za-z0-9]{86}$/, cost: rounds },
  { id: 'sha256crypt', shape: /^(\$5\$)(?:rounds=(\d{1,9})\$)?[^$\s]{1,16}\$[./A-Za-z0-9]{43}$/, cost: rounds },
  { id: 'md5crypt', shape: /^(\$(?:1|apr1)\$)[^$\s]{1,8}\$[./A-Za-z0-9]{22}$/ },
  { id: 'sha1crypt', shape: /^(\$sha1\$)(\d{1,9})\$[./A-Za-z0-9]{1,64}\$[./A-Za-z0-9]{28}$/, cost: rounds },
  {
    id: 'yescrypt',
    shape: /^(\$g?y\$)([./A-Za-z0-9]{1,10})\$[./A-Za-z0-9]{1,90}\$[./A-Za-z0-9]{43}$/,
    cost: (text) => `parameters ${text}`,
  },
  { id: 'cisco-8', shape: /^(\$8\$)[./A-Za-z0-9]{14}\$[./A-Za-z0-9]{43}$/ },
  { id: 'cisco-9', shape: /^(\$9\$)[./A-Za-z0-9]{14}\$[./A-Za-z0-9]{43}$/ },
  { id: 'authme', shape: /^(\$SHA\$)[0-9a-f]{8,32}\$[0-9a-f]{64}$/ },
  {
    id: 'scrypt',
    shape: /^(\$scrypt\$|\$7\$|SCRYPT:|scrypt:)(\d{1,9}:\d{1,4}:\d{1,4})?[^\s]{5,250}$/,
    cost: (text) => `N:r:p ${text}`,
  },
  {
    id: 'pbkdf2',
    shape: /^(pbkdf2_sha\d{1,3}\$|pbkdf2:sha\d{1,3}:|\$pbkdf2(?:-sha\d{1,3})?\$)(\d{1,9})?[^\s]{10,250}$/,
    cost: rounds,
  },
  {
    id: 'delegated',
    shape:
      /^(\{(?:pbkdf2|scrypt|sha256|pbkdf2@SpringSecurity_v5_8|scrypt@SpringSecurity_v5_8)\})[A-Za-z0-9+/=.$]{32,250}$/,
  },
  {
    id: 'ldap-salted',
    shape:
      /^(\{(?:SSHA|SMD5|SSHA256|SSHA512|SSHA224|SSHA384|CRYPT|PBKDF2(?:-SHA\d{1,3})?|SHA512-CRYPT|SHA256-CRYPT|MD5-CRYPT)\})[A-Za-z0-9+/=.$-]{13,200}$/i,
  },
  { id: 'joomla-sha256', shape: /^(\{SHA256\})[0-9a-f]{64}:[^\s:]{1,64}$/ },
  { id: 'atlassian', shape: /^(\{PKCS5S2\})[A-Za-z0-9+/]{64}$/ },
  { id: 'ldap', shape: /^(\{(?:SHA|MD5|SHA256|SHA512|PLAIN-MD5|NTLM|LANMAN)\})[A-Za-z0-9+/=.$]{13,160}$/ },
  { id: 'dovecot-cram-md5', shape: /^(\{CRAM-MD5(?:\.HEX)?\})[0-9a-f]{64}$/ },
  // The salt is twenty characters of any kind.
  { id: 'mysql8', shape: /^(\$A\$)([0-9A-F]{3})\$.{20}[./A-Za-z0-9]{43}$/s, cost: thousands },
  { id: 'mysql8', shape: /^(\$mysql\$A\$)([0-9A-F]{3})\*[0-9A-F]{40}\*[0-9A-F]{86}$/, cost: thousands },
  {
    id: 'sap-h',
    shape: /^(\{x-i(?:ssha|sSHA256|sSHA384|sSHA512)), ?(\d{1,9})\}[A-Za-z0-9+/]{30,180}={0,2}$/,
    cost: rounds,
  },
  { id: 'mysql41', shape: /^(\*)[0-9A-F]{40}$/ },
];
/** How they begin. */
const MARKS = /^[${*sSp]/;
/** Of those with blanks in them. */
const SPACED = /^(?:\$A\$|\{x-i)/;
const HEX_LENGTHS: ReadonlySet<number> = new Set([32, 40, 56, 64, 96, 128]);
/** Base64 of 16, 20, 32 and 64 bytes. */
const BASE64: ReadonlyMap<number, string> = new Map([
  [24, 'base64-16'],
  [28, 'base64-20'],
  [44, 'base64-32'],
  [88, 'base64-64'],
]);
const SALT = /^[:$]\S{1,64}$/;
const LENGTH = { least: 24, most: 300 };
/** Version and variant of a UUID, without its hyphens. */
const AS_UUID = /^[0-9a-f]{12}([1-8])[0-9a-f]{3}[89ab][0-9a-f]{15}$/i;

/** The form of a hash, or null. */
export function hashForm(value: string): HashForm | null {
  if (value.length < LENGTH.least || value.length > LENGTH.most) return null;
  if (value.includes(' ') && !SPACED.test(value)) return null;
  return (MARKS.test(value) ? markedForm(MARKED, value) : null) ?? digestForm(value);
}

/** The first of marked forms that fits. */
export function markedForm(forms: readonly Marked[], value: string): HashForm | null {
  for (const { id, shape, cost } of forms) {
    const match = shape.exec(value);
    if (match === null) continue;
    const [, mark = '', text] = match;
    return { id, format: text === undefined || cost === undefined ? mark : `${mark} ${cost(text)}` };
  }
  return null;
}

function digestForm(value: string): HashForm | null {
  const hex = /^[0-9a-fA-F]{32,128}/.exec(value)?.[0];
  if (hex !== undefined && HEX_LENGTHS.has(hex.length) && /[a-fA-F]/.test(hex) && /\d/.test(hex)) {
    const rest = value.slice(hex.length);
    if (rest === '') return { id: `hex-${hex.length}`, format: spelling(hex) };
    return SALT.test(rest)
      ? { id: `hex-${hex.length}:salt`, format: `${spelling(hex)}, salt of ${rest.length - 1}` }
      : null;
  }
  const id = /^[A-Za-z0-9+/]{22,87}={1,2}$/.test(value) ? BASE64.get(value.length) : undefined;
  return id === undefined ? null : { id, format: `${value.length} characters` };
}

function spelling(hex: string): string {
  const version = hex.length === 32 ? AS_UUID.exec(hex)?.[1] : undefined;
  if (version !== undefined) return uuidLayout(version);
  return /[A-F]/.test(hex) && !/[a-f]/.test(hex) ? `${hex.length} characters, upper case` : `${hex.length} characters`;
}

/** Format of 32 hex digits in which a UUID's version and variant stand where they should: one digest in 64 has a given one. */
export function uuidLayout(version: string): string {
  return `32 characters, laid out as UUID v${version}`;
}

/** A random digest of 32 digits holds fewer kinds of digits, or so few letters, less than once in a thousand. */
const RANDOM = { kinds: 8, letters: 4 };

/** False for numbers that only look like a digest of hex digits: counters padded with zeros, decimal numbers. */
export function isRandomHex(value: string): boolean {
  const hex = /^[0-9a-fA-F]{16,128}/.exec(value)?.[0];
  if (hex === undefined) return true;
  const lower = hex.toLowerCase();
  return new Set(lower).size >= RANDOM.kinds && lower.replace(/\d/g, '').length >= RANDOM.letters;
}
