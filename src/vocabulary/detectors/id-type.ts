/** Labels of identity documents. Enters: a value. Leaves: kind `id-type`. */

import { detection, plain } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';
import { words } from '../words.ts';

const LABELS: ReadonlySet<string> = new Set(
  words(`aadhaar, aadhar, aadhaar card, aadhar card, adhar card, aadhaar no, pan, pan card, passport, indian passport, voter id, voter card, voter id card, epic, epic card,
election card, driving license, driving licence, driver license, driver licence, drivers license, drivers licence, dl, ration card, pension passbook, pension document,
npr smart card, smart card, bank passbook, passbook, disability card, unique disability id, udid, unique disability id udid, service identity card, official id card, official id,
student id, student photo id card, student id card, health insurance smart card, mnrega job card, nrega job card, job card, birth certificate, school id, employee id,
national id, national id card, identity card, id card, government id, govt id, state id, residence permit, visa, military id, social security card, ssn, dni, nie,
cedula, cedula de ciudadania, cpf, rg, cnh, pasaporte, carte nationale d identite, carte d identite, cni, passeport, permis de conduire, titre de sejour, personalausweis,
reisepass, fuhrerschein, aufenthaltstitel, carta d identita, passaporto, patente, identiteitskaart, paspoort, rijbewijs, dowod osobisty, paszport, prawo jazdy, ktp,
sim, paspor, kitas, nufus cuzdani, kimlik, ehliyet, pasaport, abha, other id, gstin`),
);

export const ID_TYPE: Detector = {
  id: 'id-type',
  kind: 'id-type',
  chance: 0,
  specificity: 300,
  form: { least: 2, most: 50, has: [LETTER] },
  detect(value) {
    return value.length <= 50 && value.length > 1 && LABELS.has(plain(value)) ? detection('id-type') : null;
  },
  examples: {
    yes: ['Aadhaar Card', 'PAN', 'Passport', 'Voter ID', 'Driving License', 'Ration Card', 'NPR Smart Card'],
    no: ['Aadhaar number 12', 'Card', 'Personal', '1'],
  },
};
