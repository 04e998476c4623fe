/** Voter numbers of India (EPIC). Enters: three letters and seven digits. Leaves: kind `voter-id`, scheme `epic`. */

import { luhn } from '../checksums.ts';
import { detection } from '../detection.ts';
import { DIGIT, LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

export const EPIC: Detector = {
  id: 'epic',
  kind: 'voter-id',
  chance: 0.1,
  specificity: 80,
  form: { least: 10, most: 10, has: [LETTER, DIGIT], only: DIGIT | LETTER },
  detect(value) {
    if (value.length !== 10 || !/^[A-Z]{3}\d{7}$/i.test(value)) return null;
    return detection('voter-id', 'full', luhn(value.slice(3)) ? 'Luhn ok' : 'Luhn failed', 'epic');
  },
  examples: {
    yes: ['XYZ1234567', 'wkh1186253'],
    no: ['XY1234567', 'XYZ123456', 'ABCPE1234F'],
  },
};
