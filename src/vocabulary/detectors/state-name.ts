/** States and provinces. Enters: a value. Leaves: kind `place-name`, precision `state`. */

import { STATES } from '../data/places.ts';
import { MORE_STATES } from '../data/subdivisions.ts';
import { detection, plain } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

export const STATE_NAME: Detector = {
  id: 'state-name',
  kind: 'place-name',
  chance: 0.01,
  specificity: 40,
  form: { least: 3, most: 50, has: [LETTER] },
  detect(value) {
    if (value.length < 3 || value.length > 50) return null;
    const text = plain(value);
    return STATES.has(text) || MORE_STATES.has(text) ? detection('place-name', 'state') : null;
  },
  examples: { yes: ['Tamil Nadu', 'BIHAR', 'California', 'Nova Scotia'], no: ['Ramesh', 'Nowhere', '12', ''] },
};
