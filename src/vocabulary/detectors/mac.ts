/** MAC addresses. Enters: six octets. Leaves: kind `mac`. */

import { detection } from '../detection.ts';
import { COLON, DIGIT, HYPHEN, LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

export const MAC: Detector = {
  id: 'mac',
  kind: 'mac',
  chance: 0,
  specificity: 1000,
  form: { least: 17, most: 17, has: [HYPHEN | COLON], only: DIGIT | LETTER | HYPHEN | COLON },
  detect(value) {
    return /^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i.test(value) ? detection('mac') : null;
  },
  examples: {
    yes: ['00:00:5e:00:53:af', '00-00-5E-00-53-AF'],
    no: ['00:00:5e:00:53', '00:00:5e:00:53:zz', '12:30:00'],
  },
};
