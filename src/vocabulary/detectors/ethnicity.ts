/** Words for origin and caste as registers list them. Enters: a value. Leaves: kind `ethnicity`. */

import { detection, plain, wordsOf, wordTest } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const isOrigin =
  wordTest(`black, white, asian, hispanic, latino, latina, african american, caucasian, native american, american indian, alaska native, pacific islander,
native hawaiian, non hispanic, middle eastern, mixed race, multiracial, two or more races, biracial, indigenous, aboriginal, torres strait islander, maori, roma, arab, african,
south asian, east asian, obc, scheduled caste, scheduled tribe, branca, preta, parda, amarela, indigena, mestizo, afrodescendiente, blanco, negro, malay, bumiputera, jawa, sunda, han`);

export const ETHNICITY: Detector = {
  id: 'ethnicity',
  kind: 'ethnicity',
  chance: 0.01,
  specificity: 20,
  form: { least: 3, most: 60, has: [LETTER] },
  detect(value) {
    if (value.length < 3 || value.length > 60) return null;
    const text = plain(value);
    return wordsOf(text).length <= 7 && isOrigin(text) ? detection('ethnicity') : null;
  },
  examples: { yes: ['WHITE', 'Black or African American', 'Hispanic', 'OBC'], no: ['Male', '12', 'Whitefield'] },
};
