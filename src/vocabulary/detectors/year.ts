/** A bare year. Enters: a value. Leaves: kind `year`, 1900 to 2100. */

import { detection } from '../detection.ts';
import { DIGIT } from '../signs.ts';
import type { Detector } from '../types.ts';

export const YEAR: Detector = {
  id: 'year',
  kind: 'year',
  chance: 0.02,
  specificity: 8,
  form: { least: 4, most: 4, has: [DIGIT], only: DIGIT },
  detect(value) {
    if (value.length !== 4 || !/^(?:19\d\d|20\d\d|2100)$/.test(value)) return null;
    return detection('year', 'year', 'YYYY');
  },
  examples: {
    yes: ['1984', '2001', '2100'],
    no: ['1899', '84', '19845', '0001'],
  },
};
