/** Prose. Enters: a value. Leaves: kind `text` for three or more words; the only detector that looks at long values. */

import { isAscii } from '../../by-script.ts';
import { detection } from '../detection.ts';
import { LETTER, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const TEXT: Detector = {
  id: 'text',
  kind: 'text',
  chance: 0.5,
  specificity: 1,
  form: { least: 8, has: [LETTER, SPACE] },
  detect(value) {
    // A prefix is enough to count three words, whatever the length.
    const word = isAscii(value) ? /[A-Za-z]{2}/ : /\p{L}{2}/u;
    const words = value
      .slice(0, 2000)
      .split(/\s+/)
      .filter((text) => word.test(text));
    return words.length >= 3 ? detection('text') : null;
  },
  examples: {
    yes: ['please call back later', 'No comment was given'],
    no: ['two words', '1 2 3 4', 'single'],
  },
};
