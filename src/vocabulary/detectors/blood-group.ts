/** Blood groups. Enters: a value. Leaves: kind `blood-group`. */

import { detection } from '../detection.ts';
import { DIGIT, HYPHEN, LETTER, PLUS, SIGN, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

const SHAPE =
  /^(?:A|B|AB|O|0)(?:1|2)? ?(?:\+|-|\+ve|-ve|\(\+\)|\(-\)| ?(?:rh ?)?(?:pos|neg|positive|negative|\+|-)|\+ ?\(?ve\)?)$/i;

export const BLOOD_GROUP: Detector = {
  id: 'blood-group',
  kind: 'blood-group',
  chance: 0,
  specificity: 500,
  form: {
    least: 2,
    most: 14,
    has: [LETTER | DIGIT, PLUS | HYPHEN | LETTER],
    only: DIGIT | LETTER | SPACE | PLUS | HYPHEN | SIGN,
  },
  detect(value) {
    return value.length >= 2 && value.length <= 14 && SHAPE.test(value.replace(/[−–]/g, '-'))
      ? detection('blood-group')
      : null;
  },
  examples: {
    yes: ['O+', 'ab-', 'A +ve', 'B positive', 'O Rh negative', 'O−'],
    no: ['A', 'AB', 'C+', 'A1', 'positive'],
  },
};
