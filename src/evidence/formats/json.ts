/**
 * Enters: JSON documents (one, or several one after another). Leaves: batches of the tables in them. Deliberately absent:
 * values; numbers keep the digits they were written with.
 */

import { isFirstCell } from '../json/first-cell.ts';
import { readJson } from '../json/read.ts';
import { scalarsOf } from '../json/scalars.ts';
import { sequenceOf, type Unwrapping } from '../json/sequence.ts';
import { unwrapped, wrappedJson } from '../json/wrapped.ts';
import { lose } from '../losses.ts';
import type { Format } from '../types.ts';

/** Sure of a head that parses as far as it goes, */
const PARSES = 0.9;
/** and of one that breaks after enough of it. */
const BREAKS_LATE = 0.75;
const ENOUGH_SCALARS = 4;

export const json: Format = {
  id: 'json',
  title: 'JSON',
  loses:
    'which parent record a nested array belongs to; an assignment or a call around it; moments of MongoDB are written out',

  sniff(head) {
    const { text, whole } = head;
    if (!/^\s*[{[]/.test(text)) return (wrappedJson(head) ?? sequenceOf(text)) === undefined ? 0 : PARSES;
    const { scalars, whole: parses } = scalarsOf(text, whole);
    if (parses) return PARSES;
    if (isFirstCell(text)) return 0;
    return scalars >= ENOUGH_SCALARS || (whole && /^\s*(?:\{\s*"|\[\s*[{["])/.test(text)) ? BREAKS_LATE : 0;
  },

  async *read(content, reading) {
    const { text, name } = content.head;
    const sequence = sequenceOf(text);
    if (sequence !== undefined) {
      const head = sequenceOf(text)?.piece(text) ?? '';
      yield* readJson(pieces(content.text(), sequence), head, name, reading);
      return;
    }
    const wrapped = wrappedJson(content.head);
    const blocks =
      wrapped === undefined
        ? content.utf8()
        : unwrapped(content.utf8(), wrapped, (bytes) => lose(reading, 'bytesAroundJson', bytes));
    yield* readJson(blocks, wrapped?.text ?? text, name, reading);
  },
};

async function* pieces(text: AsyncIterable<string>, sequence: Unwrapping): AsyncGenerator<Uint8Array> {
  for await (const piece of text) yield Buffer.from(sequence.piece(piece));
}
