/** United Kingdom. Enters: chance. Leaves: invented people’s words and numbers. Towns are real, streets and numbers are not. */
import { list } from '../random.ts';
import { type Locale, towns } from './types.ts';

export const GB: Locale = {
  id: 'GB',
  alpha3: 'GBR',
  country: 'United Kingdom',
  nationality: 'British',
  language: 'English',
  languageCode: 'en',
  currency: 'GBP',
  timezone: 'Europe/London',
  callingCode: '44',
  told: list('united kingdom, britain, british, england, nhs, postcode'),
  men: list(
    'Oliver, Harry, George, Jack, Alfie, Graham, Nigel, Simon, Callum, Gareth, Rhys, Stuart, Ian, Colin, Adeel, Trevor, Neil, Dominic',
  ),
  women: list(
    'Olivia, Amelia, Isla, Poppy, Charlotte, Gemma, Fiona, Siobhan, Bronwen, Harriet, Yasmin, Tracey, Hazel, Joanne, Beth, Imogen, Kirsty, Zara',
  ),
  families: list(
    'Taylor, Davies, Evans, Thomas, Roberts, Walker, Wright, Hughes, Edwards, Green, Hall, Wood, Clarke, Patel, Begum, Campbell, Murray, Fraser, Bennett, Cooper, Ward, Bailey',
  ),
  titles: ['Mr', 'Mrs'],
  towns: towns(
    'Leeds|West Yorkshire|England|ENG|LS;Bristol|Avon|England|ENG|BS;Norwich|Norfolk|England|ENG|NR;Cardiff|South Glamorgan|Wales|WLS|CF;Glasgow|Lanarkshire|Scotland|SCT|G;Exeter|Devon|England|ENG|EX;Belfast|Antrim|Northern Ireland|NIR|BT;Derby|Derbyshire|England|ENG|DE;Dundee|Angus|Scotland|SCT|DD',
  ),
  religions: list('Christian, No religion, Muslim, Hindu, Sikh, Jewish'),
  street: (chance) =>
    `${chance.int(1, 189)}${chance.pick(['', '', '', 'a', 'b'])} ${chance.pick(['High', 'Church', 'Station', 'Victoria', 'Mill', 'Green', 'Queens', 'Albert', 'Chapel', 'Orchard'])} ${chance.pick(['Street', 'Road', 'Lane', 'Close', 'Terrace', 'Avenue', 'Gardens'])}`,
  postalCode: (chance, town) =>
    `${town.post}${chance.int(1, 19)} ${chance.int(1, 9)}${chance.text('ABDEFGHJLNPQRSTUWXYZ', 2)}`,
  mobile: (chance) => `7${chance.pick(['4', '5', '7', '8', '9'])}${chance.int(0, 9)}${chance.digits(7)}`,
  writtenPhone: (digits) => `0${digits.slice(0, 4)} ${digits.slice(4)}`,
  national: (chance) =>
    `${chance.text('ABCEHJLMPRSW', 1)}${chance.text('ABCEHJLMPRSW', 1)}${chance.digits(6)}${chance.text('ABCD', 1)}`,
  tax: (chance) => chance.int(1, 9) + chance.digits(9),
  passport: (chance) => chance.int(1, 9) + chance.digits(8),
  driverLicence: (chance) =>
    `${chance.text('ABCDEFGHJKLMNPRSTW', 5)}${chance.int(1, 9)}${String(chance.int(1, 12)).padStart(2, '0')}${String(chance.int(1, 28)).padStart(2, '0')}${chance.int(0, 9)}${chance.text('ABCDEJKLMS', 2)}9${chance.text('ABCDEFGHJ', 2)}`,
  documents: list('Passport, Driving Licence, Residence Permit, Birth Certificate'),
};
