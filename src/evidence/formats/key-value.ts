/**
 * Enters: lines of pairs, a record each: logfmt, query strings, `key: value, key: value`, `Label: value - Label: value`.
 * Leaves: batches of one table with a column a key; what stands before the first key is in a column without a name.
 * Deliberately absent: decoding of percent signs (`%40` stays: nothing is coerced) and nesting.
 */

import { BatchBuilder } from '../batch.ts';
import { frontEnd } from '../key-value/front.ts';
import { type PairLine, pairsOf } from '../key-value/line.ts';
import { pairStyle } from '../key-value/style.ts';
import { MAX_COLUMNS } from '../limits.ts';
import { headLines, isBlank, linesOf } from '../lines.ts';
import { lose } from '../losses.ts';
import { ownText } from '../own-text.ts';
import type { Batch, Format, Reading } from '../types.ts';

/** Lines of the head looked at. */
const LINES = 200;
/** Above labelled text, which lines of `key: value, key: value` also are (by their first key). */
const PAIRS = 0.85;

export const keyValue: Format = {
  id: 'key-value',
  title: 'lines of pairs (`key=value key=value`)',
  loses: 'lines without a pair, but of a log',

  sniff({ text, whole }) {
    return pairStyle(headLines(text, whole, LINES)) === undefined ? 0 : PAIRS;
  },

  async *read(content, reading) {
    const { text, whole } = content.head;
    const style = pairStyle(headLines(text, whole, LINES)) ?? { equals: '=', between: ' ' };
    const table = new PairTable(reading);
    for await (const lines of linesOf(content.text(), reading)) {
      for (const line of lines) {
        if (isBlank(line)) continue;
        const record = pairsOf(line, style);
        // What a logger wrote is a record, even if it holds no pair.
        const kept = record.pairs.length > 0 || (style.stamped === true && frontEnd(line) > 0);
        const full = kept ? table.push(record) : lose(reading, 'brokenLines');
        if (full !== undefined) yield full;
      }
    }
    const last = table.end();
    if (last !== undefined) yield last;
  },
};

/** A table whose columns are keys as they are spelt. A key that comes twice in a line has two columns of that name. */
class PairTable {
  private readonly builder: BatchBuilder;
  private readonly known = new Map<string, Key>();
  private lines = 0;

  constructor(reading: Reading) {
    this.builder = new BatchBuilder('', reading);
  }

  push({ prefix, pairs }: PairLine): Batch | undefined {
    this.lines++;
    if (prefix !== '') this.builder.cell(this.column(''), prefix, false);
    for (const { key, value, quoted } of pairs) this.builder.cell(this.column(key), value, quoted);
    return this.builder.endRow();
  }

  end(): Batch | undefined {
    return this.builder.take();
  }

  /** @param key '' for what stands before the first key */
  private column(key: string): number {
    let known = this.known.get(key);
    if (known === undefined) {
      known = { columns: [], line: 0, times: 0 };
      // A table that is full has no place for more names either.
      if (this.known.size <= MAX_COLUMNS) this.known.set(ownText(key), known);
    }
    known.times = known.line === this.lines ? known.times + 1 : 0;
    known.line = this.lines;
    let column = known.columns[known.times];
    if (column === undefined) {
      column = key === '' ? this.builder.addColumn('before the first key', false) : this.builder.addColumn(key, true);
      if (column >= 0) known.columns.push(column);
    }
    return column;
  }
}

/** What is known of a key. */
interface Key {
  /** Of its first time in a line, its second, … */
  readonly columns: number[];
  /** The line it came in last, and how often it had come there before. */
  line: number;
  times: number;
}
