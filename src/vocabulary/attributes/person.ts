/**
 * The attributes of the family `person`: names, birth and looks (origin and way of life: person-life.ts).
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const PERSON: readonly Attribute[] = [
  {
    id: 'person.name',
    title: 'Full name',
    ladder: 'name',
    salience: 'identity',
    headers: words(`
      name, full name, fullname, complete name, person name, patient name, beneficiary name, customer name, client name, member
      name, candidate name, applicant name, voter name, elector name, student name, employee name, emp name, user full name, real
      name, contact name, contact person, passenger name, guest name, cardholder name, account holder name, holder name,
      policyholder name, policy holder name, owner name, resident name, citizen name, recipient name, subscriber name, consumer
      name, buyer name, sender name, name of person, first and last name, naam, poora naam, pura naam, nombre completo, nombre y
      apellido, nombres y apellidos, nome completo, nom complet, nom et prenom, nom prenom, vollstandiger name, nome e cognome,
      nominativo, volledige naam, imie i nazwisko, nama, nama lengkap, ad soyad, adi soyadi, isim soyisim, fio, polnoe imya, नाम,
      पूरा नाम, фио, 姓名, display full name, sort name, sortable name, sorting name, name sort, legal name of person, short full
      name, attendee name, participant name, visitor name, tenant name, donor name, borrower name, reader name, player real name,
      author full name, card name, name on card, cc owner, card holder, cardholder, card holder name, account owner name, account
      holder, bank account holder, beneficiary full name, payee name, payer full name, respondent name, pupil name, learner name,
      teacher name, instructor name, agent name, adviser name, advisor name, driver name, insured name, victim name, suspect name,
      defendant name, claimant name, complainant name, signatory, signed by name, requester name, requestor name, caller name,
      reporter name, initials, common name, cn, nombre titular, titular, nom affiche, name full, personal name, name in full, name
      as per id, name in native language, native name, name in local language, local name, name in english, kontoinhaber,
      karteninhaber, inhaber, manager name, supervisor name, officer name, assistant, staff name, worker name, owner full name,
      principal name, lawyer name, attorney name, judge name, plaintiff name, witness name, offender name, inmate name, prisoner
      name, deceased name, decedent name, subscriber full name, nom du titulaire, nom titulaire, titulaire, titulaire du compte, nom
      patient, nom client, nom adherent, nome paciente, nome cliente, nome aluno, nome do aluno, nome do paciente, nome do cliente,
      nome completo aluno, nombre alumno, nombre del alumno, nombre empleado, nombre del empleado, nombre paciente completo, nombre
      usuario completo, name des kunden, kundenname, patientenname, mitgliedsname, intestatario, nominativo cliente, nome paziente`),
    kinds: ['name', 'single-name', 'full-name'],
    enumerable: false,
    hibp: 'Names',
    dpv: 'Name',
    schemaOrg: 'name',
  },
  {
    id: 'person.givenName',
    title: 'Given name',
    ladder: 'name',
    salience: 'identity',
    headers: words(`
      name given, name first, given name, given names, first name, firstname, fname, first nm, forename, forenames, christian name,
      vorname, prenom, prenoms, nombre, nombres, primer nombre, nome, primeiro nome, nome proprio, voornaam, imie, nama depan, imya,
      adi, pehla naam, имя, 名, given, first, forname, givenname, fore name, gn, preferred first name, legal first name, second given
      name, other given names, rufname, firstnames, first names`),
    kinds: ['single-name', 'name', 'given-name', 'initial'],
    enumerable: false,
    hibp: 'Names',
    dpv: 'Name',
    schemaOrg: 'givenName',
  },
  {
    id: 'person.middleName',
    title: 'Middle name',
    ladder: 'name',
    salience: 'identity',
    headers: words(`
      name middle, middle name, middlename, mname, middle initial, mi, additional name, second name, segundo nombre, deuxieme
      prenom, zweiter vorname, secondo nome, tweede naam, drugie imie, nama tengah, otchestvo, patronymic, отчество, middle, middle
      init, 2 nd name, middleinitial`),
    kinds: ['single-name', 'name', 'given-name', 'family-name', 'initial'],
    enumerable: false,
    hibp: 'Names',
    dpv: 'Name',
    schemaOrg: 'additionalName',
  },
  {
    id: 'person.familyName',
    title: 'Family name',
    ladder: 'name',
    salience: 'identity',
    headers: words(`
      name family, name last, family name, last name, lastname, lname, last nm, surname, sur name, second surname, maiden name,
      former last name, nachname, familienname, nom de famille, nom, apellido, apellidos, primer apellido, segundo apellido,
      sobrenome, apelido, ultimo nome, cognome, achternaam, familienaam, nazwisko, nama belakang, nama keluarga, soyad, soyadi,
      soyisim, familiya, upnaam, фамилия, 姓, last, familyname, surnames, lastnames, last names, maiden, maidenname, birth name, name
      at birth, geburtsname, nom de naissance, nom de jeune fille, nom usuel, apellido de soltera, nome de solteira, cognome da
      nubile, legal last name, preferred last name, second last name, paternal surname, maternal surname, mother surname, father
      surname`),
    kinds: ['single-name', 'name', 'family-name'],
    enumerable: false,
    hibp: 'Names',
    dpv: 'Name',
    schemaOrg: 'familyName',
  },
  {
    id: 'person.namePrefix',
    title: 'Title before the name',
    ladder: null,
    salience: 'identity',
    headers: words(`
      civility, title, salutation, prefix, name prefix, honorific, honorific prefix, courtesy title, anrede, titel, titulo,
      tratamiento, civilite, aanhef, tytul, gelar, unvan, titre, titolo, trattamento, form of address, formofaddress, name title,
      person title, anredetext, prefix name, mr mrs, mr ms, salut`),
    kinds: ['single-name', 'name-prefix'],
    enumerable: true,
    hibp: 'Salutations',
    dpv: 'Name',
    schemaOrg: 'honorificPrefix',
  },
  {
    id: 'person.nameSuffix',
    title: 'Suffix of the name',
    ladder: null,
    salience: 'identity',
    headers: words(`
      suffix, name suffix, honorific suffix, generation, nm suffix, suffix name, generational suffix, post nominal, postnominal,
      name postfix, credentials suffix`),
    kinds: ['single-name', 'name-suffix'],
    enumerable: true,
    hibp: 'Names',
    dpv: 'Name',
    schemaOrg: 'honorificSuffix',
  },
  {
    id: 'person.alias',
    title: 'Alias or display name',
    ladder: null,
    salience: 'identity',
    headers: words(`
      alias, aliases, aka, also known as, nickname, nick name, nick, display name, preferred name, other name, screen display name,
      apodo, apelido preferido, spitzname, surnom, pseudo, soprannome, bijnaam, pseudonim, panggilan, nama panggilan, takma ad,
      other names, othernames, known as, goes by, short name, shortname, familiar name, call name, called name, public name, visible
      name, chosen name, pen name, stage name, artist name, poster name, author name, sender display name, character name, char
      name, player name, gamertag, gamer tag, akas, nom d usage, pseudonyme, nombre artistico, nombre social, nome social, kurzname,
      anzeigename, nombre para mostrar, nome de exibicao, display nick, from name, modified name, poster, comment author, post
      author, alternate name, alternative name, alternatename, in game name, ign, forum name, user display name, displayed name,
      user alias, secondary name`),
    kinds: ['name', 'single-name', 'username', 'given-name'],
    enumerable: false,
    hibp: 'Nicknames',
    dpv: 'Name',
    schemaOrg: 'alternateName',
  },
  {
    id: 'person.relativeName',
    title: 'Name of a relative',
    ladder: 'name',
    salience: 'identity',
    headers: words(`
      relative name, relation name, relatives name, father name, fathers name, father full name, fname father, father, mother name,
      mothers name, mother, mother maiden name, husband name, husbands name, husband, wife name, wife, spouse name, spouse, parent
      name, parents name, parent, guardian name, guardian, father husband name, father or husband name, father husband, father
      mother name, f h name, fh name, s o, d o, w o, c o, so do wo, son of, daughter of, wife of, care of, next of kin, next of kin
      name, nok, nok name, nominee, nominee name, kin name, emergency contact name, emergency contact, pita, pita ka naam, pita
      naam, pitaji ka naam, mata, mata ka naam, mata naam, pati ka naam, pati naam, patni ka naam, abhibhavak, sanrakshak, nombre
      del padre, nombre de la madre, nombre padre, nombre madre, conyuge, nome do pai, nome da mae, nome pai, nome mae, filiacao,
      nom du pere, nom de la mere, name des vaters, name der mutter, nome del padre, nome della madre, imie ojca, imie matki, nama
      ayah, nama ibu, nama ibu kandung, nama suami, nama istri, baba adi, anne adi, ana adi, पिता का नाम, माता का नाम, पति का नाम,
      carer, carer name, caregiver, caregiver name, caretaker name, emergency person, person to be contacted, person to notify, in
      case of emergency, ice name, ice contact, kin full name, partner name, spouses name, children names, child name, childs name,
      son name, daughter name, brother name, sister name, sibling name, father surname first name, next of kin full name, nextofkin,
      legal guardian, second parent, alternate contact name, alt contact name, secondary contact name, contacto de emergencia,
      contato de emergencia, contact d urgence, personne a prevenir, personne de confiance, notfallkontakt, contatto di emergenza,
      noodcontact, acudiente, tutor legal, apoderado, responsavel, responsavel legal, tuteur, tuteur legal, representant legal,
      erziehungsberechtigter, tutore, dependent name, dependant name`),
    kinds: ['name', 'single-name', 'relative-name', 'full-name', 'given-name', 'family-name'],
    enumerable: false,
    hibp: "Family members' names",
    dpv: 'Family',
    schemaOrg: null,
  },
  {
    id: 'person.birthDate',
    title: 'Date of birth',
    ladder: 'date',
    salience: 'identity',
    headers: words(`
      date of birth, dob, d o b, birth date, birthdate, birthday, bday, bdate, birthdt, b day, birth dt, date birth, dt of birth, dt
      birth, dobirth, day of birth, birth, born, born on, birth year, year of birth, yob, y o b, birth yr, yr of birth, month of
      birth, birth month, birth day, janm tithi, janam tithi, janmatithi, janma tithi, janm tarikh, janam tarikh, janm dinank, janm
      varsh, janm, geburtsdatum, geburtstag, geb datum, gebdat, geburtsjahr, fecha de nacimiento, fecha nacimiento, fec nac, fecha
      nac, nacimiento, ano de nacimiento, data de nascimento, data nascimento, dt nascimento, dt nasc, data nasc, nascimento, ano de
      nascimento, date de naissance, date naissance, datenaissance, naissance, ne le, annee de naissance, data di nascita, data
      nascita, nascita, anno di nascita, geboortedatum, geb dat, geboortejaar, data urodzenia, rok urodzenia, urodzony, tanggal
      lahir, tgl lahir, tahun lahir, dogum tarihi, dogum yili, data rozhdeniya, god rozhdeniya, den rozhdeniya, जन्म तिथि, जन्मतिथि,
      дата рождения, год рождения, 出生日期, 生日, dobdate, date naiss, date nais, d birth, dbirth, dateofbirth, birthday search, ddn,
      geburt, dat nasc, dat nais, nasc data, nascita data, birthyear, birthmonth`),
    kinds: ['date', 'year'],
    enumerable: false,
    hibp: 'Dates of birth',
    dpv: 'BirthDate',
    schemaOrg: 'birthDate',
  },
  {
    id: 'person.age',
    title: 'Age in years',
    ladder: 'date',
    salience: 'identity',
    headers: words(`
      age, age in years, age years, age yrs, age group, age band, age range, age bracket, age at registration, years
      old, umar, umr, aayu, ayu, alter, edad, idade, eta, leeftijd, wiek, usia, umur, yas, vozrast, आयु, उम्र,
      возраст, 年龄`),
    kinds: ['age', 'integer'],
    enumerable: false,
    hibp: 'Ages',
    dpv: 'Age',
    schemaOrg: null,
  },
  {
    id: 'person.birthPlace',
    title: 'Place of birth',
    ladder: 'place',
    salience: 'identity',
    headers: words(`
      place of birth, birth place, birthplace, pob, birth city, city of birth, birth country, country of birth, birth state, state
      of birth, town of birth, janm sthan, janam sthan, geburtsort, geburtsland, lugar de nacimiento, local de nascimento,
      naturalidade, lieu de naissance, luogo di nascita, geboorteplaats, miejsce urodzenia, tempat lahir, dogum yeri, mesto
      rozhdeniya, место рождения, birth town, birth region, birth province, birth district, birth county, birth locality, birthcity,
      birthcountry, birthstate, native place, place born, home town, hometown, born in, citta nascita, citta di nascita, comune
      nascita, comune di nascita, provincia nascita, provincia di nascita, regione nascita, nazione nascita, stato nascita, paese
      nascita, ville naissance, ville de naissance, pays naissance, pays de naissance, departement naissance, commune naissance,
      pais nacimiento, pais de nacimiento, ciudad nacimiento, provincia nacimiento, departamento nacimiento, municipio nacimiento,
      pais nascimento, cidade nascimento, cidade de nascimento, uf nascimento, municipio nascimento, estado nascimento, geburtsstaat`),
    kinds: ['place-name', 'address', 'text', 'state-code', 'country-code'],
    enumerable: false,
    hibp: 'Places of birth',
    dpv: 'BirthPlace',
    schemaOrg: 'birthPlace',
  },
  {
    id: 'person.deathDate',
    title: 'Date of death',
    ladder: 'date',
    salience: 'identity',
    headers: words(`
      deceased date time, date of death, death date, dod, deceased date, date deceased, died, died on, deceased on, todesdatum,
      sterbedatum, fecha de defuncion, fecha de fallecimiento, data de obito, data obito, date de deces, data di
      morte, overlijdensdatum, data zgonu, tanggal meninggal, mrityu tithi`),
    kinds: ['date', 'year'],
    enumerable: false,
    hibp: 'Deceased date',
    dpv: null,
    schemaOrg: 'deathDate',
  },
  {
    id: 'person.gender',
    title: 'Gender or sex',
    ladder: null,
    salience: 'identity',
    headers: words(`
      gender, sex, gender code, gender id, sex code, gender identity, m f, male female, male or female, ling, geschlecht, genero,
      sexo, sexe, genre, sesso, genere, geslacht, plec, jenis kelamin, jk, cinsiyet, pol, लिंग, пол, 性别, pronouns, pronoun,
      preferred pronouns, personal pronouns, sex at birth, birth sex, assigned sex, assigned sex at birth, gender type, gender name,
      biological sex, administrative gender, administrative sex, civil gender, gendercode, legal sex, sex type, sexe code`),
    kinds: ['gender'],
    enumerable: true,
    hibp: 'Genders',
    dpv: 'Gender',
    schemaOrg: 'gender',
  },
  {
    id: 'person.photo',
    title: 'Photograph',
    ladder: null,
    salience: 'identity',
    headers: words(`
      photo, photo url, photograph, picture, profile picture, profile photo, profile pic, profile image, profile image url, avatar,
      avatar url, image, image url, pic, headshot, selfie, portrait, foto, fotografia, photo link, photo file, photo file name,
      photo folder, photo path, photo filename, photo name, photo uri, photo id image, picture file, picture uri, picture url,
      picture path, picture name, picture id, pic url, pic path, image file, image name, image path, image content, image filename,
      img, img url, img name, img path, img content, img src, thumbnail, thumb, thumbnail url, avatar path, avatar file, avatar
      filename, avatar small, avatar medium, avatar large, avatar full, avatar hash, gravatar, gravatar url, user photo, user image,
      user avatar, user pic, profilepic, member photo, profilbild, foto perfil, foto de perfil, photo profil, foto profil, jpeg
      photo, jpegphoto, passport photo, cover photo, cover image, photo data, bild, imagen, imagem, immagine`),
    kinds: ['url', 'text'],
    enumerable: false,
    hibp: 'Photos',
    dpv: 'Picture',
    schemaOrg: 'image',
  },
];
