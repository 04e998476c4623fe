/** One capitalised word. Enters: a value. Leaves: kind `single-name`. Weak: towns, brands and labels look the same. */

import { detection } from '../detection.ts';
import { nameShape } from '../name-shape.ts';
import { LETTER, OF_NAMES } from '../signs.ts';
import type { Detector } from '../types.ts';

export const SINGLE_NAME: Detector = {
  id: 'single-name',
  kind: 'single-name',
  chance: 0.3,
  specificity: 2,
  form: { least: 3, most: 30, has: [LETTER], only: OF_NAMES },
  detect(value) {
    if (value.length < 3 || value.length > 30) return null;
    const shape = nameShape(value, 1, 1);
    if (shape === null || shape.format === 'lower' || shape.initials) return null;
    return detection('single-name', 'full', shape.format);
  },
  examples: {
    yes: ['Ramesh', 'SITA', "O'Neil", 'Müller', 'सीता'],
    no: ['ramesh', 'Ramesh Kumar', 'AB', 'Male', 'R2D2'],
  },
};
