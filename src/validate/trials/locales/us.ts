/** United States. Enters: chance. Leaves: invented people’s words and numbers. Towns are real, streets and numbers are not. */
import { CAPITALS, list } from '../random.ts';
import { type Locale, towns } from './types.ts';

export const US: Locale = {
  id: 'US',
  alpha3: 'USA',
  country: 'United States',
  nationality: 'American',
  language: 'English',
  languageCode: 'en',
  currency: 'USD',
  timezone: 'America/New_York',
  callingCode: '1',
  told: list(
    'united states, usa, u.s., zip, zip code, county, arizona, colorado, florida, iowa, michigan, new york, ohio, oregon, texas, wyoming, california, illinois',
  ),
  men: list(
    'James, Robert, Michael, David, William, Carlos, Anthony, Brian, Kevin, Jason, Eric, Tyler, Marcus, Scott, Jose, Nathan, Peter, Walter, Keith, Logan',
  ),
  women: list(
    'Mary, Patricia, Jennifer, Linda, Karen, Ashley, Emily, Michelle, Laura, Maria, Nicole, Rachel, Denise, Tiffany, Heather, Julia, Grace, Megan, Carol, Brenda',
  ),
  families: list(
    "Smith, Johnson, Williams, Brown, Jones, Garcia, Miller, Davis, Rodriguez, Martinez, Wilson, Anderson, Taylor, Moore, Jackson, Lee, Thompson, White, Harris, Clark, Lewis, Walker, O'Brien, Nguyen",
  ),
  titles: ['Mr.', 'Ms.'],
  towns: towns(
    'Columbus|Franklin|Ohio|OH|432;Austin|Travis|Texas|TX|787;Denver|Denver|Colorado|CO|802;Tampa|Hillsborough|Florida|FL|336;Phoenix|Maricopa|Arizona|AZ|850;Portland|Multnomah|Oregon|OR|972;Des Moines|Polk|Iowa|IA|503;Lansing|Ingham|Michigan|MI|489;Albany|Albany|New York|NY|122;Cheyenne|Laramie|Wyoming|WY|820;Fresno|Fresno|California|CA|937;Peoria|Peoria|Illinois|IL|616',
  ),
  religions: list('Protestant, Catholic, Jewish, None, Muslim, Other'),
  street: (chance) =>
    `${chance.int(1, 9899)} ${chance.pick(['', '', 'N ', 'S ', 'E ', 'W '])}${chance.pick(['Maple', 'Oak', 'Cedar', 'Washington', 'Lake', 'Hill', 'Park', '2nd', '7th', 'Walnut', 'Sunset'])} ${chance.pick(['St', 'Ave', 'Rd', 'Dr', 'Ln', 'Blvd', 'Ct'])}`,
  postalCode: (chance, town) => town.post + String(chance.int(1, 60)).padStart(2, '0'),
  mobile: (chance) =>
    `${chance.pick(['614', '512', '303', '813', '602', '503', '515', '517', '518', '307', '559', '309'])}${chance.int(2, 9)}${chance.int(2, 9)}${chance.digits(5)}`,
  writtenPhone: (digits) => `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`,
  national: (chance) =>
    `${String(chance.int(1, 665)).padStart(3, '0')}-${String(chance.int(1, 99)).padStart(2, '0')}-${String(chance.int(1, 9999)).padStart(4, '0')}`,
  tax: (chance) =>
    `${String(chance.int(1, 665)).padStart(3, '0')}-${String(chance.int(1, 99)).padStart(2, '0')}-${String(chance.int(1, 9999)).padStart(4, '0')}`,
  passport: (chance) => chance.int(3, 6) + chance.digits(8),
  driverLicence: (chance) => chance.text(CAPITALS, 1) + chance.digits(8),
  documents: list('Driver License, State ID, Passport, Social Security Card, Military ID'),
};
