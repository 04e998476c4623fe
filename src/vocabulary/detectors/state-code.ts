/**
 * Codes of states and provinces. Enters: two or three capitals. Leaves: kind `state-code`, scheme the countries that have it.
 * Weak for one value: many words look so, and a column has the states of one country (`profile/codes.ts`).
 */

import { statesOf } from '../data/subdivisions.ts';
import { detection } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

export const STATE_CODE: Detector = {
  id: 'state-code',
  kind: 'state-code',
  chance: 0.25,
  specificity: 3,
  form: { least: 2, most: 3, has: [LETTER], only: LETTER },
  detect(value) {
    if (value.length < 2 || value.length > 3 || !/^(?:[A-Z]{2,3}|[a-z]{2,3}|[A-Z][a-z])$/.test(value)) return null;
    const countries = statesOf(value.toUpperCase());
    return countries === undefined ? null : detection('state-code', 'state', 'code', countries);
  },
  examples: { yes: ['MD', 'NSW', 'tx', 'KA'], no: ['XX', 'Maryland', '12', 'M'] },
};
