/** Dates and times. Enters: a value. Leaves: kind `date`, also where month or day are zeros; bare years belong to `year`, counted seconds to `epoch`. */

import { parseDate } from '../dates/parse.ts';
import { detection } from '../detection.ts';
import { DIGIT } from '../signs.ts';
import type { Detector } from '../types.ts';

export const DATE: Detector = {
  id: 'date',
  kind: 'date',
  chance: 0.02,
  specificity: 300,
  form: { least: 4, most: 80, has: [DIGIT] },
  detect(value) {
    const date = parseDate(value);
    if (date === null || date.pattern === 'YYYY' || date.pattern.startsWith('epoch') || date.precision === 'decade')
      return null;
    return detection('date', date.precision, date.pattern);
  },
  examples: {
    yes: [
      '1990-04-03',
      '03/04/1990',
      '3 Apr 1990',
      '2021-05-12T09:30:00Z',
      '12-05-21',
      'Apr 1990',
      '1990-01-00',
      '1990-00-00',
    ],
    no: ['1990', '1620811800', '31-02-1990', '12.5', 'hello'],
  },
};
