/** What people are called at work. Enters: a value. Leaves: kind `job-title`. */

import { byScript } from '../../by-script.ts';
import { detection, plain, wordsOf, wordTest } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const hasTitle =
  wordTest(`manager, director, engineer, officer, assistant, clerk, technician, analyst, driver, nurse, teacher, professor, lecturer, supervisor, administrator,
coordinator, specialist, consultant, developer, programmer, accountant, auditor, secretary, receptionist, operator, foreman, inspector, superintendent, mechanic,
electrician, plumber, carpenter, worker, laborer, labourer, custodian, janitor, librarian, attorney, lawyer, paralegal, physician, doctor, surgeon, dentist, pharmacist,
therapist, psychologist, counselor, counsellor, sergeant, lieutenant, captain, firefighter, paramedic, trainer, instructor, tutor, principal, dean, researcher, scientist,
chemist, biologist, architect, designer, writer, editor, journalist, photographer, artist, chef, cook, waiter, cashier, salesman, salesperson, representative, agent, broker,
buyer, planner, recruiter, executive, president, vice president, chairman, ceo, cfo, cto, coo, owner, founder, partner, trainee, intern, apprentice, associate, aide, attendant,
guard, farmer, student, retired, homemaker, housewife, ingenieur, leiter, leiterin, sachbearbeiter, verkaufer, lehrer, arzt, mechaniker, gerente, jefe, ingeniero, tecnico,
profesor, medico, enfermera, abogado, contador, vendedor, auxiliar, diretor, engenheiro, analista, professor, advogado, motorista, directeur, responsable, ingenieure,
technicien, comptable, infirmier, enseignant, avocat, direttore, impiegato, ingegnere, insegnante, operaio, medewerker, leraar, kierownik, inzynier, nauczyciel, lekarz, guru,
dokter, perawat, karyawan, pegawai, mudur, muhendis, ogretmen, memur, adhikari, karmchari, shikshak`);

const isNumbered = byScript(/[0-9@]{3}/, () => /[\p{N}@]{3}/u);

export const JOB_TITLE: Detector = {
  id: 'job-title',
  kind: 'job-title',
  chance: 0.03,
  specificity: 20,
  form: { least: 3, most: 60, has: [LETTER] },
  detect(value) {
    if (value.length < 3 || value.length > 60 || isNumbered(value)) return null;
    const text = plain(value);
    return wordsOf(text).length <= 7 && hasTitle(text) ? detection('job-title') : null;
  },
  examples: {
    yes: ['Senior Engineer', 'MANAGER III', 'Sachbearbeiter', 'Técnico', 'Vice President'],
    no: ['Ramesh Kumar', 'Lake Road', '42', 'a long sentence about a manager and what he did there'],
  },
};
