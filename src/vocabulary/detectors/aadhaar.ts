/** Aadhaar numbers with a correct check digit. Enters: 12 digits, spaces or hyphens allowed. Leaves: kind `national-id`. */

import { verhoeff } from '../checksums.ts';
import { detection } from '../detection.ts';
import { DIGIT, HYPHEN, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

const SHAPE = /^[2-9]\d{3}([ -]?)\d{4}\1\d{4}$/;

export const AADHAAR: Detector = {
  id: 'aadhaar',
  kind: 'national-id',
  chance: 0.1,
  specificity: 30,
  form: { least: 12, most: 14, has: [DIGIT], only: DIGIT | SPACE | HYPHEN, figures: [12, 12] },
  detect(value) {
    if (value.length < 12 || value.length > 14 || !SHAPE.test(value)) return null;
    const digits = value.replace(/[ -]/g, '');
    // The authority issues no palindromes; of random numbers hardly any is one.
    if ([...digits].reverse().join('') === digits || !verhoeff(digits)) return null;
    return detection('national-id', 'full', 'Verhoeff ok', 'aadhaar');
  },
  examples: {
    yes: ['234123412346', '2341 2341 2346', '2341-2341-2346'],
    no: ['234123412347', '134123412346', '23412341234', '2341 23412346', 'XXXX XXXX 2346'],
  },
};
