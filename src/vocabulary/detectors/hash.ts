/** Password hashes and digests. Enters: a value. Leaves: kind `hash`, precision `hashed`, scheme by its marks or its length. */

import { detection } from '../detection.ts';
import type { Detector } from '../types.ts';

const MARKED: readonly { readonly scheme: string; readonly shape: RegExp }[] = [
  { scheme: 'bcrypt', shape: /^\$2[abxy]?\$\d\d\$[./A-Za-z0-9]{53}$/ },
  { scheme: 'argon2', shape: /^\$argon2(?:id|i|d)\$[^\s]{20,200}$/ },
  { scheme: 'phpass', shape: /^\$[PH]\$[./A-Za-z0-9]{31}$/ },
  { scheme: 'drupal7', shape: /^\$S\$[./A-Za-z0-9]{52}$/ },
  { scheme: 'sha512crypt', shape: /^\$6\$(?:rounds=\d{1,9}\$)?[^$\s]{1,16}\$[./A-Za-z0-9]{86}$/ },
  { scheme: 'sha256crypt', shape: /^\$5\$(?:rounds=\d{1,9}\$)?[^$\s]{1,16}\$[./A-Za-z0-9]{43}$/ },
  { scheme: 'md5crypt', shape: /^\$(?:1|apr1)\$[^$\s]{1,8}\$[./A-Za-z0-9]{22}$/ },
  { scheme: 'yescrypt', shape: /^\$y\$[./A-Za-z0-9]{1,10}\$[./A-Za-z0-9]{1,90}\$[./A-Za-z0-9]{43}$/ },
  { scheme: 'scrypt', shape: /^(?:\$scrypt\$|\$7\$|SCRYPT:|scrypt:)[^\s]{20,250}$/ },
  { scheme: 'pbkdf2', shape: /^(?:pbkdf2_sha\d{1,3}\$|pbkdf2:sha\d{1,3}:|\$pbkdf2(?:-sha\d{1,3})?\$)[^\s]{20,250}$/ },
  { scheme: 'ldap', shape: /^\{(?:SSHA|SHA|SMD5|MD5|CRYPT|SSHA256|SSHA512)\}[A-Za-z0-9+/=.$]{13,160}$/ },
  { scheme: 'mysql41', shape: /^\*[0-9A-F]{40}$/ },
];
const HEX_LENGTHS: ReadonlySet<number> = new Set([32, 40, 56, 64, 96, 128]);
/** Base64 of 16, 20, 32 and 64 bytes. */
const BASE64: ReadonlyMap<number, string> = new Map([
  [24, 'base64-16'],
  [28, 'base64-20'],
  [44, 'base64-32'],
  [88, 'base64-64'],
]);
const SALT = /^[:$]\S{1,64}$/;

function plainDigest(value: string): string | null {
  const hex = /^[0-9a-fA-F]{32,128}/.exec(value)?.[0];
  if (hex !== undefined && HEX_LENGTHS.has(hex.length) && /[a-fA-F]/.test(hex) && /\d/.test(hex)) {
    const rest = value.slice(hex.length);
    return rest === '' ? `hex-${hex.length}` : SALT.test(rest) ? `hex-${hex.length}:salt` : null;
  }
  return /^[A-Za-z0-9+/]{22,87}={1,2}$/.test(value) ? (BASE64.get(value.length) ?? null) : null;
}

export const HASH: Detector = {
  id: 'hash',
  kind: 'hash',
  chance: 0,
  specificity: 500,
  detect(value) {
    if (value.length < 24 || value.length > 300 || value.includes(' ')) return null;
    const marked = MARKED.find(({ shape }) => shape.test(value));
    const scheme = marked?.scheme ?? plainDigest(value);
    return scheme === null ? null : detection('hash', 'hashed', `${value.length} characters`, scheme);
  },
  examples: {
    yes: [
      '$2y$10$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234',
      '$P$Babcdefghij0123456789ABCDEFGHIJ',
      '5f4dcc3b5aa765d61d8327deb882cf99',
      '5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8:x7Kp',
      'pbkdf2_sha256$260000$c2FsdHNhbHQ$YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=',
      'XrY7u+Ae7tCTyyK7j1rNww==',
    ],
    no: [
      'password123',
      '5f4dcc3b5aa765d61d8327deb882cf9',
      '12345678901234567890123456789012',
      'a sentence that is long enough for it',
    ],
  },
};
