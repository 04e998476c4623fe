/**
 * The lists of names together: the short ones, kept by hand, and the long ones that bin/lists.ts makes, in order.
 * They raise a word from "some word" to "probably a name"; generic, of no person in particular.
 */

import { sortedList, type WordList } from '../sorted-list.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { GIVEN_NAMES_LONG } from './given-names-long.ts';
import { CITIES } from './places.ts';
import { SURNAMES } from './surnames.ts';
import { SURNAMES_LONG } from './surnames-long.ts';
import { TOWNS_LONG } from './towns-long.ts';

/** Given names, folded. */
export const givenNames = either(GIVEN_NAMES, sortedList(GIVEN_NAMES_LONG));

/** Family names, folded. */
export const familyNames = either(SURNAMES, sortedList(SURNAMES_LONG));

/** Towns, as `plain` writes them, `saint` spelled out: asked for so, and listed both ways. */
export const towns = either(CITIES, sortedList(TOWNS_LONG), (word) => [word, ...SHORT.flatMap(shortened(word))]);

/**
 * A word of one of two lists.
 *
 * @param spellings in which the lists may have it
 */
function either(short: WordList, long: WordList, spellings?: (word: string) => readonly string[]): () => WordList {
  const has = (word: string): boolean => short.has(word) || long.has(word);
  const list = { has: spellings === undefined ? has : (word: string): boolean => spellings(word).some(has) };
  return () => list;
}

/** `st louis` → `saint louis`: both are written. */
export function spelledOut(plainText: string): string {
  return /^(?:st|ste|ft|mt) /.test(plainText)
    ? plainText.replace(/^(st|ste|ft|mt)/, (short) => WORDS_OF[short] ?? short)
    : plainText;
}

const WORDS_OF: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' };
const SHORT = Object.entries(WORDS_OF);

function shortened(word: string): (entry: readonly [string, string]) => readonly string[] {
  return ([short, whole]) => (word.startsWith(`${whole} `) ? [short + word.slice(whole.length)] : []);
}
