/** Plain-text passwords. Enters: one token of mixed character classes. Leaves: kind `secret`. Weak. */

import { detection } from '../detection.ts';
import { AT, COLON, COMMA, DIGIT, DOT, HYPHEN, LETTER, PLUS, SIGN, SLASH, UNDERSCORE } from '../signs.ts';
import type { Detector } from '../types.ts';

export const SECRET: Detector = {
  id: 'secret',
  kind: 'secret',
  chance: 0.3,
  specificity: 4,
  form: {
    least: 6,
    most: 40,
    has: [LETTER, DIGIT | SIGN | COMMA | PLUS],
    only: DIGIT | LETTER | DOT | HYPHEN | UNDERSCORE | SLASH | COLON | AT | SIGN | COMMA | PLUS,
  },
  detect(value) {
    if (value.length < 6 || value.length > 40 || /\s/.test(value)) return null;
    const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9.\-_/:@]/].filter((shape) => shape.test(value)).length;
    const common = /^[a-z]{4,12}\d{1,4}[!@#$.]?$/.test(value);
    return classes >= 3 || common ? detection('secret', 'plain') : null;
  },
  examples: {
    yes: ['Tr0ub4dor&3', 'summer2019', 'Xk9!plum'],
    no: ['summer', '2019-01-01', 'two words', '12345'],
  },
};
