/** Short hashes that much else looks like. Enters: a value. Leaves: kind `hash`, weak: 16 hex digits, DES crypt and its heir of BSD, Cisco type 7. */

import { detection } from '../detection.ts';
import { weakForm } from '../hashes/framework.ts';
import { DIGIT, DOT, LETTER, SLASH, UNDERSCORE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const SHORT_HASH: Detector = {
  id: 'short-hash',
  kind: 'hash',
  // Of random strings of 13 letters and digits one in four ends as DES crypt does.
  chance: 0.25,
  specificity: 3,
  form: { least: 12, most: 52, has: [LETTER], only: DIGIT | LETTER | DOT | SLASH | UNDERSCORE },
  detect(value) {
    const form = weakForm(value);
    return form === null ? null : detection('hash', 'hashed', form.format, form.id);
  },
  examples: {
    yes: ['5d2e19393cc5ef67', 'ab1cDeFgHiJ2k', '0822455D0A1649', '_J9..rasmBYk8r9AiWNc'],
    no: ['1234567890123456', 'abcdefghijklm', '0000000000000a1f', '2022455D0A1649'],
  },
};
