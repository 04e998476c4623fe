/** Payment cards. Enters: 13 to 19 digits, grouped or not, with a known first digit and a correct Luhn digit. Leaves: kind `card`. */

import { luhn } from '../checksums.ts';
import { detection } from '../detection.ts';
import { DIGIT, HYPHEN, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

const SHAPE = /^[2-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{1,7}$|^3\d{3}[ -]?\d{6}[ -]?\d{4,5}$|^[4-6]\d{12,18}$/;

export const CARD: Detector = {
  id: 'card',
  kind: 'card',
  chance: 0.1,
  specificity: 60,
  form: { least: 13, most: 23, has: [DIGIT], only: DIGIT | SPACE | HYPHEN },
  detect(value) {
    if (value.length < 13 || value.length > 23 || !SHAPE.test(value)) return null;
    return luhn(value.replace(/[ -]/g, '')) ? detection('card', 'full', null, 'luhn') : null;
  },
  examples: {
    yes: ['4111111111111111', '5500-0000-0000-0004', '340000000000009'],
    no: ['4111111111111112', '411111111111', '9111111111111111'],
  },
};
