/** For the tests of marks: the only mark of a kind in a table. Enters: names and rows. Leaves: a mark, or undefined. */
import assert from 'node:assert/strict';
import type { Mark } from '../../src/profile/marks/types.ts';
import { type Cell, made, profileOf, scattered } from './tables.ts';

type Of<K extends Mark['mark']> = Extract<Mark, { readonly mark: K }>;

function isOf<K extends Mark['mark']>(mark: Mark, id: K): mark is Of<K> {
  return mark.mark === id;
}

/** The only mark of its kind in a table; undefined if there is none. */
export function markIn<K extends Mark['mark']>(
  id: K,
  names: readonly (string | null)[],
  rows: readonly (readonly Cell[])[],
): Of<K> | undefined {
  const found = (profileOf(names, rows).marks ?? assert.fail('not known')).flatMap((mark) =>
    isOf(mark, id) ? [mark] : [],
  );
  assert.ok(found.length < 2, `${found.length} of ${id}`);
  return found[0];
}

/** The same of a table of one column, with a number per record that makes records distinct. */
export function markOf<K extends Mark['mark']>(id: K, name: string, values: readonly Cell[]): Of<K> | undefined {
  return markIn(
    id,
    [name, 'note'],
    values.map((value, i) => [value, `n${scattered(i, 900_000)}x`]),
  );
}

const letters = (i: number): string => 'abcdefghijklmnopqrstuvwxyz'.charAt(scattered(i, 26));
/** A word of small letters, the same for the same `i`. */
export const word = (i: number, length = 6): string => made(length, (j) => letters(i * 31 + j * 7)).join('');
