/**
 * Enters: an Office Open XML workbook (.xlsx, .xlsm). Leaves: batches of its sheets, by name. Deliberately absent:
 * anything that runs or reaches out: macros, formulas, external links, data connections.
 */

import { InputError } from '../../errors.ts';
import { lose, loseForGood } from '../losses.ts';
import { TableNames } from '../table-names.ts';
import type { Batch, Content, Format, Reading } from '../types.ts';
import { XlsxSheet } from '../xlsx/sheet.ts';
import { type Parts, partEvents, type Workbook, workbook } from '../xlsx/workbook.ts';
import { type Archive, archives } from '../zip/archives.ts';
import { zipParts } from '../zip/members.ts';

/** Surer than a reader of plain archives. */
const WORKBOOK = 0.95;

export const xlsx: Format = {
  id: 'xlsx',
  title: 'Excel workbook',
  loses:
    'number formats other than those of dates and ids, formulas (their last values are read), that a row, column or sheet was hidden, merged areas',
  binary: true,

  sniff({ bytes }) {
    const start = Buffer.from(bytes).toString('latin1');
    return start.startsWith('PK\x03\x04') && start.includes('xl/') ? WORKBOOK : 0;
  },

  async *read(content, reading) {
    const { head, budget } = content;
    const called = new TableNames();
    const found = await archives(await content.random(), reading, budget.limits.members);
    if (found.every(({ directory }) => directory === undefined))
      throw new InputError(`${head.name}: the workbook is cut off or damaged: give another copy, or export it as CSV`);
    let books = 0;
    for (const archive of found) {
      const parts = partsOf(archive, content, reading);
      const book = await workbook(parts, reading, budget);
      if (book === undefined) continue;
      books++;
      yield* sheetsOf(book, parts, called, content, reading);
    }
    if (budget.spent !== undefined) throw budget.spent;
    if (books === 0)
      throw new InputError(`${head.name}: no workbook of XML in it: save it as .xlsx, or export it as CSV`);
    if (books < found.length) loseForGood(reading, 'missingParts');
  },
};

/** What the directory names; what it doesn't is counted. */
function partsOf({ random, directory }: Archive, { budget }: Content, reading: Reading): Parts {
  const parts: Parts = new Map();
  if (directory?.whole !== true || directory.members.length > budget.limits.members)
    loseForGood(reading, 'damagedParts');
  if (directory === undefined) return parts;
  for (const part of zipParts(random, directory, { reading, inside: '' })) {
    const key = part.name.replaceAll('\\', '/').toLowerCase();
    const first = parts.get(key);
    if (first === undefined) parts.set(key, { ...part, bytes: budget.counted(part.bytes), again: false });
    else first.again = true;
  }
  return parts;
}

async function* sheetsOf(
  book: Workbook,
  parts: Parts,
  called: TableNames,
  { budget }: Content,
  reading: Reading,
): AsyncGenerator<Batch> {
  const read = new Set<string>();
  for (const sheet of book.sheets) {
    if (budget.spent !== undefined) return;
    // Its records would count as many times as a workbook lists it.
    const part = sheet.part.toLowerCase();
    if (part !== '' && read.has(part)) {
      lose(reading, 'sharedSheets');
      continue;
    }
    read.add(part);
    const own = called.next(book.sheets.length === 1 ? '' : sheet.name);
    const rows = new XlsxSheet(own, called, reading, book.strings, book.styles);
    for await (const _ of partEvents(parts, sheet.part, rows, reading)) yield* rows.drain();
    yield* rows.end();
  }
}
