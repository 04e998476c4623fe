/**
 * Enters: objects and lists as mongosh, JavaScript and Python print them: keys without quotes, strings in single ones, `ObjectId('…')`,
 * `None`, tuples, a comma in front of a bracket. Leaves: batches, as of JSON. Deliberately absent: code of any kind; nothing is evaluated.
 */
import { readJson } from '../json/read.ts';
import { scalarsOf } from '../json/scalars.ts';
import { wrappedJson } from '../json/wrapped.ts';
import { headLines, linesOf } from '../lines.ts';
import { LiteralLines } from '../literals/lines.ts';
import type { Format, Head, Reading } from '../types.ts';

/** Above text with labels and delimited text, which such lines also are. */
const LITERALS = 0.92;
/** Of a head that breaks off behind enough of it. */
const BREAKS_LATE = 0.83;
const LEAST = 4;
/** Lines of the head. */
const LINES = 1 << 16;
/** Lines in front of the first object: what was asked for. */
const MOST_IN_FRONT = 5;
const START = /^[ \t]*[{[]/;

export const literals: Format = {
  id: 'literals',
  title: 'objects as mongosh, JavaScript and Python print them',
  loses: 'lines between the objects; what was shortened when it was printed',

  sniff(head) {
    const lines = headLines(head.text, head.whole, LINES).filter((line) => line.trim() !== '');
    const first = lines.findIndex((line) => START.test(line));
    if (first < 0 || first > MOST_IN_FRONT) return 0;
    const strict = scalarsOf(head.text, false);
    // What is JSON already has readers of its own.
    if (strict.whole || wrappedJson(head) !== undefined) return 0;
    const { scalars, whole } = scalarsOf(translatedHead(head, none()), false);
    if (whole) return scalars >= LEAST ? LITERALS : 0;
    return scalars >= LEAST && scalars >= strict.scalars * LEAST ? BREAKS_LATE : 0;
  },

  async *read(content, reading) {
    const { head } = content;
    async function* blocks(): AsyncGenerator<Uint8Array> {
      const translation = new LiteralLines(reading);
      for await (const lines of linesOf(content.text(), reading)) {
        let json = '';
        for (const line of lines) json += translation.line(line);
        yield Buffer.from(json);
      }
      yield Buffer.from(translation.end());
    }
    yield* readJson(blocks(), translatedHead(head, none()), head.name, reading);
  },
};

function none(): Reading {
  return { complete: true, losses: Object.create(null) };
}

function translatedHead({ text, whole }: Head, reading: Reading): string {
  const translation = new LiteralLines(reading);
  return headLines(text, whole, LINES)
    .map((line) => translation.line(line))
    .join('');
}
