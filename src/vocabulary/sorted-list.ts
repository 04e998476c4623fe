/**
 * Long lists of words that are asked a few hundred times. Enters: words in order, separated by commas and line breaks. Leaves:
 * whether a word is among them. A set of twenty thousand words costs more to make than all that is asked of it: lines are
 * taken apart when a word that one of them may hold is asked for.
 */

import { once } from '../lazy.ts';

/** Something that knows its words. */
export interface WordList {
  has(word: string): boolean;
}

/**
 * The words of a text.
 *
 * @param text words in ascending order of their UTF-16 units, as `sort()` puts them
 */
export function sortedList(text: string): WordList {
  const lines = once(() => linesOf(text));
  return { has: (word) => placeIn(lines(), word) !== null };
}

/**
 * The value of each word of such a text. No word, no value and no line of them may be empty.
 *
 * @param values a value for each word, in the same lines, separated by tabs
 */
export function sortedTable(text: string, values: string): { get(word: string): string | undefined } {
  const lines = once(() => linesOf(text));
  const others = once(() => values.split('\n'));
  return {
    get(word) {
      const place = placeIn(lines(), word);
      return place === null ? undefined : others()[place.line]?.split('\t')[place.at];
    },
  };
}

function placeIn(lines: readonly Line[], word: string): { readonly line: number; readonly at: number } | null {
  const at = lastUpTo(lines.length, (i) => (lines[i]?.first ?? '') <= word);
  const line = lines[at];
  if (line === undefined) return null;
  line.words ??= line.text.split(',');
  const { words } = line;
  const place = lastUpTo(words.length, (i) => (words[i] ?? '') <= word);
  return words[place] === word ? { line: at, at: place } : null;
}

interface Line {
  readonly text: string;
  readonly first: string;
  words: readonly string[] | null;
}

function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .map((line) => (line.endsWith(',') ? line.slice(0, -1) : line))
    .filter((line) => line !== '')
    .map((line) => ({ text: line, first: line.split(',', 1)[0] ?? '', words: null }));
}

/** The last of `count` places that `isUpTo`, which holds for the first of them and no others; -1 if it holds for none. */
function lastUpTo(count: number, isUpTo: (at: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUpTo(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
