/**
 * Forms of hashes as frameworks and databases write them, without a first sign of their own. Enters: a value. Leaves: the id
 * of its form. Only inspected values are tested for them, not every cell.
 */
import { log2, markedForm, rounds } from './forms.ts';
import type { HashForm } from './types.ts';

const cost = (text: string): string => `cost ${Number(text)}`;

const FORMS: Parameters<typeof markedForm>[0] = [
  { id: 'bcrypt-wrapped', shape: /^(bcrypt(?:_sha256)?\$\$2[abxy]\$)(\d\d)\$[./A-Za-z0-9]{53}$/, cost },
  { id: 'argon2-wrapped', shape: /^(argon2\$argon2(?:id|i|d)\$)[^\s]{20,200}$/ },
  { id: 'scrypt-django', shape: /^(scrypt\$)[A-Za-z0-9+/=]{4,64}\$\d{1,9}\$\d{1,4}\$\d{1,4}\$[A-Za-z0-9+/=]{40,100}$/ },
  { id: 'django-legacy', shape: /^(sha1\$)[A-Za-z0-9]{0,40}\$[0-9a-f]{40}$/ },
  { id: 'django-legacy', shape: /^(md5\$|unsalted_md5\$)[A-Za-z0-9]{0,40}\$[0-9a-f]{32}$/ },
  { id: 'werkzeug-legacy', shape: /^(sha256\$)[A-Za-z0-9]{1,40}\$[0-9a-f]{64}$/ },
  { id: 'werkzeug-legacy', shape: /^(sha512\$)[A-Za-z0-9]{1,40}\$[0-9a-f]{128}$/ },
  // Hashes of Drupal 6 hashed once more when the site was upgraded.
  { id: 'drupal7-upgraded', shape: /^(U\$S\$)([./A-Za-z0-9])[./A-Za-z0-9]{51}$/, cost: log2 },
  { id: 'drupal7-upgraded', shape: /^(U\$[PH]\$)([./A-Za-z0-9])[./A-Za-z0-9]{30}$/, cost: log2 },
  { id: 'postgresql-md5', shape: /^(md5)[0-9a-f]{32}$/ },
  {
    id: 'postgresql-scram',
    shape: /^(SCRAM-SHA-256\$)(\d{1,9}):[A-Za-z0-9+/=]{4,88}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$/,
    cost: rounds,
  },
  { id: 'mssql-2000', shape: /^(0x0100)(?:[0-9A-F]{48}|[0-9A-F]{88})$/i },
  { id: 'mssql-2012', shape: /^(0x0200)[0-9A-F]{136}$/i },
  // Several verifiers of one password stand behind each other, the one of Oracle 10 (16 digits) last.
  { id: 'oracle-11', shape: /^(S:)[0-9A-F]{60}(?:;[0-9A-F]{16})?$/ },
  { id: 'oracle-12', shape: /^(T:)[0-9A-F]{160}(?:;[0-9A-F]{16})?$/ },
  { id: 'oracle-12', shape: /^(S:)[0-9A-F]{60};(?:H:[0-9A-F]{32};)?T:[0-9A-F]{160}(?:;[0-9A-F]{16})?$/ },
  // First byte 1, then algorithm, rounds and length of the salt as 32-bit numbers below 2^24: 61 bytes with the usual salt.
  { id: 'aspnet-identity-3', shape: /^(AQAAAA)[A-Za-z0-9+/]{70,123}={0,2}$/ },
  // First byte 0, 16 bytes of salt, 32 of key.
  { id: 'aspnet-identity-2', shape: /^(A)[A-P][A-Za-z0-9+/]{64}==$/ },
];

/** How they begin. */
const STARTS = /^[abmsuASTU0]/;
const LENGTH = { least: 35, most: 300 };

/** The form of a hash that only frameworks write, or null. */
export function frameworkForm(value: string): HashForm | null {
  if (value.length < LENGTH.least || value.length > LENGTH.most || value.includes(' ')) return null;
  return STARTS.test(value) ? markedForm(FORMS, value) : null;
}

/** Signs in which the last of DES crypt can end: two of its bits are always 0. */
const DES = /^[./A-Za-z0-9]{12}[.26AEIMQUYcgkosw]$/;
const CISCO_7 = /^(?:0\d|1[0-5])(?:[0-9A-F]{2}){2,25}$/;

/** Extended DES of BSD: four signs of rounds, four of salt, eleven of the hash. */
const BSDI = /^_[./A-Za-z0-9]{18}[.26AEIMQUYcgkosw]$/;

/** Short forms that much else has, too. */
export function weakForm(value: string): HashForm | null {
  if (value.length === 13 && DES.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && /[0-9./]/.test(value))
    return { id: 'des-crypt', format: '13 characters' };
  if (value.length === 20 && BSDI.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && /[0-9./]/.test(value))
    return { id: 'bsdi-crypt', format: '20 characters' };
  if (value.length === 16 && /^(?:[0-9a-f]{16}|[0-9A-F]{16})$/.test(value)) {
    if (/[a-f]/i.test(value) && /\d/.test(value) && new Set(value).size >= 6)
      return { id: 'hex-16', format: '16 characters' };
  }
  if (value.length >= 12 && value.length <= 52 && CISCO_7.test(value) && /[A-F]/.test(value))
    return { id: 'cisco-7', format: `${value.length} characters` };
  return null;
}
