/** Numbers with a fraction, with or without a currency sign. Enters: a value. Leaves: kind `decimal`. */

import { detection } from '../detection.ts';
import { COMMA, DIGIT, DOT, HYPHEN, LETTER, SIGN, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

/** A sign or a short word before or behind a sum. */
const BEFORE = String.raw`(?:[A-Z]{3} ?|[A-Z]{0,2}\p{Sc} ?|Rs\.? ?|kr\.? ?)`;
const BEHIND = String.raw`(?: ?(?:[A-Z]{3}|\p{Sc}|zł|kr\.?|Kč|Ft|lei|лв\.?|руб\.?|грн\.?|元|円|원|đ))`;
/** What groups digits is never also the mark of the fraction; the last group has three digits. */
const WHOLE = String.raw`(?:\d{1,18}|\d{1,3}(?:,\d{2,3}){0,5},\d{3}|\d{1,3}(?:[.' \u00a0\u202f]\d{3}){1,6})`;
const FRACTION = String.raw`(?:\d{1,18}\.\d{1,15}|\d{1,18},\d{1,15}|\d{1,3}(?:,\d{2,3}){0,5},\d{3}\.\d{1,15}|\d{1,3}(?:[' \u00a0\u202f]\d{3}){1,6}[.,]\d{1,15}|\d{1,3}(?:\.\d{3}){1,6},\d{1,15})`;
const SHAPE = new RegExp(`^${BEFORE}?-?${FRACTION}(?:${BEHIND}| ?%)?$`, 'u');
const MONEY = new RegExp(`^(?:${BEFORE}-?${WHOLE}|-?${WHOLE}${BEHIND})$`, 'u');

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
    if (MONEY.test(value)) return detection('decimal', null, 'money');
    if (!SHAPE.test(value) || /^\d{1,3}(?:,\d{2,3}){0,5},\d{3}$/.test(value)) return null;
    return detection('decimal', null, /[\p{L}\p{Sc}]/u.test(value) ? 'money' : null);
  },
  examples: {
    yes: ['3.14', '-0.5', '1,234.50', '1.234,50', '$12.99', '₹1,500.00', '12,5', 'Rs. 500'],
    no: ['42', '1,234,567', '1.2.3.4', 'abc', '1,234'],
  },
};
