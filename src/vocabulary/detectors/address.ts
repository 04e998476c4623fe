/**
 * Postal addresses in free text. Enters: a value of several words. Leaves: kind `address`, precision `line` where a house or
 * street shows, else `locality`. Points are counted: an address word, a digit, a comma, a place name.
 */

import { byScript } from '../../by-script.ts';
import { CITIES, STATES } from '../data/places.ts';
import { detection, plain, wordsOf, wordTest } from '../detection.ts';
import { LETTER, SEPARATOR } from '../signs.ts';
import type { Detector } from '../types.ts';

/** As folded: `район` is `раион`. */
const hasLineWord =
  wordTest(`street, st, road, rd, lane, ln, avenue, ave, av, drive, dr, boulevard, blvd, court, ct, way, terrace, close, crescent, square,
highway, hwy, house, house no, h no, hno, flat, apt, apartment, apartments, suite, floor, door no, d no, plot, plot no, building, bldg, tower, block, room,
near, opp, opposite, behind, beside, gali, galli, marg, path, chowk, chauk, cross, main road, phase, quarter, qtr, makan, shop no, calle, carrera, cra, avda,
avenida, rua, travessa, alameda, av, strasse, str, weg, allee, platz, gasse, rue, impasse, chemin, place, via, viale, piazza, corso, straat, laan, plein, ul, ulica,
al, os, jl, jalan, gang, no, rt, rw, sokak, sk, cad, cadde, caddesi, sok, mah, mahallesi, ulitsa, dom, kv, ул, улица, вул, вулиця, пр, проспект, пер,
переулок, шоссе, дом, д, буд, кв, корп, duong, phuong, po box, p o box, p o, s o, c o, w o, d o`);
const hasAreaWord =
  wordTest(`nagar, colony, vihar, sector, village, vill, vpo, tehsil, teh, taluk, taluka, mandal, dist, distt, district, town, ward, ward no, mohalla,
puram, pur, gaon, gram, panchayat, post, po, ps, p s, thana, layout, enclave, extension, extn, garden, gardens, park, bagh, bazar, bazaar, estate, cantt, pin, pincode, zip, city, county, barrio, urb, colonia, col, bairro, quartier, dorf, kel, kec, kab, desa, kelurahan, kecamatan, ilce, rajon,
gmina, pow,
г, город, обл, область, раион, пос, село, м, місто, quan, huyen, thon`);
const isGermanStreet = byScript(
  /[a-z](?:strasse|str\.|gasse|platz|weg|allee|straat|laan|gracht)\s?\d/i,
  () => /\p{L}(?:straße|strasse|str\.|gasse|platz|weg|allee|straat|laan|gracht)\s?\d/iu,
  /[egntz.]\s?\d/i,
);

/** The last line of an American address: `Albany, NY 12207`. */
const endsAmerican = byScript(
  /^[A-Za-z][A-Za-z.' -]{1,40},? +[A-Z]{2},? +(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/,
  () => /^\p{L}[\p{L}.' -]{1,40},? +[A-Z]{2},? +(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u,
  /[A-Z]{2},? +[\dA-Z][\dA-Z -]{4,9}$/,
);
const isNumber = byScript(/^[0-9]{1,6}[A-Za-z]?$/, () => /^\p{N}{1,6}\p{L}?$/u);

/**
 * Units of places in Chinese and Japanese, which put no blanks between words. One alone may be a surname (中村): another
 * must follow, or a number.
 */
const isEastAsian = byScript(
  /(?!)/,
  () =>
    /\p{Script=Han}[省市区區县縣郡町村路街道巷弄里府都州](?:.{0,40}?\p{N}|.{0,20}?[\p{L}\p{N}][市区區县縣郡町村路街巷弄号號镇鎮乡鄉])/u,
  /[省市区區县縣郡町村路街道巷弄里府都州]/,
);

export const ADDRESS: Detector = {
  id: 'address',
  kind: 'address',
  chance: 0.02,
  specificity: 25,
  form: { least: 6, most: 300, has: [LETTER, SEPARATOR] },
  detect(value) {
    if (value.length < 6 || value.length > 300) return null;
    if (isEastAsian(value)) return detection('address', /\p{N}/u.test(value) ? 'line' : 'locality');
    if (value.length < 8) return null;
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
      'ул. Садовая, д. 5, кв. 12',
      '12 Đường Hoa Mai, Phường 4',
      '广东省深圳市南山区',
      '東京都新宿区西新宿2-8-1',
    ],
    no: [
      'Albany NY 1220',
      'Ramesh Kumar',
      'Mumbai',
      '中村里美',
      '中村 路子',
      'please call back later',
      '12 345 678',
      '2021-05-12 09:30:00',
    ],
  },
};
