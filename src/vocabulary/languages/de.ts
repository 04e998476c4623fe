/** What German calls things in column names. Enters: nothing. Leaves: one language; its phrases are read when the first name is. */
import type { Language } from './types.ts';

export const DE: Language = {
  id: 'de',
  title: 'German',
  headers: {
    'person.name':
      'vollständiger name, vor und nachname, vorname nachname, name vorname, nachname vorname, vor und zuname, vor zuname, name und vorname, kundenname, patientenname, ansprechpartner',
    'person.givenName': 'vorname, vornamen, rufname, vname',
    'person.familyName': 'nachname, familienname, zuname, geburtsname, nname, famname',
    'person.relativeName':
      'name des vaters, name der mutter, vatername, ehepartner, ehemann, ehefrau, ehegatte, notfallkontakt, erziehungsberechtigter, angehöriger',
    'person.birthDate':
      'geburtsdatum, geburtstag, geb datum, geb dat, geb am, geboren am, geboren, gebdatum, gebtag, geburts datum, geburtsjahr, geb jahr',
    'person.birthPlace': 'geburtsort, geb ort, geburtsland',
    'person.age': 'alter, lebensalter',
    'person.gender': 'geschlecht, geschl',
    'person.nationality': 'staatsangehörigkeit, staatsbürgerschaft, nationalität, staatsang',
    'person.maritalStatus': 'familienstand, personenstand',
    'person.occupation': 'beruf, tätigkeit, berufsbezeichnung erlernt',
    'person.namePrefix': 'anrede, titel',
    'contact.phone':
      'telefon, telefonnummer, telefon nr, tel nr, rufnummer, handy, handynummer, handy nr, mobil, mobilnummer, mobil nr, mobiltelefon, mobilfunk, mobilfunknummer, festnetz, festnetznummer, fernsprecher, telefon privat',
    'contact.email': 'e mail adresse, emailadresse, mailadresse, elektronische adresse',
    'contact.address':
      'anschrift, adresse, wohnanschrift, wohnadresse, postanschrift, meldeadresse, rechnungsadresse, lieferadresse',
    'contact.addressLine':
      'straße, strasse, straße nr, straße hausnummer, straße hausnr, straße und hausnummer, hausnummer, hausnr, haus nr, adresszusatz, postfach',
    'contact.locality': 'ort, wohnort, stadt, gemeinde, ortsname, ortsteil',
    'contact.district': 'landkreis, kreis, bezirk, stadtbezirk',
    'contact.state': 'bundesland, kanton',
    'contact.postalCode': 'plz, postleitzahl, plz ort',
    'contact.country': 'land, staat, wohnsitzland, länderkennzeichen',
    'id.national':
      'ausweisnummer, ausweisnr, personalausweisnummer, personalausweis nr, personalausweis, sozialversicherungsnummer, sv nummer, sv nr, svnr, sozialversicherungs nr, rentenversicherungsnummer, ahv nummer, ahv nr',
    'id.passport': 'reisepass, reisepassnummer, reisepass nr, passnummer, pass nr, passnr',
    'id.tax':
      'steuer id, steuer idnr, steueridentifikationsnummer, steuernummer, steuer nr, steuernr, identifikationsnummer steuer',
    'id.driverLicence': 'führerschein, führerscheinnummer, führerschein nr',
    'id.type': 'ausweisart, ausweistyp, dokumentart, dokumententyp',
    'id.customer': 'kundennummer, kundennr, kunden nr, kunden id, mitgliedsnummer, mitglieds nr',
    'account.username': 'benutzername, benutzerkennung, anmeldename, nutzername, kennung',
    'account.password': 'passwort, kennwort, passwort hash',
    'account.createdAt':
      'erstellt am, erstellt, erstellungsdatum, angelegt am, anlagedatum, anlegedatum, registriert am, registrierungsdatum, erfasst am, erfassungsdatum, kunde seit, mitglied seit',
    'account.updatedAt':
      'geändert am, geändert, änderungsdatum, aktualisiert am, letzte änderung, bearbeitet am, aktualisierungsdatum',
    'account.lastLoginAt': 'letzter login, letzte anmeldung',
    'health.facility': 'krankenhaus, klinik, arztpraxis, praxis, impfzentrum',
    'health.diagnosis': 'diagnose, befund diagnose, erkrankung, krankheit',
    'health.bloodGroup': 'blutgruppe',
    'health.vaccine': 'impfstoff, impfung',
    'health.insurance': 'krankenkasse, krankenversicherung, versicherungsnummer, versichertennummer, versicherung',
    'health.practitioner': 'arzt, hausarzt, behandelnder arzt, ärztin',
    'finance.bankAccount': 'kontonummer, konto nr, kontonr, bankverbindung, bankleitzahl, blz',
    'finance.cardNumber': 'kreditkartennummer, kartennummer, karten nr',
    'finance.amount': 'betrag, gesamtbetrag, summe, preis, rechnungsbetrag, nettobetrag, bruttobetrag',
    'finance.salary': 'gehalt, lohn, bruttogehalt, monatsgehalt, entgelt',
    'employment.employer': 'arbeitgeber, beschäftigt bei',
    'employment.jobTitle': 'berufsbezeichnung, stellenbezeichnung, funktion, position im unternehmen, dienstgrad',
    'employment.department': 'abteilung, fachbereich',
    'commerce.company': 'firma, firmenname, unternehmen, unternehmensname',
    'commerce.order': 'bestellnummer, bestell nr, auftragsnummer, rechnungsnummer, rechnungsnr',
    'commerce.product': 'produkt, artikel, artikelbezeichnung, produktname',
    'communication.text': 'bemerkung, bemerkungen, kommentar, beschreibung, notiz, notizen, anmerkung, nachricht',
    'record.timestamp': 'datum, uhrzeit, zeitstempel, gültig bis, gültig ab, ablaufdatum, ausstellungsdatum',
  },
  light:
    'kunde, kunden, patient, patienten, mitarbeiter, mitglied, nutzer, benutzer, versicherter, versicherten, antragsteller, person, privat, dienstlich, geschäftlich, aktuell, aktuelle, nummer',
  relatives: 'vater, vaters, mutter, ehepartner, ehemann, ehefrau, ehegatte, angehöriger, bezugsperson',
  facilities: 'krankenhaus, klinik, praxis, impfzentrum, labor',
  companies: 'firma, firmen, unternehmen, lieferant, händler, arbeitgeber',
  things: 'datei, produkt, artikel, veranstaltung, projekt, tabelle, schule, verein, straßen, spalte, gruppe',
};
