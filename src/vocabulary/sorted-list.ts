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
      if (place === null) return undefined;
      const before = (lines().texts[place.line] ?? '').slice(0, place.from).split(',').length - 1;
      return others()[place.line]?.split('\t')[before];
    },
  };
}

/** Lines of a list, and the first word of each that was asked for. */
interface Lines {
  readonly texts: readonly string[];
  readonly firsts: (string | undefined)[];
}

function linesOf(text: string): Lines {
  const texts = text.trim().split('\n');
  return { texts, firsts: new Array<string | undefined>(texts.length).fill(undefined) };
}

/** In which line a word stands, and from where on in it, a comma before it counted. */
function placeIn(lines: Lines, word: string): { readonly line: number; readonly from: number } | null {
  if (word === '' || word.includes(',')) return null;
  const line = lineUpTo(lines, word);
  const text = lines.texts[line] ?? '';
  // A line is looked through as it stands: the engine does that faster than a list of its words could be asked.
  if (!text.includes(word)) return null;
  const from = `,${text},`.indexOf(`,${word},`);
  return from < 0 ? null : { line, from };
}

/** The last line whose first word is no further than a word; -1 if there is none. */
function lineUpTo({ texts, firsts }: Lines, word: string): number {
  let low = -1;
  let high = texts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const first = firsts[middle] ?? firstOf(texts[middle] ?? '');
    firsts[middle] = first;
    if (first <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

function firstOf(line: string): string {
  const end = line.indexOf(',');
  return end < 0 ? line : line.slice(0, end);
}
