/**
 * Enters: a dump of SQL, of any of the usual programs. Leaves: the rows in its INSERT and COPY statements, table by table.
 * Deliberately absent: a database; nothing is executed, and a statement without rows is passed over.
 */
import { InputError } from '../../errors.ts';
import { Kernel } from '../../kernel/kernel.ts';
import { SqlReader } from '../sql/reader.ts';
import { hasBackslashes, sniffSql } from '../sql/sniff.ts';
import type { Batch, Content, Format, Reading } from '../types.ts';

/**
 * Bytes read at once, which is also the size of a batch. Larger windows leave the processor's cache; smaller ones make
 * more batches of a dump with many tables.
 */
const WINDOW = 1 << 19;

/** Rows that are there and are left out, by the loss that counts them. */
const UNREAD = [
  ['unreadRows', 'COPY … CSV'],
  ['unreadStatements', 'INSERT … SET'],
] as const;

export const sql: Format = {
  id: 'sql',
  title: 'SQL dump',
  loses: 'casts, conversions and types; rows that statements would compute',

  sniff({ text, whole }) {
    return sniffSql(text, whole);
  },

  async *read(content, reading) {
    let rows = 0;
    for await (const batch of batches(content, reading)) {
      rows += batch.rows;
      yield batch;
    }
    const unread = UNREAD.filter(([loss]) => (reading.losses[loss] ?? 0) > 0).map(([, what]) => what);
    if (rows === 0 && unread.length > 0)
      throw new InputError(
        `${content.head.name} holds rows only in ${unread.join(' and ')}, which are not read: export it as INSERT … VALUES`,
      );
  },
};

async function* batches(content: Content, reading: Reading): AsyncGenerator<Batch> {
  const reader = new SqlReader(reading, hasBackslashes(content.head.text), Kernel.create());
  let window = Buffer.allocUnsafe(WINDOW);
  let used = 0;
  for await (const block of content.utf8(true)) {
    for (let at = 0; at < block.length; ) {
      const part = block.subarray(at, at + window.length - used);
      window.set(part, used);
      used += part.length;
      at += part.length;
      if (used < window.length) continue;
      const done = reader.read(window, false);
      yield* reader.take(window);
      // At least as many new bytes as are read again, so that a long row is read in linear time.
      used = window.length - done;
      const size = Math.max(WINDOW, used * 2);
      // Fresh memory for each window costs more to collect than the window to read.
      const next = size === window.length ? window : Buffer.allocUnsafe(size);
      window.copy(next, 0, done);
      window = next;
    }
  }
  const rest = window.subarray(0, used);
  reader.read(rest, true);
  yield* reader.take(rest);
}
