/** What a form doesn't tell is asked of each cell, whichever cells of the form came before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { made, scattered } from '../profile/tables.ts';
import { batchesOf, both } from './roads.ts';

const two = (n: number): string => String(n).padStart(2, '0');
/** Text of `length` signs of an alphabet. */
const text = (alphabet: string, length: number, i: number): string =>
  made(length, (at) => alphabet[scattered(i * 64 + at, alphabet.length)]).join('');
const day = (i: number): string =>
  `20${two(scattered(i, 24))}-${two(1 + scattered(i + 1, 12))}-${two(1 + scattered(i + 2, 28))}`;
const HEX = '0123456789abcdef';
/** Letters and figures where a digest might have them. */
const LAYOUT = text(HEX, 32, 7);

/** Of 27 texts that are alike but for three signs, one. */
function threeSigns(i: number): string {
  const signs = [...text('aA9', 16, Math.floor(i / 27))];
  for (const [n, place] of [7, 11, 15].entries()) signs[place] = 'aA9'[Math.floor((i % 27) / 3 ** n) % 3] ?? '';
  return signs.join('');
}

const COLUMNS: Readonly<Record<string, (i: number) => string>> = {
  'seconds before the first midnight that is read as seconds': (i) =>
    String(999_990_000 + scattered(i, 20_000) + (i % 2) * 500_000_000),
  'a capital where a T may stand': (i) =>
    `${day(i)}${i > 12_000 && i % 5 === 0 ? 'Q' : 'T'}${two(scattered(i, 24))}:${two(scattered(i + 3, 60))}:${two(scattered(i + 4, 60))}`,
  'figures of base 16 without a digit, behind digests': (i) => text(i > 12_000 ? 'abcdef' : HEX, 32, i),
  'figures of base 16 without a digit, among digests': (i) => text(i % 3 === 0 ? HEX : 'abcdef', 32, i),
  'the same in capitals': (i) => text(i % 3 === 0 ? HEX : 'abcdef', 32, i).toUpperCase(),
  'a salt behind what is no digest': (i) =>
    `${LAYOUT.replace(/[a-f]/g, (_, at) => text(i % 2 === 0 ? 'abcdef' : 'ghijk', 1, i * 40 + at))}:zzz`,
  'forms that differ in three signs, a word apart': threeSigns,
  'a digest and a salt beyond ASCII': (i) => `${text(HEX, 40, i)}:${i % 2 === 0 ? 'é' : '中'}${i % 7}`,
  'days and months beyond the calendar': (i) =>
    `${two(scattered(i, 40))}/${two(scattered(i + 1, 40))}/${i % 7 === 0 ? scattered(i, 3000) : 1950 + scattered(i, 70)}`,
};

for (const [name, value] of Object.entries(COLUMNS)) {
  test(name, () => {
    const { fast, slow } = both(
      batchesOf(
        ['a'],
        made(20_000, (i) => [value(i)]),
        1999,
      ),
    );
    assert.deepEqual(fast, slow);
  });
}
