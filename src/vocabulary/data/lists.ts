/**
 * The lists of names together: the short ones, kept by hand, and the long ones that bin/lists.ts makes. Sets are made when
 * they are first asked for. They raise a word from "some word" to "probably a name"; generic, of no person in particular.
 */

import { entries, lazily } from '../lazy.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { GIVEN_NAMES_LONG } from './given-names-long.ts';
import { CITIES } from './places.ts';
import { SURNAMES } from './surnames.ts';
import { SURNAMES_LONG } from './surnames-long.ts';
import { TOWNS_LONG } from './towns-long.ts';

/** Given names, folded. */
export const givenNames = lazily(() => [...GIVEN_NAMES, ...entries(GIVEN_NAMES_LONG)]);

/** Family names, folded. */
export const familyNames = lazily(() => [...SURNAMES, ...entries(SURNAMES_LONG)]);

/** Towns, as `plain` writes them, `saint` spelled out. */
export const towns = lazily(() => [...CITIES, ...entries(TOWNS_LONG)].map(spelledOut));

/** `st louis` → `saint louis`: both are written. */
export function spelledOut(plainText: string): string {
  return /^(?:st|ste|ft|mt) /.test(plainText)
    ? plainText.replace(/^(st|ste|ft|mt)/, (short) => WORDS_OF[short] ?? short)
    : plainText;
}

const WORDS_OF: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' };
