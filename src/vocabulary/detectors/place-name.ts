/** Towns. Enters: a value. Leaves: kind `place-name` without precision, as a town may also name its district or state. */

import { spelledOut, towns } from '../data/lists.ts';
import { detection, plain } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

export const PLACE_NAME: Detector = {
  id: 'place-name',
  kind: 'place-name',
  chance: 0.02,
  specificity: 40,
  form: { least: 3, most: 50, has: [LETTER] },
  detect(value) {
    if (value.length < 3 || value.length > 50) return null;
    return towns().has(spelledOut(plain(value))) ? detection('place-name') : null;
  },
  examples: { yes: ['Mumbai', 'São Paulo', 'St. Louis', 'WIESBADEN'], no: ['Nowhere', '12', '', 'Mumbai 400001'] },
};
