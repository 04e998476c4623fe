/** Yes-or-no values. Enters: a value. Leaves: kind `flag`, format such as `0/1` or `yes/no`. */

import { detection } from '../detection.ts';
import { DIGIT, LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['0', '0/1'],
  ['1', '0/1'],
  ['y', 'Y/N'],
  ['n', 'Y/N'],
  ['yes', 'yes/no'],
  ['no', 'yes/no'],
  ['true', 'true/false'],
  ['false', 'true/false'],
  ['t', 't/f'],
  ['f', 't/f'],
  ['on', 'on/off'],
  ['off', 'on/off'],
  ['enabled', 'enabled/disabled'],
  ['disabled', 'enabled/disabled'],
  ['si', 'sí/no'],
  ['sí', 'sí/no'],
  ['ja', 'ja/nein'],
  ['nein', 'ja/nein'],
  ['oui', 'oui/non'],
  ['non', 'oui/non'],
  ['sim', 'sim/não'],
  ['não', 'sim/não'],
]);

export const FLAG: Detector = {
  id: 'flag',
  kind: 'flag',
  chance: 0.3,
  specificity: 4,
  form: { most: 8, has: [DIGIT | LETTER], only: DIGIT | LETTER },
  detect(value) {
    if (value.length > 8) return null;
    const format = FORMATS.get(value.toLowerCase());
    return format === undefined ? null : detection('flag', null, format);
  },
  examples: {
    yes: ['0', '1', 'Y', 'no', 'TRUE', 'false', 't'],
    no: ['2', 'maybe', 'yess', '10', ''],
  },
};
