/**
 * Enters: plain text of `Label: value` lines. Leaves: batches of one table. Deliberately absent: lines without a label;
 * they are counted.
 */

import { ExpandedRecords, isExpanded } from '../labelled/expanded.ts';
import { innerLabels } from '../labelled/inner.ts';
import { KeyedRecords, keyStyle } from '../labelled/keyed.ts';
import { areLabels } from '../labelled/likely.ts';
import { type Labelled, labelledLine } from '../labelled/line.ts';
import { LabelRecords } from '../labelled/records.ts';
import { LabelTable } from '../labelled/table.ts';
import { headLines, linesOf } from '../lines.ts';
import { lose } from '../losses.ts';
import type { Format, Head } from '../types.ts';

/** Lines of the head looked at. */
const LINES = 400;
/** Share of the lines with letters that must be labelled. */
const LABELLED_SHARE = 0.5;
/** Above any delimited text, which these lines also are (by their colon). */
const LABELLED = 0.8;
/** A heading of psql's own; above tables with a rule. */
const EXPANDED = 0.9;
/** The same names in the same order again and again, an empty line between: above delimited text, below a rule under names. */
const KEYED = 0.86;

export const labelled: Format = {
  id: 'labelled',
  title: 'labelled text (`Label: value`)',
  loses: 'lines without a label',

  sniff({ text, whole }) {
    if (isExpanded(text)) return EXPANDED;
    if (keyStyle(headLines(text, whole, LINES)) !== undefined) return KEYED;
    const all = text.split(/\r\n|\r|\n/, LINES);
    const lines = (whole || all.length === LINES ? all : all.slice(0, -1)).filter((line) =>
      /[\p{L}\p{N}]/u.test(line.slice(0, 200)),
    );
    const found: Labelled[] = [];
    let covered = 0;
    for (const line of lines) {
      const here = labelledLine(line.slice(0, 200));
      const before = found.at(-1);
      if (here !== undefined) found.push(here);
      else if (before?.value === '') found[found.length - 1] = { ...before, value: line };
      else continue;
      covered++;
    }
    if (found.length < 2 || covered < lines.length * LABELLED_SHARE) return 0;
    return areLabels(found) ? LABELLED : 0;
  },

  async *read(content, reading) {
    const records = recordsOf(content.head);
    const table = new LabelTable(reading);
    for await (const lines of linesOf(content.text(), reading)) {
      for (const line of lines) records.line(line);
      for (const record of records.drain()) {
        const full = table.push(record);
        if (full !== undefined) yield full;
      }
    }
    records.endRecord();
    for (const record of records.drain()) {
      const full = table.push(record);
      if (full !== undefined) yield full;
    }
    if (records.unlabelled > 0) lose(reading, 'unlabelledLines', records.unlabelled);
    const last = table.end();
    if (last !== undefined) yield last;
  },
};

/** What cuts a text into records. */
function recordsOf({ text, whole }: Head): ExpandedRecords | KeyedRecords | LabelRecords {
  if (isExpanded(text)) return new ExpandedRecords();
  const lines = headLines(text, whole, LINES);
  const style = keyStyle(lines);
  return style === undefined ? new LabelRecords(innerLabels(lines)) : new KeyedRecords(style);
}
