/** Dose words. Enters: `1st dose`, `Dose 2`, `fully vaccinated` and their like. Leaves: kind `dose`. */

import { detection, plain } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const SHAPES =
  /^(?:\d(?:st|nd|rd|th)?|first|second|third|fourth|pehli|dusri|i|ii|iii)(?: vaccine)? (?:doses?|khurak|dosis|dose)(?: \d(?: of \d)?)?(?: (?:only|completed|taken|done|given))?$|^(?:doses?|dosis|d|shot) ?(?:no |number )?(?:\d|one|two|three|i|ii|iii)(?: of \d)?$|^(?:first|second|third|booster|precaution|precautionary|primary|additional)(?: dose| shot)?$|^(?:fully|partially|not|un|completely) ?(?:vaccinated|immunized|immunised)$|^(?:both doses|single dose|one dose|two doses|all doses|no dose|1\/2|2\/2)$/;

export const DOSE: Detector = {
  id: 'dose',
  kind: 'dose',
  chance: 0,
  specificity: 100,
  form: { least: 2, most: 40, has: [LETTER] },
  detect(value) {
    return value.length <= 40 && value.length > 1 && SHAPES.test(plain(value)) ? detection('dose') : null;
  },
  examples: {
    yes: [
      '1st dose',
      'Dose 2',
      'first',
      'Fully Vaccinated',
      '2 doses',
      'Precaution dose',
      'Dose-1',
      'Not Vaccinated',
      'Booster',
    ],
    no: ['1', 'dose', 'second hand', 'overdose 1', 'Covishield'],
  },
};
