/** Coordinates. Enters: a pair, or one decimal number in range with at least three decimals. Leaves: kind `geolocation`. */

import { detection } from '../detection.ts';
import { COMMA, DIGIT, DOT, HYPHEN, LETTER, SIGN, SPACE } from '../signs.ts';
import type { Detector } from '../types.ts';

const PAIR = /^[([]?\s?(-?\d{1,2}\.\d{1,15})\s?[,; ]\s?(-?\d{1,3}\.\d{1,15})\s?[)\]]?$/;
const WKT = /^POINT ?\((-?\d{1,3}\.\d{1,15}) (-?\d{1,2}\.\d{1,15})\)$/i;
const SINGLE = /^-?\d{1,3}\.\d{3,15}$/;

/** Four decimals of a degree are about eleven metres: a house. Fewer show a street or an area. */
const EXACT_DECIMALS = 4;

const decimals = (text: string): number => text.length - text.indexOf('.') - 1;

export const GEOLOCATION: Detector = {
  id: 'geolocation',
  kind: 'geolocation',
  chance: 0.3,
  specificity: 15,
  form: { least: 5, most: 60, has: [DIGIT, DOT], only: DIGIT | DOT | HYPHEN | COMMA | SPACE | SIGN | LETTER },
  detect(value) {
    if (value.length < 5 || value.length > 60) return null;
    const single = SINGLE.test(value) ? value : null;
    const point = WKT.exec(value);
    const pair = PAIR.exec(value);
    const latitude = single ?? pair?.[1] ?? point?.[2];
    const longitude = single ?? pair?.[2] ?? point?.[1];
    if (latitude === undefined || longitude === undefined) return null;
    if (Math.abs(Number(longitude)) > 180 || (single === null && Math.abs(Number(latitude)) > 90)) return null;
    const exact = Math.max(decimals(latitude), decimals(longitude)) >= EXACT_DECIMALS;
    return detection('geolocation', exact ? 'exact' : 'rounded', single === null ? 'pair' : 'single');
  },
  examples: {
    yes: ['12.9716, 77.5946', '-33.86,151.21', '77.59463', 'POINT(77.5946 12.9716)', '(52.5200, 13.4050)'],
    no: ['12.97', '200.12345', '95.5, 20.5', '12', '1,234.567'],
  },
};
