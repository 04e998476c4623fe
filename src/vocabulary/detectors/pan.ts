/** Permanent account numbers of India. Enters: five letters, four digits, one letter. Leaves: kind `tax-id`, scheme `pan`. */

import { detection } from '../detection.ts';
import { DIGIT, LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

/** The fourth letter names the kind of holder. */
const SHAPE = /^[A-Z]{3}[ABCEFGHJKLPT][A-Z]\d{4}[A-Z]$/;

export const PAN: Detector = {
  id: 'pan',
  kind: 'tax-id',
  chance: 0.46,
  specificity: 500,
  form: { least: 10, most: 10, has: [LETTER, DIGIT], only: DIGIT | LETTER },
  detect(value) {
    if (value.length !== 10) return null;
    const upper = value.toUpperCase();
    return SHAPE.test(upper) && !upper.includes('0000') ? detection('tax-id', 'full', null, 'pan') : null;
  },
  examples: {
    yes: ['ABCPE1234F', 'abcpe1234f'],
    no: ['ABCDE1234F', 'ABCPE0000F', 'ABCP1234F', 'ABCPE12345'],
  },
};
