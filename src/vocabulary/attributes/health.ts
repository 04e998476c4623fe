/**
 * The attributes of the family `health`: care, vaccination and tests.
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
      vaccine, vaccine name, vaccine type, vaccine brand, vaccine product, vaccine code, vaccine given, vaccine
      received, vaccine administered, vaccine manufacturer, vax, vax name, vax type, vacc name, vacc type, vaccination
      name, vaccination type, vaccination, immunization, immunisation, immunization name, vaccine dose 1, dose 1
      vaccine, tika, teeka, tike ka naam, tika ka naam, impfstoff, impfung, vacuna, nombre de la vacuna, tipo de
      vacuna, vacina, nome da vacina, tipo de vacina, vaccin, nom du vaccin, vaccino, nome vaccino, tipo vaccino,
      vaccin naam, szczepionka, vaksin, jenis vaksin, nama vaksin, asi, asi adi, vaktsina, टीका, вакцина, 疫苗`),
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
      dose, doses, dose no, dose number, dose num, dose type, doses completed, doses taken, doses received, doses
      given, doses administered, no of doses, number of doses, num doses, total doses, dose count, doses count, total
      number of doses, first dose, second dose, third dose, dose 1, dose 2, dose 3, booster, booster dose, precaution
      dose, vaccination status, vaccine status, vax status, vaccinated, fully vaccinated, partially vaccinated,
      immunization status, khurak, khuraak, dosis, dosisnummer, impfdosis, anzahl dosen, numero de dosis, dosis
      aplicadas, numero de doses, nombre de doses, nb doses, dosi, numero dosi, numero dose, dawka, numer dawki, dosis
      ke, dosis vaksin, doz, doz sayisi, doza`),
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
      vaccination date, date of vaccination, vaccine date, date of vaccine, vaccinated on, vaccinated at, vaccinated
      date, vaccination dt, vax date, vacc date, vaccination day, vaccination time, date vaccinated, administration
      date, administered date, administered on, date administered, date of administration, date vaccine administered,
      date of immunization, immunization date, immunisation date, dose date, date of dose, dose 1 date, dose 2 date,
      dose 3 date, date of dose 1, date of dose 2, date of first dose, date of second dose, first dose date, second
      dose date, third dose date, 1 dose date, 2 dose date, date of 1 dose, date of 2 dose, first dose on, second dose
      on, last dose date, date of last dose, latest dose date, booster date, booster dose date, precaution dose date,
      next dose date, due date of next dose, dose due date, tika tithi, teeka tithi, tikakaran tithi, teekakaran
      tithi, tikakaran ki tithi, impfdatum, datum der impfung, fecha de vacunacion, fecha vacunacion, fecha de vacuna,
      fecha dosis, fecha de aplicacion, data de vacinacao, data da vacina, data vacinacao, data da dose, date de
      vaccination, date vaccination, date vaccin, date injection, date d injection, data vaccinazione, data di
      vaccinazione, data somministrazione, vaccinatiedatum, data szczepienia, tanggal vaksin, tanggal vaksinasi, tgl
      vaksin, tgl vaksinasi, asi tarihi, data vaktsinatsii`),
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
      facility, facility name, health facility, health facility name, health center, health centre,
      healthcare facility, medical facility, medical center, medical centre, vaccination center, vaccination centre,
      vaccination center name, vaccination centre name, vaccination center address, vaccination site, vaccination
      place, vaccination location, vaccination facility, place of vaccination, vaccinated at center, vaccinated at
      centre, first dose center, first dose centre, second dose center, second dose centre, dose center, dose centre,
      last dose center, first dose facility, center, centre, center name, centre name, centre address, center address,
      session site, session site name, session name, cvc, cvc name, hospital, hospital name, hospital address, clinic,
      clinic name, lab, lab name, laboratory, laboratory name, testing lab, test center, test centre, testing center,
      testing centre, collection center, collection centre, sample collection center, phc, phc name, chc, uphc, sub
      centre, subcentre, sub center, health post, dispensary, immunization site, appointment center, appointment
      centre, health unit, site name, care site, kendra, kendra ka naam, tikakaran kendra, teekakaran kendra, aspatal,
      aspataal, haspatal, impfzentrum, krankenhaus, klinik, centro de vacunacion, centro de salud, centro, hospital
      nombre, lugar de vacunacion, unidade de saude, local de vacinacao, posto de saude, centre de vaccination,
      etablissement, etablissement de sante, hopital, centro vaccinale, ospedale, struttura sanitaria,
      vaccinatielocatie, ziekenhuis, punkt szczepien, szpital, faskes, fasilitas kesehatan, rumah sakit, puskesmas,
      tempat vaksin, lokasi vaksin, hastane, saglik kurumu, bolnitsa, केंद्र, больница`),
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
      batch, batch no, batch number, batch code, vaccine batch, vaccine batch no, vaccine batch number, lot,
      lot no, lot number, vaccine lot, vaccine lot number, dose 1 batch, dose batch, chargennummer, charge nr,
      lote, numero de lote, lote da vacina, numero de lot, lotto, numero lotto, partijnummer, batchnummer, numer
      serii, nr serii, nomor batch, no batch, parti no, seriya vaktsiny`),
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
      practitioner, practitioner name, doctor, doctor name, doctors name, dr name, physician, physician name, primary
      physician, primary care physician, vaccinator, vaccinator name, vaccinated by, administered by, nurse, nurse
      name, consultant, consultant name, referring doctor, referred by, referring physician, attending, attending
      physician, provider, provider name, care provider, surgeon, general practitioner, gp name, gp, collected by,
      health worker, health worker name, asha, asha name, anm, anm name, healthcare provider, prescriber, prescribed
      by, chikitsak, arzt, hausarzt, medico, nombre del medico, medecin, medecin traitant, nome do medico, medico
      curante, huisarts, arts, lekarz, dokter, nama dokter, hekim, vrach`),
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
      test, test name, test type, type of test, name of test, tests, lab test, test code, test kit, kit name, test
      method, testing method, specimen, specimen type, sample type, type of sample, sample, assay, panel,
      investigation, covid test, covid test type, test performed, jaanch, janch, testart, probenart, prueba, tipo de
      prueba, tipo de muestra, exame, tipo de exame, tipo de teste, type de test, type de prelevement, tipo test, tipo
      tampone, testtype, rodzaj testu, jenis tes, jenis test, test turu`),
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
      test result, result, results, test results, lab result, lab results, covid result, covid test result, final
      result, final result of sample, result of test, test outcome, outcome, rt pcr result, rtpcr result, rat result,
      antigen result, pcr result, result value, result status, test status, sample result, covid status, infection
      status, ct value, ct value e gene, parinaam, parinam, jaanch parinaam, testergebnis, ergebnis, befund,
      resultado, resultado de la prueba, resultado prueba, resultado do exame, resultado do teste, resultat, resultat
      du test, risultato, esito, esito tampone, testuitslag, uitslag, wynik, wynik testu, hasil, hasil tes, hasil
      test, hasil lab, sonuc, test sonucu, rezultat`),
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
      test date, date of test, tested on, tested at, date tested, testing date, date of testing, test dt, sample date,
      date of sample, sample collection date, sample collected on, sample collected date, date of sample collection,
      date of sample collected, sample received date, date of sample tested, date of sample received, specimen date,
      specimen collection date, collection date, date of collection, collected on, collected at, collected date, swab
      date, result date, date of result, report date, date of report, reported on, confirmation date, date of
      confirmation, confirmed date, date of onset, onset date, symptom onset date, date of positive result, lab date,
      jaanch tithi, testdatum, befunddatum, abnahmedatum, fecha de prueba, fecha prueba, fecha de toma, fecha toma
      muestra, fecha resultado, data do teste, data do exame, data da coleta, data coleta, date du test, date de
      prelevement, date prelevement, data test, data tampone, data esito, data prelievo, data testu, data badania,
      tanggal tes, tanggal test, tgl tes, tgl swab, test tarihi, data testa`),
    kinds: ['date'],
    enumerable: false,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
  {
    id: 'health.diagnosis',
    title: 'Diagnosis',
    ladder: null,
    salience: 'content',
    headers: words(`
      diagnosis, diagnoses, diagnosis code, diagnosis description, primary diagnosis, provisional diagnosis, disease,
      disease name, illness, ailment, icd, icd code, icd 10, icd 9, icd 10 code, condition, medical condition, medical
      alert, medical alerts, alert medical, medical history, health condition, health status, symptoms, symptom,
      chief complaint, complaint, presenting complaint, reason for visit, cause of death, treatment, procedure,
      medication, medications, medicine, drug, drug name, prescription, allergies, allergy, bimari, rog, diagnose, diagnostico, diagnostic, enfermedad, doenca, maladie,
      diagnosi, malattia, ziekte, rozpoznanie, diagnoza, diagnosa, penyakit, keluhan, tani, hastalik, diagnoz, диагноз`),
    kinds: ['text', 'record-id'],
    enumerable: false,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
  {
    id: 'health.bloodGroup',
    title: 'Blood group',
    ladder: null,
    salience: 'content',
    headers: words(`
      blood group, blood type, bloodgroup, blood grp, blood, rh factor, rakt samuh, blutgruppe, grupo sanguineo, tipo
      de sangre, tipo sanguineo, groupe sanguin, gruppo sanguigno, bloedgroep, grupa krwi, golongan darah, gol darah,
      kan grubu, gruppa krovi, रक्त समूह`),
    kinds: ['blood-group'],
    enumerable: true,
    hibp: 'Personal health data',
    dpv: 'BloodType',
    schemaOrg: null,
  },
  {
    id: 'health.insurance',
    title: 'Insurance',
    ladder: null,
    salience: 'content',
    headers: words(`
      insurance, insurance number, insurance no, insurance id, insurance policy, insurance policy number, policy,
      policy no, policy number, policyno, policy holder, policyholder, insurer, insurer name, insurance company, insurance provider,
      insurance name, insurance plan, insurance type, payer, payer name, health plan, health insurance, scheme name,
      tpa, tpa name, claim no, claim number, claim id, versicherung, krankenkasse, versicherungsnummer, seguro, seguro
      medico, aseguradora, numero de poliza, poliza, convenio, plano de saude, apolice, assurance, mutuelle,
      assicurazione, polizza, verzekering, polisnummer, zorgverzekeraar, ubezpieczenie, numer polisy, asuransi, no
      polis, nomor polis, sigorta`),
    kinds: ['record-id', 'text', 'long-number'],
    enumerable: false,
    hibp: 'Health insurance information',
    dpv: 'Insurance',
    schemaOrg: null,
  },
  {
    id: 'health.comorbidity',
    title: 'Comorbidity',
    ladder: null,
    salience: 'content',
    headers: words(`
      comorbidity, comorbidities, comorbidity ind, comorbid, co morbidity, co morbidities, comorbidity status, has
      comorbidity, comorbid condition, comorbid conditions, underlying condition, underlying conditions, pre existing
      condition, pre existing conditions, pre existing disease, chronic condition, chronic disease, risk factor, risk
      factors, high risk, disability, disability type, pregnant, pregnancy, smoker, comorbilidad, comorbilidades,
      comorbidade, comorbidades, comorbidite, comorbidites, vorerkrankung, vorerkrankungen, comorbilita, patologie,
      komorbid, penyakit penyerta`),
    kinds: ['flag', 'text'],
    enumerable: true,
    hibp: 'Personal health data',
    dpv: 'HealthHistory',
    schemaOrg: null,
  },
  {
    id: 'health.appointment',
    title: 'Appointment',
    ladder: null,
    salience: 'content',
    headers: words(`
      appointment, appointments, appointment id, appointment no, appointment date, appointment time, appointment
      status, appointment type, appointment slot, slot, slot time, time slot, slot date, slot id, session date, visit
      date, visit, visit id, visit type, visit no, date of visit, encounter, encounter id, encounter date, encounter
      type, consultation date, consultation, admit date, date of discharge, discharge date, follow up date, next
      visit, next appointment, termin, cita, fecha de cita, fecha cita, consulta, data da consulta, rendez vous, rdv,
      date rendez vous, appuntamento, afspraak, wizyta, data wizyty, janji temu, jadwal, randevu, randevu tarihi`),
    kinds: ['record-id', 'uuid', 'date', 'text'],
    enumerable: false,
    hibp: 'Personal health data',
    dpv: 'MedicalHealth',
    schemaOrg: null,
  },
  {
    id: 'health.measurement',
    title: 'Measurement of the body',
    ladder: null,
    salience: 'content',
    headers: words(`
      measurement, measurements, height, height cm, weight, weight kg, bmi, body mass index, blood pressure, bp,
      systolic, diastolic, temperature, temp, body temperature, pulse, pulse rate, heart rate, spo 2, oxygen
      saturation, oxygen level, blood sugar, glucose, hba 1 c, cholesterol, haemoglobin, hemoglobin, hb, respiratory
      rate, eye color, eye colour, hair color, hair colour, body type, lambai, vajan, wajan, grosse, korpergrosse,
      gewicht, estatura, altura, peso, taille, poids, altezza, lengte, wzrost, waga, tinggi badan, berat badan`),
    kinds: ['decimal', 'integer', 'text'],
    enumerable: false,
    hibp: 'Physical attributes',
    dpv: 'PhysicalCharacteristic',
    schemaOrg: null,
  },
];
