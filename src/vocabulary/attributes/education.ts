/**
 * The attributes of the family `education`: schools, courses and marks.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const EDUCATION: readonly Attribute[] = [
  {
    id: 'education.institution',
    title: 'School or university',
    ladder: null,
    salience: 'content',
    headers: words(`
      institution, institution name, institute, institute name, school, school name, school code, college,
      college name, university, university name, campus, alma mater, academy, faculty, faculty name, vidyalaya,
      schule, universitat, hochschule, escuela, colegio, universidad, escola, faculdade, universidade, ecole,
      etablissement scolaire, lycee, scuola, universita, universiteit, szkola, uczelnia, uniwersytet, sekolah, asal
      sekolah, nama sekolah, universitas, perguruan tinggi, okul, okul adi, universite, shkola, vuz, 学校`),
    kinds: ['facility', 'text', 'company'],
    enumerable: false,
    hibp: null,
    dpv: 'School',
    schemaOrg: 'alumniOf',
  },
  {
    id: 'education.course',
    title: 'Course or programme',
    ladder: null,
    salience: 'content',
    headers: words(`
      course, course name, course code, courses, program, programme, program name, programme name, degree,
      degree name, degree type, major, minor, stream, specialization, specialisation, discipline, field of study,
      subjects, subject taken, branch of study, curriculum, studiengang, studienfach, carrera, curso, titulacion,
      cours, filiere, formation, corso, corso di laurea, studierichting, kierunek, kierunek studiow, jurusan, program
      studi, prodi, mata kuliah, ders, kurs`),
    kinds: ['text', 'single-name'],
    enumerable: true,
    hibp: null,
    dpv: 'EducationExperience',
    schemaOrg: null,
  },
  {
    id: 'education.grade',
    title: 'Grade or class',
    ladder: null,
    salience: 'content',
    headers: words(`
      grade, grades, grade level, class, class name, class section, std, year of study, semester, term, gpa,
      cgpa, percentage, percent, marks, marks obtained, total marks, score percent, rank obtained, division obtained,
      exam result, kaksha, ank, klasse, schulklasse, noten, grado, calificacion, nota, notas, serie, turma,
      niveau, moyenne, voto, cijfer, klasa, ocena, kelas, nilai, ipk, sinif, notu, klass, otsenka`),
    kinds: ['single-name', 'integer', 'decimal', 'text'],
    enumerable: true,
    hibp: 'School grades (class levels)',
    dpv: 'School',
    schemaOrg: null,
  },
  {
    id: 'education.enrolmentDate',
    title: 'Date of enrolment',
    ladder: 'date',
    salience: 'content',
    headers: words(`
      enrolment date, enrollment date, enrolled on, enrolled at, date of enrolment, date of enrollment, date enrolled,
      admission date, date of admission, admitted on, admission year, year of admission, graduation date, graduation
      year, year of graduation, year of passing, passing year, passout year, batch year, academic year, course start
      date, pravesh tithi, immatrikulation, einschulung, abschlussjahr, fecha de matricula, fecha matricula, fecha de
      inscripcion, data de matricula, data da matricula, annee de diplome, data immatricolazione, anno di laurea,
      inschrijfdatum, data rozpoczecia studiow, tahun masuk, tahun lulus, mezuniyet yili`),
    kinds: ['date'],
    enumerable: false,
    hibp: null,
    dpv: 'EducationExperience',
    schemaOrg: null,
  },
];
