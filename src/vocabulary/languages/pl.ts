/** What Polish calls things in column names. Enters: nothing. Leaves: one language; its phrases are read when the first name is. */
import type { Language } from './types.ts';

export const PL: Language = {
  id: 'pl',
  title: 'Polish',
  headFirst: true,
  headers: {
    'person.name':
      'imię i nazwisko, nazwisko i imię, nazwisko imię, imię nazwisko, pełne imię, imiona i nazwisko, pełna nazwa osoby, imie nazwisko pacjenta',
    'person.givenName': 'imię, imiona, pierwsze imię',
    'person.middleName': 'drugie imię',
    'person.familyName': 'nazwisko, nazwisko rodowe, nazwisko panieńskie',
    'person.relativeName': 'imię ojca, imię matki, współmałżonek, małżonek, opiekun, imiona rodziców',
    'person.birthDate':
      'data urodzenia, data ur, dat ur, data urodz, urodzony, urodzona, rok urodzenia, rok ur, dataur',
    'person.birthPlace': 'miejsce urodzenia, miejsce ur, kraj urodzenia',
    'person.age': 'wiek',
    'person.gender': 'płeć',
    'person.nationality': 'obywatelstwo, narodowość',
    'person.maritalStatus': 'stan cywilny',
    'person.occupation': 'zawód',
    'person.namePrefix': 'tytuł, zwrot grzecznościowy',
    'contact.phone':
      'telefon, numer telefonu, nr telefonu, numer tel, nr tel, tel kom, nr tel kom, tel komórkowy, telefon komórkowy, komórka, telefon kontaktowy, telefon stacjonarny, nr komórki',
    'contact.email': 'adres email, adres e mail, poczta elektroniczna, poczta',
    'contact.address':
      'adres, adres zamieszkania, adres zameldowania, adres korespondencyjny, adres dostawy, adres pełny',
    'contact.addressLine':
      'ulica, ul, nr domu, numer domu, nr mieszkania, nr lokalu, ulica nr domu, ulica i numer, nr budynku',
    'contact.locality': 'miasto, miejscowość, gmina, poczta miejscowość',
    'contact.district': 'powiat, dzielnica',
    'contact.state': 'województwo, woj',
    'contact.postalCode': 'kod pocztowy, kod poczt',
    'contact.country': 'kraj, państwo',
    'id.national':
      'pesel, nr pesel, numer pesel, dowód osobisty, nr dowodu, nr dowodu osobistego, seria i nr dowodu, seria i numer dowodu',
    'id.passport': 'paszport, nr paszportu, numer paszportu',
    'id.tax': 'nip, nr nip, numer nip, numer identyfikacji podatkowej',
    'id.driverLicence': 'prawo jazdy, nr prawa jazdy',
    'id.type': 'rodzaj dokumentu, typ dokumentu',
    'id.customer': 'numer klienta, nr klienta, kod klienta',
    'account.username': 'nazwa użytkownika, użytkownik',
    'account.password': 'hasło, hash hasła',
    'account.createdAt':
      'data utworzenia, utworzono, utworzony, data dodania, dodano, data rejestracji, zarejestrowano, data wpisu, data założenia',
    'account.updatedAt':
      'data modyfikacji, zmodyfikowano, data aktualizacji, zaktualizowano, ostatnia zmiana, data zmiany',
    'account.lastLoginAt': 'ostatnie logowanie',
    'health.facility': 'szpital, przychodnia, placówka medyczna, punkt szczepień',
    'health.diagnosis': 'rozpoznanie, diagnoza, choroba',
    'health.bloodGroup': 'grupa krwi',
    'health.vaccine': 'szczepionka, szczepienie',
    'health.insurance': 'ubezpieczenie, ubezpieczyciel, numer polisy, nr polisy',
    'health.practitioner': 'lekarz, lekarz prowadzący',
    'finance.bankAccount': 'numer konta, nr konta, nr rachunku, numer rachunku, rachunek bankowy',
    'finance.cardNumber': 'numer karty, nr karty, karta kredytowa',
    'finance.amount': 'kwota, cena, wartość, suma',
    'finance.salary': 'wynagrodzenie, pensja, płaca',
    'employment.employer': 'pracodawca, miejsce pracy, zakład pracy',
    'employment.jobTitle': 'stanowisko, stanowisko pracy',
    'employment.department': 'dział, wydział',
    'commerce.company': 'firma, nazwa firmy, przedsiębiorstwo',
    'commerce.order': 'numer zamówienia, nr zamówienia, zamówienie, nr faktury, numer faktury',
    'commerce.product': 'produkt, nazwa produktu, towar',
    'communication.text': 'uwagi, komentarz, opis, wiadomość, notatka, notatki',
    'record.timestamp':
      'data i godzina, godzina, data ważności, ważny do, ważne do, data wydania, data wystawienia, data zdarzenia',
  },
  light:
    'klient, klienta, pacjent, pacjenta, pracownik, pracownika, osoba, osoby, użytkownik, użytkownika, kontaktowy, numer, aktualny',
  relatives: 'ojca, matki, małżonka, opiekuna, ojciec, matka',
  facilities: 'szpital, szpitala, przychodnia, przychodni',
  companies: 'firmy, firma, dostawca, pracodawcy, sklep',
  things: 'plik, pliku, produktu, towaru, szkoły, wydarzenia, projektu, tabeli, grupy, banku, nazwa',
};
