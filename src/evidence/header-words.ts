/**
 * Enters: a cell or label. Leaves: how much it reads like the name of a field. Deliberately absent: what the name means
 * (a later stage's question); these words only tell a heading from a value.
 */
import { byText, isAscii } from '../by-script.ts';

/** Words that name fields, in the languages leaks come in. Words that are as common in values are left out. */
const WORDS = new Set(
  (
    'id uid uuid guid no num number nr ref reference key index code type kind category class status state flag level rank ' +
    'name names first last middle full nick nickname surname forename given family maiden initials title salutation ' +
    'user username login handle account acct password passwd pass pwd hash salt token secret hint question answer ' +
    'email mail emails phone phones mobile mob cell tel telephone fax landline msisdn whatsapp contact ' +
    'date dob doj birth birthdate birthday born day month year age time timestamp created updated modified registered ' +
    'gender sex marital nationality citizenship religion caste blood language occupation profession job designation ' +
    'address addr street road house flat apartment building line locality area village town city district taluk county ' +
    'province region country zip zipcode postal postcode pin pincode location latitude longitude lat lon lng geo ip ' +
    'father mother spouse husband guardian parent relation relative ' +
    'aadhaar aadhar pan passport voter epic license licence ration ssn nin identity document doc proof card expiry cvv ' +
    'company organisation organization org employer department dept branch office school university ' +
    'bank ifsc iban swift bic amount balance price total salary income currency payment order invoice transaction txn ' +
    'vaccine vaccination dose batch centre center hospital patient doctor diagnosis test result sample beneficiary ' +
    'description desc comment comments note notes remarks message subject text content value url link website photo image ' +
    'active enabled verified is has source origin last4 facebook twitter instagram ' +
    'nombre apellido apellidos correo telefono celular direccion fecha nacimiento ciudad pais sexo genero edad codigo estado ' +
    'nom prenom prénom adresse naissance ville pays téléphone courriel civilité nome cognome cpf endereco endereço cidade ' +
    'indirizzo citta nascita vorname nachname strasse straße ort plz land geburtsdatum geburtstag anschrift geschlecht ' +
    'nama alamat tanggal lahir nik kota provinsi telp имя фамилия отчество телефон дата рождения адрес город пол почта ' +
    'benutzer benutzername kennwort passwort bemerkung bemerkungen firma abteilung beruf stadt wohnort hausnummer anrede titel ' +
    'telefon telefonnummer mobil handy kunde kundennummer betrag staatsangehörigkeit aktiv tarif gültig erstellt geändert ' +
    'utilisateur identifiant motdepasse société entreprise commentaire remarque métier fonction poste montant rue codepostal ' +
    'portable mobile nationalité actif forfait valide créé modifié usuario contraseña clave empresa cargo calle provincia móvil ' +
    'comentario observaciones activo monto puesto documento cedula utente azienda ruolo via comune attivo commento cellulare ' +
    'ativo senha bairro rua celular profissão observação cargo sobrenome imię imie nazwisko adres miasto kod firma uwagi hasło haslo ' +
    'aktywny stanowisko ulica voornaam achternaam straat huisnummer woonplaats geboortedatum telefoon mobiel bedrijf opmerking ' +
    'wachtwoord gebruikersnaam functie actief soyad adres şehir sehir telefon parola sifre şifre dogum doğum cinsiyet meslek ' +
    'логин пароль должность компания организация тариф статус активен возраст страна регион область улица дом квартира индекс ' +
    'комментарий примечание серия паспорт снилс инн почта мобильный гражданство профессия отдел ' +
    'vip nation plan tariff member membership subscriber subscription ' +
    'नाम पता जन्म फोन मोबाइल लिंग 姓名 名字 手机 电话 地址 邮箱 性别 生日 身份证 密码 氏名 住所 電話 性別'
  )
    .split(' ')
    .map(plain),
);

/** Small words and numbering inside a name: neither for nor against. */
const NEUTRAL = /^(?:of|the|de|du|des|do|da|del|and|or|in|on|at|by|for|to|your|my|s|\d{1,3})$/;

const HUMP = byText(/([a-z])([A-Z])/g, () => /(\p{Ll})(\p{Lu})/gu);
const BETWEEN = byText(/[^A-Za-z0-9]+/, () => /[^\p{L}\p{M}\p{N}]+/u);

/** Without the accents of Latin, Greek and Cyrillic letters: names are written with and without. */
function plain(word: string): string {
  return isAscii(word) ? word : word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** Whether at least half of the words of a cell are words that name fields. */
export function namesAField(cell: string): boolean {
  if (cell.length > 120) return false;
  const words = cell
    .replace(HUMP(cell), '$1 $2')
    .toLowerCase()
    .split(BETWEEN(cell))
    .map(plain)
    .filter((word) => word !== '' && !NEUTRAL.test(word));
  const naming = words.filter((word) => WORDS.has(word) || WORDS.has(word.replace(/\d+$/, '')));
  return naming.length > 0 && naming.length * 2 >= words.length;
}
