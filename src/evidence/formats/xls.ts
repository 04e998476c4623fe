/**
 * Enters: a workbook of Excel 5 to 2003 (.xls). Leaves: batches of its sheets, by name, as of newer workbooks. Deliberately absent: anything that runs or
 * reaches out: macros, formulas, links; and other documents in compound files.
 */

import { InputError } from '../../errors.ts';
import { Damaged } from '../budget.ts';
import { COMPOUND_MAGIC, CompoundFile } from '../compound/file.ts';
import { loseForGood } from '../losses.ts';
import { NumberedRows } from '../sheet-rows.ts';
import { TableNames } from '../table-names.ts';
import type { Batch, Format, RandomAccess, Reading } from '../types.ts';
import { type ReadSheet, XlsBook, XlsRefused } from '../xls/book.ts';
import { biffRecords } from '../xls/records.ts';
import { xlsx } from './xlsx.ts';

/** Names of the stream, as of 1997 and before. */
const STREAMS = ['Workbook', 'WORKBOOK', 'Book', 'BOOK'];
/** Streams of documents that a workbook may be embedded in. */
const OTHERS = ['WordDocument', 'PowerPoint Document', 'VisioDocument', '__properties_version1.0'];
const ENCRYPTED = 'EncryptedPackage';
/** How a workbook of 1997 or 1995 begins; looked for where the directory is missing. */
const BEGIN = /^\t\x08[\x08\x10]\0\0[\x05\x06]\x05\0/;
const SECTOR = 512;
const SEARCHED = 1 << 20;
const RUN = 1 << 18;

export const xls: Format = {
  id: 'xls',
  title: 'Excel workbook before 2007',
  loses: xlsx.loses,
  binary: true,

  sniff: ({ bytes }) => (COMPOUND_MAGIC.equals(bytes.subarray(0, COMPOUND_MAGIC.length)) ? 1 : 0),

  async *read(content, reading) {
    const { name } = content.head;
    const random = await content.random();
    const file = await CompoundFile.open(random);
    const other = OTHERS.some((own) => file?.names.includes(own));
    const stream = other ? undefined : STREAMS.find((own) => file?.names.includes(own));
    const found = stream === undefined ? await begin(random, file) : 0;
    if (found === undefined)
      throw new InputError(
        file?.names.includes(ENCRYPTED) === true
          ? `${name} is encrypted: save it without its password`
          : `${name} is binary (looks like an old Office document): convert or unpack it first`,
      );
    const blocks = file !== undefined && stream !== undefined ? file.read(stream) : from(random, found);
    const book = new XlsBook(reading, content.budget);
    try {
      yield* sheetsOf(book, blocks, reading);
    } catch (error) {
      throw error instanceof XlsRefused ? new InputError(`${name} ${error.message}`) : error;
    }
    if (stream === undefined || file?.broken !== false) loseForGood(reading, 'damagedParts');
  },
};

async function* sheetsOf(book: XlsBook, blocks: AsyncIterable<Buffer>, reading: Reading): AsyncGenerator<Batch> {
  const names = new TableNames();
  for await (const records of biffRecords(blocks, (loss) => loseForGood(reading, loss))) {
    for (const record of records) {
      const done = book.take(record);
      if (done === 'styles') await book.styles.settle();
      else if (done !== undefined) yield* rowsOf(done, book, names, reading);
    }
  }
  const rest = book.rest();
  if (rest !== undefined) {
    loseForGood(reading, 'truncated');
    yield* rowsOf(rest, book, names, reading);
  }
  if (book.missing > 0) loseForGood(reading, 'missingParts', book.missing);
}

function* rowsOf({ name, cells }: ReadSheet, book: XlsBook, names: TableNames, reading: Reading): Generator<Batch> {
  const rows = new NumberedRows(names.next(book.sheets > 1 ? name : ''), names, reading);
  const missing = (): void => loseForGood(reading, 'missingStrings');
  try {
    for (const [number, row] of cells.rows(book.strings, book.styles, missing)) yield* rows.push(number, row);
  } catch (error) {
    // Records that were made before the budget was spent stand.
    if (error instanceof Damaged) yield* rows.end();
    throw error;
  }
  yield* rows.end();
}

/** Where a workbook's stream begins in a file without a directory; undefined if the file is something else. */
async function begin(random: RandomAccess, file: CompoundFile | undefined): Promise<number | undefined> {
  if (file !== undefined && file.names.length > 0) return undefined;
  const bytes = Buffer.from(await random.read(0, SEARCHED));
  for (let at = SECTOR; at < bytes.length; at += SECTOR)
    if (BEGIN.test(bytes.toString('latin1', at, at + 8))) return at;
  return undefined;
}

async function* from(random: RandomAccess, start: number): AsyncGenerator<Buffer> {
  for (let at = start; at < random.size; at += RUN) yield Buffer.from(await random.read(at, RUN));
}
