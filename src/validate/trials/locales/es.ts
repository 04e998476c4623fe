/** Spain. Enters: chance. Leaves: invented people’s words and numbers. Towns are real, streets and numbers are not. */
import { dniLetter } from '../check-digits.ts';
import { CAPITALS, list } from '../random.ts';
import { type Locale, towns } from './types.ts';

export const ES: Locale = {
  id: 'ES',
  alpha3: 'ESP',
  country: 'Spain',
  nationality: 'Española',
  language: 'Spanish',
  languageCode: 'es',
  currency: 'EUR',
  timezone: 'Europe/Madrid',
  callingCode: '34',
  told: list('spain, spanish, españa'),
  men: list(
    'Antonio, Manuel, Javier, David, Daniel, Alejandro, Álvaro, Sergio, Pablo, Jesús, Rubén, Iker, Jordi, Adrián, Andrés, Íñigo, Ramón, Vicente',
  ),
  women: list(
    'Carmen, Lucía, Isabel, Laura, Marta, Cristina, Pilar, Elena, Raquel, Rocío, Montserrat, Nuria, Begoña, Sofía, Inés, Alba, Mercedes, Ángeles',
  ),
  families: list(
    'García, González, Rodríguez, Fernández, López, Martínez, Sánchez, Pérez, Gómez, Jiménez, Ruiz, Hernández, Díaz, Moreno, Muñoz, Álvarez, Romero, Navarro, Torres, Vázquez, Ibáñez',
  ),
  titles: ['D.', 'Dña.'],
  towns: towns(
    'Zaragoza|Zaragoza|Aragón|AR|500;Málaga|Málaga|Andalucía|AN|290;Valladolid|Valladolid|Castilla y León|CL|470;Bilbao|Bizkaia|País Vasco|PV|480;Murcia|Murcia|Región de Murcia|MC|300;Vigo|Pontevedra|Galicia|GA|362;Oviedo|Asturias|Asturias|AS|330;Girona|Girona|Cataluña|CT|170;Badajoz|Badajoz|Extremadura|EX|060',
  ),
  religions: list('Católica, Ninguna, Evangélica, Musulmana'),
  street: (chance) =>
    `${chance.pick(['Calle', 'C/', 'Avda.', 'Plaza', 'Paseo'])} ${chance.pick(['Mayor', 'Real', 'de la Fuente', 'San Juan', 'del Carmen', 'Cervantes', 'Nueva', 'del Sol'])} ${chance.int(1, 160)}, ${chance.int(1, 9)}º ${chance.pick(['A', 'B', 'C', 'Izq', 'Dcha'])}`,
  postalCode: (chance, town) => town.post + String(chance.int(1, 20)).padStart(2, '0'),
  mobile: (chance) => `6${chance.digits(8)}`,
  writtenPhone: (digits) => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`,
  national: (chance) => {
    const body = chance.digits(8);
    return body + dniLetter(body);
  },
  tax: (chance) => {
    const body = chance.digits(8);
    return body + dniLetter(body);
  },
  passport: (chance) => chance.text(CAPITALS, 3) + chance.digits(6),
  driverLicence: (chance) => {
    const body = chance.digits(8);
    return body + dniLetter(body);
  },
  documents: list('DNI, NIE, Pasaporte, Permiso de conducir'),
};
