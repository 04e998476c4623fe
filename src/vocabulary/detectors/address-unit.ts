/** The second line of an address: suite, flat, floor, post office box. Enters: a value. Leaves: kind `address-unit`. */

import { byScript } from '../../by-script.ts';
import { detection, plain } from '../detection.ts';
import { SEPARATOR } from '../signs.ts';
import type { Detector } from '../types.ts';

const WORD =
  '(?:suite|ste|apt|apartment|unit|flat|floor|fl|flr|room|rm|bldg|building|box|po box|p o box|pmb|lot|space|spc|trailer|trlr|dept|level|lvl|wing|block|tower|shop|office|bay|hangar|mailstop|ms|no|nr|apto|depto|dpto|departamento|piso|bloco|sala|bloque|wohnung|whg|etage|stock|og|eg|postfach|appt|appartement|batiment|bat|escalier|bp|interno|int|scala|piano|bus|postbus|m|lok|lokal|kat|daire|blok|rt|rw)';
const isUnit = byScript(
  new RegExp(`^${WORD} [A-Za-z0-9 ]{1,12}$`),
  () => new RegExp(`^${WORD} [\\p{L}\\p{N} ]{1,12}$`, 'u'),
);
/** A number, or a letter that stands alone. */
const isTold = byScript(/[0-9]|\b[A-Za-z]\b/, () => /\p{N}|\b\p{L}\b/u);
const LAST =
  /^(?:\d{1,3}(?:st|nd|rd|th|er|e|o|a)?|ground|first|second|third|fourth|top|lower|upper|basement|main) (?:floor|fl|flr|etage|piso|andar|og|stock|level|kat|lantai)$/;
const isHash = byScript(/^#\s?[A-Za-z0-9-]{1,8}$/, () => /^#\s?[\p{L}\p{N}-]{1,8}$/u);

export const ADDRESS_UNIT: Detector = {
  id: 'address-unit',
  kind: 'address-unit',
  chance: 0.01,
  specificity: 60,
  form: { least: 2, most: 40, has: [SEPARATOR] },
  detect(value) {
    if (value.length < 2 || value.length > 40) return null;
    if (isHash(value)) return detection('address-unit', 'line', 'number');
    const text = plain(value);
    return (isTold(text) && isUnit(text)) || LAST.test(text) ? detection('address-unit', 'line', 'word') : null;
  },
  examples: {
    yes: ['Suite 200', 'Apt. 4B', '#12', 'PO Box 77', '2nd Floor', 'Flat 3', 'Bloco B', 'Unit C', 'Postfach 12 34'],
    no: ['Lake Road', 'Suite', '200', 'Ramesh Kumar', 'Box of apples and more'],
  },
};
