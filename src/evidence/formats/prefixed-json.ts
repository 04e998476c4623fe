/**
 * Enters: lines that are JSON behind something else: keys of messages, a log's time. Leaves: batches of the tables in them, what stood
 * in front in columns without a name. Deliberately absent: lines without JSON; they are counted.
 */

import { InputError } from '../../errors.ts';
import { areEnvelopes } from '../json/envelope.ts';
import { frontMark, frontParts, type PrefixedLine, prefixedLine } from '../json/prefixed.ts';
import { LONGEST_JSON_LINE } from '../limits.ts';
import { headLines, isBlank, linesOf } from '../lines.ts';
import { lose } from '../losses.ts';
import { NdjsonLines, watched } from '../ndjson/lines.ts';
import type { Batch, Column, Format, Reading } from '../types.ts';

/** Lines of the head looked at. */
const LINES = 200;
/** How many of them must be such lines, and the share of all. */
const LEAST_LINES = 2;
const SHARE = 0.5;
/** Names in front from which on JSON is a column of a table. */
const TABLE = 2;
/** Above pairs and labels, which the words in front also are. */
const PREFIXED = 0.87;
/** Keys of what stands in front, which no system writes. */
const OURS = '\u0000before the JSON ';

export const prefixedJson: Format = {
  id: 'prefixed-json',
  title: 'JSON behind something else on each line (keys of messages, a log)',
  loses: 'lines without JSON; which parent record a nested array belongs to',

  sniff({ text, whole }) {
    if (/^\s*(?:[{[]\s*["{[}\]]|<)/.test(text)) return 0;
    const lines = headLines(text, whole, LINES).filter((line) => !isBlank(line));
    const found = lines.flatMap((line) => prefixedLine(line) ?? []);
    const behind = found.filter(({ front }) => front.trim() !== '');
    // COPY's: of its escapes JSON knows nothing.
    if (behind.some(({ front }) => front.includes('\\N\t'))) return 0;
    const mark = frontMark(behind.map(({ front }) => front));
    const divides = mark !== undefined && behind.every(({ json }) => !json.includes(mark));
    if (divides && frontNames(text, behind[0]?.front ?? '', mark).length >= TABLE) return 0;
    return behind.length >= LEAST_LINES && behind.length * 2 > found.length && found.length >= lines.length * SHARE
      ? PREFIXED
      : 0;
  },

  async *read(content, reading) {
    const { text, whole, name } = content.head;
    const found = headLines(text, whole, LINES).flatMap((line) => prefixedLine(line) ?? []);
    const mark = frontMark(found.map(({ front }) => front).filter((front) => front.trim() !== ''));
    const names = frontNames(text, found[0]?.front ?? '', mark);
    const lines = new NdjsonLines(reading, !areEnvelopes(found[0]?.json ?? ''));
    /** Whether the last line held no JSON; what that means shows with the next, or the end. */
    let broken = false;
    let first = true;
    for await (const some of linesOf(watched(content.text(), lines), reading, LONGEST_JSON_LINE, 'oversizedRecords')) {
      for (const line of some) {
        if (isBlank(line)) continue;
        const heads = first && names.length > 0;
        first = false;
        if (heads) continue;
        if (broken) lose(reading, 'brokenLines');
        const own = prefixedLine(line);
        broken = own === undefined;
        if (own !== undefined) yield* renamed(lines.read(Buffer.from(withFront(own, mark, reading))), names);
      }
      yield* renamed(lines.drain(), names);
    }
    if (broken) lose(reading, lines.unended ? 'truncated' : 'brokenLines');
    if (broken && lines.unended) reading.complete = false;
    yield* renamed(lines.end(), names);
    if (lines.rows === 0) throw new InputError(`${name}: no line of it ends with JSON: repair it or export it again`);
  },
};

/** An object with what stood in front as its first members; a list has no place for them. */
function withFront({ front, json }: PrefixedLine, mark: string | undefined, reading: Reading): string {
  const parts = frontParts(front, mark);
  if (parts.length === 0) return json;
  if (!json.startsWith('{')) {
    lose(reading, 'bytesAroundJson', Buffer.byteLength(front));
    return json;
  }
  const members = parts.map((part, i) => `${JSON.stringify(`${OURS}${i}`)}:${JSON.stringify(part)}`).join(',');
  const rest = json.slice(1).trimStart();
  return `{${members}${rest.startsWith('}') ? '' : ','}${rest}`;
}

/** Names of what stands in front, if the first line is a header of as many parts; else none. */
function frontNames(text: string, front: string, mark: string | undefined): string[] {
  const header = /^\s*(.*)/.exec(text)?.[1] ?? '';
  if (mark === undefined || prefixedLine(header) !== undefined) return [];
  const names = header.split(mark);
  return names.length === front.split(mark).length ? names.slice(0, -1).map((name) => name.trim()) : [];
}

/** The same batches; of the columns of what stood in front only a header gives names. */
function* renamed(batches: Iterable<Batch>, names: readonly string[]): Generator<Batch> {
  const rename = (column: Column): Column => {
    if (!column.name.startsWith(OURS)) return column;
    const at = Number(column.name.slice(OURS.length));
    const name = names[at] ?? '';
    if (name !== '') return { name, named: true };
    return { name: at === 0 ? 'before the JSON' : `before the JSON (${at + 1})`, named: false };
  };
  for (const batch of batches) yield { ...batch, columns: batch.columns.map(rename) };
}
