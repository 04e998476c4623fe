/**
 * Two words alike: 1 the same, 0 nothing in common. Same concept, inflected, shortened or misspelt. Enters: two words.
 * Leaves: how sure one can be that they mean one thing. No meaning is looked up beyond the list of synonyms.
 */
import { similarity } from '../../documents/nearest.ts';
import type { Word } from './read.ts';

const SYNONYM = 0.9;
const INFLECTED = 0.9;
const PREFIX = 0.8;
const SKELETON = 0.65;
/** Shorter words differ by a letter and mean another thing (name, game). */
const LEAST_FOR_SLIPS = 5;
const LEAST_SLIP = 0.8;

const KNOWN = new Map<string, number>();
const KNOWN_AT_MOST = 200_000;

/** How alike two words are, 0 to 1. */
export function alike(a: Word, b: Word): number {
  if (a.text === b.text) return 1;
  if (a.concept === b.concept) return SYNONYM;
  // Neither endings nor slips nor abbreviations begin with another letter: most pairs end here.
  if (a.text[0] !== b.text[0] || a.text.length < 3 || b.text.length < 3) return 0;
  const key = a.text < b.text ? `${a.text} ${b.text}` : `${b.text} ${a.text}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const value = compare(a.text, b.text);
  if (KNOWN.size >= KNOWN_AT_MOST) KNOWN.clear();
  KNOWN.set(key, value);
  return value;
}

function compare(x: string, y: string): number {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (/^\p{N}+$/u.test(short)) return 0;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  // diagnosis, diagnoses; pathologic, pathology: one stem, short endings.
  if (shared >= 4 && shared >= 0.6 * long.length && short.length - shared <= 3) return INFLECTED;
  if (shared === short.length) return PREFIX;
  if (short.length <= 0.6 * long.length && short.length <= 5 && isSkeleton(short, long)) return SKELETON;
  if (short.length < LEAST_FOR_SLIPS) return 0;
  const near = similarity(short, long);
  return near >= LEAST_SLIP ? near : 0;
}

/** `cntry` of country: letters in order, and no vowel that isn't the first. */
function isSkeleton(short: string, long: string): boolean {
  if (/[aeiou]/.test(short.slice(1))) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
