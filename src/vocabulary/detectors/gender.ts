/** Gender words and letters in several languages. Enters: a value. Leaves: kind `gender`, format `letter` or `word`. */

import { isAscii } from '../../by-script.ts';
import { lazily } from '../../lazy.ts';
import { detection, plain } from '../detection.ts';
import { LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';
import { words } from '../words.ts';

const LETTERS: ReadonlySet<string> = new Set(words('m, f, o, t, x, w, h, u, l, p, k, e, d'));
/** As folded. */
const WORDS: ReadonlySet<string> = new Set(
  words(`male, female, other, others, transgender, trans, unknown, undisclosed, non binary, nonbinary, prefer not to say, not specified, man, woman, men,
women, boy, girl, m f, third gender, purush, mahila, stri, anya, ladka, ladki, aurat, mannlich, weiblich, divers, mann, frau, masculino, femenino,
feminino, hombre, mujer, varon, homem, mulher, masculin, feminin, homme, femme, maschio, femmina, maschile, femminile, uomo, donna, man, vrouw,
mannelijk, vrouwelijk, mezczyzna, kobieta, laki laki, perempuan, pria, wanita, lelaki, erkek, kadin, muzhskoj, zhenskij, muzhchina, zhenshchina,
nam, nu, muz, zena, ferfi, mies, nainen, kvinna, kvinne, kvinde, mand, barbat, femeie`),
);
/** In scripts whose marks and signs are folded like those of the values. */
const BEYOND_LATIN = lazily(() =>
  words(`पुरुष, महिला, स्त्री, мужской, женский, муж, жен, мужчина, женщина, м, ж, чоловіча, жіноча, чоловік, жінка, 男, 女, 男性, 女性, 남, 여, 남성, 여성,
남자, 여자, ذكر, أنثى, ชาย, หญิง, άνδρας, γυναίκα, άρρεν, θήλυ`).map(plain),
);

export const GENDER: Detector = {
  id: 'gender',
  kind: 'gender',
  chance: 0.3,
  specificity: 20,
  form: { most: 20, has: [LETTER] },
  detect(value) {
    if (value.length > 20) return null;
    const text = plain(value);
    if (LETTERS.has(text)) return detection('gender', null, 'letter');
    const listed = WORDS.has(text) || (!isAscii(value) && BEYOND_LATIN().has(text));
    return listed ? detection('gender', null, 'word') : null;
  },
  examples: {
    yes: [
      'M',
      'f',
      'Male',
      'FEMALE',
      'Transgender',
      'purush',
      'Mahila',
      'Weiblich',
      'männlich',
      'žena',
      'Женский',
      'महिला',
      'أنثى',
      '男性',
    ],
    no: ['Yes', 'Maleficent', 'MF1', '12', ''],
  },
};
