/** Hashes as frameworks and databases write them. Enters: a value. Leaves: kind `hash`, scheme the form (see `hashes/`). */

import { detection } from '../detection.ts';
import { frameworkForm } from '../hashes/framework.ts';
import { DIGIT, LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

export const FRAMEWORK_HASH: Detector = {
  id: 'framework-hash',
  kind: 'hash',
  chance: 0,
  specificity: 500,
  form: { least: 35, most: 300, has: [LETTER | DIGIT] },
  detect(value) {
    const form = frameworkForm(value);
    return form === null ? null : detection('hash', 'hashed', form.format, form.id);
  },
  examples: {
    yes: [
      'sha1$x7Kp2$5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8',
      '0x01004F5E6D7C5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8',
    ],
    no: ['5f4dcc3b5aa765d61d8327deb882cf99', 'sha1$x7Kp2$5baa61e4c9b93f3f', '0x0100'],
  },
};
