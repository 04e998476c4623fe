/** Browser identification strings. Enters: a value. Leaves: kind `user-agent`. */

import { detection } from '../detection.ts';
import { DIGIT, LETTER, SLASH } from '../signs.ts';
import type { Detector } from '../types.ts';

export const USER_AGENT: Detector = {
  id: 'user-agent',
  kind: 'user-agent',
  chance: 0,
  specificity: 1000,
  form: { has: [SLASH, DIGIT, LETTER] },
  detect(value) {
    return /^(?:Mozilla|Opera|Dalvik|okhttp|curl|PostmanRuntime|python-requests|Apache-HttpClient|Java)\/\d/.test(value)
      ? detection('user-agent')
      : null;
  },
  examples: {
    yes: ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', 'okhttp/4.9.0'],
    no: ['Mozilla', 'Chrome', 'Opera house'],
  },
};
