/** National numbers outside India. Enters: a value. Leaves: kind `national-id` with its scheme, check digits verified. */

import { NATIONAL_SCHEMES } from '../checksums.ts';
import { detection } from '../detection.ts';
import { DIGIT, DOT, HYPHEN, LETTER, PLUS, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const NATIONAL_NUMBER: Detector = {
  id: 'national-number',
  kind: 'national-id',
  chance: 0.1,
  specificity: 30,
  form: { least: 9, most: 21, has: [DIGIT], only: DIGIT | LETTER | SPACE | DOT | PLUS | HYPHEN },
  detect(value) {
    if (value.length < 9 || value.length > 21 || !/^[A-Z\d .+-]+$/i.test(value)) return null;
    const upper = value.toUpperCase();
    const found = NATIONAL_SCHEMES.find(({ shape, valid }) => shape.test(upper) && valid(upper));
    return found === undefined ? null : detection('national-id', 'full', 'valid', found.scheme);
  },
  examples: {
    yes: ['123-45-6789', '390.533.447-05', '12345678Z', '39053344705'],
    no: ['390.533.447-06', '000-12-3456', '12345678A', 'ABC', '1234567890'],
  },
};
