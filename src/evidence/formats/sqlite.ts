/**
 * Enters: an SQLite database. Leaves: batches of its ordinary tables, by name. Deliberately absent: SQLite. The pages are
 * read as bytes, because evidence may lie in an archive or a pipe and be larger than memory, must never be written
 * beside (SQLite makes journals, locks and shared memory), may be damaged (SQLite refuses a whole table for one page) and
 * may be hostile (triggers, views, virtual tables: here nothing in it is ever run).
 */

import { InputError } from '../../errors.ts';
import { BatchBuilder } from '../batch.ts';
import { MAX_SCHEMA_TABLES } from '../limits.ts';
import { lose } from '../losses.ts';
import { HEADER_BYTES, MAGIC, SqlitePages } from '../sqlite/pages.ts';
import { RecordDecoder } from '../sqlite/record.ts';
import { type StoredTable, storedTable } from '../sqlite/schema.ts';
import { type Stored, treeRows } from '../sqlite/tree.ts';
import type { Batch, Format, Reading } from '../types.ts';

/** What full-text search keeps beside the texts it indexes, which lie in `…_content`. */
const INDEX_OF_TEXTS = /_(?:data|idx|docsize|config|segments|segdir|stat)$/;

interface Entry {
  readonly name: string;
  readonly root: number;
  readonly table: StoredTable | undefined;
}

export const sqlite: Format = {
  id: 'sqlite',
  title: 'SQLite database',
  loses: 'changes still in a write-ahead log or journal beside the file, deleted rows, contents of virtual tables',
  binary: true,
  apart: true,

  sniff: ({ bytes }) => (Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') === MAGIC ? 1 : 0),

  async *read(content, reading) {
    const random = await content.random();
    const header = await random.read(0, HEADER_BYTES);
    let pages: SqlitePages;
    try {
      pages = new SqlitePages(random, header, reading);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new InputError(`${content.head.name}: the header of the SQLite database is damaged: give another copy`);
    }
    for (const entry of await schema(pages, reading)) yield* rows(pages, entry, reading);
  },
};

/** The tables that hold data, from the table of tables. */
async function schema(pages: SqlitePages, reading: Reading): Promise<Entry[]> {
  const decoder = new RecordDecoder(pages.encoding, reading, () => false);
  const entries: Entry[] = [];
  const virtual: string[] = [];
  for await (const some of treeRows(pages, 1)) {
    for (const { bytes, start, end } of some) {
      const count = decoder.row(bytes, start, end);
      const texts = Array.from({ length: count }, (_, place) => decoder.text(place));
      const [type, name, , root, sql] = texts;
      if (type !== 'table' || name === undefined || name.startsWith('sqlite_')) continue;
      if (/^CREATE\s+VIRTUAL\b/i.test(sql ?? '')) virtual.push(name);
      else if (entries.length >= MAX_SCHEMA_TABLES) pages.damaged('tablesBeyondLimit');
      else entries.push({ name, root: Number(root) || 0, table: storedTable(sql ?? '') });
    }
  }
  if (decoder.damaged > 0) pages.damaged('damagedRows');
  const names = new Set(entries.map((entry) => entry.name));
  for (const name of virtual) if (!names.has(`${name}_content`)) lose(reading, 'virtualTables');
  const beside = virtual.map((name) => `${name}_`);
  return entries.filter(
    ({ name }) => !beside.some((start) => name.startsWith(start) && INDEX_OF_TEXTS.test(name.slice(start.length - 1))),
  );
}

async function* rows(pages: SqlitePages, entry: Entry, reading: Reading): AsyncGenerator<Batch> {
  const { table } = entry;
  if (table === undefined) lose(reading, 'unreadableDefinitions');
  const builder = new BatchBuilder(entry.name, reading);
  for (const column of table?.columns ?? []) builder.addColumn(column.name, true);
  const decoder = new RecordDecoder(pages.encoding, reading, (place) => {
    const column = table?.columns[table.order[place] ?? -1];
    return column?.real === true;
  });
  for await (const some of treeRows(pages, entry.root)) {
    for (const stored of some) {
      const before = decoder.damaged;
      fill(builder, decoder, stored, table);
      if (decoder.damaged > before) pages.damaged('damagedRows');
      const full = builder.endRow();
      if (full !== undefined) yield full;
    }
  }
  const last = builder.take();
  if (last !== undefined) yield last;
}

/** Fills a row; one shorter than the table was written before its last columns were added. */
function fill(builder: BatchBuilder, decoder: RecordDecoder, stored: Stored, table: StoredTable | undefined): void {
  const before = decoder.damaged;
  const count = decoder.row(stored.bytes, stored.start, stored.end);
  const width = decoder.damaged > before ? count : Math.max(count, table?.order.length ?? 0);
  for (let place = 0; place < width; place++) {
    const index = table?.order[place];
    const column = table?.columns[index ?? -1];
    const at = index ?? builder.columnAt((table?.columns.length ?? 0) + place - (table?.order.length ?? 0));
    if (column?.rowid === true && stored.rowid !== undefined) {
      // What lies in its place, mostly nothing, is read for what is lost of it.
      decoder.text(place);
      if (typeof stored.rowid === 'number') builder.cellWhole(at, stored.rowid);
      else builder.cell(at, String(stored.rowid), false);
    } else if (place < count) decoder.fill(place, builder, at);
    else if (column?.preset !== undefined) builder.cell(at, column.preset.text, column.preset.quoted);
  }
}
