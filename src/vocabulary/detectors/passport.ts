/** Passport numbers. Enters: one or two letters and six to eight digits. Leaves: kind `passport`; one letter and seven digits is India. */

import { detection } from '../detection.ts';
import { DIGIT, LETTER, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const PASSPORT: Detector = {
  id: 'passport',
  kind: 'passport',
  chance: 0.2,
  specificity: 40,
  form: { least: 7, most: 10, has: [LETTER, DIGIT], only: DIGIT | LETTER | SPACE },
  detect(value) {
    if (value.length < 7 || value.length > 10) return null;
    const upper = value.toUpperCase();
    if (/^[A-PR-WY][1-9]\d ?\d{4}[1-9]$/.test(upper))
      return detection('passport', 'full', 'letter + 7 digits', 'passport-in');
    return /^[A-Z]{1,2}\d{6,8}$/.test(upper) ? detection('passport', 'full', 'letters + digits') : null;
  },
  examples: {
    yes: ['A2345671', 'K1234567', 'AB123456', 'C01234567'],
    no: ['ABC1234567', '12345678', 'A12345', 'A 1'],
  },
};
