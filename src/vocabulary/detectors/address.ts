/**
 * Postal addresses in free text. Enters: a value of several words. Leaves: kind `address`, precision `line` where a house or
 * street shows, else `locality`. Points are counted: an address word, a digit, a comma, a place name.
 */

import { byScript } from '../by-script.ts';
import { CITIES, STATES } from '../data/places.ts';
import { detection, plain, wordsOf, wordTest } from '../detection.ts';
import { LETTER, SEPARATOR } from '../signs.ts';
import type { Detector } from '../types.ts';

const hasLineWord =
  wordTest(`street, st, road, rd, lane, ln, avenue, ave, av, drive, dr, boulevard, blvd, court, ct, way, terrace, close, crescent, square,
highway, hwy, house, house no, h no, hno, flat, apt, apartment, apartments, suite, floor, door no, d no, plot, plot no, building, bldg, tower, block, room,
near, opp, opposite, behind, beside, gali, galli, marg, path, chowk, chauk, cross, main road, phase, quarter, qtr, makan, shop no, calle, carrera, cra, avda,
avenida, rua, travessa, alameda, av, strasse, str, weg, allee, platz, gasse, rue, impasse, chemin, place, via, viale, piazza, corso, straat, laan, plein, ul, ulica,
al, os, jl, jalan, gang, no, rt, rw, sokak, sk, cad, cadde, caddesi, sok, mah, mahallesi, ulitsa, dom, kv, po box, p o box, p o, s o, c o, w o, d o`);
const hasAreaWord =
  wordTest(`nagar, colony, vihar, sector, village, vill, vpo, tehsil, teh, taluk, taluka, mandal, dist, distt, district, town, ward, ward no, mohalla,
puram, pur, gaon, gram, panchayat, post, po, ps, p s, thana, layout, enclave, extension, extn, garden, gardens, park, bagh, bazar, bazaar, estate, cantt, pin, pincode, zip, city, county, barrio, urb, colonia, col, bairro, quartier, dorf, kel, kec, kab, desa, kelurahan, kecamatan, ilce, rajon,
gmina, pow`);
const isGermanStreet = byScript(
  /[a-z](?:strasse|str\.|gasse|platz|weg|allee|straat|laan|gracht)\s?\d/i,
  () => /\p{L}(?:straße|strasse|str\.|gasse|platz|weg|allee|straat|laan|gracht)\s?\d/iu,
);

/** The last line of an American address: `Albany, NY 12207`. */
const endsAmerican = byScript(
  /^[A-Za-z][A-Za-z.' -]{1,40},? +[A-Z]{2},? +(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/,
  () => /^\p{L}[\p{L}.' -]{1,40},? +[A-Z]{2},? +(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u,
);
const isNumber = byScript(/^[0-9]{1,6}[A-Za-z]?$/, () => /^\p{N}{1,6}\p{L}?$/u);

export const ADDRESS: Detector = {
  id: 'address',
  kind: 'address',
  chance: 0.02,
  specificity: 25,
  form: { least: 8, most: 300, has: [LETTER, SEPARATOR] },
  detect(value) {
    if (value.length < 8 || value.length > 300) return null;
    if (endsAmerican(value)) return detection('address', 'locality', 'town, state, code');
    const text = plain(value);
    const words = wordsOf(text);
    const german = isGermanStreet(value);
    if (words.length < (german ? 2 : 3)) return null;
    const line = german || hasLineWord(text);
    const area = hasAreaWord(text);
    const digits = words.some(isNumber);
    const commas = value.includes(',') ? 1 : 0;
    const place = words.some(
      (word, i) => CITIES.has(word) || STATES.has(word) || STATES.has(`${word} ${words[i + 1] ?? ''}`),
    );
    const points = (line ? 1.5 : 0) + (area ? 1.5 : 0) + (digits ? 1 : 0) + commas + (place ? 1 : 0);
    if (points < 2.5 || !(line || area || (place && digits))) return null;
    return detection('address', line && digits ? 'line' : 'locality');
  },
  examples: {
    yes: [
      '12 Lake Road, Mumbai',
      'H.No. 4-5-6, Gandhi Nagar, Hyderabad 500001',
      'Vill Rampur, Post Sitapur, Dist Example',
      'Calle Mayor 12, Madrid',
      'Musterstraße 5, 10115 Berlin',
      '5 rue du Lac, 75001 Paris',
      'Jl. Melati No. 7, Bandung',
      'Springfield, OR 97477',
    ],
    no: ['Albany NY 1220', 'Ramesh Kumar', 'Mumbai', 'please call back later', '12 345 678', '2021-05-12 09:30:00'],
  },
};
