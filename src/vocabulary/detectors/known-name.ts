/**
 * Full names with a common given or family name in them. Enters: two to five words. Leaves: kind `name`; a hit says more than
 * the shape alone.
 */

import { GIVEN_NAMES } from '../data/given-names.ts';
import { SURNAMES } from '../data/surnames.ts';
import { detection } from '../detection.ts';
import { nameShape } from '../name-shape.ts';
import { COMMA, LETTER, OF_NAMES, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const KNOWN_NAME: Detector = {
  id: 'known-name',
  kind: 'name',
  chance: 0.01,
  specificity: 60,
  form: { least: 2, most: 80, has: [LETTER, SPACE | COMMA], only: OF_NAMES },
  detect(value) {
    const shape = nameShape(value, 2, 5);
    if (shape === null || !shape.words.some((word) => GIVEN_NAMES.has(word) || SURNAMES.has(word))) return null;
    return detection('name', 'full', shape.format);
  },
  examples: {
    yes: ['Ramesh Kumar', 'ramesh kumar', 'SITA DEVI', 'Maria da Silva', 'Dr. Anita Rao'],
    no: ['Qwerty Asdf', 'City Hospital', 'Ramesh', 'lake road'],
  },
};
