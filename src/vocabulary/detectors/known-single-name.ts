/** One word that is a common given or family name, in any case. Enters: a value. Leaves: kind `single-name`. */

import { GIVEN_NAMES } from '../data/given-names.ts';
import { SURNAMES } from '../data/surnames.ts';
import { detection } from '../detection.ts';
import { nameShape } from '../name-shape.ts';
import { LETTER, OF_NAMES } from '../signs.ts';
import type { Detector } from '../types.ts';

export const KNOWN_SINGLE_NAME: Detector = {
  id: 'known-single-name',
  kind: 'single-name',
  chance: 0.01,
  specificity: 30,
  form: { least: 2, most: 80, has: [LETTER], only: OF_NAMES },
  detect(value) {
    const shape = nameShape(value, 1, 1);
    const word = shape?.words[0];
    if (shape === null || word === undefined || !(GIVEN_NAMES.has(word) || SURNAMES.has(word))) return null;
    return detection('single-name', 'full', shape.format);
  },
  examples: { yes: ['Ramesh', 'sita', 'MÜLLER'], no: ['Qwerty', 'Ramesh Kumar', 'x1', ''] },
};
