/** GST numbers of India. Enters: 15 characters with a check character. Leaves: kind `tax-id`, scheme `gstin`. */

import { isGstin } from '../checksums.ts';
import { detection } from '../detection.ts';
import { DIGIT, UPPER } from '../signs.ts';
import type { Detector } from '../types.ts';

export const GSTIN: Detector = {
  id: 'gstin',
  kind: 'tax-id',
  chance: 0.03,
  specificity: 1000,
  form: { least: 15, most: 15, has: [UPPER, DIGIT], only: DIGIT | UPPER },
  detect(value) {
    if (value.length !== 15 || !/^\d{2}[A-Z]{5}\d{4}[A-Z][A-Z\d]Z[A-Z\d]$/.test(value)) return null;
    return isGstin(value) ? detection('tax-id', 'full', 'check character ok', 'gstin') : null;
  },
  examples: {
    yes: ['27AAPFU0939F1ZV'],
    no: ['27AAPFU0939F1ZW', '27AAPFU0939F1Z', 'ABCPE1234F'],
  },
};
