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
      institution, institution name, institute, institute name, school, school name, school code, college, college name, university,
      university name, campus, alma mater, academy, faculty, faculty name, vidyalaya, schule, universitat, hochschule, escuela,
      colegio, universidad, escola, faculdade, universidade, ecole, etablissement scolaire, lycee, scuola, universita, universiteit,
      szkola, uczelnia, uniwersytet, sekolah, asal sekolah, nama sekolah, universitas, perguruan tinggi, okul, okul adi, universite,
      shkola, vuz, 学校, school attended, school attend, schools, last school, previous school, current school, high school, secondary
      school, primary school name, elementary school, graduated from, university attended, alma mater name, college attended, centro
      educativo, centro de estudios, institucion educativa, instituicao de ensino, instituicao, colegio nombre, nome escola, nome da
      escola, ecole frequentee, nom ecole, etablissement scolaire nom, schulname, nome scuola, ateneo`),
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
      course, course name, course code, courses, program, programme, program name, programme name, degree, degree name, degree type,
      major, minor, stream, specialization, specialisation, discipline, field of study, subjects, subject taken, branch of study,
      curriculum, studiengang, studienfach, carrera, curso, titulacion, cours, filiere, formation, corso, corso di laurea,
      studierichting, kierunek, kierunek studiow, jurusan, program studi, prodi, mata kuliah, ders, kurs, course title, course no,
      course short name, course full name, study program, study programme, program code, programme code, field of education, area of
      study, field of interest study, concentration, track name, academic program, academic programme, subject name, subject code,
      qualification name, degree title, degree name title, specialty code, carrera nombre, nombre carrera, nombre curso, curso
      nombre, asignatura, nome curso, nome do curso, matiere, intitule formation, parcours, fach, faecher, kurs name, kursname,
      materia insegnata, insegnamento`),
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
      grade, grades, grade level, class, class name, class section, std, year of study, semester, term, gpa, cgpa, percentage,
      percent, marks, marks obtained, total marks, score percent, rank obtained, division obtained, exam result, kaksha, ank,
      klasse, schulklasse, noten, grado, calificacion, nota, notas, serie, turma, niveau, moyenne, voto, cijfer, klasa, ocena,
      kelas, nilai, ipk, sinif, notu, klass, otsenka, homeroom, home room, final score, current score, final grade, current grade,
      exam score, exam grade, exam marks, test grade, class rank, class no, class code, class group, section class, form class, year
      group, yeargroup, year level, school grade, school class, gradelevel, mark obtained, total grade, average grade, grade
      average, letter grade, grade points, grade point average, credits obtained, credits earned count, semester no, nota final,
      promedio, media final, calificaciones, ano escolar, serie escolar, grupo escolar, moyenne generale, classe, classe id, annee
      etude, note finale, notendurchschnitt, jahrgangsstufe, semester anzahl, media voti, anno di corso`),
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
      enrolment date, enrollment date, enrolled on, enrolled at, date of enrolment, date of enrollment, date enrolled, admission
      date, date of admission, admitted on, admission year, year of admission, graduation date, graduation year, year of graduation,
      year of passing, passing year, passout year, batch year, academic year, course start date, pravesh tithi, immatrikulation,
      einschulung, abschlussjahr, fecha de matricula, fecha matricula, fecha de inscripcion, data de matricula, data da matricula,
      annee de diplome, data immatricolazione, anno di laurea, inschrijfdatum, data rozpoczecia studiow, tahun masuk, tahun lulus,
      mezuniyet yili, enroll date, enrol date, enrolment start, enrolment start date, enrolment end date, enrollment end date,
      enrollment datetime, enrolled date, enrolled time, enroldate, enrolldate, entry year, intake, year enrolled, year of
      enrolment, graduation, graduated on, graduated at, graduated year, expected graduation, completion year, class of, school
      start date, school entry date, date of entry to school, matriculation date, withdrawal date, ano ingreso, ano de ingreso, ano
      egreso, fecha egreso estudios, ano ingresso, ano conclusao, annee entree, annee inscription, annee obtention, studienbeginn,
      anno immatricolazione`),
    kinds: ['date'],
    enumerable: false,
    hibp: null,
    dpv: 'EducationExperience',
    schemaOrg: null,
  },
];
