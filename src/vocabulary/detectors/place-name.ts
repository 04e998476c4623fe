/** States, countries and large cities. Enters: a value. Leaves: kind `place-name`; a city has no precision of its own, as it may also name its district. */

import { CITIES, COUNTRIES, STATES } from '../data/places.ts';
import { detection, plain } from '../detection.ts';
import type { Detector } from '../types.ts';

export const PLACE_NAME: Detector = {
  id: 'place-name',
  kind: 'place-name',
  chance: 0.01,
  specificity: 40,
  detect(value) {
    if (value.length < 2 || value.length > 50) return null;
    const text = plain(value);
    if (STATES.has(text)) return detection('place-name', 'state');
    if (COUNTRIES.has(text)) return detection('place-name', 'country');
    return CITIES.has(text) ? detection('place-name') : null;
  },
  examples: {
    yes: ['Tamil Nadu', 'BIHAR', 'India', 'Mumbai', 'São Paulo', 'California'],
    no: ['Ramesh', 'Nowhere', '12', ''],
  },
};
