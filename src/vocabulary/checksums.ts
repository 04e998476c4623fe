/**
 * Check digits, and the validators of schemes of ids. Enters: a string of digits or letters. Leaves: whether it passes. The only
 * place that knows the validator library; single modules are imported because its root loads every country, and those of
 * the long tables of ids (`ids/`) only when a value has the shape of one.
 */

import { createRequire } from 'node:module';
import * as gstin from 'stdnum/lib/cjs/in/gstin.js';
import { mod97base10Validate, verhoeffValidate } from 'stdnum/lib/cjs/util/checksum.js';

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
