/**
 * Which kinds of character a text holds. Enters: a text. Leaves: a set of bits. One look at each character answers for all
 * who would otherwise search the text for what they need: most detectors and marks need something that most values lack.
 */

export const DIGIT = 1;
export const UPPER = 2;
export const LOWER = 4;
/** White space. */
export const SPACE = 8;
export const DOT = 16;
export const HYPHEN = 32;
export const AT = 64;
export const COLON = 128;
export const SLASH = 256;
export const COMMA = 512;
export const PLUS = 1024;
export const UNDERSCORE = 2048;
/** Other signs of ASCII, what can't be printed too. */
export const SIGN = 4096;
/** Anything that isn't ASCII. */
export const BEYOND = 8192;

export const LETTER = UPPER | LOWER;
/** What stands between words when punctuation counts for nothing (`plain`). */
export const SEPARATOR = SPACE | DOT | HYPHEN | AT | COLON | SLASH | COMMA | UNDERSCORE | SIGN;
/** What names of people are written with. */
export const OF_NAMES = LETTER | SPACE | DOT | HYPHEN | COMMA | SIGN;

/** What a text must be like, told by its length and its kinds of character alone. Nothing is asked of what isn't ASCII. */
export interface Form {
  /** Lengths in UTF-16 units. */
  readonly least?: number;
  readonly most?: number;
  /** Of each of these kinds of character it has one at least. */
  readonly has?: readonly number[];
  /** It has no other kinds of character. */
  readonly only?: number;
  /** Lengths where it is figures and nothing else. */
  readonly figures?: readonly [least: number, most: number];
}

/** False for a text of these signs and this length that can't have the form. */
export function mayHave(form: Form, signs: number, length: number): boolean {
  const { least = 0, most = Number.POSITIVE_INFINITY, has = [], only = -1, figures } = form;
  if (length < least || length > most) return false;
  if ((signs & BEYOND) !== 0) return true;
  if ((signs & ~only) !== 0 || has.some((kinds) => (signs & kinds) === 0)) return false;
  return signs !== DIGIT || figures === undefined || (length >= figures[0] && length <= figures[1]);
}

const NAMED: Readonly<Record<string, number>> = {
  '.': DOT,
  '-': HYPHEN,
  '@': AT,
  ':': COLON,
  '/': SLASH,
  ',': COMMA,
  '+': PLUS,
  _: UNDERSCORE,
};

const KINDS = Uint16Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[0-9]/.test(character)) return DIGIT;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/[a-z]/.test(character)) return LOWER;
  return /\s/.test(character) ? SPACE : (NAMED[character] ?? SIGN);
});

/** The kinds of character in a text; 0 for the empty one. */
export function signsOf(text: string): number {
  let signs = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    signs |= code < 128 ? (KINDS[code] ?? 0) : BEYOND;
  }
  return signs;
}
