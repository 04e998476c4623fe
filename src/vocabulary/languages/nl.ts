/** What Dutch calls things in column names. Enters: nothing. Leaves: one language; its phrases are read when the first name is. */
import type { Language } from './types.ts';

export const NL: Language = {
  id: 'nl',
  title: 'Dutch',
  headers: {
    'person.name':
      'volledige naam, naam, naam cliënt, naam patiënt, klantnaam, voor en achternaam, naam klant, contactpersoon',
    'person.givenName': 'voornaam, voornamen, roepnaam',
    'person.middleName': 'tussenvoegsel, voorvoegsel',
    'person.familyName': 'achternaam, familienaam, meisjesnaam, geslachtsnaam, tussenvoegsel achternaam',
    'person.relativeName':
      'naam vader, naam moeder, partnernaam, naam partner, echtgenoot, echtgenote, voogd, noodcontact',
    'person.birthDate': 'geboortedatum, geb datum, geb dat, gebdatum, geboren op, geboren, geboortejaar, geboortedag',
    'person.birthPlace': 'geboorteplaats, geboorteland',
    'person.age': 'leeftijd',
    'person.gender': 'geslacht',
    'person.nationality': 'nationaliteit',
    'person.maritalStatus': 'burgerlijke staat, burgerlijke stand',
    'person.occupation': 'beroep',
    'person.namePrefix': 'aanhef',
    'contact.phone':
      'telefoon, telefoonnummer, telefoon nr, tel nummer, tel nr, mobiel, mobiele nummer, mobiel nummer, mobielnummer, mobiele telefoon, tel mobiel, gsm nummer, gsm nr, vast nummer, telnr',
    'contact.email': 'e mailadres, emailadres, mailadres, mail adres',
    'contact.address': 'adres, woonadres, postadres, volledig adres, bezoekadres, factuuradres, afleveradres',
    'contact.addressLine':
      'straat, straatnaam, huisnummer, huisnr, huis nr, huisnummer toevoeging, toevoeging, straat huisnummer, straat en huisnummer, postbus',
    'contact.locality': 'woonplaats, plaats, plaatsnaam, stad, gemeente',
    'contact.district': 'wijk, buurt, arrondissement',
    'contact.state': 'provincie, gewest',
    'contact.postalCode': 'postcode, postcode cijfers',
    'contact.country': 'land, woonland',
    'id.national':
      'bsn, bsn nummer, bsn nr, burgerservicenummer, rijksregisternummer, rijksregister nr, insz, sofinummer, identiteitskaart, identiteitskaartnummer',
    'id.passport': 'paspoort, paspoortnummer, paspoort nr',
    'id.tax': 'fiscaal nummer, belastingnummer',
    'id.driverLicence': 'rijbewijs, rijbewijsnummer, rijbewijs nr',
    'id.type': 'soort document, documentsoort, documenttype, type legitimatie',
    'id.customer': 'klantnummer, klantnr, klant nr, klant id, lidnummer',
    'account.username': 'gebruikersnaam, gebruiker, inlognaam',
    'account.password': 'wachtwoord, wachtwoord hash',
    'account.createdAt':
      'aangemaakt op, aangemaakt, aanmaakdatum, datum aangemaakt, registratiedatum, inschrijfdatum klant, lid sinds, klant sinds',
    'account.updatedAt': 'gewijzigd op, wijzigingsdatum, laatst gewijzigd, bijgewerkt op, datum gewijzigd',
    'account.lastLoginAt': 'laatste login, laatst ingelogd',
    'health.facility': 'ziekenhuis, kliniek, vaccinatielocatie, zorginstelling, praktijk',
    'health.diagnosis': 'diagnose, ziekte, aandoening',
    'health.bloodGroup': 'bloedgroep',
    'health.vaccine': 'vaccin, vaccinatie, vaccin naam',
    'health.insurance': 'zorgverzekeraar, verzekering, polisnummer, zorgverzekering, verzekeringsnummer',
    'health.practitioner': 'huisarts, behandelaar',
    'finance.bankAccount': 'rekeningnummer, rekening nr, bankrekening, bankrekeningnummer',
    'finance.cardNumber': 'kaartnummer, creditcardnummer',
    'finance.amount': 'bedrag, prijs, totaalbedrag, totaal',
    'finance.salary': 'salaris, loon, brutoloon',
    'employment.employer': 'werkgever',
    'employment.jobTitle': 'functie, functietitel, functienaam',
    'employment.department': 'afdeling',
    'commerce.company': 'bedrijf, bedrijfsnaam, onderneming',
    'commerce.order': 'bestelnummer, ordernummer, factuurnummer, bestelling',
    'commerce.product': 'productnaam, artikelnaam, omschrijving product',
    'communication.text': 'opmerking, opmerkingen, omschrijving, bericht, toelichting',
    'record.timestamp':
      'datum, tijd, tijdstip, datum tijd, geldig tot, geldig van, verloopdatum, vervaldatum, afgiftedatum',
  },
  light:
    'klant, patiënt, cliënt, gebruiker, medewerker, lid, verzekerde, huidig, huidige, privé, zakelijk, nummer, prive',
  relatives: 'vader, moeder, echtgenoot, echtgenote, partner ouder, voogd, ouder',
  facilities: 'ziekenhuis, kliniek, laboratorium',
  companies: 'bedrijf, bedrijfs, leverancier, winkel, werkgever',
  things: 'bestand, produkt, artikel, school, evenement, vereniging, tabel, groep',
};
