/**
 * The attributes of the family `id`: numbers that organisations give, and keys of records.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const ID_GIVEN: readonly Attribute[] = [
  {
    id: 'id.student',
    title: 'Student number',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      student id, student number, student no, studentid, student code, roll no, roll number, rollno, enrolment no, enrollment no,
      enrolment number, enrollment number, enrollment id, admission no, admission number, hall ticket no, hall ticket number,
      register no, exam roll no, matrikelnummer, matricula, numero de matricula, numero etudiant, ine, matricola, studentnummer, nr
      albumu, nim, nisn, nis, ogrenci no, anukramank, student ref, student reference, studentno, studentnumber, pupil id, pupil
      number, pupil no, pupil code, learner id, learner number, learner no, uln, scholar id, scholar no, candidate number exam, exam
      number, exam no, exam id, index number student, registration number student, school id number, school number student, school
      student id, sis id, sis user id, sis student id, student sis id, local student id, state student id, alternate student id, alt
      student id, official code, matriculation number, matriculation no, matric number, matric no, matric, ra aluno, codigo aluno,
      codigo alumno, cod alumno, matricula alumno, code etudiant, numero eleve, code eleve, id alumno, id aluno, matrikel,
      matrikelnr, schuelernummer, id etudiant, numero matricola, studentnr, leerlingnummer`),
    kinds: ['record-id', 'long-number', 'integer', 'uuid'],
    enumerable: false,
    hibp: null,
    dpv: 'Identifier',
    schemaOrg: null,
  },
  {
    id: 'id.employee',
    title: 'Employee number',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      employee id, employee number, employee no, employee code, emp id, emp no, emp number, emp code, empid, empno, empcode, staff
      id, staff no, staff number, staff code, personnel number, personnel no, payroll number, payroll id, worker id, badge number,
      badge id, badge no, karmchari id, personalnummer, mitarbeiternummer, numero de empleado, legajo, id empleado, numero
      funcionario, numero employe, id dipendente, personeelsnummer, numer pracownika, nip pegawai, nik karyawan, sicil no, tabelnyj
      nomer, employee ref, employee reference, employee key, employee identifier, employeeid, employeeno, employeenumber, employee
      file number, emp num, emp nr, emp ref, emp identifier, staff ref, staff identifier, staffid, staff login id, worker number,
      worker no, personnel id, personnel code, personnel file number, pers no, personal file number, file number employee, payroll
      no, payrollno, clock number, clock id, punch id, badge, agent number, driver number, teacher number, teacher code, employee
      badge, cod empleado, codigo empleado, nro empleado, nro legajo, codigo funcionario, matricula funcionario, matricule,
      matricule employe, num matricule, code employe, id employe, personalnr, mitarbeiternr, mitarbeiter id, codice dipendente,
      matricola dipendente, personeelsnr`),
    kinds: ['record-id', 'integer', 'long-number', 'uuid'],
    enumerable: false,
    hibp: null,
    dpv: 'Identifier',
    schemaOrg: null,
  },
  {
    id: 'id.customer',
    title: 'Customer number',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      customer id, customer number, customer no, customer code, customer ref, cust id, cust no, cust code, custid, custno, client
      id, client number, client no, client code, clientid, member id, member no, member number, memberid, membership id, membership
      no, subscriber id, consumer id, consumer no, consumer number, account id, acct id, crn, cif, cif no, cif number, ucc, contact
      id, lead id, passenger id, guest id, shopper id, buyer id, kundennummer, kunden nr, kundennr, kunden id, numero de cliente, id
      cliente, codigo cliente, cod cliente, numero cliente, numero client, id client, code client, codice cliente, klantnummer,
      klant id, klantnr, numer klienta, nr klienta, id pelanggan, no pelanggan, nomor pelanggan, musteri no, musteri id, nomer
      klienta, customer key, customer identifier, customer account number, customerid, customerno, customernumber, customercode,
      cust key, cust ref, client ref, client reference, client key, clientno, clientcode, member ref, membershipid, membershipno,
      subscriber num, subscriber identifier, subscription number, account ref, account reference, user number, patron id, patron
      number, patron no, patron barcode, library card, library card number, card number member, member card, member card number,
      member code, membercode, adherent id, numero adherent, borrower id, borrower no, reader id, donor id, donor number, donor no,
      guest no, insured number, applicant number, applicant no, candidate number, participant number, lead number, debtor id, debtor
      number, debtor no, creditor id, payer id number, payee id, buyer number, shopper number, player number, constituent id,
      supporter id, external customer id, loyalty customer id, nro cliente, num socio, nro socio, numero de socio, codigo socio, cod
      socio, id socio, numero de adherent, no client, numero membre, no membre, id membre, codigo do cliente, num do cliente, id do
      cliente, cliente id, clienteid, id clienti, codice socio, numero socio tessera, numero tessera, mitgliedsnummer, mitgliedsnr,
      mitglieds id, mitglied nr, debitorennummer, debitor, lidnummer, relatienummer, borrower number, borrowernumber, patient
      account number, client reference number, donor code, patient account, membership code, member serial, passenger number, tenant
      number, lead code, numero dossier client, code adherent, code membre, codigo associado, numero associado, matricula socio,
      codice utente`),
    kinds: ['record-id', 'integer', 'long-number', 'uuid'],
    enumerable: false,
    hibp: null,
    dpv: 'Identifier',
    schemaOrg: null,
  },
  {
    id: 'id.record',
    title: 'Key of a record',
    ladder: null,
    salience: 'technical',
    headers: words(`
      id, ids, identifier, record id, record no, record number, row id, row number, row no, rownum, row, pk, key, primary key, oid,
      object id, objectid, entity id, item no, ref, ref no, ref id, reference, reference no, reference number, index, idx, seq,
      sequence, sequence no, sl no, slno, sl, s no, sno, sr no, srno, sr, serial no, serial, ser no, s n, sn, uid, user id, userid,
      usr id, usrid, person id, personid, pers id, partner id, parent id, people id, individual id, entry id, line no, line number,
      number, no, nr, num, lfd nr, kram sankhya, kramank, numero, numero de registro, id usuario, codigo, lp, no urut, nomor urut,
      sira no, external id, ext id, source id, foreign id, remote id, uniq id, unique id, unid, group id, post id, category id, type
      id, status id, owner id, creator id, created by, updated by, modified by, creator, 序号, 编号, reports to, assigned to, merged to,
      merged into, merge to, object key, record key, source key, surrogate key, internal id, internal key, system id, legacy id, old
      id, import id, sync id, tenant id, organisation unit id, row key, lfdnr, laufende nummer, lfd nummer, posted by, submitted by,
      entered by, recorded by, deleted by, cancelled by, closed by, changed by, edited by, last edited by, last updated by, last
      modified by, inserted by, added by, uploaded by, issued by, verified by, create uid, write uid, audit user id, entry number,
      numero de orden registro, id interno, id externo, codigo interno, id registro, ident, satznummer`),
    kinds: ['record-id', 'integer', 'long-number'],
    enumerable: false,
    hibp: null,
    dpv: null,
    schemaOrg: 'identifier',
  },
  {
    id: 'id.uuid',
    title: 'Universally unique id',
    ladder: null,
    salience: 'technical',
    headers: words(`
      uuid, guid, global id, globally unique identifier, unique identifier, user uuid, user guid, row guid, rowguid, record uuid,
      unique uuid, external uuid, public uuid, object guid, objectguid, msguid, user uid uuid`),
    kinds: ['uuid'],
    enumerable: false,
    hibp: null,
    dpv: 'UID',
    schemaOrg: 'identifier',
  },
];
