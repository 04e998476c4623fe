/** Seconds or milliseconds since 1970. Enters: ten or thirteen digits. Leaves: kind `date`. Weak: ids begin with 1, too. */

import { parseDate } from '../dates/parse.ts';
import { detection } from '../detection.ts';
import { DIGIT } from '../signs.ts';
import type { Detector } from '../types.ts';

export const EPOCH: Detector = {
  id: 'epoch',
  kind: 'date',
  // Of random numbers of ten digits, a leading zero aside.
  chance: 0.12,
  specificity: 15,
  form: { least: 10, most: 13, has: [DIGIT], only: DIGIT },
  detect(value) {
    if (value.length !== 10 && value.length !== 13) return null;
    const date = parseDate(value);
    return date?.pattern.startsWith('epoch') === true ? detection('date', date.precision, date.pattern) : null;
  },
  examples: { yes: ['1620811800', '1620811800123'], no: ['0712345678', '3620811800', '1990-04-03', '162081180'] },
};
