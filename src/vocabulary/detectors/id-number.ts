/**
 * Which schemes of ids a value passes, by form and check digits. Enters: a value. Leaves: kind `id-number`, format the
 * spelled shape, scheme the names of all that it passes, or null: the failures are the denominator. No meaning hangs on the
 * kind itself: what a column of them is, its profile judges, since one number in ten passes any check digit.
 */
import { detection } from '../detection.ts';
import { checkId } from '../ids/index.ts';
import { DIGIT, DOT, HYPHEN, LETTER, SIGN, SLASH, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

/** As long as a scheme may be in a saved profile: longer than the names of all that ten bare digits could pass. */
const LONGEST = 240;

export const ID_NUMBER: Detector = {
  id: 'id-number',
  kind: 'id-number',
  chance: 0.9,
  specificity: 1,
  form: { least: 7, most: 24, has: [DIGIT], only: DIGIT | LETTER | SPACE | DOT | HYPHEN | SLASH | SIGN },
  detect(value) {
    const found = checkId(value);
    if (found === null) return null;
    let names = '';
    for (const name of found.passed) {
      const more = names === '' ? name : `${names} ${name}`;
      if (more.length <= LONGEST) names = more;
    }
    return detection('id-number', null, found.shape, names === '' ? null : names);
  },
  examples: {
    yes: ['390.533.447-05', '390.533.447-06', '12345678Z', '234123412346', 'ABCPE1234F', '123-45-6789'],
    no: ['390_533_447_05', '12-34', 'ABCDEFGHIJ', '1234567890123456789012345', '12345678é'],
  },
};
