/**
 * Enters: a web server's log in the common or combined form. Leaves: batches of one table whose columns have no names,
 * since the log gives none. Deliberately absent: splitting of requests, and lines of another form; they are counted.
 */

import { BatchBuilder } from '../batch.ts';
import { headLines, isBlank, linesOf } from '../lines.ts';
import { lose } from '../losses.ts';
import type { Format } from '../types.ts';

/** Source: Apache's mod_log_config, "%h %l %u %t \"%r\" %>s %b", and the combined form's two more. */
const LINE =
  /^(\S+) (\S+) (\S[^["]*) \[([^\]]{10,40})\] "((?:[^"\\]|\\.)*)" (\d{3}|-) (\d+|-)(?: "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)")?(.*)$/;
/** Servers refuse requests of some 10 KiB; the engine's stack ends with quoted texts of some millions of characters. */
const LONGEST_LINE = 1 << 20;
/** Fields that stand in quotes or brackets. */
const QUOTED = new Set([3, 4, 7, 8]);
const EXTRA = 9;
const LINES = 100;
const LOG_SHARE = 0.8;
/** Nothing else looks like it. */
const CERTAIN = 0.92;

export const accessLog: Format = {
  id: 'access-log',
  title: 'access log of a web server (common, combined)',
  loses: 'lines of another form',

  sniff({ text, whole }) {
    const lines = headLines(text, whole, LINES).filter((line) => line.trim() !== '');
    return lines.length > 0 && lines.filter((line) => LINE.test(line)).length >= lines.length * LOG_SHARE ? CERTAIN : 0;
  },

  async *read(content, reading) {
    const table = new BatchBuilder('', reading);
    for await (const lines of linesOf(content.text(), reading)) {
      for (const line of lines) {
        if (isBlank(line)) continue;
        const fields = line.length > LONGEST_LINE ? undefined : LINE.exec(line)?.slice(1);
        if (fields === undefined) {
          lose(reading, 'brokenLines');
          continue;
        }
        fields.forEach((field: string | undefined, position) => {
          // The last is what a server was told to log besides.
          const text = position === EXTRA ? field?.trim() : field;
          if (text === undefined || (position === EXTRA && text === '')) return;
          table.cell(table.columnAt(position), text, QUOTED.has(position));
        });
        const full = table.endRow();
        if (full !== undefined) yield full;
      }
    }
    const last = table.take();
    if (last !== undefined) yield last;
  },
};
