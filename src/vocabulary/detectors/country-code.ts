/** Codes of countries. Enters: two or three capitals. Leaves: kind `country-code`. Weak for one value: many words look so. */

import { countryCodes } from '../data/subdivisions.ts';
import { detection } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

export const COUNTRY_CODE: Detector = {
  id: 'country-code',
  kind: 'country-code',
  chance: 0.25,
  specificity: 3,
  form: { least: 2, most: 3, has: [LETTER], only: LETTER },
  detect(value) {
    if (!/^(?:[A-Z]{2,3}|[a-z]{2,3})$/.test(value)) return null;
    return countryCodes().has(value.toUpperCase()) ? detection('country-code', 'country', 'code') : null;
  },
  examples: { yes: ['IN', 'DEU', 'us'], no: ['XX', 'India', '12', 'I'] },
};
