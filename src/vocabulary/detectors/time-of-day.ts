/** Times of day, and durations that look the same. Enters: a value. Leaves: kind `time`, format such as `HH:MM:SS`. */

import { detection } from '../detection.ts';
import { COLON, DIGIT, DOT, LETTER, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

const SHAPE = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d)(\.\d{1,9})?)?( ?[AaPp]\.?[Mm]\.?)?$/;

export const TIME_OF_DAY: Detector = {
  id: 'time-of-day',
  kind: 'time',
  chance: 0.01,
  specificity: 100,
  form: { least: 4, most: 22, has: [COLON, DIGIT], only: DIGIT | COLON | DOT | SPACE | LETTER },
  detect(value) {
    if (value.length < 4 || value.length > 22) return null;
    const match = SHAPE.exec(value);
    if (match === null) return null;
    const [, hours = '', minutes = '', seconds, fraction, meridiem] = match;
    const hour = Number(hours);
    // Midnight may end a day; by the clock of twelve there is no hour 0.
    const least = meridiem === undefined ? 0 : 1;
    const most = meridiem !== undefined ? 12 : /[1-9]/.test(`${minutes}${seconds ?? ''}${fraction ?? ''}`) ? 23 : 24;
    if (hour < least || hour > most) return null;
    const pattern =
      (hours.length === 1 ? 'H' : 'HH') +
      (seconds === undefined ? ':MM' : ':MM:SS') +
      (fraction === undefined ? '' : `.${'S'.repeat(fraction.length - 1)}`) +
      (meridiem === undefined ? '' : meridiem.startsWith(' ') ? ' AM' : 'AM');
    return detection('time', null, pattern);
  },
  examples: {
    yes: ['09:30', '7:05:12', '11:59 PM', '23:59:59.123', '24:00', '12:30 AM'],
    no: ['25:00', '9.30', '12:61', '1:2', '13:00 PM', '24:30', '0:30 AM'],
  },
};
