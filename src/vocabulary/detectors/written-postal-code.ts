/**
 * Postal codes that only postal codes are written like. Enters: a value. Leaves: kind `postal-code` where a hyphen, or
 * letters and digits in a country's order, show that it is one; a hit says far more than for bare digits.
 */

import type { Detector } from '../types.ts';
import { POSTAL_CODE } from './postal-code.ts';

/** Countries whose shape few other things have; without a blank, letters and digits are codes of any kind. */
const TELLING: ReadonlySet<string> = new Set(['US', 'BR', 'PL', 'PT', 'GB', 'CA']);
/** Three digits, four digits are a phone without its area, too. */
const MARK = '〒';

export const WRITTEN_POSTAL_CODE: Detector = {
  id: 'written-postal-code',
  kind: 'postal-code',
  chance: 0.02,
  specificity: 40,
  form: POSTAL_CODE.form,
  detect(value) {
    if (!/[- ]/.test(value)) return null;
    const found = POSTAL_CODE.detect(value);
    return value.startsWith(MARK) || TELLING.has(found?.scheme ?? '') ? found : null;
  },
  examples: {
    yes: ['02139-4307', 'SW1A 1AA', 'K1A 0B1', '01310-100', '30-059', '1000-205', '〒150-0001'],
    no: ['94103', '110001', 'SW1A1AA', '150-0001', '110 001', '12'],
  },
};
