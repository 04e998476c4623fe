/** A given name and a family name together, in either order. Enters: two to five words. Leaves: kind `full-name`. */

import { familyNames, givenNames } from '../data/lists.ts';
import { detection } from '../detection.ts';
import { nameShape } from '../name-shape.ts';
import { COMMA, LETTER, OF_NAMES, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const FULL_NAME: Detector = {
  id: 'full-name',
  kind: 'full-name',
  chance: 0.01,
  specificity: 60,
  form: { least: 2, most: 80, has: [LETTER, SPACE | COMMA], only: OF_NAMES },
  detect(value) {
    const shape = nameShape(value, 2, 5);
    if (shape === null || shape.format === 'lower') return null;
    const first = shape.words[0] ?? '';
    const last = shape.words.at(-1) ?? '';
    const known =
      (givenNames().has(first) && familyNames().has(last)) || (familyNames().has(first) && givenNames().has(last));
    return known ? detection('full-name', 'full', shape.format) : null;
  },
  examples: {
    yes: ['Ramesh Kumar', 'SITA SHARMA', 'Maria da Silva', 'Smith, John', 'Dr. Anita Rao'],
    no: ['Qwerty Asdf', 'Ramesh', 'Lake Road', 'City Hospital'],
  },
};
