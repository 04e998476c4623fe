/**
 * Enters: one JSON value a line. Leaves: batches of the tables in them. Deliberately absent: mending; a line that doesn't
 * parse is counted and left out whole.
 */
import { InputError } from '../../errors.ts';
import { Kernel } from '../../kernel/kernel.ts';
import { areEnvelopes } from '../json/envelope.ts';
import { JsonBroken, JsonEvents } from '../json/events.ts';
import { bare, JsonLine } from '../json/line.ts';
import { kernelNdjson } from '../ndjson/kernel.ts';
import { NdjsonLines, strictNdjson } from '../ndjson/lines.ts';
import type { Format } from '../types.ts';

/** Share of the head's lines that must parse, */
const PARSING_SHARE = 0.5;
/** and how many of them there must be. */
const LEAST_LINES = 2;
/** Above plain JSON, which reads such a file too but gives up at the first broken line. */
const LINES_OF_JSON = 0.95;
const NEWLINE = 10;

export const ndjson: Format = {
  id: 'ndjson',
  title: 'newline-delimited JSON',
  loses: 'which parent record a nested array belongs to; moments of MongoDB are written out',

  sniff({ text, whole }) {
    const all = text.split(/\r\n|\r|\n/).map(bare);
    const lines = (whole ? all : all.slice(0, -1)).filter((line) => line !== '');
    const opening = lines.filter((line) => line.startsWith('{') || line.startsWith('['));
    if (opening.length < LEAST_LINES || opening.length < lines.length * PARSING_SHARE) return 0;
    // An array or object written over several lines is one document, even if most of its lines would parse.
    if (!new JsonLine().parse(lines[0] ?? '') && isPrefix(text)) return 0;
    const good = opening.filter((line) => new JsonLine().parse(line)).length;
    return good >= 1 && good >= lines.length * PARSING_SHARE ? LINES_OF_JSON : 0;
  },

  async *read(content, reading) {
    // Answers of a service hold more tables than one: the kernel has nothing to gain.
    const elements = !areEnvelopes(content.head.text);
    const kernel = elements ? Kernel.create() : null;
    const lines = new NdjsonLines(reading, elements);
    if (kernel !== null) yield* kernelNdjson(content.utf8(true), lines, reading, kernel);
    else yield* strictNdjson(content.text(), lines);
    if (lines.rows === 0)
      throw new InputError(`${content.head.name}: no line of it is JSON: repair it or export it again`);
  },

  parts: {
    plan: (head) => (areEnvelopes(head.text) ? null : {}),
    recordStart: (_, window) => window.indexOf(NEWLINE) + 1 || -1,
  },
};

/** Whether a text is JSON as far as it goes. */
function isPrefix(text: string): boolean {
  try {
    new JsonEvents({ open() {}, close() {}, key() {}, scalar() {} }).write(text);
    return true;
  } catch (error) {
    if (error instanceof JsonBroken) return false;
    throw error;
  }
}
