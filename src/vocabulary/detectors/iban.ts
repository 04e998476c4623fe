/** IBANs with correct check digits. Enters: a value, spaces allowed. Leaves: kind `iban`, scheme the country. */

import { mod97 } from '../checksums.ts';
import { detection } from '../detection.ts';
import { DIGIT, LETTER, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const IBAN: Detector = {
  id: 'iban',
  kind: 'iban',
  chance: 0.01,
  specificity: 1000,
  form: { least: 15, most: 42, has: [LETTER, DIGIT], only: DIGIT | LETTER | SPACE },
  detect(value) {
    if (value.length < 15 || value.length > 42) return null;
    const compact = value.replaceAll(' ', '').toUpperCase();
    if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact) || !mod97(compact)) return null;
    return detection('iban', 'full', value.includes(' ') ? 'grouped' : null, compact.slice(0, 2));
  },
  examples: {
    yes: ['GB82 WEST 1234 5698 7654 32', 'DE89370400440532013000'],
    no: ['GB83WEST12345698765432', 'DE8937', 'hello world again'],
  },
};
