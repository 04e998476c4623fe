/** Long numbers of any kind, for meanings that hold whatever is numbered. Enters: 7 to 20 digits, grouped or not. Leaves: kind `long-number`. */

import { detection } from '../detection.ts';
import { DIGIT, HYPHEN, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

const SHAPE = /^\d{1,20}(?:[ -]\d{2,7}){0,6}$/;

export const LONG_NUMBER: Detector = {
  id: 'long-number',
  kind: 'long-number',
  chance: 0.5,
  specificity: 2,
  form: { least: 7, most: 27, has: [DIGIT], only: DIGIT | SPACE | HYPHEN },
  detect(value) {
    if (value.length < 7 || value.length > 27 || !SHAPE.test(value)) return null;
    const digits = value.replace(/[ -]/g, '').length;
    return digits >= 7 && digits <= 20 ? detection('long-number', 'full', `${digits} digits`) : null;
  },
  examples: {
    yes: ['1234567', '234123412347', '2341 2341 2347', '00012345678901234567'],
    no: ['123456', '12-ab-3456', '123456789012345678901', '12.5'],
  },
};
