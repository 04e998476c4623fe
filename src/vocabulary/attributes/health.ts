/**
 * The attributes of the family `health`: vaccination, tests and who gives care (illness: health-state.ts).
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const HEALTH: readonly Attribute[] = [
  {
    id: 'health.vaccine',
    title: 'Vaccine',
    ladder: null,
    salience: 'content',
    headers: words(`
      vaccine, vaccine name, vaccine type, vaccine brand, vaccine product, vaccine code, vaccine given, vaccine received, vaccine
      administered, vaccine manufacturer, vax, vax name, vax type, vacc name, vacc type, vaccination name, vaccination type,
      vaccination, immunization, immunisation, immunization name, vaccine dose 1, dose 1 vaccine, tika, teeka, tike ka naam, tika ka
      naam, impfstoff, impfung, vacuna, nombre de la vacuna, tipo de vacuna, vacina, nome da vacina, tipo de vacina, vaccin, nom du
      vaccin, vaccino, nome vaccino, tipo vaccino, vaccin naam, szczepionka, vaksin, jenis vaksin, nama vaksin, asi, asi adi,
      vaktsina, टीका, вакцина, 疫苗, vaccines, vaccine given name, vaccine type code, vaccination code, immunization code,
      immunization type, immunisation name, vaccine cvx, cvx, cvx code, is vaccinated, vacunado, vacinado, vacc, vaccinated with,
      vac covid, vacina covid, vacina gripe, flu vaccine, covid vaccine, mmr, mmr vaccine, bcg, opv, fabricante vacina, laboratorio
      vacina, vaccine status code`),
    kinds: ['vaccine'],
    enumerable: true,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
  {
    id: 'health.dose',
    title: 'Dose',
    ladder: null,
    salience: 'content',
    headers: words(`
      dose, doses, dose no, dose number, dose num, dose type, doses completed, doses taken, doses received, doses given, doses
      administered, no of doses, number of doses, num doses, total doses, dose count, doses count, total number of doses, first
      dose, second dose, third dose, dose 1, dose 2, dose 3, booster, booster dose, precaution dose, vaccination status, vaccine
      status, vax status, vaccinated, fully vaccinated, partially vaccinated, immunization status, khurak, khuraak, dosis,
      dosisnummer, impfdosis, anzahl dosen, numero de dosis, dosis aplicadas, numero de doses, nombre de doses, nb doses, dosi,
      numero dosi, numero dose, dawka, numer dawki, dosis ke, dosis vaksin, doz, doz sayisi, doza, dosage, dosage amount, dose
      quantity, dose amount, dose unit, dosing, dose given, dose series, series doses, dose in series, doses aplicadas, dose
      sequence`),
    kinds: ['dose', 'integer'],
    enumerable: true,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
  {
    id: 'health.vaccinationDate',
    title: 'Date of vaccination',
    ladder: 'date',
    salience: 'content',
    headers: words(`
      vaccination date, date of vaccination, vaccine date, date of vaccine, vaccinated on, vaccinated at, vaccinated date,
      vaccination dt, vax date, vacc date, vaccination day, vaccination time, date vaccinated, administration date, administered
      date, administered on, date administered, date of administration, date vaccine administered, date of immunization,
      immunization date, immunisation date, dose date, date of dose, dose 1 date, dose 2 date, dose 3 date, date of dose 1, date of
      dose 2, date of first dose, date of second dose, first dose date, second dose date, third dose date, 1 dose date, 2 dose date,
      date of 1 dose, date of 2 dose, first dose on, second dose on, last dose date, date of last dose, latest dose date, booster
      date, booster dose date, precaution dose date, next dose date, due date of next dose, dose due date, tika tithi, teeka tithi,
      tikakaran tithi, teekakaran tithi, tikakaran ki tithi, impfdatum, datum der impfung, fecha de vacunacion, fecha vacunacion,
      fecha de vacuna, fecha dosis, fecha de aplicacion, data de vacinacao, data da vacina, data vacinacao, data da dose, date de
      vaccination, date vaccination, date vaccin, date injection, date d injection, data vaccinazione, data di vaccinazione, data
      somministrazione, vaccinatiedatum, data szczepienia, tanggal vaksin, tanggal vaksinasi, tgl vaksin, tgl vaksinasi, asi tarihi,
      data vaktsinatsii, date dose 1, date dose 2, date 1 dose, date 2 dose, date first dose, date second dose, dt dose, dt ultima
      dose, data ultima dose, data primeira dose, data segunda dose, fecha primera dosis, fecha segunda dosis, date premiere dose,
      date deuxieme dose, date derniere dose, dt vacina, dt vac, dt vacinacao, vaccine given date, immunized on, immunisation on,
      last vaccination date, last vaccine date, next vaccination date, vaccinedate, vaccinationdate`),
    kinds: ['date'],
    enumerable: false,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
  {
    id: 'health.facility',
    title: 'Facility of care',
    ladder: null,
    salience: 'content',
    headers: words(`
      facility, facility name, health facility, health facility name, health center, health centre, healthcare facility, medical
      facility, medical center, medical centre, vaccination center, vaccination centre, vaccination center name, vaccination centre
      name, vaccination center address, vaccination site, vaccination place, vaccination location, vaccination facility, place of
      vaccination, vaccinated at center, vaccinated at centre, first dose center, first dose centre, second dose center, second dose
      centre, dose center, dose centre, last dose center, first dose facility, center, centre, center name, centre name, centre
      address, center address, session site, session site name, session name, cvc, cvc name, hospital, hospital name, hospital
      address, clinic, clinic name, lab, lab name, laboratory, laboratory name, testing lab, test center, test centre, testing
      center, testing centre, collection center, collection centre, sample collection center, phc, phc name, chc, uphc, sub centre,
      subcentre, sub center, health post, dispensary, immunization site, appointment center, appointment centre, health unit, site
      name, care site, kendra, kendra ka naam, tikakaran kendra, teekakaran kendra, aspatal, aspataal, haspatal, impfzentrum,
      krankenhaus, klinik, centro de vacunacion, centro de salud, centro, hospital nombre, lugar de vacunacion, unidade de saude,
      local de vacinacao, posto de saude, centre de vaccination, etablissement, etablissement de sante, hopital, centro vaccinale,
      ospedale, struttura sanitaria, vaccinatielocatie, ziekenhuis, punkt szczepien, szpital, faskes, fasilitas kesehatan, rumah
      sakit, puskesmas, tempat vaksin, lokasi vaksin, hastane, saglik kurumu, bolnitsa, केंद्र, больница, facility code, facility
      type, facility number, facilityname, health institution, health institution name, health service, health service provider,
      care facility, care unit, treating facility, treatment facility, treatment center, treatment centre, referring facility,
      reporting facility, admitting facility, medical institution, medical practice, practice name, practice code, nursing home,
      pharmacy, pharmacy name, preferred pharmacy, blood bank, blood bank name, blood center, ward name of hospital, hospital unit,
      icu unit, inpatient unit, surgery name, gp practice, gp practice code, doctor office, hospital code, hospital type, hospital
      preference, preferred hospital, clinic code, center code, centre code, site code, lab code, testing site, test site, test
      location, polyclinic, hospice, sanatorium, unidade, unidade saude, unidade notificadora, unidade notificante, unidade de
      atendimento, unidade de internacao, estabelecimento, estabelecimento saude, cnes, codigo cnes, nome unidade, municipio
      notificacao, municipio internacao, hospital internacao, posto, ubs, establecimiento, establecimiento salud, nombre
      establecimiento, codigo establecimiento, ipress, ips, clues, unidad medica, unidad de salud, institucion de salud,
      consultorio, etablissement sante, nom etablissement, finess, centre de sante, service hospitalier, gesundheitseinrichtung,
      praxis, praxisname, station, krankenhausname, gesundheitsamt, struttura, presidio, presidio ospedaliero, reparto ospedaliero,
      asl, azienda sanitaria`),
    kinds: ['facility', 'place-name', 'text', 'company'],
    enumerable: false,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
  {
    id: 'health.batch',
    title: 'Vaccine batch',
    ladder: null,
    salience: 'content',
    headers: words(`
      batch, batch no, batch number, batch code, vaccine batch, vaccine batch no, vaccine batch number, lot, lot no, lot number,
      vaccine lot, vaccine lot number, dose 1 batch, dose batch, chargennummer, charge nr, lote, numero de lote, lote da vacina,
      numero de lot, lotto, numero lotto, partijnummer, batchnummer, numer serii, nr serii, nomor batch, no batch, parti no, seriya
      vaktsiny, lot code, lotnumber, batchnumber, vaccine lot no, lot num, charge, chargen nr, lote vacuna, lote vacina, n lote,
      numero lote, no lote, lot vaccin`),
    kinds: ['record-id'],
    enumerable: false,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
  {
    id: 'health.practitioner',
    title: 'Practitioner',
    ladder: null,
    salience: 'content',
    headers: words(`
      practitioner, practitioner name, doctor, doctor name, doctors name, dr name, physician, physician name, primary physician,
      primary care physician, vaccinator, vaccinator name, vaccinated by, administered by, nurse, nurse name, consultant, consultant
      name, referring doctor, referred by, referring physician, attending, attending physician, provider, provider name, care
      provider, surgeon, general practitioner, gp name, gp, collected by, health worker, health worker name, asha, asha name, anm,
      anm name, healthcare provider, prescriber, prescribed by, chikitsak, arzt, hausarzt, medico, nombre del medico, medecin,
      medecin traitant, nome do medico, medico curante, huisarts, arts, lekarz, dokter, nama dokter, hekim, vrach, practitioner
      code, physician code, doctor code, doctor no, doctor last name, doctor first name, provider first name, provider last name,
      provider no, providerno, provider code, provider type, primary care provider, primary care doctor, pcp, pcp name, primary
      doctor, primary provider, family doctor, family physician, treating doctor, treating physician, admitting doctor, admitting
      physician, ordering provider, ordering physician, ordering doctor, requesting physician, requesting doctor, requesting
      provider, referring provider, referral provider, rendering provider, performing provider, responsible doctor, responsible
      physician, supervising provider, dentist, dentist name, therapist, therapist name, psychologist, pharmacist, pharmacist name,
      midwife, surgeon name, anesthetist, radiologist, pathologist, examiner, examined by, diagnosed by, tested by, immunizer,
      administering nurse, administrator of vaccine, clinician, clinician name, health professional, healthcare professional, medic,
      gp code, specialist, specialist name, medico solicitante, medico responsable, medico tratante, nombre doctor, nombre medico,
      id medico, medico responsavel, crm, crm medico, nome medico, profissional, profissional de saude, profesional, profesional de
      salud, vacinador, vacunador, enfermero, enfermeira, docteur, nom medecin, nom du medecin, medecin referent, praticien,
      soignant, behandelnder arzt, arzt name, medico base, medico di base, dottore, medico prescrittore`),
    kinds: ['name', 'single-name', 'full-name'],
    enumerable: false,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
  {
    id: 'health.test',
    title: 'Test',
    ladder: null,
    salience: 'content',
    headers: words(`
      test, test name, test type, type of test, name of test, tests, lab test, test code, test kit, kit name, test method, testing
      method, specimen, specimen type, sample type, type of sample, sample, assay, panel, investigation, covid test, covid test
      type, test performed, jaanch, janch, testart, probenart, prueba, tipo de prueba, tipo de muestra, exame, tipo de exame, tipo
      de teste, type de test, type de prelevement, tipo test, tipo tampone, testtype, rodzaj testu, jenis tes, jenis test, test
      turu, test group, test category, test item, test description, testname, testcode, lab test name, lab test code, laboratory
      test, lab panel, lab code loinc, loinc, loinc code, observation code, observation name, observation type, analyte, analysis
      type, exam type medical, examination, examinations, screening, screening type, specimen source, specimen site, specimen code,
      sample source, test ordered, test requested, requested tests, diagnostic test, was tested, x ray, xray, chest x ray, ct scan,
      mri, ultrasound, ecg, ekg, eeg, tipo muestra, tipo amostra, amostra, coleta amostra, muestra, examen, examen de laboratorio,
      prueba laboratorio, tipo exame, exame laboratorial, teste rapido, prueba rapida, analyse, type analyse, type prelevement,
      prelevement, untersuchung, untersuchungsart, laborwert, probenmaterial, esame, tipo esame, tampone, analisi, campione`),
    kinds: ['test-type', 'text'],
    enumerable: true,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
  {
    id: 'health.testResult',
    title: 'Test result',
    ladder: null,
    salience: 'content',
    headers: words(`
      test result, result, results, test results, lab result, lab results, covid result, covid test result, final result, final
      result of sample, result of test, test outcome, outcome, rt pcr result, rtpcr result, rat result, antigen result, pcr result,
      result value, result status, test status, sample result, covid status, infection status, ct value, ct value e gene, parinaam,
      parinam, jaanch parinaam, testergebnis, ergebnis, befund, resultado, resultado de la prueba, resultado prueba, resultado do
      exame, resultado do teste, resultat, resultat du test, risultato, esito, esito tampone, testuitslag, uitslag, wynik, wynik
      testu, hasil, hasil tes, hasil test, hasil lab, sonuc, test sonucu, rezultat, lab value, lab result value, result code, result
      text, result flag, result numeric, result num, result unit, result units, result description, result range, resultvalue, test
      value, test result value, test score, testresult, observation value, observation result, numeric result, qualitative result,
      quantitative result, raw result, reference range, normal range, abnormal flag, abnormal ind, interpretation, is positive,
      tested positive, test positive, positivity, pcr, rt pcr, rtpcr, antigen, antibody, antibodies, serology, igg, igm, ct values,
      viral load, culture result, xray result, x ray result, scan result, pathology result, biopsy result, hiv result, hiv test
      result, hiv status, malaria result, tb result, rapid test result, resultado pcr, pcr resultado, pcr result value, resultado
      prueba rapida, resultado antigeno, resultado muestra, resultado laboratorio, resultado exame, resultado teste, resultat test,
      resultat pcr, resultat analyse, resultat labo, testresultat, laborergebnis, risultato test, risultato tampone, risultato
      esame, referto, valore esame`),
    kinds: ['test-result', 'decimal', 'text'],
    enumerable: true,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
  {
    id: 'health.testDate',
    title: 'Date of test',
    ladder: 'date',
    salience: 'content',
    headers: words(`
      test date, date of test, tested on, tested at, date tested, testing date, date of testing, test dt, sample date, date of
      sample, sample collection date, sample collected on, sample collected date, date of sample collection, date of sample
      collected, sample received date, date of sample tested, date of sample received, specimen date, specimen collection date,
      collection date, date of collection, collected on, collected at, collected date, swab date, result date, date of result,
      report date, date of report, reported on, confirmation date, date of confirmation, date of onset, onset date, symptom onset
      date, date of positive result, lab date, jaanch tithi, testdatum, befunddatum, abnahmedatum, fecha de prueba, fecha prueba,
      fecha de toma, fecha toma muestra, fecha resultado, data do teste, data do exame, data da coleta, data coleta, date du test,
      date de prelevement, date prelevement, data test, data tampone, data esito, data prelievo, data testu, data badania, tanggal
      tes, tanggal test, tgl tes, tgl swab, test tarihi, data testa, test time, test datetime, test timestamp, sample time, sample
      taken date, sample taken at, date sample taken, date of collection sample, date collected, collected date time, collection
      time, collection datetime, collected time, specimen collected, specimen received date, specimen taken at, received date
      sample, result time, result datetime, lab result date, lab test date, lab order date, lab report date, reported date, date
      reported, date test, diagnosis test date, date of positive test, positive test date, date positive, date declared positive,
      first positive date, exam date medical, examination date, pcr date, date pcr, dt pcr, dt coleta, dt resultado, dt exame, data
      resultado, data exame, data pcr, fecha resultado prueba, fecha muestra, fecha toma de muestra, fecha de toma de muestra, fecha
      examen, fecha de resultado, date analyse, date resultat, date examen, date du resultat, untersuchungsdatum, probendatum,
      entnahmedatum, ergebnisdatum, data esame, data referto, data risultato, date rayon x, x ray date, scan date medical`),
    kinds: ['date'],
    enumerable: false,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
];
