/**
 * Check-digit rules that the validator library lacks. Enters: an id without separators, in upper case. Leaves: whether it
 * passes. Deliberately absent: whether the number was ever given out.
 */
import { luhn } from '../checksums.ts';
import { at, isDay, isMonth, series, weighted } from './arithmetic.ts';

/** Year, month and day, two digits each. */
const isDate = (digits: string, start: number): boolean =>
  isMonth(at(digits, start + 2, 2)) && isDay(at(digits, start + 4, 2));

const DOWN_FROM_10 = series(10, 9, -1);

/** The rest that a mod 11 check digit leaves; a rest of 10 is written as 0. */
const rest11 = (sum: number): number => (sum % 11) % 10;

/** Letters of Singapore's check, by the first letter. */
const NRIC: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['S', [0, 'JZIHGFEDCBA']],
  ['T', [4, 'JZIHGFEDCBA']],
  ['F', [0, 'XWUTRQPNMLK']],
  ['G', [4, 'XWUTRQPNMLK']],
  // Of foreigners, since 2022.
  ['M', [3, 'XWUTRQPNJLK']],
]);

function nricSg(id: string): boolean {
  const [offset, letters] = NRIC.get(id.charAt(0)) ?? [0, ''];
  return letters.charAt((weighted(id.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11) === id.charAt(8);
}

/** Electoral number of Brazil: eight digits, the state (01 to 28), two check digits mod 11; in São Paulo and Minas a rest of 0 is 1. */
function titulo(id: string): boolean {
  const state = at(id, 8, 2);
  if (state < 1 || state > 28) return false;
  const digit = (sum: number): number => (state <= 2 && sum % 11 === 0 ? 1 : rest11(sum));
  const first = digit(weighted(id, series(2, 8, 1)));
  return first === at(id, 10) && digit(weighted(id.slice(8), [7, 8]) + 9 * first) === at(id, 11);
}

/** Kazakhstan: mod 11, and once more with shifted weights when the rest is 10. */
function iin(id: string): boolean {
  if (!isDate(id, 0) || at(id, 6) < 1 || at(id, 6) > 6) return false;
  const first = weighted(id, series(1, 11, 1)) % 11;
  const second = weighted(id, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return (first === 10 ? second : first) === at(id, 11);
}

/** Japan's number of a person: a rest of 0 or 1 gives check digit 0. */
function myNumber(id: string): boolean {
  const rest = weighted(id, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === at(id, 11);
}

/** Iran: a rest below 2 is its own check digit. Ten times the same digit isn't given out. */
function melli(id: string): boolean {
  const rest = weighted(id, DOWN_FROM_10) % 11;
  return (rest < 2 ? rest : 11 - rest) === at(id, 9) && !/^(\d)\1{9}$/.test(id);
}

/** Russia's pension insurance: mod 101, where 100 is written 00. */
const snils = (id: string): boolean => (weighted(id, series(9, 9, -1)) % 101) % 100 === at(id, 9, 2);

/** Indonesia: province, then the birthday (women: day + 40). No check digit. */
function nik(id: string): boolean {
  const day = at(id, 6, 2);
  return (
    /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/.test(id) &&
    isDay(day > 40 ? day - 40 : day) &&
    isMonth(at(id, 8, 2))
  );
}

/** Egypt: century, birthday, governorate. The rule of its check digit is not published. */
const niEg = (id: string): boolean => /^[23]\d{6}(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)/.test(id) && isDate(id, 1);

/** Kuwait: century, birthday, mod 11 check digit. */
const civilKw = (id: string): boolean =>
  /^[23]/.test(id) && isDate(id, 1) && 11 - (weighted(id, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === at(id, 11);

/** Uzbekistan: century and sex, birthday (day first), weights 7 3 1. */
const pinfl = (id: string): boolean =>
  /^[1-6]/.test(id) &&
  isDay(at(id, 1, 2)) &&
  isMonth(at(id, 3, 2)) &&
  weighted(id, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7]) % 10 === at(id, 13);

/** Sweden: month, day (of visitors: + 60), Luhn over the last ten digits. */
function personnummer(id: string): boolean {
  const last = id.slice(-10);
  const day = at(last, 4, 2);
  return isMonth(at(last, 2, 2)) && isDay(day > 60 ? day - 60 : day) && /^(?:19|20|.{10}$)/.test(id) && luhn(last);
}

/** Rules by name; each expects what a form of its scheme lets through. */
export const RULES: ReadonlyMap<string, (id: string) => boolean> = new Map([
  // Health number of England and Wales: a check digit of 10 isn't given out.
  ['nhs', (id) => (weighted(id, DOWN_FROM_10) + at(id, 9)) % 11 === 0],
  // Health professionals of the United States: Luhn behind the prefix 80840.
  ['npi', (id) => /^[12]/.test(id) && luhn(`80840${id}`)],
  ['snils', snils],
  ['iin', iin],
  ['my-number', myNumber],
  ['melli', melli],
  ['nric-sg', nricSg],
  ['titulo', titulo],
  // Brazil's worker number and health card.
  [
    'pis',
    (id) => {
      const rest = weighted(id, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      return (rest < 2 ? 0 : 11 - rest) === at(id, 10);
    },
  ],
  ['cns', (id) => /^[12789]/.test(id) && weighted(id, series(15, 15, -1)) % 11 === 0],
  ['nik', nik],
  ['ni-eg', niEg],
  ['civil-kw', civilKw],
  ['pinfl', pinfl],
  ['personnummer', personnummer],
  // Saudi Arabia: 1 for citizens, 2 for residents. Emirates: 784 and the year of birth.
  ['iqama', (id) => /^[12]/.test(id) && luhn(id)],
  ['emirates-id', (id) => /^784(?:19|20)/.test(id) && luhn(id)],
  ['card', (id) => /^[2-6]/.test(id) && luhn(id)],
  ['imei', luhn],
]);
