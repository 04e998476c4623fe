/** One letter, with or without a dot. Enters: a value. Leaves: kind `initial`. Says little: codes look the same. */

import { detection } from '../detection.ts';
import type { Detector } from '../types.ts';

export const INITIAL: Detector = {
  id: 'initial',
  kind: 'initial',
  chance: 0.5,
  specificity: 2,
  detect(value) {
    return value.length <= 3 && /^\p{L}\.?$/u.test(value) ? detection('initial', 'initials', 'letter') : null;
  },
  examples: { yes: ['M', 'A.', 'й'], no: ['AB', '1', '.', ''] },
};
