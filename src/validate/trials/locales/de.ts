/** Germany. Enters: chance. Leaves: invented people’s words and numbers. Towns are real, streets and numbers are not. */
import { idnrDigit } from '../check-digits.ts';
import { list } from '../random.ts';
import { type Locale, towns } from './types.ts';

/** Of the first ten digits of a tax id one comes twice, one never, all others once (§ 1 StIdV). */
const TEN = [...'0123456789'];

export const DE: Locale = {
  id: 'DE',
  alpha3: 'DEU',
  country: 'Germany',
  nationality: 'German',
  language: 'German',
  languageCode: 'de',
  currency: 'EUR',
  timezone: 'Europe/Berlin',
  callingCode: '49',
  told: list('germany, german, deutschland'),
  men: list(
    'Thomas, Stefan, Jürgen, Andreas, Lukas, Felix, Jonas, Matthias, Uwe, Günter, Sebastian, Tobias, Mehmet, Holger, Jörg, Florian, Niklas, Dieter',
  ),
  women: list(
    'Sabine, Petra, Monika, Claudia, Anna, Lena, Katharina, Ursula, Heike, Jasmin, Birgit, Franziska, Käthe, Ayşe, Silke, Ingrid, Julia, Renate',
  ),
  families: list(
    'Müller, Schmidt, Schneider, Fischer, Weber, Wagner, Becker, Schulz, Hoffmann, Koch, Bauer, Richter, Klein, Wolf, Schröder, Neumann, Krüger, Zimmermann, Yılmaz, Großmann, Vogel',
  ),
  titles: ['Herr', 'Frau'],
  towns: towns(
    'Kassel|Kassel|Hessen|HE|341;Leipzig|Leipzig|Sachsen|SN|041;Münster|Münster|Nordrhein-Westfalen|NW|481;Augsburg|Augsburg|Bayern|BY|861;Kiel|Kiel|Schleswig-Holstein|SH|241;Freiburg|Breisgau|Baden-Württemberg|BW|791;Rostock|Rostock|Mecklenburg-Vorpommern|MV|180;Hannover|Region Hannover|Niedersachsen|NI|301;Mainz|Mainz|Rheinland-Pfalz|RP|551',
  ),
  religions: list('evangelisch, römisch-katholisch, keine, muslimisch'),
  street: (chance) =>
    `${chance.pick(['Hauptstraße', 'Gartenweg', 'Bahnhofstr.', 'Lindenallee', 'Schulstraße', 'Am Anger', 'Mühlweg', 'Birkenweg', 'Kirchplatz', 'Rosenstr.'])} ${chance.int(1, 140)}${chance.pick(['', '', '', 'a', 'b'])}`,
  postalCode: (chance, town) => town.post + String(chance.int(1, 60)).padStart(2, '0'),
  mobile: (chance) =>
    `1${chance.pick(['51', '52', '57', '60', '62', '70', '72', '76', '79'])}${chance.int(1, 9)}${chance.digits(7)}`,
  writtenPhone: (digits) => `0${digits.slice(0, 3)} ${digits.slice(3)}`,
  national: (chance) => `${chance.text('CFGHJKLMNPRTVWXYZ', 1)}${chance.text('0123456789CFGHJKLMNPRTVWXYZ', 8)}`,
  tax: (chance) => {
    const ten = chance.shuffle(TEN);
    const twice = chance.int(1, 8);
    ten[9] = ten[twice] ?? '1';
    if (ten[0] === '0') ten.reverse();
    if (ten[0] === '0') ten[0] = ten[9] ?? '1';
    const body = ten.join('');
    return body + idnrDigit(body);
  },
  passport: (chance) => `C${chance.text('0123456789CFGHJKLMNPRTVWXYZ', 8)}`,
  driverLicence: (chance) =>
    `${chance.text('BCDEFGHJKLMN', 1)}${chance.digits(3)}${chance.text('0123456789ABCDEFGH', 6)}${chance.int(0, 9)}`,
  documents: list('Personalausweis, Reisepass, Führerschein, Aufenthaltstitel'),
};
