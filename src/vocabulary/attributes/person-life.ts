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
      nationality, citizenship, country of citizenship, citizen of, rashtriyata, nacionalidad, nacionalidade, nationalite,
      staatsangehorigkeit, nationalitat, nazionalita, cittadinanza, nationaliteit, narodowosc, obywatelstwo, kewarganegaraan, uyruk,
      grazhdanstvo, гражданство, 国籍, nation code, nationality code, origin country, country of nationality, citizenship country,
      citizenship status, citizenships, second nationality, place of origin, nacionalidad pais, pais origen, pais de origen, pays
      origine, pays d origine, paese origine, herkunftsland, citizen country, nationality id`),
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
      ethnicity, ethnic group, ethnic origin, race, race code, ethnicity code, caste, caste category, sub caste, social category,
      community, tribe, hispanic, jati, raza, etnia, raca, cor raca, ethnie, herkunft, suku, ethno racial, ethnoracial, ethnic,
      ethnic type, ethnic code, ethnic background, racial group, race group, population group, ethnical group, hispanic latino,
      hispanic or latino, hispanic indicator, american indian, american indian or alaska native, alaska native, asian, black or
      african american, african american, native hawaiian or other pacific islander, native hawaiian, pacific islander, white, two
      or more races, multiracial, race other, indigenous, indigenous status, aboriginal, aboriginal status, native status, etinia,
      povo indigena, grupo etnico, origine ethnique, appartenance ethnique, pueblo indigena, ethnische herkunft, tribal affiliation,
      tribe name, caste name`),
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
      religion, faith, religious affiliation, denomination, dharm, dharma, konfession, religionszugehorigkeit, religiao, religione,
      godsdienst, wyznanie, agama, veroispovedanie, धर्म, religious, parish, baptised, baptized, religious preference, confession,
      confessione, paroisse, religione id`),
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
      marital status, marital, married, civil status, relationship status, marriage status, vaivahik sthiti, estado civil,
      familienstand, etat civil, situation familiale, situation matrimoniale, stato civile, burgerlijke staat, stan cywilny, status
      perkawinan, status pernikahan, medeni durum, medeni hal, semeinoe polozhenie, maritalstatus, marital state, marital code,
      civilstatus, civil state, conjugal status, estadocivil, family status, ledig, estado conyugal, married status`),
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
      language, languages, lang, mother tongue, native language, preferred language, spoken language, language spoken, primary
      language, first language, bhasha, idioma, lengua, langue, sprache, muttersprache, lingua, lingua madre, taal, jezyk, bahasa,
      dil, yazyk, язык, language id, language spoken at home, home language, language at home, language name, second language, third
      language, secondary language, other language, native tongue, first lang, native lang, main language, language second, language
      third, language first, language level, lengua materna, idioma materno, idiomas, lingua materna, lingua nativa, langue
      maternelle, langues, langues parlees, sprachen, sprachkenntnisse, lingue, lingue parlate, interpreter language, language
      skills, language known`),
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
      occupation, profession, vocation, trade, line of work, occupation type, vyavsay, pesha, beruf, ocupacion, profesion,
      profissao, ocupacao, metier, occupazione, professione, beroep, zawod, pekerjaan, meslek, professiya, профессия, employment
      status, worker type, medical worker, health care worker, healthcare worker, health worker status, frontline worker, essential
      worker, migrant worker, occupation code, occupation name, occupation group, profession code, trade name of work, skills,
      skill, key skills, skill set, competences, competencies, competencias, kompetenzen, ocupacao codigo, cbo, cod ocupacao, ocup,
      metier exerce, categorie socioprofessionnelle, csp, activite professionnelle, berufsgruppe, craft, livelihood, line of
      business, years of experience, experience, work experience`),
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
      education, education level, educational level, qualification, qualifications, qual, educational qualification, highest
      qualification, highest education, level of education, literacy, shiksha, yogyata, bildung, bildungsabschluss, educacion, nivel
      de estudios, escolaridad, escolaridade, grau de instrucao, niveau d etudes, istruzione, titolo di studio, opleiding,
      opleidingsniveau, wyksztalcenie, pendidikan, pendidikan terakhir, ogrenim, egitim, obrazovanie, образование, diploma,
      diplomas, degrees, academic degree, academic title, highest degree, education type, education code, education years,
      schooling, school level, grade completed, studies, study level, literate, escolaridade codigo, escol, nivel educativo, nivel
      escolar, nivel academico, grado academico, grado de instruccion, niveau scolaire, niveau etude, diplome, diplomes, abschluss,
      schulabschluss, titolo studio`),
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
      income, annual income, monthly income, yearly income, household income, income level, income range, income bracket, gross
      income, family income, aay, varshik aay, ingresos, renda, renda mensal, revenu, revenus, einkommen, reddito, inkomen, dochod,
      penghasilan, pendapatan, gelir, dokhod, salary range, wage band, income category, monthly household income, income source,
      poverty, poverty status, poverty level, poverty category, below poverty line, bpl, socioeconomic status, socio economic
      status, wealth, wealth index, net worth, ingreso, ingreso mensual, ingresos mensuales, renda familiar, revenu mensuel, revenu
      annuel, annual turnover personal, family monthly income`),
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
      biometric, biometrics, biometric data, fingerprint, finger print, fingerprints, thumb print, thumb impression, iris, iris
      scan, retina, face template, face encoding, facial template, face print, facial features, voice print, signature image,
      fingerprint template, fingerprint data, fingerprint id, face id, faceid, face image, face embedding, face descriptor, facial
      image, facial recognition id, biometric id, biometric template, palm print, iris template, voice print id, voiceprint,
      thumbprint, fingerprint image, fingerprint hash, rfid biometric, attendance device id, dna`),
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
      household, relationship, relation, relation type, relationship type, relationship to head, guardian relation, household id,
      household size, household number, household type, family id, family number, family members, family size, number of children,
      no of children, children, dependents, dependants, hh id, hhid, hh size, parivar id, samagra family id, kartu keluarga, no kk,
      nomor kk, nkk, haushalt, hogar, foyer, nucleo familiare, household head, family head, is head of family, family role, family
      type, family background, family details, family composition, family structure, number of dependents, no of dependents, num
      children, number of siblings, siblings, sons, daughters, number of sons, number of daughters, kids, has children, household
      members, household income group, house hold, homeownership, home ownership, ownership of house, family, familie, familia,
      famille, kinship, relationship to patient, relationship to insured, relationship to student, relationship to employee,
      relation to patient, relationship to contact, parentesco, lien de parente, verwandtschaft, grado di parentela, numero de
      hijos, hijos, nombre d enfants, enfants, anzahl kinder, kinder, figli, numero figli, filhos, numero de filhos, living
      situation, living arrangement`),
    kinds: ['record-id', 'integer', 'text'],
    enumerable: false,
    hibp: 'Family structure',
    dpv: 'FamilyStructure',
    schemaOrg: null,
  },
];
