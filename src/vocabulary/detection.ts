/** Small helpers of the detectors. Enters: parts of a finding or words. Leaves: a Detection, a word matcher, folded text. */

import { fold } from './header-tokens.ts';
import type { Detection, ValueKind } from './types.ts';
import { words } from './words.ts';

export function detection(
  kind: ValueKind,
  precision: string | null = null,
  format: string | null = null,
  scheme: string | null = null,
): Detection {
  return { kind, precision, format, scheme };
}

let lastValue = '';
let lastPlain = '';

/** Folded text in which every run of punctuation and white space is one space. A dozen detectors ask for the same in turn. */
export function plain(value: string): string {
  if (value !== lastValue) {
    lastPlain = readPlain(value);
    lastValue = value;
  }
  return lastPlain;
}

function readPlain(value: string): string {
  const folded = fold(value);
  // Nearly all values are ASCII, where the classes of Unicode come to these few.
  const breaks = /^[ -~]*$/.test(folded) ? /[^a-z0-9+]+/g : /[^\p{L}\p{M}\p{N}+]+/gu;
  return folded.replace(breaks, ' ').trim();
}

let lastText = '';
let lastWords: readonly string[] = [''];

/** The words of a plain text: asked for by every word list in turn. */
export function wordsOf(plainText: string): readonly string[] {
  if (plainText !== lastText) {
    lastWords = plainText.split(' ');
    lastText = plainText;
  }
  return lastWords;
}

/** A test whether one of the listed words or phrases stands in a plain text, as whole words. */
export function wordTest(list: string): (plainText: string) => boolean {
  const phrases = words(list);
  const single = new Set(phrases.filter((phrase) => !phrase.includes(' ')));
  const several = new Map<string, string[]>();
  for (const phrase of phrases) {
    const end = phrase.indexOf(' ');
    if (end < 0) continue;
    const first = phrase.slice(0, end);
    several.set(first, [...(several.get(first) ?? []), ` ${phrase} `]);
  }
  return (plainText) => {
    const found = wordsOf(plainText);
    for (const word of found) if (single.has(word)) return true;
    if (found.length === 1 || several.size === 0) return false;
    let padded: string | undefined;
    for (const word of found) {
      const phrases = several.get(word);
      if (phrases === undefined) continue;
      padded ??= ` ${plainText} `;
      for (const phrase of phrases) if (padded.includes(phrase)) return true;
    }
    return false;
  };
}
