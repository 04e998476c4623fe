/** What Italian calls things in column names. Enters: nothing. Leaves: one language; its phrases are read when the first name is. */
import type { Language } from './types.ts';

export const IT: Language = {
  id: 'it',
  title: 'Italian',
  headFirst: true,
  headers: {
    'person.name':
      'nome completo, nome e cognome, cognome e nome, cognome nome, nome cognome, nominativo, nominativo cliente, nome paziente, nome cliente, intestatario',
    'person.givenName': 'nome, nome di battesimo, secondo nome',
    'person.familyName': 'cognome, cognome da nubile, cognome nascita',
    'person.relativeName':
      'nome del padre, nome della madre, coniuge, nome padre, nome madre, paternità, tutore, marito, moglie',
    'person.birthDate':
      'data di nascita, data nascita, data nasc, dt nascita, nascita, nato il, nata il, nato a il, anno di nascita, anno nascita, datanascita',
    'person.birthPlace':
      'luogo di nascita, luogo nascita, comune di nascita, comune nascita, nato a, provincia nascita',
    'person.age': 'età',
    'person.gender': 'sesso, genere',
    'person.nationality': 'nazionalità, cittadinanza',
    'person.maritalStatus': 'stato civile',
    'person.occupation': 'professione, occupazione, mestiere',
    'person.namePrefix': 'titolo',
    'contact.phone':
      'telefono, numero di telefono, numero telefono, no telefono, no tel, nr tel, num tel, cellulare, cell, numero cellulare, num cellulare, no cellulare, recapito, recapito telefonico, telefono cellulare, telefono fisso, tel casa, tel ufficio, utenza',
    'contact.email': 'indirizzo email, indirizzo e mail, posta elettronica, pec, indirizzo pec',
    'contact.address':
      'indirizzo, indirizzo completo, indirizzo residenza, indirizzo di residenza, residenza, domicilio',
    'contact.addressLine':
      'via, via e numero civico, via numero civico, numero civico, civico, num civico, no civico, indirizzo via, frazione',
    'contact.locality':
      'comune, città, località, comune di residenza, comune residenza, città residenza, paese residenza',
    'contact.district': 'provincia, prov residenza, circoscrizione',
    'contact.state': 'regione',
    'contact.postalCode': 'cap, codice postale, codice avviamento postale',
    'contact.country': 'paese, nazione, stato residenza, stato estero',
    'id.national':
      'codice fiscale, cod fiscale, cod fisc, codfisc, codice fisc, cf, c f, carta d identità, carta di identità, numero carta identità, no carta identita',
    'id.passport': 'passaporto, numero passaporto, no passaporto',
    'id.tax': 'numero identificativo fiscale',
    'id.driverLicence': 'patente, numero patente, patente di guida, no patente',
    'id.type': 'tipo documento, tipo di documento, documento tipo',
    'id.customer': 'codice cliente, cod cliente, numero cliente',
    'account.username': 'nome utente, utente, nome account',
    'account.password': 'password utente, parola d ordine, parola chiave',
    'account.createdAt':
      'data creazione, data di creazione, creato il, data registrazione, data di registrazione, data iscrizione, data inserimento, inserito il, registrato il',
    'account.updatedAt':
      'data modifica, data ultima modifica, ultima modifica, modificato il, data aggiornamento, aggiornato il, ultimo aggiornamento',
    'account.lastLoginAt': 'ultimo accesso',
    'health.facility': 'ospedale, struttura sanitaria, centro vaccinale, clinica, presidio',
    'health.diagnosis': 'diagnosi, malattia, patologia',
    'health.bloodGroup': 'gruppo sanguigno',
    'health.vaccine': 'vaccino, nome vaccino',
    'health.insurance': 'assicurazione, polizza, numero polizza',
    'health.practitioner': 'medico, medico curante, medico di base',
    'finance.bankAccount': 'conto corrente, numero conto, conto bancario, cc bancario',
    'finance.cardNumber': 'numero carta, carta di credito, numero carta di credito',
    'finance.amount': 'importo, prezzo, totale, importo totale, importo netto',
    'finance.salary': 'stipendio, retribuzione, salario',
    'employment.employer': 'datore di lavoro, azienda datore, luogo di lavoro',
    'employment.jobTitle': 'mansione, qualifica professionale, ruolo aziendale, posizione lavorativa',
    'employment.department': 'reparto, ufficio, dipartimento',
    'commerce.company': 'azienda, ragione sociale, società, ditta, denominazione sociale',
    'commerce.order': 'ordine, numero ordine, num ordine, fattura, numero fattura',
    'commerce.product': 'prodotto, nome prodotto, articolo',
    'communication.text': 'commento, descrizione, messaggio, osservazioni, annotazioni',
    'record.timestamp':
      'data ora, data e ora, data scadenza, scadenza, data di scadenza, data rilascio, data di rilascio, valido fino al, data emissione, ora',
  },
  light:
    'cliente, paziente, utente, assistito, dipendente, beneficiario, intestatario, attuale, principale, residenza, personale, numero, codice',
  relatives: 'padre, madre, coniuge, marito, moglie, tutore',
  facilities: 'ospedale, clinica, ambulatorio, laboratorio',
  companies: 'azienda, ditta, società, fornitore, negozio',
  things: 'prodotto, articolo, scuola, evento, progetto, tabella, gruppo, banca, città, documento',
};
