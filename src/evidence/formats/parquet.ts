/**
 * Enters: a Parquet file. Leaves: batches, nested values as in JSON. Deliberately absent: the usual library: it holds
 * whole row groups as objects, rounds decimals, and believes the counts in a page, so that one changed byte can take all
 * memory or never end. Its decompressors are used.
 */

import { InputError } from '../../errors.ts';
import { type Budget, Damaged } from '../budget.ts';
import { JsonTable } from '../json/table.ts';
import { lose, loseForGood } from '../losses.ts';
import { CodecBroken, codecNamed, type Unpack } from '../parquet/codecs.ts';
import { isBroken, ParquetColumn } from '../parquet/column.ts';
import { type Footer, footerOf, type RowGroup } from '../parquet/footer.ts';
import { ParquetRows } from '../parquet/rows.ts';
import type { Batch, Format, RandomAccess, Reading } from '../types.ts';

const MAGIC = 'PAR1';
/** Parquet's numbers of codecs. LZO is read by nobody. */
const CODECS = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'LZO', 'BROTLI', 'LZ4', 'ZSTD', 'LZ4_RAW'];
/** Records handed on at once. */
const STEP = 1000;
/** Records per byte of the file: runs of one value are short, but nobody leaks a billion equal rows. */
const ROWS_PER_BYTE = 100;

export const parquet: Format = {
  id: 'parquet',
  title: 'Parquet file',
  loses: 'which parent record a nested array belongs to; dates, times and decimals are written out',
  binary: true,

  sniff: ({ bytes }) => (Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') === MAGIC ? 1 : 0),

  async *read(content, reading) {
    const random = await content.random();
    let footer: Footer;
    try {
      footer = await footerOf(random);
    } catch (error) {
      if (!isBroken(error)) throw error;
      throw new InputError(
        `${content.head.name}: the Parquet file can't be read, ${error.message}: give a whole, unencrypted copy`,
      );
    }
    const table = new JsonTable(reading, true);
    const missing = footer.rows - footer.groups.reduce((sum, { rows }) => sum + rows, 0);
    if (missing > 0) loseForGood(reading, 'missingRecords', missing);
    try {
      for (const group of footer.groups) {
        if (table.rows > random.size * ROWS_PER_BYTE) {
          loseForGood(reading, 'recordsBeyondLimit', group.rows);
        } else yield* rowsOf(group, { budget: content.budget, footer, random }, table, reading);
      }
    } catch (error) {
      // Records that were made before the budget was spent stand.
      if (error instanceof Damaged) yield* table.end();
      throw error;
    }
    yield* table.end();
  },
};

/** A file that is open. */
interface Opened {
  readonly footer: Footer;
  readonly random: RandomAccess;
  readonly budget: Budget;
}

async function* rowsOf(group: RowGroup, file: Opened, table: JsonTable, reading: Reading): AsyncGenerator<Batch> {
  const columns = await columnsOf(group, file, reading);
  const rows = new ParquetRows(file.footer.root, columns, table);
  const lost = (times: number): void => {
    if (times === 0) return;
    loseForGood(reading, 'damagedColumns', times);
  };
  lost(columns.filter((column) => column.lost).length);
  let left = group.rows;
  while (left > 0) {
    let ready = Math.min(left, STEP);
    for (const column of columns) {
      if (column.lost) continue;
      try {
        while (column.ready === 0 && column.more) await column.fill();
        if (column.ready === 0) throw new CodecBroken('a column ends too early');
      } catch (error) {
        if (!isBroken(error)) throw error;
        column.lost = true;
        lost(1);
        continue;
      }
      ready = Math.min(ready, column.ready);
    }
    if (columns.every((column) => column.lost)) {
      lose(reading, 'missingRecords', left);
      return;
    }
    for (let i = 0; i < ready; i++) lost(rows.record());
    left -= ready;
    yield* table.drain();
  }
}

/** The columns of a group; one that can't be read is lost from the start. */
async function columnsOf(
  group: RowGroup,
  { footer, random, budget }: Opened,
  reading: Reading,
): Promise<ParquetColumn[]> {
  const unpacks = new Map<number, Unpack | undefined>();
  const columns: ParquetColumn[] = [];
  for (const [i, leaf] of footer.leaves.entries()) {
    const chunk = group.columns[i] ?? { codec: -1, start: 0, length: 0, values: 0, readable: false };
    if (!unpacks.has(chunk.codec)) unpacks.set(chunk.codec, await codecNamed(CODECS[chunk.codec] ?? '', budget));
    const unpack = unpacks.get(chunk.codec);
    const none: Unpack = (packed) => packed;
    const column = new ParquetColumn(leaf, chunk, random, unpack ?? none, reading);
    column.lost = !chunk.readable || unpack === undefined;
    columns.push(column);
  }
  return columns;
}
