/** Names with a relation in front. Enters: `S/O Ram Lal`, `W/o …`. Leaves: kind `relative-name`. */

import { byScript } from '../../by-script.ts';
import { detection } from '../detection.ts';
import { LETTER, SLASH, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

/** What all of them hold. */
const RELATION = /\/O| of/i;
const isRelative = byScript(
  /^(?:[SDWC]\/O|son of|daughter of|wife of|husband of|care of)[.: -]{0,3}[A-Z]{2}[A-Z .'-]*$/i,
  () => /^(?:[SDWC]\/O|son of|daughter of|wife of|husband of|care of)[.: -]{0,3}\p{L}{2}[\p{L}\p{M} .'-]*$/iu,
);

export const RELATIVE_NAME: Detector = {
  id: 'relative-name',
  kind: 'relative-name',
  chance: 0,
  specificity: 500,
  form: { most: 80, has: [LETTER, SLASH | SPACE] },
  detect(value) {
    return value.length <= 80 && RELATION.test(value) && isRelative(value) ? detection('relative-name', 'full') : null;
  },
  examples: {
    yes: ['S/O Ram Lal', 'w/o: Sita Devi', 'D/O. Mohan'],
    no: ['Ram Lal', 'SO Ram', 'S/O 12'],
  },
};
