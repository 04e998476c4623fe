/** Whole numbers. Enters: a value. Leaves: kind `integer`, format `negative`, `grouped`, `leading zero` or null. */

import { detection } from '../detection.ts';
import { COMMA, DIGIT, DOT, HYPHEN } from '../signs.ts';
import type { Detector } from '../types.ts';

export const INTEGER: Detector = {
  id: 'integer',
  kind: 'integer',
  chance: 0,
  specificity: 1,
  form: { most: 20, has: [DIGIT], only: DIGIT | HYPHEN | COMMA | DOT },
  detect(value) {
    if (value.length > 20) return null;
    if (/^-\d{1,18}$/.test(value)) return detection('integer', null, 'negative');
    if (/^\d{1,3}(?:,\d{2,3}){0,4},\d{3}$/.test(value)) return detection('integer', null, 'grouped');
    // Four groups would be an address of the network.
    if (/^\d{1,3}(?:\.\d{3}){2}$/.test(value)) return detection('integer', null, 'grouped');
    if (!/^\d{1,18}$/.test(value)) return null;
    return detection('integer', null, value.length > 1 && value.startsWith('0') ? 'leading zero' : null);
  },
  examples: {
    yes: ['0', '42', '-7', '1,234,567', '1,23,456', '12.345.678', '007'],
    no: ['4.2', '1e5', '', '12a', '1,2', '123,45', '1.234', '10.100.200.250'],
  },
};
