/**
 * Enters: a dump of SQL, of any of the usual programs. Leaves: the rows in its INSERT and COPY statements, table by table.
 * Deliberately absent: a database; nothing is executed, and a statement without rows is passed over.
 */
import { InputError } from '../../errors.ts';
import { Kernel } from '../../kernel/kernel.ts';
import { lose, loseForGood } from '../losses.ts';
import { hasBackslashes } from '../sql/backslash.ts';
import { SqlReader } from '../sql/reader.ts';
import { dumpStart } from '../sql/start.ts';
import { readWindows } from '../sql/windows.ts';
import type { Column, Format } from '../types.ts';

const TAB = 9;

export const sql: Format = {
  id: 'sql',
  title: 'SQL dump',
  loses: 'casts, conversions and types; rows that statements would compute; lines that are no SQL (counted)',
  blobs: true,
  apart: true,

  sniff({ text, whole }) {
    return dumpStart(text, whole).sure;
  },

  async *read(content, reading) {
    const { text, whole } = content.head;
    const { at, torn, copied } = dumpStart(text, whole);
    let rows = 0;
    const reader = new SqlReader(reading, hasBackslashes({ text: text.slice(at), whole }), Kernel.create());
    const front = text.slice(0, at);
    reader.front(front, torn);
    if (copied !== undefined) reader.copied(columns(copied), TAB);
    for await (const batch of readWindows(behind(content.utf8(true), Buffer.byteLength(front)), reader)) {
      rows += batch.rows;
      yield batch;
    }
    // Cut off between two statements, which breaks none. A program's last words alone are missing from samples cut out by hand, too.
    if (reading.losses.truncated === undefined)
      if (reader.ends.statements > 0) loseForGood(reading, 'truncated');
      else if (reader.ends.programs > 0) lose(reading, 'missingEnds', reader.ends.programs);
    if (rows === 0 && (reading.losses.unreadRows ?? 0) > 0)
      throw new InputError(
        `${content.head.name} holds rows only in COPY … BINARY, which are not read: export it as INSERT … VALUES`,
      );
  },
};

/** Columns that nothing names. */
function columns(count: number): Column[] {
  return Array.from({ length: count }, (_, i) => ({ name: `column ${i + 1}`, named: false }));
}

/** The blocks without so many bytes at their beginning. */
async function* behind(blocks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let skip = bytes;
  for await (const block of blocks) {
    if (skip < block.length) yield block.subarray(skip);
    skip = Math.max(0, skip - block.length);
  }
}
