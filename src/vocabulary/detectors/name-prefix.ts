/** Titles before names. Enters: a value. Leaves: kind `name-prefix`. */

import { detection, plain } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';
import { words } from '../words.ts';

const TITLES: ReadonlySet<string> = new Set(
  words(`mr, mrs, ms, miss, mx, dr, prof, professor, rev, reverend, hon, honorable, sir, lady, lord, capt, captain, col, colonel, lt, maj, sgt, shri, sri, smt, kumari, km, sushri,
herr, frau, dipl ing, m, mme, mlle, monsieur, madame, mademoiselle, sr, sra, srta, don, dona, senor, senora, sig, sigra, signor, signora, dott, dott ssa, ing, dhr, mevr, mw, pan, pani,
bapak, ibu, bpk, tn, ny, nn, bay, bayan, sayin`),
);

export const NAME_PREFIX: Detector = {
  id: 'name-prefix',
  kind: 'name-prefix',
  chance: 0.02,
  specificity: 30,
  form: { least: 2, most: 12, has: [LETTER] },
  detect(value) {
    if (value.length < 2 || value.length > 12) return null;
    return TITLES.has(plain(value)) ? detection('name-prefix') : null;
  },
  examples: { yes: ['Mr', 'Mrs.', 'Dr.', 'Smt', 'Frau', 'Mme'], no: ['Mark', 'M', '', 'Mr Smith'] },
};
