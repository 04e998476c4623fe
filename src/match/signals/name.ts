/** Similar spelling of header and field name. A column without a name has no such reason. */

import { similarity } from '../../documents/nearest.ts';
import { tokens } from '../../vocabulary/index.ts';
import type { Signal } from '../types.ts';

/** Names are compared with every field of every candidate; reading one is far dearer than comparing two. */
const WORDS = new Map<string, readonly string[]>();
const WORDS_AT_MOST = 100_000;

function wordsOf(name: string): readonly string[] {
  const known = WORDS.get(name);
  if (known !== undefined) return known;
  const words = tokens(name).map((token) => token.text);
  if (WORDS.size >= WORDS_AT_MOST) WORDS.clear();
  WORDS.set(name, words);
  return words;
}

export const nameSignal: Signal = {
  id: 'name',
  weight: 2,
  compare(column, field) {
    if (!column.named) return null;
    const mine = wordsOf(column.name);
    const theirs = wordsOf(field.name);
    if (mine.length === 0 || theirs.length === 0) return null;
    const shared = mine.filter((token) => theirs.includes(token)).length;
    const overlap = (2 * shared) / (mine.length + theirs.length);
    const value = Math.max(overlap, similarity(mine.join(' '), theirs.join(' ')));
    return {
      value,
      because: value === 1 ? 'the names are the same' : `the names are ${Math.round(100 * value)} % alike`,
    };
  },
};
