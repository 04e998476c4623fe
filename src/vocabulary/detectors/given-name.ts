/** One word that people are given as a name somewhere. Enters: a value. Leaves: kind `given-name`. */

import { familyNames, givenNames } from '../data/lists.ts';
import { detection } from '../detection.ts';
import { nameShape } from '../name-shape.ts';
import { LETTER, OF_NAMES } from '../signs.ts';
import type { Detector } from '../types.ts';

export const GIVEN_NAME: Detector = {
  id: 'given-name',
  kind: 'given-name',
  chance: 0.02,
  specificity: 20,
  form: { least: 2, most: 80, has: [LETTER], only: OF_NAMES },
  detect(value) {
    const shape = nameShape(value, 1, 2);
    const word = shape?.words[0];
    if (shape === null || word === undefined || !shape.words.every((part) => givenNames().has(part))) return null;
    if (shape.words.length === 1) return detection('given-name', 'full', shape.format);
    // `Mary Ann` is two given names; `Paul Martin` is more likely a full name.
    return shape.format === 'lower' || familyNames().has(shape.words[1] ?? '')
      ? null
      : detection('given-name', 'full', shape.format);
  },
  examples: { yes: ['Ramesh', 'Olga', 'PRIYA', 'Mary Ann'], no: ['Qwerty', 'Ramesh Qwerty', 'x1', ''] },
};
