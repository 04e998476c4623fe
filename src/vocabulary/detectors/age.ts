/** Ages in years and age bands. Enters: a value. Leaves: kind `age`; a band has precision `decade`. */

import { byScript, isAscii } from '../../by-script.ts';
import { detection, plain } from '../detection.ts';
import { DIGIT } from '../signs.ts';
import type { Detector } from '../types.ts';

const SHAPE =
  /^(\d{1,3})(?: ?(?:years?(?: old)?|yrs?|y|yo|sal|saal|varsh|jahre|anos|ans|anni|jaar|lat|tahun|thn|th|yas|let))?$/;
const BAND =
  /^(\d{1,2}) (?:to )?(\d{1,2}|1[01]\d|120)(?: (?:years?|yrs?))?$|^\d{2}\+$|^(?:below|under|above|over) \d{2}(?: (?:years?|yrs?))?$/;

/** One to three figures, or a word of a band. */
const BEGINS = /^(?:[0-9]{1,3}(?![0-9])|[buao])/i;
/** With what is neither a letter nor a number. */
const beginsOtherwise = byScript(/^[^A-Za-z0-9]/, () => /^[^\p{L}\p{N}]/u);

export const AGE: Detector = {
  id: 'age',
  kind: 'age',
  chance: 0.1,
  specificity: 3,
  form: { most: 20, has: [DIGIT], figures: [1, 3] },
  detect(value) {
    if (value.length > 20 || beginsOtherwise(value) || /[./]\d|[%％٪]/.test(value)) return null;
    if (isAscii(value) && !BEGINS.test(value)) return null;
    const text = plain(value);
    const match = SHAPE.exec(text);
    if (match !== null)
      return Number(match[1]) <= 120 ? detection('age', 'year', text === match[1] ? 'number' : 'with unit') : null;
    if (!/\d\s*[-–]\s*\d|\+$|[a-z] /i.test(value)) return null;
    const band = BAND.exec(text);
    // A band ends higher than it begins.
    return band !== null && Number(band[1] ?? 0) < Number(band[2] ?? 1) ? detection('age', 'decade', 'band') : null;
  },
  examples: {
    yes: ['34', '7', '34 years', '34 Y', '61 yrs', '18-44', '05-09', '45+', '45 - 60', '18 to 25 years', 'under 18'],
    no: ['121', '3.5', '1984', '-4', '20/20', '100%', '5 %', '30-059', '15-08', '30-30', '90-121', '10-20%', 'abc'],
  },
};
