/**
 * Sentences. Enters: a value. Leaves: kind `prose` where little words of a language (articles, pronouns, prepositions) stand
 * among five words and more. Names of things have few of them, and none but those that join nouns: `FIRST CHURCH OF THE
 * REDEEMER`, in capitals throughout, says nothing of anybody.
 */

import { detection, plain, wordsOf } from '../detection.ts';
import { LETTER, SEPARATOR } from '../signs.ts';
import type { Detector } from '../types.ts';
import { words } from '../words.ts';

const LITTLE: ReadonlySet<string> = new Set(
  words(`the, a, an, and, or, of, to, in, on, at, for, with, from, by, is, are, was, were, be, been, has, have, had, will, would, can, this, that, it, as, not, no, we, you, he,
she, they, i, my, our, your, please, but, if, all, any, which, who, when, der, die, das, und, oder, ist, nicht, ein, eine, mit, von, zu, im, auf, fur, wir, sie, ich, es, den, dem,
le, les, des, et, est, un, une, pour, dans, avec, sur, pas, nous, vous, il, elle, que, qui, du, au, el, los, las, y, en, por, para, con, del, una, se, su, lo, o, os, e, um, uma,
nao, com, do, da, no, na, em, ao, il, gli, che, di, per, non, sono, con, de, het, een, en, van, niet, op, voor, met, aan, dat, i, w, na, z, nie, sie, jest, do, to, dan, yang, di,
ke, untuk, dari, ini, itu, dengan, tidak, ve, bir, bu, icin, ile, da, hai, ka, ki, ke, ko, se, mein, aur, nahi, kya, и, в, не, на, я, с, что, по, как, है, का, की, के, को, से, में, और`),
);
/** Little words that names of things hold too (`No.` counts, single letters are initials). */
const JOINING: ReadonlySet<string> = new Set(
  words(`the, a, an, and, or, of, in, on, at, for, by, no, i, o, e, y, w, z, der, die, das, und, fur, von, zu, le, les, des, et, du, au, el, los, las, para, con, del, da,
do, dos, il, gli, di, per, de, het, en, van, voor, dan, untuk, ve, ka, ki, ke, ko, и, в, на, का, की, के`),
);
const LEAST_WORDS = 5;
const LEAST_LITTLE = 2;
/** Nobody needs more of a text to see that it is one. */
const PREFIX = 300;

export const PROSE: Detector = {
  id: 'prose',
  kind: 'prose',
  chance: 0.02,
  specificity: 25,
  form: { least: 16, has: [LETTER, SEPARATOR] },
  detect(value) {
    if (value.length < 16) return null;
    const found = wordsOf(plain(value.length > PREFIX ? value.slice(0, PREFIX) : value));
    if (found.length < LEAST_WORDS) return null;
    let little = 0;
    let joining = 0;
    for (const word of found) {
      if (!LITTLE.has(word)) continue;
      little++;
      if (JOINING.has(word)) joining++;
    }
    if (little < LEAST_LITTLE || little < found.length / 8) return null;
    return joining === little && isTitled(value) ? null : detection('prose');
  },
  examples: {
    yes: [
      'please call me back at the office',
      'Der Kunde ist nicht zu erreichen und will eine Antwort',
      'no se encontraba en la casa',
      'Il cliente non ha la ricevuta',
      'THE CUSTOMER IS NOT AT HOME',
      'door at the back of the house',
    ],
    no: [
      'THE FIRST CHURCH OF THE REDEEMER',
      'Society of the Friends of the Opera',
      'two words',
      'Ministry of Health',
      '12 Lake Road, Mumbai',
      'red, green, blue, yellow, pink',
    ],
  },
};

/** True for names: every word has a capital but the joining ones, and no stop ends it all. Scripts without capitals have no names. */
function isTitled(value: string): boolean {
  const text = value.trim();
  if (text.length > PREFIX) return false;
  return text.split(/[^\p{L}\p{M}\p{N}'’]+/u).every((word) => {
    return word === '' || /^[\p{Lu}\p{N}]/u.test(word) || JOINING.has(plain(word)) || /^['’]?s$/i.test(word);
  });
}
