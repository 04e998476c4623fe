/**
 * Check digits and national number schemes. Enters: a string of digits or letters. Leaves: whether it passes. The only
 * place that knows the validator library; single modules are imported because its root loads every country, and those of
 * the long tables of ids (`ids/`) only when a value has the shape of one.
 */

import { createRequire } from 'node:module';
import * as cpf from 'stdnum/lib/cjs/br/cpf.js';
import * as ric from 'stdnum/lib/cjs/cn/ric.js';
import * as idnr from 'stdnum/lib/cjs/de/idnr.js';
import * as dni from 'stdnum/lib/cjs/es/dni.js';
import * as nie from 'stdnum/lib/cjs/es/nie.js';
import * as nir from 'stdnum/lib/cjs/fr/nir.js';
import * as nino from 'stdnum/lib/cjs/gb/nino.js';
import * as gstin from 'stdnum/lib/cjs/in/gstin.js';
import * as codiceFiscale from 'stdnum/lib/cjs/it/codicefiscale.js';
import * as curp from 'stdnum/lib/cjs/mx/curp.js';
import * as bsn from 'stdnum/lib/cjs/nl/bsn.js';
import * as pesel from 'stdnum/lib/cjs/pl/pesel.js';
import * as personnummer from 'stdnum/lib/cjs/se/personnummer.js';
import * as tckimlik from 'stdnum/lib/cjs/tr/tckimlik.js';
import * as ssn from 'stdnum/lib/cjs/us/ssn.js';
import { mod97base10Validate, verhoeffValidate } from 'stdnum/lib/cjs/util/checksum.js';

/** A national scheme: the shape that a value must have before its check digits are computed, and their rule. */
export interface NumberScheme {
  readonly scheme: string;
  readonly shape: RegExp;
  readonly valid: (value: string) => boolean;
}

/** Luhn: payment cards, IMEI. A random number passes one time in ten. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, twice = 0; i >= 0; i--, twice ^= 1) {
    const digit = digits.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
    sum += twice === 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
  }
  return sum % 10 === 0;
}

/** Verhoeff: Aadhaar. A random number passes one time in ten. */
export function verhoeff(digits: string): boolean {
  return verhoeffValidate(digits);
}

/** ISO 7064 mod 97-10 as IBAN uses it: the first four characters moved to the end, letters as numbers. */
export function mod97(iban: string): boolean {
  return mod97base10Validate(iban.slice(4) + iban.slice(0, 4));
}

/** A module of the library. */
interface Validator {
  readonly validate: (value: string) => { readonly isValid: boolean };
}

const scheme = (name: string, shape: RegExp, library: Validator): NumberScheme => ({
  scheme: name,
  shape,
  valid: quiet(library),
});

/** Natural persons' national numbers outside India, most telling shape first. Bare digits must carry real check digits. */
export const NATIONAL_SCHEMES: readonly NumberScheme[] = [
  scheme('codice-fiscale', /^[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]$/, codiceFiscale),
  scheme('curp', /^[A-Z]{4}\d{6}[HM][A-Z]{5}[0-9A-Z]\d$/, curp),
  scheme('nino', /^[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/, nino),
  scheme('dni', /^\d{8}-?[A-Z]$/, dni),
  scheme('nie', /^[XYZ]-?\d{7}-?[A-Z]$/, nie),
  scheme('ssn', /^\d{3}-\d{2}-\d{4}$/, ssn),
  scheme('ric', /^\d{17}[\dX]$/, ric),
  scheme('cpf', /^\d{3}\.\d{3}\.\d{3}-\d{2}$|^\d{11}$/, cpf),
  scheme('nir', /^[12]\d{14}$|^[12] \d{2} \d{2} \d{2} \d{3} \d{3} \d{2}$/, nir),
  scheme('personnummer', /^(?:19|20)?\d{6}[-+]\d{4}$/, personnummer),
  scheme('tckimlik', /^[1-9]\d{10}$/, tckimlik),
  scheme('pesel', /^\d{11}$/, pesel),
  scheme('idnr', /^[1-9]\d{10}$/, idnr),
  scheme('bsn', /^\d{9}$/, bsn),
];

/** GSTIN of India, with its check character. */
export const isGstin: (value: string) => boolean = quiet(gstin);

const load = createRequire(import.meta.url);
const loaded = new Map<string, (value: string) => boolean>();

/**
 * The validator of a module of the library (`br/cpf`), loaded when it is first asked for.
 *
 * @throws Error if there is no such module
 */
export function validatorOf(module: string): (value: string) => boolean {
  const there = loaded.get(module);
  if (there !== undefined) return there;
  const made = quiet(load(`stdnum/lib/cjs/${module}.js`));
  loaded.set(module, made);
  return made;
}

/** The library makes an error of every number that fails: tracing where costs two thirds of the time, and nobody asks. */
function quiet(library: Validator): (value: string) => boolean {
  return (value) => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
      return library.validate(value).isValid;
    } finally {
      Error.stackTraceLimit = limit;
    }
  };
}
