/** Yes-or-no values that mean much else too: digits, `t`, `on`. Enters: a value. Leaves: kind `flag`, format such as `0/1`. */

import { detection } from '../detection.ts';
import { DIGIT, LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['0', '0/1'],
  ['1', '0/1'],
  ['t', 't/f'],
  ['f', 't/f'],
  ['on', 'on/off'],
  ['off', 'on/off'],
]);

export const FLAG: Detector = {
  id: 'flag',
  kind: 'flag',
  chance: 0.3,
  specificity: 4,
  form: { most: 3, has: [DIGIT | LETTER], only: DIGIT | LETTER },
  detect(value) {
    if (value.length > 3) return null;
    const format = FORMATS.get(value.toLowerCase());
    return format === undefined ? null : detection('flag', null, format);
  },
  examples: {
    yes: ['0', '1', 't', 'F', 'on', 'OFF'],
    no: ['2', 'yes', 'maybe', '10', ''],
  },
};
