/**
 * Words written together. Enters: a word of a name. Leaves: the words it is made of (`voterhistory`: voter, history), or the
 * word alone if it is known or doesn't fall into known words altogether. Known are the words that attributes are called by.
 */
import { lazily } from '../../lazy.ts';
import { ATTRIBUTES } from '../../vocabulary/index.ts';
import { LISTED } from './synonyms.ts';

const LEAST_WORD = 3;
const LEAST_WHOLE = 6;
const LONGEST = 32;
const MOST_PARTS = 4;

const knownWords = lazily(() =>
  [...LISTED, ...ATTRIBUTES.flatMap(({ headers }) => headers).flatMap((phrase) => phrase.split(' '))].filter(
    (word) => word.length >= LEAST_WORD,
  ),
);

/** The words a word is made of, in order. */
export function takeApart(word: string): readonly string[] {
  if (word.length < LEAST_WHOLE || word.length > LONGEST || knownWords().has(word)) return [word];
  // A letter before it all is the sort of prefix that tables give their columns (`rstreetname`).
  return split(word, MOST_PARTS) ?? withoutFirst(word) ?? [word];
}

function withoutFirst(word: string): readonly string[] | null {
  const parts = split(word.slice(1), MOST_PARTS);
  return parts === null || parts.length < 2 ? null : parts;
}

function split(text: string, parts: number): readonly string[] | null {
  if (knownWords().has(text)) return [text];
  if (parts === 1) return null;
  for (let at = text.length - LEAST_WORD; at >= LEAST_WORD; at--) {
    const first = text.slice(0, at);
    if (!knownWords().has(first)) continue;
    const rest = split(text.slice(at), parts - 1);
    if (rest !== null) return [first, ...rest];
  }
  return null;
}
