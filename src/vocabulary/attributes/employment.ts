/**
 * The attributes of the family `employment`: work.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const EMPLOYMENT: readonly Attribute[] = [
  {
    id: 'employment.employer',
    title: 'Employer',
    ladder: null,
    salience: 'content',
    headers: words(`
      employer, employer name, employers, current employer, previous employer, last employer, current company, previous company,
      workplace, work place, place of work, works at, office, office name, institution of work, arbeitgeber, arbeitsstelle,
      empleador, empregador, lugar de trabajo, local de trabalho, employeur, lieu de travail, datore di lavoro, werkgever,
      pracodawca, miejsce pracy, tempat kerja, isveren, isyeri, rabotodatel, mesto raboty, место работы, employed by, name of
      employer, employer company, employer business, work company, company worked, company of work, last company, present employer,
      organisation of work, affiliation, affiliations, institution affiliation`),
    kinds: ['text', 'name', 'single-name', 'company'],
    enumerable: false,
    hibp: 'Employers',
    dpv: 'CurrentEmployment',
    schemaOrg: 'worksFor',
  },
  {
    id: 'employment.jobTitle',
    title: 'Job title',
    ladder: null,
    salience: 'content',
    headers: words(`
      job title, jobtitle, job, job name, job role, job position, designation, position, position title, professional title, work
      title, current designation, title of job, function title, job level, seniority, career level, pad, padnaam, berufsbezeichnung,
      stellenbezeichnung, cargo, puesto, puesto de trabajo, funcao, poste, fonction, intitule du poste, mansione, posizione,
      qualifica professionale, functie, functietitel, stanowisko, jabatan, posisi, unvani, pozisyon, gorev, dolzhnost, должность,
      specialty, speciality, medical specialty, provider specialty, primary specialty, especialidad, especialidade, specialite,
      fachrichtung, specializzazione, job code, job code name, job description title, job function, job category, job grade,
      position name, position code, occupation title, role title, title position, puesto actual, rank name, funktion, job titles,
      working title`),
    kinds: ['text', 'single-name', 'job-title'],
    enumerable: false,
    hibp: 'Job titles',
    dpv: 'Job',
    schemaOrg: 'jobTitle',
  },
  {
    id: 'employment.department',
    title: 'Department',
    ladder: null,
    salience: 'content',
    headers: words(`
      department, department name, dept, dept name, deptname, dept no, division, division name, team, team name, unit, unit name,
      business unit, cost center, cost centre, section, section name, vibhag, abteilung, departamento, area de trabajo, setor,
      service departement, reparto, ufficio, afdeling, dzial, departemen, divisi, bagian, departman, bolum, birim, otdel, отдел,
      department code, directorate, bureau, organisational unit, organizational unit, organization unit, ou, org unit, orgunit, work
      unit, work department, cost center code, work group, faculty department, branch office, branch name`),
    kinds: ['text', 'single-name'],
    enumerable: true,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'employment.hireDate',
    title: 'Date of hire',
    ladder: 'date',
    salience: 'content',
    headers: words(`
      hire date, hired on, date of hire, date hired, hiredate, joining date, date of joining, doj, employment date, employment start
      date, date of employment, job start date, work start date, service start date, date of appointment, date of leaving, dol, last
      working day, relieving date, retirement date, date of retirement, niyukti tithi, einstellungsdatum, eintrittsdatum, eintritt,
      fecha de contratacion, fecha contratacion, fecha de ingreso, fecha ingreso, data de admissao, data admissao, data de
      contratacao, date d embauche, date embauche, data assunzione, data di assunzione, datum in dienst, in dienst, data
      zatrudnienia, tanggal masuk, tanggal bergabung, tgl masuk, ise giris tarihi, ise baslama tarihi, data priema, date of joining
      service, joined company, joined company on, date joined company, employment start, employment end date, employment end, end of
      employment, last day of work, last working date, resignation date, leaving date, date left, termination date employee,
      probation end date, first day of work, hired date, service date, date of entry into service, date started work, seniority
      date, fecha de alta laboral, fecha de antiguedad, fecha antiguedad, fecha cese, date entree, date d entree, date sortie
      entreprise, date de sortie entreprise, austrittsdatum, austritt`),
    kinds: ['date'],
    enumerable: false,
    hibp: null,
    dpv: 'EmploymentHistory',
    schemaOrg: null,
  },
];
