/** Numbers with a fraction, with or without a currency sign. Enters: a value. Leaves: kind `decimal`. */

import { byScript } from '../../by-script.ts';
import { once } from '../../lazy.ts';
import { detection } from '../detection.ts';
import { COMMA, DIGIT, DOT, HYPHEN, LETTER, SIGN, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

/** What groups digits is never also the mark of the fraction; the last group has three digits. */
const GROUPED = String.raw`\d{1,3}(?:,\d{2,3}){0,5},\d{3}`;
const SPACED = String.raw`\d{1,3}(?:[' \u00a0\u202f]\d{3}){1,6}`;
const WHOLE = String.raw`(?:\d{1,18}|${GROUPED}|${SPACED}|\d{1,3}(?:\.\d{3}){1,6})`;
const FRACTION = String.raw`(?:\d{1,18}[.,]\d{1,15}|${GROUPED}\.\d{1,15}|${SPACED}[.,]\d{1,15}|\d{1,3}(?:\.\d{3}){1,6},\d{1,15})`;

/**
 * A whole number is a sum only with a sign, or with a word apart: `ABC123` is a code.
 *
 * @param sign signs of currencies
 * @param abroad words for them in other scripts
 */
function patterns(sign: string, abroad: string, flags: string) {
  const before = `(?:[A-Z]{3} |[A-Z]{0,2}${sign} ?|(?:Rs|kr)(?:\\. ?| ))`;
  const signed = `(?:-${before}|${before}-?)`;
  const behind = `(?: (?:[A-Z]{3}|kr\\.?|Ft|lei)| ?(?:${sign}${abroad}))`;
  return {
    fraction: new RegExp(`^(?:${signed}|-)?${FRACTION}(?:${behind}|[A-Z]{3}|kr|Ft| ?%)?$`, flags),
    money: new RegExp(`^(?:${signed}${WHOLE}|-?${WHOLE}${behind})$`, flags),
    told: new RegExp(`[A-Za-z]|${sign}${abroad}`, flags),
  };
}

const ascii = patterns('\\$', '', '');
const others = once(() => patterns('\\p{Sc}', '|zł|Kč|лв\\.?|руб\\.?|грн\\.?|元|円|원|đ', 'u'));
const isFraction = byScript(ascii.fraction, () => others().fraction);
const isMoney = byScript(ascii.money, () => others().money);
const namesCurrency = byScript(ascii.told, () => others().told);
const ACCOUNTED = /^\(([^()]{1,38})\)$/;
const GROUPS = new RegExp(`^${GROUPED}$`);

export const DECIMAL: Detector = {
  id: 'decimal',
  kind: 'decimal',
  chance: 0,
  specificity: 2,
  form: {
    most: 40,
    has: [DIGIT, DOT | COMMA | SPACE | SIGN],
    only: DIGIT | LETTER | SPACE | DOT | COMMA | HYPHEN | SIGN,
  },
  detect(value) {
    if (value.length > 40) return null;
    // Brackets are the minus sign of accounts.
    const bracketed = ACCOUNTED.exec(value)?.[1];
    if (bracketed !== undefined) return /[-−]/.test(bracketed) ? null : DECIMAL.detect(bracketed);
    if (isMoney(value)) return detection('decimal', null, 'money');
    if (!isFraction(value) || GROUPS.test(value)) return null;
    return detection('decimal', null, namesCurrency(value) ? 'money' : null);
  },
  examples: {
    yes: [
      '3.14',
      '-0.5',
      '1,234.50',
      '1.234,50',
      '$12.99',
      '₹1,500.00',
      '12,5',
      'Rs. 500',
      '1.500 €',
      '12,50 zł',
      'US$ 500',
      '$-12.50',
      '-$12.50',
      '-$ 500',
      '($12.50)',
      '(1,234.50)',
    ],
    no: [
      '42',
      '1,234,567',
      '1.2.3.4',
      'abc',
      '1,234',
      '10.100.200.250',
      '03.04.1990',
      'ABC123',
      '12.345.678',
      '-$-5',
      '(-$5)',
      '($5',
      '(42)',
      '(12) 34',
    ],
  },
};
