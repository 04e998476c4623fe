/**
 * The attributes of the family `id`: numbers that authorities and organisations give to a person, and keys of records.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const ID: readonly Attribute[] = [
  {
    id: 'id.national',
    title: 'National identity number',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      national id, national id number, national identity number, national identity card, national identification
      number, national identifier, nid, nid no, nin, uin, uin number, unique identification number, citizen id, citizen number, identity card, identity card number,
      identity card no, id card, id card number, id card no, aadhaar, aadhaar number, aadhaar no, aadhar, aadhar
      number, aadhar no, aadhar card, aadhaar card, aadhar card no, aadhar card number, aadhaar card number, adhar,
      adhar number, adhar no, adhar card, adhar card no, adhaar, adhaar number, adhaar no, aadhaar id, uid number, uid
      no, uidai, uidai number, uid aadhaar, aadhaar uid, aadhaar last 4, aadhaar last four digits, ssn, social
      security, social security number, social security no, social insurance number, ssn last 4, nino, national
      insurance number, ni number, personalausweis, personalausweisnummer, ausweisnummer, dni, nie, cedula, cedula de
      identidad, cedula de ciudadania, documento de identidad, numero de documento, nro documento, curp, rut, cpf, rg,
      numero cpf, numero de identidad, cartao de cidadao, bi, carte d identite, numero de securite sociale, nir,
      insee, codice fiscale, cod fisc, carta d identita, bsn, burgerservicenummer, rijksregisternummer, pesel, dowod
      osobisty, nr dowodu, nik, no ktp, nomor ktp, ktp, tc kimlik, tc kimlik no, tckn, tc no, kimlik no, cnic, cnic
      no, nric, emirates id, iqama, hkid, personnummer, snils, आधार, आधार नंबर, आधार संख्या, снилс, 身份证, 身份证号, 身份证号码`),
    kinds: ['national-id', 'masked', 'long-number'],
    enumerable: false,
    hibp: 'Government issued IDs',
    dpv: 'OfficialID',
    schemaOrg: null,
  },
  {
    id: 'id.passport',
    title: 'Passport number',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      passport, passport no, passport number, passport num, passport id, passportno, pp no, ppno, travel document
      number, reisepass, reisepassnummer, passnummer, pasaporte, numero de pasaporte, passaporte, numero do
      passaporte, passeport, numero de passeport, passaporto, numero passaporto, paspoort, paspoortnummer, paszport,
      nr paszportu, paspor, nomor paspor, no paspor, pasaport, pasaport no, pasport, паспорт, 护照, 护照号`),
    kinds: ['passport', 'masked', 'long-number'],
    enumerable: false,
    hibp: 'Passport numbers',
    dpv: 'Passport',
    schemaOrg: null,
  },
  {
    id: 'id.driverLicence',
    title: 'Driving licence number',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      driver licence, driver license, drivers licence, drivers license, drivers licence number, driver license number,
      driver licence number, drivers license number, driving licence, driving license, driving licence number, driving
      licence no, driving license no, driving license number, dl, dl no, dl number, dlno, licence number, license
      number, license no, licence no, fuhrerschein, fuhrerscheinnummer, licencia de conducir, permiso de conducir,
      cnh, carta de conducao, permis de conduire, numero permis, patente, rijbewijs, rijbewijsnummer, prawo jazdy, nomor sim, ehliyet, ehliyet no, voditelskoe udostoverenie`),
    kinds: ['driver-licence', 'masked', 'record-id'],
    enumerable: false,
    hibp: "Driver's licenses",
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'id.voter',
    title: 'Voter number',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      voter, voter id, voter id no, voter id number, voter number, voter no, voter card, voter card no, voter reg num,
      voter registration number, voter identification number, voterid, epic, epic no, epic number, elector id, elector
      photo identity card, electoral number, electors photo identity card number, vuid, state voter id, sos voterid,
      county voter id, registrant id, matdata pehchan patra, titulo de eleitor, titulo eleitor, clave de elector,
      numero elector`),
    kinds: ['voter-id', 'long-number', 'record-id', 'masked'],
    enumerable: false,
    hibp: 'Government issued IDs',
    dpv: 'OfficialID',
    schemaOrg: null,
  },
  {
    id: 'id.tax',
    title: 'Tax number',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      tax id, tax number, tax no, tax identification number, taxpayer id, taxpayer identification number, tax payer
      id, tin, tin number, tin no, pan, pan no, pan number, pan card, pan card no, pan card number, permanent account
      number, gst, gstin, gst no, gst number, itin, ein, utr, steuer id, steueridentifikationsnummer, steuernummer,
      steuer nr, idnr, nif, rfc, nit, ruc, cuit, cuil, cnpj, numero fiscal, num fiscal, numero fiscal de referencia,
      nip, numer nip, npwp, no npwp, nomor npwp, vergi no, vergi numarasi, vkn, inn, инн`),
    kinds: ['tax-id', 'national-id', 'masked'],
    enumerable: false,
    hibp: 'Government issued IDs',
    dpv: 'Tax',
    schemaOrg: 'taxID',
  },
  {
    id: 'id.health',
    title: 'Health or patient number',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      health id, health number, health id number, health card number, health card no, health insurance number, abha,
      abha id, abha number, abha no, abha address, phr address, healthid, beneficiary id, beneficiary reference id,
      beneficiary ref id, beneficiary reference number, benef id, patient id,
      patient number, patient no, patient identifier, pat id, pid, mrn, mr no, mrno, mrd no, medical record number,
      medical record no, medical id, uhid, uhid no, uhid number, ip no, ipd no, opd no, op no, hospital number,
      hospital id number, nhs number, nhs no, medicare number, medicaid id, srf id, srf no, srf number, icmr id,
      sample id, specimen id, specimen referral form id, nikshay id, rch id, vaccination id, vaccine certificate id,
      certificate id, krankenversichertennummer, versichertennummer, numero de historia clinica, historia clinica,
      tarjeta sanitaria, cartao sus, cns, numero de utente, tessera sanitaria, nomor rekam medis, no rm, no rekam
      medis, bpjs, no bpjs`),
    kinds: ['long-number', 'record-id', 'masked'],
    enumerable: false,
    hibp: 'Personal health data',
    dpv: 'HealthRecord',
    schemaOrg: null,
  },
  {
    id: 'id.type',
    title: 'Type of identity document',
    ladder: null,
    salience: 'identity',
    headers: words(`
      id type, identifier type, identifier system, identity system, id document type, id proof, id proof type, type of id, type of id proof, photo id type, photo id,
      identity type, identity proof, identity proof type, identity document type, identity document, identification
      type, id card type, document type, doc type, proof type, proof of identity, kind of id, type of identity,
      ausweisart, ausweistyp, tipo de documento, tipo documento, tipo de identificacion, tipo doc, type de piece, type
      piece identite, tipo di documento, soort document, rodzaj dokumentu, jenis identitas, jenis id, kimlik turu`),
    kinds: ['id-type'],
    enumerable: true,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'id.number',
    title: 'Number of an identity document',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      identity, id number, id no, id num, idno, id proof number, id proof no, photo id number, photo id no, identity number,
      identity no, identity proof number, identity document number, identification number, identification no,
      identification, document number, document no, doc number, doc no, id document number, proof number, govt id,
      govt id number, government id, government id number, government issued id, ration card, ration card no, ration
      card number, pehchan patra, pehchan sankhya, nro de identificacion, numero de identificacion, numero
      identificacion, numero do documento, numero piece d identite, numero documento, nomor identitas, no identitas,
      kimlik numarasi`),
    kinds: ['national-id', 'tax-id', 'passport', 'voter-id', 'driver-licence', 'masked', 'long-number', 'record-id'],
    enumerable: false,
    hibp: 'Government issued IDs',
    dpv: 'OfficialID',
    schemaOrg: null,
  },
  {
    id: 'id.student',
    title: 'Student number',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      student id, student number, student no, studentid, student code, roll no, roll number, rollno, enrolment no, enrollment no, enrolment number, enrollment number, enrollment id, admission no,
      admission number, hall ticket no, hall ticket number, register no, exam roll no, matrikelnummer, matricula,
      numero de matricula, numero etudiant, ine, matricola, studentnummer, nr albumu, nim, nisn, nis, ogrenci no,
      anukramank`),
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
      employee id, employee number, employee no, employee code, emp id, emp no, emp number, emp code, empid, empno,
      empcode, staff id, staff no, staff number, staff code, personnel number, personnel no, payroll number, payroll
      id, worker id, badge number, badge id, badge no, karmchari id, personalnummer, mitarbeiternummer, numero de
      empleado, legajo, id empleado, numero funcionario, numero employe, id dipendente, personeelsnummer, numer
      pracownika, nip pegawai, nik karyawan, sicil no, tabelnyj nomer`),
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
      customer id, customer number, customer no, customer code, customer ref, cust id, cust no, cust code, custid,
      custno, client id, client number, client no, client code, clientid, member id, member no, member number,
      memberid, membership id, membership no, subscriber id, consumer id, consumer no, consumer number, account id,
      acct id, crn, cif, cif no, cif number, ucc, contact id, lead id, passenger id, guest id,
      shopper id, buyer id, kundennummer, kunden nr, kundennr, kunden id, numero de cliente, id cliente, codigo
      cliente, cod cliente, numero cliente, numero client, id client, code client, codice cliente, klantnummer, klant
      id, klantnr, numer klienta, nr klienta, id pelanggan, no pelanggan, nomor pelanggan, musteri no, musteri id,
      nomer klienta`),
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
      id, ids, identifier, record id, record no, record number, row id, row number, row no, rownum, row, pk, key,
      primary key, oid, object id, objectid, entity id, item no, ref, ref no, ref id, reference, reference no,
      reference number, index, idx, seq, sequence, sequence no, sl no, slno, sl, s no, sno, sr no, srno, sr, serial
      no, serial, ser no, s n, sn, uid, user id, userid, usr id, usrid, person id, personid, pers id, partner id,
      parent id, people id, individual id, entry id, line no, line number, number, no, nr, num, lfd nr, kram sankhya,
      kramank, numero, numero de registro, id usuario, codigo, lp, no urut, nomor urut, sira no, external id, ext id,
      source id, foreign id, remote id, uniq id, unique id, unid, session id, center id, centre id,
      role id, group id, state id, district id, block id, country id, region id, city id, post id, category id, type
      id, status id, owner id, creator id, created by, updated by, modified by, creator, 序号, 编号`),
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
      uuid, guid, global id, globally unique identifier, unique identifier, user uuid, user guid, row guid, rowguid,
      record uuid`),
    kinds: ['uuid'],
    enumerable: false,
    hibp: null,
    dpv: 'UID',
    schemaOrg: 'identifier',
  },
];
