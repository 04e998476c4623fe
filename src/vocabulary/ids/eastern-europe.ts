/**
 * Ids of Eastern Europe, Turkey and Central Asia: forms and chances. A chance is the share of random strings of
 * the form that pass: the reciprocal of the check's modulus times what ranges, dates and letters let through. Measured on
 * 100,000 to 2,000,000 seeded strings each; a test measures them again. Whether a number was given out, no rule knows.
 */
import type { IdRow } from './types.ts';

export const EASTERN_EUROPE: readonly IdRow[] = [
  ['nipt', 'AL', 'id.tax', 'al/nipt', 'A99999999A@0.151'],
  ['jmbg', 'BA,ME,MK,RS,SI', 'id.national', 'rs/jmbg', '9999999999999@0.000833', '0'],
  ['egn', 'BG', 'id.national', 'bg/egn', '9999999999@0.1', '0'],
  ['pnf', 'BG', 'id.national', 'bg/pnf', '9999999999@0.1'],
  ['unp', 'BY', 'id.tax', 'by/unp', '999999999@0.0904'],
  ['rodne-cislo', 'CZ,SK', 'id.national', 'cz/rc', '9999999999 999999/9999@0.0138', '0'],
  ['isikukood', 'EE', 'id.national', 'ee/ik', '99999999999@0.1'],
  ['oib', 'HR', 'id.national', 'hr/oib', '99999999999@0.0999', '0'],
  ['iin', 'KZ', 'id.national', 'iin', '999999999999@0.00222', '0'],
  ['asmens-kodas', 'LT', 'id.national', 'lt/asmens', '99999999999@0.0116'],
  ['pk-lv', 'LV', 'id.national', 'lv/pvn', '99999999999 999999-99999 999999_99999@0.0551'],
  ['nip', 'PL', 'id.tax', 'pl/nip', '9999999999 999-999-99-99 999_999_99_99 999-99-99-999 999_99_99_999@0.0914'],
  ['pesel', 'PL', 'id.national', 'pl/pesel', '99999999999@0.00811', '0'],
  ['regon', 'PL', 'commerce.company', 'pl/regon', '999999999@0.0996'],
  ['cnp', 'RO', 'id.national', 'ro/cnp', '9999999999999@0.00133'],
  ['inn', 'RU', 'id.tax', 'ru/inn', '999999999999@0.0103', '0'],
  ['inn-company', 'RU', 'id.tax', 'ru/inn', '9999999999@0.1', '0'],
  ['snils', 'RU', 'id.national', 'snils', '99999999999 999-999-999_99 999_999_999_99 999-999-999-99@0.00982', '0'],
  ['emso', 'SI', 'id.national', 'si/emso', '9999999999999@0.000821', '0'],
  ['tckimlik', 'TR', 'id.national', 'tr/tckimlik', '99999999999@0.00888'],
  ['vkn', 'TR', 'id.tax', 'tr/vkn', '9999999999@0.0993', '0'],
  ['rnokpp', 'UA', 'id.tax', 'ua/rntrc', '9999999999@0.0989', '0'],
  ['pinfl', 'UZ', 'id.national', 'pinfl', '99999999999999@0.00222'],
];
