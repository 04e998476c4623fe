/** Postal codes. Enters: a value. Leaves: kind `postal-code`; `scheme` is the country whose shape it has, or null. */

import { detection } from '../detection.ts';
import { DIGIT, HYPHEN, LETTER, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

/** Shapes that tell the country come first; six, five and four bare digits are shared by many countries. */
const SHAPES: readonly { readonly scheme: string | null; readonly shape: RegExp; readonly format: string }[] = [
  { scheme: 'IN', shape: /^[1-9]\d{2} ?\d{3}$/, format: '6 digits' },
  { scheme: 'US', shape: /^\d{5}-\d{4}$/, format: 'ZIP+4' },
  { scheme: 'GB', shape: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, format: 'letters and digits' },
  { scheme: 'CA', shape: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, format: 'letters and digits' },
  { scheme: 'NL', shape: /^[1-9]\d{3} ?[A-Z]{2}$/i, format: 'digits and letters' },
  { scheme: 'BR', shape: /^\d{5}-\d{3}$/, format: '5-3 digits' },
  { scheme: 'PL', shape: /^\d{2}-\d{3}$/, format: '2-3 digits' },
  { scheme: 'JP', shape: /^〒?\d{3}-\d{4}$/, format: '3-4 digits' },
  { scheme: 'PT', shape: /^\d{4}-\d{3}$/, format: '4-3 digits' },
  { scheme: 'IR', shape: /^\d{5}-\d{5}$/, format: '5-5 digits' },
  { scheme: 'IE', shape: /^[AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4}$/i, format: 'letters and digits' },
  { scheme: 'AR', shape: /^[A-HJ-NP-Z]\d{4}[A-Z]{3}$/, format: 'letters and digits' },
  // Sweden, Czechia, Slovakia, Greece; codes of the continent with the mark of their country before them.
  { scheme: null, shape: /^[1-9]\d{2} \d{2}$/, format: '3 2 digits' },
  { scheme: null, shape: /^[A-Z]{1,2}-\d{4,5}$/, format: 'country and digits' },
  { scheme: null, shape: /^\d{5}$/, format: '5 digits' },
  { scheme: null, shape: /^[1-9]\d{3}$/, format: '4 digits' },
];

export const POSTAL_CODE: Detector = {
  id: 'postal-code',
  kind: 'postal-code',
  chance: 0.5,
  specificity: 4,
  form: { least: 4, most: 10, has: [DIGIT], only: DIGIT | LETTER | SPACE | HYPHEN, figures: [4, 6] },
  detect(value) {
    if (value.length < 4 || value.length > 10) return null;
    const found = SHAPES.find(({ shape }) => shape.test(value));
    return found === undefined ? null : detection('postal-code', 'postalCode', found.format, found.scheme);
  },
  examples: {
    yes: [
      '110001',
      '560 034',
      '02139-4307',
      '94103',
      'SW1A 1AA',
      'K1A 0B1',
      '1012 AB',
      '01310-100',
      '8001',
      '150-0001',
      '1000-205',
      'D02 X285',
      '114 55',
      'LV-1010',
    ],
    no: ['000000', '1234567', 'ABCDEF', '12', '10-5', '15-00011', 'A-123'],
  },
};
