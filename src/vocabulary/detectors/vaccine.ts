/** Vaccine names. Enters: a value. Leaves: kind `vaccine`. */

import { detection, plain, wordTest } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const isVaccine =
  wordTest(`covishield, covaxin, sputnik, sputnik v, sputnik light, pfizer, biontech, comirnaty, moderna, spikevax, astrazeneca, astra zeneca, vaxzevria,
janssen, jcovden, johnson johnson, novavax, nuvaxovid, covovax, corbevax, zycov d, zycov, gemcovac, sinovac, coronavac, sinopharm, bbibp corv, convidecia,
epivaccorona, covivac, soberana, abdala, bcg, mmr, mmrv, opv, bopv, ipv, fipv, dpt, dtp, dtap, tdap, tdvax, pentavalent, hexavalent, hepatitis b, hep b, hepb,
hepatitis a, rotavirus, rotarix, rotavac, pcv, pcv 13, pneumococcal, hpv, gardasil, cervarix, varicella, measles, measles rubella, mr 1, mr 2, rubella, influenza,
flu shot, flu vaccine, fluzone, yellow fever, typhoid, rabies, rabipur, tetanus, japanese encephalitis, meningococcal, menactra, shingrix, zoster, cholera,
incovacc, mrna 1273, bnt 162b 2, bnt162b2, chadox 1, chadox1, ad 26 cov2 s`);

export const VACCINE: Detector = {
  id: 'vaccine',
  kind: 'vaccine',
  chance: 0,
  specificity: 300,
  form: { least: 3, most: 60, has: [LETTER] },
  detect(value) {
    return value.length <= 60 && value.length > 2 && isVaccine(plain(value)) ? detection('vaccine') : null;
  },
  examples: {
    yes: ['COVISHIELD', 'Covaxin', 'Sputnik V', 'Pfizer-BioNTech', 'AstraZeneca', 'BCG', 'Measles-Rubella'],
    no: ['Vaccine', 'Cow', 'Jan', 'Opvs'],
  },
};
