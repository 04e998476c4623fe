/** Values of the family `health`: patients, tests, vaccinations. Enters: a row. Leaves: values. */
import { CAPITALS, list } from '../random.ts';
import { later } from './account.ts';
import { coded, free, labels, type Makers, mostly } from './make.ts';

const HOUSES = list(
  'District Hospital, Primary Health Centre, City Clinic, General Hospital, Medical College, Health Post',
);
const ILLNESSES = list(
  'Hypertension, Type 2 diabetes, Asthma, Fracture of radius, Migraine, Anaemia, Bronchitis, Back pain, Gastritis, Eczema',
);

export const HEALTH: Makers = {
  'health.vaccine': coded(
    'COVISHIELD, COVAXIN, SPUTNIK V',
    'Comirnaty, Spikevax, Vaxzevria, Jcovden',
    'Pfizer, Moderna, AstraZeneca',
    '207, 208, 212',
  ),
  'health.dose': coded('2, 1, 3', '1, 2', 'Dose 2, Dose 1', '2/2, 1/2'),
  'health.vaccinationDate': later(500),
  'health.facility': free(({ person }, chance) => `${chance.early(HOUSES)} ${person.town.name}`),
  'health.batch': free((_, chance) => `${chance.digits(4)}${chance.text(CAPITALS, 2)}${chance.digits(3)}`),
  'health.practitioner': free(
    ({ person }, chance) => `Dr ${chance.pick(person.locale.women)} ${chance.early(person.locale.families)}`,
  ),
  'health.test': coded('RT-PCR, RAT', 'PCR, Antigen, Antibody', '94500-6, 94558-4'),
  'health.testResult': coded('Negative, Positive, Inconclusive', 'NEG, POS', 'Not detected, Detected'),
  'health.testDate': later(300),
  'health.diagnosis': (_, chance) => {
    const code = chance.of(0.4);
    return () =>
      code ? `${chance.text('EIJKMNRS', 1)}${chance.digits(2)}.${chance.int(0, 9)}` : chance.early(ILLNESSES);
  },
  'health.bloodGroup': coded(
    'O+, B+, A+, AB+, O-, A-, B-, AB-',
    'O Positive, B Positive, A Positive, AB Positive, O Negative',
  ),
  'health.insurance': (_, chance) => {
    const number = chance.of(0.6);
    return () =>
      number
        ? chance.text(CAPITALS, 1) + chance.digits(9)
        : chance.early(['Star Health', 'State Scheme', 'AOK', 'Blue Plan', 'Mutuelle']);
  },
  'health.comorbidity': coded('N, Y', 'None, Diabetes, Hypertension, Asthma, Cardiac', 'No, Yes'),
  'health.appointment': (spec, chance, home) => {
    if (/date|time|start|end|from|to$/i.test(spec.name)) return later(200)(spec, chance, home);
    if (/slot/i.test(spec.name)) return labels('09:00-11:00, 11:00-13:00, 14:00-16:00')(spec, chance, home);
    if (/status/i.test(spec.name)) return mostly('booked, fulfilled, cancelled, noshow')(spec, chance, home);
    return () => String(chance.int(10_000, 9_999_999));
  },
  'health.measurement': (spec, chance) => {
    if (/height|grosse|altura/i.test(spec.name)) return () => String(chance.int(148, 195));
    if (/pressure|bp/i.test(spec.name)) return () => `${chance.int(100, 160)}/${chance.int(60, 100)}`;
    return () => (45 + chance.uniform() * 60).toFixed(1);
  },
};
