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

/** Folded text in which every run of punctuation and white space is one space. */
export function plain(value: string): string {
  return fold(value)
    .replace(/[^\p{L}\p{M}\p{N}+]+/gu, ' ')
    .trim();
}

/** A test whether one of the listed words or phrases stands in a plain text, as whole words. */
export function wordTest(list: string): (plainText: string) => boolean {
  const phrases = words(list);
  const single = new Set(phrases.filter((phrase) => !phrase.includes(' ')));
  const several = phrases.filter((phrase) => phrase.includes(' ')).map((phrase) => ` ${phrase} `);
  return (plainText) => {
    if (plainText.split(' ').some((word) => single.has(word))) return true;
    const padded = ` ${plainText} `;
    return several.some((phrase) => padded.includes(phrase));
  };
}
