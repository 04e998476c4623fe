/**
 * How a column name is read. Enters: a name as it stood in the evidence or in a schema. Leaves: lower-case tokens with the
 * path segment they came from. No meaning is given here.
 */

import { byScript } from '../by-script.ts';

/** A word of a column name. `segment` counts from the end of a dotted path: 0 is the column's own name. */
export interface Token {
  readonly text: string;
  readonly segment: number;
  /** Stood in parentheses beside the name: `City (home)`. */
  readonly aside?: true;
}

/** Longer names are cut: no column name says anything after this many characters, and hostile ones may be megabytes. */
const MAX_LENGTH = 240;
const MAX_TOKENS = 24;

/** Accents; vowel points, hamza and madda of Arabic; the dot under Indian letters, which many leave out. */
const ACCENTS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u093c\u09bc\u0a3c]/g;
const LETTERS_WITHOUT_DECOMPOSITION: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ς', 'σ'],
  // Persian and Urdu letters and the ta marbuta, which are typed in several ways.
  ['ی', 'ي'],
  ['ى', 'ي'],
  ['ک', 'ك'],
  ['ہ', 'ه'],
  ['ۃ', 'ه'],
  ['ة', 'ه'],
]);

const PLAIN = /^[ -~]*$/;

/** Lower case without accents: `Né le` and `ne le` are one. Marks of scripts that need them (Devanagari) stay. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase().replace(ACCENTS, '');
  return plain.replace(/[ßøłđıæœςیىکہۃة]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION.get(letter) ?? letter);
}

/** `d.o.b.` and `S.No.` are abbreviations, not paths: their dots are dropped or become spaces. */
function openAbbreviations(name: string): string {
  if (!name.includes('.')) return name;
  if (PLAIN.test(name)) {
    return name
      .replace(/(?<![A-Za-z0-9])(?:[A-Za-z]\.){2,8}[A-Za-z]?(?![A-Za-z0-9])/g, (match) => match.replaceAll('.', ''))
      .replace(
        /(?<![A-Za-z0-9])([A-Za-z]{1,4})\.(?=\s|[A-Z][a-z]?(?![A-Za-z0-9])|[A-Z][a-z]{1,3}(?![A-Za-z0-9])|$)/g,
        '$1 ',
      );
  }
  return name
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,8}\p{L}?(?![\p{L}\p{N}])/gu, (match) => match.replaceAll('.', ''))
    .replace(
      /(?<![\p{L}\p{N}])(\p{L}{1,4})\.(?=\s|\p{Lu}\p{Ll}?(?![\p{L}\p{N}])|\p{Lu}\p{Ll}{1,3}(?![\p{L}\p{N}])|$)/gu,
      '$1 ',
    );
}

const ASIDE = /[(（]([^()（）]*)[)）]/g;

/** A name without what stands in parentheses, and that; none for a name that is nothing else, or that is a path. */
function asides(name: string): readonly [own: string, aside: string] {
  if (!/[(（]/.test(name) || /[[\]@>]|::/.test(name)) return [name, ''];
  // `Né(e) le`, `telephone(s)`: an ending, not an aside.
  const whole = name.replace(/(?<=\p{L})\(\p{L}{1,2}\)/gu, '');
  const own = whole.replace(ASIDE, ' ');
  if (!/\p{L}/u.test(own)) return [name, ''];
  return [own, [...whole.matchAll(ASIDE)].map((match) => match[1] ?? '').join(' ')];
}

const hasLetter = byScript(/[A-Za-z]/, () => /\p{L}/u);

/** Segments of a dotted, bracketed or slashed path, outermost first. A slash inside a name (`S/O`) is no path. */
function segments(name: string): readonly string[] {
  const path = name.startsWith('/') || name.startsWith('$') ? name.replaceAll('/', '.') : name;
  return path.split(/[.[\]@>]|::/).filter(hasLetter);
}

function splitWords(segment: string): readonly string[] {
  if (PLAIN.test(segment)) return splitPlain(segment);
  return segment
    .replace(/(\p{L})['’`´ʼ](?:s(?!\p{L}))?/gu, '$1')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{N})(?:st|nd|rd|th)(?!\p{Ll})/giu, '$1 ')
    .replace(/([\p{L}\p{M}])(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The same for ASCII, as nearly all names are: patterns with classes of Unicode take longer to make than a table to read. */
function splitPlain(segment: string): readonly string[] {
  return segment
    .replace(/([A-Za-z])['`](?:s(?![A-Za-z]))?/g, '$1')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([0-9])(?:st|nd|rd|th)(?![A-Za-z])/gi, '$1 ')
    .replace(/([A-Za-z])([0-9])/g, '$1 $2')
    .replace(/([0-9])([A-Za-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
}

/** True if a name isn't what it looks like: its words must not be taken for what they seem to be. */
function isDisguised(name: string): boolean {
  return !PLAIN.test(name) && (isHiding(name) || isMixed(name));
}

/**
 * A letter of the alphabets that need none of them beside a character nobody sees: `phone` with a zero-width space in it, or
 * turned by an override. Arabic and Indian scripts are written with joiners, and pictures carry selectors.
 */
function isHiding(name: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\p{Cf}\p{Default_Ignorable_Code_Point}]|(?:\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(
    name,
  );
}

/** A word of letters from two of these alphabets, which look alike: `рhone` with a Cyrillic first letter. */
function isMixed(name: string): boolean {
  return /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}|\p{Script=Cyrillic}\p{Script=Greek}|\p{Script=Greek}\p{Script=Cyrillic}/u.test(
    name,
  );
}

/** `Father's Name` → father, name; `dose1_date` → dose, 1, date; `appointments[0].name` → appointments (segment 1), name (segment 0). None of a name in disguise. */
export function tokens(name: string): readonly Token[] {
  const start = name.slice(0, MAX_LENGTH);
  if (isDisguised(start)) return [];
  const [own, aside] = asides(openAbbreviations(withPlainLetters(start)));
  const parts = segments(own);
  const found: Token[] = parts.flatMap((part, position) =>
    splitWords(part).map((word) => ({ text: fold(word), segment: parts.length - 1 - position })),
  );
  if (aside !== '') for (const word of splitWords(aside)) found.push({ text: fold(word), segment: 0, aside: true });
  return found.slice(-MAX_TOKENS);
}

/** Full-width and half-width letters, ligatures and № as ordinary ones; N° and Nº as `no`. */
function withPlainLetters(name: string): string {
  if (/^[ -~]*$/.test(name)) return name;
  return name.replace(/(?<!\p{L})n[°ºª]/giu, 'no ').normalize('NFKC');
}
