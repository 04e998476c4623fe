/** Answers in words. Enters: a value. Leaves: kind `flag`, format such as `yes/no`. What `flag` finds among digits and letters says less. */

import { detection } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const PAIRS: readonly (readonly [string, string])[] = [
  ['yes/no', 'yes no'],
  ['true/false', 'true false'],
  ['Y/N', 'y n'],
  ['enabled/disabled', 'enabled disabled'],
  ['ja/nein', 'ja nein'],
  ['sí/no', 'si sí'],
  ['oui/non', 'oui non'],
  ['sim/não', 'sim não nao'],
  ['vero/falso', 'vero falso verdadero verdadeiro'],
  ['tak/nie', 'tak nie'],
  ['evet/hayır', 'evet hayır hayir'],
  ['ya/tidak', 'ya tidak'],
  ['да/нет', 'да нет'],
  ['haan/nahi', 'haan nahi nahin हाँ नहीं'],
];
const FORMATS: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([format, answers]) => answers.split(' ').map((answer) => [answer, format] as const)),
);

export const FLAG_WORD: Detector = {
  id: 'flag-word',
  kind: 'flag',
  chance: 0.05,
  specificity: 50,
  form: { most: 8, has: [LETTER], only: LETTER },
  detect(value) {
    if (value.length > 8) return null;
    const format = FORMATS.get(value.toLowerCase());
    return format === undefined ? null : detection('flag', null, format);
  },
  examples: { yes: ['Yes', 'no', 'TRUE', 'Y', 'nein', 'não', 'да'], no: ['0', '1', 'yesterday', 't', ''] },
};
