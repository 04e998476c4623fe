/** Suffixes of names. Enters: a value. Leaves: kind `name-suffix`. */

import { detection, plain } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';
import { words } from '../words.ts';

const SUFFIXES: ReadonlySet<string> = new Set(
  words(`jr, sr, junior, senior, ii, iii, iv, 2nd, 3rd, esq, esquire, phd, ph d, md, m d, dds, dmd, dvm, do, jd, j d, cpa, rn, pe, p e, mba, aia, lpc, lcsw, lmt, dc, d c, od,
np, pa c, filho, neto, junior, sobrinho, fils, pere, cfa, cfp, ra, psyd, edd, dpm, faia, ms, ma, lac, nd, msw, pt, dpt`),
);

export const NAME_SUFFIX: Detector = {
  id: 'name-suffix',
  kind: 'name-suffix',
  chance: 0.02,
  specificity: 30,
  form: { least: 2, most: 10, has: [LETTER] },
  detect(value) {
    if (value.length < 2 || value.length > 10) return null;
    return SUFFIXES.has(plain(value)) ? detection('name-suffix') : null;
  },
  examples: { yes: ['Jr.', 'III', 'PhD', 'Esq.', 'filho'], no: ['Jim', 'VII', '', 'Junior High'] },
};
