/**
 * The attributes of the family `health`: illness, cover and measurements (vaccination and tests: health.ts).
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const HEALTH_STATE: readonly Attribute[] = [
  {
    id: 'health.diagnosis',
    title: 'Diagnosis',
    ladder: null,
    salience: 'content',
    headers: words(`
      diagnosis, diagnoses, diagnosis code, diagnosis description, primary diagnosis, provisional diagnosis, disease, disease name,
      illness, ailment, icd, icd code, icd 10, icd 9, icd 10 code, condition, medical condition, medical alert, medical alerts,
      alert medical, medical history, health condition, health status, symptoms, symptom, chief complaint, complaint, presenting
      complaint, reason for visit, cause of death, treatment, procedure, medication, medications, medicine, drug, drug name,
      prescription, allergies, allergy, bimari, rog, diagnose, diagnostico, diagnostic, enfermedad, doenca, maladie, diagnosi,
      malattia, ziekte, rozpoznanie, diagnoza, diagnosa, penyakit, keluhan, tani, hastalik, diagnoz, диагноз, diag, diag code, diag
      desc, diagnosis name, diagnosis text, diagnosis type, diagnosis date text, dx, dx code, dx desc, dx description, primary dx,
      secondary dx, admitting dx, admitting diagnosis, discharge diagnosis, final diagnosis, secondary diagnosis, principal
      diagnosis, working diagnosis, differential diagnosis, clinical diagnosis, diagnosed, diagnosed with, drg, drg code, icd 11,
      icd 10 cm, icdcode, snomed, snomed code, cie 10, cie 10 codigo, codigo cie, cid codigo, cod cie 10, read code, condition code,
      condition name, condition description, concept code clinical, clinical info, clinical information, clinical data, clinical
      status, clinical note, clinical history, clinical findings, clinical impression, clinical details, clinical presentation,
      critical info, present health, current health, health details, health info, health information, health issue, health problem,
      health concern, health concerns, health notes, health history, health record, problem list, problems, medical problem,
      concurrent problems, medical info, medical information, medical note, medical details, medical data, medical needs, medical
      issue, medical record notes, medical diagnosis, medical background, patient history, past medical history, past history,
      family history, family medical history, surgical history, social history, history of present illness, hpi, present illness,
      pathology, pathologies, syndrome, severity, disease code, disease status, disease type, injury, injuries, injury type,
      poisoning, trauma, case classification, case definition, case status clinical, case outcome clinical, clinical outcome,
      outcome of case, patient outcome, covid outcome, epidemiological classification, classification final, allergen, allergy type,
      allergy name, allergy description, allergies list, allergic to, allergic reaction, food allergy, food allergies, reaction,
      reactions, adverse reaction, adverse event, adverse events, side effect, side effects, aefi, current meds, meds, med name,
      medication name, medication code, medication list, current medication, medicament, rx, rx norm, rxnorm, ndc, ndc code, atc
      code, drug code, drug class, prescriptions, prescribed drug, prescribed medication, treatments, treatment plan, treatment
      code, treatment name, treatment type, therapy, therapies, therapy type, procedures, procedure code, procedure name, procedure
      description, procedure type, operation performed, surgery, surgeries, surgical procedure, cpt, cpt code, hcpcs, complaints,
      presenting problem, presenting symptom, symptom type, symptom list, symptoms description, other symptom, sign and symptoms,
      signs and symptoms, signs symptoms, has symptoms, symptomatic, asymptomatic, is symptomatic, fever, has fever, high fever,
      cough, has cough, dry cough, sore throat, throat pain, runny nose, nasal congestion, headache, fatigue, tiredness, weakness,
      malaise, chills, muscle pain, myalgia, joint pain, body ache, body aches, chest pain, abdominal pain, shortness of breath,
      breathlessness, breathing difficulty, difficulty breathing, dyspnea, dyspnoea, respiratory distress, wheezing, nausea,
      vomiting, diarrhea, diarrhoea, rash, skin rash, conjunctivitis, loss of taste, loss of smell, anosmia, ageusia, loss of
      appetite, dizziness, seizure, seizures, jaundice, dehydration, itching, pneumonia, influenza, flu, covid, covid 19, has covid,
      had covid, covid positive, malaria, dengue, cholera, measles, mumps, rubella, chickenpox, chicken pox, polio, tetanus,
      typhoid, anemia, anaemia, sepsis, reason for encounter, reason code clinical, reason for referral, reason for admission,
      reason for consultation, admission reason, admission diagnosis, admitting reason, visit reason, cause death, causes of death,
      underlying cause of death, immediate cause of death, death cause, death cause code, manner of death, cause of illness, mental
      health, mental health issues, psychiatric history, dental problem, dental history, special need, learning disability, sen, sen
      status, special education needs, immunodeficiency status, febre, tosse, garganta, dor de garganta, dispneia, desconforto
      respiratorio, saturacao, diarreia, vomito, vomitos, dor abdominal, fadiga, perda olfato, perda paladar, cefaleia, mialgia,
      coriza, outros sintomas, sintoma, sintomas, sintomas outros, classificacao final, evolucao, evolucao caso, evolucao do caso,
      fiebre, dolor de garganta, dolor garganta, disnea, dificultad respiratoria, dolor de cabeza, cefalea, diarrea, fatiga, perdida
      de olfato, perdida de gusto, rinorrea, otros sintomas, evolucion, clasificacion, clasificacion final, alergia, alergias,
      medicamento, medicamentos, tratamientos, cirugia, cirugias, motivo consulta, motivo de consulta, motivo ingreso, motivo de
      ingreso, antecedentes, antecedentes medicos, causa muerte, causa de muerte, tratamento, medicacao, motivo da consulta, queixa,
      queixa principal, cirurgia, causa obito, causa da morte, hipotese diagnostica, diagnostico principal, diagnostico secundario,
      fievre, toux, maux de gorge, mal de gorge, essoufflement, dyspnee, maux de tete, diarrhee, vomissements, courbatures,
      symptomes, autres symptomes, traitement, traitements, traitement en cours, antecedents, antecedents medicaux, allergies
      connues, motif consultation, motif de consultation, motif admission, cause deces, cause du deces, pathologie, medicaments,
      fieber, husten, halsschmerzen, schnupfen, atemnot, kopfschmerzen, durchfall, erbrechen, muedigkeit, symptome, krankheit,
      krankheiten, erkrankung, erkrankungen, medikamente, medikation, behandlung, allergien, beschwerden, todesursache, anamnese,
      verdachtsdiagnose, hauptdiagnose, nebendiagnose, febbre, mal di gola, difficolta respiratoria, mal di testa, stanchezza,
      sintomi, malattie, allergie, farmaci, farmaco, terapia, terapie, intervento, causa decesso, causa di morte, anamnesi, diagnosi
      principale, koorts, hoest, symptomen, klachten, medicatie, behandeling`),
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
      blood group, blood type, bloodgroup, blood grp, blood, rh factor, rakt samuh, blutgruppe, grupo sanguineo, tipo de sangre,
      tipo sanguineo, groupe sanguin, gruppo sanguigno, bloedgroep, grupa krwi, golongan darah, gol darah, kan grubu, gruppa krovi,
      रक्त समूह, rh, rhesus, rhesus factor, rh type, blood rh, blood group name, blood group code, blood group type, bloodtype, abo,
      abo group, abo rh, blood code, donor blood group, blood group rh, blood requested group, factor rh, grupo sangre, grupo rh,
      sangre, tipo sangre rh, fator rh, rhesusfaktor, gruppo sangue`),
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
      insurance, insurance number, insurance no, insurance id, insurance policy, insurance policy number, policy, policy no, policy
      number, policyno, policy holder, policyholder, insurer, insurer name, insurance company, insurance provider, insurance name,
      insurance plan, insurance type, payer, payer name, health plan, health insurance, scheme name, tpa, tpa name, claim no, claim
      number, claim id, versicherung, krankenkasse, versicherungsnummer, seguro, seguro medico, aseguradora, numero de poliza,
      poliza, convenio, plano de saude, apolice, assurance, mutuelle, assicurazione, polizza, verzekering, polisnummer,
      zorgverzekeraar, ubezpieczenie, numer polisy, asuransi, no polis, nomor polis, sigorta, insured, is insured, insurance code,
      insurance group, insurance group number, insurance card number, insurance category, insurance scheme, insurance status,
      current insurance, medical insurance, medical aid, medical aid number, medical aid name, medical scheme, medical plan, primary
      insurance, secondary insurance, insurance policy no, plan number, plan id insurance, policynumber, policy type, policy name,
      policy group, coverage type, insurance coverage, payer type, payer type primary, payer type secondary, payer code, payor,
      payor name, health plan name, group policy number, sponsor plan, life insurance, medicaid plan, insuree, assured name, seguro
      salud, seguro de salud, tipo seguro, numero seguro, nombre aseguradora, eps, obra social, isapre, prevision salud, plan de
      salud, afiliacion, regimen afiliacion, regimen salud, plano saude, operadora, seguradora, numero apolice, numero convenio,
      nome convenio, carteirinha, carteira convenio, securite sociale caisse, mutuelle nom, numero mutuelle, complementaire sante,
      numero police, krankenversicherung, versicherungsart, versicherungsstatus, kasse, kassenname, krankenkassennummer,
      assicurazione sanitaria, numero polizza, compagnia assicurativa`),
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
      comorbidity, comorbidities, comorbidity ind, comorbid, co morbidity, co morbidities, comorbidity status, has comorbidity,
      comorbid condition, comorbid conditions, underlying condition, underlying conditions, pre existing condition, pre existing
      conditions, pre existing disease, chronic condition, chronic disease, risk factor, risk factors, high risk, disability,
      disability type, pregnant, pregnancy, smoker, comorbilidad, comorbilidades, comorbidade, comorbidades, comorbidite,
      comorbidites, vorerkrankung, vorerkrankungen, comorbilita, patologie, komorbid, penyakit penyerta, comorbidity type,
      comorbidity other, other comorbidity, other comorbidities, has comorbidities, any comorbidity, diabetes, diabetic, is
      diabetic, diabetes mellitus, diabetes type, hypertension, hypertensive, high blood pressure, asthma, asthmatic, copd, chronic
      lung disease, chronic pulmonary disease, lung disease, respiratory disease, chronic respiratory disease, heart disease, heart
      condition, heart problem, cardiac, cardiac disease, cardiac condition, cardiopathy, cardiovascular, cardiovascular disease,
      heart failure, coronary artery disease, stroke, kidney disease, chronic kidney disease, ckd, renal, renal disease, renal
      chronic, kidney problem, liver disease, chronic liver disease, hepatic, liver problem, hepatitis, hepatitis b, hepatitis c,
      neurologic, neurological, neurological disease, neurologic disease, epilepsy, epileptic, immunodeficiency, immunosuppressed,
      immunosuppression, immunocompromised, immune disorder, immune deficiency, hiv, hiv positive, aids, tuberculosis, tb, cancer,
      has cancer, hematologic disease, haematologic disease, blood disorder, sickle cell, thalassemia, obesity, obese, overweight,
      down syndrome, autoimmune, autoimmune disease, arthritis, thyroid, thyroid disorder, depression, anxiety, mental illness,
      mental disorder, dementia, alzheimer, smoking, smoking status, smokes, smoker status, is smoker, smoke, current smoker, ever
      smoker, tobacco, tobacco use, tobacco status, tobacco type, cigarettes, cigarettes per day, alcohol use, drinks alcohol,
      drinker, drug use, substance use, substance abuse, recreational drugs, exercise habits, is pregnant, pregnancy status,
      pregnant status, currently pregnant, trimester, pregnancy warning, gestation, gestational age, weeks pregnant, antenatal, is
      antenatal, postpartum, puerperal, breastfeeding, lactating, is breastfeeding, disabilities, disabled person, disability
      status, disability code, disability description, disability desc, disability category, handicap, handicapped, physical
      disability, physically challenged, mental disability, visually impaired, hearing impaired, impairment, wheelchair, wheelchair
      user, risk group, risk category health, chronic diseases, chronic illness, chronic illnesses, fator risco, fator de risco,
      fatores de risco, cardiopatia, doenca cardiaca, doenca cardiovascular, doenca renal, doenca hepatica, doenca neurologica,
      doenca respiratoria cronica, doencas cronicas, hematologica, hepatica, neurologica, pneumopatia, imunodepressao,
      imunodeficiencia, obesidade, hipertensao, gestante, gravida, gravidez, puerpera, outras comorbidades, outra comorbidade,
      morbidade, fumante, tabagista, tabagismo, deficiencia, asma, hipertension, obesidad, epoc, cardiovascular cronica, renal
      cronica, inmusupr, inmunosupresion, inmunodeficiencia, enfermedad cronica, enfermedades cronicas, otra comorbilidad, otras
      comorbilidades, embarazo, embarazada, embarazo semanas, lactancia, tabaquismo, fumador, alcoholismo, discapacidad,
      discapacidades, tipo discapacidad, factor riesgo, factores de riesgo, diabete, hypertension arterielle, hta, asthme, obesite,
      insuffisance renale, insuffisance cardiaque, maladie chronique, maladies chroniques, maladie cardiaque, facteur risque,
      facteurs de risque, enceinte, grossesse, fumeur, tabac, tabagisme, handicap type, allaitement, bluthochdruck, adipositas,
      herzerkrankung, lungenerkrankung, nierenerkrankung, schwanger, schwangerschaft, raucher, raucherstatus, behinderung,
      schwerbehinderung, behinderungsgrad, risikofaktoren, diabete mellito, ipertensione, obesita, cardiopatie, malattia cronica,
      malattie croniche, insufficienza renale, gravidanza, incinta, fumatore, disabilita, invalidita, zwanger, roker`),
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
      appointment, appointments, appointment id, appointment no, appointment date, appointment time, appointment status, appointment
      type, appointment slot, slot, slot time, time slot, slot date, slot id, session date, visit date, visit, visit id, visit type,
      visit no, date of visit, encounter, encounter id, encounter date, encounter type, consultation date, consultation, admit date,
      date of discharge, discharge date, follow up date, next visit, next appointment, termin, cita, fecha de cita, fecha cita,
      consulta, data da consulta, rendez vous, rdv, date rendez vous, appuntamento, afspraak, wizyta, data wizyty, janji temu,
      jadwal, randevu, randevu tarihi, appt, appt date, appt time, appt type, appt status, appt no, appointment datetime,
      appointment start, appointment end, appointment start time, appointment end time, appointment day, appointment reason,
      appointment notes, appointmentdate, appointmenttime, appointment for, appointment with, appointment location, appointment
      duration, booking slot, book datetime, booked slot, slot start, slot end, visit time, visit reason type, visit status, visit
      start, visit end, visit start date, visit end date, visit datetime, visitdate, visittype, last visit date clinical, next visit
      date, encounter no, encounter class, encounter status, encounter start, encounter end, encounter time, encounter datetime,
      admission id hospital, admission type, admit type, admit time, admit datetime, admitted date, admission time, admission
      datetime, hospital admission date, hospital discharge date, icu admission date, icu discharge date, discharge time, discharge
      datetime, discharged, discharged at, discharged on, date discharged, date admitted, hospitalization date, hospitalisation
      date, hospitalization, hospitalized, hospitalised, is hospitalized, triage, triage level, triage date, episode, episode
      number, episode of care, consult date, consultation time, consultation type, date of appointment clinic, followup date, next
      follow up date, next appointment date, last appointment, last appointment date, referral, referral date, referral type,
      surgery date, operation date, procedure date, treatment date, therapy date, data internacao, data de internacao, data alta,
      data de alta, data consulta, data agendamento, agendamento, internacao, fecha ingreso hospital, fecha consulta, fecha de
      consulta, fecha de alta medica, fecha egreso, fecha atencion, fecha de atencion, cita medica, turno, fecha turno, fecha
      hospitalizacion, fecha de hospitalizacion, hospitalizado, date consultation, date hospitalisation, date entree hopital, date
      sortie hopital, date admission, date de sortie, hospitalise, hospitalisation, terminart, termindatum, terminzeit,
      aufnahmedatum, entlassdatum, entlassungsdatum, behandlungsdatum, hospitalisiert, data ricovero, data dimissione, data visita,
      data appuntamento, ricovero, ricoverato`),
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
      measurement, measurements, height, height cm, weight, weight kg, bmi, body mass index, blood pressure, bp, systolic,
      diastolic, temperature, temp, body temperature, pulse, pulse rate, heart rate, spo 2, oxygen saturation, oxygen level, blood
      sugar, glucose, hba 1 c, cholesterol, haemoglobin, hemoglobin, hb, respiratory rate, eye color, eye colour, hair color, hair
      colour, body type, lambai, vajan, wajan, grosse, korpergrosse, gewicht, estatura, altura, peso, taille, poids, altezza,
      lengte, wzrost, waga, tinggi badan, berat badan, ht, wt, hgt, wgt, height value, weight value, height unit, weight unit,
      height in, weight lb, height ft, height inches, weight lbs, weight pounds, height m, height centimeters, weight kilograms,
      body height, body weight, birth weight, birthweight, birth length, current weight, target weight, weight at birth, bmi value,
      body fat, body fat percentage, muscle mass, waist, waist circumference, hip, hip circumference, head circumference, chest
      circumference, muac, bust, bra size, shoe size, clothing size, size clothing, body size, physique, complexion, skin color,
      skin colour, skin tone, hair, hair type, hair length, eye, eyes, eye color code, eyecolor, haircolor, identifying marks,
      identification mark, scars, scars marks, tattoos, distinguishing marks, vital, vitals, vital sign, bp systolic, bp diastolic,
      systolic bp, diastolic bp, sbp, dbp, bp sys, bp dia, bps, bpd, sys bp, dia bp, arterial pressure, heart beat, heartrate,
      resting heart rate, pulse oximetry, oxygen, o 2 saturation, o 2 sat, spo 2 level, sao 2, saturation, respiration,
      respirations, respiration rate, resp rate, rr, body temp, temperature celsius, temp c, temp f, fasting glucose, blood glucose,
      sugar level, hba 1c, hemoglobin level, creatinine, ldl, hdl, triglycerides, wbc, rbc, platelets, egfr, vision left, vision
      right, left eye, right eye, visual acuity, step count, calories, calories burned, sleep duration, sleep hours, peso kg, peso
      corporal, talla, talla cm, estatura cm, imc, altura cm, presion arterial, presion sistolica, presion diastolica, frecuencia
      cardiaca, frecuencia respiratoria, saturacion, temperatura, color ojos, color de ojos, color pelo, color cabello, pressao
      arterial, frequencia cardiaca, obesidade imc, cor dos olhos, cor olhos, cor cabelo, poids kg, taille cm, tension arterielle,
      couleur yeux, couleur des yeux, couleur cheveux, frequence cardiaque, gewicht kg, groesse, groesse cm, koerpergroesse,
      koerpergewicht, blutdruck, puls, augenfarbe, haarfarbe, temperatur, peso nascita, pressione, pressione arteriosa, colore
      occhi, colore capelli, frequenza cardiaca, bloeddruk, oogkleur, haarkleur`),
    kinds: ['decimal', 'integer', 'text'],
    enumerable: false,
    hibp: 'Physical attributes',
    dpv: 'PhysicalCharacteristic',
    schemaOrg: null,
  },
];
