/** Short handles. Enters: one token that starts with a letter. Leaves: kind `username`. Weak: many words look so. */

import { detection } from '../detection.ts';
import { AT, DIGIT, DOT, HYPHEN, LETTER, UNDERSCORE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const USERNAME: Detector = {
  id: 'username',
  kind: 'username',
  chance: 0.5,
  specificity: 2,
  form: { least: 3, most: 32, has: [LETTER], only: DIGIT | LETTER | DOT | HYPHEN | UNDERSCORE | AT },
  detect(value) {
    if (value.length < 3 || value.length > 32) return null;
    const handle = value.startsWith('@') ? value.slice(1) : value;
    if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(handle)) return null;
    // A capitalised plain word is more likely a name; a handle has digits, marks or lower case only.
    return /[0-9._-]/.test(handle) || handle === handle.toLowerCase() || value !== handle
      ? detection('username')
      : null;
  },
  examples: {
    yes: ['sample_user', 'jd1984', 'a.sample', '@handle', 'wanderer'],
    no: ['Ramesh', 'two words', '1st', 'ab', 'MALE'],
  },
};
