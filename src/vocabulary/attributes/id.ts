/**
 * The attributes of the family `id`: numbers that authorities give to a person (other numbers and keys: id-given.ts).
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
      national id, national id number, national identity number, national identity card, national identification number, national
      identifier, nid, nid no, nin, uin, uin number, unique identification number, citizen id, citizen number, identity card,
      identity card number, identity card no, id card, id card number, id card no, aadhaar, aadhaar number, aadhaar no, aadhar,
      aadhar number, aadhar no, aadhar card, aadhaar card, aadhar card no, aadhar card number, aadhaar card number, adhar, adhar
      number, adhar no, adhar card, adhar card no, adhaar, adhaar number, adhaar no, aadhaar id, uid number, uid no, uidai, uidai
      number, uid aadhaar, aadhaar uid, aadhaar last 4, aadhaar last four digits, ssn, social security, social security number,
      social security no, social insurance number, ssn last 4, nino, national insurance number, ni number, personalausweis,
      personalausweisnummer, ausweisnummer, dni, nie, cedula, cedula de identidad, cedula de ciudadania, documento de identidad,
      numero de documento, nro documento, curp, rut, cpf, rg, numero cpf, numero de identidad, cartao de cidadao, bi, carte d
      identite, numero de securite sociale, nir, insee, codice fiscale, cod fisc, carta d identita, bsn, burgerservicenummer,
      rijksregisternummer, pesel, dowod osobisty, nr dowodu, nik, no ktp, nomor ktp, ktp, tc kimlik, tc kimlik no, tckn, tc no,
      kimlik no, cnic, cnic no, nric, emirates id, iqama, hkid, personnummer, snils, आधार, आधार नंबर, आधार संख्या, снилс, 身份证, 身份证号,
      身份证号码, ss, ssno, ssnum, ss no, social sec, social sec no, social insurance no, sin number, sin no, sin num, personal number,
      personal identification number, personal id code, personal identity code, personal code, person number official, identity
      code, civil id, civil number, civil id number, cid number, national registration number, national register number, national
      number, national no, nat id, nat id no, natid, nationalid, nationalid number, national code, country id number, resident id
      number, resident registration number, residence permit number, residence permit, residency number, alien number, alien
      registration number, ppsn, pps number, ahv, ahv nummer, svnr, sozialversicherungsnummer, ci numero, num seguro social, numero
      de seguridad social, nss, pasep, nit pis, nis number, rg numero, numero rg, cpf cnpj, cpf numero, nr cpf, bi numero, numero
      secu, nir numero, secu, cf codice fiscale, codfisc, codicefiscale, fiscal code person, henkilotunnus, hetu, cpr, cpr number,
      fodselsnummer, personnr, rodne cislo, cnp, egn, oib, jmbg, amka, ktp number, nid card no, mykad, ic no, ic num, thai id,
      national insurance, nat ins no, ni no`),
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
      passport, passport no, passport number, passport num, passport id, passportno, pp no, ppno, travel document number, reisepass,
      reisepassnummer, passnummer, pasaporte, numero de pasaporte, passaporte, numero do passaporte, passeport, numero de passeport,
      passaporto, numero passaporto, paspoort, paspoortnummer, paszport, nr paszportu, paspor, nomor paspor, no paspor, pasaport,
      pasaport no, pasport, паспорт, 护照, 护照号, passport code, passport series, passport card, pass number, pass no, travel document
      no, travel document, passport book number, nro pasaporte, passaporto numero, passeport numero`),
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
      driver licence, driver license, drivers licence, drivers license, drivers licence number, driver license number, driver
      licence number, drivers license number, driving licence, driving license, driving licence number, driving licence no, driving
      license no, driving license number, dl, dl no, dl number, dlno, licence number, license number, license no, licence no,
      fuhrerschein, fuhrerscheinnummer, licencia de conducir, permiso de conducir, cnh, carta de conducao, permis de conduire,
      numero permis, patente, rijbewijs, rijbewijsnummer, prawo jazdy, nomor sim, ehliyet, ehliyet no, voditelskoe udostoverenie,
      drivers, driver lic, driver lic no, drivers lic, driver id number, dri lic no, driving lic no, driverlicense, driverslicense,
      driverlicence, licence no driving, dl num, dln, dmv number, permis numero, numero licencia de conducir, cnh numero, numero
      cnh, fuhrerscheinnr, patente guida, numero patente`),
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
      voter, voter id, voter id no, voter id number, voter number, voter no, voter card, voter card no, voter reg num, voter
      registration number, voter identification number, voterid, epic, epic no, epic number, elector id, elector photo identity
      card, electoral number, electors photo identity card number, vuid, state voter id, sos voterid, county voter id, registrant
      id, matdata pehchan patra, titulo de eleitor, titulo eleitor, clave de elector, numero elector, voter key, voter record id,
      voter file id, electoral id, elector number, electoral roll number, voters id, registered voter id, titulo eleitoral, numero
      titulo eleitor, carte electeur, numero electeur, credencial elector`),
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
      tax id, tax number, tax no, tax identification number, taxpayer id, taxpayer identification number, tax payer id, tin, tin
      number, tin no, pan, pan no, pan number, pan card, pan card no, pan card number, permanent account number, gst, gstin, gst no,
      gst number, itin, ein, utr, steuer id, steueridentifikationsnummer, steuernummer, steuer nr, idnr, nif, rfc, nit, ruc, cuit,
      cuil, cnpj, numero fiscal, num fiscal, numero fiscal de referencia, nip, numer nip, npwp, no npwp, nomor npwp, vergi no, vergi
      numarasi, vkn, inn, инн, tax id number, taxid, tax id no, taxno, tax num, taxnumber, tax code, taxcode, fiscal code, fiscal
      number, fiscal id, tax file number, tfn, tax ref, tax reference, tax reference number, federal tax id, federal tax number, fed
      tax id, state tax id, taxpayer number, tax registration number, trn, tax business id, steuernr, steuerid, steuer identnr, nif
      cif, cif nif, nif numero, numero nif, numero nit, numero ruc, numero rfc, nro cuit, codigo fiscal, numero de contribuinte,
      contribuinte, contribuinte numero, identificacion fiscal, identifiant fiscal, numero siret fiscal, cod fiscale, codice fiscale
      azienda, numero codice fiscale, ird number, pan num, gstin number`),
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
      health id, health number, health id number, health card number, health card no, health insurance number, abha, abha id, abha
      number, abha no, abha address, phr address, healthid, beneficiary id, beneficiary reference id, beneficiary ref id,
      beneficiary reference number, benef id, patient id, patient number, patient no, patient identifier, pat id, pid, mrn, mr no,
      mrno, mrd no, medical record number, medical record no, medical id, uhid, uhid no, uhid number, ip no, ipd no, opd no, op no,
      hospital number, hospital id number, nhs number, nhs no, medicare number, medicaid id, srf id, srf no, srf number, icmr id,
      sample id, specimen id, specimen referral form id, nikshay id, rch id, vaccination id, vaccine certificate id, certificate id,
      krankenversichertennummer, versichertennummer, numero de historia clinica, historia clinica, tarjeta sanitaria, cartao sus,
      cns, numero de utente, tessera sanitaria, nomor rekam medis, no rm, no rekam medis, bpjs, no bpjs, health card, health card
      id, health care number, healthcare number, health insurance id, health insurance card number, hin, hic number, hicn, mbi,
      medicare, medicare id, medicare no, medicaid, medicaid number, medicaid no, medicaid id number, medical number, medical
      record, medical record id, med rec no, medrec, chart no, chart id, mrn number, emr id, ehr id, emr number, epid, epi id,
      patient code, patient ref, patient key, patient mrn, patient uid, patient num id, hospital id, hospital no, hospital patient
      id, nhs id, nhs, chi number, personal health number, phic, philhealth no, phil health, insurance member id, insured id,
      insuree number, subscriber number health, vaccination card number, vaccine card number, hmo number, hmo id, rm number,
      historia clinica numero, nro historia clinica, numero historia, numero afiliado, nro afiliado, num afiliacion, prontuario,
      numero prontuario, cartao nacional de saude, numero cns, numero sus, numero dossier patient, ipp, numero assure, tessera
      sanitaria numero, numero tessera sanitaria, versichertennr, kvnr, patientennummer, patientennr, patienten id`),
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
      id type, identifier type, identifier system, identity system, id document type, id proof, id proof type, type of id, type of
      id proof, photo id type, photo id, identity type, identity proof, identity proof type, identity document type, identity
      document, identification type, id card type, document type, doc type, proof type, proof of identity, kind of id, type of
      identity, ausweisart, ausweistyp, tipo de documento, tipo documento, tipo de identificacion, tipo doc, type de piece, type
      piece identite, tipo di documento, soort document, rodzaj dokumentu, jenis identitas, jenis id, kimlik turu, identification
      kind, id kind, id doc type, doc kind, document kind, identification document type, identifier source, government id type, govt
      id type, national id type, personal id type, proof of id type, passport type, passport or visa, hc type, tipo identificacion,
      tipo de id, tipo doc identidad, tipo identidad, tipo id, type id document, type identite, tipo doc identita, ausweis typ`),
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
      identity no, identity proof number, identity document number, identification number, identification no, identification,
      document number, document no, doc number, doc no, id document number, proof number, govt id, govt id number, government id,
      government id number, government issued id, ration card, ration card no, ration card number, pehchan patra, pehchan sankhya,
      nro de identificacion, numero de identificacion, numero identificacion, numero do documento, numero piece d identite, numero
      documento, nomor identitas, no identitas, kimlik numarasi, identification code, identificationnumber, id document no, id doc
      number, id doc no, personal id, personal id no, person identification number, other id, alternate identification, license num
      professional, professional licence number, npi, npi number, national provider identifier, upin, dea, dea number, dea no,
      medical license number, provider npi, registration council number, licence registration number, visa number, visa no, green
      card number, work permit number, permit number, permit no, military id, military number, cedula profesional, numero identidad,
      nro identificacion, doc identificacion, documento, nro doc identidad, numero identite, numero piece identite, numero carta
      identita, numero doc`),
    kinds: ['national-id', 'tax-id', 'passport', 'voter-id', 'driver-licence', 'masked', 'long-number', 'record-id'],
    enumerable: false,
    hibp: 'Government issued IDs',
    dpv: 'OfficialID',
    schemaOrg: null,
  },
];
