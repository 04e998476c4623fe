/**
 * Enters: delimited text (CSV, TSV, semicolons, pipes, …) or a plain column. Leaves: batches of one table. Deliberately
 * absent: trimming and typing of cells.
 */

import { Kernel } from '../../kernel/kernel.ts';
import { detectDialect } from '../csv/dialect.ts';
import { isPlain, kernelCsv } from '../csv/kernel.ts';
import { type CsvPlan, planOf } from '../csv/plan.ts';
import { csvRecordStart } from '../csv/record-start.ts';
import { csvRecords } from '../csv/records.ts';
import { hasSections, Sections } from '../csv/sections.ts';
import { withoutFooter } from '../end-mark.ts';
import { isFirstCell } from '../json/first-cell.ts';
import { lose } from '../losses.ts';
import { PositionalTable } from '../positional.ts';
import type { Format } from '../types.ts';

/** Beginnings of texts that have rows and delimiters and still are no table. */
const NO_TABLE = /^\s*(?:<[a-z!?]|--|\/\*|(?:insert\s+into|create\s+(?:table|database)|drop\s+table)\b|[{[])/i;
/** Longer lines on average, without a delimiter, are prose. */
const PROSE_LENGTH = 120;
/** Sure enough to beat a column of text, not sure enough to beat a format that knows its own marks. */
const TABLE = 0.4;
const CONSISTENT_TABLE = 0.3;
const COLUMN = 0.1;
/** A table beyond doubt: above pairs, labels, logins and JSON behind something, below what a rule or a declaration tells. */
const SURE = 0.875;

/** A dump of SQL would pass for a table of its commas; reading it so would be a wrong verdict, not a loss. */
const SQL = /^\s*(?:(?:--|\/\*|#)[^\n]*\n\s*)*(?:INSERT\s+INTO|CREATE\s+TABLE|DROP\s+TABLE|COPY\s+[\w."]+\s*\()/i;

/** A line of a box, or a rule, drawn with signs that are there for it. */
const DRAWN = /^[\s\u2500-\u257f]*[\u2500\u2501\u2550]{8}[\s\u2500-\u257f]*$/;

export const delimited: Format = {
  id: 'csv',
  title: 'delimited text (CSV, TSV and kin)',
  loses:
    'empty lines and rows, the blanks beside quotes, lines in front of the header, a header that comes again, types below it, a number of rows at the end',

  sniff({ text, whole }) {
    if (SQL.test(text)) return 0;
    const notATable = NO_TABLE.test(text) && !isFirstCell(text);
    const { delimiter, consistency, sure } = detectDialect(text, whole);
    if (sure && !notATable) return SURE;
    if (delimiter !== '' && !(notATable && consistency < 1))
      return (notATable ? COLUMN : TABLE) + CONSISTENT_TABLE * consistency;
    const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
    // Boxes are drawn around something else than a column.
    if (notATable || lines.length === 0 || lines.some((line) => DRAWN.test(line))) return 0;
    return text.length / lines.length <= PROSE_LENGTH ? COLUMN : 0;
  },

  async *read(content, reading) {
    const { head } = content;
    const dialect = detectDialect(head.text, head.whole);
    if (dialect.otherwise > 0) lose(reading, 'otherwiseDivided', dialect.otherwise);
    const plan = planOf(head, dialect);
    if (plan !== null && plan.front > 0) lose(reading, 'linesBeforeHeader', plan.front);
    if (plan !== null && plan.types > 0) lose(reading, 'typeRows', plan.types);
    const kernel = plan !== null && isPlain(dialect) ? Kernel.create() : null;
    const blocks = (passing: boolean) =>
      dialect.delimiter === '' ? content.utf8(passing) : withoutFooter(content.utf8(passing), reading);
    const isCut = plan !== null && hasSections(head, dialect, plan);
    if (plan !== null && kernel !== null && !isCut) return yield* kernelCsv(blocks(true), plan, reading, kernel);
    const rows = plan === null ? new PositionalTable('', reading) : new Sections(reading, plan, isCut);
    let skip = plan?.skip ?? dialect.skipLines;
    for await (const records of csvRecords(textOf(blocks(true)), dialect, reading)) {
      for (const record of records) {
        if (skip > 0) skip--;
        else yield* rows.push(record);
      }
    }
    yield* rows.end();
  },

  parts: {
    plan(head) {
      const dialect = detectDialect(head.text, head.whole);
      const plan = isPlain(dialect) ? planOf(head, dialect) : null;
      // Which table a part of the file belongs to is told by what lies in front of it.
      return plan !== null && hasSections(head, dialect, plan) ? null : plan;
    },
    recordStart: (plan, window, kernel) => csvRecordStart(plan as CsvPlan, window, kernel),
  },
};

/** Blocks that end between characters, as text. */
async function* textOf(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const block of blocks) yield Buffer.from(block.buffer, block.byteOffset, block.length).toString('utf8');
}
