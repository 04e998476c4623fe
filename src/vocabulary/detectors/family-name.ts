/** One or two words that are a family's name somewhere. Enters: a value. Leaves: kind `family-name`. */

import { familyNames } from '../data/lists.ts';
import { detection } from '../detection.ts';
import { nameShape } from '../name-shape.ts';
import { LETTER, OF_NAMES } from '../signs.ts';
import type { Detector } from '../types.ts';

export const FAMILY_NAME: Detector = {
  id: 'family-name',
  kind: 'family-name',
  chance: 0.03,
  specificity: 20,
  form: { least: 2, most: 80, has: [LETTER], only: OF_NAMES },
  detect(value) {
    const shape = nameShape(value, 1, 2);
    if (shape === null || (shape.words.length > 1 && shape.format === 'lower')) return null;
    // Two: `García Márquez`, `Smith-Jones`.
    const parts = shape.words.flatMap((word) => (familyNames().has(word) ? [word] : word.split('-')));
    return parts.every((part) => familyNames().has(part)) ? detection('family-name', 'full', shape.format) : null;
  },
  examples: { yes: ['Sharma', 'SMITH', 'García Márquez', 'Smith-Jones', 'de Silva'], no: ['Qwerty', 'x1', ''] },
};
