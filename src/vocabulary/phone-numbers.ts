/**
 * Valid phone numbers. Enters: a value. Leaves: how it is written and, where that is certain, its country; null when it is no
 * valid number. The only place that knows the phone-number library. Without a country code a number must be valid in one of a
 * few countries in their usual spelling: numbering plans are so dense that most ten-digit numbers are valid somewhere.
 */

import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface PhoneNumber {
  readonly format: 'E.164' | 'international' | 'international without +' | 'national';
  /** Null for a national spelling that is valid in several of the countries tried. */
  readonly country: string | null;
  /** True when it is written as phone numbers are: with a plus sign, brackets or groups. */
  readonly written: boolean;
}

/** Countries tried for national spellings, with the digits (trunk prefix included) that people write there. */
const NATIONAL: readonly { readonly country: CountryCode; readonly shape: RegExp }[] = [
  { country: 'IN', shape: /^0?[6-9]\d{9}$|^0[1-8]\d{9}$/ },
  { country: 'US', shape: /^1?[2-9]\d{2}[2-9]\d{6}$/ },
  { country: 'GB', shape: /^0[1237]\d{8,9}$/ },
  { country: 'DE', shape: /^0[1-9]\d{8,11}$/ },
  { country: 'FR', shape: /^0[1-9]\d{8}$/ },
  { country: 'BR', shape: /^0?[1-9]{2}9\d{8}$/ },
  { country: 'ID', shape: /^08\d{8,11}$|^0[2-9]\d{7,10}$/ },
  { country: 'IT', shape: /^3\d{8,9}$|^0\d{7,10}$/ },
  { country: 'NL', shape: /^0\d{9}$/ },
  { country: 'TR', shape: /^0?5\d{9}$/ },
  { country: 'RU', shape: /^8?9\d{9}$/ },
];

/** Nine digits are a phone number in these countries, but only groups tell them from any other number. */
const NATIONAL_IN_GROUPS: readonly { readonly country: CountryCode; readonly shape: RegExp }[] = [
  { country: 'ES', shape: /^[6-9]\d{8}$/ },
  { country: 'PL', shape: /^[4-9]\d{8}$/ },
];

/** Calling codes that leaks write without a plus, with the digits that follow. */
const WITHOUT_PLUS =
  /^(?:91[6-9]\d{9}|1[2-9]\d{9}|44[1-9]\d{9}|55\d{10,11}|628\d{8,11}|49[1-9]\d{9,10}|905\d{9}|79\d{9}|336\d{8}|92\d{10}|880\d{10})$/;

const SPELLING = /^\+?[(]?\d[\d ().\-/]{5,24}$/;

function countryOf(number: string, country?: CountryCode): string | null {
  const parsed =
    country === undefined ? parsePhoneNumberFromString(number) : parsePhoneNumberFromString(number, country);
  return parsed?.isValid() === true ? (parsed.country ?? country ?? parsed.countryCallingCode) : null;
}

/** Dates, postal codes, decimals and coordinates are made of the same characters. */
function isOther(value: string): boolean {
  return (
    /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/.test(value) ||
    /^\d{5}-\d{3,4}$/.test(value) ||
    /^\d{1,3}\.\d+$/.test(value) ||
    value.includes('..')
  );
}

let lastValue = '';
let lastNumber: PhoneNumber | null = null;

/** The number in a trimmed value, or null. Several detectors ask about the same value in turn: it is read once. */
export function phoneNumber(value: string): PhoneNumber | null {
  if (value !== lastValue) {
    lastNumber = read(value);
    lastValue = value;
  }
  return lastNumber;
}

function read(value: string): PhoneNumber | null {
  if (value.length < 7 || value.length > 26 || !SPELLING.test(value) || isOther(value)) return null;
  const digits = value.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return null;
  if (value.startsWith('+')) {
    const country = countryOf(`+${digits}`);
    const format = value === `+${digits}` ? 'E.164' : 'international';
    return country === null ? null : { format, country, written: true };
  }
  const written = value !== digits;
  if (value.startsWith('00')) {
    const country = countryOf(`+${digits.slice(2)}`);
    if (country !== null) return { format: 'international', country, written };
  }
  const plans = written ? [...NATIONAL, ...NATIONAL_IN_GROUPS] : NATIONAL;
  const countries = plans.filter(({ country, shape }) => shape.test(digits) && countryOf(digits, country) !== null);
  if (countries.length > 0) {
    return { format: 'national', country: countries.length === 1 ? (countries[0]?.country ?? null) : null, written };
  }
  const country = WITHOUT_PLUS.test(digits) ? countryOf(`+${digits}`) : null;
  return country === null ? null : { format: 'international without +', country, written };
}
