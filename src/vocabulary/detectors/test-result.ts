/** Test results. Enters: a value. Leaves: kind `test-result`. */

import { detection, plain } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';
import { words } from '../words.ts';

const RESULTS: ReadonlySet<string> = new Set(
  words(`positive, negative, pos, neg, detected, not detected, undetected, inconclusive, indeterminate, invalid, equivocal, reactive, non reactive, nonreactive,
rejected, pending, awaited, sample rejected, under process, borderline, positiv, negativ, positivo, negativo, positif, negatif, positief, negatief, pozytywny,
negatywny, ujemny, dodatni, pozitif, negatif, dhanatmak, rinatmak, abnormal, normal, covid positive, covid negative, presumptive positive, weak positive,
positive detected, negative not detected`),
);

export const TEST_RESULT: Detector = {
  id: 'test-result',
  kind: 'test-result',
  chance: 0,
  specificity: 150,
  form: { least: 3, most: 40, has: [LETTER] },
  detect(value) {
    return value.length <= 40 && value.length > 2 && RESULTS.has(plain(value)) ? detection('test-result') : null;
  },
  examples: {
    yes: ['Positive', 'NEGATIVE', 'Not Detected', 'inconclusive', 'Negatif', 'non-reactive'],
    no: ['positively', 'detecting', 'Yes', '12'],
  },
};
