/**
 * Enters: data frames as R and pandas print them, a wide one wrapped into blocks of the same rows. Leaves: batches, a table for
 * each frame. Deliberately absent: frames beyond some size, which nobody prints; export them as CSV.
 */

import { InputError } from '../../errors.ts';
import { BatchBuilder } from '../batch.ts';
import { cellsAt } from '../fixed-width/line.ts';
import { type Frame, FrameBlocks, rowName } from '../frames/blocks.ts';
import { headLines, linesOf } from '../lines.ts';
import { lose } from '../losses.ts';
import type { Batch, Format, Reading } from '../types.ts';

/** Lines of the head looked at. */
const LINES = 400;
/** The same rows under other names. */
const WRAPPED = 0.9;
/** Numbered rows flush with their names; above columns of fixed width, which blanks in values divide. */
const NUMBERED = 0.74;
/** Share of the head's lines that may belong to no frame. */
const MOST_BROKEN = 0.2;
/** Characters held until the last block has come. R prints 99,999 values, pandas 60 rows. */
const LONGEST = 1 << 24;

export const printedFrame: Format = {
  id: 'printed-frame',
  title: 'data frames as R and pandas print them',
  loses: 'the blanks around cells, what was not printed',

  sniff({ text, whole }) {
    const lines = headLines(text, whole, LINES);
    const blocks = new FrameBlocks();
    for (const line of lines) blocks.line(line);
    const frames = blocks.frames();
    if (blocks.broken > lines.length * MOST_BROKEN || frames.length === 0) return 0;
    if (frames.some(({ parts }) => parts.length > 1)) return WRAPPED;
    return blocks.broken === 0 && frames.every(({ parts }) => (parts[0]?.names.length ?? 0) > 1) ? NUMBERED : 0;
  },

  async *read(content, reading) {
    const blocks = new FrameBlocks();
    let held = 0;
    for await (const lines of linesOf(content.text(), reading)) {
      for (const line of lines) {
        blocks.line(line);
        held += line.length;
        if (held > LONGEST)
          throw new InputError(`${content.head.name} is a printed data frame too long to be read: export it as CSV`);
      }
    }
    const frames = blocks.frames();
    for (const [i, frame] of frames.entries())
      yield* rowsOf(frame, frames.length === 1 ? '' : `table ${i + 1}`, reading);
    if (blocks.broken > 0) lose(reading, 'brokenLines', blocks.broken);
    if (blocks.shortened > 0) lose(reading, 'shortenedValues', blocks.shortened);
  },
};

/** A row of all parts is a record; one that keeps to no column in a part lacks the cells of that part. */
function* rowsOf({ parts, index }: Frame, name: string, reading: Reading): Generator<Batch> {
  const table = new BatchBuilder(name, reading);
  if (index === '') table.addColumn('row name', false);
  else table.addColumn(index, true);
  const columns = parts.flatMap(({ names }) => names).map((column) => table.addColumn(column, true));
  const count = parts[0]?.rows.length ?? 0;
  for (let row = 0; row < count; row++) {
    table.cell(0, rowName(parts[0]?.rows[row] ?? ''), false);
    let column = 0;
    for (const { names, spans, rows } of parts) {
      const cells = cellsAt(rows[row] ?? '', spans, 'screen');
      if (cells === undefined) lose(reading, 'brokenLines');
      cells?.slice(1).forEach((cell, i) => {
        table.cell(columns[column + i] ?? -1, cell, false);
      });
      column += names.length;
    }
    const full = table.endRow();
    if (full !== undefined) yield full;
  }
  const last = table.take();
  if (last !== undefined) yield last;
}
