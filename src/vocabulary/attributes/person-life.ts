/**
 * The attributes of the family `person`: origin and way of life.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const PERSON_LIFE: readonly Attribute[] = [
  {
    id: 'person.nationality',
    title: 'Nationality',
    ladder: null,
    salience: 'identity',
    headers: words(`
      nationality, citizenship, country of citizenship, citizen of, rashtriyata, nacionalidad, nacionalidade,
      nationalite, staatsangehorigkeit, nationalitat, nazionalita, cittadinanza, nationaliteit, narodowosc,
      obywatelstwo, kewarganegaraan, uyruk, grazhdanstvo, гражданство, 国籍`),
    kinds: ['place-name', 'single-name', 'text', 'country-code'],
    enumerable: true,
    hibp: 'Nationalities',
    dpv: 'Nationality',
    schemaOrg: 'nationality',
  },
  {
    id: 'person.ethnicity',
    title: 'Ethnicity, race or caste',
    ladder: null,
    salience: 'identity',
    headers: words(`
      ethnicity, ethnic group, ethnic origin, race, race code, ethnicity code, caste, caste category, sub caste,
      social category, community, tribe, hispanic, jati, raza, etnia, raca, cor raca, ethnie, herkunft, suku`),
    kinds: ['single-name', 'text', 'integer', 'ethnicity'],
    enumerable: true,
    hibp: 'Ethnicities',
    dpv: 'Ethnicity',
    schemaOrg: null,
  },
  {
    id: 'person.religion',
    title: 'Religion',
    ladder: null,
    salience: 'identity',
    headers: words(`
      religion, faith, religious affiliation, denomination, dharm, dharma, konfession, religionszugehorigkeit,
      religiao, religione, godsdienst, wyznanie, agama, veroispovedanie, धर्म`),
    kinds: ['single-name', 'text'],
    enumerable: true,
    hibp: 'Religions',
    dpv: 'Religion',
    schemaOrg: null,
  },
  {
    id: 'person.maritalStatus',
    title: 'Marital status',
    ladder: null,
    salience: 'identity',
    headers: words(`
      marital status, marital, married, civil status, relationship status, marriage status, vaivahik sthiti, estado
      civil, familienstand, etat civil, situation familiale, situation matrimoniale, stato civile, burgerlijke staat,
      stan cywilny, status perkawinan, status pernikahan, medeni durum, medeni hal, semeinoe polozhenie`),
    kinds: ['single-name', 'text'],
    enumerable: true,
    hibp: 'Marital statuses',
    dpv: 'MaritalStatus',
    schemaOrg: null,
  },
  {
    id: 'person.language',
    title: 'Language',
    ladder: null,
    salience: 'identity',
    headers: words(`
      language, languages, lang, mother tongue, native language, preferred language, spoken language, language spoken,
      primary language, first language, bhasha, idioma, lengua, langue, sprache, muttersprache, lingua, lingua madre,
      taal, jezyk, bahasa, dil, yazyk, язык`),
    kinds: ['single-name', 'locale', 'country-code', 'text'],
    enumerable: true,
    hibp: 'Spoken languages',
    dpv: 'Language',
    schemaOrg: 'knowsLanguage',
  },
  {
    id: 'person.occupation',
    title: 'Occupation',
    ladder: null,
    salience: 'identity',
    headers: words(`
      occupation, profession, vocation, trade, line of work, occupation type, vyavsay, pesha, beruf, ocupacion,
      profesion, profissao, ocupacao, metier, occupazione, professione, beroep, zawod, pekerjaan, meslek, professiya,
      профессия`),
    kinds: ['text', 'single-name', 'job-title'],
    enumerable: false,
    hibp: 'Occupations',
    dpv: 'Professional',
    schemaOrg: 'hasOccupation',
  },
  {
    id: 'person.education',
    title: 'Level of education',
    ladder: null,
    salience: 'identity',
    headers: words(`
      education, education level, educational level, qualification, qualifications, qual, educational qualification,
      highest qualification, highest education, level of education, literacy, shiksha, yogyata, bildung,
      bildungsabschluss, educacion, nivel de estudios, escolaridad, escolaridade, grau de instrucao, niveau d etudes,
      istruzione, titolo di studio, opleiding, opleidingsniveau, wyksztalcenie, pendidikan, pendidikan terakhir,
      ogrenim, egitim, obrazovanie, образование`),
    kinds: ['text', 'single-name'],
    enumerable: true,
    hibp: 'Education levels',
    dpv: 'EducationQualification',
    schemaOrg: null,
  },
  {
    id: 'person.income',
    title: 'Income',
    ladder: null,
    salience: 'identity',
    headers: words(`
      income, annual income, monthly income, yearly income, household income, income level, income range, income
      bracket, gross income, family income, aay, varshik aay, ingresos, renda, renda mensal, revenu, revenus,
      einkommen, reddito, inkomen, dochod, penghasilan, pendapatan, gelir, dokhod`),
    kinds: ['decimal', 'integer', 'text'],
    enumerable: false,
    hibp: 'Income levels',
    dpv: 'Income',
    schemaOrg: null,
  },
  {
    id: 'person.biometric',
    title: 'Biometric data',
    ladder: null,
    salience: 'identity',
    headers: words(`
      biometric, biometrics, biometric data, fingerprint, finger print, fingerprints, thumb print, thumb impression,
      iris, iris scan, retina, face template, face encoding, facial template, face print, facial features, voice
      print, signature image`),
    kinds: ['hash', 'text'],
    enumerable: false,
    hibp: 'Biometric data',
    dpv: 'Biometric',
    schemaOrg: null,
  },
  {
    id: 'person.household',
    title: 'Household or family',
    ladder: null,
    salience: 'identity',
    headers: words(`
      household, relationship, relation, relation type, relationship type, relationship to head, guardian relation, household id, household size, household number, household type, family id, family number, family
      members, family size, number of children, no of children, children, dependents, dependants, hh id, hhid, hh
      size, parivar id, samagra family id, kartu keluarga, no kk, nomor kk, nkk, haushalt, hogar, foyer, nucleo
      familiare`),
    kinds: ['record-id', 'integer', 'text'],
    enumerable: false,
    hibp: 'Family structure',
    dpv: 'FamilyStructure',
    schemaOrg: null,
  },
];
