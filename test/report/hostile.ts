/** Characters that must never reach a reader as they are, listed by code point rather than by the classes the code uses. */
import fc from 'fast-check';
import { anyCharacter } from '../any-character.ts';

const RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];

function isActing(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return RANGES.some(([first, last]) => code >= first && code <= last);
}

/** The characters of a text that act, line feeds aside: [] for a text fit to be printed. A lone surrogate is one. */
export function acting(text: string): string[] {
  return [...text].filter(isActing).map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16)}`);
}

/** Every kind of them, in one string per range. */
export const SAMPLES: readonly string[] = RANGES.flatMap(([first, last]) =>
  [first, Math.floor((first + last) / 2), last].map((code) => String.fromCodePoint(code)),
);

/** Names as an attacker would choose them: acting characters, markup, and ordinary text in any mix. */
export const hostileName: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SAMPLES, '\n', '\r\n', '\u001b[31m', '\u001b]0;title\u0007'),
      fc.constantFrom('<img src=x onerror=alert(1)>', '|', '`', '[a](javascript:x)', '**', '&lt;', 'https://a.example'),
      fc.string({ unit: anyCharacter, maxLength: 6 }),
      fc.constantFrom('name', 'phone', 'जन्म तिथि', '名前'),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));
