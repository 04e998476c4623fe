/** One letter, with or without a dot. Enters: a value. Leaves: kind `initial`. Says little: codes look the same. */

import { byScript } from '../../by-script.ts';
import { detection } from '../detection.ts';
import { DOT, LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const isInitial = byScript(/^[A-Za-z]\.?$/, () => /^\p{L}\.?$/u);

export const INITIAL: Detector = {
  id: 'initial',
  kind: 'initial',
  chance: 0.5,
  specificity: 2,
  form: { most: 3, has: [LETTER], only: LETTER | DOT },
  detect(value) {
    return value.length <= 3 && isInitial(value) ? detection('initial', 'initials', 'letter') : null;
  },
  examples: { yes: ['M', 'A.', 'й'], no: ['AB', '1', '.', ''] },
};
