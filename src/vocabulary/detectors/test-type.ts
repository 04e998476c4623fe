/** Kinds of laboratory test. Enters: a value. Leaves: kind `test-type`. */

import { detection, plain, wordTest } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const isTest =
  wordTest(`rt pcr, rtpcr, rt lamp, pcr, rat, ragt, antigen, antigen test, rapid antigen, rapid, rapid test, rdt, lateral flow, lft, truenat, true nat, cbnaat, cb naat, naat,
elisa, igg, igm, antibody, antibody test, serology, swab, nasal swab, nasopharyngeal, oropharyngeal, hba1c, cbc, complete blood count, lipid profile, blood test,
urine test, x ray, mri, ct scan, hrct, ultrasound, hiv test, widal, mantoux, antigeno, antigene, schnelltest, tampone`);

export const TEST_TYPE: Detector = {
  id: 'test-type',
  kind: 'test-type',
  chance: 0.02,
  specificity: 60,
  form: { least: 3, most: 60, has: [LETTER] },
  detect(value) {
    return value.length <= 60 && value.length > 2 && isTest(plain(value)) ? detection('test-type') : null;
  },
  examples: {
    yes: ['RT-PCR', 'RAT', 'Rapid Antigen Test', 'TrueNat', 'CBNAAT', 'Nasal swab'],
    no: ['rate', 'Test', 'positive', 'Ratan'],
  },
};
