/** Names with a relation in front. Enters: `S/O Ram Lal`, `W/o …`. Leaves: kind `relative-name`. */

import { detection } from '../detection.ts';
import type { Detector } from '../types.ts';

export const RELATIVE_NAME: Detector = {
  id: 'relative-name',
  kind: 'relative-name',
  chance: 0,
  specificity: 500,
  detect(value) {
    return value.length <= 80 &&
      /^(?:[SDWC]\/O|son of|daughter of|wife of|husband of|care of)[.: -]{0,3}\p{L}{2}[\p{L}\p{M} .'-]*$/iu.test(value)
      ? detection('relative-name', 'full')
      : null;
  },
  examples: {
    yes: ['S/O Ram Lal', 'w/o: Sita Devi', 'D/O. Mohan'],
    no: ['Ram Lal', 'SO Ram', 'S/O 12'],
  },
};
