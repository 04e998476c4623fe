/**
 * Full names by their shape. Enters: two to four words. Leaves: kind `name`, precision `full` or `initials`. Words in lower
 * case throughout are left to `known-name`, since any phrase looks so.
 */

import { CITIES, COUNTRIES, STATES } from '../data/places.ts';
import { detection, plain } from '../detection.ts';
import { nameShape } from '../name-shape.ts';
import { COMMA, LETTER, OF_NAMES, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const NAME: Detector = {
  id: 'name',
  kind: 'name',
  chance: 0.1,
  specificity: 10,
  form: { least: 2, most: 80, has: [LETTER, SPACE | COMMA], only: OF_NAMES },
  detect(value) {
    const shape = nameShape(value, 2, 4);
    if (shape === null || shape.format === 'lower') return null;
    const text = plain(value);
    if (STATES.has(text) || COUNTRIES.has(text) || CITIES.has(text)) return null;
    return detection('name', shape.initials ? 'initials' : 'full', shape.format);
  },
  examples: {
    yes: [
      'Ramesh Kumar',
      'RAMESH KUMAR',
      "Anne-Marie O'Neil",
      'R. K. Sharma',
      'García, María',
      'Ludwig van Moos',
      'सीता देवी',
      'J. D.',
    ],
    no: [
      'Ramesh',
      'City Hospital',
      'Tamil Nadu',
      'Lake Road 12',
      'two words',
      'A Very Long Title Of Something',
      'Voter ID',
    ],
  },
};
