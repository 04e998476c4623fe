/**
 * Enters: a table of dBase, Clipper or FoxPro. Leaves: batches; deleted records, too, which stay in the file until it is packed. Deliberately absent:
 * the files of memos and indexes beside it.
 */
import { InputError } from '../../errors.ts';
import { BatchBuilder } from '../batch.ts';
import { type DbfHeader, dbfHeader } from '../dbf/header.ts';
import { DbfRecords } from '../dbf/records.ts';
import { HeldBytes } from '../held-bytes.ts';
import { lose, loseForGood } from '../losses.ts';
import type { Format, Reading } from '../types.ts';

/** Bytes of records, from the first text that isn't ASCII on, that settle the encoding. */
const WINDOW = 1 << 16;
const END_MARK = 0x1a;

export const dbf: Format = {
  id: 'dbf',
  title: 'dBase, Clipper and FoxPro tables',
  loses: 'memos, which lie in a file beside it (counted); which records are deleted',
  binary: true,

  sniff: ({ bytes }) => (dbfHeader(bytes) === undefined ? 0 : 1),

  async *read(content, reading) {
    const header = dbfHeader(content.head.bytes);
    if (header === undefined)
      throw new InputError(`${content.head.name}: the header of the dBase table is damaged: give another copy`);
    const builder = new BatchBuilder('', reading);
    const records = new DbfRecords(header, builder, reading);
    const source = new HeldBytes(content.raw());
    await source.has(header.start);
    source.drop(header.start);
    let seen = 0;
    while (await source.has(header.length)) {
      if (records.isOpen(source.bytes)) {
        await source.has(WINDOW);
        records.settle(records.textsIn(source.bytes.subarray(0, Math.max(WINDOW, header.length))));
      }
      if (seen >= header.records && !isMark(source.bytes[0])) break;
      seen++;
      records.read(source.bytes);
      source.drop(header.length);
      const full = builder.endRow();
      if (full !== undefined) yield full;
    }
    const last = builder.take();
    if (last !== undefined) yield last;
    await tell(source, header, seen, reading);
  },
};

/** What stands in front of a record: a blank, or the mark of a deleted one. */
function isMark(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x2a;
}

/** What is missing of the records that the header tells of, or left behind them. */
async function tell(source: HeldBytes, { records }: DbfHeader, seen: number, reading: Reading): Promise<void> {
  if (seen > records) lose(reading, 'surplusRecords', seen - records);
  if (seen < records) loseForGood(reading, 'missingRecords', records - seen);
  let behind = 0;
  const marked = source.bytes[0] === END_MARK;
  while (await source.has(1)) {
    behind += source.bytes.length;
    source.drop(source.bytes.length);
  }
  if (marked) behind--;
  if (behind > 0) lose(reading, seen < records ? 'truncated' : 'bytesBehindTheEnd', seen < records ? 1 : behind);
}
