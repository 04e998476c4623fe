/** Countries. Enters: a value. Leaves: kind `place-name`, precision `country`. */

import { COUNTRIES } from '../data/places.ts';
import { detection, plain } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

export const COUNTRY_NAME: Detector = {
  id: 'country-name',
  kind: 'place-name',
  chance: 0.01,
  specificity: 40,
  form: { least: 2, most: 50, has: [LETTER] },
  detect(value) {
    if (value.length < 2 || value.length > 50) return null;
    return COUNTRIES.has(plain(value)) ? detection('place-name', 'country') : null;
  },
  examples: { yes: ['India', 'UNITED KINGDOM', 'Deutschland'], no: ['Ramesh', 'Nowhere', '12', ''] },
};
