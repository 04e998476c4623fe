/** Driving licences of India. Enters: state, office, year and seven digits. Leaves: kind `driver-licence`. */

import { detection } from '../detection.ts';
import { DIGIT, HYPHEN, LETTER, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

const SHAPE =
  /^(?:AN|AP|AR|AS|BR|CH|CG|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TN|TR|TS|UK|UP|WB)[ -]?\d{2}[ -]?(?:19|20)\d{2}[ -]?\d{7}$/i;

export const DRIVER_LICENCE: Detector = {
  id: 'driver-licence',
  kind: 'driver-licence',
  chance: 0.001,
  specificity: 1000,
  form: { least: 15, most: 18, has: [LETTER, DIGIT], only: DIGIT | LETTER | SPACE | HYPHEN },
  detect(value) {
    if (value.length < 15 || value.length > 18) return null;
    return SHAPE.test(value) ? detection('driver-licence', 'full', null, 'driving-licence-in') : null;
  },
  examples: {
    yes: ['MH1420110012345', 'DL-0420110149646', 'KA01 20190001234'],
    no: ['ZZ1420110012345', 'MH14201100123', 'MH1418110012345'],
  },
};
