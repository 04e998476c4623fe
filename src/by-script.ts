/**
 * Patterns with classes of Unicode, each beside its twin for ASCII. Enters: both. Leaves: a test that asks the one that the
 * text needs. The engine makes a class such as "letter" anew for every pattern, from tables of all scripts: that takes longer
 * than the pattern will ever work in a file that is ASCII throughout.
 */

import { once } from './lazy.ts';

let lastText = '';
let lastIsAscii = true;

/** True for text of ASCII. Many ask about the same text in turn. */
export function isAscii(text: string): boolean {
  if (text !== lastText) {
    lastIsAscii = !/[\u0080-\uffff]/.test(text);
    lastText = text;
  }
  return lastIsAscii;
}

/**
 * A test for text in any script.
 *
 * @param ascii says of ASCII what the other says
 * @param other made when it is first needed
 * @param hint without classes of Unicode: what the other finds has it; a name with an accent then needs no pattern for places
 */
export function byScript(ascii: RegExp, other: () => RegExp, hint: RegExp | null = null): (text: string) => boolean {
  const large = once(other);
  return (text) => (isAscii(text) ? ascii.test(text) : hint?.test(text) !== false && large().test(text));
}

/**
 * Two patterns, of which each text gets the one that it needs.
 *
 * @param ascii finds in ASCII what the other finds
 * @param other made when it is first needed
 */
export function byText(ascii: RegExp, other: () => RegExp): (text: string) => RegExp {
  const large = once(other);
  return (text) => (isAscii(text) ? ascii : large());
}

/**
 * A pattern for text in any script, of which each text gets the one that it needs.
 *
 * @param pattern writes the pattern with a class for letters
 */
export function withLetters(pattern: (letter: string) => string, flags = 'u'): (text: string) => RegExp {
  const ascii = once(() => new RegExp(pattern('[A-Za-z]'), flags));
  const large = once(() => new RegExp(pattern('\\p{L}'), flags));
  return (text) => (isAscii(text) ? ascii() : large());
}
