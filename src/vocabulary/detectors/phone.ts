/** Phone numbers in any spelling. Enters: a value. Leaves: kind `phone`, its format, scheme the country where it is certain. */

import { detection } from '../detection.ts';
import { phoneNumber } from '../phone-numbers.ts';
import { DIGIT, DOT, HYPHEN, PLUS, SIGN, SLASH, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const PHONE: Detector = {
  id: 'phone',
  kind: 'phone',
  // Measured on random ten-digit numbers without a leading zero.
  chance: 0.76,
  specificity: 15,
  form: {
    least: 7,
    most: 26,
    has: [DIGIT],
    only: DIGIT | SPACE | DOT | HYPHEN | SLASH | PLUS | SIGN,
    figures: [7, 15],
  },
  detect(value) {
    const found = phoneNumber(value);
    return found === null ? null : detection('phone', 'full', found.format, found.country);
  },
  examples: {
    yes: ['+919876543210', '9876543210', '+1 202-555-0123', '919876543210', '0049 30 901820', '0812-3456-7890'],
    no: ['12345', '1990-04-03', '0000000000', '234123412346', '12.971598', '1234567', '612345678', '5555'],
  },
};
