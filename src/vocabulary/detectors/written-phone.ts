/**
 * Phone numbers written as such. Enters: a value. Leaves: kind `phone` when a plus sign, brackets or groups show that it is
 * one; a hit says far more than for bare digits, which any number may be.
 */

import { detection } from '../detection.ts';
import { phoneNumber } from '../phone-numbers.ts';
import { DIGIT, DOT, HYPHEN, PLUS, SIGN, SLASH, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const WRITTEN_PHONE: Detector = {
  id: 'written-phone',
  kind: 'phone',
  chance: 0.05,
  specificity: 200,
  form: {
    least: 7,
    most: 26,
    has: [DIGIT, SPACE | DOT | HYPHEN | SLASH | PLUS | SIGN],
    only: DIGIT | SPACE | DOT | HYPHEN | SLASH | PLUS | SIGN,
  },
  detect(value) {
    if (!/\D/.test(value)) return null;
    const found = phoneNumber(value);
    return found?.written === true ? detection('phone', 'full', found.format, found.country) : null;
  },
  examples: {
    yes: ['+919876543210', '98765 43210', '(202) 555-0123', '020 7946 0958', '0049 30 901820', '612 345 678'],
    no: ['9876543210', '1990-04-03', '02139-4307', '2341 2341 2346'],
  },
};
