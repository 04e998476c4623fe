/**
 * Enters: a dump of SQL, of any of the usual programs. Leaves: the rows in its INSERT and COPY statements, table by table.
 * Deliberately absent: a database; nothing is executed, and a statement without rows is passed over.
 */
import { InputError } from '../../errors.ts';
import { Kernel } from '../../kernel/kernel.ts';
import { hasBackslashes } from '../sql/backslash.ts';
import { SqlReader } from '../sql/reader.ts';
import { sniffSql } from '../sql/sniff.ts';
import { readWindows } from '../sql/windows.ts';
import type { Format } from '../types.ts';

export const sql: Format = {
  id: 'sql',
  title: 'SQL dump',
  loses: 'casts, conversions and types; rows that statements would compute',
  blobs: true,

  sniff({ text, whole }) {
    return sniffSql(text, whole);
  },

  async *read(content, reading) {
    let rows = 0;
    const reader = new SqlReader(reading, hasBackslashes(content.head), Kernel.create());
    for await (const batch of readWindows(content.utf8(true), reader)) {
      rows += batch.rows;
      yield batch;
    }
    if (rows === 0 && (reading.losses.unreadRows ?? 0) > 0)
      throw new InputError(
        `${content.head.name} holds rows only in COPY … BINARY, which are not read: export it as INSERT … VALUES`,
      );
  },
};
