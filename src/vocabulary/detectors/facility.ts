/** Names of health facilities and vaccination sites. Enters: a value. Leaves: kind `facility`. */

import { byScript } from '../../by-script.ts';
import { detection, plain, wordTest } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const isFacility =
  wordTest(`phc, chc, uphc, uchc, hsc, sdh, ghq, cvc, mch, phcs, hospital, hosp, clinic, clinics, centre, center, dispensary, polyclinic, nursing home,
medical college, medical, aiims, esic, anganwadi, awc, aanganwadi, lab, labs, laboratory, laboratories, diagnostics, diagnostic, pathology, health post, health centre,
health center, sub centre, sub center, subcentre, session site, vaccination site, vaccination centre, arogya, swasthya, kendra, sadar, school site, health,
healthcare, pharmacy, chemist, apollo pharmacy, hospital nacional, clinica, krankenhaus, klinik, klinikum, impfzentrum, hopital, clinique, ospedale, asl, ziekenhuis,
ggd, szpital, przychodnia, rumah sakit, puskesmas, rsud, hastanesi, bolnitsa, ubs, posto de saude, unidade basica, centro de salud, gov school, govt school, primary school`);

const hasLetter = byScript(/[A-Za-z]/, () => /\p{L}/u);

export const FACILITY: Detector = {
  id: 'facility',
  kind: 'facility',
  chance: 0.02,
  specificity: 40,
  form: { least: 3, most: 160, has: [LETTER] },
  detect(value) {
    if (value.length < 3 || value.length > 160 || !hasLetter(value)) return null;
    return isFacility(plain(value)) ? detection('facility') : null;
  },
  examples: {
    yes: [
      'PHC Rampur',
      'City Hospital',
      'UPHC Sector 4 Site 2',
      'District Medical College',
      'Govt. School Site-1',
      'Puskesmas Melati',
      'Klinikum Nord',
    ],
    no: ['Rampur', '42', 'Fortune Road', 'Hospitality'],
  },
};
